import { between, bounding, contains, intersection, isOnSheet, MAX_COLUMNS, MAX_ROWS, subtract, type Rectangle } from "../../src/cells/rectangle";

const block: Rectangle = { row: 2, column: 2, rows: 3, columns: 3 };

test("a rectangle between two corners", () => {
  expect(between(2, 2, 4, 4)).toEqual(block);
  expect(between(1, 0, 1, 0)).toEqual({ row: 1, column: 0, rows: 1, columns: 1 });
});

test("cells that both rectangles have", () => {
  expect(intersection(block, { row: 0, column: 0, rows: 3, columns: 10 })).toEqual({ row: 2, column: 2, rows: 1, columns: 3 });
  expect(intersection(block, { row: 5, column: 2, rows: 1, columns: 1 })).toBeUndefined();
});

test("the smallest rectangle around two", () => {
  expect(bounding(block, { row: 0, column: 7, rows: 1, columns: 1 })).toEqual({ row: 0, column: 2, rows: 5, columns: 6 });
});

test("one rectangle inside another", () => {
  expect(contains(block, block)).toBe(true);
  expect(contains(block, { row: 3, column: 3, rows: 1, columns: 2 })).toBe(true);
  expect(contains(block, { row: 3, column: 3, rows: 1, columns: 3 })).toBe(false);
  expect(contains(block, { row: 9, column: 9, rows: 1, columns: 1 })).toBe(false);
});

test("a sheet has edges", () => {
  expect(isOnSheet({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS })).toBe(true);
  for (const off of [{ row: -1 }, { column: -1 }, { rows: 0 }, { columns: 0 }, { row: MAX_ROWS }, { column: MAX_COLUMNS }]) expect(isOnSheet({ ...block, ...off })).toBe(false);
});

test.each<[string, Rectangle, number]>([
  ["the middle", { row: 3, column: 3, rows: 1, columns: 1 }, 4],
  ["a corner", { row: 0, column: 0, rows: 3, columns: 3 }, 2],
  ["all of it", block, 0],
  ["nothing of it", { row: 9, column: 9, rows: 1, columns: 1 }, 1],
])("what is left without %s covers every other cell once", (_, hole, parts) => {
  const left = subtract(block, hole);
  expect(left).toHaveLength(parts);
  const count = new Map<string, number>();
  for (const part of left) for (let row = 0; row < part.rows; row++) for (let column = 0; column < part.columns; column++) {
    const key = `${part.row + row},${part.column + column}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const gone = intersection(block, hole);
  expect([...count.values()].every((times) => times === 1)).toBe(true);
  expect(count.size).toBe(block.rows * block.columns - (gone ? gone.rows * gone.columns : 0));
  if (gone) expect(left.some((part) => intersection(part, gone))).toBe(false);
});
