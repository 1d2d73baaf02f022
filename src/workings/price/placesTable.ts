import { POUNDS } from "../formats";
import { nearestPenny } from "../neverMinusZero";
import { formula, label, sumOf, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { PriceContext } from "./priceContext";

/** What the ledger, and the posts where pay comes from them, put in each place: columns no, place, kind, ledger, cost and staff. */
export function placesTable(layout: SheetLayout, { priceCase: { payFrom }, places: { all }, ledger: { centres } }: PriceContext, posts: PlacedTable | null): PlacedTable {
  const sheet = layout.name;
  const staffed = payFrom === "staffing" && posts !== null;
  const added = (table: PlacedTable, key: string, no: string): string => nearestPenny(`SUMIFS(${table.range(key, sheet)},${table.range("placeNo", sheet)},${no})`);
  layout.heading("Where the money is", "What the cost centres come to in each place.");
  return layout.table({
    name: "Price_places",
    rows: all.length,
    totalLabel: "All places",
    columns: [
      { key: "no", heading: "Place no.", width: 12, cell: ({ index }) => label(all[index]!.no) },
      { key: "place", heading: "Place", width: 28, cell: ({ index }) => text(all[index]!.name) },
      { key: "kind", heading: "What it is", width: 12, cell: ({ index }) => text(all[index]!.kind) },
      { key: "ledger", heading: "From the ledger (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${added(centres, "amount", cell("no"))}`, POUNDS) },
      ...(staffed ? [{ key: "staff", heading: "From the staffing list (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }: { cell: (key: string) => string }) => formula(`=${added(posts, "cost", cell("no"))}`, POUNDS) }] : []),
      {
        key: "cost", heading: "Cost (£)", width: 16, total: sumOf(POUNDS),
        cell: ({ cell }) => formula(staffed ? `=${nearestPenny(`${cell("ledger")}+${cell("staff")}`)}` : `=${cell("ledger")}`, POUNDS, "Output"),
      },
    ],
  });
}
