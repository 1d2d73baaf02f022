import type { PointKind } from "./PointSign";
import { shortWords } from "./chartWords";

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
  readonly kind: PointKind;
}

/** Points this many times the middle half's range away from it are drawn at the edge, so that the others can be told apart. */
const FAR = 4;

/** The scale for values of which a few may be far away: from the least to the most, or to where far begins. */
export function domainOf(values: readonly number[], lower: number, upper: number): readonly [least: number, most: number] {
  const reach = (upper - lower) * FAR;
  const near = reach > 0 ? values.filter((value) => value >= lower - reach && value <= upper + reach) : values;
  const [least, most] = extentOf(near);
  const room = most > least ? (most - least) * 0.04 : Math.max(Math.abs(most) * 0.05, 0.5);
  return [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
}

/** The least and the most; not by arguments, of which there may be too many. */
export function extentOf(values: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least <= most ? [least, most] : [0, 1];
}

/** What the signs of a chart's points stand for, those that are there. */
export function keyOf(points: readonly ChartPoint[]): readonly { readonly kind: PointKind; readonly words: string }[] {
  const subject = points.find(({ kind }) => kind === "subject");
  const words: Readonly<Record<PointKind, string>> = { subject: shortWords(subject?.label ?? "", 28), other: "others", high: "outlier, high", low: "outlier, low", named: "outlier, by name" };
  return (["subject", "other", "high", "low", "named"] as const).filter((kind) => points.some((point) => point.kind === kind)).map((kind) => ({ kind, words: words[kind] }));
}

/** "1 dearer than the scale shows, up to £3,990.12"; "" where all are on it. */
export function beyondWords(values: readonly number[], [least, most]: readonly [number, number], valueWords: (value: number) => string): string {
  const above = values.filter((value) => value > most);
  const below = values.filter((value) => value < least);
  const parts = [
    ...(below.length > 0 ? [`${below.length} below the scale, from ${valueWords(extentOf(below)[0])}`] : []),
    ...(above.length > 0 ? [`${above.length} above the scale, up to ${valueWords(extentOf(above)[1])}`] : []),
  ];
  return parts.join("; ");
}
