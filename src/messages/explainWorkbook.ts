import type { WorkbookErrorCode } from "../workbook/port";

type Detail = Readonly<Record<string, string | number>>;

/** What explainWorkbook reads of a WorkbookError. */
export interface WorkbookRefusal {
  readonly code: WorkbookErrorCode;
  readonly detail: Detail;
}

/** The sentence for something the workbook could not do: the cause, and the next step. */
export function explainWorkbook({ code, detail }: WorkbookRefusal): string {
  return SENTENCES[code](detail);
}

const SENTENCES: Record<WorkbookErrorCode, (detail: Detail) => string> = {
  "nothing-selected": () => "No single block of cells is selected: select the cells with your data, then try again.",
  "not-found": notFound,
  "too-large": ({ count, limit, reason, ...place }) => reason === "text"
    ? `${whereIs(place, "A cell")} would hold ${grouped(count ?? "")} characters, and Excel allows ${grouped(limit ?? "")}, so nothing was written: shorten that text, then try again.`
    : `That is ${count === undefined ? "more cells" : `${grouped(count)} cells, more`} than can be handled at once` +
    `${limit === undefined ? "" : ` (${grouped(limit)})`}: choose only the rows and columns you need.`,
  "would-overwrite": wouldOverwrite,
  "protected": ({ sheet }) => sheet === undefined
    ? "The workbook's structure is protected, so nothing was changed: choose Review, Protect Workbook to take the protection off, then try again."
    : `The sheet ${quoted(sheet)} is protected, so nothing was changed: choose Review, Unprotect Sheet, then try again.`,
  "read-only": () => "This workbook is open for reading only, so nothing was changed: choose Enable Editing or save a copy, then try again.",
  "file-unreadable": fileUnreadable,
  "file-protected": ({ file }) =>
    `${named(file)} has a password to open, so it was not read: open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password and save, then choose it again.`,
  "sheet-gone": ({ sheet }) =>
    `The sheet ${sheet === undefined ? "" : `${quoted(sheet)} `}is no longer in the workbook: bring it back with Undo, or choose the data again.`,
  "changed-meanwhile": changedMeanwhile,
  "cell-being-edited": () => "Excel is waiting for a cell to be finished: press Enter or Esc in that cell, then try again.",
  "host-too-old": ({ needs, has }) =>
    `This version of Excel cannot do that${needs === undefined ? "" : ` (it needs ${needs}${has === undefined ? "" : ` and has ${has}`})`}: update Excel, or open the workbook in Excel on the web.`,
  "cancelled": () => "Stopped, as you asked. The workbook is as it was.",
  "inconsistent": ({ left, reason }) => reason === "remove"
    ? `Only part of this insert could be removed${left === undefined ? "" : `; still there: ${left}`}. Choose Remove again, or use Undo.`
    : `The workbook could not be put back as it was${left === undefined ? "" : `; still there: ${left}`}. Delete what is still there, or close without saving, before you go on.`,
  "host": ({ message }) =>
    `Excel could not do that${message === undefined ? "" : `; it said “${message}”`}: try again, and if it happens again copy the details for whoever looks after the add-in.`,
};

function changedMeanwhile(detail: Detail): string {
  const { reason, cells } = detail;
  if (reason === "in-use") return `Other cells use figures of this insert (${cells}), so it was left as it is: change those first, then remove it.`;
  if (reason === "no-other-sheet") return "The workbook would have no sheet left to show: add or unhide another sheet, then remove this insert.";
  return `${whereIs(detail, "Something in the workbook")} changed while this was being done, so it was left as it is: look at it, then try again.`;
}

