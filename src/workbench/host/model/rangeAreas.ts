import { MAX_COLUMNS, MAX_ROWS } from "../../../cells/rectangle";
import { choiceArgument, wholeArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { clearCells } from "../edit/cells";
import { HostError, invalidArgument } from "../hostError";
import { hostObject, type HostObject, type Surface } from "../surface";
import { rectangleOf } from "./rangeNavigation";
import { fullAddress } from "./rangeValues";

type Areas = readonly Area[];

/** Several rectangles of one sheet, as far as merged areas, print areas and selections need them. */
export function rangeAreasSurface(context: HostContext): Surface<Areas> {
  const range = (area: Area): HostObject => context.make.range(area.sheet, rectangleOf(area));
  const list: Surface<Areas> = {
    type: "RangeCollection",
    items: (areas) => areas.map(range),
    item: (areas, index) => {
      const area = areas[wholeArgument(index)];
      return area ? range(area) : null;
    },
    read: {
      GetCount: (areas) => areas.length,
      GetItemAt: (areas, index) => {
        const area = areas[wholeArgument(index)];
        if (!area) throw invalidArgument();
        return range(area);
      },
    },
  };
  const address = (areas: Areas) => areas.map(fullAddress).join(",");
  return {
    type: "RangeAreas",
    get: {
      Address: address, AddressLocal: address, AreaCount: (areas) => areas.length,
      CellCount: (areas) => areas.reduce((count, { rows, columns }) => count + rows * columns, 0),
      IsEntireColumn: (areas) => areas.every(({ rows }) => rows === MAX_ROWS), IsEntireRow: (areas) => areas.every(({ columns }) => columns === MAX_COLUMNS),
      Areas: (areas) => hostObject(list, areas),
      Worksheet: ([first]) => {
        if (!first) throw new HostError("ItemNotFound");
        return context.make.worksheet(first.sheet);
      },
    },
    act: {
      Clear: (areas, applyTo) => {
        const what = choiceArgument(applyTo, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const, "All");
        for (const area of areas) clearCells(context, area.sheet, rectangleOf(area), what);
      },
    },
  };
}
