import { clauseChange } from "../../src/domain/inflation/clause/clauseChange";
import { parseClause } from "../../src/domain/inflation/clause/parseClause";
import { indexFactor } from "../../src/domain/inflation/indexFactor";
import { roundedUpToPence } from "../../src/domain/inflation/roundedUpToPence";
import { upliftBridge } from "../../src/domain/inflation/upliftBridge";
import { weightedUplift } from "../../src/domain/inflation/weightedUplift";
import { yearAverage } from "../../src/domain/inflation/yearAverage";
import { readFinancialYear } from "../../src/domain/kernel/financialYear";
import { roundMoney } from "../../src/domain/kernel/roundMoney";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { day } from "../domain/inflation/_figures";

const published = referenceFigures();
const change = (text: string, base: string, review: string, figures = published) => clauseChange(parseClause(text), day(base), day(review), figures);

describe("ONS, Consumer price inflation (MM23), release of 25 March 2026, series D7BT and D7G7", () => {
  it.each<readonly [month: string, yearBefore: string, ratio: number, asPublished: number]>([
    ["2023-09", "2022-09", 6.62, 6.7], ["2024-12", "2023-12", 2.57, 2.5], ["2024-04", "2023-04", 2.38, 2.3], ["2025-09", "2024-09", 3.8, 3.8],
  ])("%s: the ratio of the published indices and the published rate, each its own", (month, yearBefore, ratio, asPublished) => {
    // Tolerance 0.005 of a percentage point on the ratio; the published rate is exact.
    expect(Math.abs((indexFactor("CPI", day(`${yearBefore}-01`), day(`${month}-01`), published) - 1) * 100 - ratio)).toBeLessThanOrEqual(0.005);
    expect(published.on("CPI12M", day(`${month}-01`)) * 100).toBeCloseTo(asPublished, 12);
  });

  it.each([["2019", 1.7], ["2020", 0.5], ["2021", 3.1], ["2022", 10.1], ["2023", 6.7], ["2024", 1.7], ["2025", 3.8]])("September %s: the 12-month rate of uplifts the April after is %d%%", (year, rate) => {
    expect(published.on("CPI12M", day(`${year}-09-01`)) * 100).toBeCloseTo(rate, 12);
    expect(change("published(CPI[Sep])", `${year}-04-01`, `${Number(year) + 1}-04-01`) * 100).toBeCloseTo(rate, 12);
  });

  it.each<readonly [year: string, average: number, rise: number | null]>([
    ["2019-20", 108.2417, null], ["2020-21", 108.925, 0.6313], ["2021-22", 113.25, 3.9706], ["2022-23", 124.6083, 10.0294], ["2023-24", 131.675, 5.6711], ["2024-25", 134.7833, 2.3606],
  ])("%s: the year's average %d", (text, average, rise) => {
    // Tolerance 0.0001.
    const year = readFinancialYear("year", text);
    const own = yearAverage("CPI", year, published);
    expect(Math.abs(own - average)).toBeLessThanOrEqual(0.0001);
    if (rise !== null) expect(Math.abs((own / yearAverage("CPI", (year - 1) as typeof year, published) - 1) * 100 - rise)).toBeLessThanOrEqual(0.0001);
  });

  it("has no average of a year it holds only in part, or of a yearly series", () => {
    expect(() => yearAverage("CPI", readFinancialYear("year", "2025-26"), published)).toThrow(expect.objectContaining({ code: "date-not-covered" }));
    expect(() => yearAverage("GDPDEF", readFinancialYear("year", "2023-24"), published)).toThrow(expect.objectContaining({ code: "not-a-period" }));
  });
});

describe("GDP deflator by financial year, two vintages", () => {
  it("ONS L8GG, December 2023 (2022-23 = 100): 2019-20 to 2022-23", () => {
    // Tolerance 1e-6.
    const vintage = referenceFigures([["DEC2023", "2019-20", 89.527], ["DEC2023", "2020-21", 94.403], ["DEC2023", "2021-22", 93.629], ["DEC2023", "2022-23", 100]]);
    expect(Math.abs(indexFactor("DEC2023", day("2019-04-01"), day("2022-04-01"), vintage) - 1.1169815)).toBeLessThanOrEqual(1e-6);
  });

  it("OBR economic and fiscal outlook, November 2025: 2019-20 to 2022-23, and every yearly rise", () => {
    expect(Math.abs(indexFactor("GDPDEF", day("2019-04-01"), day("2022-04-01"), published) - 1.1283863)).toBeLessThanOrEqual(1e-6);
    const rises = { 2019: 2.6913, 2020: 5.212, 2021: 0.2519, 2022: 6.9793, 2023: 5.2975, 2024: 3.7175, 2025: 2.9431, 2026: 2.2299 };
    for (const [year, rise] of Object.entries(rises)) {
      // The held levels have four decimals.
      expect(Math.abs((indexFactor("GDPDEF", day(`${Number(year) - 1}-04-01`), day(`${year}-04-01`), published) - 1) * 100 - rise)).toBeLessThanOrEqual(0.0002);
    }
  });
});

