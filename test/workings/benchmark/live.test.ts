import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../../src/workings/benchmark/benchmarkCase";
import type { Calculated } from "../_calculated";
import { bidsCase, blank, caseOf, costed, fromCell, linesCase, providers } from "./_cases";
import { differences } from "./_figures";
import { calculated } from "./_inserted";
import { many, returns } from "./_planCases";

jest.setTimeout(120_000);

const agrees = (inserted: Calculated, now: BenchmarkCase): void => expect(differences(inserted, now, benchmarkAnswer(now))).toEqual([]);

/** Five homes whose costs stand in cells of column B from row 2, the fourth's blank. */
function homes(costs: readonly (number | null)[], rest: Partial<BenchmarkCase> = {}): BenchmarkCase {
  return caseOf(providers(5), [costed("Home care", costs.map((cost, row) => (cost === null ? blank(row + 1, 1) : fromCell(cost, row + 1, 1))), [10, 10, 20, 20, 40])], { subject: 0, ...rest });
}

const COSTS = [100, 210.5, 333, null, 2_000];

describe.each(["workings", "functions"] as const)("inserted %s stay live", (mode) => {
  let inserted: Calculated;
  beforeEach(async () => { inserted = await calculated(homes(COSTS), mode); });

  const type = async (table: string, heading: string, row: number, value: number | string): Promise<void> => {
    const { sheet, row: at, column } = inserted.place(table, heading, row);
    await inserted.type(sheet, at, column, value);
  };

  it("follow a cost that changes where it stands, and the checks still hold", async () => {
    await inserted.type("Costs", 2, 1, 90.25);
    agrees(inserted, homes([100, 90.25, 333, null, 2_000]));
    expect(inserted.masterCheck).toBe(0);
  });

  it("follow the subject, k and the target typed on the inputs sheet", async () => {
    const figures = inserted.column("Benchmark_inputs", "Figure");
    const row = (words: string): number => figures.findIndex((each) => String(each).startsWith(words));
    await type("Benchmark_inputs", "Typed or read as", row("Provider whose position"), 3);
    await type("Benchmark_inputs", "Typed or read as", row("Outliers"), 50);
    await type("Benchmark_inputs", "Typed or read as", row("Percentile"), 0.25);
    const { outliers } = homes(COSTS);
    agrees(inserted, homes(COSTS, { subject: 2, outliers: { ...outliers, k: { value: 50, origin: { kind: "typed" } } }, target: { value: 0.25, origin: { kind: "typed" } } }));
    expect(inserted.masterCheck).toBe(0);
  });

  it("show the figures without a provider that is set aside, and count it", async () => {
    await type("Benchmark_service_1", "Compared (1 is yes)", 3, 0);
    expect(inserted.column("Benchmark_spread", "Providers compared")).toEqual([3]);
    expect(inserted.column("Benchmark_spread", "Median (£)")[0]).toBeCloseTo(benchmarkAnswer(homes([100, 210.5, 333, null, null])).services[0]!.summary!.median, 10);
    expect(inserted.column("Benchmark_left_out_counts", "Set aside on the workings sheet")).toEqual([1]);
    expect(inserted.column("Benchmark_ranked_1", "Provider").at(-1)).toBe("–");
    expect(inserted.masterCheck).toBe(0);
  });

  it("count a provider marked on the sheet among the outliers", async () => {
    await type("Benchmark_service_1", "Marked an outlier (1 is yes)", 0, 1);
    agrees(inserted, homes(COSTS, { outliers: { ...homes(COSTS).outliers, named: [0] } }));
    expect(inserted.masterCheck).toBe(0);
  });

  it("never count a cost as nothing that is no number, and turn the check red", async () => {
    await inserted.type("Costs", 1, 1, "not known");
    expect(inserted.column("Benchmark_spread", "Providers compared")).toEqual([3]);
    expect(inserted.failing().join()).toContain("Figures that are not numbers");
    expect(inserted.failing().join()).toContain("Providers that were compared and have no unit cost now");
  });

  it("turn the check red for a number where there was a blank", async () => {
    await inserted.type("Costs", 4, 1, 500);
    expect(inserted.failing().map((words) => words.split(" | ")[1])).toEqual(["Cells of providers left out that have become numbers since"]);
  });
});

it("shows lines without a provider that is set aside", async () => {
  const given = (all: Readonly<Record<string, readonly (number | null)[]>>): BenchmarkCase => linesCase(all, { subject: 1 });
  const inserted = await calculated(given({ Pay: [10, 14, 12, 40], Other: [3, 1, 5, 9] }), "workings");
  const { sheet, row, column } = inserted.place("Benchmark_lines", "Compared (1 is yes)", 3);
  await inserted.type(sheet, row, column, 0);
  const { figures } = benchmarkAnswer(given({ Pay: [10, 14, 12], Other: [3, 1, 5] })).lines!;
  expect(inserted.column("Benchmark_medians", "£").slice(0, 2)).toEqual([figures.sumOfLines.median, figures.totals.spread!.median]);
  expect(inserted.masterCheck).toBe(0);
});

it("turns red when a bid changes so that a question drafted for it no longer fits", async () => {
  const inserted = await calculated(bidsCase([100, 104, fromCell(80, 3, 1), 98]), "workings");
  await inserted.type("Costs", 3, 1, 101);
  expect(inserted.failing().map((words) => words.split(" | ")[1])).toEqual(["Questions drafted for bids whose flag has changed since"]);
});

it("turns red when others are the nearest now", async () => {
  const people = [1, 2, 3, 10].map((value, row) => ({ ...providers(4)[row]!, indicators: [fromCell(value, row + 1, 5)] }));
  const inserted = await calculated(caseOf(people, [costed("Home care", [10, 20, 30, 40], [1, 1, 1, 1])], { subject: 0, peers: { kind: "nearest", count: { value: 2, origin: { kind: "typed" } } }, indicators: [{ name: "People", weight: { value: 1, origin: { kind: "typed" } } }] }), "workings");
  expect(inserted.masterCheck).toBe(0);
  await inserted.type("Costs", 4, 5, 1.5);
  expect(inserted.failing().join()).toContain("insert again");
});

it("turns red for a price year whose text has changed", async () => {
  const given = caseOf(providers(2), [costed("Home care", [10, 20], [1, 1])], { prices: { series: "GDPDEF", to: { period: "2024-25", origin: { kind: "typed" } }, from: { period: "2022-23", origin: { kind: "cell", sheet: "Costs", row: 0, column: 0, scale: 1, readFrom: "2022-23" } } } });
  const inserted = await calculated(given, "workings");
  expect(inserted.masterCheck).toBe(0);
  await inserted.type("Costs", 0, 0, "2023-24 prices");
  expect(inserted.failing().join()).toContain("Price years whose text has changed");
});

it("comes out the same for two services of 400 providers", async () => {
  const given = many(400);
  const inserted = await calculated(given, "workings");
  agrees(inserted, given);
  expect(inserted.masterCheck).toBe(0);
});

it("says that functions cannot be worked out where the add-in is missing", async () => {
  const inserted = await calculated(returns(), "functions", false);
  expect(inserted.failing().join()).toContain("Cannot be worked out");
  expect(inserted.masterCheck).not.toBe(0);
});
