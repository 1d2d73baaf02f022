import { explain } from "../../../src/messages/explain";
import type { Book } from "../../../src/workbench/book/book";
import { ensureCell } from "../../../src/workbench/book/book";
import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../../src/workings/benchmark/benchmarkCase";
import { BENCHMARK_SHEETS, benchmarkPlan, type BenchmarkPlanOptions } from "../../../src/workings/benchmark/benchmarkPlan";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import { calculatedPlan, type Calculated } from "../_calculated";
import * as linkedCells from "../_linkedCells";
import { stampOf } from "../_stamp";
import type { Mode } from "../_structureLaws";

export const STAMP = stampOf("Benchmark 1");

export function planOf(benchmarkCase: BenchmarkCase, mode: Mode, more: Partial<BenchmarkPlanOptions> = {}): InsertPlan {
  return benchmarkPlan(benchmarkCase, benchmarkAnswer(benchmarkCase), { mode, sheetNames: BENCHMARK_SHEETS, stamp: STAMP, sentence: explain, ...more });
}

/** Puts every linked cell of the case in its place, and what the cells without a figure show. */
export function addLinkedCells(book: Book, given: unknown): void {
  linkedCells.addLinkedCells(book, withoutPeriods(given));
  addSeen(book, given);
}

/** Price years are texts of their own kind: what their cells show is put in their places apart. */
const withoutPeriods = (given: unknown): unknown => JSON.parse(JSON.stringify(given, (_key, value: unknown) => (isPeriod(value) ? null : value)));

const isPeriod = (value: unknown): value is { period: string; origin: { kind: string; sheet: string; row: number; column: number; readFrom?: string } } =>
  typeof value === "object" && value !== null && "period" in value && "origin" in value;

function addSeen(book: Book, given: unknown): void {
  if (typeof given !== "object" || given === null) return;
  if (isPeriod(given)) {
    if (given.origin.kind === "cell") put(book, given.origin, given.origin.readFrom ?? given.period);
  } else if ("missing" in given && "place" in given && "seen" in given) {
    if (given.place !== null && given.seen !== "") put(book, given.place as { sheet: string; row: number; column: number }, String(given.seen));
  } else for (const inner of Object.values(given)) addSeen(book, inner);
}

function put(book: Book, { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number }, value: string): void {
  ensureCell(linkedCells.sheetIn(book, sheet), row, column).value = value;
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export function calculated(benchmarkCase: BenchmarkCase, mode: Mode, addIn = mode === "functions"): Promise<Calculated> {
  return calculatedPlan(planOf(benchmarkCase, mode), (book) => addLinkedCells(book, benchmarkCase), addIn);
}
