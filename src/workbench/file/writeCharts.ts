import type { Book, Chart, Sheet } from "../book/book";
import { chartXml } from "./chartXml";
import { columnPoints, EMU_PER_POINT, placeAt, rowPoints, type DefaultSizes } from "./measures";
import { drawingPart } from "./readCharts";
import type { OpenedSheet } from "./readPackage";
import { removeUnreferenced } from "./removeSheet";
import type { Saving } from "./saving";
import { SHEET_ORDER } from "./writeLayout";
import { child, descendants, escapeXml, relationshipId, type XmlNode } from "../../workbook/files/package/xml";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument";
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`;

/** New charts get parts of their own; those that came with the file are kept, moved or taken away, never redrawn. */
export function writeCharts(patch: XmlPatch, opened: OpenedSheet, after: Sheet, book: Book, saving: Saving): void {
  const { pack } = saving.opened;
  const now = new Map(after.charts.map((chart) => [chart.id, chart]));
  const gone = opened.charts.filter((one) => !now.has(one.chart.id));
  const moved = opened.charts.flatMap((one) => {
    const chart = now.get(one.chart.id);
    return chart && placeKey(chart) !== placeKey(one.chart) ? [{ ...one, chart }] : [];
  });
  const fresh = after.charts.filter((chart) => !opened.charts.some((one) => one.chart.id === chart.id));
  if (!gone.length && !moved.length && !fresh.length) return;

  const held = drawingPart(pack, opened.part, patch.root);
  const part = held ?? pack.freePath("xl/drawings/drawing{n}.xml");
  const drawing = new XmlPatch(held === undefined ? EMPTY : pack.text(part), part);
  for (const one of gone) {
    const anchor = anchorOf(drawing.root, one.relationship);
    if (anchor) drawing.remove(anchor);
    pack.unrelate(part, one.relationship);
    removeUnreferenced(pack, one.part);
  }
  for (const { chart, relationship } of moved) moveAnchor(drawing, relationship, chart, after, opened.sizes);
  if (held === undefined) {
    pack.put(part, EMPTY);
    pack.setContentType(part, `${TYPES}.drawing+xml`);
  }
  let number = Math.max(0, ...descendants(drawing.root, "cNvPr").map((node) => Number(node.attributes["id"]) || 0));
  const anchors = fresh.map((chart) => {
    const chartPart = pack.freePath("xl/charts/chart{n}.xml");
    pack.put(chartPart, chartXml(chart, book, after));
    pack.setContentType(chartPart, `${TYPES}.drawingml.chart+xml`);
    return anchorXml(chart, pack.relate(part, "chart", chartPart), ++number, after, opened.sizes);
  });
  if (anchors.length) drawing.append(drawing.root, anchors.join(""));
  if (held !== undefined && gone.length === drawing.root.children.length && !fresh.length) {
    const pointer = child(patch.root, "drawing")!;
    pack.unrelate(opened.part, relationshipId(pointer)!);
    patch.remove(pointer);
    return removeUnreferenced(pack, part);
  }
  pack.put(part, drawing.result());
  if (held === undefined) patch.setChild(patch.root, SHEET_ORDER, "drawing", `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${pack.relate(opened.part, "drawing", part)}"/>`);
}

function placeKey({ left, top, width, height, name, altText }: Chart): string {
  return JSON.stringify([left, top, width, height, name, altText]);
}

function anchorOf(root: XmlNode, relationship: string): XmlNode | undefined {
  return root.children.find((anchor) => descendants(child(anchor, "graphicFrame"), "chart").some((node) => relationshipId(node) === relationship));
}

interface Corner { readonly column: number; readonly columnOffset: number; readonly row: number; readonly rowOffset: number }

function cornerAt(x: number, y: number, sheet: Sheet, sizes: DefaultSizes): Corner {
  const across = placeAt(x, (column) => columnPoints(sheet, column, sizes)), down = placeAt(y, (row) => rowPoints(sheet, row, sizes));
  return { column: across.index, columnOffset: Math.round(across.offset * EMU_PER_POINT), row: down.index, rowOffset: Math.round(down.offset * EMU_PER_POINT) };
}

function cornersXml(chart: Chart, sheet: Sheet, sizes: DefaultSizes, prefix: string): string {
  const one = (name: string, { column, columnOffset, row, rowOffset }: Corner): string =>
    `<${prefix}${name}><${prefix}col>${column}</${prefix}col><${prefix}colOff>${columnOffset}</${prefix}colOff><${prefix}row>${row}</${prefix}row><${prefix}rowOff>${rowOffset}</${prefix}rowOff></${prefix}${name}>`;
  return one("from", cornerAt(chart.left, chart.top, sheet, sizes)) + one("to", cornerAt(chart.left + chart.width, chart.top + chart.height, sheet, sizes));
}

function anchorXml(chart: Chart, relationship: string, number: number, sheet: Sheet, sizes: DefaultSizes): string {
  const description = chart.altText ? ` descr="${escapeXml(chart.altText)}"` : "";
  return `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">${cornersXml(chart, sheet, sizes, "xdr:")}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`
    + `<xdr:cNvPr id="${number + 1}" name="${escapeXml(chart.name || `Chart ${number}`)}"${description}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
    + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
    + `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

function moveAnchor(drawing: XmlPatch, relationship: string, chart: Chart, sheet: Sheet, sizes: DefaultSizes): void {
  const anchor = anchorOf(drawing.root, relationship);
  if (!anchor) return;
  const from = child(anchor, "from"), to = child(anchor, "to");
  if (from && to && from.end <= to.start) drawing.edit(from.start, to.end, cornersXml(chart, sheet, sizes, anchor.prefix));
  const named = descendants(child(anchor, "graphicFrame"), "cNvPr")[0];
  if (named) drawing.setAttributes(named, { name: escapeXml(chart.name), descr: chart.altText ? escapeXml(chart.altText) : undefined });
}