describe("NEC X1 price adjustment factor (reachback.builtintelligence.com/17373)", () => {
  it("10% from 10 to 12, 20% from 15 to 20, 5% from 5 to 7, the rest not adjusted", () => {
    const rows = [["A", 10, 12], ["B", 15, 20], ["C", 5, 7]].flatMap(([name, base, latest]) => [[name, "2024-04", base], [name, "2025-04", latest]]);
    const factor = change("10% A + 20% B + 5% C", "2024-04-01", "2025-04-01", referenceFigures(rows));
    expect(factor).toBeCloseTo(0.1066666667, 10);
    // Options C and D pay the change × PAF ÷ (1 + PAF); £10,000, tolerance half a penny. Options A and B pay the change × PAF.
    expect(Math.abs((10_000 * factor) / (1 + factor) - 963.86)).toBeLessThanOrEqual(0.005);
    expect(10_000 * factor).toBeCloseTo(1066.6667, 4);
  });
});

describe("Somerset Drainage Boards, contractor information: only the part of CPI above 2%", () => {
  it.each([[103.1, 0.011], [102, 0], [101, 0], [98, 0]])("an index of 100 that comes to %d pays %d", (latest, expected) => {
    const figures = referenceFigures([["X", "2024-05", 100], ["X", "2025-05", latest]]);
    expect(change("X excess over 2%", "2024-05-01", "2025-05-01", figures)).toBeCloseTo(expected, 14);
  });
});

describe("City of Wolverhampton, Cabinet, 19 February 2025 (opengovernment.network/decisions/133845)", () => {
  it.each([[20.28, 6.6, 21.64, 21.62], [21.68, 6.6, 23.12, 23.11], [19.36, 6.6, 20.64, 20.64], [14.08, 9.91, 15.48, 15.48], [17.24, 9.33, 18.88, 18.85]])("£%d up by %d%% is published as £%d, not £%d", (rate, percent, asPublished, plain) => {
    // Up to the next penny divisible by four. Tolerance 0p.
    const uplifted = weightedUplift(rate, [1], [percent / 100]);
    expect(roundedUpToPence(uplifted, 4)).toBe(asPublished);
    expect(roundMoney(uplifted)).toBe(plain);
  });
});

describe("North Northamptonshire Executive, 13 March 2025 (opengovernment.network/decisions/137590)", () => {
  it("6.73% on a staffing share of 73.7% is 4.96%, and an award of 17% leaves 12.04%", () => {
    // Tolerance 0.005 of a percentage point.
    expect((indexFactor("NLW", day("2024-04-01"), day("2025-04-01"), published) - 1) * 100).toBeCloseTo(6.730769, 6);
    const { pressure, award } = upliftBridge(["Staff", "Other"], [0.737, 0.263], [0.0673, 0], 0.17);
    expect(Math.abs(pressure * 100 - 4.96)).toBeLessThanOrEqual(0.005);
    expect(Math.abs(award!.lessPressure * 100 - 12.04)).toBeLessThanOrEqual(0.005);
    expect(Math.abs(4.96 / 6.73 - 0.737)).toBeLessThanOrEqual(0.0005);
    expect(Math.abs(change("73.7% NLW", "2024-04-01", "2025-04-01") * 100 - 4.96)).toBeLessThanOrEqual(0.005);
    // The new rate, £918.49, taken back by the 17%: £785.03 before.
    expect(Math.abs(918.49 / weightedUplift(1, [1], [0.17]) - 785.03)).toBeLessThanOrEqual(0.005);
  });
});

describe("National Living Wage, April 2023 to April 2024 (Homecare Association 9.8%)", () => {
  it("is 9.788868%, and 9.684% the year before", () => {
    // Tolerance 1e-6 of a percentage point.
    expect(Math.abs((indexFactor("NLW", day("2023-04-01"), day("2024-04-01"), published) - 1) * 100 - 9.788868)).toBeLessThanOrEqual(1e-6);
    expect((indexFactor("NLW", day("2022-04-01"), day("2023-04-01"), published) - 1) * 100).toBeCloseTo(9.684, 3);
  });
});

describe("Homecare Association, Minimum Price for Homecare by year, read from a table of one's own", () => {
  const prices: readonly (readonly [string, string, number])[] = [
    ["HCA", "2019-20", 18.93], ["HCA", "2020-21", 20.69], ["HCA", "2021-22", 21.43], ["HCA", "2022-23", 23.2], ["HCA", "2023-24", 25.95], ["HCA", "2024-25", 28.53], ["HCA", "2025-26", 32.14],
  ];

  it.each([[2023, 0.118534], [2024, 0.099422], [2025, 0.126533]])("rises in %d by %d", (year, rise) => {
    const own = referenceFigures(prices);
    // Tolerance 1e-5.
    expect(Math.abs(indexFactor("HCA", day(`${year - 1}-04-01`), day(`${year}-04-01`), own) - 1 - rise)).toBeLessThanOrEqual(1e-5);
  });
});
