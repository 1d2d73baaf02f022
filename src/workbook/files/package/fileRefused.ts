export type RefusalCode =
  | "not-a-workbook" | "old-xls" | "encrypted" | "binary-workbook" | "no-workbook-part" | "too-large" | "damaged";

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  "not-a-workbook": "This file is not an Excel workbook: choose a file that ends in .xlsx.",
  "old-xls": "This is an Excel 97–2003 workbook (.xls): open it in Excel and save it as .xlsx, then open that copy.",
  "encrypted": "This workbook is protected with a password to open: save a copy without the password, then open that copy.",
  "binary-workbook": "This is a binary workbook (.xlsb): open it in Excel and save it as .xlsx, then open that copy.",
  "no-workbook-part": "This file has no workbook in it: it may be another kind of document, so choose a file that ends in .xlsx.",
  "too-large": "This file is too large to open safely",
  "damaged": "This workbook is damaged and cannot be read",
};

/** Why a file was not opened. `message` is one sentence for the person who chose it. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  constructor(readonly code: RefusalCode, seen = "", options?: { readonly cause: unknown }) {
    super(seen ? `${SENTENCES[code]}: ${seen}.` : SENTENCES[code].replace(/([^.])$/, "$1."), options);
  }
}
