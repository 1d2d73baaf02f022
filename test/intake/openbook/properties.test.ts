import fc from "fast-check";
import { parseCellOnSheet } from "../../../src/cells/sheetReference";
import { gatherReturns } from "../../../src/intake/openbook/gatherReturns";
import { readQueryLog } from "../../../src/intake/openbook/readQueryLog";
import { readReturn } from "../../../src/intake/openbook/readReturn";
import { readWorkbook } from "../../../src/intake/openbook/readWorkbook";
import { PART_SHEETS } from "../../../src/returns/returnForm";
import { QUERY_COLUMNS } from "../../../src/returns/queryLog";
import type { GivenFigure, ReturnGiven } from "../../../src/returns/returnGiven";
import { tidyRows } from "../../../src/workings/openbook/tidyRows";
import { blockOf, type LiteralCell } from "../_block";
import { FIRST_LINE, goodReturn, type ReturnBook } from "./_returnBook";

const SEED = 20261121;
const RUNS = 200;
const TABLES = ["Staffing", "Costs", "Activity", "Income and surplus"] as const;
const SHEETS = Object.values(PART_SHEETS);

const figures = (given: ReturnGiven): Readonly<Record<string, number>> => Object.fromEntries(tidyRows(given).map(({ part, ref, measure, basis, amount }) => [`${part} ${ref} ${measure} ${basis}`, amount]));
const good = figures(readReturn(goodReturn().read()));

type Step = (book: ReturnBook, nameOf: (sheet: string) => string) => void;
const table = fc.constantFrom(...TABLES);
const sheet = fc.constantFrom(...SHEETS);

const insertRow: fc.Arbitrary<Step> = fc.tuple(sheet, fc.nat(20)).map(([of, row]) => (book, nameOf) => { if (row < book.sheet(nameOf(of)).cells.length) book.insertRow(nameOf(of), row); });
const insertColumn: fc.Arbitrary<Step> = fc.tuple(table, fc.nat(10)).map(([of, column]) => (book, nameOf) => { book.insertColumn(nameOf(of), column); });
const hide: fc.Arbitrary<Step> = fc.tuple(sheet, fc.constantFrom("hidden" as const, "very hidden" as const)).map(([of, how]) => (book, nameOf) => { book.sheet(nameOf(of)).visibility = how; });
const reverse: fc.Arbitrary<Step> = table.map((of) => (book, nameOf) => {
  const { cells } = book.sheet(nameOf(of));
  const lines = cells.flatMap((row, at) => (/^[SCAI]\d\d$/.test(String(row.find((cell) => cell !== "") ?? "")) ? [at] : []));
  const rows = lines.map((at) => cells[at]!);
  for (const [at, line] of lines.entries()) cells[line] = rows[rows.length - 1 - at]!;
});
const retypeHeading: fc.Arbitrary<Step> = fc.tuple(table, fc.nat(13), fc.constantFrom("", "Our costs", "x", "Amount", "2025-26", "__proto__")).map(([of, column, words]) => (book, nameOf) => {
  const { cells } = book.sheet(nameOf(of));
  const row = cells.findIndex((each) => each.includes("Ref"));
  if (row >= 0 && cells[row]![column] !== "Ref" && cells[row]![column] !== undefined) cells[row]![column] = words;
});
const rename = fc.tuple(sheet, fc.constantFrom("Sheet", "Our figures", "tab’s", "About us"));

/** The good return after these steps, with some sheets renamed first. */
function altered(renamed: readonly (readonly [string, string])[], steps: readonly Step[]): ReturnBook {
  const book = goodReturn();
  const now = new Map<string, string>();
  for (const [at, [of, name]] of renamed.entries()) {
    if (now.has(of)) continue;
    now.set(of, `${name} ${String(at)}`);
    book.rename(of, `${name} ${String(at)}`);
  }
  for (const step of steps) step(book, (name) => now.get(name) ?? name);
  return book;
}

