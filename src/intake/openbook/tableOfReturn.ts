import { FORM_TABLES, type FormColumn, type TablePart } from "../../returns/returnForm";
import type { GivenFigure } from "../../returns/returnGiven";
import { quoted } from "../cleanText";
import { scaleIn } from "../headings";
import { readNumber, type FigureKind } from "../readNumber";
import { FigureCells, type FigureColumn } from "./figureCells";
import { formColumns } from "./formColumns";
import { formRows, nameKey } from "./formRows";
import { remarkOnFormulas } from "./formulaCells";
import { settledRefs } from "./lineRefs";
import type { RemarkList } from "./remarkList";
import type { PartSheet } from "./returnGroups";
import type { SentLine } from "./sentForm";
import type { SheetCells } from "./sheetCells";

/** One line of a table, its cells read as they are asked for. */
export interface TableLine {
  readonly row: number;
  readonly ref: string;
  readonly name: string;
  readonly note: string;
  readonly noteCell: string;
  /** The words of a column; "" where it is gone or blank. */
  wordsOf(key: string): string;
  /** The cell of a column; "" where the column is gone. */
  cellOf(key: string): string;
  figure(key: string): GivenFigure;
}

/** A table of a return with its lines settled. */
export interface ReturnTable {
  readonly lines: readonly TableLine[];
  readonly hasTotal: boolean;
  /** The total row's figure; null where there is no such row or its cell has none. */
  total(key: string): TotalFigure | null;
  /** Where a column is headed: "Costs!J6". */
  headingCell(key: string): string;
  headingOf(key: string): string;
  /** Says what was noted of its figures; to be called when all are read. */
  finish(): void;
}

export interface TotalFigure {
  readonly value: number;
  /** "Costs!J22". */
  readonly cell: string;
}

const QUANTITIES: ReadonlySet<string> = new Set(["tenderedQuantity", "lastQuantity", "thisQuantity", "fte"]);

/** Reads a table of the form, whatever was done to it; null where no row of its headings can be found. `sent` is null where what was sent is not known. */
export function tableOfReturn(part: TablePart, { cells: sheet, anchors }: PartSheet, remarks: RemarkList, sent: readonly SentLine[] | null): ReturnTable | null {
  const columns = formColumns(part, sheet, anchors, remarks);
  if (columns === null) {
    // A part of which nothing was asked has a sheet with no table.
    if (sheet.block.formulas.some((row) => row.some((typed) => typeof typed === "number"))) remarks.add("left out", { part, cell: sheet.address(0, 0), seen: sheet.words(0, 0) }, `No row of headings was found on ${quoted(sheet.name)}: nothing of it is read.`);
    return null;
  }
  const { columnOf, headingRow } = columns;
  const { lines, totalRow } = formRows(part, sheet, columns, remarks);
  const wordsAt = (row: number, key: string): string => {
    const column = columnOf.get(key);
    return column === undefined ? "" : sheet.words(row, column);
  };
  const cellAt = (row: number, key: string): string => {
    const column = columnOf.get(key);
    return column === undefined ? "" : sheet.address(row, column);
  };
  const figures = new FigureCells(part, sheet, remarks);
  const figureColumns = new Map((FORM_TABLES[part] as readonly FormColumn[]).map(({ key, heading }): readonly [string, FigureColumn] => {
    const column = columnOf.get(key) ?? null;
    const kind: FigureKind = part === "activity" || QUANTITIES.has(key) ? "quantity" : "money";
    const shown = column === null ? "" : sheet.words(headingRow, column);
    const scale = kind === "money" ? (scaleIn(shown) ?? 1) : 1;
    if (scale !== 1 && column !== null) remarks.add("altered", { part, cell: sheet.address(headingRow, column), seen: shown }, `The heading of “${heading}” now says ${quoted(shown)}: each of its figures is read as ${scale.toLocaleString("en-GB")} times what the cell holds.`);
    return [key, { column, heading, kind, scale }];
  }));
  const figureAt = (row: number, key: string): GivenFigure => {
    const column = figureColumns.get(key);
    return column ? figures.read(row, column) : { state: "blank", value: null, cell: "", byFormula: false };
  };
  const asked = lines.map((row) => ({ row, seen: wordsAt(row, "ref"), cell: cellAt(row, "ref") || sheet.address(row, 0), name: wordsAt(row, nameKey(part)) }));
  const used = part === "staffing" ? asked.filter(({ row }) => ["role", "line", "fte", "pay", "onCosts", "note"].some((key) => wordsAt(row, key) !== "")) : asked;
  const refs = settledRefs(part, part === "staffing" ? asked : used, remarks, sent);
  const read = asked.flatMap((each, at) => (used.includes(each) ? [{ ...each, ref: refs[at] ?? "" }] : []));
  remarkOnFormulas(part, sheet, asked.filter((_, at) => refs[at]?.startsWith("+") === false).map(({ row }) => row), columnOf, remarks);
  return {
    lines: read.map(({ row, ref, name }) => ({
      row, ref, name, note: wordsAt(row, "note"), noteCell: cellAt(row, "note"),
      wordsOf: (key) => wordsAt(row, key), cellOf: (key) => cellAt(row, key), figure: (key) => figureAt(row, key),
    })),
    hasTotal: totalRow !== null,
    total: (key) => {
      const column = columnOf.get(key);
      return totalRow === null || column === undefined ? null : totalFigure(sheet, totalRow, { column, heading: figureColumns.get(key)?.heading ?? key, scale: figureColumns.get(key)?.scale ?? 1 });
    },
    headingCell: (key) => sheet.address(headingRow, columnOf.get(key) ?? 0),
    headingOf: (key) => figureColumns.get(key)?.heading ?? key,
    finish: () => { figures.finish(); },
  };

  function totalFigure(cells: SheetCells, row: number, { column, heading, scale }: { readonly column: number; readonly heading: string; readonly scale: number }): TotalFigure | null {
    const place = { part, cell: cells.address(row, column), seen: cells.text(row, column) };
    if (cells.formula(row, column) === "" && !cells.isBlank(row, column)) remarks.add("altered", place, `The total of “${heading}” was typed over its formula.`);
    const reading = readNumber(cells.cell(row, column), "money", scale);
    if (reading.found === "number") return { value: reading.value, cell: place.cell };
    remarks.add("odd", place, `The total of “${heading}” cannot be read: ${reading.reason}.`);
    return null;
  }
}
