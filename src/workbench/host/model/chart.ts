import { bounding, type Rectangle } from "../../../cells/rectangle";
import { cellAt, type Chart, type Sheet } from "../../book/book";
import { booleanArgument, choiceArgument, numberArgument, textArgument, wholeArgument } from "../arguments";
import type { HostContext } from "../context";
import { removeWhere } from "../edit/cells";
import { HostError, invalidArgument, notModelled } from "../hostError";
import { camel } from "../members";
import { guarded, hostObject, type Bag, type HostObject, type Surface } from "../surface";
import { leftOf, sizeOf, topOf } from "./geometry";
import { rangeArgument } from "./rangeNavigation";

interface PlacedChart { readonly sheet: Sheet; readonly chart: Chart }
/** A part of a chart: its title, an axis, a series; `path` as the add-in writes it, "axes.valueAxis". */
interface ChartPart extends PlacedChart { readonly path: string }

/** What a part says before anything is set. Anything else is asked for by name when it is missed. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  "title.overlay": false, "legend.visible": true, "legend.position": "Right", "legend.overlay": false,
  "axes.valueAxis.visible": true, "axes.categoryAxis.visible": true, "axes.valueAxis.numberFormat": "General",
  "axes.valueAxis.title.text": "", "axes.categoryAxis.title.text": "", "axes.valueAxis.majorGridlines.visible": true,
};

export function plotBy(seriesBy: unknown, { rows, columns }: Rectangle): "Columns" | "Rows" {
  const choice = choiceArgument(seriesBy, ["Auto", "Columns", "Rows"] as const, "Auto");
  // Excel plots the longer side along the axis.
  return choice === "Auto" ? (rows >= columns ? "Columns" : "Rows") : choice;
}

export function chartSurface(context: HostContext): Surface<PlacedChart> {
  const changed = (sheet: Sheet) => context.raise({ kind: "charts", sheet });
  const part = (path: string, surface: (placed: PlacedChart) => Surface<ChartPart>) => (placed: PlacedChart): HostObject => hostObject(surface(placed), { ...placed, path });
  const set = (apply: (chart: Chart, value: unknown) => void) => ({ sheet, chart }: PlacedChart, value: unknown) => {
    context.requireUnprotected(sheet);
    apply(chart, value);
    changed(sheet);
  };
  const size = (key: "left" | "top" | "width" | "height") => set((chart, value) => {
    const points = numberArgument(value);
    if (points < 0) throw invalidArgument();
    chart[key] = points;
  });
  const bag = partBag(context);
  const title: Surface<ChartPart> = {
    type: "ChartTitle", bag,
    get: { Text: ({ chart }) => chart.title, Visible: ({ chart }) => chart.properties.get("title.visible") ?? chart.title !== "" },
    set: {
      Text: ({ sheet, chart }, value) => {
        chart.title = textArgument(value);
        changed(sheet);
      },
      Visible: (target, value) => bag.set(target, "Visible", booleanArgument(value)),
    },
  };
  const surface: Surface<PlacedChart> = {
    type: "Chart",
    identity: ({ chart }) => ({ Id: chart.id }),
    get: {
      Id: ({ chart }) => chart.id, Name: ({ chart }) => chart.name, ChartType: ({ chart }) => chart.type, PlotBy: ({ chart }) => chart.seriesBy,
      Left: ({ chart }) => chart.left, Top: ({ chart }) => chart.top, Width: ({ chart }) => chart.width, Height: ({ chart }) => chart.height,
      Title: part("title", () => title), Series: part("series", () => seriesCollection(context, bag)),
      Worksheet: ({ sheet }) => context.make.worksheet(sheet),
    },
    set: {
      Name: set((chart, value) => {
        chart.name = textArgument(value);
      }),
      ChartType: set((chart, value) => {
        chart.type = textArgument(value);
      }),
      PlotBy: set((chart, value) => {
        chart.seriesBy = choiceArgument(value, ["Columns", "Rows"] as const);
      }),
      Left: size("left"), Top: size("top"), Width: size("width"), Height: size("height"),
    },
    read: { Activate: () => null },
    act: {
      Delete: ({ sheet, chart }) => {
        context.requireUnprotected(sheet);
        removeWhere(sheet.charts, (one) => one === chart);
        changed(sheet);
      },
      SetData: ({ sheet, chart }, source, seriesBy) => {
        const from = rangeArgument(context, source, sheet);
        chart.source = { sheet: from.sheet.name, range: from.range };
        chart.seriesBy = plotBy(seriesBy, from.range);
        changed(sheet);
      },
      SetPosition: ({ sheet, chart }, start, end) => {
        context.requireUnprotected(sheet);
        const first = rangeArgument(context, start, sheet).range;
        const place = end === null || end === undefined ? undefined : bounding(first, rangeArgument(context, end, sheet).range);
        Object.assign(chart, { left: leftOf(sheet, first.column), top: topOf(sheet, first.row) }, place && sizeOf(sheet, place));
        changed(sheet);
      },
    },
    bag: {
      get: ({ chart }, name) => known(chart, camel(name), `Chart.${camel(name)}`),
      set: ({ sheet, chart }, name, value) => {
        chart.properties.set(camel(name), value);
        changed(sheet);
      },
      navigate: (placed, name, type) => hostObject({ type, bag } satisfies Surface<ChartPart>, { ...placed, path: camel(name) }),
    },
  };
  return guarded(surface, ({ sheet, chart }) => {
    if (!context.book.sheets.includes(sheet) || !sheet.charts.includes(chart)) throw new HostError("ItemNotFound");
  });
}

function known(chart: Chart, path: string, what: string): unknown {
  if (chart.properties.has(path)) return chart.properties.get(path);
  if (Object.hasOwn(DEFAULTS, path)) return DEFAULTS[path];
  throw notModelled(`${what}, not set before,`);
}

function partBag(context: HostContext): Bag<ChartPart> {
  const bag: Bag<ChartPart> = {
    get: ({ chart, path }, name) => known(chart, `${path}.${camel(name)}`, `Chart.${path}.${camel(name)}`),
    set: ({ sheet, chart, path }, name, value) => {
      context.requireUnprotected(sheet);
      chart.properties.set(`${path}.${camel(name)}`, value);
      context.raise({ kind: "charts", sheet });
    },
    navigate: (target, name, type) => hostObject(partSurface(type, bag, context), { ...target, path: `${target.path}.${camel(name)}` }),
  };
  return bag;
}

/** Fills and lines of chart parts are set by method and cannot be read back, as in Excel. */
function partSurface(type: string, bag: Bag<ChartPart>, context: HostContext): Surface<ChartPart> {
  if (type !== "ChartFill" && type !== "ChartLineFormat") return { type, bag };
  const put = ({ sheet, chart, path }: ChartPart, value: unknown) => {
    chart.properties.set(`${path}.color`, value);
    context.raise({ kind: "charts", sheet });
  };
  return {
    type, bag,
    act: { SetSolidColor: (target, color) => put(target, textArgument(color)), Clear: (target) => put(target, "") },
  };
}

