import { addressOf, columnLetters, columnNumber, intersection, parseAddress, sheetInFormula, splitSheet } from "../../../src/workbook/officeWorkbook/a1";

test("letters and numbers of every column agree", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  for (let column = 0; column < 16_384; column++) expect(columnNumber(columnLetters(column))).toBe(column);
});

test.each([
  ["B2", { row: 1, column: 1, rows: 1, columns: 1, whole: undefined }],
  ["$b$2:G14", { row: 1, column: 1, rows: 13, columns: 6, whole: undefined }],
  ["G14:B2", { row: 1, column: 1, rows: 13, columns: 6, whole: undefined }],
  ["A:C", { row: 0, column: 0, rows: 1_048_576, columns: 3, whole: "columns" }],
  ["5:3", { row: 2, column: 0, rows: 3, columns: 16_384, whole: "rows" }],
  ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1, whole: undefined }],
])("reads %s", (text, expected) => expect(parseAddress(text)).toEqual(expected));

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:", "A1:B", "A:3", "Total", "A1,B2", "R1C1", "A1 ", "0:3"])("does not take %p for an address", (text) => {
  expect(parseAddress(text)).toBeUndefined();
});

test("an address is written as it is read", () => {
  expect(addressOf({ row: 1, column: 1, rows: 13, columns: 6 })).toBe("B2:G14");
  expect(addressOf({ row: 4, column: 27, rows: 1, columns: 1 })).toBe("AB5");
});

test.each([
  ["Costs!A1", { sheet: "Costs", rest: "A1" }],
  ["'Staff ''24'!A1:B2", { sheet: "Staff '24", rest: "A1:B2" }],
  ["'A&B'!Rate", { sheet: "A&B", rest: "Rate" }],
  ["A1", { rest: "A1" }],
  ["'unclosed!A1", undefined],
  ["''!A1", undefined],
])("splits %s", (text, expected) => expect(splitSheet(text)).toEqual(expected));

test.each([
  ["Costs", "Costs"], ["Costs_2025", "Costs_2025"], ["Staff '24", "'Staff ''24'"], ["2025", "'2025'"], ["A1", "'A1'"], ["R1C1", "'R1C1'"], ["Coût", "'Coût'"],
])("a formula writes the sheet %s as %s", (name, expected) => {
  expect(sheetInFormula(name)).toBe(expected);
  expect(splitSheet(`${expected}!B2`)).toEqual({ sheet: name, rest: "B2" });
});

test("cells that both rectangles have", () => {
  const block = { row: 2, column: 2, rows: 3, columns: 3 };
  expect(intersection(block, { row: 0, column: 0, rows: 3, columns: 10 })).toEqual({ row: 2, column: 2, rows: 1, columns: 3 });
  expect(intersection(block, { row: 5, column: 2, rows: 1, columns: 1 })).toBeUndefined();
});
