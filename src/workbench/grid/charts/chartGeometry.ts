import { scaleBand, scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import type { ChartData } from "./chartData";

export type ChartKind = "clusteredColumn" | "stackedColumn" | "stackedBar" | "line";

/** Colours that keep apart for colour-blind eyes and in greyscale, dark to light. */
export const SERIES_COLOURS = ["#12355B", "#C44900", "#2A9D8F", "#E9B44C", "#8E7DBE", "#A8C686"] as const;

export interface Bar { readonly series: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface LinePath { readonly series: number; readonly path: string }
export interface AxisMark { readonly at: number; readonly text: string }

/** Everything a chart's drawing needs, in the units of the size asked for, from its top-left corner. */
export interface ChartGeometry {
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** True where values run from left to right. */
  readonly sideways: boolean;
  readonly bars: readonly Bar[];
  readonly lines: readonly LinePath[];
  /** Along the values, with a grid line each. */
  readonly values: readonly AxisMark[];
  readonly categories: readonly AxisMark[];
  /** Where the value 0 lies. */
  readonly zero: number;
  readonly legend: readonly { readonly series: number; readonly text: string; readonly x: number; readonly y: number }[];
}

const TITLE = 26;
const LEGEND = 22;
const VALUE_AXIS = 64;
const CATEGORY_AXIS = 24;
const SIDE_LABELS = 110;
const EDGE = 10;
const LEGEND_SWATCH = 18;
const CHARACTER = 6.2;

/** The kind drawn for an Office chart type; undefined for those that are shown as a placeholder. */
export function chartKind(type: string): ChartKind | undefined {
  switch (type) {
    case "ColumnClustered": return "clusteredColumn";
    case "ColumnStacked": return "stackedColumn";
    case "BarStacked": return "stackedBar";
    case "Line": case "LineMarkers": return "line";
    default: return undefined;
  }
}

export function chartGeometry(kind: ChartKind, data: ChartData, width: number, height: number, formatValue: (value: number) => string): ChartGeometry {
  const sideways = kind === "stackedBar";
  const stacked = kind === "stackedColumn" || sideways;
  const left = sideways ? SIDE_LABELS : VALUE_AXIS;
  const plot = {
    left, top: TITLE + EDGE, width: Math.max(1, width - left - EDGE), height: Math.max(1, height - TITLE - EDGE - CATEGORY_AXIS - LEGEND),
  };
  const [least, most] = extent(data, stacked);
  const value = scaleLinear().domain([least, most]).nice(5).range(sideways ? [plot.left, plot.left + plot.width] : [plot.top + plot.height, plot.top]);
  const bandRange: [number, number] = sideways ? [plot.top, plot.top + plot.height] : [plot.left, plot.left + plot.width];
  const points = data.categories.map((_, index) => index);
  const band = scaleBand<number>().domain(points).range(bandRange).paddingInner(0.35).paddingOuter(0.2);
  const along = scalePoint<number>().domain(points).range(bandRange).padding(0.5);
  const bars: Bar[] = [];
  const lines: LinePath[] = [];
  if (kind === "line") {
    const path = line<{ at: number; value: number | null }>().defined((point) => point.value !== null).x((point) => along(point.at)!).y((point) => value(point.value!));
    data.series.forEach(({ values }, series) => lines.push({ series, path: path(values.map((each, at) => ({ at, value: each }))) ?? "" }));
  } else {
    for (const point of points) addBars(bars, data, point, stacked, sideways, band(point)!, band.bandwidth(), value);
  }
  return {
    plot, sideways, bars, lines, zero: value(0),
    values: value.ticks(5).map((tick) => ({ at: value(tick), text: formatValue(tick) })),
    categories: categoryMarks(data.categories, (index) => (kind === "line" ? along(index)! : band(index)! + band.bandwidth() / 2), sideways, plot),
    legend: legendPlaces(data, width, height),
  };
}

type Scale = (value: number) => number;

function addBars(bars: Bar[], data: ChartData, point: number, stacked: boolean, sideways: boolean, start: number, thickness: number, value: Scale): void {
  const each = stacked ? thickness : thickness / Math.max(1, data.series.length);
  let above = 0;
  let below = 0;
  data.series.forEach(({ values }, series) => {
    const amount = values[point] ?? 0;
    if (amount === 0) return;
    const from = stacked ? (amount > 0 ? above : below) : 0;
    const to = from + amount;
    if (stacked) { if (amount > 0) above = to; else below = to; }
    const low = Math.min(value(from), value(to));
    const length = Math.abs(value(to) - value(from));
    const across = stacked ? start : start + each * series;
    bars.push(sideways ? { series, x: low, y: across, width: length, height: each } : { series, x: across, y: low, width: each, height: length });
  });
}

/** From the least to the most there is to show, always with 0. */
function extent({ series, categories }: ChartData, stacked: boolean): [number, number] {
  let least = 0;
  let most = 0;
  categories.forEach((_, point) => {
    let above = 0;
    let below = 0;
    for (const { values } of series) {
      const amount = values[point] ?? 0;
      if (!stacked) { least = Math.min(least, amount); most = Math.max(most, amount); }
      else if (amount > 0) above += amount;
      else below += amount;
    }
    if (stacked) { least = Math.min(least, below); most = Math.max(most, above); }
  });
  return least === most ? [0, 1] : [least, most];
}

/** Labels thinned out until they do not touch. */
function categoryMarks(categories: readonly string[], at: (index: number) => number, sideways: boolean, plot: ChartGeometry["plot"]): AxisMark[] {
  const longest = Math.max(1, ...categories.map((text) => text.length)) * CHARACTER + 8;
  const room = sideways ? plot.height / 14 : plot.width / longest;
  const step = Math.max(1, Math.ceil(categories.length / Math.max(1, room)));
  const widest = sideways ? Math.floor(SIDE_LABELS / CHARACTER) - 2 : Infinity;
  return categories.flatMap((text, index) => (index % step === 0 ? [{ at: at(index), text: text.length > widest ? `${text.slice(0, widest - 1)}…` : text }] : []));
}

function legendPlaces({ series }: ChartData, width: number, height: number): ChartGeometry["legend"] {
  const widths = series.map(({ name }) => LEGEND_SWATCH + name.length * CHARACTER + 14);
  const total = widths.reduce((sum, each) => sum + each, 0);
  let x = Math.max(EDGE, (width - total) / 2);
  return series.map(({ name }, index) => {
    const place = { series: index, text: name, x, y: height - LEGEND / 2 };
    x += widths[index]!;
    return place;
  });
}
