import { addressOf, columnLetters } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import type { CellStyle, PlanChart, SheetPlan } from "../../workings/insertPlan";
import { choiceList } from "../choiceList";
import type { Outbox } from "./outbox";
import { choicesOf, type CellWrites } from "./planCells";

/** Excel's own names for its styles, the same in every language; "Explanatory Text" has none and is known by its name. */
const STYLES: Readonly<Record<CellStyle, string>> = {
  "Title": "SheetTitle", "Heading 3": "Heading3", "Explanatory Text": "Explanatory Text", "Input": "Input", "Linked Cell": "LinkedCell",
  "Calculation": "Calculation", "Output": "Output", "Check Cell": "CheckCell", "Total": "Total", "Normal": "Normal",
};
export const EXPLANATORY = "Explanatory Text";
const EXPLANATORY_GREY = "#7F7F7F";

const ALIGNMENTS = { left: "Left", right: "Right", center: "Center" } as const;
const CHARTS = { stackedColumn: "ColumnStacked", clusteredColumn: "ColumnClustered", stackedBar: "BarStacked", line: "Line" } as const;

/** Roughly what one property of one range, or one chart, takes in a request. */
const RANGE_BYTES = 700;
const CHART_BYTES = 4_000;

/** Points. */
const NARROW_MARGIN = 28.8;

const NOTE_TITLE = "About this cell";
const LONGEST_NOTE = 255;

interface SheetToWrite {
  readonly plan: SheetPlan;
  readonly writes: CellWrites;
  readonly sheet: Excel.Worksheet;
  /** Planned table name → free name. */
  readonly tableNames: ReadonlyMap<string, string>;
  /** False where this Excel does not know the style by its English name. */
  readonly hasExplanatory: boolean;
}

/** Queues everything one new sheet gets. Styles come first: a style may carry a number format of its own. */
export async function writeSheet(out: Outbox, to: SheetToWrite): Promise<void> {
  const { plan, writes, sheet } = to;
  const each = async <Key>(areas: readonly { readonly key: Key; readonly cells: Rectangle }[], apply: (range: Excel.Range, key: Key) => void) => {
    for (const { key, cells } of areas) await out.queue(RANGE_BYTES, () => apply(sheet.getRange(addressOf(cells)), key));
  };
  await each(writes.styles, (range, style) => applyStyle(range, style, to.hasExplanatory));
  const lines = (from: number, count: number) => sheet.getRangeByIndexes(from, 0, count, writes.columns);
  // The text format must stand before text arrives, or Excel would read "=1+1" as a formula.
  if (writes.columns > 0) {
    await out.queueRows(writes.numberFormats, (from, rows) => { lines(from, rows.length).numberFormat = rows; });
    await out.queueRows(writes.contents, (from, rows) => { lines(from, rows.length).formulas = rows; });
  }
  await each(writes.aligned, (range, side) => { range.format.horizontalAlignment = ALIGNMENTS[side]; });
  await each(writes.wrapped, (range) => { range.format.wrapText = true; });
  await each(widths(plan.columnWidths), (range, characters) => { range.format.columnWidth = points(characters); });
  await each(writes.notes, prompt);
  await each(writes.choices, (range, key) => {
    const { choices, note } = choicesOf(key);
    const { source, refused, refusedTitle } = choiceList(choices, plan.name);
    range.dataValidation.rule = { list: { inCellDropDown: true, source } };
    range.dataValidation.errorAlert = { title: refusedTitle, message: refused, showAlert: true, style: "Stop" };
    if (note) prompt(range, note);
  });
  for (const table of plan.tables) {
    await out.queue(RANGE_BYTES, () => addTable(sheet, addressOf(table), to.tableNames.get(table.name) ?? table.name));
  }
  for (const chart of plan.charts) await out.queue(CHART_BYTES, () => addChart(sheet, chart));
  await out.queue(CHART_BYTES, () => {
    freeze(sheet, plan);
    layOutPage(sheet, plan);
  });
}

function applyStyle(range: Excel.Range, style: CellStyle, hasExplanatory: boolean): void {
  if (style !== EXPLANATORY || hasExplanatory) {
    range.style = STYLES[style];
    return;
  }
  range.format.font.italic = true;
  range.format.font.color = EXPLANATORY_GREY;
}

/** Columns of one width as rectangles of the first row: a width holds for the whole column. */
function widths(characters: readonly number[]): { key: number; cells: Rectangle }[] {
  const runs: { key: number; cells: Rectangle }[] = [];
  characters.forEach((key, column) => {
    const last = runs.at(-1);
    if (last?.key === key) runs[runs.length - 1] = { key, cells: { ...last.cells, columns: last.cells.columns + 1 } };
    else runs.push({ key, cells: { row: 0, column, rows: 1, columns: 1 } });
  });
  return runs;
}

/** Points for a width in characters of the default font: 7 pixels a digit and 5 of margin, 96 pixels to 72 points. */
function points(characters: number): number {
  return (Math.trunc(7 * characters) + 5) * 0.75;
}

function prompt(range: Excel.Range, note: string): void {
  range.dataValidation.prompt = { title: NOTE_TITLE, message: shortened(note), showPrompt: true };
}

function shortened(note: string): string {
  return note.length <= LONGEST_NOTE ? note : `${note.slice(0, LONGEST_NOTE - 1)}…`;
}

function addTable(sheet: Excel.Worksheet, address: string, name: string): void {
  const table = sheet.tables.add(address, true);
  table.name = name;
  // The cells' own styles say what they are; the table only rules its lines.
  table.style = "TableStyleLight1";
  table.showFilterButton = false;
}

function addChart(sheet: Excel.Worksheet, { kind, title, source, from, to, valueFormat, fills }: PlanChart): void {
  const chart = sheet.charts.add(CHARTS[kind], sheet.getRange(addressOf(source)), "Columns");
  chart.name = title;
  chart.title.text = title;
  chart.setPosition(cellAt(from), cellAt(to));
  if (fills?.includes(null)) chart.legend.visible = false;
  else chart.legend.position = "Bottom";
  fills?.forEach((fill, at) => {
    const look = chart.series.getItemAt(at).format.fill;
    if (fill === null) look.clear();
    else look.setSolidColor(fill);
  });
  chart.axes.valueAxis.linkNumberFormat = false;
  chart.axes.valueAxis.numberFormat = valueFormat;
}

function cellAt({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row + 1}`;
}

function freeze(sheet: Excel.Worksheet, { frozenRows, frozenColumns }: SheetPlan): void {
  if (frozenRows > 0 && frozenColumns > 0) sheet.freezePanes.freezeAt(addressOf({ row: 0, column: 0, rows: frozenRows, columns: frozenColumns }));
  else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
}

function layOutPage(sheet: Excel.Worksheet, { print: { landscape, titleRows, titleColumns, pagesWide = 1, parts } }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  // A wide sheet has the paper that the usual margins would take from it; a paper keeps them.
  if (landscape) Object.assign(pageLayout, { leftMargin: NARROW_MARGIN, rightMargin: NARROW_MARGIN });
  pageLayout.zoom = { horizontalFitToPages: pagesWide, ...(parts ? { verticalFitToPages: parts.length } : {}) };
  if (parts) pageLayout.setPrintArea(sheet.getRanges(parts.map((part) => addressOf(part)).join(",")));
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (titleColumns) pageLayout.setPrintTitleColumns(`$${columnLetters(titleColumns[0])}:$${columnLetters(titleColumns[1])}`);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&F";
  footer.centerFooter = "&A";
  footer.rightFooter = "Page &P of &N";
}
