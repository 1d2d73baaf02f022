import { FINE_PERCENT, PERCENT, POUNDS, QUANTITY, WHOLE } from "../formats";
import type { PlanCell } from "../insertPlan";
import { formula, label, sumOf, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type SheetLayout } from "../sheetLayout";
import { periodsTable } from "./poolPeriods";
import { edgeColumn, partnersTable, varianceTable } from "./poolRiskSteps";
import type { PoolContext, PoolWorkings } from "./poolWorkings";

/** The workings as OPENBOOK.POOL functions: short, and needing the add-in. Checks on the other sheets stay native. */
export function functionWorkings(layout: SheetLayout, context: PoolContext): PoolWorkings {
  const { poolCase } = context;
  const sheet = layout.name;

  layout.heading("Totals to date", "Budgets are added first and rounded to the penny once.");
  const periods = periodsTable(layout, context, null);
  const { weights, damping } = weightSteps(layout, context, `${periods.cell("pence", periods.rows - 1, sheet)}/100`);

  layout.heading("Payments", "POOL.GRID: a row a period, a column a partner, in the order of the weights. Pounds.");
  const grid = spill(layout, `=OPENBOOK.POOL.GRID(${periods.range("budget", sheet)},${weights.range("used", sheet)})`, poolCase.periods.length, poolCase.partners, POUNDS);

  const variance = poolCase.riskShare ? startRisk(layout, context, `${periods.cell("pence", periods.rows - 1, sheet)}/100`) : null;
  const parts = variance ? riskParts(layout, context, variance) : null;
  layout.heading("Due from each partner", "The contribution and the part of the variance, set against what has been paid.");
  const partners = partnersTable(
    layout, context,
    (no) => `ROUND(SUM(INDEX(${grid(sheet)},0,${no}))*100,0)/100`,
    parts && ((no) => `INDEX(${parts(sheet)},1,${no})`),
  );
  const settlement = poolCase.paid ? settle(layout, context, partners) : null;
  return {
    layout, periods, weights, partners, stepChecks: [],
    payment: (periodNo, partnerNo, readOn) => `INDEX(${grid(readOn)},${periodNo},${partnerNo})`,
    variance: variance && ((readOn) => variance.cell("pounds", 0, readOn)),
    settlement,
    damping,
  };
}

type Placed = (readOn: string) => string;

/** A header of the partners over the cells an array of `rows` × partners spills to; gives the cells' address. */
function spill(layout: SheetLayout, body: string, rows: number, partners: readonly string[], numberFormat: string): Placed {
  partners.forEach((partner, at) => {
    layout.put(layout.row, at, text(partner, "Heading 3", { wrap: true }));
    layout.widen(at, 14);
  });
  const placed = new PlacedTable(layout.name, layout.row, 0, rows, partners.map((_, at) => String(at)));
  for (let row = 0; row < rows; row++) partners.forEach((_, column) => layout.put(placed.rowOf(row), column, covered(numberFormat)));
  layout.put(placed.rowOf(0), 0, { ...formula(body, numberFormat), spills: { rows, columns: partners.length } });
  layout.row += rows + 2;
  return (readOn) => placed.block("0", String(partners.length - 1), readOn);
}

/** One column that spills beside the partners' names. */
function spillDown(key: string, heading: string, body: string, rows: number, numberFormat: string): ColumnSpec {
  return {
    key, heading, width: 18,
    cell: ({ index }): PlanCell => (index === 0 ? { ...formula(body, numberFormat), spills: { rows, columns: 1 } } : covered(numberFormat)),
  };
}

/** A cell an array spills over: its looks only. */
function covered(numberFormat: string): PlanCell {
  return { numberFormat, align: "right" };
}

