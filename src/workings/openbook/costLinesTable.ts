import { PERCENT, POUNDS, QUANTITY } from "../formats";
import type { PlanCell } from "../insertPlan";
import { formula, label, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { orShown, type ComparisonContext, type PlacedLine } from "./comparisonContext";
import type { VarianceCells } from "./varianceBlocks";

const NOTHING = NOT_APPLICABLE;

/** Keys of the columns, left to right. */
export const LINE_KEYS = [
  "no", "returnNo", "provider", "year", "ref", "name", "unit", "groupNo", "quantityBeforeNo", "costBeforeNo", "quantityAfterNo", "costAfterNo",
  "quantityBefore", "costBefore", "quantityAfter", "costAfter", "change", "rate", "slack", "flag",
  "split", "volumeBefore", "volumeAfter", "priceBefore", "priceAfter", "inStep", "atOldPrice", "volume", "mix", "price", "newOrDropped", "notSplit",
] as const;

/** A row each cost line: its figures from the tidy table, the change, whether to ask about it, and why it changed. `units` is where its group stands. */
export function costLinesTable(layout: SheetLayout, context: ComparisonContext, units: PlacedTable | null, variances: VarianceCells | null): PlacedTable {
  const { lines } = context;
  const at = (index: number): PlacedLine => lines[index]!;
  const given = (index: number) => context.all[at(index).of]!;
  return layout.table({
    name: "Openbook_lines",
    rows: lines.length,
    totalLabel: "All lines",
    columns: [
      { key: "no", heading: "Line no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "returnNo", heading: "Return no.", width: 24, cell: ({ index }) => label(at(index).of + 1) },
      { key: "provider", heading: "Provider", width: 22, cell: ({ index }) => text(orShown(given(index).provider)) },
      { key: "year", heading: "Year", width: 12, cell: ({ index }) => text(orShown(given(index).year)) },
      { key: "ref", heading: "Ref", width: 12, cell: ({ index }) => text(orShown(at(index).line.ref)) },
      { key: "name", heading: "Cost line", width: 20, cell: ({ index }) => text(orShown(at(index).line.name, "(no name)")) },
      { key: "unit", heading: "Unit", width: 12, cell: ({ index }) => text(orShown(at(index).line.unit, NOTHING)) },
      { key: "groupNo", heading: "Group no.", width: 10, cell: ({ index }) => optional(at(index).group) },
      ...figureColumns(context, at),
      ...changeColumns(context, variances),
      ...effectColumns(layout.name, units),
    ],
  });
}

/** A number of a row counted from 0, shown from 1; a dash where there is none. */
function optional(place: number | null): PlanCell {
  return place === null ? text(NOTHING) : label(place + 1);
}

function figureColumns({ returns: { tidy }, names }: ComparisonContext, at: (index: number) => PlacedLine): ColumnSpec[] {
  const no = (key: string, heading: string, place: (line: PlacedLine) => number | null): ColumnSpec => ({ key, heading, width: 10, cell: ({ index }) => optional(place(at(index))) });
  const amount = (key: string, heading: string, noKey: string, format: string, none: string, total = false): ColumnSpec => ({
    key, heading, width: 16, ...(total ? { total: sumOf(POUNDS) } : {}),
    cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell(noKey)}),${tidy ? `INDEX(${tidy.range("amount", names.comparison)},${cell(noKey)})` : none},${none})`, format),
  });
  return [
    no("quantityBeforeNo", "Quantity before: figure no.", ({ line }) => line.before.quantityAt), no("costBeforeNo", "Cost before: figure no.", ({ line }) => line.before.costAt),
    no("quantityAfterNo", "Quantity this year: figure no.", ({ line }) => line.after.quantityAt), no("costAfterNo", "Cost this year: figure no.", ({ line }) => line.after.costAt),
    amount("quantityBefore", "Quantity before", "quantityBeforeNo", QUANTITY, `"${NOTHING}"`), amount("costBefore", "Cost before (£)", "costBeforeNo", POUNDS, "0", true),
    amount("quantityAfter", "Quantity this year", "quantityAfterNo", QUANTITY, `"${NOTHING}"`), amount("costAfter", "Cost this year (£)", "costAfterNo", POUNDS, "0", true),
  ];
}

function changeColumns({ inputs: { figures, setting }, names: { comparison: on } }: ComparisonContext, variances: VarianceCells | null): ColumnSpec[] {
  const [dust, same, tolerance, ignore] = [setting("dust", on), setting("same", on), figures.cell("tolerance", 0, on), figures.cell("ignore below", 0, on)];
  const larger = ({ cell }: RowPlace): string => `MAX(ABS(${cell("costBefore")}),ABS(${cell("costAfter")}))`;
  const always = figures.has("always above") ? ({ cell }: RowPlace): string => `,ABS(${cell("change")})+${cell("slack")}>=${figures.cell("always above", 0, on)}` : (): string => "";
  const beyond = (place: RowPlace): string => {
    const { cell } = place;
    return `OR(AND(ABS(${cell("change")})>${tolerance}*ABS(${cell("costBefore")})+${cell("slack")},ABS(${cell("change")})+${cell("slack")}>=${ignore})${always(place)})`;
  };
  const spilled = (key: keyof VarianceCells, native: (place: RowPlace) => string) => (place: RowPlace): string =>
    (variances ? `IF(${variances[key](place.index)}="","${NOTHING}",${variances[key](place.index)})` : native(place));
  const change = spilled("variance", (place) => `IF(ABS(${place.cell("costAfter")}-${place.cell("costBefore")})<=${same}*${larger(place)},0,${place.cell("costAfter")}-${place.cell("costBefore")})`);
  const rate = spilled("rate", ({ cell }) => `IF(${cell("costBefore")}=0,"${NOTHING}",${cell("change")}/${cell("costBefore")})`);
  const flag = spilled("flag", (place) => {
    const { cell } = place;
    return `IF(${cell("change")}=0,"${NOTHING}",IF(${cell("costBefore")}=0,"new",IF(${cell("costAfter")}=0,"dropped",IF(${beyond(place)},"query","${NOTHING}"))))`;
  });
  return [
    { key: "change", heading: "Change (£)", width: 16, total: sumOf(POUNDS), cell: (place) => formula(`=${change(place)}`, POUNDS) },
    { key: "rate", heading: "Change (%)", width: 12, cell: (place) => formula(`=${rate(place)}`, PERCENT) },
    { key: "slack", heading: "Rounding allowed (£)", width: 12, cell: (place) => formula(`=${dust}*${larger(place)}`, "0E+00") },
    { key: "flag", heading: "Ask about it", width: 12, cell: (place) => words(`=${flag(place)}`, "Output") },
  ];
}

function effectColumns(sheet: string, units: PlacedTable | null): ColumnSpec[] {
  const ofGroup = (key: string, { cell }: RowPlace): string => `INDEX(${units!.range(key, sheet)},${cell("groupNo")})`;
  const step = (key: string, heading: string, format: string, body: (place: RowPlace) => string): ColumnSpec => ({ key, heading, width: 14, cell: (place) => formula(`=${body(place)}`, format) });
  const whenSplit = ({ cell }: RowPlace, then: string): string => `IF(${cell("split")}=1,${then},0)`;
  const effect = (key: string, heading: string, body: (place: RowPlace) => string): ColumnSpec => ({ ...step(key, heading, POUNDS, body), width: 16, total: sumOf(POUNDS) });
  return [
    step("split", "Split into price, volume and mix (1 or 0)", "0", ({ cell }) =>
      `IF(AND(ISNUMBER(${cell("groupNo")}),ISNUMBER(${cell("quantityBefore")}),ISNUMBER(${cell("quantityAfter")}),${cell("costBefore")}<>0,${cell("costAfter")}<>0),IF(AND(${cell("quantityBefore")}>0,${cell("quantityAfter")}>0),1,0),0)`),
    step("volumeBefore", "Volume before", QUANTITY, (place) => whenSplit(place, place.cell("quantityBefore"))),
    step("volumeAfter", "Volume this year", QUANTITY, (place) => whenSplit(place, place.cell("quantityAfter"))),
    step("priceBefore", "Price before (£)", "£#,##0.00####", (place) => whenSplit(place, `${place.cell("costBefore")}/${place.cell("quantityBefore")}`)),
    step("priceAfter", "Price this year (£)", "£#,##0.00####", (place) => whenSplit(place, `${place.cell("costAfter")}/${place.cell("quantityAfter")}`)),
    step("inStep", "Volume in step with its group", QUANTITY, (place) => (units ? whenSplit(place, `${place.cell("volumeBefore")}*${ofGroup("volumeAfter", place)}/${ofGroup("volumeBefore", place)}`) : "0")),
    step("atOldPrice", "This year's volume at the price before (£)", POUNDS, ({ cell }) => `${cell("priceBefore")}*${cell("volumeAfter")}`),
    effect("volume", "Volume (£)", ({ cell }) => `(${cell("inStep")}-${cell("volumeBefore")})*${cell("priceBefore")}`),
    effect("mix", "Mix (£)", ({ cell }) => `(${cell("volumeAfter")}-${cell("inStep")})*${cell("priceBefore")}`),
    effect("price", "Price (£)", ({ cell }) => `(${cell("priceAfter")}-${cell("priceBefore")})*${cell("volumeAfter")}`),
    effect("newOrDropped", "New or dropped (£)", ({ cell }) => `IF(OR(${cell("costBefore")}=0,${cell("costAfter")}=0),${cell("change")},0)`),
    effect("notSplit", "Not split (£)", ({ cell }) => `IF(OR(${cell("split")}=1,${cell("costBefore")}=0,${cell("costAfter")}=0),0,${cell("change")})`),
  ];
}
