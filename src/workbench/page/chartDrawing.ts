import type { Book, Chart } from "../book/book";
import { chartData } from "../grid/charts/chartData";
import { chartGeometry, chartKind, SERIES_COLOURS, type ChartGeometry } from "../grid/charts/chartGeometry";
import { format } from "numfmt";

const SVG = "http://www.w3.org/2000/svg";

/** A chart as an image for the page, drawn from its cells as they are now; one of another kind is named, not drawn. */
export function chartDrawing(book: Book, chart: Chart, width: number, height: number): SVGSVGElement {
  const drawing = element("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img" });
  drawing.setAttribute("aria-label", chart.altText || chart.title || chart.name);
  drawing.append(element("rect", { class: "chart-back", x: 0.5, y: 0.5, width: width - 1, height: height - 1 }));
  const kind = chartKind(chart.type);
  if (chart.fromFile || !kind) {
    drawing.append(text(width / 2, height / 2, `${chart.title || chart.name || "Chart"}: kept in the file, not drawn here`, "middle"));
    return drawing;
  }
  const data = chartData(book, chart);
  const pattern = String(chart.properties.get("axes.valueAxis.numberFormat") ?? "General");
  const geometry = chartGeometry(kind, data, width, height, (value) => valueText(pattern, value));
  const title = text(width / 2, 20, chart.title, "middle");
  title.classList.add("chart-title");
  drawing.append(title, ...axes(geometry));
  const colour = (series: number): string => colourOf(chart, series);
  for (const { series, ...bar } of geometry.bars) drawing.append(element("rect", { ...bar, fill: colour(series) }));
  for (const { series, path } of geometry.lines) drawing.append(element("path", { d: path, fill: "none", stroke: colour(series), "stroke-width": 2.5 }));
  for (const { series, text: name, x, y } of chart.properties.get("legend.visible") === false ? [] : geometry.legend) {
    drawing.append(element("rect", { x, y: y - 5, width: 10, height: 10, fill: colour(series) }), text(x + 16, y + 4, name, "start"));
  }
  return drawing;
}

function axes({ plot, sideways, values, categories, zero }: ChartGeometry): SVGElement[] {
  const bottom = plot.top + plot.height;
  const right = plot.left + plot.width;
  const drawn: SVGElement[] = [];
  for (const { at, text: words } of values) {
    drawn.push(element("line", sideways ? { class: "chart-grid", x1: at, x2: at, y1: plot.top, y2: bottom } : { class: "chart-grid", x1: plot.left, x2: right, y1: at, y2: at }));
    drawn.push(sideways ? text(at, bottom + 16, words, "middle") : text(plot.left - 6, at + 4, words, "end"));
  }
  for (const { at, text: words } of categories) drawn.push(sideways ? text(plot.left - 6, at + 4, words, "end") : text(at, bottom + 16, words, "middle"));
  drawn.push(element("line", sideways ? { class: "chart-axis", x1: zero, x2: zero, y1: plot.top, y2: bottom } : { class: "chart-axis", x1: plot.left, x2: right, y1: zero, y2: zero }));
  return drawn;
}

function valueText(pattern: string, value: number): string {
  try {
    return format(pattern === "General" && Math.abs(value) >= 1000 ? "#,##0" : pattern, value, { locale: "en-GB" });
  } catch {
    // A pattern the library does not read: the plain number says as much.
    return String(value);
  }
}

/** The colour it was given; none where that was cleared. */
function colourOf({ properties }: Chart, series: number): string {
  const given = properties.get(`series.${series}.format.fill.color`);
  return given === "" ? "none" : typeof given === "string" ? given : SERIES_COLOURS[series % SERIES_COLOURS.length]!;
}

function text(x: number, y: number, words: string, anchor: "start" | "middle" | "end"): SVGElement {
  const made = element("text", { x, y, "text-anchor": anchor, class: "chart-text" });
  made.textContent = words;
  return made;
}

function element<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string | number>>): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
