import { ensureCell, type Book } from "../../../src/workbench/book/book";
import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import type { SavingsCase } from "../../../src/workings/savings/savingsCase";
import { calculatedPlan, type Calculated } from "../_calculated";
import { addLinkedCells } from "../_linkedCells";
import { differences } from "./_figures";
import { given, inCell, initiative, on, savingsCase } from "./_cases";
import { planOf } from "./_inserted";

/** Two shares of a line, all of whose figures stand on the sheet "Register". */
function register(second: number, start = "2025-10-01", cost = 1_000): SavingsCase {
  const day = on(start);
  return savingsCase([
    { ...initiative("A", 0, { share: true, line: "Care" }), baseline: inCell(100_000, 1, 1), saving: { unit: "share of baseline", likely: inCell(0.1, 1, 2), low: null, high: null }, oneOffCost: inCell(cost, 1, 3) },
    { ...initiative("B", 0, { share: true, line: "Care" }), saving: { unit: "share of baseline", likely: inCell(second, 2, 2), low: null, high: null }, start: { day: day.day, origin: { kind: "cell", sheet: "Register", row: 2, column: 4, scale: 1 } } },
  ], { counts: { read: 5, used: 5, fixed: 0, leftOut: 0 }, grade: 2 });
}

/** Inserted as it was, then with the cells as another case has them. */
function moved(was: SavingsCase, is: SavingsCase): Promise<Calculated> {
  return calculatedPlan(planOf(was, "workings"), (book: Book) => addLinkedCells(book, is), false);
}

const OUT_OF_DATE = "The draws were made from the figures as they are now";
/** What the sheets cannot follow is what was drawn. */
const notDrawn = (found: readonly string[]): string[] => found.filter((words) => !/^(P10|P50|P90|mean):/.test(words));

test.each([
  ["a share", register(0.25), 1], ["a start", register(0.2, "2026-02-14"), 0], ["a one-off cost", register(0.2, "2025-10-01", 90_000.55), 0],
])("the sheets follow %s that changes where it stands", async (_, is) => {
  const inserted = await moved(register(0.2), is);
  expect(notDrawn(differences(inserted, is, savingsAnswer(is)))).toEqual([]);
});

test("what was simulated is said to be out of date once a saving changes", async () => {
  const inserted = await moved(register(0.2), register(0.25));
  expect(inserted.failing().filter((words) => words.includes(OUT_OF_DATE))).toHaveLength(1);
  expect((await moved(register(0.2), register(0.2))).failing()).toEqual([]);
});

test("a line that comes to be saved beyond its baseline turns its check red", async () => {
  const inserted = await moved(register(0.2), register(0.95));
  expect(inserted.failing().some((words) => words.includes("save more than the line costs"))).toBe(true);
});

test("a figure that turns to words is named, and nothing is taken for nought", async () => {
  const inserted = await calculatedPlan(planOf(register(0.2), "workings"), (book) => {
    addLinkedCells(book, register(0.2));
    ensureCell(book.sheetNamed("Register")!, 2, 2).value = "to be agreed";
  }, false);
  expect(inserted.failing().some((words) => words.includes("Figures that are not numbers"))).toBe(true);
  expect(typeof inserted.column("Savings_plan", "All savings (£)")[0]).not.toBe("number");
});

test("what a word of confidence counts for moves the adjusted savings alone", async () => {
  const word = savingsCase([initiative("A", 1_000, { confidence: { kind: "level", level: "low", seen: "Red" } })]);
  const half = { ...word, levels: { ...word.levels, low: given(0.5) } };
  const plan = planOf(half, "workings");
  const inserted = await calculatedPlan(plan, () => undefined, false);
  expect(differences(inserted, half, savingsAnswer(half))).toEqual([]);
  expect(inserted.column("Savings_plan", "Adjusted for delivery (£)")[0]).toBe(500);
});

test("a one-off saving that moves to another year than it is grouped in turns a check red", async () => {
  const once = (date: string): SavingsCase => {
    const { day } = on(date);
    return savingsCase([{ ...initiative("Sale", 500, { line: "Property", recurrence: "one-off" }), start: { day, origin: { kind: "cell", sheet: "Register", row: 1, column: 1, scale: 1 } } }], { counts: { read: 1, used: 1, fixed: 0, leftOut: 0 } });
  };
  expect((await moved(once("2026-05-01"), once("2026-09-01"))).failing()).toEqual([]);
  expect((await moved(once("2026-05-01"), once("2028-05-01"))).failing().some((words) => words.includes("moved to another year"))).toBe(true);
});