function weightSteps(layout: SheetLayout, context: PoolContext, total: string): Pick<PoolWorkings, "weights" | "damping"> {
  const { poolCase, inputs, settings } = context;
  const { basis, partners } = poolCase;
  const sheet = layout.name;
  if (basis.kind !== "need") {
    const weights = weightsTable(layout, context, inputs.used(basis.kind === "shares" ? "share" : "weight", sheet), basis.kind === "shares" ? PERCENT : QUANTITY);
    return { weights, damping: null };
  }
  const need = needTable(layout, context);
  layout.heading("Agreed shares and contributions by need", "Shares agreed to eight decimals by POOL.SPLIT; then POOL.DAMP where contributions are damped.");
  const previous = basis.damping && inputs.used("previous", sheet);
  const count = partners.length;
  const columnAt = (key: string, keys: readonly string[]): string => new PlacedTable(sheet, layout.row, 0, count, keys).range(key, sheet);
  const keys = ["no", "partner", "agreed", "target", ...(previous ? ["damped"] : [])];
  const ceiling = basis.damping?.ceiling ? inputs.cell("ceiling", 0, sheet) : `""`;
  const table = layout.table({
    name: "Pool_agreed_shares",
    rows: count,
    asTable: false,
    columns: [
      ...partnerColumns(partners),
      spillDown("agreed", "Agreed share", `=OPENBOOK.POOL.SPLIT(1,${need},${settings.at("agreedDecimals", sheet)})`, count, FINE_PERCENT),
      spillDown("target", "Target (£)", `=OPENBOOK.POOL.SPLIT(${total},${columnAt("agreed", keys)})`, count, POUNDS),
      ...(previous
        ? [spillDown("damped", "Damped (£)", `=OPENBOOK.POOL.DAMP(${previous},${columnAt("target", keys)},${inputs.cell("floor", 0, sheet)},${ceiling},${total})`, count, POUNDS)]
        : []),
    ],
  });
  const weights = weightsTable(layout, context, table.range(previous ? "damped" : "agreed", sheet), previous ? POUNDS : PERCENT);
  if (!previous) return { weights, damping: null };
  const limits = dampingLimits(layout, context, table);
  return {
    weights,
    damping: {
      damped: (readOn) => limits.range("damped", readOn),
      lowest: (readOn) => limits.range("start", readOn),
      highest: basis.damping?.ceiling ? (readOn) => limits.range("highest", readOn) : null,
    },
  };
}

function partnerColumns(partners: readonly string[]): ColumnSpec[] {
  return [
    { key: "no", heading: "Partner no.", width: 14, cell: ({ index }) => label(index + 1) },
    { key: "partner", heading: "Partner", width: 18, cell: ({ index }) => text(partners[index]!) },
  ];
}

/** Indicators by partner as the function reads them; gives the address of the need that POOL.NEED spills. */
function needTable(layout: SheetLayout, context: PoolContext): string {
  const { poolCase: { partners, basis }, inputs } = context;
  if (basis.kind !== "need") throw new RangeError("This case does not share by need");
  const sheet = layout.name;
  const { indicators } = basis;
  const keys = indicators.map((_, at) => `indicator${at + 1}`);
  const placed = new PlacedTable(sheet, layout.row + 2, 0, partners.length, ["no", "partner", ...keys]);
  const values = placed.block(keys[0]!, keys.at(-1)!, sheet);
  layout.heading("Need", "POOL.NEED: each indicator by partner, and the weighted share of need.");
  const table = layout.table({
    name: "Pool_need",
    rows: partners.length,
    asTable: false,
    columns: [
      ...partnerColumns(partners),
      ...indicators.map(({ name }, at): ColumnSpec => ({
        key: keys[at]!, heading: `Indicator ${at + 1}: ${name}`, width: 16,
        cell: ({ index }) => formula(`=${inputs.rowCell("indicator", at * partners.length + index, sheet)}`, QUANTITY),
      })),
      spillDown("need", "Share of need", `=OPENBOOK.POOL.NEED(${values},${inputs.used("indicator weight", sheet)})`, partners.length, FINE_PERCENT),
    ],
  });
  return table.range("need", sheet);
}

function weightsTable(layout: SheetLayout, context: PoolContext, given: string, format: string): PlacedTable {
  const { poolCase: { partners }, settings } = context;
  const scale = settings.at("scale", layout.name);
  layout.heading("Weights", "What the cash is split by.");
  return layout.table({
    name: "Pool_weights",
    rows: partners.length,
    columns: [
      ...partnerColumns(partners),
      { key: "given", heading: "Share or weight", width: 16, total: sumOf(format), cell: ({ cell }) => formula(`=INDEX(${given},${cell("no")})`, format) },
      { key: "units", heading: "Whole units", width: 16, total: sumOf(WHOLE), cell: ({ cell }) => formula(`=ROUND(${cell("given")}*${scale},0)`, WHOLE) },
      { key: "used", heading: "Weight used", width: 16, total: sumOf(format), cell: ({ cell }) => formula(`=${cell("units")}/${scale}`, format) },
      { key: "away", heading: "Units rounded away", width: 14, cell: ({ cell }) => formula(`=ROUND(${cell("given")}*${scale}-${cell("units")},1)`, "0.0") },
      { key: "share", heading: "Share of the whole", width: 14, total: sumOf(PERCENT), cell: ({ cell, range }) => formula(`=${cell("units")}/SUM(${range("units")})`, PERCENT) },
    ],
  });
}

