import { POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, words } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import { comparesCosts, perUnit, type BenchmarkContext, type ServicePlaced } from "./benchmarkContext";

const CHART_ROWS = 18;
/** Hides what is 0: a bar that is not there. */
const BAR = "£#,##0.00;-£#,##0.00;";

/** The providers of one service from the cheapest to the dearest, as a chart and the table behind it. */
export interface RankedPlaced {
  readonly service: string;
  /** Columns provider, other, subject, outlier, place, row, unit and others. */
  readonly table: PlacedTable;
  /** Range of the unit costs it puts in order. */
  readonly values: (readOn: string) => string;
}

export function rankedTable(layout: SheetLayout, context: BenchmarkContext, { service, table: source }: ServicePlaced, no: number): RankedPlaced {
  const sheet = layout.name;
  const { subject } = context;
  const { given } = service;
  const costs = comparesCosts(context);
  const unit = perUnit(given);
  const of = (key: string, row: string): string => `INDEX(${source.range(key, sheet)},${row})`;
  const shown = (row: string, body: string): string => `=IF(ISNUMBER(${row}),${body},"${NOT_APPLICABLE}")`;
  const bar = (kind: Kind, heading: string): ColumnSpec => ({
    key: kind, heading, width: 15, cell: ({ cell }) => formula(`=IF(${cell("kind")}="${kind}",${cell("unit")},0)`, BAR),
  });
  layout.heading(`${given.name}: from the cheapest to the dearest`, costs
    ? `Unit cost of each provider in ${unit}, with a bar apart for ${subject ? "the subject and for " : ""}outliers. The table beneath has every figure and its mark in words.`
    : `Each figure in ${unit}. The table beneath has every one.`);
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  const bars = [
    bar("other", `${given.name}, ${unit}`),
    ...(costs && subject ? [bar("subject", "Subject")] : []),
    ...(costs ? [bar("outlier", "Outliers")] : []),
  ];
  const table = layout.table({
    name: `Benchmark_ranked_${no}`,
    rows: source.rows,
    columns: [
      { key: "provider", heading: "Provider", width: 30, cell: ({ cell }) => words(shown(cell("row"), of("provider", cell("row")))) },
      ...bars,
      { key: "place", heading: "Place from the cheapest", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "row", heading: "No. on the workings sheet", width: 12, cell: ({ cell }) => formula(`=IFERROR(MATCH(${cell("place")},${source.range("place", sheet)},0),"${NOT_APPLICABLE}")`, "0", "Normal", { align: "left" }) },
      { key: "unit", heading: `Unit cost (${unit})`, width: 15, cell: ({ cell }) => formula(shown(cell("row"), of("compared", cell("row"))), POUNDS, "Output") },
      { key: "kind", heading: "Kind of bar", width: 15, cell: ({ cell }) => words(`=IF(ISNUMBER(${cell("row")}),${kindOf(context, of, cell("row"), sheet)},"none")`) },
      ...(costs ? [{ key: "mark", heading: "Mark", width: 15, cell: ({ cell }: { readonly cell: (key: string) => string }) => words(shown(cell("row"), markOf(context, of, cell("row"), sheet))) }] : []),
      ...(source.has("saving") ? [{ key: "saving", heading: "Potential saving (£)", width: 15, cell: ({ cell }: { readonly cell: (key: string) => string }) => formula(shown(cell("row"), of("saving", cell("row"))), POUNDS) }] : []),
    ],
  });
  layout.chart({
    kind: "stackedColumn", title: `${given.name}: unit cost of each provider (${unit})`, valueFormat: "£#,##0",
    source: { row: table.headerRow, column: 0, rows: table.rows + 1, columns: 1 + bars.length },
    from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 8 },
  });
  return { service: given.name, table, values: (readOn) => source.range("compared", readOn) };
}

type Kind = "other" | "subject" | "outlier";

/** Formula (without "="): which bar a provider has. */
function kindOf(context: BenchmarkContext, of: (key: string, row: string) => string, row: string, sheet: string): string {
  if (!comparesCosts(context)) return `"other"`;
  const outlier = `IF(${of("stays", row)}=0,"outlier","other")`;
  return context.subject ? `IF(${of("providerNo", row)}=${context.subject(sheet)},"subject",${outlier})` : outlier;
}

/** Formula (without "="): what stands out about a provider, in words. */
function markOf({ subject }: BenchmarkContext, of: (key: string, row: string) => string, row: string, sheet: string): string {
  const outlier = `IF(${of("outlier", row)}<>"${NOT_APPLICABLE}","outlier, "&${of("outlier", row)},IF(${of("stays", row)}=0,"outlier, by name","${NOT_APPLICABLE}"))`;
  return subject ? `IF(${of("providerNo", row)}=${subject(sheet)},IF(${of("stays", row)}=0,"subject, an outlier","subject"),${outlier})` : outlier;
}
