import fc from "fast-check";
import { isDateSerial } from "../../../src/domain/kernel/day";
import { readCriteria } from "../../../src/intake/savings/readCriteria";
import { readLots } from "../../../src/intake/savings/readLots";
import { readOptions } from "../../../src/intake/savings/readOptions";
import { readRegister } from "../../../src/intake/savings/readRegister";
import type { OptionsTable } from "../../../src/intake/savings/optionsReading";
import type { RegisterRole } from "../../../src/intake/savings/registerReading";
import { blockOf, type LiteralCell } from "../_block";
import { faults } from "./_accounts";

const SEED = 20261121;
const RUNS = 600;

const cell: fc.Arbitrary<LiteralCell> = fc.oneof(
  fc.constantFrom<LiteralCell>("Total", "5%", "£1,200", "(500)", "n/a", "TBC", "nil", "High", "Amber", "R", "Cashable", "NR", "Recurrent", "Cost", "Benefit", "Council", "NHS", "2026/27", "Q3 2026/27", "Mar-28", "2026", "Year 3", "6 months", "__proto__", "#REF!", "", "1.2k", "Option 2", "Costs:"),
  fc.string({ unit: "grapheme", maxLength: 10 }), fc.string({ unit: "binary", maxLength: 10 }),
  fc.double({ noDefaultInfinity: false }), fc.integer({ min: -50, max: 60_000 }), fc.boolean(), fc.constant(null),
  fc.record({ value: fc.oneof(fc.integer({ min: -2, max: 60_000 }), fc.constantFrom("x", "5%")), format: fc.constantFrom("mmm-yy", "0%", "#,##0,", "dd/mm/yyyy", "General"), formula: fc.constantFrom("=SUM(A1:A3)", "=A1+A2", "=SUM(") }),
);
const HEADINGS = ["Initiative", "Budget line", "Baseline (£)", "Saving (£)", "Saving %", "Type", "Recurrent?", "Start", "Ramp", "End", "One-off cost (£000)", "Cost year", "Owner", "Confidence", "Low", "High", "Option", "Line", "Cost or benefit", "Payer", "Cashable", "Year", "Amount", "2026/27", "2027/28", "2029/30", "Year 0", "Year 1", "0", "Criterion", "Weight", "A", "B", "Delivery risk", ""];
const junk = fc.record({
  headings: fc.array(fc.constantFrom(...HEADINGS), { minLength: 1, maxLength: 9 }), body: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }), date1904: fc.boolean(),
  merged: fc.array(fc.record({ row: fc.nat(8), column: fc.nat(6), rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
}).map(({ headings, body, ...options }) => blockOf([headings, ...body], { ...options, row: 3, column: 2 }));

/** Tables with these headings in any order, some missing, each over its own kind of cells with junk among them. */
function tablesOf(columns: Readonly<Record<string, fc.Arbitrary<LiteralCell>>>): typeof junk {
  const headings = fc.shuffledSubarray(Object.keys(columns), { minLength: 2 });
  const tables = headings.chain((chosen) => fc.array(fc.tuple(...chosen.map((heading) => fc.oneof({ weight: 4, arbitrary: columns[heading]! }, { weight: 1, arbitrary: cell }))), { maxLength: 8 }).map((body) => blockOf([chosen, ...body], { row: 3, column: 2 })));
  return fc.oneof({ weight: 1, arbitrary: junk }, { weight: 2, arbitrary: tables });
}

const words = (...said: readonly string[]): fc.Arbitrary<LiteralCell> => fc.constantFrom<LiteralCell>(...said);
const money: fc.Arbitrary<LiteralCell> = fc.oneof(fc.integer({ min: -900, max: 90_000 }), words("£1,200", "(500)", "4 500"));
const share: fc.Arbitrary<LiteralCell> = fc.oneof(fc.double({ min: 0, max: 1.1, noNaN: true }).map((value) => ({ value, format: "0%" })), words("5%", "120%"), fc.constantFrom<LiteralCell>(5, 0.4, 30));
const day: fc.Arbitrary<LiteralCell> = fc.oneof(fc.integer({ min: 45_000, max: 48_000 }).map((value) => ({ value, format: "dd/mm/yyyy" })), words("2026/27", "Q3 2026/27", "Mar-28", "1 May 2027"));
const registers = tablesOf({
  "Initiative": words("A", "B", "Telecare", "Total", "Care:"), "Budget line": words("Home care", "Day care"), "Baseline (£)": money, "Saving (£)": fc.oneof(money, share), "Saving %": share, "Type": words("Cashable", "NC", "Avoided"), "Recurrent or one-off": words("R", "One-off"),
  "Start": day, "End": day, "Ramp (months)": words("3", "6 months", "0"), "One-off cost (£000)": money, "Confidence": fc.oneof(share, words("High", "Red", "A")), "Low": money, "High": fc.oneof(money, share),
});
const options = tablesOf({ "Option": words("A", "B", ""), "Line": words("Staff", "Grant", "Total", "NPV"), "Cost or benefit": words("Cost", "Benefit", "?"), "Payer": words("Council", "NHS"), "2026/27": money, "2027/28": money, "2030/31": money, "Year": words("2026/27", "2028/29"), "Amount (£)": money });
const criteria = tablesOf({ "Criterion": words("Quality", "Price", "Total"), "Weight": share, "A": fc.integer({ min: -1, max: 5 }), "B": fc.integer({ min: 0, max: 5 }) });

const lots = tablesOf({ "Lot": words("North", "South", "1", "Total"), "Annual value (£)": money, "Value over the term (£)": money, "Area": words("A", "B") });

test("no lots of junk are thrown out, every count adds up, and each value is of a year", () => {
  fc.assert(fc.property(lots, (block) => {
    const table = readLots(block);
    expect(faults(table)).toEqual([]);
    expect(table.lines.every(({ name, annual }) => name !== "" && (annual?.value == null || annual.value >= 0))).toBe(true);
  }), { seed: SEED, numRuns: RUNS });
});

test("no register of junk is thrown out, every count adds up, and what is read can be used", () => {
  const roles = fc.option(fc.constantFrom<RegisterRole>("saving", "share", "start", "end", "confidence", "low", "cost", "ramp", "line"), { nil: undefined });
  fc.assert(fc.property(registers, roles, (block, role) => {
    const table = readRegister(block, role ? { roles: new Map([[3, role]]) } : {});
    expect(faults(table)).toEqual([]);
    for (const { name, saving, start, end, costDate, ramp, cost, confidence, low, high } of table.lines) {
      expect(name).not.toBe("");
      for (const each of [saving, low, high]) if (each?.value != null) expect(each.value >= 0 && (each.unit === "pounds" || each.value <= 1)).toBe(true);
      for (const day of [start, end, costDate]) if (day?.value != null) expect(isDateSerial(day.value)).toBe(true);
      if (ramp?.value != null) expect(Number.isInteger(ramp.value) && ramp.value >= 0).toBe(true);
      if (cost?.value != null) expect(cost.value).toBeGreaterThanOrEqual(0);
      if (confidence?.value != null) expect(confidence.value >= 0 && confidence.value <= 1 && confidence.word === null).toBe(true);
    }
  }), { seed: SEED, numRuns: RUNS });
});

test("nor options, whose years have no gaps and whose cells are all in the account", () => {
  fc.assert(fc.property(options, (block) => {
    const table = readOptions(block);
    expect(faults(table)).toEqual([]);
    expect(table.years.map(({ year }) => year)).toEqual(table.years.map((_, at) => at));
    const counted = new Set(table.cells);
    for (const { option, flows } of table.lines) {
      expect(option).not.toBe("");
      expect(flows).toHaveLength(table.years.length);
      expect(flows.flat().every((reading) => counted.has(reading))).toBe(true);
    }
  }), { seed: SEED, numRuns: RUNS });
});

test("nor criteria, each with a score, or none that can be read, for every option", () => {
  fc.assert(fc.property(criteria, (block) => {
    const table = readCriteria(block);
    expect(faults(table)).toEqual([]);
    expect(table.lines.every(({ name, scores }) => name !== "" && scores.length === table.options.length)).toBe(true);
    expect(table.lines.every(({ weight }) => weight?.value == null || (weight.value >= 0 && weight.value <= 1))).toBe(true);
  }), { seed: SEED, numRuns: RUNS });
});

/** Each line's pounds by year. */
function sums({ lines }: OptionsTable): readonly (readonly [string, readonly number[]])[] {
  return lines.map(({ option, name, flows }) => [`${option}|${name}`, flows.map((cells) => cells.reduce((sum, { value }) => sum + (value ?? NaN), 0))] as const).sort(([a], [b]) => a.localeCompare(b));
}

test("options say the same as a list, in any order, as with their years across", () => {
  const amounts = fc.array(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 6 });
  fc.assert(fc.property(amounts, fc.integer(), (lines, shuffle) => {
    const years = ["2026/27", "2027/28", "2028/29", "2029/30"];
    const about = (at: number): [string, string, string] => [`Option ${"ABC".charAt(at % 3)}`, `Line ${"abcdef".charAt(at)}`, at % 2 ? "Benefit" : "Cost"];
    const across = readOptions(blockOf([["Option", "Line", "Kind", ...years], ...lines.map((flows, at) => [...about(at), ...flows])]));
    const rows = lines.flatMap((flows, at) => flows.map((flow, year): LiteralCell[] => [...about(at), years[year]!, flow]));
    const order = rows.map((row, at) => ({ row, key: (at * 7919 + shuffle) % 104_729 })).sort((a, b) => a.key - b.key).map(({ row }) => row);
    const list = readOptions(blockOf([["Option", "Line", "Kind", "Year", "Amount (£)"], ...order], {}));
    // A line that equals the sum of those above it is asked about, and stays a line.
    expect([across.layout, list.layout, list.firstYear]).toEqual(["years across", "list", 2026]);
    expect(sums(list)).toEqual(sums(across));
  }), { seed: SEED, numRuns: 150 });
});

test("a register in £000 says the same as in pounds, and with every saving below zero the same as above", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 12 }), (thousands) => {
    const read = (heading: string, times: number) => readRegister(blockOf([["Initiative", "Budget line", heading], ...thousands.map((amount, at): LiteralCell[] => [`Initiative ${"abcdefghijkl".charAt(at)}`, "Care", amount * times])])).lines.map(({ saving }) => saving.value);
    const wanted = thousands.map((amount) => amount * 1000);
    expect([read("Saving (£)", 1000), read("Saving (£000)", 1), read("Saving (£)", -1000)]).toEqual([wanted, wanted, wanted]);
  }), { seed: SEED, numRuns: 150 });
});
