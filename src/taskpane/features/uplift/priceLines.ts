import { dayFromSerial, type Day } from "../../../domain/kernel/day";
import type { PriceTable } from "../../../intake/priceReading";
import type { CellReading } from "../../../intake/reading";
import type { Origin } from "../../../workings/origin";
import type { PriceLine, SourcedDay, SourcedText, UnreadPrice, UpliftBy } from "../../../workings/uplift/upliftCase";
import { placeWords } from "../../shared/cellAddress";
import { dayWords } from "../../shared/dayWords";
import { sourcedFrom } from "../../shared/job/sourcedFrom";

export interface PaneTerms {
  /** The pane's one clause for rows without their own; null where it is empty. */
  readonly clause: SourcedText | null;
  readonly base: SourcedDay | null;
  readonly review: SourcedDay | null;
}

export interface PriceLinesFound {
  readonly lines: readonly PriceLine[];
  readonly leftOut: readonly UnreadPrice[];
  /** Rows that want the pane's clause, or one of its dates, whether it is there or not. */
  readonly onPaneClause: number;
  readonly onPaneDates: number;
}

type Row = PriceTable["lines"][number];

/** The table's rows as prices to be uplifted. A row's own clause comes first, then its shares, then its agreed rate, then the pane's clause. */
export function priceLines(table: PriceTable, basket: readonly number[], pane: PaneTerms): PriceLinesFound {
  const lines: PriceLine[] = [];
  const leftOut: UnreadPrice[] = [];
  let onPaneClause = 0;
  let onPaneDates = 0;
  for (const row of table.lines) {
    if (row.price.value === null) {
      leftOut.push({ place: row.price.place, name: row.name, words: noPriceWords(row.price) });
      continue;
    }
    const own = ownWay(row, basket);
    if (own === null) onPaneClause++;
    const by = own ?? (pane.clause && { kind: "clause", clause: pane.clause });
    const base = dayOfRow(row.base, pane.base);
    const review = dayOfRow(row.review, pane.review);
    if (isPane(row.base) || isPane(row.review)) onPaneDates++;
    const words = faultOf(row, base, review) ?? figureFault(row, basket);
    if (words !== null) leftOut.push({ place: row.place, name: row.name, words });
    else if (!by) leftOut.push({ place: row.place, name: row.name, words: "It has no clause, shares or rate of its own, and no clause is set for rows without one." });
    else if (isDay(base) && isDay(review)) {
      lines.push({ name: row.name, place: row.place, price: sourcedFrom(row.price, row.price.value), by, base, review, quantity: quantityOf(row.quantity) });
    }
  }
  return { lines, leftOut, onPaneClause, onPaneDates };
}

function noPriceWords({ place, seen }: CellReading): string {
  return seen.trim() === "" ? `${placeWords(place)} is empty. Enter the price there.` : `${placeWords(place)} shows “${seen.trim()}”, which is not read as a price. Enter a figure there.`;
}

/** What the row itself says of how it is uplifted; null where it says nothing. */
function ownWay({ clause, rate, shares }: Row, basket: readonly number[]): UpliftBy | null {
  if (clause && clause.text !== "") return { kind: "clause", clause: { text: clause.text, origin: { kind: "cell", ...clause.place, scale: 1 } } };
  const figures = basket.map((column) => shares.get(column));
  if (figures.some((figure) => figure && (figure.value !== null || figure.seen.trim() !== ""))) {
    return { kind: "basket", shares: figures.map((figure) => (figure ? sourcedFrom(figure, figure.value ?? 0) : { value: 0, origin: { kind: "typed" } as Origin })) };
  }
  if (rate && rate.value !== null) return { kind: "rate", rate: sourcedFrom(rate, rate.value) };
  // Words where a rate was expected are read as a clause, so that they are refused where they are none.
  if (rate && rate.seen.trim() !== "") return { kind: "clause", clause: { text: rate.seen.trim(), origin: { kind: "cell", ...rate.place, readFrom: rate.seen, scale: 1 } } };
  return null;
}

/** Why a share or a rate that the row goes by cannot be used; null where there is none or it can. */
function figureFault({ clause, rate, shares }: Row, basket: readonly number[]): string | null {
  if (clause && clause.text !== "") return null;
  const figures = basket.flatMap((column) => shares.get(column) ?? []);
  const unread = figures.find((figure) => figure.value === null && figure.seen.trim() !== "");
  if (unread) return figureWords(unread, "share");
  // A bare number that could be two rates is none: as a clause it would be taken for one of them.
  return rate && figures.every(({ value }) => value === null) && rate.value === null && /\d/.test(rate.seen) && !/\p{L}/u.test(rate.seen) ? figureWords(rate, "rate") : null;
}

function figureWords({ place, seen, reason }: CellReading, what: string): string {
  return `${placeWords(place)} shows “${seen.trim()}”, which is not read as a ${what}${reason === "" ? "" : `: ${reason}`}.`;
}

type RowDay = SourcedDay | "pane" | { readonly unread: CellReading };

function dayOfRow(reading: CellReading | null, pane: SourcedDay | null): RowDay {
  if (isPane(reading)) return pane ?? "pane";
  if (reading?.value == null) return { unread: reading! };
  return { day: dayFromSerial(reading.value), origin: sourcedFrom(reading, reading.value).origin };
}

function isPane(reading: CellReading | null): boolean {
  return reading === null || (reading.value === null && reading.seen.trim() === "");
}

function isDay(day: RowDay): day is SourcedDay {
  return day !== "pane" && "day" in day;
}

function faultOf({ base: baseCell, review: reviewCell }: Row, base: RowDay, review: RowDay): string | null {
  for (const day of [base, review]) {
    if (day !== "pane" && "unread" in day) return `${placeWords(day.unread.place)} shows “${day.unread.seen.trim()}”, which is not read as a date. Enter the day, month and year there.`;
  }
  if (!isDay(base) || !isDay(review) || base.day < review.day) return null;
  return `The review date, ${dayWords(review.day)}${cellWords(reviewCell)}, is not after the base date, ${dayWords(base.day)}${cellWords(baseCell)}. Put one of them right.`;
}

function cellWords(reading: CellReading | null): string {
  return reading === null || isPane(reading) ? "" : ` in ${placeWords(reading.place)}`;
}

function quantityOf(reading: CellReading | null): PriceLine["quantity"] {
  return reading && reading.value !== null ? sourcedFrom(reading, reading.value) : null;
}

/** For the default title: the review of most of the prices. */
export function commonReview(lines: readonly PriceLine[]): Day | null {
  const counts = new Map<Day, number>();
  for (const { review } of lines) counts.set(review.day, (counts.get(review.day) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}
