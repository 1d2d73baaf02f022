import { financialYearText } from "../../domain/kernel/financialYear";
import { SERIES_FILLS } from "../chartFills";
import { POUNDS } from "../formats";
import type { PlanCell, PlanName } from "../insertPlan";
import { formula, label, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import { PlacedTable, type ColumnSpec, type RowPlace, type SheetLayout } from "../sheetLayout";
import { whenSaved } from "./aloneTable";
import { countsToTheNet } from "./countsToTheNet";
import { nameOf } from "./explainParts";
import type { ResultsPlaced } from "./rangeResults";
import { yearKey, type SavingsContext, type SavingsWorkings } from "./savingsContext";
import { SAVING_TYPES } from "./savingsCase";

export interface PlanPlaced {
  /** Columns year, a type each, savings, adjusted, costs, counted, net, running, recouped; its total row beneath. */
  readonly plan: PlacedTable;
  /** Columns year, correction, netAfter, factor, worth, worthAfter, asEmpty; its total row beneath. */
  readonly present: PlacedTable;
  /** Columns added, counted, difference; null where no two initiatives share a line and its years. */
  readonly overlaps: PlacedTable | null;
  /** Columns amount; rows present value, correction, after it, payback, Excel's NPV, its difference. */
  readonly worth: PlacedTable;
  /** What could not be worked out: its kind in column c1; null where everything was. */
  readonly refused: PlacedTable | null;
  readonly names: readonly PlanName[];
}

const CHART_ROWS = 18;
const HEADLINES = 5;
/** Rows that fit on a page with the chart at a size that can be read. */
const MOST_ON_A_PAGE = 80;

/** The answer: the plan by year and type with its chart, what it is worth, overlaps by name, and what could not be worked out. */
export function layOutPlan(layout: SheetLayout, context: SavingsContext, workings: SavingsWorkings, results: ResultsPlaced | null, headRow: number): PlanPlaced {
  const sheet = layout.name;
  layout.row = headRow + HEADLINES + (results ? 1 : 0) + 1;
  const plan = planTable(layout, context, workings);
  const present = presentTable(layout, context, workings, plan);
  const worth = worthTable(layout, context, plan, present);
  const chartRow = layout.row;
  chart(layout, context, plan);
  const overlaps = overlapsTable(layout, context, workings);
  twiceTable(layout, context);
  disagreeingTable(layout, context);
  const refused = refusedTable(layout, context);
  if (layout.row - chartRow <= MOST_ON_A_PAGE) layout.startPage(chartRow);
  headlines(layout, context, headRow, plan, worth);
  if (results) rangeHeadline(layout, context, headRow + HEADLINES, results);
  return {
    plan, present, overlaps, worth, refused,
    names: [
      { name: "openbook_savings_by_year", sheet, row: plan.rowOf(0), column: plan.columnOf("savings"), rows: plan.rows, columns: 1, comment: "The savings of every type in each year of the plan, in pounds." },
      { name: "openbook_savings_npv", sheet, row: worth.rowOf(2), column: worth.columnOf("amount"), rows: 1, columns: 1, comment: "Net present value after the optimism correction, in pounds." },
    ],
  };
}

function pounds(key: string, heading: string, body: (place: RowPlace) => string, total = true): ColumnSpec {
  return { key, heading: `${heading} (£)`, width: 16, cell: (place) => formula(`=${body(place)}`, POUNDS), ...(total ? { total: sumOf(POUNDS) } : {}) };
}

function yearColumn({ answer: { years } }: SavingsContext): ColumnSpec {
  return { key: "year", heading: "Financial year", width: 26, cell: ({ index }) => text(financialYearText(years[index]!)) };
}

function planTable(layout: SheetLayout, context: SavingsContext, { byInitiative, adjusted, costs, years }: SavingsWorkings): PlacedTable {
  const { savingsCase, answer } = context;
  const sheet = layout.name;
  const last = yearKey(answer.years.length - 1);
  const ofYear = (table: PlacedTable, no: string): string => `INDEX(${table.block(yearKey(0), last, sheet)},0,${no})`;
  const counted = SAVING_TYPES.filter((type) => countsToTheNet(savingsCase, type));
  layout.heading("The plan by year", `In pounds of one year's prices. ${counted.length === 1 ? "Cashable savings alone count to the net: the others leave no budget." : "Savings of every type count to the net, also those that leave no budget."}`);
  return layout.table({
    name: "Savings_plan",
    rows: answer.years.length,
    totalLabel: "The plan",
    columns: [
      yearColumn(context),
      ...SAVING_TYPES.map((type) => pounds(type, `${type[0]!.toUpperCase()}${type.slice(1)}`, ({ cell }) => `SUMPRODUCT((${byInitiative.range("type", sheet)}="${type}")*${ofYear(byInitiative, cell("no"))})`)),
      { key: "no", heading: "Year no.", width: 8, cell: ({ index }) => formula(`=${years.rowCell("no", index, sheet)}`, "0") },
      pounds("savings", "All savings", ({ cell }) => SAVING_TYPES.map((type) => cell(type)).join("+")),
      pounds("adjusted", "Adjusted for delivery", ({ cell }) => `SUM(${ofYear(adjusted, cell("no"))})`),
      pounds("costs", "One-off costs", ({ cell }) => `SUM(${ofYear(costs, cell("no"))})`),
      pounds("counted", "Savings that count", ({ cell }) => counted.map((type) => cell(type)).join("+")),
      pounds("net", "Net", ({ cell }) => `ROUND((${cell("counted")}-${cell("costs")})*100,0)/100`),
      pounds("running", "Net to date", ({ toDate }) => `ROUND(SUM(${toDate("net")})*100,0)/100`, false),
      { key: "recouped", heading: "Years to recoup, where it is this one", width: 16, cell: (place) => formula(`=${recouped(place)}`, "0.00") },
    ],
  });
}

function presentTable(layout: SheetLayout, context: SavingsContext, { years }: SavingsWorkings, plan: PlacedTable): PlacedTable {
  const { answer, inputs, settings } = context;
  const sheet = layout.name;
  const of = (key: string, { index }: RowPlace): string => plan.rowCell(key, index, sheet);
  layout.heading("The net at present value", "A pound of a later year is worth less now: each year's net by its discount factor, before and after the optimism correction.");
  return layout.table({
    name: "Savings_present",
    rows: answer.years.length,
    totalLabel: "The plan",
    columns: [
      yearColumn(context),
      pounds("correction", "Optimism correction", (place) => settings.pennyEitherWay(`-${inputs.cell("correction", 0, sheet)}*${of("counted", place)}`, sheet)),
      pounds("netAfter", "Net after it", (place) => `ROUND((${of("net", place)}+${place.cell("correction")})*100,0)/100`),
      { key: "factor", heading: "Discount factor", width: 12, cell: ({ index }) => formula(`=${years.rowCell("factor", index, sheet)}`, "0.000000") },
      { key: "no", heading: "Year no.", width: 8, cell: (place) => formula(`=${of("no", place)}`, "0") },
      pounds("worth", "Net, at present value", (place) => `${of("net", place)}*${place.cell("factor")}`),
      pounds("worthAfter", "Net after it, at present value", ({ cell }) => `${cell("netAfter")}*${cell("factor")}`),
      {
        key: "asEmpty", heading: "Net as Excel's NPV is given it, a year of nothing left out (£)", width: 16,
        cell: (place) => formula(`=IF(AND(${place.cell("no")}>1,${of("counted", place)}=0,${of("costs", place)}=0),"${NOT_APPLICABLE}",${of("net", place)})`, POUNDS),
      },
    ],
  });
}

/** Years until the net to date, once below nothing, is nothing again, in each year that it is; in the first, 0 where it is never below; a dash in the others. */
function recouped({ cell, above, range }: RowPlace): string {
  const never = `IF(COUNTIF(${range("running")},"<0")=0,0,"${NOT_APPLICABLE}")`;
  return `IF(${cell("no")}=1,${never},IF(${cell("running")}<0,"${NOT_APPLICABLE}",IF(${above("running")}<0,${cell("no")}-1-1-${above("running")}/${cell("net")},"${NOT_APPLICABLE}")))`;
}

function worthTable(layout: SheetLayout, { mode, inputs, settings, answer }: SavingsContext, plan: PlacedTable, present: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const penny = (amount: string): string => settings.pennyEitherWay(amount, sheet);
  const npv = (flows: string, worth: string): string => penny(mode === "functions" ? `OPENBOOK.SAVE.NPV(${flows},${inputs.cell("rate", 0, sheet)})` : `SUM(${present.range(worth, sheet)})`);
  const rate = inputs.cell("rate", 0, sheet);
  const later = answer.years.length > 1 ? present.range("asEmpty", sheet, 1, answer.years.length - 1) : null;
  const found = plan.range("recouped", sheet);
  layout.heading("What it is worth", `At prices of ${financialYearText(answer.years[0]!)}, which is year 0.`);
  const placed = new PlacedTable(sheet, layout.row, 0, 6, ["item", "amount"]);
  const of = (index: number): string => placed.cell("amount", index, sheet);
  const payback = mode === "functions" ? `IFERROR(OPENBOOK.SAVE.PAYBACK(${plan.range("net", sheet)}),"${NOT_APPLICABLE}")` : `IF(COUNT(${found})=0,"${NOT_APPLICABLE}",MIN(${found}))`;
  const items: readonly { readonly item: string; readonly body: string; readonly format: string; readonly note: string }[] = [
    { item: "Net present value", body: npv(plan.range("net", sheet), "worth"), format: POUNDS, note: "£, each year in its place whatever is in it" },
    { item: "Optimism correction", body: `ROUND((${of(2)}-${of(0)})*100,0)/100`, format: POUNDS, note: "£, on savings and not on costs" },
    { item: "Net present value after it", body: npv(present.range("netAfter", sheet), "worthAfter"), format: POUNDS, note: "£" },
    { item: "Payback", body: payback, format: "0.00", note: "years; a dash where the plan never recoups what is spent" },
    {
      item: "Excel's NPV, a year of nothing left empty", format: POUNDS, note: "£, for comparison alone: it skips the empty year and brings later ones nearer",
      body: penny(later ? `${plan.cell("net", 0, sheet)}+IF(COUNT(${later})=0,0,NPV(${rate},${later}))` : plan.cell("net", 0, sheet)),
    },
    { item: "What Excel's NPV is wrong by", body: `ROUND((${of(4)}-${of(0)})*100,0)/100`, format: POUNDS, note: "£; nothing where no year is empty" },
  ];
  return layout.table({
    name: "Savings_worth",
    rows: items.length,
    columns: [
      { key: "item", heading: "Figure", width: 26, cell: ({ index }) => text(items[index]!.item) },
      { key: "amount", heading: "Amount", width: 18, cell: ({ index }) => formula(`=${items[index]!.body}`, items[index]!.format, "Output") },
      { key: "note", heading: "Unit and note", width: 18, runsOn: true, cell: ({ index }) => text(items[index]!.note) },
    ],
  });
}

function chart(layout: SheetLayout, { answer }: SavingsContext, plan: PlacedTable): void {
  const sheet = layout.name;
  layout.heading("Savings by year and type");
  layout.line(words(`="Savings are "&TEXT(${plan.cell("savings", 0, sheet)},"£#,##0")&" in ${financialYearText(answer.years[0]!)} and "&TEXT(${plan.cell("savings", answer.years.length - 1, sheet)},"£#,##0")&" in ${financialYearText(answer.years.at(-1)!)}: the first four columns of the plan, stacked."`));
  layout.chart({
    kind: "stackedColumn", title: "Savings by year and type (£)", source: { row: plan.headerRow, column: plan.firstColumn, rows: plan.rows + 1, columns: 1 + SAVING_TYPES.length },
    from: { row: layout.row, column: 0 }, to: { row: layout.row + CHART_ROWS - 1, column: 6 }, valueFormat: "£#,##0", fills: SERIES_FILLS,
  });
  layout.row += CHART_ROWS + 1;
}

function overlapsTable(layout: SheetLayout, { groups, savingsCase: { initiatives }, rows }: SavingsContext, { lines, byInitiative, alone }: SavingsWorkings): PlacedTable | null {
  const shown = groups.all.map((group, at) => ({ ...group, at })).filter((group) => group.rows.length > 1);
  if (!lines || shown.length === 0) return null;
  const sheet = layout.name;
  layout.heading("Initiatives on one budget line", "Shares of a line are combined, each working on what the others leave; savings in pounds are added. Adding everything would count the difference twice.");
  const of = (key: string, no: string): string => `INDEX(${lines.range(key, sheet)},${no})`;
  return layout.table({
    name: "Savings_overlaps",
    rows: shown.length,
    totalLabel: "All lines",
    columns: [
      { key: "line", heading: "Budget line", width: 26, cell: ({ index }) => text(shown[index]!.line) },
      { key: "who", heading: "Initiatives", width: 34, cell: ({ index }) => text(shown[index]!.rows.map((row) => nameOf(initiatives[rows[row]!]!, rows[row]!)).join("; "), "Normal", { wrap: true }) },
      { key: "baseline", heading: "Baseline (£)", width: 16, cell: ({ cell }) => formula(`=${of("baseline", cell("groupNo"))}`, POUNDS) },
      { key: "added", heading: "Added (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${of("added", cell("groupNo"))}`, POUNDS) },
      { key: "counted", heading: "Counted (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=ROUND(SUMIFS(${byInitiative.range("counted", sheet)},${alone.range("groupNo", sheet)},${cell("groupNo")})*100,0)/100`, POUNDS, "Output") },
      { key: "groupNo", heading: "Group no.", width: 8, cell: ({ index }) => ({ ...label(shown[index]!.at + 1), align: "center" }) },
      { key: "difference", heading: "Counted twice by adding (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=ROUND((${cell("added")}-${cell("counted")})*100,0)/100`, POUNDS, "Output") },
      { key: "beyond", heading: "Added beyond the baseline (£)", width: 16, cell: ({ cell }) => formula(`=${of("beyond", cell("groupNo"))}`, POUNDS, "Output") },
      { key: "when", heading: "Saved", width: 16, cell: ({ index }) => text(whenSaved(shown[index]!.oneOffYear)) },
    ],
  });
}

function listTable(layout: SheetLayout, name: string, heading: string, note: string, columns: readonly string[], rows: readonly (readonly PlanCell[])[]): PlacedTable | null {
  if (rows.length === 0) return null;
  layout.heading(heading, note);
  return layout.table({ name, rows: rows.length, columns: columns.map((each, at) => ({ key: `c${at}`, heading: each, width: at === 0 ? 26 : 16, runsOn: at === columns.length - 1, cell: ({ index }) => rows[index]![at]! })) });
}

function twiceTable(layout: SheetLayout, { answer: { twice }, savingsCase: { initiatives } }: SavingsContext): void {
  const name = (at: number): PlanCell => text(nameOf(initiatives[at]!, at));
  listTable(layout, "Savings_twice", "Initiatives that look like one", "As they were when this was inserted. Both are counted until one is taken out of the register.", ["Initiative", "Looks like", "Adds (£)", "The same"],
    twice.map(({ first, second, how, amount }) => [name(second), name(first), { value: amount, numberFormat: POUNDS, style: "Normal", align: "right" }, text(how)]));
}

function disagreeingTable(layout: SheetLayout, { answer: { disagreeing } }: SavingsContext): void {
  listTable(layout, "Savings_baselines", "Lines whose baselines disagree", "As they were when this was inserted. The largest is used to combine shares.", ["Budget line", "Largest (£)", "Smallest (£)"],
    disagreeing.map(({ line, baselines }) => [text(line), ...[baselines[0]!, baselines.at(-1)!].map((value): PlanCell => ({ value, numberFormat: POUNDS, style: "Normal", align: "right" }))]));
}

function refusedTable(layout: SheetLayout, { answer: { initiatives, rangeRefused, gainShareRefused }, savingsCase, sentence }: SavingsContext): PlacedTable | null {
  const refused = initiatives.flatMap(({ refused: error }, at) => (error ? [[text(nameOf(savingsCase.initiatives[at]!, at)), text("initiative"), text(sentence(error))]] : []));
  const others = [["Range by simulation", rangeRefused], ["Gain share", gainShareRefused]] as const;
  return listTable(layout, "Savings_refused", "Not worked out", "Nothing was guessed for these: put right what the reason says, and insert again.", ["What", "Kind", "Why"],
    [...refused, ...others.flatMap(([what, error]) => (error ? [[text(what), text("part of the answer"), text(sentence(error))]] : []))]);
}

function headlines(layout: SheetLayout, { answer, savingsCase: { initiatives }, rows }: SavingsContext, row: number, plan: PlacedTable, worth: PlacedTable): void {
  const sheet = layout.name;
  const put = (at: number, name: string, body: string, format: string, note: string): void => {
    layout.put(row + at, 0, text(name));
    layout.put(row + at, 1, formula(`=${body}`, format, "Output", { align: "left" }));
    layout.put(row + at, 2, text(note));
  };
  put(0, "Savings over the plan", plan.totalCell("savings", sheet), POUNDS, `${answer.years.length === 1 ? "one year" : `${answer.years.length} years`} from ${financialYearText(answer.years[0]!)}, ${rows.length} of ${initiatives.length} initiatives`);
  put(1, "Adjusted for delivery", plan.totalCell("adjusted", sheet), POUNDS, "each saving by its confidence");
  put(2, "Net of one-off costs", plan.totalCell("net", sheet), POUNDS, "savings that count less what is spent to have them");
  put(3, "Net present value", worth.cell("amount", 2, sheet), POUNDS, "after the optimism correction");
  put(4, "Payback (years)", worth.cell("amount", 3, sheet), "0.00", "from the start of the plan; a dash where it never comes");
}

/** The middle of the range, and in words how far it reaches. */
function rangeHeadline(layout: SheetLayout, { savingsCase: { range } }: SavingsContext, row: number, results: ResultsPlaced): void {
  const sheet = layout.name;
  const pounds = (key: "p10" | "p90"): string => `TEXT(${results(key, sheet)},"£#,##0")`;
  const missing = range.target ? `&"; chance of missing the target "&TEXT(${results("chance", sheet)},"0%")` : "";
  layout.put(row, 0, text(`Simulated saving in ${financialYearText(range.year)}`));
  layout.put(row, 1, formula(`=${results("p50", sheet)}`, POUNDS, "Output", { align: "left" }));
  layout.put(row, 2, words(`="half the draws are below it; one in ten is below "&${pounds("p10")}&", nine in ten below "&${pounds("p90")}${missing}`));
}
