import { PERCENT, POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type RowPlace, type SheetLayout } from "../sheetLayout";
import { comparesCosts, perUnit, type BenchmarkContext, type OpenService } from "./benchmarkContext";
import type { Room } from "./functionBlock";
import { hasActivity } from "./providersTable";
import { ableKey, serviceSection, type ServiceFigures, type ServiceSection } from "./serviceSection";

/** The tables that have a row each service, and under them the services. */
export interface SpreadPlaced {
  readonly services: readonly ServiceSection[];
  /** Columns no, service, unit, compared, minimum, lower, median, upper, maximum, mean, weighted, iqr, mad and, of costs, least, most, outliers, target, saving; then outside and others that the checks count. */
  readonly spread: PlacedTable;
  /** The same from compared to iqr; null but of costs. */
  readonly without: PlacedTable | null;
  /** Columns no, service, value, rank, of, percentile, quarter, gap, share; null but of costs with a subject. */
  readonly position: PlacedTable | null;
}

type Key = "compared" | "kept";

/** Each service's spread, the same without outliers and the subject's position, then the services themselves. */
export function spreadTables(layout: SheetLayout, context: BenchmarkContext): SpreadPlaced {
  const { open, subject } = context;
  const costs = comparesCosts(context);
  const top = layout.row;
  // The services read these tables and they read the services: their places are known first.
  const places = keptFor(layout, open.length, [SPREAD_KEYS, ...(costs ? [WITHOUT_KEYS] : []), ...(costs && subject ? [POSITION_KEYS] : [])]);
  const spread = places[0]!;
  const position = costs && subject ? places[2]! : null;
  const sheet = layout.name;
  const services = open.map((service, no) => serviceSection(layout, context, service, no + 1, figuresOf(spread, position, no, sheet)));
  const end = layout.row;
  layout.row = top;
  const laid = spreadTable(layout, context, services, "Benchmark_spread", "compared");
  const without = costs ? spreadTable(layout, context, services, "Benchmark_without", "kept") : null;
  if (position) positionTable(layout, context, services, laid, position);
  layout.row = end;
  return { services, spread: laid, without, position };
}

const STATISTICS = ["compared", "minimum", "lower", "median", "upper", "maximum", "mean", "weighted", "iqr"] as const;
/** As far as the services read them. */
const SPREAD_KEYS = ["no", "service", "unit", ...STATISTICS, "mad", "least", "most", "outliers", "target", "saving"];
const WITHOUT_KEYS = ["no", "service", "unit", ...STATISTICS];
const POSITION_KEYS = ["no", "service", "unit", "value", "rank", "of", "percentile", "quarter", "gap", "share"];

/** Room for tables one under another: a heading, a note, a header and a row each service. */
function keptFor(layout: SheetLayout, rows: number, keys: readonly (readonly string[])[]): PlacedTable[] {
  return keys.map((each) => {
    const table = new PlacedTable(layout.name, layout.row + 2, 0, rows, each);
    layout.row += 2 + 1 + rows + 1;
    return table;
  });
}

function figuresOf(spread: PlacedTable, position: PlacedTable | null, no: number, sheet: string): ServiceFigures {
  return {
    spread: (key) => spread.cell(key, no, sheet),
    position: (key) => {
      if (!position) throw new RangeError("There is no subject");
      return position.cell(key, no, sheet);
    },
  };
}

/** What BENCH.SUMMARY calls each statistic. */
const MEASURES: Readonly<Record<string, string>> = {
  minimum: "Minimum", lower: "Lower quartile", median: "Median", upper: "Upper quartile", maximum: "Maximum", mean: "Mean", iqr: "Interquartile range", mad: "Median absolute deviation",
};

function spreadTable(layout: SheetLayout, context: BenchmarkContext, services: readonly ServiceSection[], name: string, key: Key): PlacedTable {
  const without = key === "kept";
  const sheet = layout.name;
  const columns = [...statistics(context, services, key, sheet), ...(without ? [] : [...deviationColumns(context, services, sheet), ...checkColumns(context, services, sheet)])];
  layout.heading(
    without ? "How unit costs are spread without outliers" : "How unit costs are spread",
    without ? "The same without those that are outliers by the rule or marked by name. Nothing is removed from the figures above."
      : "Quartiles as QUARTILE.INC gives them. The weighted mean is all the cost over all the activity; in the plain mean each provider counts once whatever its size.",
  );
  return layout.table({ name, rows: services.length, columns: [...serviceColumns(services.map(({ service }) => service)), ...columns] });
}

function serviceColumns(open: readonly OpenService[]): ColumnSpec[] {
  return [
    { key: "no", heading: "Service no.", width: 12, cell: ({ index }) => label(index + 1) },
    { key: "service", heading: "Service", width: 28, cell: ({ index }) => text(open[index]!.given.name) },
    { key: "unit", heading: "Unit cost in", width: 24, cell: ({ index }) => text(perUnit(open[index]!.given)) },
  ];
}

