import { isOnSheet, MAX_COLUMNS, MAX_ROWS } from "../../../cells/rectangle";
import { booleanArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { keepSetting } from "../edit/formats";
import { HostError } from "../hostError";
import { guarded, hostObject, type Surface } from "../surface";
import { dataValidationSurface } from "./dataValidation";
import { leftOf, sizeOf, topOf } from "./geometry";
import { rangeActs, rangeReads } from "./rangeActions";
import { rangeFormatSurface } from "./rangeFormat";
import { navigationMethods } from "./rangeNavigation";
import { propertyActs, propertyReads } from "./rangeProperties";
import { fullAddress, valueGetters, valueSetters } from "./rangeValues";
import { appliedStyle, applyStyle } from "./styles";
import { visibleView } from "./rangeView";

/** A proxy counts more cells than this as -1, the largest number a long holds. */
const LARGEST_COUNT = 2 ** 31 - 1;

export function rangeSurface(context: HostContext): Surface<Area> {
  const format = rangeFormatSurface(context), validation = dataValidationSurface(context);
  const surface: Surface<Area> = {
    type: "Range",
    get: {
      ...valueGetters(context),
      Address: fullAddress, AddressLocal: fullAddress,
      RowIndex: ({ row }) => row, ColumnIndex: ({ column }) => column,
      RowCount: ({ rows }) => rows, ColumnCount: ({ columns }) => columns,
      CellCount: ({ rows, columns }) => (rows * columns > LARGEST_COUNT ? -1 : rows * columns),
      IsEntireRow: ({ columns }) => columns === MAX_COLUMNS, IsEntireColumn: ({ rows }) => rows === MAX_ROWS,
      RowHidden: (area) => linesHidden(area.row, area.rows, area.sheet.rows),
      ColumnHidden: (area) => linesHidden(area.column, area.columns, area.sheet.columns),
      Hidden: (area) => anyHidden(area),
      Top: ({ sheet, row }) => topOf(sheet, row), Left: ({ sheet, column }) => leftOf(sheet, column),
      Width: (area) => sizeOf(area.sheet, area).width, Height: (area) => sizeOf(area.sheet, area).height,
      Style: (area) => appliedStyle(area),
      Format: (area) => hostObject(format, area),
      DataValidation: (area) => hostObject(validation, area),
      Worksheet: ({ sheet }) => context.make.worksheet(sheet),
    },
    set: {
      ...valueSetters(context),
      RowHidden: (area, value) => {
        const hidden = booleanArgument(value);
        context.requireUnprotected(area.sheet);
        for (let row = area.row; row < area.row + area.rows; row++) keepSetting(area.sheet.rows, row, { ...area.sheet.rows.get(row), hidden });
        context.raise({ kind: "layout", sheet: area.sheet });
      },
      ColumnHidden: (area, value) => {
        const hidden = booleanArgument(value);
        context.requireUnprotected(area.sheet);
        for (let column = area.column; column < area.column + area.columns; column++) keepSetting(area.sheet.columns, column, { ...area.sheet.columns.get(column), hidden });
        context.raise({ kind: "layout", sheet: area.sheet });
      },
      Style: (area, value) => applyStyle(context, area, value),
    },
    read: {
      ...navigationMethods(context), ...rangeReads(context), ...propertyReads(context),
      GetVisibleView: (area) => visibleView(context, area),
    },
    act: { ...rangeActs(context), ...propertyActs(context) },
  };
  return guarded(surface, (area) => requireThere(context, area));
}

/** A range whose cells were deleted, or whose sheet was, answers nothing. */
function requireThere(context: HostContext, area: Area): void {
  context.requirePresent(area.sheet);
  if (area.gone || !isOnSheet(area)) throw new HostError("InvalidReference");
}

/** True when all are hidden, false when none is, null when some are. */
function linesHidden(start: number, count: number, settings: ReadonlyMap<number, { readonly hidden?: boolean; readonly hiddenByFilter?: boolean }>): boolean | null {
  let hidden = 0;
  for (const [index, setting] of settings) {
    if (index >= start && index < start + count && (setting.hidden || setting.hiddenByFilter)) hidden++;
  }
  return hidden === 0 ? false : hidden === count ? true : null;
}

function anyHidden(area: Area): boolean | null {
  const rows = linesHidden(area.row, area.rows, area.sheet.rows), columns = linesHidden(area.column, area.columns, area.sheet.columns);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

