import { cellWrites, isAsPlanned, refuseUnwritable } from "../../../src/workbook/officeWorkbook/planCells";
import { mustBeTextFormatted } from "../../../src/workbook/officeWorkbook/textCells";

test("planned cells become arrays that leave other cells alone", () => {
  const writes = cellWrites([
    [{ value: "Fund", style: "Title" }, null],
    [{ value: 12.5, numberFormat: "0.00", style: "Input", note: "Type it" }, { formula: "=A2*Rate", style: "Input", wrap: true, align: "right" }, { style: "Total" }],
  ], new Map([["Rate", "Rate_2"]]));
  expect(writes).toMatchObject({
    rows: 2, columns: 3,
    contents: [["Fund", null, null], [12.5, "=A2*Rate_2", null]],
    numberFormats: [["@", null, null], ["0.00", null, null]],
    styles: [
      { key: "Title", cells: { row: 0, column: 0, rows: 1, columns: 1 } },
      { key: "Input", cells: { row: 1, column: 0, rows: 1, columns: 2 } },
      { key: "Total", cells: { row: 1, column: 2, rows: 1, columns: 1 } },
    ],
    notes: [{ key: "Type it", cells: { row: 1, column: 0, rows: 1, columns: 1 } }],
  });
});

test.each([
  "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "＝1+1", "\t=1", " =1", "2025-26", "1/4/25", "007", "1e5", "12%", "£5", "(500)", "TRUE", "#N/A",
  "May 2025", "Apr-25", "E5", "Total", "12:30", "–", "½ hour",
])("%p is formatted as text before it is written", (text) => expect(mustBeTextFormatted(text)).toBe(true));

test.each(["Cost of care", "Total cost", "Élan vital", `Figures for 2025-26 ${"as read from the sheet ".repeat(3)}`])("%p needs no format", (text) => {
  expect(mustBeTextFormatted(text)).toBe(false);
});

test("an apostrophe at the start is kept by doubling it", () => {
  expect(cellWrites([[{ value: "'t Hart" }, { value: "'=1+1" }]], new Map())).toMatchObject({ contents: [["''t Hart", "''=1+1"]], numberFormats: [[null, null]] });
});

test("what no cell can hold is refused with its address", () => {
  expect(() => refuseUnwritable("Log", [[], [null, { value: "x".repeat(40_000) }]], { row: 4, column: 1 })).toThrow(
    expect.objectContaining({ code: "too-large", detail: { sheet: "Log", address: "C6", count: 40_000, limit: 32_767, reason: "text" } }));
  expect(() => refuseUnwritable("Log", [[{ formula: `=${"1+".repeat(5_000)}1` }]])).toThrow(expect.objectContaining({ code: "too-large" }));
  expect(() => refuseUnwritable("Log", [[{ value: NaN }]])).toThrow("Log!A1 is planned as NaN");
  expect(() => refuseUnwritable("Log", [[{ value: 1, formula: "=1" }]])).toThrow("Log!A1");
  expect(() => refuseUnwritable("Log", [[{ formula: "1+1" }]])).toThrow("Log!A1");
});

test("a cell read back is as planned only if text is still text", () => {
  expect(isAsPlanned({ value: "=1+1" }, "=1+1", "=1+1")).toBe(true);
  expect(isAsPlanned({ value: "=1+1" }, "=1+1", 2)).toBe(false);
  expect(isAsPlanned({ value: "=A1+" }, "=A1+", "#NAME?")).toBe(false);
  expect(isAsPlanned({ value: "007" }, 7, 7)).toBe(false);
  expect(isAsPlanned({ value: "'t Hart" }, "'t Hart", "'t Hart")).toBe(true);
  expect(isAsPlanned({ formula: "=A1" }, "=A1", "")).toBe(true);
  expect(isAsPlanned({ formula: "=A1" }, "A1", "A1")).toBe(false);
  expect(isAsPlanned({ value: 2 }, "2", "2")).toBe(false);
  expect(isAsPlanned({ value: 0.1 + 0.2 }, 0.3, 0.3)).toBe(true);
  expect(isAsPlanned({ value: "two\r\nlines" }, "two\nlines", "two\nlines")).toBe(true);
  expect(isAsPlanned({ style: "Total" }, "", "")).toBe(true);
});
