import { cornersOf } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import { sheetInFormula } from "../../cells/sheetReference";
import { cellAt, type Book, type CellValue, type Chart, type Sheet } from "../book/book";
import { format, isDateFormat } from "numfmt";
import { escapeXml } from "../../workbook/files/package/xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CATEGORY_AXIS = 111111111, VALUE_AXIS = 222222222;

/** Which of a chart's cells are what: one entry a series, and the labels they share. */
interface Series { readonly name: Rectangle | null; readonly labels: Rectangle | null; readonly values: Rectangle }

/** The chart part for a chart made in the book, with the figures it shows kept in it as Excel does. */
export function chartXml(chart: Chart, book: Book, home: Sheet): string {
  const sheet = book.sheetNamed(chart.source.sheet) ?? home;
  const series = seriesOf(chart, sheet);
  const kind = kindOf(chart.type);
  const property = (path: string): unknown => chart.properties.get(path);
  const drawn = series.map((one, i) => seriesXml(one, i, kind, sheet, property(`series.${i}.format.fill.color`) ?? property(`series.${i}.format.line.color`))).join("");
  const title = chart.title && property("title.visible") !== false ? textXml(chart.title, 1400) : "";
  const valueFormat = property("axes.valueAxis.numberFormat");
  const plot = kind.axes ? `${plotXml(kind, drawn)}${categoryAxisXml(kind, property)}${valueAxisXml(kind, property, typeof valueFormat === "string" ? valueFormat : "General")}` : plotXml(kind, drawn);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>`
    + `${title}<c:autoTitleDeleted val="${title ? 0 : 1}"/><c:plotArea><c:layout/>${plot}</c:plotArea>${legendXml(property)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

interface Kind { readonly element: string; readonly across: boolean; readonly grouping: string; readonly markers: boolean; readonly axes: boolean }

function kindOf(type: string): Kind {
  const grouping = type.endsWith("Stacked100") ? "percentStacked" : type.includes("Stacked") ? "stacked" : "";
  const one = (element: string, usual: string, more: Partial<Kind> = {}): Kind => ({ element, across: false, grouping: grouping || usual, markers: false, axes: true, ...more });
  if (type.startsWith("Line")) return one("lineChart", "standard", { markers: type.includes("Markers") });
  if (type.startsWith("Area")) return one("areaChart", "standard");
  if (type.startsWith("Pie")) return one("pieChart", "", { axes: false });
  if (type.startsWith("Doughnut")) return one("doughnutChart", "", { axes: false });
  return one("barChart", "clustered", { across: type.startsWith("Bar") });
}

/** A first row of text names the series and a first column of text (or dates) labels them, as Excel reads a block. */
function seriesOf({ source: { range }, seriesBy }: Chart, sheet: Sheet): Series[] {
  const value = (row: number, column: number): CellValue => cellAt(sheet, row, column)?.value ?? null;
  const corner = value(range.row, range.column);
  const body = (row: number, column: number): boolean => typeof value(row, column) === "number" && !isDateFormat(cellAt(sheet, row, column)!.format.numberFormat);
  const headed = range.rows > 1 && (corner === null || corner === "" || !body(range.row, range.column + range.columns - 1));
  const labelled = range.columns > 1 && (corner === null || corner === "" || !body(range.row + range.rows - 1, range.column));
  const top = range.row + (headed ? 1 : 0), left = range.column + (labelled ? 1 : 0);
  const rows = range.row + range.rows - top, columns = range.column + range.columns - left;
  if (seriesBy === "Columns") {
    return Array.from({ length: columns }, (_, i) => ({
      name: headed ? { row: range.row, column: left + i, rows: 1, columns: 1 } : null,
      labels: labelled ? { row: top, column: range.column, rows, columns: 1 } : null, values: { row: top, column: left + i, rows, columns: 1 },
    }));
  }
  return Array.from({ length: rows }, (_, i) => ({
    name: labelled ? { row: top + i, column: range.column, rows: 1, columns: 1 } : null,
    labels: headed ? { row: range.row, column: left, rows: 1, columns } : null, values: { row: top + i, column: left, rows: 1, columns },
  }));
}

function seriesXml({ name, labels, values }: Series, index: number, kind: Kind, sheet: Sheet, colour: unknown): string {
  const line = kind.element === "lineChart";
  const fill = typeof colour === "string" && /^#[0-9A-Fa-f]{6}$/.test(colour) ? `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>` : "";
  // A fill that was cleared is held as no colour.
  const look = fill ? `<c:spPr>${line ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>` : colour === "" && !line ? "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" : "";
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name ? `<c:tx>${textsXml("strRef", "strCache", name, sheet)}</c:tx>` : ""}${look}`
    + (kind.element === "barChart" ? '<c:invertIfNegative val="0"/>' : line && !kind.markers ? '<c:marker><c:symbol val="none"/></c:marker>' : "")
    + (labels ? `<c:cat>${labelsXml(labels, sheet)}</c:cat>` : "") + `<c:val>${textsXml("numRef", "numCache", values, sheet)}</c:val>${line ? '<c:smooth val="0"/>' : ""}</c:ser>`;
}

/** Labels that are all numbers or dates keep their number format; any others are texts as shown. */
function labelsXml(range: Rectangle, sheet: Sheet): string {
  const first = cellAt(sheet, range.row, range.column);
  for (let i = 0; i < range.rows * range.columns; i++) {
    if (typeof cellAt(sheet, range.row + Math.floor(i / range.columns), range.column + (i % range.columns))?.value !== "number") return textsXml("strRef", "strCache", range, sheet);
  }
  return textsXml("numRef", "numCache", range, sheet, first?.format.numberFormat);
}

function textsXml(reference: string, cache: string, range: Rectangle, sheet: Sheet, code = "General"): string {
  const points: string[] = [];
  for (let i = 0; i < range.rows * range.columns; i++) {
    const cell = cellAt(sheet, range.row + Math.floor(i / range.columns), range.column + (i % range.columns));
    const value = cell?.value ?? null;
    const shown = cache === "numCache" ? (typeof value === "number" ? String(value) : null)
      : typeof value === "number" ? format(cell!.format.numberFormat, value, { throws: false }) : value === null || typeof value === "object" ? null : String(value);
    if (shown !== null) points.push(`<c:pt idx="${i}"><c:v>${escapeXml(shown)}</c:v></c:pt>`);
  }
  return `<c:${reference}><c:f>${escapeXml(`${sheetInFormula(sheet.name)}!${cornersOf(range, true)}`)}</c:f><c:${cache}>${cache === "numCache" ? `<c:formatCode>${escapeXml(code)}</c:formatCode>` : ""}`
    + `<c:ptCount val="${range.rows * range.columns}"/>${points.join("")}</c:${cache}></c:${reference}>`;
}

function plotXml(kind: Kind, series: string): string {
  const axes = kind.axes ? `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>` : "";
  const varied = `<c:varyColors val="${kind.axes ? 0 : 1}"/>`;
  const inside = kind.element === "barChart"
    ? `<c:barDir val="${kind.across ? "bar" : "col"}"/><c:grouping val="${kind.grouping}"/>${varied}${series}<c:gapWidth val="60"/>${kind.grouping === "clustered" ? "" : '<c:overlap val="100"/>'}${axes}`
    : kind.element === "lineChart" ? `<c:grouping val="${kind.grouping}"/>${varied}${series}<c:marker val="1"/>${axes}`
      : kind.element === "areaChart" ? `<c:grouping val="${kind.grouping}"/>${varied}${series}${axes}`
        : `${varied}${series}<c:firstSliceAng val="0"/>${kind.element === "doughnutChart" ? '<c:holeSize val="50"/>' : ""}`;
  return `<c:${kind.element}>${inside}</c:${kind.element}>`;
}

type Property = (path: string) => unknown;

function axisTitle(property: Property, axis: string): string {
  const text = property(`axes.${axis}.title.text`);
  return typeof text === "string" && text && property(`axes.${axis}.title.visible`) !== false ? textXml(text, 1000) : "";
}

function categoryAxisXml(kind: Kind, property: Property): string {
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${kind.across ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="${property("axes.categoryAxis.visible") === false ? 1 : 0}"/>`
    + `<c:axPos val="${kind.across ? "l" : "b"}"/>${axisTitle(property, "categoryAxis")}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`
    + `<c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
}

function valueAxisXml(kind: Kind, property: Property, format: string): string {
  const lines = property("axes.valueAxis.majorGridlines.visible") === false ? "" : `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  return `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${property("axes.valueAxis.visible") === false ? 1 : 0}"/><c:axPos val="${kind.across ? "b" : "l"}"/>${lines}`
    + `${axisTitle(property, "valueAxis")}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="${format === "General" ? 1 : 0}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`
    + `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${kind.across ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

function textXml(text: string, size: number): string {
  const paragraphs = text.split("\n").map((line) => `<a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="${size}" b="0"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`).join("");
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const LEGENDS: Readonly<Record<string, string>> = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };

function legendXml(property: Property): string {
  if (property("legend.visible") === false) return "";
  return `<c:legend><c:legendPos val="${LEGENDS[String(property("legend.position") ?? "Right")] ?? "r"}"/><c:overlay val="0"/></c:legend>`;
}
