import { POUNDS } from "../formats";
import { figure, formula, label, text } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { NONE, type BenchmarkContext, type ServicePlaced } from "./benchmarkContext";
import type { Room } from "./functionBlock";
import type { RulePlaces } from "./rulesTable";

/** Providers by lines, each line's median beneath its column. */
export interface LinesMatrix {
  /** Columns no, providerNo, provider and line1…; of everybody also in, named, total, middle and what the rules need. */
  readonly table: PlacedTable;
  /** The medians beneath, a column each line. */
  readonly medians: (readOn: string) => string;
}

export const lineKey = (at: number): string => `line${at + 1}`;

/** Every provider's lines and total, and which stands in the middle by its total. */
export function linesMatrix(layout: SheetLayout, context: BenchmarkContext, services: readonly ServicePlaced[], rules: RulePlaces, spilled: { readonly IQR: Room; readonly MAD: Room } | null): LinesMatrix {
  const { answer: { compared }, benchmarkCase: { services: lines, outliers: { named } }, settings, subject } = context;
  const sheet = layout.name;
  const [first, last] = [lineKey(0), lineKey(lines.length - 1)];
  const all = (cell: RowPlace["cell"]): string => `${cell(first)}:${cell(last)}`;
  const whole = (key: string, heading: string, body: (place: RowPlace) => string): ColumnSpec => ({ key, heading, width: 12, cell: (place) => formula(`=${body(place)}`, "0") });
  const outlier = (rule: "IQR" | "MAD", heading: string): ColumnSpec => whole(`out ${rule}`, heading, ({ cell, index }) => {
    if (spilled) return `IF(OR(${spilled[rule].cell(0, index)}="high",${spilled[rule].cell(0, index)}="low"),1,0)`;
    const [least, most] = [rules.cell(rule, "least", sheet), rules.cell(rule, "most", sheet)];
    const outside = `OR(${settings.isAbove(cell("total"), most, sheet)},${settings.isAbove(least, cell("total"), sheet)})`;
    return `IF(ISNUMBER(${cell("total")}),IF(ISNUMBER(${most}),IF(${outside},1,0),0),0)`;
  });
  layout.heading("Every line of every provider", "A provider has a total where it has every line. Beneath is each line's median; the middle provider's total is the median of totals, and of an even number two are in the middle.");
  return placed(layout, context, {
    name: "Benchmark_lines", rows: compared.length, lines: lines.map(({ name }) => name),
    before: [
      ...who(context),
      { key: "in", heading: "Compared (1 is yes)", width: 12, cell: () => figure(1, "0", "Input", { align: "left", note: "Type 0 to see the figures without this provider." }) },
      { key: "named", heading: "Marked an outlier (1 is yes)", width: 12, cell: ({ index }) => figure(named.includes(compared[index]!) ? 1 : 0, "0", "Input", { align: "left", note: "Type 1 to leave this provider out of the medians by name." }) },
    ],
    line: (at) => {
      const found = services.find(({ service }) => service.at === at)?.table;
      return ({ cell }) => (found
        ? `IF(${cell("in")}=1,IFERROR(INDEX(${found.range("compared", sheet)},MATCH(${cell("providerNo")},${found.range("providerNo", sheet)},0)),"${NONE}"),"${NONE}")`
        : `"${NONE}"`);
    },
    after: [
      whole("has", "Lines it has", ({ cell }) => `COUNT(${all(cell)})`),
      { key: "total", heading: "Total of its lines (£)", width: 15, cell: ({ cell }) => formula(`=IF(${cell("has")}=COLUMNS(${all(cell)}),SUM(${all(cell)}),"${NONE}")`, POUNDS, "Output") },
      { key: "key", heading: "Total as put in order (£)", width: 15, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("total")}),${settings.ordered(cell("total"), sheet)},"${NONE}")`, POUNDS) },
      whole("place", "Place from the cheapest", ({ cell, range, toDate }) => `IF(ISNUMBER(${cell("key")}),RANK(${cell("key")},${range("key")},1)+COUNTIF(${toDate("key")},${cell("key")})-1,"${NONE}")`),
      whole("middle", "In the middle (1 is yes)", ({ cell, range }) => `IF(ISNUMBER(${cell("place")}),IF(ABS(${cell("place")}+${cell("place")}-COUNT(${range("total")})-1)<=1,1,0),0)`),
      { key: "deviation", heading: "Distance from the median (£)", width: 14, cell: ({ cell, range }) => formula(`=IF(ISNUMBER(${cell("total")}),ABS(${cell("total")}-MEDIAN(${range("total")})),"${NONE}")`, POUNDS) },
      outlier("IQR", "Outlier by quartiles (1 is yes)"), outlier("MAD", "Outlier by deviations (1 is yes)"),
      whole("out by name", "Left out by name (1 is yes)", ({ cell }) => `IF(${cell("named")}=1,1,0)`),
      ...(subject ? [whole("cheaper", "Cheaper than the subject (1 is yes)", ({ cell, range }) => {
        const value = `INDEX(${range("total")},MATCH(${subject(sheet)},${range("providerNo")},0))`;
        return `IF(ISNUMBER(${cell("total")}),IFERROR(IF(ISNUMBER(${value}),IF(${settings.isAbove(value, cell("total"), sheet)},1,0),0),0),0)`;
      })] : []),
    ],
  });
}

/** The same lines of fewer providers: those of whom a column of the whole says so. */
export function fewerLines(
  layout: SheetLayout, context: BenchmarkContext, whole: PlacedTable, name: string, words: { readonly heading: string; readonly note: string }, keeps: (row: (key: string) => string) => string, withTotal: boolean,
): LinesMatrix {
  const sheet = layout.name;
  const lines = context.benchmarkCase.services.map((service) => service.name);
  const row = (index: number) => (key: string): string => whole.rowCell(key, index, sheet);
  const kept = (key: string) => ({ index }: RowPlace): string => `IF(${keeps(row(index))},${row(index)(key)},"${NONE}")`;
  layout.heading(words.heading, words.note);
  return placed(layout, context, {
    name, rows: whole.rows, lines, before: who(context), line: (at) => kept(lineKey(at)),
    after: withTotal ? [{ key: "total", heading: "Total of its lines (£)", width: 15, cell: (place) => formula(`=${kept("total")(place)}`, POUNDS), total: medianOf }] : [],
  });
}

interface MatrixSpec {
  readonly name: string;
  readonly rows: number;
  readonly lines: readonly string[];
  readonly before: readonly ColumnSpec[];
  /** Formula (without "=") of a line's cell. */
  readonly line: (at: number) => (place: RowPlace) => string;
  readonly after: readonly ColumnSpec[];
}

function placed(layout: SheetLayout, _context: BenchmarkContext, { name, rows, lines, before, line, after }: MatrixSpec): LinesMatrix {
  const table = layout.table({
    name, rows, totalLabel: "Median",
    columns: [
      ...before,
      ...lines.map((heading, at): ColumnSpec => ({ key: lineKey(at), heading: `${heading} (£)`, width: 14, total: medianOf, cell: (place) => formula(`=${line(at)(place)}`, POUNDS) })),
      ...after,
    ],
  });
  return { table, medians: (readOn) => table.block(lineKey(0), lineKey(lines.length - 1), readOn, rows, 1) };
}

const medianOf = (range: string) => formula(`=IF(COUNT(${range})=0,"${NONE}",MEDIAN(${range}))`, POUNDS, "Total");

function who({ answer: { compared }, benchmarkCase: { providers } }: BenchmarkContext): ColumnSpec[] {
  return [
    { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
    { key: "providerNo", heading: "Provider no.", width: 28, cell: ({ index }) => label(compared[index]! + 1) },
    { key: "provider", heading: "Provider", width: 24, cell: ({ index }) => { const { name } = providers[compared[index]!]!; return text(name === "" ? "(no name)" : name); } },
  ];
}
