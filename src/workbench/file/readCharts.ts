import { parseAddress } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import { splitSheet } from "../../cells/sheetReference";
import type { Book, Chart, Sheet } from "../book/book";
import { columnPoints, distanceTo, EMU_PER_POINT, rowPoints, type DefaultSizes } from "./measures";
import { pointedTo, type Package } from "../../workbook/files/package/package";
import { child, children, descendants, numberOf, parseXml, relationshipId, type XmlNode } from "../../workbook/files/package/xml";

export interface ReadChart { readonly chart: Chart; readonly drawing: string; readonly part: string; readonly relationship: string }

/** The part that holds a sheet's drawings; undefined where it has none. */
export function drawingPart(pack: Package, sheetPart: string, root: XmlNode): string | undefined {
  const pointer = child(root, "drawing");
  const target = pointer && pointedTo(pack.relationships(sheetPart), pointer)?.target;
  return target !== undefined && pack.has(target) ? target : undefined;
}

/** The charts on a sheet at their places; pictures and shapes are left in the file unseen. */
export function readCharts(pack: Package, sheetPart: string, root: XmlNode, sheet: Sheet, sizes: DefaultSizes, book: Book): ReadChart[] {
  const drawing = drawingPart(pack, sheetPart, root);
  if (drawing === undefined) return [];
  const relationships = pack.relationships(drawing);
  return parseXml(pack.text(drawing), drawing).children.flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const pointer = descendants(frame, "chart")[0];
    const target = pointer && pointedTo(relationships, pointer)?.target;
    if (!frame || !pointer || target === undefined || !pack.has(target)) return [];
    const named = descendants(frame, "cNvPr")[0]?.attributes ?? {};
    const chart: Chart = {
      id: book.newId("C"), name: named["name"] ?? "", altText: named["descr"] ?? "",
      ...readPlot(parseXml(pack.text(target), target), sheet),
      ...place(anchor, sheet, sizes), properties: new Map(), fromFile: true,
    };
    return [{ chart, drawing, part: target, relationship: relationshipId(pointer)! }];
  });
}

function place(anchor: XmlNode, sheet: Sheet, sizes: DefaultSizes): Pick<Chart, "left" | "top" | "width" | "height"> {
  const corner = (node: XmlNode): { x: number; y: number } => {
    const at = (name: string): number => numberOf(child(node, name)?.text, 0);
    return {
      x: distanceTo(at("col"), (c) => columnPoints(sheet, c, sizes)) + at("colOff") / EMU_PER_POINT,
      y: distanceTo(at("row"), (r) => rowPoints(sheet, r, sizes)) + at("rowOff") / EMU_PER_POINT,
    };
  };
  const from = child(anchor, "from"), to = child(anchor, "to"), extent = child(anchor, "ext")?.attributes ?? {}, position = child(anchor, "pos")?.attributes ?? {};
  const start = from ? corner(from) : { x: numberOf(position["x"], 0) / EMU_PER_POINT, y: numberOf(position["y"], 0) / EMU_PER_POINT };
  const end = to ? corner(to) : { x: start.x + numberOf(extent["cx"], 0) / EMU_PER_POINT, y: start.y + numberOf(extent["cy"], 0) / EMU_PER_POINT };
  return { left: start.x, top: start.y, width: Math.max(0, end.x - start.x), height: Math.max(0, end.y - start.y) };
}

const KINDS: Readonly<Record<string, string>> = {
  lineChart: "Line", pieChart: "Pie", doughnutChart: "Doughnut", scatterChart: "XYScatter", areaChart: "Area", radarChart: "Radar", bubbleChart: "Bubble",
};

function readPlot(root: XmlNode, sheet: Sheet): Pick<Chart, "type" | "title" | "source" | "seriesBy"> {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea")?.children.find((one) => one.name.endsWith("Chart"));
  const title = descendants(child(chart, "title"), "t").map((one) => one.text).join("");
  const values = children(plot, "ser").flatMap((series) => {
    const text = descendants(child(series, "val") ?? child(series, "yVal"), "f")[0]?.text;
    const split = splitSheet(text ?? "");
    const range = split && parseAddress(split.rest);
    return range ? [{ sheet: split.sheet ?? sheet.name, range }] : [];
  });
  const first = values[0];
  return {
    type: chartType(plot), title, source: { sheet: first?.sheet ?? sheet.name, range: around(values.map((one) => one.range)) },
    seriesBy: first && first.range.rows === 1 && first.range.columns > 1 ? "Rows" : "Columns",
  };
}

function chartType(plot: XmlNode | undefined): string {
  if (plot?.name === "barChart" || plot?.name === "bar3DChart") {
    const way = child(plot, "barDir")?.attributes["val"] === "bar" ? "Bar" : "Column";
    const grouping = child(plot, "grouping")?.attributes["val"];
    return way + (grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "Clustered");
  }
  return KINDS[plot?.name ?? ""] ?? "ColumnClustered";
}

function around(ranges: readonly Rectangle[]): Rectangle {
  if (!ranges.length) return { row: 0, column: 0, rows: 1, columns: 1 };
  const row = Math.min(...ranges.map((r) => r.row)), column = Math.min(...ranges.map((r) => r.column));
  return {
    row, column, rows: Math.max(...ranges.map((r) => r.row + r.rows)) - row, columns: Math.max(...ranges.map((r) => r.column + r.columns)) - column,
  };
}
