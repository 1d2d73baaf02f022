import { FORM_TABLES } from "../../../returns/returnForm";
import type { TotalledPart } from "../../../returns/formWords";
import { WHOLE } from "../../formats";
import { figure, formula, text, words } from "../../planCells";
import type { PlacedTable, SheetLayout } from "../../sheetLayout";
import type { Limits } from "./lineRules";
import { firstOf, sound, NOTHING_WRONG } from "./ruleExpressions";
import type { FormPlaces } from "./templatePlaces";

/** The columns that each part's total row adds up, left to right. */
export const TOTALLED: Readonly<Record<TotalledPart, readonly string[]>> = {
  staffing: ["fte", "this"],
  costs: ["tendered", "last", "this"],
  income: ["tendered", "last", "this"],
};
const TOTALLED_PARTS = ["staffing", "costs", "income"] as const;
const TABLE_PARTS = ["staffing", "costs", "activity", "income"] as const;

/** Rows of one table of the workings that belong to one part. */
export interface PartRows {
  readonly part: (typeof TABLE_PARTS)[number];
  readonly first: number;
  readonly count: number;
}

export interface PartTable {
  readonly placed: PlacedTable;
  readonly parts: readonly PartRows[];
}

interface Row { readonly part: (typeof TABLE_PARTS)[number]; readonly form: PlacedTable; readonly key: string; readonly heading: string }

/** Headings of the form as sent against what stands there now; undefined where the form has no table. */
export function headingsTable(layout: SheetLayout, places: FormPlaces): PartTable | undefined {
  const rows = TABLE_PARTS.flatMap((part) => rowsOf(places, part, FORM_TABLES[part].map(({ key }) => key)));
  if (rows.length === 0) return undefined;
  layout.heading("Headings");
  const at = (index: number): Row => rows[index]!;
  const now = (index: number): string => at(index).form.cell(at(index).key, -1, layout.name);
  return partTable(rows, layout.table({
    name: "Form_check_headings",
    rows: rows.length,
    columns: [
      { key: "no", heading: "No.", width: 6, cell: ({ index }) => figure(index + 1, WHOLE) },
      { key: "sheet", heading: "Sheet", width: 20, cell: ({ index }) => text(at(index).form.sheet) },
      { key: "sent", heading: "Sent", width: 30, cell: ({ index }) => text(at(index).heading) },
      { key: "retyped", heading: "Retyped, in column", width: 11, cell: ({ index, cell }) => formula(`=IFERROR(${firstOf([[now(index), `${now(index)}<>${cell("sent")}`]])},1)`, WHOLE) },
    ],
  }));
}

/** Total rows against their lines; undefined where no part has a total row. */
export function totalsTable(layout: SheetLayout, places: FormPlaces): PartTable | undefined {
  const rows = TOTALLED_PARTS.flatMap((part) => rowsOf(places, part, TOTALLED[part]));
  if (rows.length === 0) return undefined;
  layout.heading("Totals");
  const at = (index: number): Row => rows[index]!;
  const total = (index: number): string => at(index).form.totalCell(at(index).key, layout.name);
  return partTable(rows, layout.table({
    name: "Form_check_totals",
    rows: rows.length,
    columns: [
      { key: "no", heading: "No.", width: 6, cell: ({ index }) => figure(index + 1, WHOLE) },
      { key: "sheet", heading: "Sheet", width: 20, cell: ({ index }) => text(at(index).form.sheet) },
      { key: "column", heading: "Total of", width: 30, cell: ({ index }) => text(at(index).heading) },
      { key: "lines", heading: "Sum of its lines", width: 14, cell: ({ index }) => formula(`=SUM(${at(index).form.range(at(index).key, layout.name)})`, "#,##0.00;-#,##0.00") },
      { key: "typed", heading: "Typed over, in column", width: 11, cell: ({ index }) => formula(`=${firstOf([[total(index), `NOT(ISFORMULA(${total(index)}))`]])}`, WHOLE) },
      {
        key: "foot", heading: "Is not that sum, in column", width: 11,
        cell: ({ index, cell }) => formula(`=IF(ISERROR(${cell("lines")}),0,IFERROR(${firstOf([[total(index), `ROUND((${total(index)}-${cell("lines")})*100,0)<>0`]])},1))`, WHOLE),
      },
    ],
  }));
}

/** How many lines each table was sent with and has now. */
export function linesTable(layout: SheetLayout, places: FormPlaces): PartTable | undefined {
  const rows = TABLE_PARTS.flatMap((part) => rowsOf(places, part, ["ref"]));
  if (rows.length === 0) return undefined;
  layout.heading("Lines");
  const at = (index: number): Row => rows[index]!;
  // A line put in above the total or below the heading is in no range: the distance between the two is what tells.
  const linesNow = ({ form, part, key }: Row): string => (part === "activity"
    ? `ROWS(${form.range(key, layout.name)})`
    : `ROW(${form.totalCell(key, layout.name)})-ROW(${form.cell(key, -1, layout.name)})-1`);
  return partTable(rows, layout.table({
    name: "Form_check_lines",
    rows: rows.length,
    columns: [
      { key: "no", heading: "No.", width: 6, cell: ({ index }) => figure(index + 1, WHOLE) },
      { key: "sheet", heading: "Sheet", width: 20, cell: ({ index }) => text(at(index).form.sheet) },
      { key: "sent", heading: "Lines sent", width: 11, cell: ({ index }) => figure(at(index).form.rows, WHOLE) },
      { key: "now", heading: "Lines now", width: 11, cell: ({ index }) => formula(`=${linesNow(at(index))}`, WHOLE) },
      { key: "other", heading: "Other than sent, in column", width: 11, cell: ({ index, cell }) => formula(`=IFERROR(IF(${cell("now")}<>${cell("sent")},COLUMN(${at(index).form.cell("ref", -1, layout.name)}),0),1)`, WHOLE) },
    ],
  }));
}

/** The pay lines of the sheet of staffing: each one's posts against its cost. */
export function payTable(layout: SheetLayout, { pay }: FormPlaces, limits: Limits): PlacedTable | undefined {
  if (!pay) return undefined;
  layout.heading("Pay lines against their posts");
  return layout.table({
    name: "Form_check_pay",
    rows: pay.rows,
    columns: [
      { key: "no", heading: "No.", width: 6, cell: ({ index }) => figure(index + 1, WHOLE) },
      {
        key: "differs", heading: "Differs, in column", width: 20,
        cell: ({ index }) => { const difference = pay.rowCell("difference", index, layout.name); return formula(`=${sound(firstOf([[difference, `ABS(ROUND(${difference},0))>=${limits.payAgrees}`]]))}`, WHOLE); },
      },
      { key: "words", heading: "What is wrong", width: 30, cell: ({ cell }) => words(`=IF(${cell("differs")}=${NOTHING_WRONG},"OK","The posts differ from the cost by a pound or more: look at both")`, "Output") },
    ],
  });
}

function rowsOf({ tables }: FormPlaces, part: (typeof TABLE_PARTS)[number], keys: readonly string[]): Row[] {
  const form = tables.get(part);
  return form ? keys.map((key) => ({ part, form, key, heading: FORM_TABLES[part].find((column) => column.key === key)!.heading })) : [];
}

function partTable(rows: readonly Row[], placed: PlacedTable): PartTable {
  const parts = TABLE_PARTS.flatMap((part): PartRows[] => {
    const first = rows.findIndex((row) => row.part === part);
    return first < 0 ? [] : [{ part, first, count: rows.filter((row) => row.part === part).length }];
  });
  return { placed, parts };
}
