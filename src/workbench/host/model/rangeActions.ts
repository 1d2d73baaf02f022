import { contains, intersection, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../../cells/rectangle";
import { cellAt, ensureCell } from "../../book/book";
import { choiceArgument, optionalBoolean, wholeArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { clearCells, removeWhere, requireWholeArrays } from "../edit/cells";
import { dropIfEmpty } from "../edit/formats";
import { activateSheet } from "../edit/sheets";
import { deleteCells, insertCells } from "../edit/structure";
import { HostError, invalidArgument, SIZE_MISMATCH } from "../hostError";
import { copyRange } from "./copyRange";
import { rangeArgument, rectangleOf } from "./rangeNavigation";

type Method = (area: Area, ...args: unknown[]) => unknown;

const CLEAR = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

/** Methods that change the range's cells. */
export function rangeActs(context: HostContext): Record<string, Method> {
  return {
    Clear: (area, applyTo) => clearCells(context, area.sheet, rectangleOf(area), choiceArgument(applyTo, CLEAR, "All")),
    Insert: (area, shift) => {
      const place = rectangleOf(area);
      insertCells(context, area.sheet, place, choiceArgument(shift, ["Down", "Right"] as const));
      return context.make.range(area.sheet, place);
    },
    Delete: (area, shift) => deleteCells(context, area.sheet, rectangleOf(area), choiceArgument(shift, ["Up", "Left"] as const)),
    Merge: (area, across) => merge(context, area, optionalBoolean(across)),
    Unmerge: (area) => {
      context.requireUnprotected(area.sheet);
      removeWhere(area.sheet.merges, (merged) => intersection(merged, area) !== null);
      context.raise({ kind: "layout", sheet: area.sheet });
    },
    CopyFrom: (area, source, copyType, skipBlanks, transpose) => {
      const from = rangeArgument(context, source, area.sheet);
      copyRange(context, from, area, choiceArgument(copyType, ["All", "Formulas", "Values", "Formats"] as const, "All"), optionalBoolean(skipBlanks), optionalBoolean(transpose));
    },
  };
}

/** Methods that leave the document as it is. */
export function rangeReads(context: HostContext): Record<string, Method> {
  return {
    Select: (area) => {
      activateSheet(context, area.sheet);
      context.book.selection = rectangleOf(area);
      context.raise({ kind: "selection", sheet: area.sheet, range: context.book.selection });
    },
    Calculate: () => context.calculate(),
    SetDirty: () => context.formulasMayChange(),
    GetMergedAreasOrNullObject: (area) => mergedAreas(context, area),
    GetTables: (area, fullyContained) => context.make.tablesIn(area, optionalBoolean(fullyContained)),
    _ValidateArraySize: (area, rows, columns) => {
      if (wholeArgument(rows) !== area.rows || wholeArgument(columns) !== area.columns) throw invalidArgument(SIZE_MISMATCH);
    },
  };
}

function mergedAreas(context: HostContext, area: Area): unknown {
  const merges = area.sheet.merges.filter((merged) => intersection(merged, area) !== null);
  return merges.length === 0 ? null : context.make.rangeAreas(area.sheet, merges);
}

/** Keeps only the first cell's contents, as Excel does after asking. */
function merge(context: HostContext, area: Area, across: boolean): void {
  const { sheet } = area;
  context.requireUnprotected(sheet);
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) throw invalidArgument();
  if (sheet.tables.some(({ range }) => intersection(range, area))) throw new HostError("MergedRangeConflict");
  requireWholeArrays(sheet, area);
  const parts: Rectangle[] = across
    ? Array.from({ length: area.rows }, (_, index) => ({ row: area.row + index, column: area.column, rows: 1, columns: area.columns }))
    : [rectangleOf(area)];
  for (const part of parts) {
    removeWhere(sheet.merges, (merged) => contains(part, merged));
    if (part.rows * part.columns === 1) continue;
    if (sheet.merges.some((merged) => intersection(merged, part))) throw invalidArgument();
    keepFirstOnly(context, area, part);
    sheet.merges.push(part);
  }
  context.raise({ kind: "layout", sheet });
  context.cellsChanged(sheet, rectangleOf(area));
}

function keepFirstOnly(context: HostContext, { sheet }: Area, part: Rectangle): void {
  const first = cellAt(sheet, part.row, part.column);
  const kept = first && { value: first.value, formula: first.formula };
  clearCells(context, sheet, part, "Contents");
  if (!kept || (kept.value === null && kept.formula === undefined)) return;
  const cell = ensureCell(sheet, part.row, part.column);
  cell.value = kept.value;
  if (kept.formula !== undefined) cell.formula = kept.formula;
  dropIfEmpty(sheet, part.row, part.column);
}
