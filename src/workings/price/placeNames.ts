import { label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { PricePlaces } from "./pricePlaces";

/** Where cost centres can go, by number: columns no, name, kind. */
export function placeNames(layout: SheetLayout, { all }: PricePlaces): PlacedTable {
  layout.heading("Places", "Where a cost centre can go: the ledger sheet gives each centre the number of one.");
  return layout.table({
    name: "Price_place_names",
    rows: all.length,
    columns: [
      { key: "no", heading: "Place no.", width: 8, cell: ({ index }) => label(all[index]!.no) },
      { key: "name", heading: "Place", width: 22, cell: ({ index }) => text(all[index]!.name) },
      { key: "kind", heading: "What it is", width: 26, cell: ({ index }) => text(all[index]!.kind) },
    ],
  });
}