/** The floor and ceiling of each partner, natively, for the checks. */
function dampingLimits(layout: SheetLayout, context: PoolContext, table: PlacedTable): PlacedTable {
  const { poolCase: { partners, basis }, inputs, settings } = context;
  const sheet = layout.name;
  const capped = basis.kind === "need" && Boolean(basis.damping?.ceiling);
  const edge = (limit: "floor" | "ceiling", no: string): string =>
    `ROUND(INDEX(${inputs.used("previous", sheet)},${no})*100*(1+${inputs.cell(limit, 0, sheet)}),${settings.at("places", sheet)})`;
  const columns: ColumnSpec[] = [
    ...partnerColumns(partners),
    { key: "floor", heading: "Floor (pence, rounded up)", width: 16, cell: ({ cell }) => formula(`=-INT(-${edge("floor", cell("no"))})`, WHOLE) },
  ];
  if (capped) columns.push({ key: "highest", heading: "Most (pence, rounded down)", width: 16, cell: ({ cell }) => formula(`=INT(${edge("ceiling", cell("no"))})`, WHOLE) });
  columns.push(
    { key: "start", heading: "Least (pence)", width: 16, cell: ({ cell }) => formula(capped ? `=MIN(${cell("floor")},${cell("highest")})` : `=${cell("floor")}`, WHOLE) },
    { key: "damped", heading: "Damped (pence)", width: 16, total: sumOf(WHOLE), cell: ({ cell }) => formula(`=ROUND(INDEX(${table.range("damped", sheet)},${cell("no")})*100,0)`, WHOLE) },
  );
  layout.heading("Limits of the damping", "Each partner's least and most, for the checks.");
  return layout.table({ name: "Pool_damping_limits", rows: partners.length, columns });
}

function startRisk(layout: SheetLayout, context: PoolContext, total: string): PlacedTable {
  layout.heading("Variance", "Spend less the pool's total: an overspend is positive.");
  return varianceTable(layout, context, total);
}

function riskParts(layout: SheetLayout, context: PoolContext, variance: PlacedTable): Placed {
  const { poolCase: { partners, riskShare }, inputs, settings } = context;
  const sheet = layout.name;
  const scale = settings.at("tierScale", sheet);
  const tiers = riskShare!.tiers;
  const keys = partners.map((_, at) => `share${at + 1}`);
  layout.heading("Shares of each tier", "A row a tier; the last tier has no limit.");
  const table = layout.table({
    name: "Pool_tiers",
    rows: tiers.length,
    columns: [
      { key: "no", heading: "Tier no.", width: 14, cell: ({ index }) => label(index + 1) },
      edgeColumn(context, sheet),
      // The function reads no limit as nothing, never as words.
      { key: "limit", heading: "Limit as the function reads it", width: 16, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("edge")}),${cell("edge")},"")`, POUNDS) },
      ...partners.map((partner, at): ColumnSpec => ({
        key: keys[at]!, heading: `Share of ${partner}`, width: 14,
        cell: ({ cell, headings }) => formula(
          `=ROUND(INDEX(${inputs.used("tier share", sheet)},(${cell("no")}-1)*COLUMNS(${headings(keys[0]!, keys.at(-1)!)})+COLUMNS(${headings(keys[0]!, keys[at]!)}))*${scale},0)/${scale}`,
          PERCENT,
        ),
      })),
    ],
  });
  layout.heading("Parts of the variance", "POOL.RISKSHARE: a column a partner. Pounds.");
  const shares = table.block(keys[0]!, keys.at(-1)!, sheet);
  const limits = tiers.length === 1 && !tiers[0]!.upTo ? "" : `,${table.range("limit", sheet)}`;
  const body = `=OPENBOOK.POOL.RISKSHARE(${variance.cell("pounds", 0, sheet)},${shares}${limits})`;
  return spill(layout, body, 1, partners, POUNDS);
}

/** POOL.SETTLE brings its own header; under it there is room for one payment fewer than there are partners. */
function settle(layout: SheetLayout, context: PoolContext, due: PlacedTable): NonNullable<PoolWorkings["settlement"]> {
  const { poolCase: { partners }, answer } = context;
  const sheet = layout.name;
  layout.heading("Settlement", "POOL.SETTLE: who pays whom. Pounds.");
  const placed = new PlacedTable(sheet, layout.row, 0, Math.max(1, partners.length - 1), ["from", "to", "amount"]);
  const body = `=OPENBOOK.POOL.SETTLE(${due.range("partner", sheet)},${due.range("paid", sheet)},${due.range("due", sheet)})`;
  layout.put(layout.row, 0, { formula: body, spills: { rows: (answer.settlement?.length ?? 0) + 1, columns: 3 } });
  layout.row += partners.length + 1;
  return (n, readOn) => {
    const cell = (key: string): string => placed.rowCell(key, n, readOn);
    const name = (key: string): string => `IF(${cell(key)}="","–",${cell(key)})`;
    return { from: name("from"), to: name("to"), amount: `IF(ISNUMBER(${cell("amount")}),${cell("amount")},0)` };
  };
}
