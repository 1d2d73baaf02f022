/** @jest-environment jsdom */
import { cellAt, Book, PLAIN_FORMAT } from "../../../src/workbench/book/book";
import { BUILT_IN_STYLE_NAMES, withBuiltInStyle } from "../../../src/workbench/book/namedStyles";
import { builtInFormat } from "../../../src/workbench/file/builtInStyles";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { SAMPLES } from "../../../src/workbench/samples/samples";
import { POOL_SHEETS } from "../../../src/workings/pool/poolPlan";
import { builtFunctions } from "../../_engine/builtFunctions";
import { recalculate } from "../../_libreoffice/recalculate";
import { itWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { openExcel } from "../../workbook/excelHost";
import { addLinkedCells } from "../../workings/_linkedCells";
import { CASES } from "../../workings/pool/_cases";
import { planOf } from "../../workings/pool/_inserted";
import { packageFaults, partDifferences, partsOf, textOf } from "./packageChecks";

const poolCase = CASES["58 / 17 / 25 over three periods"]!;

/** The messy sample with the cells of the case on sheets of their own. */
function source(): Uint8Array {
  const book = SAMPLES[0]!.build();
  addLinkedCells(book, poolCase);
  return saveWorkbook(book);
}

const before = source();

async function inserted(mode: "workings" | "functions"): Promise<{ book: Book; after: Uint8Array; remove(): Promise<void>; masterCheck: { sheet: string; row: number; column: number } }> {
  const book = openWorkbook(before, "book.xlsx");
  const engine = await createUniverEngine(book, mode === "functions" ? builtFunctions() : undefined);
  const { workbook } = await openExcel(book, { engine });
  const plan = planOf(poolCase, mode);
  const { receipt } = await workbook.insert(plan);
  return { book, after: saveWorkbook(book), remove: () => workbook.remove(receipt.id), masterCheck: plan.masterCheck };
}

describe.each(["workings", "functions"] as const)("the Pool job inserted by %s, through the real office.js, and saved", (mode) => {
  it("is a sound package, every part of the file kept, and gone without trace once removed", async () => {
    const { book, after, remove, masterCheck } = await inserted(mode);
    expect(packageFaults(after)).toEqual([]);
    const { changed, removed } = partDifferences(before, after);
    expect(removed).toEqual([]);
    expect(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]).toEqual(expect.arrayContaining(changed));
    const again = openWorkbook(after, "again.xlsx");
    for (const name of POOL_SHEETS) expect(contents(again, name)).toEqual(contents(book, name));
    expect(cellAt(again.sheetNamed(masterCheck.sheet)!, masterCheck.row, masterCheck.column)!.value).toBe(0);
    const sheets = Object.keys(partsOf(after)).filter((path) => path.startsWith("xl/worksheets/sheet")).map((path) => textOf(partsOf(after), path)).join("");
    // Workings are for any Excel: none of them needs dynamic arrays.
    if (mode === "workings") expect(sheets).not.toContain("cm=");
    else {
      expect(sheets).toMatch(/<c [^>]*cm="1"><f t="array" ref="[A-Z0-9:]+">_xldudf_OPENBOOK_POOL_/);
      expect(sheets).not.toContain("OPENBOOK.");
      expect(Object.keys(partsOf(after))).toContain("xl/metadata.xml");
    }
    await remove();
    // Excel shows a neighbour of a sheet that is deleted; which sheet is in front is part of the file.
    book.activeSheet = book.sheets[0]!;
    expect(Buffer.compare(saveWorkbook(book), before)).toBe(0);
  }, 60_000);
});

itWithLibreOffice("the saved workings come to the same in LibreOffice", async () => {
  const { book, after, masterCheck } = await inserted("workings");
  const calculated = await recalculate(after);
  expect(calculated.value(masterCheck.sheet, masterCheck.row, masterCheck.column)).toBe(0);
  for (const name of POOL_SHEETS) {
    for (const [row, line] of book.sheetNamed(name)!.cells) {
      for (const [column, cell] of line) {
        if (cell.formula === undefined || typeof cell.value !== "number") continue;
        expect([name, row, column, calculated.value(name, row, column)]).toEqual([name, row, column, Number(cell.value.toPrecision(15))]);
      }
    }
  }
}, 120_000);

it("gives Excel's own styles the look the host gives them", () => {
  for (const name of BUILT_IN_STYLE_NAMES) expect([name, builtInFormat(name)]).toEqual([name, withBuiltInStyle(PLAIN_FORMAT, name)]);
});

function contents(book: Book, name: string): unknown {
  return [...book.sheetNamed(name)!.cells].sort(([a], [b]) => a - b).map(([row, line]) => [row, [...line].sort(([a], [b]) => a - b)
    .filter(([, cell]) => cell.value !== null && cell.value !== "" || cell.formula !== undefined).map(([column, cell]) => [column, cell.formula ?? cell.value, cell.format.style, cell.format.numberFormat])]).filter(([, line]) => (line as unknown[]).length);
}
