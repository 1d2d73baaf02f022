import { usedRectangle, type Sheet } from "../../book/book";
import { isOnSheet } from "../../../cells/rectangle";
import { booleanArgument, colourArgument, numberArgument, optionalBoolean, textArgument, wholeArgument } from "../arguments";
import type { HostContext } from "../context";
import { activateSheet, deleteSheet, isVisible, moveSheet, renameSheet, setVisibility } from "../edit/sheets";
import { invalidArgument, orNotFound } from "../hostError";
import { guarded, hostObject, type HostObject, type Surface } from "../surface";
import { customPropertiesSurface } from "./customProperties";
import { freezePanesSurface } from "./freezePanes";
import { charactersOfPoints, STANDARD_HEIGHT, STANDARD_WIDTH } from "./geometry";
import { pageLayoutSurface } from "./pageLayout";
import { protectionSurface } from "./protection";
import { locate } from "./rangeNavigation";

export function worksheetSurface(context: HostContext): Surface<Sheet> {
  const freezePanes = freezePanesSurface(context), pageLayout = pageLayoutSurface(context);
  const protection = protectionSurface(context), customProperties = customPropertiesSurface(context);
  const layoutChanged = (sheet: Sheet) => context.raise({ kind: "layout", sheet });
  const setGridlines = (sheet: Sheet, value: unknown) => {
    sheet.showGridlines = booleanArgument(value);
    layoutChanged(sheet);
  };
  const surface: Surface<Sheet> = {
    type: "Worksheet",
    identity: ({ id }) => ({ Id: id }),
    get: {
      Id: ({ id }) => id, Name: ({ name }) => name, Visibility: ({ visibility }) => visibility, TabColor: ({ tabColor }) => tabColor,
      Position: (sheet) => context.book.sheets.indexOf(sheet), ShowGridlines: ({ showGridlines }) => showGridlines,
      StandardWidth: () => charactersOfPoints(STANDARD_WIDTH), StandardHeight: () => STANDARD_HEIGHT,
      EnableCalculation: () => true,
      Tables: (sheet) => context.make.tables(sheet), Names: (sheet) => context.make.names(sheet), Charts: (sheet) => context.make.charts(sheet),
      FreezePanes: (sheet) => hostObject(freezePanes, sheet), PageLayout: (sheet) => hostObject(pageLayout, sheet),
      Protection: (sheet) => hostObject(protection, sheet), CustomProperties: (sheet) => hostObject(customProperties, sheet),
    },
    set: {
      Name: (sheet, value) => renameSheet(context, sheet, textArgument(value)),
      Position: (sheet, value) => moveSheet(context, sheet, wholeArgument(value)),
      Visibility: (sheet, value) => setVisibility(context, sheet, value),
      TabColor: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : colourArgument(value);
        layoutChanged(sheet);
      },
      ShowGridlines: setGridlines,
      // The client sends it under this name.
      Gridlines: setGridlines,
      StandardWidth: (_sheet, value) => {
        // Only the width every sheet has can be set: the book keeps no other.
        if (Math.abs(numberArgument(value) - charactersOfPoints(STANDARD_WIDTH)) > 0.01) throw invalidArgument();
      },
    },
    read: { ...rangeMethods(context), ...neighbours(context), Activate: (sheet) => activateSheet(context, sheet), Calculate: () => context.calculate() },
    act: { Delete: (sheet) => deleteSheet(context, sheet) },
  };
  // Nothing is asked of a sheet that was deleted.
  return guarded(surface, (sheet) => context.requirePresent(sheet));
}

function rangeMethods(context: HostContext): Record<string, (sheet: Sheet, ...args: unknown[]) => unknown> {
  const { range } = context.make;
  const used = (sheet: Sheet, valuesOnly: unknown): HostObject | null => {
    const rectangle = usedRectangle(sheet, optionalBoolean(valuesOnly));
    return rectangle && range(sheet, rectangle);
  };
  return {
    GetRange: (sheet, address) => {
      const found = locate(context, address === null || address === undefined ? "" : textArgument(address), sheet);
      if (found.sheet !== sheet) throw invalidArgument();
      return range(sheet, found.range);
    },
    GetRanges: (sheet, address) => context.make.rangeAreas(sheet, textArgument(address).split(",").map((part) => {
      const found = locate(context, part.trim(), sheet);
      if (found.sheet !== sheet) throw invalidArgument();
      return found.range;
    })),
    GetRangeByIndexes: (sheet, row, column, rows, columns) => {
      const rectangle = { row: wholeArgument(row), column: wholeArgument(column), rows: wholeArgument(rows), columns: wholeArgument(columns) };
      if (!isOnSheet(rectangle)) throw invalidArgument();
      return range(sheet, rectangle);
    },
    GetCell: (sheet, row, column) => {
      const rectangle = { row: wholeArgument(row), column: wholeArgument(column), rows: 1, columns: 1 };
      if (!isOnSheet(rectangle)) throw invalidArgument();
      return range(sheet, rectangle);
    },
    GetUsedRange: (sheet, valuesOnly) => used(sheet, valuesOnly) ?? range(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: used,
  };
}

function neighbours(context: HostContext): Record<string, (sheet: Sheet, ...args: unknown[]) => unknown> {
  const beside = (sheet: Sheet, step: 1 | -1, visibleOnly: unknown): HostObject | null => {
    const listed = context.book.sheets.filter((one) => one === sheet || !optionalBoolean(visibleOnly) || isVisible(one));
    const found = listed[listed.indexOf(sheet) + step];
    return found ? context.make.worksheet(found) : null;
  };
  return {
    GetNext: (sheet, visibleOnly) => orNotFound(beside(sheet, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, visibleOnly) => beside(sheet, 1, visibleOnly),
    GetPrevious: (sheet, visibleOnly) => orNotFound(beside(sheet, -1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, visibleOnly) => beside(sheet, -1, visibleOnly),
  };
}
