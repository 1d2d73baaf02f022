import { POUNDS, QUANTITY } from "../formats";
import type { PlanCell } from "../insertPlan";
import { formula, NOT_APPLICABLE, text } from "../planCells";
import { PlacedTable, type SheetLayout } from "../sheetLayout";
import type { UpliftContext } from "./upliftContext";
import { CHANGE } from "./upliftFormats";

type Key = "fee" | "surplus" | "allowed" | "nonPayRise" | "nonPay" | "forPay" | "onCosts" | "hours" | "pay" | "floor" | "over";

interface PayRow {
  readonly key: Key;
  readonly name: string;
  readonly unit: string;
  readonly format: string;
  /** Formulas without "="; null where the figure is not held. */
  readonly now: string | null;
  readonly after: string | null;
}

/** Shown unrounded to the tenth of a penny: what an hour can carry is compared with wages to the penny. */
const HOURLY = "£#,##0.0000;-£#,##0.0000";
/** The wage that affordable pay is held against. */
const FLOOR = "NLW";

interface Rises {
  readonly lines: PlacedTable;
  /** Formula (without "="): what the price an hour rises by, the award or the pressure. */
  readonly rise: string;
  /** Formula (without "="): a column of the cost lines that are not pay, added up. */
  readonly nonPay: (key: "share" | "contribution") => string;
}

/** The hourly pay that the price can carry now and after the award, step by step, beside the National Living Wage. */
export function payTable(layout: SheetLayout, context: UpliftContext, rises: Rises): PlacedTable {
  const { upliftCase: { bridge } } = context;
  const sheet = layout.name;
  layout.heading(
    "The pay an hour's price can carry",
    `The price rises by the ${bridge!.award ? "award" : "cost pressure"}, and the cost that is not pay by its own lines' change. On-costs, hours and surplus stay as they are.`,
  );
  const order: readonly Key[] = ["fee", "surplus", "allowed", "nonPayRise", "nonPay", "forPay", "onCosts", "hours", "pay", "floor", "over"];
  const placed = new PlacedTable(sheet, layout.row, 0, order.length, ["no", "name", "now", "after"]);
  const rows = payRows(context, sheet, rises, (key, column) => placed.cell(column, order.indexOf(key), sheet).replaceAll("$", ""));
  const cellOf = (row: PayRow, body: string | null): PlanCell =>
    (body === null ? text(NOT_APPLICABLE, "Normal", { align: "right" }) : formula(`=${body}`, row.format, row.key === "pay" ? "Output" : "Normal"));
  return layout.table({
    name: "Uplift_pay",
    rows: rows.length,
    columns: [
      { key: "no", heading: "Step", width: 20, cell: ({ index }) => text(String.fromCharCode(65 + index)) },
      { key: "name", heading: "An hour of contact", width: 28, cell: ({ index }) => text(rows[index]!.name) },
      { key: "now", heading: "Now", width: 24, cell: ({ index }) => cellOf(rows[index]!, rows[index]!.now) },
      { key: "after", heading: "After", width: 12, cell: ({ index }) => cellOf(rows[index]!, rows[index]!.after) },
      { key: "unit", heading: "Unit", width: 10, cell: ({ index }) => text(rows[index]!.unit, "Normal", { align: "center" }) },
    ],
  });
}

function payRows({ upliftCase: { bridge }, inputs, reference }: UpliftContext, sheet: string, { rise, nonPay }: Rises, at: (key: Key, column: "now" | "after") => string): PayRow[] {
  const input = (kind: "fee" | "non-pay" | "on-cost" | "paid hours" | "surplus"): string => inputs.cell(kind, 0, sheet);
  const both = (key: Key, name: string, unit: string, format: string, body: (column: "now" | "after") => string): PayRow => ({
    key, name, unit, format, now: body("now"), after: body("after"),
  });
  const onCost = bridge!.pay!.surplusOn === "cost";
  const floor = (day: "bridge base" | "bridge review"): string | null => {
    if (reference?.numberOf(FLOOR) === undefined) return null;
    const asked = [reference.numberCell(FLOOR, sheet), inputs.cell(day, 0, sheet), sheet] as const;
    return `IF(${reference.found(...asked)}=1,${reference.figure(...asked)},"${NOT_APPLICABLE}")`;
  };
  const change = `IF(${nonPay("share")}=0,0,${nonPay("contribution")}/${nonPay("share")})`;
  return [
    { key: "fee", name: "Price", unit: "£", format: HOURLY, now: input("fee"), after: `${at("fee", "now")}*(1+${rise})` },
    both("surplus", onCost ? "Surplus on cost" : "Surplus on price", "rate", CHANGE, () => input("surplus")),
    both("allowed", "Cost the price allows", "£", HOURLY, (column) => (onCost ? `${at("fee", column)}/(1+${at("surplus", column)})` : `${at("fee", column)}*(1-${at("surplus", column)})`)),
    { key: "nonPayRise", name: "Change in cost that is not pay", unit: "change", format: CHANGE, now: "0", after: change },
    { key: "nonPay", name: "Cost that is not pay", unit: "£", format: HOURLY, now: input("non-pay"), after: `${at("nonPay", "now")}*(1+${at("nonPayRise", "after")})` },
    both("forPay", "Left for pay and its on-costs", "£", HOURLY, (column) => `${at("allowed", column)}-${at("nonPay", column)}`),
    both("onCosts", "On-costs on pay", "rate", CHANGE, () => input("on-cost")),
    both("hours", "Hours paid", "hours", QUANTITY, () => input("paid hours")),
    both("pay", "Hourly pay it can carry", "£", HOURLY, (column) => `${at("forPay", column)}/((1+${at("onCosts", column)})*${at("hours", column)})`),
    { key: "floor", name: "National Living Wage on the date", unit: "£", format: POUNDS, now: floor("bridge base"), after: floor("bridge review") },
    both("over", "Pay less the National Living Wage", "£", HOURLY, (column) =>
      `IF(ISNUMBER(${at("floor", column)}),${at("pay", column)}-${at("floor", column)},"${NOT_APPLICABLE}")`),
  ];
}
