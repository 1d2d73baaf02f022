import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { UPLIFT_SHEETS, upliftInputsHash } from "../../../src/workings/uplift/upliftPlan";
import { headingOf } from "../_planCells";
import { inBothModes, structureLaws } from "../_structureLaws";
import { bridgeOf, caseOf, costLine, on, priceLine } from "./_cases";
import { planOf, STAMP } from "./_inserted";
import { listed, LONG_LIST, PLAN_CASES } from "./_planCases";

const plans = inBothModes(PLAN_CASES, planOf);
const SHEETS = [
  ["Uplift prices", "summary"], ["Uplift inputs", "inputs"], ["Uplift reference", "inputs"], ["Uplift workings", "workings"], ["Uplift bridge", "outputs"], ["Uplift checks and log", "log"],
] as const;

structureLaws(plans, {
  stamp: STAMP, leastChecks: 4, hash: upliftInputsHash,
  titleOf: ({ title }) => title,
  sheetsOf: (upliftCase) => SHEETS.filter(([name]) => upliftAnswer(upliftCase).bridge !== null || name !== "Uplift bridge"),
  shownFor: ({ lines }) => (lines.length === 0 ? "Uplift bridge" : "Uplift prices"),
  native: [
    "ABS", "AND", "AVERAGE", "COLUMNS", "COUNT", "COUNTIF", "COUNTIFS", "DATE", "DAY", "EXACT", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "ISTEXT", "LOG10",
    "MAX", "MIN", "MONTH", "NA", "NOT", "OR", "ROUND", "ROWS", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TRIM", "YEAR",
  ],
  functions: ["CLAUSE", "REAL", "BRIDGE"].map((id) => `OPENBOOK.UPLIFT.${id}`), functionsOn: ["Uplift workings", "Uplift bridge"],
  callsFunctions: ({ plan }) => plan.sheets.some(({ tables }) => tables.some(({ name }) => name === "Uplift_clause_readings")),
  longest: 600,
  // The clause as one formula holds its own numbers, so that it rests on no cell of the steps.
  standsAlone: (placed) => headingOf(placed) === "Second method",
  stepByStep: ["Uplift_steps", "Uplift_reference", "Uplift_pay", "Uplift_award", "Uplift_dates"], eachItsOwn: ["Second method", "Linked cell"],
  underOtherNames: {
    given: { ...LONG_LIST, bridge: bridgeOf([costLine("Pay", 1, "NLW")]) }, usual: UPLIFT_SHEETS, planUnder: (upliftCase, mode, sheetNames) => planOf(upliftCase, mode, { sheetNames }),
  },
});

describe.each(plans)("$name, as $mode", ({ given: upliftCase, plan }) => {
  it("charts one price, with words for those who cannot see it", () => {
    const [summary] = plan.sheets;
    expect(summary!.charts).toHaveLength(upliftAnswer(upliftCase).uplifted > 0 ? 1 : 0);
    for (const { kind, source, from } of summary!.charts) {
      expect(kind).toBe("line");
      expect(source.rows).toBe(upliftCase.years + 2);
      expect(String(summary!.rows[from.row - 1]![0]!.formula)).toContain("forecasts");
    }
  });
});

describe("the inputs sheet", () => {
  const sheet = planOf(caseOf(listed([["Home care", 20, "CPI cap 5%", "2024-04-01", "2025-04-01", 52]])), "workings").sheets[1]!;
  const table = (name: string) => sheet.tables.find((each) => each.name === name)!;
  const row = (name: string, index: number) => sheet.rows[table(name).row + 1 + index]!;

  it("has a row for each figure with its cell, and dates as dates", () => {
    expect(row("Uplift_inputs", 0)[3]).toMatchObject({ formula: "=IF('Prices'!B2=\"\",\"\",'Prices'!B2)" });
    expect([0, 1, 2, 3].map((at) => [row("Uplift_inputs", at)[1]!.value, row("Uplift_inputs", at)[2]!.value])).toEqual([
      ["Price now", "Home care"], ["Units a year", "Home care"], ["Date the price was set", "Home care"], ["Date of the review", "Home care"],
    ]);
    expect(row("Uplift_inputs", 2)[7]).toMatchObject({ numberFormat: "d mmm yyyy" });
  });

  it("keeps the words of each clause beside those in its cell", () => {
    expect(row("Uplift_clause_words", 0).map((cell) => cell?.value ?? cell?.formula).slice(1, 6)).toEqual([
      "Clause", "Home care", "=IF('Prices'!C2=\"\",\"\",'Prices'!C2)", "CPI cap 5%", "CPI cap 5%",
    ]);
  });

  it("has a date typed once for every price once", () => {
    const inputs = planOf(caseOf([priceLine(1, "CPI"), priceLine(2, "NLW"), priceLine(3, "CPI")]), "workings").sheets[1]!;
    const at = inputs.tables.find(({ name }) => name === "Uplift_inputs")!;
    expect(inputs.rows.slice(at.row + 1, at.row + at.rows).map((line) => `${line[1]!.value}: ${line[2]!.value}`).slice(3)).toEqual(["Date the price was set: Every price", "Date of the review: Every price"]);
    expect(inputs.tables.find(({ name }) => name === "Uplift_clause_words")!.rows).toBe(1 + 2);
  });
});

