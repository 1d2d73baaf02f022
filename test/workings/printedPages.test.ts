import type { PlanCell, PlanTable } from "../../src/workings/insertPlan";
import { columnPoints, LEAST_SCALE, PAGE_POINTS, printedPages } from "../../src/workings/printedPages";

const table = (columns: number): PlanTable => ({ name: "Any_table", row: 0, column: 0, rows: 2, columns });
const line = (cells: readonly PlanCell[]): (PlanCell | null)[][] => [[], [...cells]];
/** Columns of 100 points at full size. */
const [NARROW, ROOM] = [18.4, PAGE_POINTS / LEAST_SCALE];

test("one page, and nothing repeated, while the columns can be read on it", () => {
  const most = Math.floor(ROOM / columnPoints(NARROW));
  expect(printedPages(Array.from({ length: most }, () => NARROW), [], [])).toEqual({});
  expect(printedPages([], [], [])).toEqual({});
  expect(printedPages(Array.from({ length: most + 1 }, () => NARROW), [], [])).toEqual({ pagesWide: 2, titleColumns: [0, 0] });
});

test("repeats the columns of the widest table as far as the one with words, and makes room for them", () => {
  const widths = Array.from({ length: 22 }, () => NARROW);
  const rows = line([{ value: 1 }, { value: "–" }, { formula: "=A2", numberFormat: "0" }, { formula: "=INDEX(A:A,2)" }, { value: 5 }]);
  // 12 columns a page; after the first, 4 of them are there again: 12 + 8 + 2.
  expect(printedPages(widths, rows, [table(2), table(5)])).toEqual({ pagesWide: 3, titleColumns: [0, 3] });
  expect(printedPages(widths, line([{ value: 1 }, { value: "Refuge" }]), [table(2)])).toEqual({ pagesWide: 2, titleColumns: [0, 1] });
});

test("repeats only what takes no more than a third of a page, if that is nothing", () => {
  const words = line([{ value: 1 }, { value: 2 }, { value: "Refuge" }]);
  expect(printedPages([NARROW, 80, 30, ...Array.from({ length: 10 }, () => NARROW)], words, [table(3)])).toMatchObject({ titleColumns: [0, 0] });
  expect(printedPages([90, 80, 30, ...Array.from({ length: 10 }, () => NARROW)], words, [table(3)])).toEqual({ pagesWide: 2 });
});
