import { PERCENT, POUNDS } from "../formats";
import { figure, formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { MedianByRule } from "./benchmarkCase";
import { NONE, type BenchmarkContext, type ServicePlaced } from "./benchmarkContext";
import { FunctionBlock, type Room } from "./functionBlock";
import { fewerLines, linesMatrix, type LinesMatrix } from "./linesTables";
import { OUT_BY, RulePlaces, rulesTable } from "./rulesTable";

/** The medians of lines and of totals on the workings sheet. */
export interface LinesPlaced {
  readonly matrix: PlacedTable;
  /** A row each line. Columns no, line, count, zeros, blanks, lower, median, upper, complete, atMiddle, among, incomplete, gap; totals beneath. */
  readonly lines: PlacedTable;
  /** One row: columns compared, minimum, lower, median, upper, maximum, mean, iqr, mad of the totals, then value, rank, of, percentile, quarter, gap, share of the subject's. */
  readonly totals: PlacedTable;
  readonly rules: PlacedTable;
}

/** BENCH.SUMMARY's rows, its headings among them, and BENCH.POSITION's. */
const [SUMMARY_ROWS, POSITION_ROWS] = [11, 7];

interface Rooms { readonly lines: Room; readonly summary: Room; readonly position: Room | null; readonly IQR: Room; readonly MAD: Room }

/** Why a sum of medians is not the median of totals, step by step or by BENCH.LINES. */
export function layOutLines(layout: SheetLayout, context: BenchmarkContext, services: readonly ServicePlaced[]): LinesPlaced {
  const { answer, benchmarkCase: { services: given, outliers }, mode, subject, inputs, settings } = context;
  const sheet = layout.name;
  const byRule = answer.lines!.byRule.map(({ rule }) => rule);
  const count = answer.compared.length;
  const block = mode === "functions"
    ? new FunctionBlock(layout, "What the functions give", "BENCH.LINES and the like, as they come; the tables read them.", Math.max(given.length + 4, SUMMARY_ROWS, count))
    : null;
  const rooms: Rooms | null = block && {
    lines: block.room(["Line", "Count", "Lower quartile", "Median", "Upper quartile"], given.length + 4), summary: block.room(["Measure", "Value"], SUMMARY_ROWS),
    position: subject ? block.room(["Position", "Value of the position"], POSITION_ROWS) : null, IQR: block.room(["Outlier by quartiles"], count), MAD: block.room(["Outlier by deviations"], count),
  };
  // The table of rules reads the lines and gives them its fences: it stands first, so that its place is known.
  const top = layout.row;
  const places = new RulePlaces(sheet, top + 2, byRule);
  layout.row = top + 2 + 1 + byRule.length + 1;
  const all = linesMatrix(layout, context, services, places, rooms);
  const complete = fewerLines(layout, context, all.table, "Benchmark_lines_complete", { heading: "Lines of the providers that have every one", note: "Beneath is each line's median over them." }, (row) => `ISNUMBER(${row("total")})`, false);
  const matrices = new Map<MedianByRule["rule"], LinesMatrix>();
  byRule.forEach((rule, at) => {
    if (rule === "none") return;
    const heading = { "IQR": "Lines without outliers by quartiles", "MAD": "Lines without outliers by deviations", "by name": "Lines without those marked by name" }[rule];
    matrices.set(rule, fewerLines(layout, context, all.table, `Benchmark_lines_rule_${at}`, { heading, note: "Beneath are the medians." }, (row) => `${row(OUT_BY[rule])}=0`, true));
  });
  const lines = medianTable(layout, context, services, all, complete, rooms);
  const totals = totalsTable(layout, context, all, rooms);
  const end = layout.row;
  layout.row = top;
  const rules = rulesTable(layout, context, all, matrices);
  layout.row = end;
  if (rooms) {
    const total = all.table.range("total", sheet);
    const unlessNone = (body: string): string => `=IF(COUNT(${total})=0,"",${body})`;
    const k = (rule: "IQR" | "MAD"): string => (rule === outliers.rule ? inputs.cell("k", 0, sheet) : settings.at(rule === "IQR" ? "usualIQR" : "usualMAD", sheet));
    rooms.lines.fill(`=IF(COUNT(${lines.range("count", sheet)})=0,"",OPENBOOK.BENCH.LINES(${lines.range("line", sheet)},TRANSPOSE(${all.table.block("line1", `line${given.length}`, sheet)}),"keep"))`);
    rooms.summary.fill(unlessNone(`OPENBOOK.BENCH.SUMMARY(${total},,"keep")`));
    rooms.position?.fill(`=IF(ISNUMBER(${totals.cell("value", 0, sheet)}),OPENBOOK.BENCH.POSITION(${totals.cell("value", 0, sheet)},${total},"keep"),"")`);
    for (const rule of ["IQR", "MAD"] as const) rooms[rule].fill(`=IF(ISNUMBER(${places.cell(rule, "most", sheet)}),OPENBOOK.BENCH.OUTLIERS(${total},"${rule}",${k(rule)}),"")`);
  }
  return { matrix: all.table, lines, totals, rules };
}

/** Each line: how many have it, its quartiles, and its part of the gap. */
function medianTable(layout: SheetLayout, { answer, benchmarkCase: { services: given } }: BenchmarkContext, services: readonly ServicePlaced[], all: LinesMatrix, complete: LinesMatrix, rooms: Rooms | null): PlacedTable {
  const sheet = layout.name;
  const middle = all.table.range("middle", sheet);
  const line = (matrix: LinesMatrix, index: number): string => matrix.table.range(`line${index + 1}`, sheet);
  const own = (index: number): PlacedTable | null => services.find(({ service }) => service.at === index)?.table ?? null;
  const leftOutZero = (index: number): number => answer.services[index]!.leftOut.filter(({ reason }) => reason === "zero").length;
  const pounds = (key: string, heading: string, body: (place: RowPlace) => string, summed: boolean, style: "Normal" | "Output" = "Normal"): ColumnSpec => ({
    key, heading, width: 15, cell: (place) => formula(`=${body(place)}`, POUNDS, style), ...(summed ? { total: (range: string) => formula(`=SUM(${range})`, POUNDS, "Total") } : {}),
  });
  const quartile = (key: string, heading: string, column: number, native: (values: string) => string): ColumnSpec => pounds(key, heading, ({ index, cell }) =>
    `IF(${cell("count")}=0,"${NOT_APPLICABLE}",${rooms ? rooms.lines.cell(column, index + 1) : native(line(all, index))})`, true, key === "median" ? "Output" : "Normal");
  const less = (of: string, other: string) => ({ cell }: RowPlace): string => `IF(ISNUMBER(${cell(of)}),IF(ISNUMBER(${cell(other)}),${cell(of)}-${cell(other)},"${NOT_APPLICABLE}"),"${NOT_APPLICABLE}")`;
  layout.heading("Each line and its part of the gap", "A line's median provider is not the total's. What providers that miss a line bring stands apart. Beneath are the sums.");
  return layout.table({
    name: "Benchmark_line_medians",
    rows: given.length,
    totalLabel: "Sum of lines",
    columns: [
      { key: "no", heading: "Line no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "line", heading: "Line", width: 28, cell: ({ index }) => text(given[index]!.name) },
      { key: "count", heading: "Figures", width: 24, cell: ({ index }) => formula(`=COUNT(${line(all, index)})`, "0") },
      { key: "zeroOut", heading: "Zeros left out", width: 12, cell: ({ index }) => figure(leftOutZero(index), "0") },
      { key: "zeros", heading: "Zeros", width: 12, cell: ({ index, cell }) => { const table = own(index); return formula(table ? `=${cell("zeroOut")}+COUNTIF(${table.range("unit", sheet)},0)` : `=${cell("zeroOut")}`, "0"); } },
      { key: "blanks", heading: "Blanks", width: 12, cell: ({ index }) => figure(answer.lines!.lines[index]!.blanks, "0") },
      quartile("lower", "Lower quartile (£)", 2, (values) => `QUARTILE(${values},1)`),
      quartile("median", "Median (£)", 3, (values) => `MEDIAN(${values})`),
      quartile("upper", "Upper quartile (£)", 4, (values) => `QUARTILE(${values},3)`),
      pounds("complete", "Median of those with every line (£)", ({ index }) => `IF(COUNT(${line(complete, index)})=0,"${NOT_APPLICABLE}",MEDIAN(${line(complete, index)}))`, true),
      pounds("atMiddle", "At the provider whose total is the median (£)", ({ index }) => `IF(SUM(${middle})=0,"${NOT_APPLICABLE}",SUMIFS(${line(complete, index)},${middle},1)/SUM(${middle}))`, true),
      pounds("among", "Gap among those with every line (£)", less("complete", "atMiddle"), true),
      pounds("incomplete", "Gap from those that miss a line (£)", less("median", "complete"), true),
      pounds("gap", "Part of the gap (£)", ({ cell }) => `IF(ISNUMBER(${cell("among")}),${cell("among")}+N(${cell("incomplete")}),"${NOT_APPLICABLE}")`, true, "Output"),
    ],
  });
}

/** The providers' totals: how they are spread, and where the subject's stands. */
function totalsTable(layout: SheetLayout, { settings, subject }: BenchmarkContext, { table }: LinesMatrix, rooms: Rooms | null): PlacedTable {
  const sheet = layout.name;
  const totals = table.range("total", sheet);
  const measure = (room: Room, name: string): string => `INDEX(${room.column(1)},MATCH("${name}",${room.column(0)},0))`;
  const statistic = (key: string, heading: string, name: string, native: string): ColumnSpec => ({
    key, heading, width: 15, cell: ({ cell }) => formula(`=IF(${cell("compared")}=0,"${NOT_APPLICABLE}",${rooms ? measure(rooms.summary, name) : native})`, POUNDS, key === "median" ? "Output" : "Normal"),
  });
  const stands = (key: string, heading: string, format: string, name: string, native: (cell: RowPlace["cell"]) => string): ColumnSpec => ({
    key, heading, width: 15,
    cell: ({ cell }) => {
      const given = rooms?.position ? measure(rooms.position, name) : null;
      const body = given === null ? native(cell) : key === "share" ? `IF(ISNUMBER(${given}),${given},"${NOT_APPLICABLE}")` : given;
      return formula(`=IF(ISNUMBER(${cell("value")}),${body},"${NOT_APPLICABLE}")`, format);
    },
  });
  const above = (figure: string, other: string): string => settings.isAbove(figure, other, sheet);
  const position: ColumnSpec[] = subject ? [
    { key: "value", heading: "Subject's total (£)", width: 15, cell: () => formula(`=IFERROR(INDEX(${totals},MATCH(${subject(sheet)},${table.range("providerNo", sheet)},0)),"${NONE}")`, POUNDS, "Output") },
    stands("rank", "Its rank from the cheapest", "0", "Rank", () => `1+SUM(${table.range("cheaper", sheet)})`),
    stands("of", "Of", "0", "Of", (cell) => cell("compared")),
    stands("percentile", "Its percentile", PERCENT, "Percentile", (cell) => `IF(${cell("of")}=1,1,(${cell("rank")}-1)/(${cell("of")}-1))`),
    stands("quarter", "Its quarter from the cheapest", "0", "Quarter", (cell) => `1+${["lower", "median", "upper"].map((key) => `IF(${above(cell("value"), cell(key))},1,0)`).join("+")}`),
    stands("gap", "Its gap to the median (£)", POUNDS, "Gap to median", (cell) => `IF(OR(${above(cell("value"), cell("median"))},${above(cell("median"), cell("value"))}),${cell("value")}-${cell("median")},0)`),
    stands("share", "Gap as a share of the median", PERCENT, "Gap to median %", (cell) => `IF(${cell("median")}=0,"${NOT_APPLICABLE}",${cell("gap")}/${cell("median")})`),
  ] : [];
  layout.heading("The providers' totals", "Of those that have every line.");
  return layout.table({
    name: "Benchmark_totals",
    rows: 1,
    columns: [
      { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "what", heading: "What", width: 28, cell: () => words(`="Totals of "&COUNT(${totals})&" providers"`) },
      { key: "compared", heading: "Providers with every line", width: 24, cell: () => formula(`=COUNT(${totals})`, "0") },
      statistic("minimum", "Lowest (£)", "Minimum", `MIN(${totals})`), statistic("lower", "Lower quartile (£)", "Lower quartile", `QUARTILE(${totals},1)`),
      statistic("median", "Median (£)", "Median", `MEDIAN(${totals})`), statistic("upper", "Upper quartile (£)", "Upper quartile", `QUARTILE(${totals},3)`),
      statistic("maximum", "Highest (£)", "Maximum", `MAX(${totals})`), statistic("mean", "Mean (£)", "Mean", `AVERAGE(${totals})`),
      statistic("iqr", "Range between quartiles (£)", "Interquartile range", `QUARTILE(${totals},3)-QUARTILE(${totals},1)`),
      statistic("mad", "Median absolute deviation (£)", "Median absolute deviation", `MEDIAN(${table.range("deviation", sheet)})`),
      ...position,
    ],
  });
}
