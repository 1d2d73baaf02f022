import fc from "fast-check";
import { rectanglesOf } from "../../../src/workbook/officeWorkbook/rectangles";

test("runs are joined along and down", () => {
  const o = undefined;
  expect(rectanglesOf([["a", "a", o, "b"], ["a", "a", "b", "b"], [o, "a"]])).toEqual([
    { key: "a", cells: { row: 0, column: 0, rows: 2, columns: 2 } },
    { key: "b", cells: { row: 0, column: 3, rows: 1, columns: 1 } },
    { key: "b", cells: { row: 1, column: 2, rows: 1, columns: 2 } },
    { key: "a", cells: { row: 2, column: 1, rows: 1, columns: 1 } },
  ]);
  expect(rectanglesOf([])).toEqual([]);
});

test("every keyed cell is covered once, by its own key", () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom("a", "b", undefined), { maxLength: 8 }), { maxLength: 8 }), (rows) => {
    const painted = rows.map((line) => line.map((): string[] => []));
    for (const { key, cells } of rectanglesOf(rows)) {
      for (let row = cells.row; row < cells.row + cells.rows; row++) {
        for (let column = cells.column; column < cells.column + cells.columns; column++) painted[row]?.[column]?.push(key);
      }
    }
    expect(painted).toEqual(rows.map((line) => line.map((key) => (key === undefined ? [] : [key]))));
  }), { numRuns: 2_000 });
});
