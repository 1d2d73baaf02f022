import type { Book } from "../book/book";
import { FileRefused } from "../../workbook/files/package/fileRefused";
import { readPackage } from "./readPackage";

/** The workbook in these bytes, with the bytes themselves kept in `original`. Throws FileRefused, whose message is for the person. */
export function openWorkbook(bytes: Uint8Array, name: string): Book {
  const { book } = readPackage(bytes, name);
  if (!book.sheets.length) throw new FileRefused("no-workbook-part");
  return book;
}
