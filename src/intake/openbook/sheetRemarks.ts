import { columnLetters } from "../../cells/address";
import { FORM_TABLES, PART_SHEETS, type ReturnPart } from "../../returns/returnForm";
import { matchingKey, quoted } from "../cleanText";
import { financialYearsIn } from "../financialYear";
import { rowList } from "../placeLists";
import type { RemarkList } from "./remarkList";
import type { PartSheet, ReturnGroup } from "./returnGroups";

/** What Excel adds to the name of a sheet that is copied or moved to where that name is taken. */
const COPY_NUMBER = / ?\(\d+\)$/;
const PARTS = Object.keys(PART_SHEETS) as readonly ReturnPart[];

/** Says what was done to the sheets of a return as a whole: deleted, renamed, hidden, copied, merged, or headed with another year. */
export function remarkOnSheets({ parts, copies }: ReturnGroup, year: string, remarks: RemarkList): void {
  for (const part of PARTS) {
    const found = parts.get(part);
    if (found) remarkOnSheet(found, year, remarks);
    else if (part === "checks") remarks.add("altered", { part }, `There is no sheet “${PART_SHEETS[part]}”: what the form found wrong was not seen by whoever sent it.`);
    else remarks.add("left out", { part }, `There is no sheet “${PART_SHEETS[part]}”: nothing of it is read. Ask for it again.`);
  }
  if (parts.size > 0 && [...parts.values()].every(({ anchors }) => anchors.size === 0)) {
    remarks.add("altered", { part: null }, "The names that the form’s cells were sent with are gone: the return is read by its headings.");
  }
  if ([...parts.values()].some(({ cells }) => cells.block.mayBeStale === true)) {
    remarks.add("odd", { part: null }, "The workbook was not calculated before it was read: figures that formulas work out may be missing or out of date. Open it in Excel, press F9, save it and read it again.");
  }
  for (const copy of copies) {
    const original = parts.get(copy.part);
    const differing = original ? differences(original, copy) : 0;
    remarks.add(differing === 0 ? "odd" : "left out", { part: copy.part, cell: copy.cells.address(0, 0), seen: copy.sheet.name }, `${quoted(copy.sheet.name)} is a second sheet of ${PART_SHEETS[copy.part]} and is not read${differing === 0
      ? ": it holds the same as the first."
      : `: it differs from ${quoted(original?.sheet.name ?? "")} in ${differing === 1 ? "one cell" : `${differing.toLocaleString("en-GB")} cells`}. Ask which is meant.`}`);
  }
}

function remarkOnSheet({ part, sheet, cells }: PartSheet, year: string, remarks: RemarkList): void {
  const place = { part, cell: cells.address(0, 0), seen: sheet.name };
  if (matchingKey(sheet.name).replace(COPY_NUMBER, "") !== matchingKey(PART_SHEETS[part])) remarks.add("altered", place, `The sheet “${PART_SHEETS[part]}” was renamed ${quoted(sheet.name)}: it is read.`);
  if (sheet.visibility !== "visible") remarks.add("odd", place, `The sheet ${quoted(sheet.name)} is hidden${sheet.visibility === "very hidden" ? " so that Excel’s menus do not list it" : ""}: it is read as if it were shown.`);
  if (part === "checks") return;
  const { hiddenRows, hiddenColumns, merged, row, column } = cells.block;
  if (part in FORM_TABLES) {
    const rows = hiddenRows.filter((each) => cells.block.values[each]?.some((value) => value !== "") === true).map((each) => row + each).sort((a, b) => a - b);
    if (rows.length > 0) remarks.add("odd", { part, cell: cells.address(rows[0] ?? 0, 0) }, `${rows.length === 1 ? "Row" : "Rows"} ${rowList(rows)} of ${quoted(sheet.name)} ${rows.length === 1 ? "is" : "are"} hidden: read as if shown.`);
    const [first] = hiddenColumns.filter((each) => cells.block.values.some((values) => (values[each] ?? "") !== ""));
    if (first !== undefined) remarks.add("odd", { part, cell: cells.address(0, column + first) }, `Column ${columnLetters(column + first)} of ${quoted(sheet.name)}${hiddenColumns.length > 1 ? " and others are" : " is"} hidden: read as if shown.`);
    const [area] = merged;
    if (area) remarks.add("altered", { part, cell: cells.address(row + area.row, column + area.column) }, `Cells of ${quoted(sheet.name)} were merged: only the first of them holds what is read.`);
  }
  const [titled, ...more] = financialYearsIn(cells.words(0, 0));
  if (titled !== undefined && more.length === 0 && year !== "" && titled !== Number(year.slice(0, 4))) {
    remarks.add("altered", { part, cell: cells.address(0, 0), seen: cells.words(0, 0) }, `The title of ${quoted(sheet.name)} is of another year than the return’s own, ${year}: ask which is meant.`);
  }
}

/** How many cells of two sheets of the same part hold something else. */
function differences(first: PartSheet, second: PartSheet): number {
  let count = 0;
  for (let row = 0; row < Math.max(first.cells.rows, second.cells.rows); row++) {
    for (let column = 0; column < Math.max(first.cells.columns, second.cells.columns); column++) {
      // Formulas that name their own sheet give the same, so values are set against each other.
      if (first.cells.value(row, column) !== second.cells.value(row, column)) count++;
    }
  }
  return count;
}
