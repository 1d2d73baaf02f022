import { methodOf } from "../../../src/taskpane/features/benchmark/benchmarkFrom";
import { FIELD } from "../../../src/taskpane/features/benchmark/benchmarkFields";
import { leftOutByReason } from "../../../src/workings/benchmark/leftOutWords";
import { askedOf, problemsOf, solutionOf } from "./_asked";
import { bidRows, homeRows, lineRows, returnRows } from "./_costSheets";

const methodShown = (...asked: Parameters<typeof askedOf>) => {
  const { costs, form } = askedOf(...asked);
  return methodOf(costs.table!, form);
};
const reasons = ({ answer }: ReturnType<typeof solutionOf>, service = 0) => leftOutByReason(answer.services[service]!).map(({ reason, providers }) => [reason, providers.length]);

describe("a council return as it stands", () => {
  it("benchmarks both services: costs in pounds, weeks as the note says, regions and a council without figures left out by reason", () => {
    const solved = solutionOf(returnRows());
    const { benchmarkCase, answer } = solved;
    expect(benchmarkCase.services.map(({ name, unit, basis }) => [name, unit, basis])).toEqual([["Nursing", "week", "cost and activity"], ["Residential", "week", "cost and activity"]]);
    expect(benchmarkCase.title).toBe("Unit costs: Long term");
    expect(benchmarkCase.costScale).toMatchObject({ factor: 1000, proof: { agree: 10, of: 10 } });
    // £500, £600, £540, £500 and £2,000 a week; weighted (500 + 660 + 540 + 1,000 + 2,400) ÷ 6.3.
    expect(answer.services[0]!.compared.map(({ unitCost }) => unitCost)).toEqual([500, 600, 540, 500, 2000]);
    expect(answer.services[0]!.summary).toMatchObject({ count: 5, median: 540, weightedMean: 5_100_000 / 6300 });
    expect(reasons(solved)).toEqual([["aggregate", 2], ["no cost", 1]]);
    expect(reasons(solved, 1)).toEqual([["aggregate", 2], ["zero activity", 1]]);
    expect(answer.checks.every(({ holds }) => holds)).toBe(true);
    expect(benchmarkCase.readings.find(({ address }) => address === "'Unit costs'!F3")).toMatchObject({ seen: "540", became: "540,000" });
  });

  it("links each figure to its cell, with the thousand it is multiplied by, and one read from text by what it shows", () => {
    const [nursing] = solutionOf(returnRows()).benchmarkCase.services;
    expect(nursing!.figures[0]!.cost).toEqual([{ value: 500_000, origin: { kind: "cell", sheet: "Unit costs", row: 2, column: 3, scale: 1000 } }]);
    expect(nursing!.figures[2]!.cost).toEqual([{ value: 540_000, origin: { kind: "cell", sheet: "Unit costs", row: 2, column: 5, readFrom: "540", scale: 1000 } }]);
    expect(nursing!.figures[3]!.cost).toEqual([{ missing: "blank", place: { sheet: "Unit costs", row: 2, column: 6 }, seen: ":", words: "" }]);
  });

  it("counts only the cells of the services chosen", () => {
    const [nursing, both] = [solutionOf(returnRows(), {}, { services: new Set([askedOf(returnRows()).costs.table!.series[0]!.key]) }), solutionOf(returnRows())];
    expect(nursing.benchmarkCase.services.map(({ name }) => name)).toEqual(["Nursing"]);
    expect(nursing.benchmarkCase.counts.read).toBe(24);
    expect(both.benchmarkCase.counts.read).toBe(48);
    expect(problemsOf(returnRows(), {}, { services: new Set() })).toEqual([[FIELD.services, "Choose at least one service to benchmark."]]);
  });

  it("takes the published unit costs instead where asked, each with its activity as weight", () => {
    const { benchmarkCase, answer } = solutionOf(returnRows(), { basis: "unit cost" });
    expect(benchmarkCase.services.map(({ basis }) => basis)).toEqual(["unit cost", "unit cost"]);
    expect(answer.services[0]!.summary).toMatchObject({ count: 5, median: 540 });
    expect(answer.services[0]!.leftOut.map(({ reason }) => reason)).toEqual(["no unit cost", "aggregate", "aggregate"]);
  });

  it("leaves out whom a person leaves out, with the reason, and takes a region back in where asked", () => {
    const { organisations } = askedOf(returnRows()).costs.table!;
    const solved = solutionOf(returnRows(), {}, { leftOut: new Map([[organisations[5]!.key, "Block contract ended"]]) });
    expect(solved.answer.services[0]!.leftOut.find(({ reason }) => reason === "chosen")).toMatchObject({ provider: 5, words: "Block contract ended" });
    const back = solutionOf(returnRows(), {}, {}, { aggregates: new Map([[organisations[6]!.key, false]]) });
    expect(reasons(back)).toEqual([["aggregate", 1], ["no cost", 1]]);
  });
});

