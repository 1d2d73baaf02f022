import type { CostSeries, UnitCostTable } from "../../../intake/unitCosts/unitCostReading";

const UNITS = "week|hour|day|night|month|year|visit|session|place|episode|attendance|contact|placement|meal|journey";
const PER = new RegExp(`(?:\\bper\\s+(?:[a-z]+\\s+per\\s+)?|/\\s*)(${UNITS})\\b`, "i");
const COUNTED = new RegExp(`\\b(${UNITS})s?\\b`, "i");
const NUMBER_OF = new RegExp(`\\bnumber of (?:[a-z]+ ){0,3}?(${UNITS})s\\b`, "i");

/** What the table says a series is counted in, in the singular; "" where it says nothing. */
export function unitGiven({ measures, name }: CostSeries, { notes }: Pick<UnitCostTable, "notes">): string {
  const wordsOf = (measure: string) => measures.filter((each) => each.measure === measure).map(({ words }) => words);
  const found =
    first([...wordsOf("unit cost"), ...wordsOf("cost")], PER) ?? first(wordsOf("activity"), COUNTED) ?? first([name, ...notes.map(({ words }) => words)], PER) ?? first(notes.map(({ words }) => words), NUMBER_OF);
  return found?.toLowerCase() ?? "";
}

function first(words: readonly string[], pattern: RegExp): string | undefined {
  for (const each of words) {
    const [, unit] = pattern.exec(each) ?? [];
    if (unit) return unit;
  }
  return undefined;
}

/** How many days each is, as a division, where it is a fixed number of them by the year of 365 days. */
const DAYS: Readonly<Record<string, readonly [number, number]>> = { day: [1, 1], night: [1, 1], week: [7, 1], month: [365, 12], year: [365, 1] };

/** What takes activity from one unit to the other: "365/7" from years to weeks. "" where it is not known. */
export function knownFactor(from: string, to: string): string {
  const [one, other] = [DAYS[from], DAYS[to]];
  if (!one || !other) return "";
  const [over, under] = [one[0] * other[1], one[1] * other[0]];
  const shared = greatestShared(over, under);
  return under === shared ? String(over / shared) : `${over / shared}/${under / shared}`;
}

function greatestShared(a: number, b: number): number {
  return b === 0 ? a : greatestShared(b, a % b);
}

/** A unit in the singular, as typed: "Weeks " is "week". */
export function unitTyped(text: string): string {
  const word = text.trim().toLowerCase();
  return COUNTED.exec(word)?.[0] === word ? word.replace(/s$/, "") : word;
}

/** A number, or a division such as 365/7; null where it is neither or not above zero. */
export function typedFactor(text: string): number | null {
  const [, over, under = "1"] = /^\s*(\d+(?:\.\d+)?)\s*(?:[/÷]\s*(\d+(?:\.\d+)?))?\s*$/.exec(text) ?? [];
  if (over === undefined) return null;
  const factor = Number(over) / Number(under);
  return Number.isFinite(factor) && factor > 0 ? factor : null;
}