function statistics({ mode }: BenchmarkContext, services: readonly ServiceSection[], key: Key, sheet: string): ColumnSpec[] {
  const range = (index: number, column: string): string => services[index]!.table.range(column, sheet);
  const room = (index: number): Room => { const results = services[index]!.results!; return key === "kept" ? results.without! : results.summary; };
  const statistic = (column: string, heading: string, native: (values: string) => string): ColumnSpec => ({
    key: column, heading: `${heading} (£)`, width: 15,
    cell: ({ index, cell }) => formula(unlessNobody(cell("compared"), mode === "functions" ? measureOf(room(index), MEASURES[column]!) : native(range(index, key))), POUNDS, column === "median" ? "Output" : "Normal"),
  });
  const [weight, cost] = key === "kept" ? ["kept weight", "kept cost"] : ["weight", "cost compared"];
  const weighted = (index: number): string => {
    if (!hasActivity(services[index]!.service)) return `="${NOT_APPLICABLE}"`;
    const native = `SUM(${range(index, cost!)})/SUM(${range(index, weight!)})`;
    return `=IF(SUM(${range(index, weight!)})>0,${mode === "functions" ? measureOf(room(index), "Weighted mean") : native},"${NOT_APPLICABLE}")`;
  };
  return [
    { key: "compared", heading: "Providers compared", width: 15, cell: ({ index }) => formula(`=COUNT(${range(index, key)})`, "0") },
    statistic("minimum", "Lowest", (values) => `MIN(${values})`),
    statistic("lower", "Lower quartile", (values) => `QUARTILE(${values},1)`),
    statistic("median", "Median", (values) => `MEDIAN(${values})`),
    statistic("upper", "Upper quartile", (values) => `QUARTILE(${values},3)`),
    statistic("maximum", "Highest", (values) => `MAX(${values})`),
    statistic("mean", "Plain mean", (values) => `AVERAGE(${values})`),
    { key: "weighted", heading: "Weighted mean (£)", width: 15, cell: ({ index }) => formula(weighted(index), POUNDS, "Output") },
    {
      key: "iqr", heading: "Range between quartiles (£)", width: 15,
      cell: ({ index, cell }) => formula(unlessNobody(cell("compared"), mode === "functions" ? measureOf(room(index), MEASURES["iqr"]!) : `${cell("upper")}-${cell("lower")}`), POUNDS),
    },
  ];
}

/** What outliers and savings are judged by. */
function deviationColumns(context: BenchmarkContext, services: readonly ServiceSection[], sheet: string): ColumnSpec[] {
  if (!comparesCosts(context)) return [];
  const { mode, inputs, settings, benchmarkCase: { outliers: { rule } } } = context;
  const range = (index: number, column: string): string => services[index]!.table.range(column, sheet);
  const [k, target] = [inputs.cell("k", 0, sheet), inputs.cell("target", 0, sheet)];
  const fence = (key: string, heading: string, sign: string, quartile: string): ColumnSpec => ({
    key, heading, width: 15,
    cell: ({ cell }) => formula(unlessNobody(cell("compared"), rule === "IQR"
      ? `${cell(quartile)}${sign}${k}*${cell("iqr")}`
      : `IF(${settings.isAbove(`(${cell("median")}+${cell("mad")})`, cell("median"), sheet)},${cell("median")}${sign}${k}*${cell("mad")}/${settings.at("normal", sheet)},"${NOT_APPLICABLE}")`), POUNDS),
  });
  const able = (index: number, body: string, format = POUNDS) => formula(hasActivity(services[index]!.service) ? `=${body}` : `="${NOT_APPLICABLE}"`, format, "Output");
  return [
    {
      key: "mad", heading: "Median absolute deviation (£)", width: 15,
      cell: ({ index, cell }) => formula(unlessNobody(cell("compared"), mode === "functions" ? measureOf(services[index]!.results!.summary, MEASURES["mad"]!) : `MEDIAN(${range(index, "deviation")})`), POUNDS),
    },
    fence("least", "Outlier below (£)", "-", "lower"),
    fence("most", "Outlier above (£)", "+", "upper"),
    { key: "outliers", heading: "Outliers, by rule or by name", width: 15, cell: ({ index, cell }) => formula(`=${cell("compared")}-SUM(${range(index, "stays")})`, "0") },
    {
      key: "target", heading: "Unit cost to come down to (£)", width: 15,
      cell: ({ index }) => {
        const { service } = services[index]!;
        return able(index, hasActivity(service) ? `IF(COUNT(${range(index, ableKey(service))})=0,"${NOT_APPLICABLE}",PERCENTILE(${range(index, ableKey(service))},${target}))` : "");
      },
    },
    { key: "saving", heading: "Potential saving (£)", width: 15, cell: ({ index }) => able(index, hasActivity(services[index]!.service) ? services[index]!.table.totalCell("saving", sheet) : "") },
  ];
}

