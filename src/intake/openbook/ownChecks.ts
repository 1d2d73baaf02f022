import { quoted } from "../cleanText";
import { sameHeading } from "./headingWords";
import type { RemarkList } from "./remarkList";
import type { SheetCells } from "./sheetCells";

const HEADINGS = ["Check", "How many", "Result"] as const;
const ALL_IS_WELL = "OK";
const MOST_ROWS_ABOVE = 100;
const MOST_CHECKS = 200;
const MOST_NAMED = 3;

/** Says what the form's own checks found when it was last calculated, and whether their results were typed over. */
export function remarkOnOwnChecks(sheet: SheetCells, remarks: RemarkList): void {
  const table = findTable(sheet);
  if (!table) return;
  const found: { readonly row: number; readonly what: string }[] = [];
  const typed: number[] = [];
  for (let row = table.row + 1; row < Math.min(sheet.rows, table.row + MOST_CHECKS) && !sheet.isBlank(row, table.column); row++) {
    const result = table.column + HEADINGS.indexOf("Result");
    if (sheet.formula(row, result) === "") typed.push(row);
    // Not calculated, it says nothing.
    else if (!sheet.isBlank(row, result) && sheet.words(row, result) !== ALL_IS_WELL) found.push({ row, what: sheet.words(row, table.column) });
  }
  const [first] = found;
  if (first) {
    const named = found.slice(0, MOST_NAMED).map(({ what }) => quoted(what)).join("; ");
    const more = found.length > MOST_NAMED ? `; and ${String(found.length - MOST_NAMED)} more` : "";
    remarks.add("odd", { part: "checks", cell: sheet.address(first.row, table.column), seen: first.what }, `The form’s own checks had ${found.length === 1 ? "one thing" : `${String(found.length)} things`} to look at when it was saved: ${named}${more}.`);
  }
  const [typedAt] = typed;
  if (typedAt !== undefined) remarks.add("altered", { part: "checks", cell: sheet.address(typedAt, table.column + HEADINGS.indexOf("Result")) }, `${typed.length === 1 ? "The result of one of the form’s checks was" : `The results of ${String(typed.length)} of the form’s checks were`} typed over: ${typed.length === 1 ? "it says" : "they say"} nothing of the figures.`);
}

function findTable(sheet: SheetCells): { readonly row: number; readonly column: number } | null {
  for (let row = 0; row < Math.min(sheet.rows, MOST_ROWS_ABOVE); row++) {
    for (let column = 0; column < Math.min(sheet.columns, 10); column++) {
      if (HEADINGS.every((heading, at) => sameHeading(sheet.text(row, column + at), heading))) return { row, column };
    }
  }
  return null;
}