function seriesCollection(context: HostContext, bag: Bag<ChartPart>): Surface<ChartPart> {
  const object = (target: ChartPart, index: number): HostObject => hostObject({
    type: "ChartSeries", bag,
    get: { Name: (one) => one.chart.properties.get(`${one.path}.name`) ?? seriesNames(context, one.chart)[index] ?? `Series${index + 1}` },
  } satisfies Surface<ChartPart>, { ...target, path: `series.${index}` });
  const count = ({ chart }: ChartPart) => seriesNames(context, chart).length;
  return {
    type: "ChartSeriesCollection",
    items: (target) => Array.from({ length: count(target) }, (_, index) => object(target, index)),
    get: { Count: count },
    read: {
      GetCount: count,
      GetItemAt: (target, index) => {
        if (wholeArgument(index) < 0 || wholeArgument(index) >= count(target)) throw invalidArgument();
        return object(target, wholeArgument(index));
      },
    },
  };
}

/** The series Excel makes of a block: its text headings name them, its text first column (or row) labels the axis. */
function seriesNames({ book }: HostContext, chart: Chart): readonly string[] {
  const sheet = book.sheetNamed(chart.source.sheet);
  if (!sheet) return [];
  const byColumns = chart.seriesBy === "Columns";
  const { row, column, rows, columns } = chart.source.range;
  const at = (along: number, across: number) => (byColumns ? cellAt(sheet, row + along, column + across) : cellAt(sheet, row + across, column + along))?.value ?? null;
  const length = byColumns ? rows : columns, width = byColumns ? columns : rows;
  const labelled = width > 1 && Array.from({ length: length - 1 }, (_, index) => at(index + 1, 0)).every((value) => typeof value !== "number");
  const first = labelled ? 1 : 0;
  const headed = length > 1 && Array.from({ length: width - first }, (_, index) => at(0, index + first)).every((value) => typeof value === "string");
  return Array.from({ length: width - first }, (_, index) => (headed ? String(at(0, index + first)) : `Series${index + 1}`));
}
