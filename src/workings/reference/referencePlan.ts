import { failing } from "../checks";
import type { InsertPlan, PlanCell } from "../insertPlan";
import { figure, formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import { SheetLayout, type PlacedTable } from "../sheetLayout";
import { stampLine, type RunStamp } from "../stamp";
import type { ReferenceCase, TableFigure, TableNote, TableSeries } from "./referenceCase";
import { writtenPeriods } from "./writtenPeriods";

/** The method the sheet follows; goes up when what it shows could change. */
export const REFERENCE_METHOD = "Reference 1";

/** The name to ask the workbook for. */
export const REFERENCE_SHEET = "Reference figures";

/** The workbook's name for the three columns functions read; the workbook adds a number where it is taken. */
export const FIGURES_NAME = "openbook_figures";

/** The most rows a table may have. */
export const MOST_FIGURES = 20_000;

const CHECK_ROW = 3;
const DATE = "dd mmm yyyy";

interface ReferencePlanOptions {
  /** A free name for REFERENCE_SHEET. */
  readonly sheetName: string;
  readonly stamp: RunStamp;
}

/** A row of the figures with the series it belongs to. */
interface FigureRow extends TableFigure {
  readonly of: TableSeries;
  /** Index of the series; its first row among all rows. */
  readonly series: number;
  readonly first: number;
}

/**
 * The user's own table as one sheet: the series in it, the checks, what was done, then the figures, whose first three
 * columns have a name in the workbook. Dates and checks follow the cells when a person corrects them.
 */
export function referencePlan({ title, series, notes }: ReferenceCase, { sheetName, stamp }: ReferencePlanOptions): InsertPlan {
  if (series.length === 0 || series.some(({ figures }) => figures.length === 0)) throw new RangeError("A table of figures needs a series, and a figure in each");
  const layout = new SheetLayout(sheetName, "inputs");
  layout.line(text(title, "Title"));
  layout.line(text(`Published figures for Openbook's functions and jobs. Series, Period and Value have a name in the workbook that begins ${FIGURES_NAME}: give it to a function as its table. A series found here is read from here alone.`));
  layout.line(text(stampLine(stamp)));
  layout.row = CHECK_ROW + 2;

  layout.heading("Series in this table", "Functions read the columns Series, Period and Value below; the rest is for a reader.");
  const listed = seriesTable(layout, series);
  const rows = series.flatMap((of, at): FigureRow[] => {
    const first = series.slice(0, at).reduce((sum, { figures }) => sum + figures.length, 0);
    const periods = writtenPeriods(of);
    return of.figures.map((each, row) => ({ ...each, period: periods[row]!, of, series: at, first }));
  });

  // Checks stand above the figures they read: the figures are laid out first, further down.
  const checksRow = layout.row;
  layout.row = checksRow + 1 + 1 + checkCount(series) + 1;
  changesTable(layout, notes);
  layout.heading("Figures");
  const figures = figuresTable(layout, rows, listed);
  layout.row = checksRow;
  layout.heading("Checks");
  const checks = checksTable(layout, series, listed, figures);
  checkLine(layout, checks);

  return {
    job: "Reference",
    title,
    sheets: [layout.finish(CHECK_ROW + 1, [figures.headerRow, figures.headerRow])],
    names: [{
      name: FIGURES_NAME, sheet: sheetName, row: figures.rowOf(0), column: figures.columnOf("series"), rows: rows.length, columns: 3,
      comment: "Series, Period and Value: the [table] of Openbook's UPLIFT functions.",
    }],
    masterCheck: { sheet: sheetName, row: CHECK_ROW, column: 1 },
    show: sheetName,
  };
}

const BY_WORDS = { month: "month", year: "financial year", "in force": "date in force" } as const;

function seriesTable(layout: SheetLayout, series: readonly TableSeries[]): PlacedTable {
  const at = (index: number): TableSeries => series[index]!;
  return layout.table({
    name: "Reference_series",
    rows: series.length,
    columns: [
      { key: "series", heading: "Name", width: 16, cell: ({ index }) => text(at(index).name) },
      { key: "first", heading: "First", width: 12, cell: ({ index }) => text(at(index).figures[0]!.period) },
      { key: "last", heading: "Last", width: 12, cell: ({ index }) => text(at(index).figures.at(-1)!.period) },
      { key: "count", heading: "Figures", width: 13, cell: ({ index }) => figure(at(index).figures.length, "#,##0", "Normal", { align: "left" }) },
      { key: "by", heading: "By", width: 16, cell: ({ index }) => text(BY_WORDS[at(index).timing]) },
      { key: "title", heading: "Title", width: 60, cell: ({ index }) => text(at(index).title === "" ? NOT_APPLICABLE : at(index).title, "Normal", { wrap: true }) },
      { key: "step", heading: "Months to the next", width: 12, cell: ({ index }) => stepCell(at(index)) },
      { key: "unit", heading: "Unit", width: 20, cell: ({ index }) => text(at(index).unit === "" ? NOT_APPLICABLE : at(index).unit, "Normal", { wrap: true }) },
    ],
  });
}

function stepCell({ timing }: TableSeries): PlanCell {
  return timing === "in force" ? text(NOT_APPLICABLE) : label(timing === "month" ? 1 : 12);
}

const VALUE_FORMATS = { index: "0.0#######", rate: "0.0##%", pounds: "£#,##0.00##" } as const;

function figuresTable(layout: SheetLayout, rows: readonly FigureRow[], listed: PlacedTable): PlacedTable {
  const at = (index: number): FigureRow => rows[index]!;
  const sheet = layout.name;
  const placed: PlacedTable = layout.table({
    name: "Reference_figures",
    rows: rows.length,
    columns: [
      { key: "series", heading: "Series", width: 16, cell: ({ index }) => text(at(index).of.name) },
      { key: "period", heading: "Period", width: 12, cell: ({ index }) => text(at(index).period) },
      { key: "value", heading: "Value", width: 12, cell: ({ index }) => figure(at(index).value, VALUE_FORMATS[at(index).of.measure], "Input") },
      { key: "from", heading: "From", width: 13, cell: ({ index, cell }) => formula(`=${fromFormula(at(index), cell("period"))}`, DATE, "Normal", { align: "center" }) },
      { key: "status", heading: "Status", width: 16, cell: ({ index }) => text(at(index).status) },
      { key: "source", heading: "Source", width: 60, cell: ({ index }) => text(at(index).source, "Normal", { wrap: false }) },
      {
        key: "times", heading: "Rows for this period", width: 12,
        cell: ({ index, cell, range }) => formula(`=COUNTIFS(${partOf(range("from"), at(index))},${cell("from")})`, "0"),
      },
      {
        key: "due", heading: "Due from", width: 13,
        cell: ({ index, cell, above }) => dueCell(at(index), index, cell("from"), above("from"), listed.cell("step", at(index).series, sheet)),
      },
    ],
  });
  return placed;
}

/** The first day of the period, from the period's own cell. */
function fromFormula({ of, period }: FigureRow, cell: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return `DATEVALUE(${cell})`;
  if (of.timing === "month") return `DATEVALUE(${cell}&"-01")`;
  return `DATEVALUE(LEFT(${cell},${period.search(/[-/]/)})&"-04-01")`;
}

/** The rows of one series in a column's range ("$D$9:$D$400"). */
function partOf(range: string, { first, of }: FigureRow): string {
  const [, column = "", top = ""] = /^\$([A-Z]+)\$(\d+)/.exec(range) ?? [];
  const from = Number(top) + first;
  return `$${column}$${from}:$${column}$${from + of.figures.length - 1}`;
}

/** When this row's figure is due: the step after the row above; a series' first row is due when it is. */
function dueCell({ of, first }: FigureRow, index: number, from: string, above: string, step: string): PlanCell {
  if (of.timing === "in force") return text(NOT_APPLICABLE);
  return formula(index === first ? `=${from}` : `=EDATE(${above},${step})`, DATE, "Normal", { align: "center" });
}

interface CheckRow {
  readonly series: string;
  readonly words: string;
  readonly shouldBe: string;
  readonly is: string;
}

function checkCount(series: readonly TableSeries[]): number {
  return series.reduce((sum, { timing }) => sum + (timing === "in force" ? 3 : 4), 0);
}

function checkRows(series: readonly TableSeries[], listed: PlacedTable, figures: PlacedTable, sheet: string): CheckRow[] {
  let first = 0;
  return series.flatMap(({ name, timing, figures: { length } }, at) => {
    const block = (key: string) => figures.range(key, sheet, first, length);
    const own = listed.cell("series", at, sheet);
    const counted = listed.cell("count", at, sheet);
    const rows: CheckRow[] = [
      { series: name, words: "Rows of this series in the table", shouldBe: counted, is: `SUMPRODUCT(EXACT(${figures.range("series", sheet)},${own})*1)` },
      { series: name, words: "Rows whose value is a number", shouldBe: counted, is: `COUNT(${block("value")})` },
      { series: name, words: "Rows whose period another row has too", shouldBe: "0", is: `SUMPRODUCT((${block("times")}<>1)*1)` },
    ];
    if (timing !== "in force") rows.push({ series: name, words: "Rows with a period missing before them, or out of order", shouldBe: "0", is: `SUMPRODUCT((${block("from")}<>${block("due")})*1)` });
    first += length;
    return rows;
  });
}

function checksTable(layout: SheetLayout, series: readonly TableSeries[], listed: PlacedTable, figures: PlacedTable): PlacedTable {
  const rows = checkRows(series, listed, figures, layout.name);
  const at = (index: number): CheckRow => rows[index]!;
  return layout.table({
    name: "Reference_checks",
    rows: rows.length,
    columns: [
      { key: "series", heading: "Series", width: 16, cell: ({ index }) => text(at(index).series) },
      { key: "should", heading: "Should be", width: 12, cell: ({ index }) => formula(`=${at(index).shouldBe}`, "0") },
      { key: "is", heading: "Is", width: 12, cell: ({ index }) => formula(`=${at(index).is}`, "0") },
      { key: "difference", heading: "Difference", width: 13, cell: ({ cell }) => formula(`=${cell("is")}-${cell("should")}`, "0") },
      {
        key: "result", heading: "Result", width: 16,
        cell: ({ cell }) => words(`=IF(ISNUMBER(${cell("difference")}),IF(${cell("difference")}=0,"Holds","Does not hold"),"Cannot be worked out")`, "Output"),
      },
      { key: "check", heading: "Check", width: 60, cell: ({ index }) => text(at(index).words) },
    ],
  });
}

/** The sheet's own check row: how many checks do not hold, and words. */
function checkLine(layout: SheetLayout, checks: PlacedTable): void {
  layout.put(CHECK_ROW, 0, text("Checks"));
  layout.put(CHECK_ROW, 1, formula(`=${failing(checks, layout.name)}`, "0", "Output", { align: "left" }));
  const counted = `B${CHECK_ROW + 1}`;
  layout.put(CHECK_ROW, 2, words(`=IF(${counted}=0,"All checks hold",${counted}&" of the checks below do not hold")`, "Output"));
}

function changesTable(layout: SheetLayout, notes: readonly TableNote[]): void {
  layout.heading("What was done", "Figures that differ from those held or in an earlier table, rows left out, and what is worth a look.");
  if (notes.length === 0) {
    layout.line(text("Every figure was brought in as it stands, and none differs from those held."));
    layout.skip();
    return;
  }
  const at = (index: number): TableNote => notes[index]!;
  const value = (held: number | null): PlanCell => (held === null ? text(NOT_APPLICABLE, "Normal", { align: "right" }) : figure(held, "0.0#######"));
  layout.table({
    name: "Reference_changes",
    rows: notes.length,
    columns: [
      { key: "series", heading: "Series", width: 16, cell: ({ index }) => text(at(index).series) },
      { key: "period", heading: "Period", width: 12, cell: ({ index }) => text(at(index).period === "" ? NOT_APPLICABLE : at(index).period) },
      { key: "was", heading: "Was", width: 12, cell: ({ index }) => value(at(index).was) },
      { key: "now", heading: "Is now", width: 13, cell: ({ index }) => value(at(index).now) },
      { key: "kind", heading: "What", width: 16, cell: ({ index }) => text(at(index).was === null ? "note" : "changed") },
      { key: "words", heading: "Why", width: 60, cell: ({ index }) => text(at(index).words, "Normal", { wrap: true }) },
    ],
  });
}
