import { FORM_FIELDS, FORM_TABLES, PART_SHEETS, type ReturnPart, type TablePart } from "../../../returns/returnForm";
import type { ReturnRequest } from "../../../returns/returnRequest";
import { CHECK_ROW } from "../../sheetHead";
import { PlacedTable } from "../../sheetLayout";
import { payLines } from "./askedLines";
import { CHECK_WORKINGS, RETURN_SHEETS } from "./returnPlanOptions";

export type SheetNames = Readonly<Record<ReturnPart | "workings", string>>;

/** Where the tables that are filled in stand; a part with no lines has no table. */
export interface FormPlaces {
  readonly names: SheetNames;
  readonly tables: ReadonlyMap<TablePart, PlacedTable>;
  readonly fields: Readonly<Record<"about" | "declaration", PlacedTable>>;
  /** The pay lines set against their posts, beneath the posts. */
  readonly pay: PlacedTable | undefined;
}

/** A heading and one line of explanation stand above a sheet's first table. */
const FIRST_HEADER = CHECK_ROW + 4;
/** Below a table with a total row: the total row, a free row, a heading and its explanation. */
const TO_NEXT_HEADER = 5;

export const PAY_KEYS = ["ref", "line", "posts", "cost", "difference", "check"] as const;
export const FIELD_KEYS = ["question", "answer", "check"] as const;

export function sheetNamesOf(given: readonly string[]): SheetNames {
  if (given.length < RETURN_SHEETS.length) throw new RangeError(`A return needs ${RETURN_SHEETS.length} sheet names`);
  const named = (usual: string): string => given[RETURN_SHEETS.indexOf(usual)]!;
  return {
    about: named(PART_SHEETS.about), staffing: named(PART_SHEETS.staffing), costs: named(PART_SHEETS.costs), activity: named(PART_SHEETS.activity),
    income: named(PART_SHEETS.income), declaration: named(PART_SHEETS.declaration), checks: named(PART_SHEETS.checks), workings: named(CHECK_WORKINGS),
  };
}

/** Places are known before anything is laid out, since the sheets and their checks read each other. */
export function formPlaces(request: ReturnRequest, names: SheetNames): FormPlaces {
  const rows: Readonly<Record<TablePart, number>> = { staffing: request.posts, costs: request.costs.length, activity: request.activity.length, income: request.income.length };
  const parts = (["staffing", "costs", "activity", "income"] as const).filter((part) => rows[part] > 0);
  const tables = new Map(parts.map((part) => [part, new PlacedTable(names[part], FIRST_HEADER, 0, rows[part], FORM_TABLES[part].map(({ key }) => key))] as const));
  const field = (part: "about" | "declaration"): PlacedTable => new PlacedTable(names[part], FIRST_HEADER, 0, FORM_FIELDS[part].length, FIELD_KEYS);
  const posts = tables.get("staffing");
  const pay = payLines(request).length;
  return {
    names,
    tables,
    fields: { about: field("about"), declaration: field("declaration") },
    pay: posts && pay > 0 ? new PlacedTable(names.staffing, posts.rowOf(posts.rows) + TO_NEXT_HEADER - 1, 0, pay, PAY_KEYS) : undefined,
  };
}

/** Throws where a table was not laid out at its place, which every check reads. */
export function inPlace(laid: PlacedTable, planned: PlacedTable): void {
  if (laid.sheet !== planned.sheet || laid.headerRow !== planned.headerRow || laid.rows !== planned.rows) {
    throw new RangeError(`The table of ${laid.sheet} stands at row ${laid.headerRow + 1}, not at ${planned.headerRow + 1}`);
  }
}

/** Cells of one row from one column to another, the row moving as the formula is copied down: "'Costs'!$E9:$J9". */
export function rowBlock(table: PlacedTable, from: string, to: string, index: number, readOn: string): string {
  const [first, last] = [table.rowCell(from, index, readOn), table.rowCell(to, index, table.sheet)];
  return from === to ? first : `${first}:${last}`;
}