describe("the reference sheet", () => {
  const reference = (upliftCase: UpliftCase) => {
    const sheet = planOf(upliftCase, "workings").sheets[2]!;
    const [table] = sheet.tables;
    return sheet.rows.slice(table!.row + 1, table!.row + table!.rows).map((line) => line.map((cell) => cell?.formula ?? cell?.value));
  };

  it("has each series whole, from a year before the earliest figure used to the end of what is held", () => {
    const periods = reference(caseOf([priceLine(20, "CPI[Sep] + NLW")])).map(([series, period]) => `${series} ${period}`);
    expect(periods[0]).toBe("CPI 2022-09");
    expect(periods).toContain("CPI 2026-02");
    expect(periods.filter((each) => each.startsWith("NLW"))[0]).toBe("NLW 2023-04-01");
    expect(periods.at(-1)).toBe("NLW 2026-04-01");
  });

  it("links figures of the user's own table, and works assumed ones out from the last held", () => {
    const rows = reference(PLAN_CASES["assumed growth of every timing"]!);
    expect(rows.find(([series, period]) => series === "Bread & milk" && period === "2024-04")![2]).toBe("=IF(ISNUMBER('My figures'!C3),'My figures'!C3,NA())");
    const assumed = rows.find(([series, , , , , , status]) => series === "CPI" && status === "forecast")!;
    expect(assumed[2]).toMatch(/^=\$C\$\d+\*\(1\+'Uplift inputs'!\$H\$\d+\)\^\$K\d+$/);
    expect(assumed[7]).toBe("Assumed: 2% a year after 2026-02");
  });
});

it("repeats the prices as formulas where asked", () => {
  const { answerBlock } = planOf(LONG_LIST, "workings", { answerBlock: { sheet: "Prices", row: 2, column: 9 } });
  expect(answerBlock).toMatchObject({ sheet: "Prices", row: 2, column: 9 });
  expect(answerBlock!.rows).toHaveLength(181);
  expect(answerBlock!.rows[0]!.map((cell) => cell?.value)).toEqual(["Price", "Price now (£)", "Change at the review", "Year 1 (£)", "Year 2 (£)", "Year 3 (£)"]);
  expect(answerBlock!.rows[180]!.slice(1).every((cell) => cell!.formula!.startsWith("='Uplift prices'!"))).toBe(true);
});

it("lists the prices that are not uplifted with the reason and the cell", () => {
  const [summary] = planOf(LONG_LIST, "workings").sheets;
  const table = summary!.tables.find(({ name }) => name === "Uplift_not_uplifted")!;
  expect(table.rows).toBe(121);
  expect(summary!.rows[table.row + 1]!.map((cell) => cell?.value)).toEqual([
    4, "Service 4", expect.stringContaining('clause: "flurb" at character 5 was not understood') as string, LONG_LIST.lines[3]!.price.value, "'Prices'!A5",
  ]);
});

it("lists the prices whose years stop, and says of a bridge and of real prices why they are not there", () => {
  const words = (upliftCase: UpliftCase): string[] => planOf(upliftCase, "workings").sheets[0]!.rows.flatMap((line) => line.map((cell) => String(cell?.value ?? "")));
  expect(words(PLAN_CASES["prices that stop where figures end"]!)).toContainEqual(expect.stringContaining("CPI12M has no figure for 2026-04: it starts at") as string);
  const odd = caseOf([priceLine(20, "2%", { base: on("1960-04-01"), review: on("1961-04-01") })], { realTerms: { series: "GDPDEF", day: on("2025-04-01") }, bridge: bridgeOf([costLine("Pay", 0.9, "NLW")]) });
  expect(words(odd)).toEqual(expect.arrayContaining([
    "Not worked out: GDPDEF has no figure for the dates of these prices.", expect.stringContaining("Not worked out: shares total 90%, not 100%") as string,
  ]));
});

it("gives a case of other years another fingerprint", () => {
  expect(upliftInputsHash({ ...LONG_LIST, years: 2 })).not.toBe(upliftInputsHash(LONG_LIST));
});

it("logs what the answer rests on, with nothing signed on anybody's behalf", () => {
  const log = planOf(PLAN_CASES["a bridge with an award and pay"]!, "workings").sheets.at(-1)!;
  const table = log.tables.find(({ name }) => name === "Uplift_assumptions")!;
  expect(log.rows[table.row + 1]![11]).toMatchObject({ value: "To be completed", style: "Input" });
  expect(table.rows).toBe(1 + 4);
});
