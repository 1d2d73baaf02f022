import fc from "fast-check";
import { readUnitCosts } from "../../../src/intake/unitCosts/readUnitCosts";
import { blockOf, type LiteralCell } from "../_block";
import { aggregates, expectWhole, valuesOf } from "./_asked";

const cell = fc.oneof(
  fc.constant(null), fc.integer({ min: -10_000, max: 1_000_000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.boolean(),
  fc.constantFrom("Provider", "Cost (£000)", "Weeks", "Unit cost", "Region", "North", "Total", "England", "n/a", ".", ":", "£1,200", "12%", "Measure", "Numerator", "Denominator", "102 - Ash", "Area factor", "2024-25", "Acme Ltd", "Price year"),
  fc.string({ maxLength: 12 }),
);
const grid = fc.integer({ min: 1, max: 7 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }));

test("any cells give a whole account, in every layout", () => {
  fc.assert(fc.property(grid, fc.constantFrom(undefined, "down" as const, "across" as const, "long" as const), (rows, layout) => {
    expectWhole(readUnitCosts(blockOf(rows as LiteralCell[][]), layout === undefined ? {} : { layout }));
  }), { numRuns: 400 });
});

const provider = fc.record({ cost: fc.integer({ min: 1, max: 10_000_000 }), weeks: fc.integer({ min: 1, max: 500_000 }) });

test("a table read down and the same table turned across give the same figures", () => {
  fc.assert(fc.property(fc.array(provider, { minLength: 3, maxLength: 12 }), (providers) => {
    const down = readUnitCosts(blockOf([["Provider", "Cost", "Weeks"], ...providers.map(({ cost, weeks }, at): LiteralCell[] => [`Provider ${String(at + 1)}`, cost / 100, weeks / 100])]));
    const across = readUnitCosts(blockOf([["Service", "Measure", ...providers.map((_, at) => `Provider ${String(at + 1)}`)], ["Care", "Cost", ...providers.map(({ cost }) => cost / 100)], ["Care", "Weeks", ...providers.map(({ weeks }) => weeks / 100)]]));
    expect([down.layout, across.layout]).toEqual(["down", "across"]);
    expect(valuesOf(across, "cost")).toEqual(valuesOf(down, "cost"));
    expect(valuesOf(across, "activity")).toEqual(valuesOf(down, "activity"));
  }), { numRuns: 150 });
});

test("a country that sums three services or more of any councils is always found, and never a council", () => {
  fc.assert(fc.property(fc.array(fc.array(provider, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 15 }), (councils) => {
    const sum = (of: "cost" | "weeks", service: number): number => councils.reduce((total, each) => total + each[service]![of], 0) / 100;
    const figures = (each: readonly { cost: number; weeks: number }[]): LiteralCell[] => each.flatMap(({ cost, weeks }) => [cost / 100, weeks / 100]);
    const table = readUnitCosts(blockOf([
      ["Council", "Nursing cost", "Nursing weeks", "Home care cost", "Home care hours", "Day care cost", "Day care sessions"], ...councils.map((each, at): LiteralCell[] => [`Council ${String(at)}`, ...figures(each)]),
      ["Together", ...[0, 1, 2].flatMap((service) => [sum("cost", service), sum("weeks", service)])],
    ]));
    expect(table.series).toHaveLength(3);
    expect(aggregates(table)).toEqual([["Together", "arithmetic"]]);
  }), { numRuns: 150 });
});

test("published unit costs prove the scale whatever it is", () => {
  fc.assert(fc.property(fc.array(provider, { minLength: 3, maxLength: 12 }), fc.constantFrom(1, 1000, 1_000_000), (providers, factor) => {
    fc.pre(providers.every(({ cost, weeks }) => cost / weeks > 0.5));
    const table = readUnitCosts(blockOf([["Provider", "Cost", "Weeks", "Unit cost"], ...providers.map(({ cost, weeks }, at): LiteralCell[] => [`Provider ${String(at)}`, cost / factor, weeks, Math.round((cost / weeks) * 100) / 100])]));
    expect(table.costScale.factor).toBe(factor);
    expect(table.costScale.proof?.of).toBe(providers.length);
  }), { numRuns: 150 });
});
