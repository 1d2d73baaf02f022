import { booleanArgument } from "../arguments";
import type { HostContext } from "../context";
import { HostError } from "../hostError";
import { hostObject, type HostObject, type Surface } from "../surface";
import { applicationSurface } from "./application";
import { workbookProtectionSurface } from "./protection";
import { stylesSurface } from "./styles";
import { worksheetsSurface } from "./worksheets";

/** The root of every batch. */
export function workbookObject(context: HostContext): HostObject {
  const { book, switches } = context;
  const worksheets = worksheetsSurface(context), application = applicationSurface(context), styles = stylesSurface(context);
  const protection = workbookProtectionSurface(context), runtime = runtimeSurface(context);
  const selected = () => {
    if (switches.selectionKind !== "range") throw new HostError("InvalidSelection");
    return context.make.range(book.activeSheet, book.selection);
  };
  const surface: Surface<null> = {
    type: "Workbook",
    get: {
      Name: () => book.name, ReadOnly: () => book.readOnly, IsDirty: () => true, AutoSave: () => false, PreviouslySaved: () => book.original !== undefined,
      Worksheets: () => hostObject(worksheets, null), Application: () => hostObject(application, null), Styles: () => hostObject(styles, null),
      Protection: () => hostObject(protection, null), _Runtime: () => hostObject(runtime, null),
      Names: () => context.make.names(null), Tables: () => context.make.tables(null),
    },
    read: {
      GetSelectedRange: selected,
      GetSelectedRanges: () => {
        if (switches.selectionKind === "chart") throw new HostError("InvalidSelection");
        return context.make.rangeAreas(book.activeSheet, [book.selection]);
      },
      GetActiveCell: () => context.make.range(book.activeSheet, { row: book.selection.row, column: book.selection.column, rows: 1, columns: 1 }),
      GetActiveChartOrNullObject: () => null,
      _GetRangeForEventByReferenceId: selected,
      // The client says so when its page has loaded; custom functions may be called from then on.
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
    },
  };
  return hostObject(surface, null);
}

function runtimeSurface(context: HostContext): Surface<null> {
  return {
    type: "Runtime",
    get: { EnableEvents: () => context.eventsEnabled },
    set: {
      EnableEvents: (_, value) => {
        context.eventsEnabled = booleanArgument(value);
      },
    },
  };
}
