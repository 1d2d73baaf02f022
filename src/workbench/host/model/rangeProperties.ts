import type { Rectangle } from "../../../cells/rectangle";
import { recordArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { capital } from "../dumpSchema";
import { invalidArgument } from "../hostError";
import { camel, getMember, setMember } from "../members";
import { isHostObject, type HostObject } from "../surface";
import { isUnbounded, matrixFor } from "../edit/cells";

type Wanted = Readonly<Record<string, unknown>>;

/** getCellProperties and its kin: the properties asked for, of each cell, row or column. */
export function propertyReads(context: HostContext): Record<string, (area: Area, ...args: unknown[]) => unknown> {
  const make = (area: Area, part: Rectangle) => context.make.range(area.sheet, part);
  return {
    GetCellProperties: (area, wanted) => {
      if (isUnbounded(area)) throw invalidArgument();
      return cellsOf(area).map((line) => line.map((part) => readTree(make(area, part), recordArgument(wanted))));
    },
    GetRowProperties: (area, wanted) => rowsOf(area).map((part) => readTree(make(area, part), recordArgument(wanted))),
    GetColumnProperties: (area, wanted) => columnsOf(area).map((part) => readTree(make(area, part), recordArgument(wanted))),
  };
}

export function propertyActs(context: HostContext): Record<string, (area: Area, ...args: unknown[]) => unknown> {
  const make = (area: Area, part: Rectangle) => context.make.range(area.sheet, part);
  const setLines = (area: Area, parts: readonly Rectangle[], data: unknown) => {
    if (!Array.isArray(data) || data.length !== parts.length) throw invalidArgument();
    parts.forEach((part, index) => setTree(make(area, part), data[index]));
  };
  return {
    SetCellProperties: (area, data) => {
      if (isUnbounded(area)) throw invalidArgument();
      const matrix = matrixFor(area, data);
      cellsOf(area).forEach((line, row) => line.forEach((part, column) => setTree(make(area, part), matrix[row]?.[column])));
    },
    SetRowProperties: (area, data) => setLines(area, rowsOf(area), data),
    SetColumnProperties: (area, data) => setLines(area, columnsOf(area), data),
  };
}

/** `{rowHidden: true, format: {fill: {color: true}}}` → the same shape with values. */
function readTree(object: HostObject, wanted: Wanted): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === null || want === undefined) continue;
    const value = getMember(object, capital(name));
    read[camel(name)] = isHostObject(value) ? readTree(value, recordArgument(want)) : value;
  }
  return read;
}

function setTree(object: HostObject, data: unknown): void {
  for (const [name, value] of Object.entries(recordArgument(data ?? {}))) {
    if (value === null || value === undefined) continue;
    const target = typeof value === "object" ? getMember(object, capital(name)) : undefined;
    if (isHostObject(target)) setTree(target, value);
    else setMember(object, capital(name), value);
  }
}

function cellsOf(area: Area): readonly (readonly Rectangle[])[] {
  return rowsOf(area).map(({ row }) => Array.from({ length: area.columns }, (_, index) => ({ row, column: area.column + index, rows: 1, columns: 1 })));
}

function rowsOf({ row, column, rows, columns }: Area): readonly Rectangle[] {
  return Array.from({ length: rows }, (_, index) => ({ row: row + index, column, rows: 1, columns }));
}

function columnsOf({ row, column, rows, columns }: Area): readonly Rectangle[] {
  return Array.from({ length: columns }, (_, index) => ({ row, column: column + index, rows, columns: 1 }));
}
