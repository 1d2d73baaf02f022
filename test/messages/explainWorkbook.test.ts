import { explainWorkbook, type WorkbookRefusal } from "../../src/messages/explainWorkbook";

type Code = WorkbookRefusal["code"];

/** Each code with details it comes with; with none every sentence must still read. A Record, so that a new code asks for its own. */
const DETAILS: Record<Code, readonly WorkbookRefusal["detail"][]> = {
  "nothing-selected": [{}],
  "not-found": [
    { typed: "Costz" }, { typed: "", reason: "empty" }, { typed: "Old!A1", reason: "no-such-sheet", sheet: "Old" }, { typed: "T[x]", reason: "no-such-column", table: "T", column: "x" },
    { typed: "[b.xlsx]S!A1", reason: "another-workbook" }, { typed: "A1,B2", reason: "several-areas" }, { typed: "Rate", reason: "name-not-cells" },
    { typed: "Z9", reason: "nothing-there" }, { typed: "S!A1", sheet: "S", reason: "hidden" },
    { sheet: "Key", reason: "unreadable-key", words: "row 9: the row of P03 has no provider, or no unit cost" },
  ],
  "too-large": [{ sheet: "S", address: "A1:XFD1", count: 6000000, limit: 5000000 }, { sheet: "S", cells: "B2", count: 40000, limit: 32767, reason: "text" }],
  "would-overwrite": [{ sheet: "S", cells: "B2:C3", count: 4 }, { sheet: "Pool", reason: "sheet" }, { sheet: "S", cells: "B2", reason: "merged" }, { sheet: "S", cells: "B2", reason: "table", table: "Costs" }, { sheet: "S", reason: "edge", rows: 14, columns: 7 }],
  "protected": [{ sheet: "S" }, { reason: "structure" }],
  "read-only": [{}],
  "file-unreadable": [
    ...["xls", "xlsb", "ods", "text", "pdf", "empty", "another", "damaged", "large", "unknown"].map((what) => ({ file: "Return.xlsx", what })),
    { file: "Return.xlsx", what: "large", limit: 50 }, { file: "Return.xlsx", what: "far", sheet: "Costs", cells: "XFD1048576" },
  ],
  "file-protected": [{ file: "Return.xlsx" }],
  "sheet-gone": [{ sheet: "S" }],
  "changed-meanwhile": [{ sheet: "S", address: "B2" }, { reason: "in-use", cells: "S!B2" }, { reason: "no-other-sheet" }],
  "cell-being-edited": [{}],
  "host-too-old": [{ needs: "ExcelApi 1.9", has: "ExcelApi 1.4" }, { needs: "ExcelApi 1.9" }],
  "cancelled": [{}],
  "inconsistent": [{ left: "Pool inputs" }, { left: "Pool inputs", reason: "remove" }],
  "host": [{ code: "GeneralException", message: "There was an internal error." }],
};

describe("explainWorkbook", () => {
  const cases = Object.entries(DETAILS).flatMap(([code, details]) => [{}, ...details].map((detail) => [code as Code, detail] as const));

  it.each(cases)("%s %j is a sentence with a cause and, save where it was asked for, a next step", (code, detail) => {
    const sentence = explainWorkbook({ code, detail });
    expect(sentence).toMatch(/^[^\s].*\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\$\{|!$|\s{2}|“”/);
    if (code !== "cancelled") expect(sentence).toMatch(/\b(?:select|choose|check|try|type|press|update|clear|use|rename|delete|change|add|copy|give|look|bring|shorten|ask|open)\b/i);
  });

  it("names what it saw", () => {
    expect(explainWorkbook({ code: "would-overwrite", detail: { sheet: "Budget", cells: "B2:C3" } }))
      .toBe("Budget!B2:C3 are not empty, so nothing was written: clear them, or choose empty cells.");
    expect(explainWorkbook({ code: "would-overwrite", detail: { sheet: "Budget", reason: "edge", rows: 14, columns: 7 } }))
      .toBe("The answer is 14 rows by 7 columns, which runs off the edge of the sheet “Budget” from there, so nothing was written: choose a cell higher up or further left.");
    expect(explainWorkbook({ code: "protected", detail: { sheet: "Budget" } }))
      .toBe("The sheet “Budget” is protected, so nothing was changed: choose Review, Unprotect Sheet, then try again.");
    expect(explainWorkbook({ code: "too-large", detail: { count: 6000000, limit: 5000000 } }))
      .toBe("That is 6,000,000 cells, more than can be handled at once (5,000,000): choose only the rows and columns you need.");
    expect(explainWorkbook({ code: "not-found", detail: { typed: "Costz" } }))
      .toBe("Nothing in the workbook is called “Costz”: check the spelling, or select the cells on the sheet.");
  });
});
