import type { BenchmarkCase, BenchmarkProvider, GivenFigure } from "../../../src/workings/benchmark/benchmarkCase";
import type { Origin, Sourced } from "../../../src/workings/origin";
import { at, bidsCase, blank, caseOf, costed, fromCell, linesCase, period, priced, provider, providers, typed, unreadable, type Given } from "./_cases";

/** A figure of a cell, counted along a row so that none stands on another. */
const cell = (value: number, row: number, column: number, more: Partial<Origin & { kind: "cell" }> = {}): Sourced => ({ value, origin: { kind: "cell", ...at(row, column), scale: 1, ...more } });

/** Councils with their names in column A and their cells in rows of their own. */
const councils = (names: readonly string[], rest: (row: number) => Partial<BenchmarkProvider> = () => ({})): BenchmarkProvider[] =>
  names.map((name, row) => provider(name, { place: at(row + 1, 0), ...rest(row) }));

const NAMES = ["Aldermoor", "Brackwater", "Calverdale", "Dunsmere", "Eastholme", "Fallowbridge", "Garston Vale", "Harrowden", "All councils"];
const COSTS = [14_872.31, 9_412.885, 24_316.54, null, 19_905.47, 12_088.93, 91_200.5, 7_630.745, 179_427.38];
const WEEKS = [17_214, 11_580, 28_470, null, 22_648, 14_602, 20_094, 8_930, 123_538];
const HOURS = [455_830, 301_940, 688_400, 190_225, 548_310, 0, 511_870, 214_780, 2_911_355];
const HOME = [9_846_120, 6_204_770, 15_377_215, 4_118_360, 12_640_985, 8_173_440, 11_925_330, 5_012_690, 73_298_910];

const inCells = (figures: readonly (number | null)[], column: number, scale = 1): GivenFigure[] =>
  figures.map((value, row) => (value === null ? blank(row + 1, column, row === 3 ? ".." : "") : cell(value * scale, row + 1, column, { scale })));

/** Two services of nine councils, the last a total; costs of one in £000, a figure read from text. */
export function returns(rest: Partial<BenchmarkCase> = {}): BenchmarkCase {
  const homeCosts = inCells(HOME, 4).map((figure, row) => (row === 2 ? cell(HOME[2]!, 3, 4, { readFrom: "£15,377,215" }) : figure));
  return caseOf(
    councils(NAMES, (row) => (row === 8 ? { aside: { kind: "aggregate", words: "It is the sum of the others." } } : { code: `E${row}`, group: row < 4 ? "North" : "" })),
    [costed("Nursing care", inCells(COSTS, 2, 1000), inCells(WEEKS, 3), { unit: "week" }), costed("Home care", homeCosts, inCells(HOURS, 5), { unit: "hour" })],
    { subject: 4, counts: { read: 36, used: 33, fixed: 1, leftOut: 2 }, readings: [{ address: "Costs!E4", seen: "£15,377,215", became: "15377215", reason: "Text read as a number." }], notes: [{ place: at(12, 0), words: "1. Gross of client contributions." }], ...rest },
  );
}

const weeks = { factor: typed(365 / 7), from: "year", words: "Weeks in a year, 365 ÷ 7, is an assumption." };

/** Five homes of their own price year and area. */
const homes = (rest: (row: number) => Partial<BenchmarkProvider> = () => ({})): BenchmarkProvider[] => providers(5).map((home, row) => ({ ...home, areaFactor: cell(0.9 + row / 10, row + 1, 9), priceYear: row % 2 ? { period: "2022-23", origin: { kind: "cell", ...at(row + 1, 10), readFrom: "2022-23", scale: 1 } } : null, ...rest(row) }));

const adjusted = (rest: Partial<BenchmarkCase> = {}): BenchmarkCase => caseOf(homes(), [costed("Nursing", [52_000, 61_000.55, 48_250, 70_000, 55_123.45], [1, 1.25, 0.8, 1.1, 1], { unit: "week", conversion: weeks })], {
  area: { heading: "Area factor" }, prices: { series: "GDPDEF", to: period("2024-25"), from: period("2023-24") }, subject: 3, ...rest,
});

const INDICATORS = [{ name: "Population", weight: typed(1) }, { name: "Deprivation", weight: cell(2, 40, 1) }, { name: "Not used", weight: typed(0) }];
const like = (figures: readonly (readonly [Given, Given])[]): BenchmarkProvider[] => figures.map(([people, deprived], row) => provider(row < 2 ? "Same name" : `Home ${row}`, {
  indicators: [people, deprived, null].map((each) => (each === null ? blank() : typeof each === "number" ? typed(each) : each)),
}));

