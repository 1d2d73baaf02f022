import { cellOnSheet } from "../cells/sheetReference";
import { AS_IT_IS } from "./formats";
import type { PlanCell } from "./insertPlan";
import type { Origin, Sourced } from "./origin";
import { NOT_APPLICABLE, figure, formula, text, words } from "./planCells";
import type { ColumnSpec } from "./sheetLayout";

/** A figure of the inputs: what it is called, where it came from and how it is shown. */
export interface LinkedFigure {
  readonly figure: string;
  readonly sourced: Sourced;
  readonly unit: string;
  readonly format: string;
  /** True for a date: a time of day in its cell is left aside. */
  readonly isDay?: boolean;
}

/** "Budget!C5", as people write it. */
export function sourceText(origin: Origin): string {
  return origin.kind === "typed" ? "Typed in the pane" : cellOnSheet(origin.sheet, origin.row, origin.column);
}

/** Formula (without "="): the cell's content, and nothing rather than 0 where it is empty. */
export function linkFormula(sheet: string, row: number, column: number): string {
  const address = cellOnSheet(sheet, row, column);
  return `IF(${address}="","",${address})`;
}

/** What a cell of another sheet holds now, whether words or a number. */
export function cellNow(sheet: string, row: number, column: number): PlanCell {
  return formula(`=${linkFormula(sheet, row, column)}`, "General", "Normal", { align: "left", wrap: true });
}

/** What the cell showed where it was text and had to be read; a dash where it was a number. */
export function seenText(origin: Origin): string {
  return origin.kind === "cell" && origin.readFrom !== undefined ? origin.readFrom : NOT_APPLICABLE;
}

/** From `linked` to `state`: the cell, how it was read, the figure used, its unit and its source. */
export function linkedColumns(at: (index: number) => LinkedFigure): ColumnSpec[] {
  return [
    { key: "linked", heading: "Linked cell", width: 15, cell: ({ index }) => linkedCell(at(index)) },
    { key: "seen", heading: "Text seen", width: 11, cell: ({ index }) => text(seenText(at(index).sourced.origin), "Normal", { align: "center" }) },
    { key: "readAs", heading: "Typed or read as", width: 18, cell: ({ index }) => typedCell(at(index)) },
    { key: "times", heading: "Multiplied by", width: 11, cell: ({ index }) => figure(scaleOf(at(index).sourced.origin), AS_IT_IS) },
    {
      key: "used", heading: "Figure used", width: 16,
      cell: ({ index, cell }) => formula(`=IF(ISNUMBER(${cell("linked")}),${cell("linked")}*${cell("times")},${cell("readAs")})`, at(index).format),
    },
    { key: "unit", heading: "Unit", width: 12, cell: ({ index }) => text(at(index).unit, "Normal", { align: "center" }) },
    { key: "source", heading: "Source", width: 26, cell: ({ index }) => text(sourceText(at(index).sourced.origin)) },
    {
      key: "state", heading: "State", width: 14,
      cell: ({ cell }) => words(
        `=IF(ISNUMBER(${cell("linked")}),"number",IF(NOT(ISNUMBER(${cell("readAs")})),"not a number",IFERROR(IF(EXACT(TRIM(${cell("linked")}),TRIM(${cell("seen")})),"as read","text changed"),"not a number")))`,
      ),
    },
  ];
}

function linkedCell({ sourced, format, isDay }: LinkedFigure): PlanCell {
  const { origin } = sourced;
  if (origin.kind === "typed") return text(NOT_APPLICABLE, "Normal", { align: "right" });
  const shown = origin.scale === 1 ? format : "General";
  const address = cellOnSheet(origin.sheet, origin.row, origin.column);
  const link = linkFormula(origin.sheet, origin.row, origin.column);
  return formula(isDay ? `=IF(ISNUMBER(${address}),INT(${address}),${link})` : `=${link}`, shown);
}

function typedCell({ sourced, format, figure: name }: LinkedFigure): PlanCell {
  const { origin, value } = sourced;
  if (origin.kind === "typed") return figure(value, format, "Input", { note: `${name}, typed in the pane. Change it here and everything follows.` });
  if (origin.readFrom === undefined) return text(NOT_APPLICABLE, "Normal", { align: "right" });
  const from = sourceText(origin);
  return figure(value, format, "Input", { note: `Read from the text “${shortened(origin.readFrom)}” in ${from}. Type a number there and it is used instead.` });
}

function shortened(seen: string): string {
  return seen.length > 60 ? `${seen.slice(0, 59)}…` : seen;
}

function scaleOf(origin: Origin): number {
  return origin.kind === "cell" ? origin.scale : 1;
}
