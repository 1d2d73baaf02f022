import { PERCENT, POUNDS } from "../formats";
import { formula, label, sumOf, text } from "../planCells";
import { PlacedTable, type SheetLayout } from "../sheetLayout";
import { numbered, optionalLabel } from "./aloneTable";
import type { SavingsContext } from "./savingsContext";

export interface GainPlaced {
  /** Columns part, shared; a row a band. */
  readonly bands: PlacedTable;
  /** Columns amount: rows gap, the provider's, kept. */
  readonly summary: PlacedTable;
}

/** The gap to the target cost by band, and the provider's share of it; null where nothing is shared or it was refused. */
export function gainTables(layout: SheetLayout, context: SavingsContext): GainPlaced | null {
  const { savingsCase: { gainShare }, answer, inputs, settings, mode } = context;
  if (!gainShare || !answer.gainShare) return null;
  const sheet = layout.name;
  const given = gainShare.bands.length === 0 ? [{ from: null, to: null }] : gainShare.bands;
  const [target, actual] = [inputs.cell("gain target", 0, sheet), inputs.cell("gain actual", 0, sheet)];
  const placeOf = (key: "from" | "to", index: number): number | null => {
    const is = (at: number): boolean => { const edge = given[at]![key]; return edge !== null && (key === "from" || edge.value !== 0); };
    return is(index) ? given.slice(0, index).filter((_, at) => is(at)).length : null;
  };
  layout.heading("Gain share by band", "The part of the gap between target and actual cost that lies in each band, by the share of that band.");
  const bands = layout.table({
    name: "Savings_gain_bands",
    rows: given.length,
    totalLabel: "All bands",
    columns: [
      { key: "no", heading: "Band no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "band", heading: "Band", width: 30, cell: ({ index }) => text(`Band ${index + 1}`) },
      { key: "fromNo", heading: "From no.", width: 12, cell: ({ index }) => optionalLabel(placeOf("from", index)) },
      { key: "toNo", heading: "To no.", width: 12, cell: ({ index }) => optionalLabel(placeOf("to", index)) },
      { key: "from", heading: "From (£)", width: 16, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("fromNo")}),${target}*${numbered(context, "band from", cell("fromNo"), sheet)},0)`, POUNDS) },
      { key: "to", heading: "To (£; the larger cost where without limit)", width: 16, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("toNo")}),${target}*${numbered(context, "band to", cell("toNo"), sheet)},MAX(${target},${actual}))`, POUNDS) },
      { key: "rate", heading: "Provider's share", width: 12, cell: ({ cell }) => formula(`=INDEX(${inputs.used("band share", sheet)},${cell("no")})`, PERCENT) },
      { key: "part", heading: "Part of the gap (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=MAX(0,MIN(MAX(${target},${actual}),${cell("to")})-MAX(MIN(${target},${actual}),${cell("from")}))`, POUNDS) },
      { key: "shared", heading: "The provider's (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${cell("part")}*${cell("rate")}`, POUNDS) },
    ],
  });
  const penny = (amount: string): string => settings.penny(amount, sheet);
  const places = given.map((_, at) => [placeOf("from", at), placeOf("to", at)] as const);
  const provider = mode === "functions"
    ? `OPENBOOK.SAVE.GAINSHARE(${target},${actual}${gainShare.bands.length === 0 ? "" : `,${bandsGiven(layout, context, places)}`})`
    : `SIGN(${target}-${actual})*${bands.totalCell("shared", sheet)}`;
  layout.heading("Gain share", "Positive for the provider to receive, negative for it to bear.");
  const placed = new PlacedTable(sheet, layout.row, 0, 3, ["item", "amount"]);
  const of = (index: number): string => placed.cell("amount", index, sheet);
  const items = [
    { item: "Target less actual cost", amount: `${penny(target)}-${penny(actual)}` }, { item: "The provider's share", amount: penny(provider) },
    { item: "Kept", amount: `${of(0)}-${of(1)}` },
  ];
  const summary = layout.table({
    name: "Savings_gain_share",
    rows: items.length,
    columns: [
      { key: "item", heading: "Item", width: 12, cell: ({ index }) => text(items[index]!.item) },
      { key: "amount", heading: "Amount (£)", width: 30, cell: ({ index }) => formula(`=${items[index]!.amount}`, POUNDS, "Output") },
    ],
  });
  return { bands, summary };
}

/** The bands as SAVE.GAINSHARE takes them: from, to and share, a blank being without limit. */
function bandsGiven(layout: SheetLayout, { inputs }: SavingsContext, places: readonly (readonly [number | null, number | null])[]): string {
  const sheet = layout.name;
  const edge = (kind: "band from" | "band to", place: number | null) => (place === null ? text("", "Normal") : formula(`=${inputs.cell(kind, place, sheet)}`, PERCENT));
  layout.heading("Bands as the function takes them", "Actual cost as a fraction of target cost; the last has no upper edge where nothing stands in it.");
  const bands = layout.table({
    name: "Savings_bands_given",
    rows: places.length,
    asTable: false,
    columns: [
      { key: "from", heading: "Band from", width: 12, cell: ({ index }) => edge("band from", places[index]![0]) },
      { key: "to", heading: "Band to", width: 30, cell: ({ index }) => edge("band to", places[index]![1]) },
      { key: "share", heading: "Share of the provider", width: 12, cell: ({ index }) => formula(`=${inputs.cell("band share", index, sheet)}`, PERCENT) },
    ],
  });
  return bands.block("from", "share", sheet);
}
