import type { Rectangle } from "../../../cells/rectangle";
import type { Border, CellFormat } from "../../book/book";
import { choiceArgument, colourArgument, wholeArgument } from "../arguments";
import type { Area } from "../context";
import { invalidArgument, notModelled } from "../hostError";
import { hostObject, type HostObject, type Surface } from "../surface";
import type { FormatAccess } from "./formatAccess";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type SideIndex = (typeof SIDES)[number];
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Weight = (typeof WEIGHTS)[number];
type CellSide = keyof CellFormat["borders"];

interface BorderOf { readonly area: Area; readonly side: SideIndex }
interface Line { readonly style: string; readonly weight: Weight; readonly color: string }

const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };
const BLACK = "#000000";

export function bordersSurface(access: FormatAccess): Surface<Area> {
  const border = borderSurface(access);
  const at = (area: Area, side: SideIndex): HostObject => hostObject(border, { area, side });
  return {
    type: "RangeBorderCollection",
    get: { Count: () => SIDES.length },
    items: (area) => SIDES.map((side) => at(area, side)),
    item: (area, key) => {
      const side = SIDES.find((known) => known === key);
      return side ? at(area, side) : null;
    },
    read: {
      GetItemAt: (area, index) => {
        const side = SIDES[wholeArgument(index)];
        if (!side) throw invalidArgument();
        return at(area, side);
      },
    },
  };
}

function borderSurface(access: FormatAccess): Surface<BorderOf> {
  const change = ({ area, side }: BorderOf, alter: (line: Line) => Line) => {
    for (const { part, cellSide } of cellsOf(area, side)) {
      access.change(area, ({ borders }) => {
        const next = { ...borders };
        const border = borderOfLine(alter(lineOf(borders[cellSide])));
        if (border) next[cellSide] = border;
        else delete next[cellSide];
        return { borders: next };
      }, part);
    }
  };
  const read = (target: BorderOf, pick: (line: Line) => string): string | null => {
    let first: string | null | undefined;
    for (const { part, cellSide } of cellsOf(target.area, target.side)) {
      const shared = access.read({ ...target.area, ...part }, ({ borders }) => pick(lineOf(borders[cellSide])));
      if (first === undefined) first = shared;
      else if (first !== shared) return null;
    }
    return first === undefined ? pick(NO_LINE) : first;
  };
  return {
    type: "RangeBorder",
    identity: ({ side }) => ({ Id: side }),
    get: {
      SideIndex: ({ side }) => side,
      Style: (target) => read(target, ({ style }) => style),
      Weight: (target) => read(target, ({ weight }) => weight),
      Color: (target) => read(target, ({ color }) => color),
    },
    set: {
      Style: (target, value) => {
        const style = choiceArgument(value, LINE_STYLES);
        change(target, (line) => ({ ...line, style }));
      },
      Weight: (target, value) => {
        const weight = choiceArgument(value, WEIGHTS);
        change(target, (line) => ({ ...line, weight, style: line.style === "None" ? "Continuous" : line.style }));
      },
      Color: (target, value) => {
        const color = colourArgument(value);
        change(target, (line) => ({ ...line, color, style: line.style === "None" ? "Continuous" : line.style }));
      },
    },
  };
}

/** Which side of which cells a border of the range is. */
function cellsOf(area: Rectangle, side: SideIndex): readonly { readonly part: Rectangle; readonly cellSide: CellSide }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop": return [{ part: { row, column, rows: 1, columns }, cellSide: "top" }];
    case "EdgeBottom": return [{ part: { row: row + rows - 1, column, rows: 1, columns }, cellSide: "bottom" }];
    case "EdgeLeft": return [{ part: { row, column, rows, columns: 1 }, cellSide: "left" }];
    case "EdgeRight": return [{ part: { row, column: column + columns - 1, rows, columns: 1 }, cellSide: "right" }];
    case "InsideVertical": return columns < 2 ? [] : [
      { part: { row, column, rows, columns: columns - 1 }, cellSide: "right" },
      { part: { row, column: column + 1, rows, columns: columns - 1 }, cellSide: "left" },
    ];
    case "InsideHorizontal": return rows < 2 ? [] : [
      { part: { row, column, rows: rows - 1, columns }, cellSide: "bottom" },
      { part: { row: row + 1, column, rows: rows - 1, columns }, cellSide: "top" },
    ];
    default: throw notModelled(`RangeBorder "${side}"`);
  }
}

function lineOf(border: Border | undefined): Line {
  if (!border) return NO_LINE;
  switch (border.style) {
    case "thin": return { style: "Continuous", weight: "Thin", color: border.color };
    case "medium": return { style: "Continuous", weight: "Medium", color: border.color };
    case "thick": return { style: "Continuous", weight: "Thick", color: border.color };
    case "hair": return { style: "Continuous", weight: "Hairline", color: border.color };
    case "double": return { style: "Double", weight: "Thick", color: border.color };
    case "dotted": return { style: "Dot", weight: "Thin", color: border.color };
    case "dashed": return { style: "Dash", weight: "Thin", color: border.color };
  }
}

function borderOfLine({ style, weight, color }: Line): Border | undefined {
  switch (style) {
    case "None": return undefined;
    case "Double": return { style: "double", color: color || BLACK };
    case "Dot": return { style: "dotted", color };
    case "Dash": return { style: "dashed", color };
    case "Continuous": return { style: CONTINUOUS[weight], color };
    default: throw notModelled(`RangeBorder.style "${style}"`);
  }
}

const CONTINUOUS: Readonly<Record<Weight, Border["style"]>> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };
