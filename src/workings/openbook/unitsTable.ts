import { POUNDS, QUANTITY } from "../formats";
import { formula, label, text } from "../planCells";
import type { PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { ComparisonContext, PlacedGroup } from "./comparisonContext";
import { orShown } from "./comparisonContext";
import type { EffectCells } from "./varianceBlocks";

export const UNIT_KEYS = ["no", "returnNo", "provider", "unit", "volumeBefore", "volumeAfter", "costBefore", "atOldPrice", "average", "volume", "mix", "price", "total"] as const;

/** A row each group of lines of one unit: price, volume and mix of the group, by OPEN.PVM's formula or by the function. */
export function unitsTable(layout: SheetLayout, { groups, all }: ComparisonContext, lines: PlacedTable, effects: EffectCells | null): PlacedTable {
  const sheet = layout.name;
  const at = (index: number): PlacedGroup => groups[index]!;
  const added = (key: string) => ({ cell }: RowPlace): string => `SUMIFS(${lines.range(key, sheet)},${lines.range("groupNo", sheet)},${cell("no")})`;
  const cost = ({ cell }: RowPlace): string => `SUMIFS(${lines.range("costBefore", sheet)},${lines.range("groupNo", sheet)},${cell("no")},${lines.range("split", sheet)},1)`;
  const own = (key: keyof EffectCells, native: (place: RowPlace) => string) => (place: RowPlace) => formula(`=${effects ? effects[key](place.index) : native(place)}`, POUNDS);
  return layout.table({
    name: "Openbook_units",
    rows: groups.length,
    columns: [
      { key: "no", heading: "Group no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "returnNo", heading: "Return no.", width: 24, cell: ({ index }) => label(at(index).of + 1) },
      { key: "provider", heading: "Provider", width: 22, cell: ({ index }) => text(orShown(all[at(index).of]!.provider)) },
      { key: "unit", heading: "Unit", width: 12, cell: ({ index }) => text(at(index).unit) },
      { key: "volumeBefore", heading: "Volume before", width: 12, cell: (place) => formula(`=${added("volumeBefore")(place)}`, QUANTITY) },
      { key: "volumeAfter", heading: "Volume this year", width: 12, cell: (place) => formula(`=${added("volumeAfter")(place)}`, QUANTITY) },
      { key: "costBefore", heading: "Cost before (£)", width: 12, cell: (place) => formula(`=${cost(place)}`, POUNDS) },
      { key: "atOldPrice", heading: "This year's volume at the prices before (£)", width: 12, cell: (place) => formula(`=${added("atOldPrice")(place)}`, POUNDS) },
      { key: "average", heading: "Average price before (£)", width: 12, cell: ({ cell }) => formula(`=IF(${cell("volumeBefore")}=0,0,${cell("costBefore")}/${cell("volumeBefore")})`, "£#,##0.00####") },
      { key: "volume", heading: "Volume (£)", width: 14, cell: own("volume", ({ cell }) => `(${cell("volumeAfter")}-${cell("volumeBefore")})*${cell("average")}`) },
      { key: "mix", heading: "Mix (£)", width: 14, cell: own("mix", ({ cell }) => `${cell("atOldPrice")}-${cell("average")}*${cell("volumeAfter")}`) },
      { key: "price", heading: "Price (£)", width: 14, cell: own("price", added("price")) },
      { key: "total", heading: "Together (£)", width: 14, cell: own("total", ({ cell }) => `${cell("volume")}+${cell("mix")}+${cell("price")}`) },
    ],
  });
}
