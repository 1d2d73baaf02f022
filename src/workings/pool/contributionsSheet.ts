import { checkRow, failing } from "../checks";
import { PERCENT, POUNDS } from "../formats";
import type { PlanName } from "../insertPlan";
import { nearestPenny } from "../neverMinusZero";
import { formula, sumOf, text, words } from "../planCells";
import { widthFor, type ColumnSpec, type PlacedTable, type SheetLayout } from "../sheetLayout";
import type { PoolAnswer } from "./poolCase";
import type { PoolContext, PoolWorkings } from "./poolWorkings";

/** A chart tells this many series apart at most. */
const MOST_SERIES = 5;
const CHART_ROWS = 18;

export interface ContributionsPlaced {
  /** Columns period, partner1…, total, check; the total row stands under them. */
  readonly schedule: PlacedTable;
  /** Columns partner, cash, share and, where there are any, inKind, together, part, due, paid, balance. */
  readonly partners: PlacedTable;
  readonly settlement: PlacedTable | null;
  readonly totalRow: number;
}

/** The answer: contributions by period and partner, then by partner, the settlement and the chart. */
export function layOutContributions(layout: SheetLayout, context: PoolContext, workings: PoolWorkings, headRow: number): ContributionsPlaced {
  const { poolCase } = context;
  const sheet = layout.name;
  layout.put(headRow, 0, text("Pool's total (£)"));
  layout.row = headRow + 2;

  layout.heading("Contributions by period and partner", 
    "In pounds. Every partner's payments to date are exactly its share of the total to date, so rows and columns both add up.",
    "The last column is what the period's payments add to less its budget: nothing.",
  );
  const schedule = scheduleTable(layout, context, workings);
  const totalRow = schedule.rowOf(schedule.rows);
  layout.put(headRow, 1, formula(`=${schedule.totalCell("total", sheet)}`, POUNDS, "Output"));

  // The settlement stands under the partners' table, which reads it: so it is given its place first.
  const notes = byPartnerNotes(context);
  const partnersRow = layout.row;
  layout.row += 1 + notes.length + 1 + poolCase.partners.length + 2;
  const settlement = workings.settlement && poolCase.partners.length > 1 ? settlementTable(layout, context, workings) : null;
  const after = layout.row;
  layout.row = partnersRow;
  layout.heading("Contributions by partner", ...notes);
  const partners = byPartnerTable(layout, context, workings, schedule, settlement);
  layout.row = after;
  chart(layout, context, schedule, partners);
  return { schedule, partners, settlement, totalRow };
}

/** The check row, once the checks have their place. */
export function contributionsCheckRow(layout: SheetLayout, row: number, checks: PlacedTable): void {
  checkRow(layout, row, "", failing(checks, layout.name));
}

