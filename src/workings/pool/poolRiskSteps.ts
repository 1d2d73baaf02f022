import { PERCENT, POUNDS, WHOLE } from "../formats";
import { amountSteps, splitSteps } from "../exactSplitSteps";
import { nearestPenny, neverMinusZero } from "../neverMinusZero";
import { NOT_APPLICABLE, formula, label, text } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import type { PoolCase } from "./poolCase";
import type { PoolContext } from "./poolWorkings";

/** Spend against the pool's total: one row, columns pounds and pence. */
export function varianceTable(layout: SheetLayout, context: PoolContext, total: string): PlacedTable {
  const { inputs, settings } = context;
  const sheet = layout.name;
  return layout.table({
    name: "Pool_variance",
    rows: 1,
    columns: [
      { key: "spend", heading: "Spend (£)", width: 10, cell: () => formula(`=${inputs.cell("spend", 0, sheet)}`, POUNDS) },
      { key: "total", heading: "Pool's total (£)", width: 18, cell: () => formula(`=${total}`, POUNDS) },
      {
        key: "pence", heading: "Variance (pence)", width: 16,
        cell: ({ cell }) => formula(`=ROUND(ROUND(${cell("spend")}*100,${settings.at("places", sheet)}),0)-ROUND(${cell("total")}*100,0)`, WHOLE),
      },
      { key: "pounds", heading: "Variance (£)", width: 14, cell: ({ cell }) => formula(`=${cell("pence")}/100`, POUNDS) },
    ],
  });
}

/** "Up to £100,000" for the tier's edge as a formula, or that there is none. */
export function edgeColumn(context: PoolContext, sheet: string): ColumnSpec {
  const tiers = context.poolCase.riskShare!.tiers;
  return {
    key: "edge", heading: "Upper edge (£)", width: 16,
    cell: ({ index }) => (tiers[index]!.upTo ? formula(`=${context.inputs.rowCell("tier limit", index, sheet)}`, POUNDS) : text("No limit", "Normal", { align: "right" })),
  };
}

/** Each tier's amount split to the penny by its shares: a row a tier and partner, columns partnerNo and share (pence). */
export function riskSteps(layout: SheetLayout, context: PoolContext, variance: PlacedTable): PlacedTable {
  const { poolCase: { partners }, inputs, settings } = context;
  const sheet = layout.name;
  const tiers = context.poolCase.riskShare!.tiers;
  const division = { base: settings.at("tierBase", sheet), stages: settings.divisions.tiers.stages };
  const places = settings.at("places", sheet);
  const pence = variance.cell("pence", 0, sheet);

  layout.heading("Variance by tier", "The part of the variance that lies between a tier's edges, whichever way it went.");
  const amounts = layout.table({
    name: "Pool_tiers",
    rows: tiers.length,
    columns: [
      { key: "no", heading: "Tier no.", width: 10, cell: ({ index }) => label(index + 1) },
      edgeColumn(context, sheet),
      { key: "upper", heading: "Upper edge reached (pence)", width: 16, cell: ({ cell }) => formula(`=MIN(ABS(${pence}),IF(ISNUMBER(${cell("edge")}),ROUND(ROUND(${cell("edge")}*100,${places}),0),ABS(${pence})))`, WHOLE) },
      { key: "lower", heading: "Lower edge reached (pence)", width: 14, cell: ({ cell, above }) => formula(`=IF(${cell("no")}=1,0,${above("upper")})`, WHOLE) },
      ...amountSteps(({ cell }) => neverMinusZero(`IF(${pence}<0,-1,1)*(${cell("upper")}-${cell("lower")})`), "In the tier (pence)", division),
    ],
  });

  layout.heading("Parts of each tier", "Each tier is split to the penny and the tiers are then added.");
  const rows = (index: number): number => Math.floor(index / partners.length);
  return layout.table({
    name: "Pool_tier_parts",
    rows: tiers.length * partners.length,
    columns: [
      { key: "line", heading: "Line", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "tierNo", heading: "Tier no.", width: 18, cell: ({ index }) => label(rows(index) + 1) },
      { key: "partnerNo", heading: "Partner no.", width: 16, cell: ({ index }) => label((index % partners.length) + 1) },
      { key: "partner", heading: "Partner", width: 16, cell: ({ index }) => text(partners[index % partners.length]!) },
      { key: "given", heading: "Share of the tier", width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used("tier share", sheet)},${cell("line")})`, PERCENT) },
      ...splitSteps(
        { group: "tierNo", member: "partnerNo", amounts, sheet, units: ({ cell }) => `ROUND(${cell("given")}*${settings.at("tierScale", sheet)},0)`, unitsHeading: "Share units" },
        division,
      ),
    ],
  });
}

/** What each partner contributes, bears, owes and has paid. `contribution` and `part` are formulas without "=" in pounds. */
export function partnersTable(
  layout: SheetLayout, context: PoolContext, contribution: (no: string) => string, part: ((no: string) => string) | null,
): PlacedTable {
  const { poolCase: { partners, paid }, inputs } = context;
  const sheet = layout.name;
  const columns: ColumnSpec[] = [
    { key: "no", heading: "Partner no.", width: 10, cell: ({ index }) => label(index + 1) },
    { key: "partner", heading: "Partner", width: 18, cell: ({ index }) => text(partners[index]!) },
    { key: "contribution", heading: "Contribution (£)", width: 16, cell: ({ cell }) => formula(`=${contribution(cell("no"))}`, POUNDS) },
  ];
  if (part) {
    columns.push(
      { key: "part", heading: "Part of the variance (£)", width: 16, cell: ({ cell }) => formula(`=${part(cell("no"))}`, POUNDS) },
    );
  }
  columns.push({
    key: "due", heading: "Due (£)", width: 16,
    cell: ({ cell }) => formula(part ? `=${nearestPenny(`${cell("contribution")}+${cell("part")}`)}` : `=${cell("contribution")}`, POUNDS),
  });
  if (paid) {
    const pence = (cell: string): string => `ROUND(ROUND(${cell}*100,${context.settings.at("places", sheet)}),0)`;
    columns.push(
      { key: "paid", heading: "Paid so far (£)", width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used("paid", sheet)},${cell("no")})`, POUNDS) },
      { key: "balance", heading: "Paid less due (pence)", width: 14, cell: ({ cell }) => formula(`=${pence(cell("paid"))}-ROUND(${cell("due")}*100,0)`, WHOLE) },
    );
  }
  return layout.table({ name: "Pool_due", rows: partners.length, columns });
}

