import { cellOnSheet } from "../../cells/sheetReference";
import { POUNDS } from "../formats";
import type { PlanCell, PlanName } from "../insertPlan";
import { figure, formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { clausesRead } from "./clausesRead";
import { costByYear } from "./costByYear";
import { hasRealTerms } from "./datePairs";
import { onePrice } from "./onePrice";
import type { UpliftContext, UpliftWorkings } from "./upliftContext";
import { FIGURES, LABELS, NAMES, SENTENCES } from "./priceWidths";
import { CHANGE, DATE } from "./upliftFormats";

export interface PricesPlaced {
  /** Columns no, name, status, now, change, year1…, by, row; null where no price is uplifted. */
  readonly prices: PlacedTable | null;
  readonly refused: PlacedTable | null;
  /** Columns year, day, cost; null where no price has a quantity. */
  readonly cost: PlacedTable | null;
  /** The cell that says which price the chart shows. */
  readonly shown: ((readOn: string) => string) | null;
  readonly names: readonly PlanName[];
}

/** The answer: what is short first (totals, one price as a chart, clauses, refusals), then every price by year. */
export function layOutPrices(layout: SheetLayout, context: UpliftContext, workings: UpliftWorkings, headRow: number): PricesPlaced {
  const { rows, upliftCase } = context;
  const headlines = rows.lines.length === 0 ? 1 : context.answer.cost ? 5 : 3;
  layout.row = headRow + headlines + 1;
  const cost = context.answer.cost && workings.lines && workings.prices ? costByYear(layout, context, workings.lines, workings.prices) : null;
  const shown = workings.lines && workings.prices ? onePrice(layout, context, workings.lines, workings.prices) : null;
  if (workings.readings) clausesRead(layout, context, workings.readings);
  const refused = refusedTable(layout, context);
  stoppedTable(layout, context);
  if (context.answer.bridgeRefused) {
    layout.heading("Why costs rise", `Not worked out: ${context.sentence(context.answer.bridgeRefused)}`);
    layout.skip();
  }
  const prices = workings.lines && workings.prices ? everyPrice(layout, context, workings.lines, workings.prices) : null;
  headline(layout, context, headRow, prices, cost);
  return {
    prices, refused, cost, shown,
    names: prices
      ? [
          { name: "openbook_uplift_prices", sheet: layout.name, row: prices.rowOf(0), column: prices.columnOf("year1"), rows: prices.rows, columns: upliftCase.years, comment: "Each uplifted price by year, in pounds." },
          { name: "openbook_uplift_change", sheet: layout.name, row: headRow + 1, column: 1, rows: 1, columns: 1, comment: "The mean of the prices' changes at their reviews." },
        ]
      : [],
  };
}

function headline(layout: SheetLayout, { answer, upliftCase }: UpliftContext, row: number, prices: PlacedTable | null, cost: PlacedTable | null): void {
  const sheet = layout.name;
  const short = answer.refused + upliftCase.unread.length;
  layout.put(row, 0, text("Prices uplifted"));
  layout.put(row, 1, prices ? formula(`=ROWS(${prices.range("no", sheet)})`, "0", "Output", { align: "left" }) : figure(0, "0", "Output", { align: "left" }));
  const length = upliftCase.lines.length + upliftCase.unread.length;
  const read = `of ${length}${short === 0 ? "" : `; ${short} not uplifted, listed below with the reason`}`;
  layout.put(row, 2, text(length === 0 ? "No price was given: the bridge has a sheet of its own." : read));
  if (!prices) return;
  const changes = prices.range("change", sheet);
  layout.put(row + 1, 0, text("Mean change"));
  layout.put(row + 1, 1, formula(`=AVERAGE(${changes})`, CHANGE, "Output", { align: "left" }));
  layout.put(row + 1, 2, text("at the review, each price counted once"));
  layout.put(row + 2, 0, text("Least and most"));
  layout.put(row + 2, 1, formula(`=MIN(${changes})`, CHANGE, "Output", { align: "left" }));
  layout.put(row + 2, 2, formula(`=MAX(${changes})`, CHANGE, "Output", { align: "left" }));
  if (!cost || !answer.cost) return;
  const counted = answer.cost.lines === answer.uplifted ? "of every price uplifted" : `of the ${answer.cost.lines} that have a quantity`;
  layout.put(row + 3, 0, text("Cost now (£)"));
  layout.put(row + 3, 1, formula(`=${cost.cell("cost", 0, sheet)}`, POUNDS, "Output", { align: "left" }));
  layout.put(row + 3, 2, text(`a year, ${counted}`));
  layout.put(row + 4, 0, text("Cost in year 1 (£)"));
  layout.put(row + 4, 1, formula(`=${cost.cell("cost", 1, sheet)}`, POUNDS, "Output", { align: "left" }));
  layout.put(row + 4, 2, text("a year"));
}

interface NotUplifted {
  readonly no: PlanCell;
  readonly name: string;
  readonly reason: string;
  readonly price: PlanCell;
  readonly place: string;
}

function refusedTable(layout: SheetLayout, context: UpliftContext): PlacedTable | null {
  const refused = notUplifted(context);
  if (refused.length === 0) return null;
  const at = (index: number) => refused[index]!;
  layout.heading("Prices not uplifted", "Nothing was guessed for these: put right what the reason says, and insert again.");
  return layout.table({
    name: "Uplift_not_uplifted",
    rows: refused.length,
    columns: [
      { key: "no", heading: "Price no.", width: LABELS, cell: ({ index }) => at(index).no },
      { key: "name", heading: "Price not uplifted", width: NAMES, cell: ({ index }) => text(at(index).name) },
      { key: "reason", heading: "Why", width: SENTENCES, cell: ({ index }) => text(at(index).reason, "Normal", { wrap: true }) },
      { key: "price", heading: "Price now (£)", width: FIGURES, cell: ({ index }) => at(index).price },
      { key: "cell", heading: "Cell", width: FIGURES, cell: ({ index }) => text(at(index).place) },
    ],
  });
}

/** Prices whose clause was refused, then rows that are no price at all. */
function notUplifted({ upliftCase: { lines, unread }, answer, sentence }: UpliftContext): NotUplifted[] {
  return [
    ...answer.lines.flatMap((each, line): NotUplifted[] => (each.kind === "refused"
      ? [{ no: label(line + 1), name: lines[line]!.name, reason: sentence(each.error), price: figure(lines[line]!.price.value, POUNDS), place: placeOf(lines[line]!) }]
      : [])),
    ...unread.map(({ name, words: reason, place }): NotUplifted => ({
      no: text(NOT_APPLICABLE), name, reason, price: text(NOT_APPLICABLE, "Normal", { align: "right" }), place: cellOnSheet(place.sheet, place.row, place.column),
    })),
  ];
}

/** The prices that have some of their years, and why not the others. */
function stoppedTable(layout: SheetLayout, { upliftCase: { lines: given }, rows, sentence }: UpliftContext): void {
  const stopped = rows.lines.flatMap(({ line, answer: { stopped: error, years } }, no) => (error ? [{ no, line, error, years: years.length }] : []));
  if (stopped.length === 0) return;
  const at = (index: number) => stopped[index]!;
  layout.heading("Prices whose years stop", "No figure is carried on past its end: add newer figures in a table of your own, or assume a growth, and insert again.");
  layout.table({
    name: "Uplift_stopped",
    rows: stopped.length,
    columns: [
      { key: "no", heading: "No.", width: LABELS, cell: ({ index }) => label(at(index).no + 1) },
      { key: "name", heading: "Price", width: NAMES, cell: ({ index }) => text(given[at(index).line]!.name) },
      { key: "reason", heading: "Why", width: SENTENCES, cell: ({ index }) => text(sentence(at(index).error), "Normal", { wrap: true }) },
      { key: "years", heading: "Years priced", width: FIGURES, cell: ({ index }) => figure(at(index).years, "0") },
    ],
  });
}

function placeOf({ place }: UpliftContext["upliftCase"]["lines"][number]): string {
  return place === null ? "Typed in the pane" : cellOnSheet(place.sheet, place.row, place.column);
}

/** The prices by year; then what they would be without limits, and in the money of one period, where that is wanted. */
function everyPrice(layout: SheetLayout, context: UpliftContext, lines: PlacedTable, byYear: PlacedTable): PlacedTable {
  const { rows, upliftCase } = context;
  layout.heading("Prices by year", ...priceNotes(context));
  const datesRow = sameReview(context) ? layout.row++ : null;
  const prices = pricesTable(layout, context, lines, byYear);
  if (datesRow !== null) {
    layout.put(datesRow, 0, text("First day of year"));
    for (let year = 1; year <= upliftCase.years; year++) {
      const first = firstDayCell(rows.lines, byYear, year, layout.name);
      if (first !== null) layout.put(datesRow, prices.columnOf(`year${year}`), formula(`=${first}`, DATE));
    }
  }
  if (rows.limited) {
    layout.heading("Prices without caps and collars", "What the same clauses would have made of each price had no cap or collar ever applied, rounded in the same way.");
    yearsTable(layout, context, lines, byYear, WITHOUT_LIMITS);
  }
  if (hasRealTerms(context)) {
    layout.heading("Real prices", `In the money of one period, by ${upliftCase.realTerms!.series}: the inputs sheet says which. A dash where the deflator does not reach. Not rounded.`);
    yearsTable(layout, context, lines, byYear, REAL);
  } else if (upliftCase.realTerms) {
    layout.heading("Real prices", `Not worked out: ${upliftCase.realTerms.series} has no figure for the dates of these prices.`);
    layout.skip();
  }
  return prices;
}

function priceNotes(context: UpliftContext): string[] {
  const notes = ["In pounds. Year 1 begins at the review, each later year on its anniversary; a dash where a figure for the year is not held."];
  if (!sameReview(context)) notes.push("Prices have review dates of their own: the workings sheet has the first day of every year.");
  return notes;
}

/** Whether every price that is uplifted has the same review date. */
export function sameReview({ rows: { lines } }: UpliftContext): boolean {
  return new Set(lines.map(({ inputs }) => inputs.review)).size === 1;
}

/** The cell with the first day of a year, of the first line that has the year; null where none has. */
export function firstDayCell(lines: UpliftContext["rows"]["lines"], byYear: PlacedTable, year: number, readOn: string): string | null {
  const line = lines.find(({ answer }) => answer.years.length >= year);
  return line ? byYear.cell("from", line.first + year - 1, readOn) : null;
}

function yearColumns(context: UpliftContext, lines: PlacedTable, byYear: PlacedTable, sheet: string, key: string): ColumnSpec[] {
  return Array.from({ length: context.upliftCase.years }, (_, at): ColumnSpec => ({
    key: `year${at + 1}`, heading: `Year ${at + 1} (£)`, width: FIGURES,
    cell: ({ index, headings }) => {
      const year = `COLUMNS(${headings("year1", `year${at + 1}`)})`;
      return formula(`=IF(${year}>${lines.rowCell("years", index, sheet)},"–",INDEX(${byYear.range(key, sheet)},${lines.rowCell("first", index, sheet)}+${year}-1))`, POUNDS);
    },
  }));
}

function pricesTable(layout: SheetLayout, context: UpliftContext, lines: PlacedTable, byYear: PlacedTable): PlacedTable {
  const { upliftCase, rows } = context;
  const sheet = layout.name;
  const at = (index: number) => rows.lines[index]!;
  const first = (key: string) => ({ index }: RowPlace): string => `INDEX(${byYear.range(key, sheet)},${lines.rowCell("first", index, sheet)})`;
  return layout.table({
    name: "Uplift_prices",
    rows: rows.lines.length,
    columns: [
      { key: "no", heading: "No.", width: LABELS, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Price", width: NAMES, cell: ({ index }) => text(upliftCase.lines[at(index).line]!.name) },
      { key: "status", heading: "Status", width: SENTENCES, cell: (place) => words(statusFormula(place, lines.rowCell("years", place.index, sheet), upliftCase.years)) },
      { key: "now", heading: "Price now (£)", width: FIGURES, cell: ({ index }) => formula(`=${lines.rowCell("now", index, sheet)}`, POUNDS) },
      { key: "change", heading: "Change at the review", width: FIGURES, cell: (place) => formula(`=${first("change")(place)}`, CHANGE) },
      ...yearColumns(context, lines, byYear, sheet, "price"),
      {
        key: "forecast", heading: "Years that rest on a forecast", width: FIGURES,
        cell: ({ cell }) => formula(`=COUNTIFS(${byYear.range("line", sheet)},${cell("no")},${byYear.range("forecast", sheet)},">0")`, "0"),
      },
      { key: "by", heading: "Worked out by, in the workings", width: FIGURES, cell: (place) => words(`=${first("kind")(place)}&" "&${first("place")(place)}`, "Normal", { align: "center" }) },
      { key: "row", heading: "First row in the workings", width: FIGURES, cell: ({ index }) => formula(`=${lines.rowCell("first", index, sheet)}`, "0") },
    ],
  });
}

/** Whether a price's years rest on forecasts, and whether they stop. */
function statusFormula({ cell, headings }: RowPlace, priced: string, years: number): string {
  const forecast = cell("forecast");
  const rests = `IF(${forecast}=0,"figures held",IF(${forecast}=${priced},"forecast","forecast from year "&(${priced}-${forecast}+1)))`;
  return `=${rests}&IF(${priced}<COLUMNS(${headings("year1", `year${years}`)}),"; stops after year "&${priced},"")`;
}

interface YearsTable {
  readonly name: string;
  /** Columns of the prices by year, and of the prices now. */
  readonly key: "uncapped" | "real";
  readonly now: "now" | "realNow";
  /** What the last year priced comes to beside something else: a formula without "=" of both. */
  readonly compared: { readonly heading: string; readonly format: string; readonly formula: (last: string, now: string, price: string) => string };
}

const WITHOUT_LIMITS: YearsTable = {
  name: "Uplift_without_limits", key: "uncapped", now: "now",
  compared: { heading: "More than is charged, in the last year priced (£)", format: POUNDS, formula: (last, _now, price) => `${last}-${price}` },
};

const REAL: YearsTable = {
  name: "Uplift_real_prices", key: "real", now: "realNow",
  compared: { heading: "Real change from now to the last year priced", format: CHANGE, formula: (last, now) => `IF(ISNUMBER(${last}),IF(ISNUMBER(${now}),IF(${now}=0,0,${last}/${now}-1),"–"),"–")` },
};

function yearsTable(layout: SheetLayout, context: UpliftContext, lines: PlacedTable, byYear: PlacedTable, { name, key, now, compared }: YearsTable): void {
  const { upliftCase, rows } = context;
  const sheet = layout.name;
  const last = (column: string, index: number): string =>
    `INDEX(${byYear.range(column, sheet)},${lines.rowCell("first", index, sheet)}+${lines.rowCell("years", index, sheet)}-1)`;
  layout.table({
    name,
    rows: rows.lines.length,
    columns: [
      { key: "no", heading: "No.", width: LABELS, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Price", width: NAMES, cell: ({ index }) => text(upliftCase.lines[rows.lines[index]!.line]!.name) },
      {
        key: "compared", heading: compared.heading, width: SENTENCES,
        cell: ({ index, cell }) => formula(`=${compared.formula(last(key, index), cell("now"), last("price", index))}`, compared.format),
      },
      { key: "now", heading: "Price now (£)", width: FIGURES, cell: ({ index }) => formula(`=${lines.rowCell(now, index, sheet)}`, POUNDS) },
      ...yearColumns(context, lines, byYear, sheet, key),
    ],
  });
}