function scheduleTable(layout: SheetLayout, { poolCase }: PoolContext, workings: PoolWorkings): PlacedTable {
  const { partners, periods } = poolCase;
  const sheet = layout.name;
  const first = "partner1";
  const last = `partner${partners.length}`;
  return layout.table({
    name: "Pool_contributions",
    rows: periods.length,
    totalLabel: "Total",
    columns: [
      { key: "period", heading: "Period", width: 24, cell: ({ index }) => text(periods[index]!) },
      ...partners.map((partner, at): ColumnSpec => ({
        key: `partner${at + 1}`, heading: partner, width: 16, total: sumOf(POUNDS),
        cell: (place) => formula(
          `=${workings.payment(`ROWS(${place.toDate("period")})`, `COLUMNS(${place.headings(first, `partner${at + 1}`)})`, sheet)}`,
          POUNDS,
        ),
      })),
      { key: "total", heading: "All partners", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=SUM(${cell(first)}:${cell(last)})`, POUNDS) },
      {
        key: "check", heading: "Less budget (£)", width: 16, total: sumOf(POUNDS),
        cell: ({ index, cell }) => formula(`=${nearestPenny(`${cell("total")}-${workings.periods.rowCell("total", index, sheet)}`)}`, POUNDS),
      },
    ],
  });
}

function byPartnerNotes({ poolCase }: PoolContext): string[] {
  const notes = ["In pounds."];
  if (poolCase.inKind) notes.push("What a partner gives in kind is shown beside its cash and is not taken off it.");
  if (poolCase.riskShare) notes.push(`Due is the cash contribution and the partner's part of the variance on the ${poolCase.riskShare.on}.`);
  return notes;
}

function byPartnerTable(layout: SheetLayout, { poolCase, inputs }: PoolContext, workings: PoolWorkings, schedule: PlacedTable, settlement: PlacedTable | null): PlacedTable {
  const { partners: names } = poolCase;
  const sheet = layout.name;
  const source = workings.partners;
  const from = (key: string, headingText: string): ColumnSpec => ({
    key, heading: headingText, width: 16, total: sumOf(POUNDS), cell: ({ index }) => formula(`=${source.rowCell(key, index, sheet)}`, POUNDS),
  });
  const columns: ColumnSpec[] = [
    { key: "partner", heading: "Partner", width: 24, cell: ({ index }) => text(names[index]!) },
    {
      key: "cash", heading: "Cash (£)", width: 16, total: sumOf(POUNDS),
      cell: ({ toDate }) => formula(`=INDEX(${schedule.block("partner1", `partner${names.length}`, sheet, schedule.rows, 1)},ROWS(${toDate("partner")}))`, POUNDS),
    },
    { key: "share", heading: "Share", width: 16, total: sumOf(PERCENT), cell: ({ index }) => formula(`=${workings.weights.rowCell("share", index, sheet)}`, PERCENT) },
  ];
  if (poolCase.inKind) {
    columns.push(
      { key: "inKind", heading: "In kind (£)", width: 16, total: sumOf(POUNDS), cell: ({ index }) => formula(`=${inputs.rowCell("in kind", index, sheet)}`, POUNDS) },
      { key: "together", heading: "Cash and in kind (£)", width: 20, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${cell("cash")}+${cell("inKind")}`, POUNDS) },
    );
  }
  if (poolCase.riskShare) columns.push(from("part", "Variance part (£)"), from("due", "Due (£)"));
  if (poolCase.paid) {
    columns.push(from("paid", "Paid so far (£)"), {
      key: "balance", heading: "Paid less due (£)", width: 18, total: sumOf(POUNDS),
      cell: ({ index }) => formula(`=${source.rowCell("balance", index, sheet)}/100`, POUNDS),
    });
  }
  if (settlement) {
    const moved = (end: "from" | "to", partner: string): string =>
      `SUMPRODUCT(EXACT(${settlement.range(end, sheet)},${partner})*${settlement.range("amount", sheet)})`;
    columns.push({
      key: "left", heading: "After settling (£)", width: 18, total: sumOf(POUNDS),
      cell: ({ cell }) => formula(`=${nearestPenny(`${cell("balance")}+${moved("from", cell("partner"))}-${moved("to", cell("partner"))}`)}`, POUNDS),
    });
  }
  return layout.table({ name: "Pool_partners", rows: names.length, totalLabel: "Total", columns });
}

function settlementTable(layout: SheetLayout, { poolCase }: PoolContext, workings: PoolWorkings): PlacedTable {
  const sheet = layout.name;
  const payment = (n: number) => workings.settlement!(n, sheet);
  layout.heading("Settlement: who pays whom", "In pounds. The largest debt is cleared against the largest credit, and so on; a dash where no payment is needed.");
  return layout.table({
    name: "Pool_settlement",
    rows: poolCase.partners.length - 1,
    columns: [
      { key: "from", heading: "From", width: widthFor(poolCase.partners), cell: ({ index }) => words(`=${payment(index).from}`) },
      { key: "to", heading: "To", width: widthFor(poolCase.partners), cell: ({ index }) => words(`=${payment(index).to}`) },
      { key: "amount", heading: "Amount (£)", width: 16, total: sumOf(POUNDS), cell: ({ index }) => formula(`=${payment(index).amount}`, POUNDS) },
    ],
  });
}

function chart(layout: SheetLayout, context: PoolContext, schedule: PlacedTable, partners: PlacedTable): void {
  const { poolCase } = context;
  layout.heading("Chart of contributions", ...chartInWords(context));
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  const place = { from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 6 }, valueFormat: "£#,##0" };
  if (poolCase.periods.length === 1) {
    layout.chart({
      ...place, kind: "clusteredColumn", title: "Contributions by partner (£)",
      source: { row: partners.headerRow, column: 0, rows: partners.rows + 1, columns: 2 },
    });
    return;
  }
  const many = poolCase.partners.length > MOST_SERIES;
  const source = many ? helperBlock(layout, context, schedule) : schedule;
  const series = many ? MOST_SERIES : poolCase.partners.length;
  layout.chart({
    ...place, kind: "stackedColumn", title: "Contributions by period (£)",
    source: { row: source.headerRow, column: 0, rows: source.rows + 1, columns: series + 1 },
  });
}

/** What the chart shows, for a reader who cannot see it; nothing in it goes stale when an input moves. */
function chartInWords({ poolCase, answer }: PoolContext): string[] {
  const { partners, periods } = poolCase;
  if (periods.length === 1) return [`A column a partner, in the order of the table Contributions by partner: ${partners.join(", ")}.`];
  if (partners.length <= MOST_SERIES) return [`A column a period and a band a partner, from the table at the top of this sheet. From the bottom: ${partners.join(", ")}.`];
  const named = largestPartners(answer).map((at) => partners[at]!);
  return [`A column a period; a band for each of ${named.join(", ")}, from the bottom, and one for the other partners together.`];
}

/** The partners that have a band of their own, largest first, where there are too many for each to have one. */
function largestPartners({ partnerTotals }: PoolAnswer): number[] {
  return partnerTotals
    .map((total, at) => ({ total: Math.abs(total), at }))
    .sort((a, b) => b.total - a.total || a.at - b.at)
    .slice(0, MOST_SERIES - 1)
    .map(({ at }) => at);
}

/** The four largest partners and the others together, for the chart. */
function helperBlock(layout: SheetLayout, { poolCase, answer }: PoolContext, schedule: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const largest = largestPartners(answer);
  layout.heading("Figures behind the chart", "The four largest partners when this was inserted, and the others together. In pounds.");
  return layout.table({
    name: "Pool_chart_figures",
    rows: poolCase.periods.length,
    columns: [
      { key: "period", heading: "Period", width: 24, cell: ({ index }) => text(poolCase.periods[index]!) },
      ...largest.map((partner): ColumnSpec => ({
        key: `partner${partner + 1}`, heading: poolCase.partners[partner]!, width: 16,
        cell: ({ index }) => formula(`=${schedule.rowCell(`partner${partner + 1}`, index, sheet)}`, POUNDS),
      })),
      {
        key: "others", heading: "Other partners", width: 16,
        cell: ({ index, cell }) => formula(
          `=${schedule.rowCell("total", index, sheet)}-SUM(${cell(`partner${largest[0]! + 1}`)}:${cell(`partner${largest.at(-1)! + 1}`)})`, POUNDS,
        ),
      },
    ],
  });
}

export function contributionNames(sheet: string, headRow: number, placed: ContributionsPlaced, { poolCase }: PoolContext): PlanName[] {
  const { schedule, partners } = placed;
  return [
    { name: "openbook_pool_total", sheet, row: headRow, column: 1, rows: 1, columns: 1, comment: "The pool's total for the year, in pounds." },
    {
      name: "openbook_pool_contributions", sheet, row: schedule.rowOf(0), column: schedule.columnOf("partner1"),
      rows: schedule.rows, columns: poolCase.partners.length, comment: "What each partner pays in each period, in pounds.",
    },
    { name: "openbook_pool_cash", sheet, row: partners.rowOf(0), column: partners.columnOf("cash"), rows: partners.rows, columns: 1, comment: "What each partner pays in the year, in pounds." },
  ];
}
