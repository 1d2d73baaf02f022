import { Book, cellAt, type Sheet } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { createHost } from "../../../src/workbench/host/createHost";
import { EditRefused, PersonEdits } from "../../../src/workbench/page/personEdits";
import { SPILLED } from "../../../src/workbench/page/spilledMark";

async function atWork() {
  const book = new Book();
  const sheet = book.addSheet("Sheet1");
  const engine = await createUniverEngine(book);
  const edits = new PersonEdits(book, createHost(book, engine).person);
  return { book, sheet, engine, edits };
}

const value = (sheet: Sheet, row: number, column: number) => cellAt(sheet, row, column)?.value ?? null;

describe("typing", () => {
  it.each([
    ["12", 12, "General"], ["1,234.50", 1234.5, "#,##0.00"], ["£1,200", 1200, "£#,##0;[Red]-£#,##0"], ["12%", 0.12, "0%"],
    ["TRUE", true, "General"], ["'007", "007", "General"], ["n/a", "n/a", "General"], ["", null, "General"],
  ])("%s is read as a British Excel reads it", async (text, expected, format) => {
    const { sheet, edits } = await atWork();
    edits.type(sheet, 0, 0, text);
    expect(value(sheet, 0, 0)).toBe(expected);
    expect(cellAt(sheet, 0, 0)?.format.numberFormat ?? "General").toBe(format);
  });

  it("01/04/2025 is the first of April", async () => {
    const { sheet, edits } = await atWork();
    edits.type(sheet, 0, 0, "01/04/2025");
    expect(value(sheet, 0, 0)).toBe(45748);
    expect(cellAt(sheet, 0, 0)!.format.numberFormat).toBe("dd/mm/yyyy");
  });

  it("a formula is told as a person's change, and calculates", async () => {
    const { book, sheet, engine, edits } = await atWork();
    const told: string[] = [];
    book.onChange((change) => { if (change.kind === "cells") told.push(change.by); });
    edits.type(sheet, 0, 0, "=1+1");
    await engine.calculate();
    expect(value(sheet, 0, 0)).toBe(2);
    expect(told).toEqual(["person", "calculation"]);
  });

  it("a broken formula is refused with a sentence, and the cell stays", async () => {
    const { sheet, edits } = await atWork();
    edits.type(sheet, 0, 0, "5");
    expect(() => edits.type(sheet, 0, 0, "=SUM((1,")).toThrow(EditRefused);
    expect(value(sheet, 0, 0)).toBe(5);
  });

  it("on a protected sheet is refused", async () => {
    const { sheet, edits } = await atWork();
    sheet.protected = true;
    expect(() => edits.type(sheet, 0, 0, "5")).toThrow("protected sheet");
  });
});

describe("what the grid did by itself", () => {
  it("is taken over: numbers, text that looks like a number, formulas, emptied cells; cells beside them stay", async () => {
    const { sheet, edits } = await atWork();
    edits.type(sheet, 1, 1, "keep");
    edits.type(sheet, 1, 0, "gone");
    edits.takeOver(sheet, { 0: { 0: { v: 5, t: 2 }, 1: { v: "00123", t: 1 }, 2: { f: "=A1*2", v: null } }, 1: { 0: { v: null }, 2: { v: 1, t: 3 } } }, false);
    expect([value(sheet, 0, 0), value(sheet, 0, 1), cellAt(sheet, 0, 2)!.formula, value(sheet, 1, 0), value(sheet, 1, 1), value(sheet, 1, 2)])
      .toEqual([5, "00123", "=A1*2", null, "keep", true]);
  });

  it("a change of style alone changes the format alone", async () => {
    const { book, sheet, edits } = await atWork();
    edits.type(sheet, 0, 0, "5");
    const told: string[] = [];
    book.onChange(({ kind }) => void told.push(kind));
    edits.takeOver(sheet, { 0: { 0: { s: { bl: 1, bg: { rgb: "rgb(255, 0, 16)" }, n: { pattern: "0.0" } } } } }, false);
    expect(cellAt(sheet, 0, 0)!.format).toMatchObject({ font: { bold: true, name: "Calibri" }, fill: "#FF0010", numberFormat: "0.0" });
    expect([value(sheet, 0, 0), told]).toEqual([5, ["formats"]]);
    edits.takeOver(sheet, { 0: { 0: { s: null } } }, false);
    expect(cellAt(sheet, 0, 0)!.format.font.bold).toBe(false);
  });

  it("taking back a value typed over a spill lets the spill come back", async () => {
    const { sheet, engine, edits } = await atWork();
    edits.type(sheet, 0, 0, "=SEQUENCE(3)");
    await engine.calculate();
    edits.type(sheet, 1, 0, "mine");
    await engine.calculate();
    expect(value(sheet, 0, 0)).toEqual({ error: "#SPILL!" });
    edits.takeOver(sheet, { 1: { 0: { v: 2, t: 2, custom: { [SPILLED]: true } } } }, true);
    await engine.calculate();
    expect([value(sheet, 0, 0), value(sheet, 1, 0), value(sheet, 2, 0)]).toEqual([1, 2, 3]);
  });
});

describe("rows and sheets", () => {
  it("an inserted row moves what is below and every reference to it", async () => {
    const { sheet, engine, edits } = await atWork();
    edits.type(sheet, 0, 0, "1");
    edits.type(sheet, 1, 0, "2");
    edits.type(sheet, 2, 0, "=SUM(A1:A2)");
    edits.insertRows(sheet, 1, 1);
    await engine.calculate();
    expect([value(sheet, 1, 0), value(sheet, 2, 0), cellAt(sheet, 3, 0)!.formula, value(sheet, 3, 0)]).toEqual([null, 2, "=SUM(A1:A3)", 3]);
    edits.deleteRows(sheet, 1, 1);
    await engine.calculate();
    expect([cellAt(sheet, 2, 0)!.formula, value(sheet, 2, 0)]).toEqual(["=SUM(A1:A2)", 3]);
  });

  it("a renamed sheet keeps its readers, a deleted one leaves #REF!, the last one stays", async () => {
    const { book, sheet, engine, edits } = await atWork();
    const data = edits.addSheet();
    edits.type(data, 0, 0, "4");
    edits.type(sheet, 0, 0, `=${data.name}!A1*2`);
    edits.renameSheet(data, "It's data");
    await engine.calculate();
    expect([cellAt(sheet, 0, 0)!.formula, value(sheet, 0, 0)]).toEqual(["='It''s data'!A1*2", 8]);
    expect(() => edits.renameSheet(data, "sheet1")).toThrow("Another sheet has this name");
    edits.deleteSheet(data);
    await engine.calculate();
    expect(value(sheet, 0, 0)).toEqual({ error: "#REF!" });
    expect(() => edits.deleteSheet(sheet)).toThrow("at least one sheet");
    expect(book.sheets).toEqual([sheet]);
  });
});
