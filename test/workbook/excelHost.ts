import { Book, ensureCell, formatOf, type Sheet } from "../../src/workbench/book/book";
import { snapshotOf } from "../../src/workbench/book/snapshot";
import type { Host } from "../../src/workbench/host/createHost";
import { officeWorkbook } from "../../src/workbook/officeWorkbook";
import type { Workbook } from "../../src/workbook/port";
import { bootOffice, type BootOptions } from "../_office/bootOffice";

interface Excel2021 {
  readonly workbook: Workbook;
  readonly host: Host;
  readonly book: Book;
}

/**
 * The workbook port on the real office.js and the workbench's host, as Excel LTSC 2021 answers: the client itself refuses every
 * call newer than ExcelApi 1.14. Inserts are numbered from 1 and dated one minute apart.
 */
export async function openExcel(book: Book = budgetBook(), options: Omit<BootOptions, "book"> = {}): Promise<Excel2021> {
  const { host } = await bootOffice({ requirementSets: { ExcelApi: "1.14", SharedRuntime: "1.1" }, refuseNewerCalls: true, ...options, book });
  let ids = 0, minutes = 0;
  const workbook = officeWorkbook({ newId: () => `insert-${++ids}`, now: () => new Date(Date.UTC(2026, 3, 1, 9, minutes++)) });
  return { workbook, host, book };
}

/** A workbook as a finance officer has it: a budget with a title, a share typed as text, a hidden sheet, a name, free cells with a look. */
export function budgetBook(): Book {
  const book = new Book();
  const budget = book.addSheet("Budget");
  put(budget, [["Pooled budget 2025-26"], ["Staffordshire", 0.58], ["Stoke", "17%"], ["Probation", 0.25], ["Total", "=SUM(B2:B4)"]]);
  for (const row of [9, 10, 11, 12]) {
    const cell = ensureCell(budget, row, 2);
    cell.format = formatOf(cell.format, { numberFormat: row === 11 ? "@" : "£#,##0", fill: "#FFFF00" });
  }
  const notes = book.addSheet("Notes");
  put(notes, [["Agreed in March"]]);
  notes.visibility = "Hidden";
  put(book.addSheet("Contracts"), [["Provider", "Value"], ["Acorn", 1_200]]);
  book.names.push({ name: "Shares", formula: "=Budget!$B$2:$B$4", comment: "as agreed", visible: true });
  return book;
}

/** Puts rows of contents in a sheet; null leaves a cell as it is, text that starts with "=" is a formula. */
export function put(sheet: Sheet, rows: readonly (readonly (string | number | boolean | null)[])[], row = 0, column = 0): void {
  rows.forEach((line, down) => line.forEach((content, along) => {
    if (content === null) return;
    const cell = ensureCell(sheet, row + down, column + along);
    if (typeof content === "string" && content.startsWith("=")) cell.formula = content;
    else cell.value = content;
  }));
}

export function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`The book has no sheet "${name}"`);
  return sheet;
}

/** Everything of a book but what is selected, to compare with another. */
export const whole = (book: Book) => snapshotOf(book, { ignoreSelection: true });