const spreadOut = (count: number): number[] => Array.from({ length: count }, (_, i) => 500 + ((i * 7919) % 613) + (i % 7) / 3);

/** As many providers as a national return has, with two services. */
export function many(count: number): BenchmarkCase {
  const activity = Array.from({ length: count }, (_, i) => 100 + ((i * 104_729) % 9_973));
  const costs = spreadOut(count);
  const cells = (figures: readonly number[], column: number, blankAt: number): GivenFigure[] => figures.map((figure, row) => (row % 40 === blankAt ? blank(row + 1, column) : cell(Math.round(figure * 100) / 100, row + 1, column)));
  return caseOf(councils(Array.from({ length: count }, (_, i) => `Council ${i + 1}`)), [
    costed("Nursing", cells(costs.map((each, i) => each * activity[i]!), 1, 7), cells(activity, 2, 9), { unit: "week" }),
    costed("Residential", cells(costs.map((each, i) => each * 0.8 * activity[count - 1 - i]!), 3, 11), cells([...activity].reverse(), 4, 13), { unit: "week" }),
  ], { subject: 3 });
}

/** Cases that must come out the same from the domain, from native formulas in two engines, and from the functions. */
export const PLAN_CASES: Readonly<Record<string, BenchmarkCase>> = {
  "a council return": returns(),
  "a council return, by deviations and by name, to the lower quartile": returns({ outliers: { rule: "MAD", k: typed(2.5), named: [0, 7] }, target: cell(0.25, 30, 1) }),
  "nobody's position": returns({ subject: null }),
  "peers chosen": returns({ peers: { kind: "chosen", providers: [0, 2, 6, 7] } }),
  "zeros left out": caseOf(providers(5), [costed("Home care", [0, 10, 21, 33, 0], [5, 5, 5, 5, 0])], { zeros: "skip" }),
  "zeros kept": caseOf(providers(5), [costed("Home care", [0, 10, 21, 33, 0], [5, 5, 5, 5, 0])], { zeros: "keep", target: typed(0) }),
  "one provider": caseOf(providers(1), [costed("Home care", [1_000], [3])], { subject: 0 }),
  "two providers alike": caseOf(providers(2), [costed("Home care", [30, 60], [0.3, 0.6])], { subject: 1 }),
  "half the unit costs the same": caseOf(providers(5), [costed("Home care", [10, 10, 10, 40, 12], [1, 1, 1, 1, 1])], { outliers: { rule: "MAD", k: typed(3.5), named: [] } }),
  "unit costs given, some with activity": caseOf(providers(6), [priced("Home care", [18.5, 20, 22.75, 19, 90, null], [100, null, 0, 250, 30, 40]), priced("Nursing", [800, 810, 790, 805, 1_200, 600])], { subject: 2, target: typed(0.4) }),
  "several costs and activities of one": {
    ...caseOf(providers(4), [costed("Home care", [0, 1, 2, 3], [1, 1, 1, 1])]),
    services: [{
      ...costed("Home care", [0, 1, 2, 3], [1, 1, 1, 1]),
      figures: [
        { cost: [cell(100, 1, 1), cell(50.5, 1, 2), blank(1, 3)], activity: [cell(7, 1, 4)], unitCost: null }, { cost: [cell(300, 2, 1)], activity: [cell(9, 2, 4), cell(2, 2, 5)], unitCost: null },
        { cost: [cell(0.1, 3, 1), cell(0.2, 3, 2)], activity: [cell(3, 3, 4)], unitCost: null }, { cost: [blank(4, 1)], activity: [cell(3, 4, 4)], unitCost: null },
      ],
    }],
  },
  "price years, areas and weeks": adjusted(),
  "price years, areas and weeks of unit costs given": { ...adjusted(), services: [priced("Nursing", [52_000, 61_000.55, 48_250, 70_000, null], [1, 2, null, 4, 5], { unit: "week", conversion: weeks })] },
  "a price year of their own, and one that has none": adjusted({ providers: homes((row) => (row === 0 ? { priceYear: blank(1, 10) } : row === 2 ? { priceYear: unreadable("soon", 3, 10) } : {})) }),
  "no area factor above zero": adjusted({ providers: homes((row) => (row === 0 ? { areaFactor: cell(0, 1, 9) } : row === 1 ? { areaFactor: blank(2, 9) } : {})) }),
  "nearest peers": caseOf(like([[1, 5], [2, 4], [3, 9], [8, 5], [16, 4], [17, null], [2.5, 3]]), [costed("Home care", [10, 20, 30, 45, 50, 60, 70], [1, 1, 1, 1, 1, 1, 1])], { subject: 1, peers: { kind: "nearest", count: typed(3) }, indicators: INDICATORS }),
  "nearest peers that tie, more wanted than there are": caseOf(like([[1, 5], [3, 5], [5, 5], [null, 5]]), [costed("Home care", [10, 20, 30, 45], [1, 1, 1, 1])], { subject: 1, peers: { kind: "nearest", count: typed(9) }, indicators: INDICATORS }),
  "names to trip a formula": caseOf([provider("=SUM(A1)"), provider("*"), provider(""), provider("*"), provider("\"~?\"")], [costed("=1+1", [1, 2, 3, 4, 50], [1, 1, 1, 1, 1]), costed("Say \"hello\"", [1, 2, 3, 4, null], [1, 1, 1, 1, 1], { unit: "" })], { subject: 3 }),
  "large amounts": caseOf(providers(4), [costed("Estate", [1_234_567_890_123.45, 2_345_678_901_234.56, 987_654_321.01, 3_000_000_000_000], [1_000, 2_000.5, 3, 999])], { subject: 0 }),
  "costs below nothing": caseOf(providers(5), [costed("Home care", [-100, -50.5, 0, 20, 30], [10, 10, 10, 10, 10])], { subject: 1 }),
  "lines of three, complete": linesCase({ Pay: [10, 14, 12], Travel: [3, 1, 5], Office: [4, 4, 1] }, { subject: 1 }),
  "lines of an even number, some missed": linesCase({ Pay: [10, 20, 30, 100, 12.5, null], Other: [1, 2, 3, null, 4, 7], Zero: [0, 0, 1, 2, 0, 0] }, { subject: 0, outliers: { rule: "MAD", k: typed(3), named: [1] } }),
  "lines, zeros left out": linesCase({ Pay: [10, 20, 30, 100], Other: [1, 0, 3, 0] }, { zeros: "skip", subject: 1 }),
  "lines nobody has all of": linesCase({ Pay: [10, null], Other: [null, 3] }, { subject: 0 }),
  "lines of equal totals": linesCase({ Pay: [1, 2, 1, 2], Other: [2, 1, 2, 1] }, { subject: 2 }),
  "lines of totals that differ by floating point alone": linesCase({ Pay: [0.1, 0.3, 1], Other: [0.2, 0, 2] }),
  "lines with outliers": linesCase({ Pay: [10, 11, 12, 13, 14, 15, 90], Other: [1, 2, 1, 2, 1, 2, 30] }, { outliers: { rule: "IQR", k: typed(1), named: [0, 6] } }),
  "one line of one provider": linesCase({ Pay: [10] }, { subject: 0 }),
  "seven bids": bidsCase([100, 104, 80, 98, 130, null, 99]),
  "two lots, even bids that tie, and costs with hours": caseOf(providers(4).map((each) => ({ ...each, aside: null })), [priced("Lot 1", [10, 10, 12, 10]), costed("Lot 2", [1_000, 2_400, 900, null], [100, 200, 100, 5])], { view: "bids", tolerance: cell(0.1, 30, 2) }),
  "one bid": bidsCase([100]),
  "bids of nothing": bidsCase([0, 0, 5]),
};

/** Cases whose check must be red: words of each check. */
export const RED_CASES: Readonly<Record<string, BenchmarkCase & { readonly red: readonly string[] }>> = {
  "a service nobody has": { ...returns({ services: [costed("Nursing", [1, 2, null, 4, 5, 6, 7, 8, 9], [1, 1, 1, 1, 1, 1, 1, 1, 1]), costed("Nothing", Array<null>(9).fill(null), Array<null>(9).fill(null))] }), red: ["Services that have nobody to compare"] },
  "nobody at all": { ...caseOf(providers(2), [costed("Home care", [null, 5], [3, null])]), red: ["Services that have nobody to compare"] },
  "a line nobody has": { ...linesCase({ Pay: [1, 2, 3], Gone: [null, null, null] }), red: ["Services that have nobody to compare"] },
  "cells that are not counted": { ...returns({ counts: { read: 36, used: 30, fixed: 1, leftOut: 2 } }), red: ["Cells used, fixed and left out add up to the cells read"] },
};

export { fromCell };
