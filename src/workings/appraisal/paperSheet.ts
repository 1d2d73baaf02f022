import { SERIES_FILLS } from "../chartFills";
import { poundsInWords } from "../figuresInWords";
import { PERCENT, POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { PlanName } from "../insertPlan";
import { widthFor, type ColumnSpec, type PlacedTable, type RowPlace, type SheetLayout } from "../sheetLayout";
import { AREAS, type SensitivityPlaced } from "./appraisalChecks";
import type { AppraisalContext, AppraisalWorkings } from "./appraisalContext";
import { VIEW_WORDS } from "./appraisalSettings";
import { schemeInWords } from "./schemeInWords";
import { VIEWS } from "./viewAnswer";

const CHART_ROWS = 18;
const NEAREST = 5;
const RATIO = "0.00";
/** Of columns, in characters: the narrower they are, the larger they are printed. */
const NAME = 34, FIGURE = 14;
/** The last column that holds pounds. */
const LAST_POUNDS = 6;

export interface PaperPlaced {
  /** Columns option, cost, benefit, before, correction, net, againstFirst and rank. */
  readonly options: PlacedTable;
  readonly names: readonly PlanName[];
  /** The row that the table of checks begins on, for `paperChecks`. */
  readonly checksRow: number;
}

/** The page for a committee: what is recommended by the figures, the options, the chart, what would turn the choice and what it rests on. */
export function layOutPaper(layout: SheetLayout, context: AppraisalContext, workings: AppraisalWorkings, sensitivity: SensitivityPlaced | null): PaperPlaced {
  const sheet = layout.name;
  const headRow = layout.row;
  layout.printAsOnePage();
  headline(layout, context, workings, sensitivity);
  // Beside the names of the headline stand words, which would cut them short.
  layout.widen(1, widthFor(context.appraisal.options.map(({ name }) => name)));
  for (let column = 1; column <= LAST_POUNDS; column++) layout.widen(column, largestInWords(context).length + 2);
  layout.skip();
  const options = optionsTable(layout, context, workings);
  viewsTable(layout, context, workings);
  chartOf(layout, context, workings, options);
  if (sensitivity) nearestTable(layout, context, sensitivity);
  restsOn(layout, context);
  return {
    options, checksRow: layout.row,
    names: [
      { name: "openbook_appraisal_net", sheet, row: options.rowOf(0), column: options.columnOf("net"), rows: options.rows, columns: 1, comment: "The net present value of each option in the deciding view, corrected for optimism, in pounds." },
      { name: "openbook_appraisal_lead", sheet, row: headRow + 1, column: 1, rows: 1, columns: 1, comment: "The lead of the preferred option over the next, in pounds; of the only option, its net present value." },
    ],
  };
}

/** The longest sum of money on the page, below zero. */
function largestInWords({ appraisal: { lines }, answer: { views } }: AppraisalContext): string {
  const shown = Object.values(views).flatMap(({ before, options }) => [...before, ...options].flatMap(({ cost, benefit }) => [Math.abs(cost), Math.abs(benefit)]));
  const totals = lines.map(({ amounts }) => Math.abs(amounts.flat().reduce((sum, { value }) => sum + value, 0)));
  return poundsInWords(-Math.max(1, ...shown, ...totals));
}

function headline(layout: SheetLayout, { appraisal: { years, options }, settings, rates }: AppraisalContext, { decided, preferred, next, scores, years: yearsTable }: AppraisalWorkings, sensitivity: SensitivityPlaced | null): void {
  const sheet = layout.name;
  const name = (no: string): string => `INDEX(${decided.range("option", sheet)},${no})`;
  const net = (no: string): string => `INDEX(${decided.range("net", sheet)},${no})`;
  const own = preferred(sheet);
  const views = VIEWS.map((view) => `"${VIEW_WORDS[view].toLowerCase()}"`).join(",");
  const best = `COUNTIF(${decided.range("rank", sheet)},1)`;
  const alone = next ? `IF(${best}=1,${name(own)},"none: "&${best}&" options are level, "&${name(own)}&" and "&${name(next(sheet))}&IF(${best}-1>1," among them",""))` : name(own);
  layout.line(text("Preferred by the figures"), words(`=${alone}`, "Output"), words(`="ranked by "&CHOOSE(${settings.at("decides", sheet)},${views})&", at present value, in prices of "&INDEX(${yearsTable.range("year", sheet)},1)`));
  layout.line(
    text("Lead over the next (£)"), formula(next ? `=${net(own)}-${net(next(sheet))}` : `=${net(own)}`, POUNDS, "Output", { align: "left" }),
    next ? words(`="the next is "&${name(next(sheet))}`) : text("there is no other option: its net present value"),
  );
  layout.line(text("Net present value (£)"), formula(`=${net(own)}`, POUNDS, "Output", { align: "left" }), text(`of the best option, over ${years.length} ${years.length === 1 ? "year" : "years"}, corrected for optimism`));
  if (scores) layout.line(text("Best by score"), words(`=INDEX(${scores.options.range("option", sheet)},MATCH(1,${scores.options.range("rank", sheet)},0))`, "Output"), text(`of ${options.length} options, by weighted criteria`));
  if (sensitivity) {
    const { rate } = sensitivity.discount;
    layout.line(
      text("Discount rate that turns it"), formula(`=${rate(sheet)}`, PERCENT, "Output", { align: "left" }),
      words(`=IF(ISNUMBER(${rate(sheet)}),"in place of "&TEXT(INDEX(${rates.range("rate", sheet)},1),"0.00%")&" in year 1","no rate that was tried turns the choice")`),
    );
  }
}

function optionsTable(layout: SheetLayout, { appraisal, settings }: AppraisalContext, { compared }: AppraisalWorkings): PlacedTable {
  const sheet = layout.name;
  const of = (key: string) => ({ index }: RowPlace): string => `CHOOSE(${settings.at("decides", sheet)},${compared.map((table) => table.rowCell(key, index, sheet)).join(",")})`;
  const column = (key: string, heading: string, format: string, width = FIGURE): ColumnSpec => ({ key, heading, width, cell: (place) => formula(`=${of(key)(place)}`, format, key === "net" ? "Output" : "Normal") });
  layout.heading("Options compared", "In pounds at present value. The first option is what the others are compared with.");
  return layout.table({
    name: "Appraisal_paper",
    rows: appraisal.options.length,
    columns: [
      optionColumn(appraisal.options),
      column("cost", "Cost (£)", POUNDS), column("benefit", "Benefit (£)", POUNDS), column("before", "Net as given (£)", POUNDS),
      { key: "correction", heading: "Optimism correction (£)", width: FIGURE, cell: (place) => formula(`=${of("costCorrection")(place)}+${of("benefitCorrection")(place)}`, POUNDS) },
      column("net", "Net present value (£)", POUNDS), column("againstFirst", "Against the first (£)", POUNDS), column("rank", "Rank", "0", 10),
    ],
  });
}

/** The chart, with its figures under it: each option against the first, so that a bar of nothing is always on the axis. One option stands by itself. */
function chartOf(layout: SheetLayout, { appraisal: { options } }: AppraisalContext, { compared, decided, preferred }: AppraisalWorkings, table: PlacedTable): void {
  const sheet = layout.name;
  const alone = options.length === 1;
  const heights = table.range(alone ? "net" : "againstFirst", sheet);
  const first = table.cell("option", 0, sheet);
  layout.heading(alone ? "Net present value" : "Net present value against the first option");
  layout.line(words(`="The highest bar by what decides is "&INDEX(${decided.range("option", sheet)},${preferred(sheet)})&", "&TEXT(MAX(${heights}),"£#,##0;-£#,##0")&"${alone ? "" : ` against "&${first}&"; the lowest is "&TEXT(MIN(${heights}),"£#,##0;-£#,##0")&"`}. The figures are in the table under the chart."`));
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  const figures = layout.table({
    name: "Appraisal_paper_chart",
    rows: options.length,
    columns: [optionColumn(options), ...VIEWS.map((view, at) => viewColumn(view, `${VIEW_WORDS[view]}${alone ? "" : ": against the first"} (£)`, compared[at]!, alone ? "net" : "againstFirst", POUNDS, sheet))],
  });
  layout.chart({
    kind: "clusteredColumn", title: alone ? "Net present value (£)" : "Net present value against the first option (£)", valueFormat: "£#,##0;-£#,##0",
    source: { row: figures.headerRow, column: 0, rows: options.length + 1, columns: 1 + VIEWS.length }, from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 6 },
    fills: SERIES_FILLS,
  });
}

/** What every view makes of the options, whichever decides. */
function viewsTable(layout: SheetLayout, { appraisal: { options } }: AppraisalContext, { compared, scores }: AppraisalWorkings): void {
  const sheet = layout.name;
  layout.heading("Value and cash");
  layout.table({
    name: "Appraisal_views",
    rows: options.length,
    columns: [
      optionColumn(options),
      ...VIEWS.map((view, at) => viewColumn(view, `${VIEW_WORDS[view]} (£)`, compared[at]!, "net", POUNDS, sheet)),
      ...VIEWS.map((view, at) => viewColumn(`${view}Ratio`, `${VIEW_WORDS[view]}: benefit-cost ratio`, compared[at]!, "ratio", RATIO, sheet)),
      ...(scores ? [{ key: "score", heading: "Weighted score", width: 10, cell: ({ index }: RowPlace) => formula(`=${scores.options.rowCell("score", index, sheet)}`, RATIO) }] : []),
    ],
  });
}

function optionColumn(options: AppraisalContext["appraisal"]["options"]): ColumnSpec {
  return { key: "option", heading: "Option", width: NAME, cell: ({ index }) => text(options[index]!.name, "Normal", { wrap: true }) };
}

function viewColumn(key: string, heading: string, table: PlacedTable, of: string, format: string, sheet: string): ColumnSpec {
  return { key, heading, width: FIGURE, cell: ({ index }) => formula(`=${table.rowCell(of, index, sheet)}`, format) };
}

function nearestTable(layout: SheetLayout, { appraisal: { lines } }: AppraisalContext, { switching }: SensitivityPlaced): void {
  const sheet = layout.name;
  const order = switching.range("order", sheet);
  const of = (key: string) => ({ cell }: RowPlace): string => `IF(COUNTIF(${order},${cell("place")})=0,"${NOT_APPLICABLE}",INDEX(${switching.range(key, sheet)},MATCH(${cell("place")},${order},0)))`;
  layout.heading("What would turn the choice", "The lines that need to move least, each alone. The sensitivity sheet has every line, and puts each back.");
  layout.table({
    name: "Appraisal_paper_switching",
    rows: Math.min(NEAREST, lines.length),
    columns: [
      { key: "line", heading: "Option and line", width: NAME, cell: (place) => words(`=${of("line")(place)}`, "Normal", { wrap: true }) },
      { key: "means", heading: "What turns", width: FIGURE, cell: (place) => words(`=${of("means")(place)}`, "Normal", { wrap: true }) },
      { key: "change", heading: "Change that turns it", width: FIGURE, cell: (place) => formula(`=${of("change")(place)}`, PERCENT) },
      { key: "from", heading: "All years from (£)", width: FIGURE, cell: (place) => formula(`=${of("from")(place)}`, POUNDS) },
      { key: "to", heading: "All years to (£)", width: FIGURE, cell: (place) => formula(`=${of("to")(place)}`, POUNDS) },
      { key: "place", heading: "Place", width: FIGURE, cell: ({ index }) => ({ ...label(index + 1), align: "center" }) },
    ],
  });
}

function restsOn(layout: SheetLayout, { appraisal: { scheme, withProvider, years } }: AppraisalContext): void {
  const lines = [
    { what: "Discounting", words: schemeInWords(scheme) },
    { what: "Prices and years", words: `Prices of one year; ${years[0]!} is year 0, and every option covers the same ${years.length} ${years.length === 1 ? "year" : "years"}.` },
    { what: "Who counts", words: withProvider ? "The council, other public bodies and the provider." : "The council and other public bodies; not the provider." },
    { what: "Optimism", words: "Costs are raised and benefits lowered by each option's own rates, on a line of its own." },
    { what: "Where to look", words: "The inputs sheet has every figure with its cell; the checks and log sheet has all assumptions." },
  ];
  layout.heading("What it rests on");
  layout.table({
    name: "Appraisal_paper_assumptions",
    rows: lines.length,
    columns: [
      { key: "what", heading: "Assumption", width: NAME, cell: ({ index }) => text(lines[index]!.what) },
      { key: "words", heading: "In words", width: FIGURE, runsOn: true, cell: ({ index }) => text(lines[index]!.words) },
    ],
  });
}

/** How many checks of each part do not hold. */
export function paperChecks(layout: SheetLayout, paper: PaperPlaced, areas: readonly (keyof typeof AREAS)[], checks: PlacedTable): void {
  const sheet = layout.name;
  layout.row = paper.checksRow;
  layout.heading("Checks");
  layout.table({
    name: "Appraisal_paper_proof",
    rows: areas.length,
    columns: [
      { key: "area", heading: "Part", width: NAME, cell: ({ index }) => text(AREAS[areas[index]!]) },
      { key: "failing", heading: "Checks that do not hold", width: FIGURE, cell: ({ cell }) => formula(`=COUNTIFS(${checks.range("area", sheet)},${cell("area")},${checks.range("result", sheet)},"<>Holds")`, "0", "Normal", { align: "center" }) },
      { key: "result", heading: "Result", width: FIGURE, cell: ({ cell }) => words(`=IF(${cell("failing")}=0,"Holds","Does not hold")`, "Output") },
    ],
  });
}