describe("homes down the side", () => {
  it("suggests one price year where they differ, and the area factor; resident years become weeks by a logged assumption", () => {
    const shown = methodShown(homeRows());
    expect(shown.prices).toMatchObject({ on: true, series: "GDPDEF", to: "2024-25", from: null });
    expect(shown.area).toEqual({ on: true, heading: "Area factor" });
    expect(shown.units).toEqual([{ given: "year", services: [shown.services[0]!.name], from: "year", to: "year", factor: "" }]);
    const { benchmarkCase, answer } = solutionOf(homeRows(), { units: new Map([["year", { from: null, to: "weeks", factor: null }]]), rebase: false, area: false });
    expect(benchmarkCase.services[0]).toMatchObject({ unit: "week", conversion: { factor: { value: 365 / 7 }, from: "year", words: "Weeks in a year, 365 ÷ 7, is an assumption." } });
    // £52,000 a year is 52,000 × 7 ÷ 365 a week.
    expect(answer.services[0]!.compared[0]!.unitCost).toBeCloseTo((52_000 * 7) / 365, 9);
    expect(answer.services[0]!.leftOut.map(({ reason }) => reason)).toEqual(["zero activity", "no cost"]);
  });

  it("brings prices over by the deflator and divides by the area factor", () => {
    const { answer } = solutionOf(homeRows());
    const [ash, beech] = answer.services[0]!.compared;
    expect(ash!.priceFactor).toBeGreaterThan(1);
    expect(beech).toMatchObject({ priceFactor: 1, areaFactor: 1.2 });
    expect(beech!.unitCost).toBeCloseTo(312_000 / 5 / 1.2, 9);
    expect(answer.figures.map(({ period }) => period)).toEqual(["2023-24", "2024-25"]);
  });

  it("finds neighbours by the indicators, and says what is missing", () => {
    const { organisations } = askedOf(homeRows()).costs.table!;
    const { answer } = solutionOf(homeRows(), { peers: "nearest", nearest: "2", subject: organisations[0]!.key });
    expect(answer.nearest!.map(({ provider }) => provider)).toEqual([2, 3]);
    expect(answer.services[0]!.position).toMatchObject({ of: 2 });
    expect(problemsOf(homeRows(), { peers: "nearest", nearest: "0.5" })).toEqual([
      [FIELD.subject, "Choose whose nearest neighbours are wanted."], [FIELD.nearest, "“0.5” is less than 1. Enter how many neighbours, such as 10."],
    ]);
    const none = new Map([[6, "0"], [7, "0"]]);
    expect(problemsOf(homeRows(), { peers: "nearest", subject: organisations[0]!.key, weights: none })).toEqual([[FIELD.weight(0), "Every indicator has a weight of 0. Give at least one a weight, such as 1."]]);
    expect(problemsOf(returnRows(), { peers: "nearest", subject: askedOf(returnRows()).costs.table!.organisations[0]!.key })[0]![0]).toBe(FIELD.peers);
  });

  it("says under its field what a year, a percentile, a unit or a rule cannot be", () => {
    expect(problemsOf(homeRows(), { pricesTo: "1066-67" })[0]![0]).toBe(FIELD.pricesTo);
    expect(problemsOf(homeRows(), { pricesTo: "" })).toEqual([[FIELD.pricesTo, expect.stringContaining("such as 2024-25")]]);
    expect(problemsOf(homeRows(), { target: "150" })).toEqual([[FIELD.target, "150% is not from 0% to 100%. Enter a percentile from 0 to 100, such as 50 for the median."]]);
    expect(problemsOf(homeRows(), { k: "lots" })).toEqual([[FIELD.k, "“lots” is not a number. Enter how far a unit cost may be, such as 1.5."]]);
    expect(problemsOf(homeRows(), { units: new Map([["year", { from: null, to: "visit", factor: "0" }]]) })[0]).toEqual([FIELD.factor(0), expect.stringContaining("“0” is not a number above zero.")]);
    expect(problemsOf(homeRows(), { peers: "chosen" })).toEqual([[FIELD.chosenPeers, "Choose at least one organisation to compare with."]]);
  });

  it("says of empty cells that there is nothing in them", () => {
    expect(problemsOf([["", ""], ["", ""]])).toEqual([[FIELD.costs, "There is nothing in these cells. Select the cells that hold the figures, headings and all."]]);
  });

  it("says what a table lacks", () => {
    expect(problemsOf([["Provider", "Hours"], ["A", 1], ["B", 2], ["C", 3]])).toEqual([[FIELD.roles, "Activity was found, and no costs or unit costs. Say which columns hold them."]]);
    expect(problemsOf([["Council", "Region"], ["A", "North"], ["B", "North"]])[0]![0]).toBe(FIELD.roles);
    expect(problemsOf([[""]])[0]![0]).toBe(FIELD.costs);
  });
});