/**
 * Who pays whom, one payment a row, the largest debt to the largest credit first; the last row is what is left, which
 * is nothing. Columns from, to, amount (£) and the balances before each payment (pence): balance1, balance2…
 */
export function settlementSteps(layout: SheetLayout, context: { poolCase: PoolCase }, due: PlacedTable): PlacedTable {
  const { partners } = context.poolCase;
  const sheet = layout.name;
  const balances = partners.map((_, partner) => `balance${partner + 1}`);
  const first = balances[0]!;
  const last = balances.at(-1)!;
  const name = (no: string, amount: string): string => `IF(${amount}=0,"${NOT_APPLICABLE}",INDEX(${due.range("partner", sheet)},${no}))`;
  return layout.table({
    name: "Pool_settlement_steps",
    rows: partners.length,
    columns: [
      { key: "no", heading: "Payment no.", width: 10, cell: ({ index }) => label(index + 1) },
      ...balances.map((key, partner): ColumnSpec => ({
        key, heading: `Before it, ${partners[partner]!} (pence)`, width: 14,
        cell: ({ cell, above, headings }) => {
          const me = `COLUMNS(${headings(first, key)})`;
          const moved = `${above(key)}+IF(${above("payer")}=${me},${above("pence")},0)-IF(${above("payee")}=${me},${above("pence")},0)`;
          return formula(`=IF(${cell("no")}=1,INDEX(${due.range("balance", sheet)},${me}),${moved})`, WHOLE);
        },
      })),
      { key: "payer", heading: "Owes most: partner no.", width: 14, cell: ({ cell }) => formula(`=MATCH(MIN(${cell(first)}:${cell(last)}),${cell(first)}:${cell(last)},0)`, "0") },
      { key: "payee", heading: "Is owed most: partner no.", width: 14, cell: ({ cell }) => formula(`=MATCH(MAX(${cell(first)}:${cell(last)}),${cell(first)}:${cell(last)},0)`, "0") },
      { key: "pence", heading: "Payment (pence)", width: 14, cell: ({ cell }) => formula(`=MAX(0,MIN(-MIN(${cell(first)}:${cell(last)}),MAX(${cell(first)}:${cell(last)})))`, WHOLE) },
      { key: "from", heading: "From", width: 18, cell: ({ cell }) => ({ formula: `=${name(cell("payer"), cell("pence"))}` }) },
      { key: "to", heading: "To", width: 18, cell: ({ cell }) => ({ formula: `=${name(cell("payee"), cell("pence"))}` }) },
      { key: "amount", heading: "Amount (£)", width: 14, cell: ({ cell }) => formula(`=${cell("pence")}/100`, POUNDS) },
    ],
  });
}
