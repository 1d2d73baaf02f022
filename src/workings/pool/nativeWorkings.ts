import { PERCENT, POUNDS, QUANTITY, WHOLE } from "../formats";
import { splitSteps, type LongDivision } from "../exactSplitSteps";
import { formula, label, sumOf, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { dampingSteps, needSteps } from "./poolNeedSteps";
import { periodsTable } from "./poolPeriods";
import { partnersTable, riskSteps, settlementSteps, varianceTable } from "./poolRiskSteps";
import type { PoolContext, PoolWorkings } from "./poolWorkings";

/** The workings as native formulas, one step a column: they calculate in any spreadsheet, with no add-in. */
export function nativeWorkings(layout: SheetLayout, context: PoolContext): PoolWorkings {
  const { poolCase, settings } = context;
  const { basis } = poolCase;
  const sheet = layout.name;
  const division: LongDivision = { base: settings.at("base", sheet), stages: settings.divisions.weights.stages };

  layout.heading("Totals to date", "Budgets are added first and rounded to the penny once, so that sub-pennies never build up.");
  const periods = periodsTable(layout, context, division);
  const yearPence = periods.cell("pence", periods.rows - 1, sheet);

  const agreed = basis.kind === "need" ? needSteps(layout, context, basis) : null;
  const damped = basis.kind === "need" && basis.damping ? dampingSteps(layout, context, basis, agreed!, yearPence) : null;
  const weights = weightsTable(layout, context, agreed, damped);

  layout.heading(
    "Shares to date and payments",
    "A partner's payment is its share of the total to date less its share of the total to date a period before.",
    "Shares are exact to the penny: whole pence, then a penny more for the largest remainders.",
  );
  const rows = paymentRows(layout, context, periods, weights, division);

  const variance = poolCase.riskShare ? startRisk(layout, context, `${yearPence}/100`) : null;
  const parts = variance ? riskSteps(layout, context, variance) : null;
  layout.heading("Due from each partner", "The contribution and the part of the variance, set against what has been paid.");
  const partners = partnersTable(
    layout, context,
    (no) => `ROUND(SUMIFS(${rows.range("payment", sheet)},${rows.range("partnerNo", sheet)},${no})*100,0)/100`,
    parts && ((no) => `SUMIFS(${parts.range("share", sheet)},${parts.range("partnerNo", sheet)},${no})/100`),
  );
  const steps = poolCase.paid ? startSettlement(layout, context, partners) : null;

  const longSteps = (what: string, table: PlacedTable, stages: number): PoolWorkings["stepChecks"][number] => ({
    words: `Steps of the long division too large to be exact: ${what}`, unit: "tables",
    is: (readOn) => `IF(MAX(${table.block("part1", `rest${stages}`, readOn)})>${settings.at("largest", readOn)},1,0)`,
  });
  const stepChecks: PoolWorkings["stepChecks"][number][] = [
    longSteps("contributions", rows, division.stages),
    {
      words: "Totals to date too large for their parts", unit: "periods",
      is: (readOn) => `SUMPRODUCT((${periods.range("part1", readOn)}>=${settings.at("base", readOn)})*1)`,
    },
  ];
  if (parts) stepChecks.push(longSteps("risk share", parts, settings.divisions.tiers.stages));
  if (damped) stepChecks.push(longSteps("damping", damped, settings.divisions.dampStages));

  return {
    layout, periods, weights, partners, stepChecks,
    payment: (periodNo, partnerNo, readOn) =>
      `SUMIFS(${rows.range("payment", readOn)},${rows.range("periodNo", readOn)},${periodNo},${rows.range("partnerNo", readOn)},${partnerNo})`,
    variance: variance && ((readOn) => variance.cell("pounds", 0, readOn)),
    settlement: steps && ((n, readOn) => ({ from: steps.rowCell("from", n, readOn), to: steps.rowCell("to", n, readOn), amount: steps.rowCell("amount", n, readOn) })),
    damping: damped && {
      damped: (readOn) => damped.range("damped", readOn),
      lowest: (readOn) => damped.range("start", readOn),
      highest: basis.kind === "need" && basis.damping?.ceiling ? (readOn) => damped.range("highest", readOn) : null,
    },
  };
}

/** Columns no, partner, given, units and used: what the cash is split by. */
function weightsTable(layout: SheetLayout, context: PoolContext, agreed: PlacedTable | null, damped: PlacedTable | null): PlacedTable {
  const { poolCase, inputs, settings } = context;
  const sheet = layout.name;
  const scale = settings.at("scale", sheet);
  const { kind } = poolCase.basis;
  const format = damped ? POUNDS : kind === "weights" ? QUANTITY : PERCENT;
  const given = damped ? damped.range("pounds", sheet)
    : agreed ? agreed.range("agreed", sheet)
    : inputs.used(kind === "shares" ? "share" : "weight", sheet);
  layout.heading("Weights", "What the cash is split by, in whole units so that the split is exact.");
  return layout.table({
    name: "Pool_weights",
    rows: poolCase.partners.length,
    columns: [
      { key: "no", heading: "Partner no.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "partner", heading: "Partner", width: 18, cell: ({ index }) => text(poolCase.partners[index]!) },
      { key: "given", heading: "Share or weight", width: 16, total: sumOf(format), cell: ({ cell }) => formula(`=INDEX(${given},${cell("no")})`, format) },
      { key: "units", heading: "Whole units", width: 16, total: sumOf(WHOLE), cell: ({ cell }) => formula(`=ROUND(${cell("given")}*${scale},0)`, WHOLE) },
      { key: "used", heading: "Weight used", width: 16, total: sumOf(format), cell: ({ cell }) => formula(`=${cell("units")}/${scale}`, format) },
      { key: "away", heading: "Units rounded away", width: 14, cell: ({ cell }) => formula(`=ROUND(${cell("given")}*${scale}-${cell("units")},1)`, "0.0") },
      { key: "share", heading: "Share of the whole", width: 14, total: sumOf(PERCENT), cell: ({ cell, range }) => formula(`=${cell("units")}/SUM(${range("units")})`, PERCENT) },
    ],
  });
}

function paymentRows(layout: SheetLayout, context: PoolContext, periods: PlacedTable, weights: PlacedTable, division: LongDivision): PlacedTable {
  const { poolCase: { partners, periods: names } } = context;
  const sheet = layout.name;
  const period = (index: number): number => Math.floor(index / partners.length);
  return layout.table({
    name: "Pool_payments",
    rows: names.length * partners.length,
    columns: [
      { key: "line", heading: "Line", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "period", heading: "Period", width: 18, cell: ({ index }) => text(names[period(index)]!) },
      { key: "periodNo", heading: "Period no.", width: 16, cell: ({ index }) => label(period(index) + 1) },
      { key: "partner", heading: "Partner", width: 16, cell: ({ index }) => text(partners[index % partners.length]!) },
      { key: "partnerNo", heading: "Partner no.", width: 14, cell: ({ index }) => label((index % partners.length) + 1) },
      ...splitSteps(
        { group: "periodNo", member: "partnerNo", amounts: periods, sheet, units: ({ cell }) => `INDEX(${weights.range("units", sheet)},${cell("partnerNo")})`, unitsHeading: "Weight units" },
        division,
      ),
      {
        key: "before", heading: "Share a period before (pence)", width: 14,
        cell: ({ cell, range }) => formula(`=SUMIFS(${range("share")},${range("periodNo")},${cell("periodNo")}-1,${range("partnerNo")},${cell("partnerNo")})`, WHOLE),
      },
      { key: "payment", heading: "Payment (£)", width: 14, cell: ({ cell }) => formula(`=(${cell("share")}-${cell("before")})/100`, POUNDS) },
    ],
  });
}

function startRisk(layout: SheetLayout, context: PoolContext, total: string): PlacedTable {
  layout.heading("Variance", "Spend less the pool's total: an overspend is positive.");
  return varianceTable(layout, context, total);
}

function startSettlement(layout: SheetLayout, context: PoolContext, due: PlacedTable): PlacedTable {
  layout.heading("Settlement", "The partner that owes most pays the one that is owed most, until nothing is left; the last row is what remains.");
  return settlementSteps(layout, context, due);
}
