import { cellOnSheet, parseCellOnSheet, quotedSheet, sheetInFormula, splitSheet } from "../../src/cells/sheetReference";

test.each([
  ["Costs!A1", { sheet: "Costs", rest: "A1" }],
  ["'Staff ''24'!A1:B2", { sheet: "Staff '24", rest: "A1:B2" }],
  ["'A&B'!Rate", { sheet: "A&B", rest: "Rate" }],
  ["'a!b'!A1", { sheet: "a!b", rest: "A1" }],
  ["Q1:Q4!A1", { sheet: "Q1:Q4", rest: "A1" }],
  ["[1]Costs!A1", { sheet: "[1]Costs", rest: "A1" }],
  ["'[Other.xlsx]My costs'!A1", { sheet: "[Other.xlsx]My costs", rest: "A1" }],
  ["Costs!", { sheet: "Costs", rest: "" }],
  ["A1", { rest: "A1" }],
  ["", { rest: "" }],
  ["!A1", { rest: "!A1" }],
  ["Table1[a!b]", { rest: "Table1[a!b]" }],
  ["'unclosed!A1", undefined],
  ["''!A1", undefined],
])("splits %s", (text, expected) => expect(splitSheet(text)).toEqual(expected));

test.each([
  ["Costs", "Costs"], ["Costs_2025", "Costs_2025"], ["Coût", "Coût"], ["Budget.v2", "Budget.v2"], ["Staff '24", "'Staff ''24'"], ["2025", "'2025'"],
  ["A1", "'A1'"], ["Q1", "'Q1'"], ["R1C1", "'R1C1'"], ["rc", "'rc'"], ["C", "'C'"], ["Budget 2025-26", "'Budget 2025-26'"], ["", "''"],
])("Excel writes the sheet %p as %s", (name, expected) => {
  expect(sheetInFormula(name)).toBe(expected);
  if (name !== "") expect(splitSheet(`${expected}!B2`)).toEqual({ sheet: name, rest: "B2" });
});

test("quotes are always allowed", () => {
  expect(quotedSheet("Costs")).toBe("'Costs'");
  expect(cellOnSheet("Council's budget", 4, 2)).toBe("'Council''s budget'!C5");
});

test.each([
  ["Budget!C5", "Budget"], ["'Council''s budget'!$C$5", "Council's budget"], ["Budget 2025-26!C5", "Budget 2025-26"], ["'a!b'!C5", "a!b"],
])("%s is read as one cell of its sheet", (text, sheet) => {
  expect(parseCellOnSheet(text)).toEqual({ sheet, row: 4, column: 2 });
});

test.each(["C5", "Budget!C", "Budget!5", "Budget!C0", "Budget!XFE1", "Budget!A1048577", "Budget!A1:B2", "'Budget!C5", ""])("%s is not one cell's with its sheet", (text) => {
  expect(parseCellOnSheet(text)).toBeUndefined();
});