const same = (given: ReturnGiven): void => {
  expect(given.remarks.filter(({ sort }) => sort === "left out")).toEqual([]);
  expect(figures(given)).toEqual(good);
};

test("rows and columns put in, sheets renamed and hidden, lines in another order and headings typed over change no figure where the names are there", () => {
  fc.assert(fc.property(fc.array(rename, { maxLength: 4 }), fc.array(fc.oneof(insertRow, insertColumn, hide, reverse, retypeHeading), { maxLength: 8 }), (renamed, steps) => {
    same(readReturn(altered(renamed, steps).read()));
  }), { seed: SEED, numRuns: RUNS });
});

test("nor where they are gone and the headings are as they were sent", () => {
  fc.assert(fc.property(fc.array(rename, { maxLength: 4 }), fc.array(fc.oneof(insertRow, insertColumn, hide, reverse), { maxLength: 8 }), (renamed, steps) => {
    same(readReturn(altered(renamed, steps).withoutNames().read()));
  }), { seed: SEED, numRuns: RUNS });
});

test("a line put in among the others is one more line, and every other keeps its ref", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.boolean(), (at, pence, named) => {
    const amount = pence / 100;
    const book = goodReturn().insertRow("Costs", FIRST_LINE + at, [at % 2 === 0 ? "" : "new", "Parking", "direct", "sum", "n/a", "", "n/a", "", "n/a", amount]);
    const given = readReturn((named ? book : book.withoutNames()).read());
    expect(figures(given)).toEqual({ ...good, "costs +1 cost this": amount });
  }), { seed: SEED, numRuns: RUNS });
});

const junk: fc.Arbitrary<LiteralCell> = fc.oneof(
  fc.constantFrom<LiteralCell>("Total", "Grand total", "C01", "C02", "c 3", "C999", "+1", "S01", "n/a", "N/A", "TBC", "nil", "£1,200", "(500)", "1.234,56", "12%", "#REF!", "#N/A", "Ref", "Cost this year (£)", "Cost last year (£)", "Cost line", "Yes", "2026-27", "25/26", "days", "sum", "__proto__", "constructor", "=1+1", "\u202E123", "", "  "),
  fc.string({ unit: "binary", maxLength: 12 }), fc.double({ noDefaultInfinity: false }), fc.integer({ min: -50_000, max: 60_000 }), fc.boolean(), fc.constant(null),
  fc.record({ value: fc.oneof(fc.integer({ min: -2, max: 60_000 }), fc.constantFrom("x", "#REF!")), format: fc.constantFrom("dd/mm/yyyy", "0%", "#,##0,", "General"), formula: fc.constantFrom("=SUM(A1:A3)", "='[x.xlsx]S'!A1", "=#REF!") }),
);
const junked = fc.record({
  cells: fc.array(fc.record({ of: sheet, row: fc.nat(18), column: fc.nat(14), cell: junk }), { maxLength: 40 }),
  deleted: fc.array(fc.record({ of: sheet, row: fc.nat(16) }), { maxLength: 3 }), columns: fc.array(fc.record({ of: sheet, column: fc.nat(13) }), { maxLength: 2 }),
  gone: fc.subarray(SHEETS, { maxLength: 3 }), copied: fc.option(sheet, { nil: undefined }), named: fc.boolean(), moved: fc.option(fc.record({ name: fc.nat(60), row: fc.nat(20), rows: fc.integer({ min: 1, max: 1_048_576 }) }), { nil: undefined }),
}).map(({ cells, deleted, columns, gone, copied, named, moved }) => {
  const book = goodReturn();
  if (copied !== undefined) book.copySheet(copied, `${copied} (2)`);
  for (const { of, row, column, cell } of cells) book.put(of, row, column, (cell === null ? "" : cell) as Parameters<ReturnBook["put"]>[3]);
  for (const { of, row } of deleted) book.deleteRow(of, row);
  for (const { of, column } of columns) book.deleteColumn(of, column);
  const name = moved && book.names[moved.name];
  if (name && moved) name.cells = { ...name.cells, row: moved.row, rows: moved.rows };
  for (const each of gone) book.deleteSheet(each);
  return named ? book : book.withoutNames();
});

