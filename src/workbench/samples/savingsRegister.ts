import { dayOf, serialOf } from "../../domain/kernel/day";
import { Book, type Sheet } from "../book/book";
import { MISTYPED, REGISTER, type BudgetLine, type Initiative } from "./registerFigures";
import { LOOKS, setWidths, writeRow, type SampleCell } from "./writing";

const FIRST_ROW = 4;
/** Savings and costs that were typed as text, by name of the initiative. */
const TYPED_SAVING: ReadonlyMap<string, string> = new Map([["Rounds planned again", "£96,000"], ["Cleaning specification", "38,000 "], ["Panel of barristers", "£33k"]]);
const TYPED_COST: ReadonlyMap<string, string> = new Map([["LED street lights", "£380,000"], ["Two solicitors employed", "8 000"]]);
const TYPED_RAMP: ReadonlyMap<string, string> = new Map([["Regional staff bank", "6 months"], ["Rooms let", "6 mths"]]);

interface RegisterRow {
  readonly line: BudgetLine;
  readonly baseline: number;
  readonly initiative: Initiative;
}

/** A council's savings register: sixty initiatives in the order they were proposed, which is not by budget line, and the plan's settings. */
export function savingsRegister(): Book {
  const book = new Book();
  book.name = "Savings register 2026-27.xlsx";
  writeRegister(book.addSheet("Register"));
  writeSettings(book.addSheet("Settings"));
  return book;
}

/** The first initiative of every line, then the second of each, and so on. */
export function registerRows(): readonly RegisterRow[] {
  const rounds = Math.max(...REGISTER.map(({ initiatives }) => initiatives.length));
  return Array.from({ length: rounds }, (_, round) => REGISTER.flatMap((line): RegisterRow[] => {
    const initiative = line.initiatives[round];
    const mistyped = line.line === MISTYPED.line && MISTYPED.rows.some((row) => row === round);
    return initiative ? [{ line, initiative, baseline: mistyped ? MISTYPED.baseline : line.baseline }] : [];
  })).flat();
}

function writeRegister(sheet: Sheet): void {
  writeRow(sheet, 0, 0, ["Northshire savings register 2026-27 to 2029-30"], LOOKS.centredTitle);
  sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 18 });
  writeRow(sheet, 1, 0, ["As proposed by services. Savings are for a full year."], LOOKS.note);
  writeRow(sheet, 3, 0, [
    "Ref", "Initiative", "Budget line", "Baseline (£)", "Full-year saving (£)", "Saving (% of baseline)", "Type", "Recurrent or one-off", "Start", "Months to full effect", "End", "One-off cost (£)", "Cost in", "Owner", "Confidence", "Low (£)", "High (£)", "Notes",
  ], LOOKS.heading);
  const rows = registerRows();
  rows.forEach(({ line, baseline, initiative }, at) => {
    const cells = registerCells(`S${String(at + 1).padStart(2, "0")}`, line, baseline, initiative);
    writeRow(sheet, FIRST_ROW + at, 0, cells, cells.map((cell, column) => lookOf(cell, column)));
  });
  const last = FIRST_ROW + rows.length;
  const numbers = (of: (row: RegisterRow) => number | string | null): number => rows.reduce((sum, row) => sum + (typeof of(row) === "number" ? Number(of(row)) : 0), 0);
  const total = (letter: string, value: number): readonly [string, number] => [`=SUM(${letter}${String(FIRST_ROW + 1)}:${letter}${String(last)})`, value];
  writeRow(sheet, last, 0, [
    null, "Total", null, null, total("E", numbers(({ initiative }) => TYPED_SAVING.get(initiative.name) ?? initiative.saving)), null, null, null, null, null, null, total("L", numbers(({ initiative }) => TYPED_COST.get(initiative.name) ?? initiative.cost)),
  ], LOOKS.totalUnits);
  writeRow(sheet, last + 2, 0, ["* Confidence is the owner’s own view; R, A and G are agreed at the monthly board."], LOOKS.note);
  setWidths(sheet, [6, 40, 30, 13, 13, 11, 15, 13, 12, 10, 14, 13, 10, 10, 12, 11, 11, 24]);
  sheet.frozen = { rows: FIRST_ROW, columns: 2 };
}

function registerCells(ref: string, { line, owner }: BudgetLine, baseline: number, initiative: Initiative): readonly SampleCell[] {
  const { name, saving, share, type, recurrence, start, rampMonths, end, cost, costIn, confidence, range } = initiative;
  const estimate = (at: 0 | 1): number | null => (range && saving !== null ? Math.round(saving * range[at]) : null);
  return [
    ref, name, line, baseline, TYPED_SAVING.get(name) ?? saving, share, type, recurrence, typeof start === "string" ? start : startSerial(start), TYPED_RAMP.get(name) ?? rampMonths, end,
    TYPED_COST.get(name) ?? cost, costIn, owner, confidence, estimate(0), estimate(1),
  ];
}

function lookOf(cell: SampleCell, column: number): (typeof LOOKS)[keyof typeof LOOKS] | undefined {
  if (typeof cell !== "number") return [4, 8, 9, 11].includes(column) ? LOOKS.right : undefined;
  if (column === 8) return LOOKS.date;
  return column === 5 ? LOOKS.percent1 : column === 14 ? LOOKS.percent : LOOKS.whole;
}

function startSerial([year, month, day]: readonly [number, number, number]): number {
  const found = dayOf({ year, month, day });
  if (found === null) throw new RangeError(`There is no ${String(day)}/${String(month)}/${String(year)}.`);
  return serialOf(found);
}

function writeSettings(sheet: Sheet): void {
  const rows: readonly (readonly SampleCell[])[] = [
    ["Settings for the plan"], [null], ["First year", "2026/27"], ["Years", 4], ["Target saving by the last year (£)", 6_000_000], ["Provider’s target cost (£)", 1_260_000], ["Provider’s actual cost (£)", 1_197_000], [null],
    ["Notes"], ["The depot moves in 2026/27 and saves from 2028/29: nothing stands in the year between."], ["Home to school transport: each service gave its share of the whole budget."],
  ];
  rows.forEach((cells, row) => { writeRow(sheet, row, 0, cells, [row === 0 ? LOOKS.title : undefined, typeof cells[1] === "number" && cells[1] > 1000 ? LOOKS.whole : undefined].slice(0, cells.length)); });
  setWidths(sheet, [40, 14]);
}
