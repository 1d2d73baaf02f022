import { addressOf, cellAddress, columnLetters, columnNumber, cornersOf, parseAddress, parseCell } from "../../src/cells/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/cells/rectangle";

test("letters and numbers of every column agree", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
  for (let column = 0; column < MAX_COLUMNS; column++) expect(columnNumber(columnLetters(column))).toBe(column);
  expect(columnNumber("aa")).toBe(26);
});

test("a cell is written relative or fixed", () => {
  expect(cellAddress(6, 2)).toBe("C7");
  expect(cellAddress(6, 2, true)).toBe("$C$7");
});

test.each([
  ["B2:D9", "B2:D9", "$B$2:$D$9", "$B$2:$D$9"],
  ["AB5", "AB5", "$AB$5", "$AB$5"],
  ["A:C", "A1:C1048576", "$A:$C", "$A$1:$C$1048576"],
  ["3:3", "A3:XFD3", "$3:$3", "$A$3:$XFD$3"],
])("%s is written as it is read, with its corners, fixed, and both", (text, corners, fixed, fixedCorners) => {
  const cells = parseAddress(text)!;
  expect([addressOf(cells), cornersOf(cells), addressOf(cells, true), cornersOf(cells, true)]).toEqual([text, corners, fixed, fixedCorners]);
  for (const written of [corners, fixed, fixedCorners]) expect(parseAddress(written)).toEqual(cells);
});

test.each([
  ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
  ["$b$2:G14", { row: 1, column: 1, rows: 13, columns: 6 }],
  ["G14:B2", { row: 1, column: 1, rows: 13, columns: 6 }],
  ["A:C", { row: 0, column: 0, rows: MAX_ROWS, columns: 3 }],
  ["5:3", { row: 2, column: 0, rows: 3, columns: MAX_COLUMNS }],
  ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
])("reads %s", (text, expected) => expect(parseAddress(text)).toEqual(expected));

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:", "A1:B", "A:3", "Total", "A1,B2", "R1C1", "A1 ", "0:3", "Budget_2025", "Budget!A1"])("does not take %p for an address", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test("one cell is read as one cell, and nothing else is", () => {
  expect(["C7", "$c$7"].map(parseCell)).toEqual([{ row: 6, column: 2 }, { row: 6, column: 2 }]);
  expect(parseCell("XFD1048576")).toEqual({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 });
  for (const text of ["", "C", "7", "C0", "XFE1", "A1048577", "A1:B2", "A1:A1", "C7 "]) expect(parseCell(text)).toBeUndefined();
});
