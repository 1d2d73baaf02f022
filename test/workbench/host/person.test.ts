/** @jest-environment jsdom */
import fc from "fast-check";
import type { Rectangle } from "../../../src/cells/rectangle";
import { cellAt, ensureCell } from "../../../src/workbench/book/book";
import { snapshotOf } from "../../../src/workbench/book/snapshot";
import { createHost } from "../../../src/workbench/host/createHost";
import { bootOffice, emptyBook } from "../../_office/bootOffice";
import { PlainEngine } from "../../_office/plainEngine";
import { runOn } from "./runOn";

test("what a person does is told to the add-in as a person's doing", async () => {
  const { host, book, ...office } = await bootOffice();
  const heard: unknown[] = [];
  await runOn({ host, book, ...office }, async (context, sheet) => {
    sheet.onChanged.add(async ({ address, triggerSource }) => void heard.push([address, triggerSource]));
    await context.sync();
    host.person.type(book.sheets[0]!, { row: 0, column: 0, rows: 1, columns: 2 }, [["12%", "=A1"]]);
    sheet.getRange("B5").values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard).toEqual([["A1:B1", "Unknown"], ["B5", "ThisLocalAddin"]]);
  expect(cellAt(book.sheets[0]!, 0, 0)?.value).toBe(0.12);
});

test("a kept reference follows rows a person inserts", async () => {
  const { host, book, ...office } = await bootOffice();
  await runOn({ host, book, ...office }, async (context, sheet) => {
    const range = sheet.getRange("B5");
    range.load("address");
    await context.sync();
    host.person.insertCells(book.sheets[0]!, { row: 0, column: 0, rows: 2, columns: 16_384 }, "Down");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B7");
  });
});

test("a person adds, names, moves, selects, protects and deletes sheets", () => {
  const book = emptyBook();
  const { person } = createHost(book, new PlainEngine(book));
  const sheet = person.addSheet("Data");
  person.renameSheet(sheet, "Inputs");
  person.moveSheet(sheet, 0);
  person.select(sheet, { row: 1, column: 1, rows: 1, columns: 1 });
  person.protectSheet(sheet);
  expect([book.sheets.map(({ name }) => name), book.activeSheet.name, book.selection.row, sheet.protected]).toEqual([["Inputs", "Sheet1"], "Inputs", 1, true]);
  person.deleteSheet(sheet);
  expect([book.sheets.length, book.activeSheet.name]).toEqual([1, "Sheet1"]);
});

test("inserting cells and deleting them again leaves the book as it was", () => {
  const spot = fc.record({ row: fc.nat(12), column: fc.nat(6) });
  const cells = fc.array(fc.record({ at: spot, content: fc.oneof(fc.integer(), fc.string({ maxLength: 4 }), fc.tuple(spot, spot)) }), { maxLength: 25 });
  fc.assert(fc.property(cells, spot, fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean(), (contents, start, count, down, whole) => {
    const book = emptyBook(), [sheet] = book.sheets;
    for (const { at, content } of contents) {
      const cell = ensureCell(sheet!, at.row, at.column);
      if (Array.isArray(content)) cell.formula = `=SUM($${letter(content[0].column)}${content[0].row + 1}:${letter(content[0].column + content[1].column)}$${content[0].row + content[1].row + 1})`;
      else cell.value = content;
    }
    sheet!.merges.push({ row: 2, column: 2, rows: 2, columns: 1 });
    sheet!.rows.set(3, { height: 30 });
    sheet!.notes.push({ row: 5, column: 1, text: "n", author: "" });
    book.names.push({ name: "Block", formula: "=Sheet1!$B$2:$D$9", comment: "", visible: true });
    const before = snapshotOf(book);
    const { person } = createHost(book, new PlainEngine(book));
    const place: Rectangle = down
      ? { row: start.row, column: whole ? 0 : start.column, rows: count, columns: whole ? 16_384 : 2 }
      : { row: whole ? 0 : start.row, column: start.column, rows: whole ? 1_048_576 : 2, columns: count };
    person.insertCells(sheet!, place, down ? "Down" : "Right");
    person.deleteCells(sheet!, place, down ? "Up" : "Left");
    expect(snapshotOf(book)).toEqual(before);
  }), { numRuns: 300 });
});

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