describe("other kinds of table", () => {
  it("takes lines that add up to one cost for cost lines, all of them chosen", () => {
    const { benchmarkCase, answer } = solutionOf(lineRows());
    expect(benchmarkCase).toMatchObject({ view: "lines", title: "Cost of care 2025-26, £ per resident per week" });
    expect(benchmarkCase.services.map(({ name, unit }) => `${name}/${unit}`)).toEqual(["Nursing staff/week", "Care staff/week", "Food/week", "Utilities/week", "Head office/week"]);
    // Complete: A 535, B 565, D 590, E 630. Medians 130, 330, 43.5, 38, 55 add up to 596.50.
    expect(answer.lines).toMatchObject({ figures: { totals: { count: 4, spread: { median: 577.5 } }, sumOfLines: { median: 596.5 } }, gap: 19 });
    expect(answer.lines!.lines[2]).toMatchObject({ count: 4, blanks: 1 });
  });

  it("takes bids for bids, with a question for each that differs, and no share of them", () => {
    const { benchmarkCase, answer } = solutionOf(bidRows());
    expect(benchmarkCase.view).toBe("bids");
    expect(answer.bids![0]!.filter(({ question }) => question).map(({ provider, check }) => [provider, check.flag])).toEqual([[3, "low"], [4, "high"]]);
    expect(solutionOf(bidRows(), { tolerance: "60" }).answer.bids![0]!.every(({ question }) => question === null)).toBe(true);
    expect(problemsOf(bidRows(), { target: "no" })).toEqual([]);
  });

  it("chooses the first of very many services, and says names that tell them apart", () => {
    const rows = [["Service", "Sort", "Home A", "Home B", "Home C"], ...Array.from({ length: 8 }, (_, at) => [`Service ${at + 1}`, "Unit cost", 10 + at, 12 + at, 14 + at])];
    const shown = methodShown(rows, { view: "costs" });
    expect(shown.services.map(({ chosen }) => chosen)).toEqual([true, ...new Array<boolean>(7).fill(false)]);
    expect(shown.services[7]!.name).toBe("Service 8");
  });
});
