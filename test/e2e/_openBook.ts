import { parseAddress } from "../../src/cells/address";
import { cellAt, ensureCell, type Book } from "../../src/workbench/book/book";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { columnAnchor, fieldAnchor, type TablePart } from "../../src/returns/returnForm";
import { totalsAnchor, type TotalledPart } from "../../src/returns/formWords";
import type { Keyboard, Workbench } from "./_workbench";

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** Where a name of the form refers to. */
export function placeOfName(refersTo: string): Place {
  const [, quoted, plain, address = ""] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(refersTo) ?? [];
  const cells = parseAddress(address);
  if (!cells) throw new Error(`${refersTo} is no place`);
  return { sheet: (quoted?.replaceAll("''", "'") ?? plain ?? ""), ...cells };
}

/** Where a name of the book refers to. */
export function placeIn(book: Book, name: string): Place {
  const found = book.names.find((each) => each.name === name);
  if (!found) throw new Error(`The book has no name ${name}`);
  return placeOfName(found.formula);
}

export const answerPlace = (book: Book, part: "about" | "declaration", key: string): Place => placeIn(book, fieldAnchor(part, key));

/** A return as another provider would send it: its name, every cost and quantity of this year times a factor, and its total again. */
export function asProvider(bytes: Uint8Array, provider: string, factor: number, alter: (book: Book) => void = () => undefined): Uint8Array {
  const book = openWorkbook(bytes, `${provider}.xlsx`);
  const { sheet, row, column } = answerPlace(book, "about", "provider");
  ensureCell(book.sheetNamed(sheet)!, row, column).value = provider;
  times(book, "costs", "this", factor);
  times(book, "costs", "thisQuantity", (1 + factor) / 2);
  alter(book);
  return saveWorkbook(book);
}

/** Multiplies the figures typed in a column of a table, pounds to the penny, and puts its total right. */
function times(book: Book, part: TablePart & TotalledPart, key: string, factor: number): void {
  const anchor = placeIn(book, columnAnchor(part, key));
  const sheet = book.sheetNamed(anchor.sheet)!;
  let pence = 0;
  for (let row = anchor.row + 1; row < anchor.row + anchor.rows; row++) {
    const cell = cellAt(sheet, row, anchor.column);
    if (typeof cell?.value !== "number" || cell.formula) continue;
    const now = Math.round(cell.value * factor * 100);
    ensureCell(sheet, row, anchor.column).value = now / 100;
    pence += now;
  }
  const totals = placeIn(book, totalsAnchor(part));
  const total = cellAt(sheet, totals.row, anchor.column);
  if (total?.formula) total.value = pence / 100;
}

/** Goes to a choice and on by arrow until it is taken, as radios are moved; focus goes with it. */
export async function chooseByArrow(keys: Keyboard, from: RegExp, to: string, back = false): Promise<void> {
  await keys.tabTo(from, { back });
  for (let at = 0; at < 4 && (await keys.focusedName()) !== to; at++) {
    await keys.press("ArrowDown");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  expect(await keys.focusedName()).toBe(to);
}

export const KINDS = /^(?:Make a return to send|Read returns that have come back|Check a workbook before sharing it)$/;

/** Chooses files by keyboard: the field opens the browser's own chooser. */
export async function chooseFiles(workbench: Workbench, keys: Keyboard, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  await keys.tabTo(/^Returns$/);
  const asked = workbench.page.waitForEvent("filechooser");
  await keys.press("Enter");
  await (await asked).setFiles(files.map(({ name, bytes }) => ({ name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(bytes) })));
}

/** Types in the field that has the name. */
export async function fill(workbench: Workbench, keys: Keyboard, field: RegExp, words: string): Promise<void> {
  await keys.tabTo(field);
  await workbench.page.keyboard.press("Control+A");
  await workbench.page.keyboard.type(words);
}