function faults(given: ReturnGiven): readonly string[] {
  const found: string[] = [];
  const say = (holds: boolean, what: string): void => { if (!holds) found.push(what); };
  const sane = (figure: GivenFigure): void => {
    say((figure.state === "number") === (figure.value !== null), `${figure.state} is ${String(figure.value)}`);
    say(figure.value === null || (Number.isFinite(figure.value) && !Object.is(figure.value, -0)), `a figure is ${String(figure.value)}`);
    say(figure.cell === "" || parseCellOnSheet(figure.cell) !== undefined, `a figure is at ${figure.cell}`);
    say(figure.state !== "unreadable" || given.remarks.some(({ sort, cell }) => sort === "left out" && cell === figure.cell), `nothing is said of ${figure.cell}`);
  };
  for (const lines of [given.costs, given.activity, given.income, given.posts]) {
    say(new Set(lines.map(({ ref }) => ref)).size === lines.length, "two lines have one ref");
    for (const { ref } of lines) say(/^(?:[SCAI]\d{2,3}|\+\d+)$/.test(ref), `a ref is ${ref}`);
  }
  for (const { cost, quantity } of given.costs) for (const each of [cost, quantity]) [each.tendered, each.last, each.this].forEach(sane);
  for (const { quantity } of given.activity) [quantity.tendered, quantity.last, quantity.this].forEach(sane);
  for (const { amount } of given.income) [amount.tendered, amount.last, amount.this].forEach(sane);
  for (const { fte, pay, onCosts, cost, costRef } of given.posts) {
    [fte, pay, onCosts, cost].forEach(sane);
    say(costRef === "" || given.costs.some(({ ref }) => ref === costRef), `a post is under ${costRef}`);
  }
  for (const { words, cell, seen } of given.remarks) {
    say(/\S/.test(words) && !/undefined|NaN|\bnull\b|\[object/.test(words.replace(/“[^”]*”/g, "")), `a remark says ${words}`);
    say(cell === "" || parseCellOnSheet(cell) !== undefined, `a remark is at ${cell}`);
    say(seen.length <= 80, "too much is shown");
  }
  say(given.year === "" || /^\d{4}-\d\d$/.test(given.year), `a year is ${given.year}`);
  say(given.provider !== "", "nobody is named");
  return found;
}

test("no return of junk is thrown out, each unreadable figure is named, and no two lines are one", () => {
  fc.assert(fc.property(fc.array(junked, { minLength: 1, maxLength: 3 }), (books) => {
    const readings = books.map((book, at) => readWorkbook(book.read(`${String(at)}.xlsx`)));
    for (const given of gatherReturns(readings).returns) {
      expect(faults(given)).toEqual([]);
      for (const row of tidyRows(given)) expect(Number.isFinite(row.amount)).toBe(true);
    }
  }), { seed: SEED, numRuns: RUNS });
});

test("nor is a log of junk", () => {
  const log = fc.tuple(fc.shuffledSubarray(QUERY_COLUMNS.map(({ heading }): string => heading), { minLength: 4 }), fc.array(fc.array(fc.oneof(junk, fc.constantFrom<LiteralCell>("price", "new", "Costs", "–", "last year")), { maxLength: 22 }), { maxLength: 8 }));
  fc.assert(fc.property(log, ([headings, body]) => {
    const read = readQueryLog({ name: "Query log", block: blockOf([["The query log"], headings, ...body]) });
    const keys = read?.rows.map(({ key }) => key) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
    for (const { amount, written } of read?.rows ?? []) {
      expect(amount === null || Number.isFinite(amount)).toBe(true);
      expect(Object.values(written).every((each) => typeof each === "string" || typeof each === "number")).toBe(true);
    }
  }), { seed: SEED, numRuns: RUNS });
});
