import { cellAddress } from "../../../cells/address";
import { WHOLE } from "../../formats";
import { formula, text, words } from "../../planCells";
import { CHECK_ROW } from "../../sheetHead";
import type { PlacedTable, SheetLayout } from "../../sheetLayout";
import type { CheckWorkings } from "./checkWorkings";
import { CHECK_KEYS, RETURN_CHECKS } from "./returnChecks";

const SHARE = "0%";

/** How much is answered, and every check with its result in words and a link to the first cell. */
export function layOutChecks(layout: SheetLayout, workings: CheckWorkings): PlacedTable {
  const { rules, found, rowsOf } = workings;
  const on = layout.name;
  layout.heading("How much is answered", "Figures and questions that are the provider’s to give. Of posts, those begun.");
  const share = (asked: string, answered: string): string => `=IF(${asked}=0,"–",${answered}/${asked})`;
  const totalRow = layout.row + 1 + rules.length;
  layout.table({
    name: "Form_completeness",
    rows: rules.length,
    totalLabel: "Whole return",
    columns: [
      { key: "sheet", heading: "Sheet", width: 30, cell: ({ index }) => text(rules[index]!.form.sheet) },
      { key: "asked", heading: "Asked", width: 12, cell: ({ index }) => formula(`=SUM(${rules[index]!.placed.range("asked", on)})`, WHOLE), total: (range) => formula(`=SUM(${range})`, WHOLE, "Total") },
      { key: "answered", heading: "Answered", width: 12, cell: ({ index }) => formula(`=SUM(${rules[index]!.placed.range("answered", on)})`, WHOLE), total: (range) => formula(`=SUM(${range})`, WHOLE, "Total") },
      {
        key: "share", heading: "Answered (%)", width: 14, cell: ({ cell }) => formula(share(cell("asked"), cell("answered")), SHARE),
        total: () => formula(share(cellAddress(totalRow, 1), cellAddress(totalRow, 2)), SHARE, "Total"),
      },
    ],
  });
  const keys = CHECK_KEYS.filter((key) => rowsOf.has(key));
  layout.heading("Checks", "Look is a question, not always a mistake: put it right, or say in the note why it is so.");
  const block = (index: number, column: string): string => { const { first, count } = rowsOf.get(keys[index]!)!; return found.range(column, on, first, count); };
  return layout.table({
    name: "Form_checks",
    rows: keys.length,
    columns: [
      { key: "what", heading: "Check", width: 52, runsOn: true, cell: ({ index }) => text(RETURN_CHECKS[keys[index]!].what, "Normal", { wrap: true }) },
      { key: "count", heading: "How many", width: 12, cell: ({ index }) => formula(`=SUM(${block(index, "rows")})`, WHOLE) },
      { key: "result", heading: "Result", width: 12, cell: ({ cell }) => words(`=IF(ISNUMBER(${cell("count")}),IF(${cell("count")}=0,"OK","Look"),"Look")`, "Output") },
      {
        key: "goTo", heading: "Go to the first", width: 26,
        cell: ({ index, cell }) => { const at = `MATCH(1,${block(index, "any")},0)`; return words(`=IF(${cell("result")}="OK","–",IFERROR(HYPERLINK(INDEX(${block(index, "link")},${at}),INDEX(${block(index, "goTo")},${at})),"–"))`); },
      },
      { key: "toDo", heading: "What to do", width: 68, runsOn: true, cell: ({ index }) => text(RETURN_CHECKS[keys[index]!].toDo, "Normal", { wrap: true }) },
    ],
  });
}

/** The check row of the sheet of checks: how many say Look. */
export function wholeCheckRow(layout: SheetLayout, checks: PlacedTable): void {
  const results = checks.range("result", layout.name);
  checkRowOf(layout, `ROWS(${results})-COUNTIF(${results},"OK")`, "the checks of this return", "the table beneath");
}

/** The check row of another sheet: how many checks found something there. */
export function sheetCheckRow(layout: SheetLayout, { found }: CheckWorkings, checksSheet: string): void {
  const on = layout.name;
  checkRowOf(layout, `SUMPRODUCT((${found.range("sheet", on)}=${quoted(on)})*${found.range("any", on)})`, "the checks of this sheet", `the sheet ${checksSheet}`);
}

/** The check row of the sheet of workings, which has none of its own. */
export function workingsCheckRow(layout: SheetLayout, { found }: CheckWorkings, checksSheet: string): void {
  checkRowOf(layout, `SUM(${found.range("any", layout.name)})`, "the rows of what was found", `the sheet ${checksSheet}`);
}

function checkRowOf(layout: SheetLayout, count: string, what: string, where: string): void {
  const counted = cellAddress(CHECK_ROW, 1);
  layout.put(CHECK_ROW, 0, text("Checks"));
  layout.put(CHECK_ROW, 1, formula(`=${count}`, "0", "Output", { align: "left" }));
  layout.put(CHECK_ROW, 2, words(`=IF(${counted}=0,"All ${what} say OK",${counted}&" of ${what} "&IF(${counted}=1,"says","say")&${quoted(` Look: see ${where}`)})`, "Output"));
}

/** A text as a formula holds it. */
function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}
