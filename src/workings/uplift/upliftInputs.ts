import { PERCENT, POUNDS, QUANTITY, WHOLE } from "../formats";
import { linkedColumns, type LinkedFigure } from "../linkedCells";
import type { Sourced } from "../origin";
import { PlacedInputs } from "../placedInputs";
import { label, NOT_APPLICABLE, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { SourcedDay, UpliftCase } from "./upliftCase";
import { DATE } from "./upliftFormats";
import { workbookSerial } from "../workbookSerial";

export type UpliftInputKind =
  | "price" | "quantity" | "rate" | "share" | "base" | "review" | "multiple" | "real day" | "growth"
  | "bridge share" | "bridge base" | "bridge review" | "award" | "fee" | "non-pay" | "on-cost" | "paid hours" | "surplus";

interface InputLine extends LinkedFigure {
  readonly kind: UpliftInputKind;
  readonly item: string;
}

/** Which figure of its kind each line of the case uses, from 0; null where it has none. */
export interface LineInputs {
  readonly base: number;
  readonly review: number;
  readonly quantity: number | null;
  readonly rate: number | null;
  /** The line's place among those with a basket. */
  readonly basket: number | null;
}

/** The figures of a case in the order of the inputs sheet, before they have their place. */
export interface UpliftInputLines {
  readonly lines: readonly InputLine[];
  readonly of: readonly LineInputs[];
}

/** A date typed once in the pane for every price, or one cell that several prices share, is one line of the inputs. */
export function upliftInputLines(upliftCase: UpliftCase): UpliftInputLines {
  const lines: InputLine[] = [];
  const add = (kind: UpliftInputKind, name: string, item: string, sourced: Sourced, unit: string, format: string): void => {
    lines.push({ kind, figure: name, item, sourced, unit, format, isDay: format === DATE });
  };
  const { lines: prices, date1904 } = upliftCase;
  for (const { name, price } of prices) add("price", "Price now", name, price, "£", POUNDS);
  const counted = { quantity: 0, rate: 0, basket: 0 };
  const quantities = prices.map(({ name, quantity }) => {
    if (!quantity) return null;
    add("quantity", "Units a year", name, quantity, "units", QUANTITY);
    return counted.quantity++;
  });
  const rates = prices.map(({ name, by }) => {
    if (by.kind !== "rate") return null;
    add("rate", "Agreed change", name, by.rate, "change", PERCENT);
    return counted.rate++;
  });
  const baskets = prices.map(({ name, by }) => {
    if (by.kind !== "basket") return null;
    by.shares.forEach((share, at) => add("share", `Share driven by ${upliftCase.basket[at]?.name ?? NOT_APPLICABLE}`, name, share, "share", PERCENT));
    return counted.basket++;
  });
  const base = addDays(lines, "base", "Date the price was set", prices.map((line) => line.base), prices.map(({ name }) => name), date1904);
  const review = addDays(lines, "review", "Date of the review", prices.map((line) => line.review), prices.map(({ name }) => name), date1904);
  addMethod(upliftCase, add);
  return { lines, of: prices.map((_, at) => ({ base: base[at]!, review: review[at]!, quantity: quantities[at]!, rate: rates[at]!, basket: baskets[at]! })) };
}

export type UpliftInputs = PlacedInputs<UpliftInputKind>;

/** The table of figures: one row a figure, with its cell, how it was read, the figure used, its unit and its source. */
export function inputsTable(layout: SheetLayout, { lines }: UpliftInputLines): UpliftInputs {
  const at = (index: number): InputLine => lines[index]!;
  const table: PlacedTable = layout.table({
    name: "Uplift_inputs",
    rows: lines.length,
    columns: [
      { key: "line", heading: "Line", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "figure", heading: "Figure", width: 22, cell: ({ index }) => text(at(index).figure) },
      { key: "item", heading: "Price or item", width: 26, cell: ({ index }) => text(at(index).item) },
      ...linkedColumns(at),
    ],
  });
  return new PlacedInputs(table, lines.map(({ kind }) => kind));
}

/** Adds each different date once; gives the place of each line's own. */
function addDays(lines: InputLine[], kind: "base" | "review", name: string, days: readonly SourcedDay[], items: readonly string[], date1904: boolean | undefined): number[] {
  const places = new Map<string, number>();
  const users = new Map<string, number>();
  for (const day of days) users.set(keyOf(day), (users.get(keyOf(day)) ?? 0) + 1);
  return days.map((sourced, at) => {
    const key = keyOf(sourced);
    const known = places.get(key);
    if (known !== undefined) return known;
    const shared = users.get(key)!;
    const item = shared === 1 ? items[at]! : shared === days.length ? "Every price" : `${shared} prices, ${items[at]!} the first`;
    lines.push({ kind, figure: name, item, sourced: asSerial(sourced, date1904), unit: "date", format: DATE, isDay: true });
    places.set(key, places.size);
    return places.size - 1;
  });
}

function keyOf({ day, origin }: SourcedDay): string {
  return origin.kind === "typed" ? `typed ${day}` : `${origin.sheet.toLowerCase()}!${origin.row},${origin.column}`;
}

function asSerial({ day, origin }: SourcedDay, date1904: boolean | undefined): Sourced {
  return { value: workbookSerial(day, date1904), origin };
}

function addMethod(
  { rounding, realTerms, assumed, bridge, date1904 }: UpliftCase,
  add: (kind: UpliftInputKind, name: string, item: string, sourced: Sourced, unit: string, format: string) => void,
): void {
  if (rounding.kind === "up") add("multiple", "Prices are rounded up to multiples of", NOT_APPLICABLE, rounding.multiple, "pence", WHOLE);
  if (realTerms) add("real day", "Real prices are in the money of the period with", realTerms.series, asSerial(realTerms.day, date1904), "date", DATE);
  for (const { series, yearly } of assumed) add("growth", "Assumed growth after the last figure held", series, yearly, "a year", PERCENT);
  if (!bridge) return;
  for (const { name, share } of bridge.lines) add("bridge share", "Share of the price", name, share, "share", PERCENT);
  add("bridge base", "Bridge: date the price was set", NOT_APPLICABLE, asSerial(bridge.base, date1904), "date", DATE);
  add("bridge review", "Bridge: date of the review", NOT_APPLICABLE, asSerial(bridge.review, date1904), "date", DATE);
  if (bridge.award) add("award", "Award", NOT_APPLICABLE, bridge.award, "change", PERCENT);
  const { pay } = bridge;
  if (!pay) return;
  const fee = "An hour's price";
  add("fee", "Price an hour now", fee, pay.fee, "£", POUNDS);
  add("non-pay", "Cost an hour that is not pay", fee, pay.nonPayCost, "£", POUNDS);
  add("on-cost", "On-costs on pay", fee, pay.onCostRate, "rate", PERCENT);
  add("paid hours", "Hours paid for an hour of contact", fee, pay.paidHoursPerContactHour, "hours", QUANTITY);
  add("surplus", pay.surplusOn === "cost" ? "Surplus on cost" : "Surplus on price", fee, pay.surplus, "rate", PERCENT);
}