/** What the checks count. */
function checkColumns(context: BenchmarkContext, services: readonly ServiceSection[], sheet: string): ColumnSpec[] {
  const { settings } = context;
  const dust = (cell: RowPlace["cell"]): string => `${settings.at("same", sheet)}*100*MAX(ABS(${cell("minimum")}),ABS(${cell("maximum")}))`;
  const missed = (index: number, cell: RowPlace["cell"]): string => {
    const { table, service } = services[index]!;
    if (!hasActivity(service)) return "=0";
    const [weight, cost] = [table.totalCell("weight", sheet), table.totalCell("cost compared", sheet)];
    return `=IF(ABS(N(${cell("weighted")})*${weight}-${cost})>${settings.at("same", sheet)}*100*ABS(${cost}),1,0)`;
  };
  return [
    {
      key: "outside", heading: "Median or mean out of order (1 is so)", width: 12,
      cell: ({ cell }) => formula(`=IF(${cell("compared")}=0,0,IF(OR(MIN(${cell("median")},${cell("mean")})<${cell("minimum")}-${dust(cell)},MAX(${cell("median")},${cell("mean")})>${cell("maximum")}+${dust(cell)}),1,0))`, "0"),
    },
    ...(services.some(({ service }) => hasActivity(service)) ? [{ key: "missed", heading: "Weighted mean × activity is not the cost (1 is so)", width: 12, cell: ({ index, cell }: RowPlace) => formula(missed(index, cell), "0") }] : []),
    ...(comparesCosts(context) ? [{ key: "below", heading: "Savings below nothing", width: 12, cell: ({ index }: RowPlace) => formula(services[index]!.table.has("saving") ? `=COUNTIF(${services[index]!.table.range("saving", sheet)},"<0")` : "=0", "0") }] : []),
  ];
}

/** What BENCH.POSITION calls each measure. */
const POSITIONS: Readonly<Record<string, string>> = { rank: "Rank", of: "Of", percentile: "Percentile", quarter: "Quarter", gap: "Gap to median", share: "Gap to median %" };

/** Where the subject stands in each service. */
function positionTable(layout: SheetLayout, context: BenchmarkContext, services: readonly ServiceSection[], spread: PlacedTable, own: PlacedTable): void {
  const { settings, subject } = context;
  const sheet = layout.name;
  const range = (index: number, column: string): string => services[index]!.table.range(column, sheet);
  const shown = (key: string, heading: string, format: string, native: (cell: RowPlace["cell"], of: (key: string) => string, index: number) => string): ColumnSpec => ({
    key, heading, width: 15,
    cell: ({ index, cell }) => {
      const spilled = services[index]!.results?.position;
      const given = spilled && measureOf(spilled, POSITIONS[key]!);
      // The median may be 0, and then there is no share of it.
      const body = given ? (key === "share" ? `IF(ISNUMBER(${given}),${given},"${NOT_APPLICABLE}")` : given) : native(cell, (column) => spread.rowCell(column, index, sheet), index);
      return formula(`=IF(ISNUMBER(${cell("value")}),${body},"${NOT_APPLICABLE}")`, format);
    },
  });
  const above = (figure: string, other: string): string => settings.isAbove(figure, other, sheet);
  const quarter = (cell: RowPlace["cell"], of: (key: string) => string): string =>
    `1+${["lower", "median", "upper"].map((key) => `IF(${above(cell("value"), of(key))},1,0)`).join("+")}`;
  const gap = (cell: RowPlace["cell"], of: (key: string) => string): string =>
    `IF(OR(${above(cell("value"), of("median"))},${above(of("median"), cell("value"))}),${cell("value")}-${of("median")},0)`;
  layout.heading("Where the subject stands", "Among all compared, itself one of them. Another provider's number on the inputs sheet shows another's position.");
  const table = layout.table({
    name: "Benchmark_standing",
    rows: services.length,
    columns: [
      ...serviceColumns(services.map(({ service }) => service)),
      { key: "value", heading: "Its unit cost (£)", width: 15, cell: ({ index }) => formula(`=IFERROR(INDEX(${range(index, "compared")},MATCH(${subject!(sheet)},${range(index, "providerNo")},0)),"${NOT_APPLICABLE}")`, POUNDS, "Output") },
      shown("rank", "Rank from the cheapest", "0", (_cell, _of, index) => `1+SUM(${range(index, "cheaper")})`),
      shown("of", "Of", "0", (_cell, of) => of("compared")),
      shown("percentile", "Percentile", PERCENT, (cell) => `IF(${cell("of")}=1,1,(${cell("rank")}-1)/(${cell("of")}-1))`),
      shown("quarter", "Quarter from the cheapest", "0", quarter),
      shown("gap", "Gap to the median (£)", POUNDS, gap),
      shown("share", "Gap as a share of the median", PERCENT, (cell, of) => `IF(${of("median")}=0,"${NOT_APPLICABLE}",${cell("gap")}/${of("median")})`),
    ],
  });
  if (table.headerRow !== own.headerRow) throw new RangeError("The position is not where room was kept for it");
}

/** Formula (without "="): the figure that an array of measures gives under a name. */
function measureOf(room: Room, measure: string): string {
  return `INDEX(${room.column(1)},MATCH("${measure}",${room.column(0)},0))`;
}

function unlessNobody(count: string, body: string): string {
  return `=IF(${count}=0,"${NOT_APPLICABLE}",${body})`;
}
