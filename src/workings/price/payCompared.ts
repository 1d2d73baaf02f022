import { POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { nearestPenny } from "../neverMinusZero";
import { figure, formula, label, text } from "../planCells";
import { PlacedTable, type SheetLayout } from "../sheetLayout";
import type { PriceContext } from "./priceContext";

/** What the staffing list costs beside the pay in the ledger: how far each is from the other. */
export function payCompared(layout: SheetLayout, { priceCase: { payFrom, payInLedger, centres }, ledger }: PriceContext, posts: PlacedTable): void {
  const sheet = layout.name;
  layout.heading(
    "The staffing list beside the ledger's pay",
    payFrom === "staffing" ? "The list is in the prices, and the ledger's pay is left out by name." : "The ledger's pay is in the prices; the list stands beside it. The pay is what its lines came to when this was inserted.",
  );
  const place = new PlacedTable(sheet, layout.row, 0, 3, ["no", "item", "amount"]);
  const items: readonly { readonly item: string; readonly cell: PlanCell }[] = [
    { item: "Cost of the staffing list", cell: formula(`=${posts.totalCell("cost", sheet)}`, POUNDS) },
    { item: "Pay in the ledger", cell: payFrom === "staffing" ? formula(`=${ledger.centres.cell("amount", centres.length, sheet)}`, POUNDS) : figure(payInLedger, POUNDS, "Input") },
    { item: "List less ledger", cell: formula(`=${nearestPenny(`${place.cell("amount", 0, sheet)}-${place.cell("amount", 1, sheet)}`)}`, POUNDS, "Output") },
  ];
  layout.table({
    name: "Price_pay_compared",
    rows: items.length,
    columns: [
      { key: "no", heading: "Line", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "item", heading: "Item", width: 28, cell: ({ index }) => text(items[index]!.item) },
      { key: "amount", heading: "Amount (£)", width: 16, cell: ({ index }) => items[index]!.cell },
    ],
  });
}
