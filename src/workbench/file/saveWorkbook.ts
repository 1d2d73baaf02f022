import { Book, type Sheet } from "../book/book";
import { BLANK_SHEET, blankPackage } from "./blankPackage";
import { removeSheetParts } from "./removeSheet";
import { readPackage, type Opened, type OpenedSheet } from "./readPackage";
import { renamedBook, renameSheets } from "./renameSheets";
import { Saving } from "./saving";
import { writeSheet } from "./writeSheet";
import { writeWorkbook } from "./writeWorkbook";

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * The book as an .xlsx file: the file it was opened from with only what differs changed in it, or a new file for a new book.
 * A book as it was opened gives back the very bytes of `book.original`. The book itself is not changed.
 */
export function saveWorkbook(book: Book): Uint8Array {
  const opened = readPackage(book.original ?? blankPackage(), book.name);
  const renames = renamesSince(opened, book);
  if (!renames.size) return saved(book, opened);
  renameSheets(opened.pack, renames);
  return saved(renamedBook(book, renames), readPackage(opened.pack.toBytes(), book.name));
}

function saved(book: Book, opened: Opened): Uint8Array {
  const saving = new Saving(opened);
  const { pack } = opened;
  const held = new Map<string, OpenedSheet>(book.original ? opened.sheets.map((one) => [one.sheet.id, one]) : []);
  const shown = opened.sheets.length ? opened.book.activeSheet.id : undefined;

  const added = new Map<Sheet, string>();
  for (const sheet of book.sheets) {
    if (held.has(sheet.id)) continue;
    const part = pack.freePath("xl/worksheets/sheet{n}.xml");
    pack.put(part, BLANK_SHEET);
    pack.setContentType(part, WORKSHEET);
    added.set(sheet, part);
  }
  for (const sheet of book.sheets) {
    const before = held.get(sheet.id);
    const selected = sheet === book.activeSheet ? (sheet.id === shown ? undefined : true) : sheet.id === shown ? false : undefined;
    writeSheet(before ?? newSheet(sheet, added.get(sheet)!), sheet, book, saving, selected);
  }
  for (const one of opened.sheets) {
    if (!book.sheets.some((sheet) => sheet.id === one.sheet.id)) removeSheetParts(one, saving);
  }
  writeWorkbook(book, saving, added);
  saving.finish();
  return pack.toBytes();
}

/** Sheets that have a new name since the file was opened: old name in lower case to new. */
function renamesSince(opened: Opened, book: Book): Map<string, string> {
  const renames = new Map<string, string>();
  for (const { sheet } of book.original ? opened.sheets : []) {
    const now = book.sheets.find((one) => one.id === sheet.id);
    if (now && now.name !== sheet.name) renames.set(sheet.name.toLowerCase(), now.name);
  }
  return renames;
}

/** What a new sheet is compared with: a sheet with nothing in it, as its new part has. */
function newSheet(sheet: Sheet, part: string): OpenedSheet {
  return { sheet: new Book().addSheet(sheet.name), part, index: -1, tables: [], charts: [], sizes: { width: 9.140625, height: 15 } };
}