function notFound(detail: Detail): string {
  const { typed, sheet, reason, table, column } = detail;
  if (reason === "unreadable-key") return `The key of an earlier pack, on the sheet ${quoted(sheet)}, cannot be read, so what that pack gave away is not known: ${detail["words"]}. Put it back as it was or remove that pack, then try again.`;
  if (reason === "no-such-column") return `The table ${quoted(table)} has no column ${quoted(column)}: check the heading, or select the cells on the sheet.`;
  if (reason === "hidden") return `The sheet ${quoted(sheet)} is hidden: choose Unhide from a sheet tab's menu, then try again.`;
  if (reason === "empty") return "No data is named yet: select the cells on the sheet, or type an address, a table or a name.";
  if (reason === "no-such-sheet") return `There is no sheet called ${quoted(sheet)}: check the name on its tab, or select the cells on the sheet.`;
  if (reason === "another-workbook") return `${quoted(typed)} is in another workbook: copy the data into this one, then try again.`;
  if (reason === "several-areas") return `${quoted(typed)} is several blocks of cells: give one block.`;
  if (reason === "name-not-cells") return `${quoted(typed)} does not stand for one block of cells: choose another name, or select the cells on the sheet.`;
  if (reason === "nothing-there") return `${quoted(typed)} has nothing in it: choose cells with data.`;
  if (typed === undefined) return "That is no longer in the workbook: choose the data again.";
  return `Nothing in the workbook is called ${quoted(typed)}: check the spelling, or select the cells on the sheet.`;
}

function wouldOverwrite(detail: Detail): string {
  const { sheet, reason, table } = detail;
  if (reason === "sheet") return `There is already a sheet called ${quoted(sheet)}, so nothing was written: rename it or choose another name.`;
  if (reason === "table") return `The table ${quoted(table)} is in the way, so nothing was written: choose empty cells outside it.`;
  if (reason === "edge") {
    return `The answer is ${detail["rows"]} rows by ${detail["columns"]} columns, which runs off the edge of the sheet ${quoted(sheet)} from there, so nothing was written: choose a cell higher up or further left.`;
  }
  if (reason === "merged") return `${whereIs(detail, "Cells there")} are merged, so nothing was written: choose cells that are not merged.`;
  const one = /^[A-Z]+\d+$/.test(String(detail["cells"] ?? detail["address"] ?? ""));
  return `${whereIs(detail, "Cells there")} ${one ? "is" : "are"} not empty, so nothing was written: clear ${one ? "it" : "them"}, or choose empty cells.`;
}

/** `what` says what the file is, where its first bytes or its parts tell. */
function fileUnreadable({ file, what, limit, ...place }: Detail): string {
  const save = "open it in Excel, save it as an Excel Workbook (.xlsx), then choose that";
  if (what === "xls") return `${named(file)} is of the older kind of Excel file (.xls): ${save}.`;
  if (what === "xlsb") return `${named(file)} is a binary workbook (.xlsb): ${save}.`;
  if (what === "ods") return `${named(file)} is an OpenDocument spreadsheet (.ods): ${save}.`;
  if (what === "text") return `${named(file)} is text, such as a CSV, and not a workbook: ${save}.`;
  if (what === "pdf") return `${named(file)} is a PDF and not a workbook: ask for the Excel file it was made from, then choose that.`;
  if (what === "empty") return `${named(file)} is empty: ask for it to be sent again, or choose another.`;
  if (what === "another") return `${named(file)} is not a workbook, though it is packed like one: choose a file that ends in .xlsx.`;
  if (what === "damaged") return `${named(file)} is damaged or was only partly copied: copy it or ask for it again, then choose it; or ${save}.`;
  if (what === "large") {
    return `${named(file)} holds more than can be read safely${limit === undefined ? "" : ` (${grouped(limit)} MB, or half a million cells in a sheet)`}: check that it is the file you meant; ` +
      "if it is, copy the sheets you need into a new workbook, save it, then choose that.";
  }
  if (what === "far") {
    return `${named(file)} has cells as far as ${whereIs(place, "the edge of a sheet")}, more than can be read: delete the rows and columns beyond the figures, save it, then choose it again.`;
  }
  return `${named(file)} is not an Excel workbook that can be read: choose a file that ends in .xlsx.`;
}

/** The file's name in quotation marks to begin a sentence with. */
function named(file: string | number | undefined): string {
  return file === undefined ? "This file" : quoted(file);
}

/** "Budget!B4:C9", or `otherwise` where the place is not known. */
function whereIs({ sheet, cells, address }: Detail, otherwise: string): string {
  const at = cells ?? address;
  if (sheet === undefined) return at === undefined ? otherwise : String(at);
  return at === undefined ? `The sheet ${quoted(sheet)}` : `${sheet}!${at}`;
}

function quoted(name: string | number | undefined): string {
  return `“${name ?? ""}”`;
}

function grouped(count: string | number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
