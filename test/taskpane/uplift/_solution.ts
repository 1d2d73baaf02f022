import { dayOf, type Day } from "../../../src/domain/kernel/day";
import type { UpliftSolution } from "../../../src/taskpane/features/uplift/upliftFound";
import type { Origin, Sourced } from "../../../src/workings/origin";
import { upliftAnswer, upliftFigures } from "../../../src/workings/uplift/upliftAnswer";
import type { BridgeCase, PriceLine, UpliftBy, UpliftCase } from "../../../src/workings/uplift/upliftCase";

const TYPED: Origin = { kind: "typed" };

export function typed(value: number): Sourced {
  return { value, origin: TYPED };
}

/** "2025-04-01" as a day. */
export function day(iso: string): Day {
  const [year, month, ofMonth] = iso.split("-").map(Number);
  return dayOf({ year: year!, month: month!, day: ofMonth! })!;
}

export function cell(row: number, column: number): Origin {
  return { kind: "cell", sheet: "Prices", row, column, scale: 1 };
}

export function byClause(text: string, origin: Origin = TYPED): UpliftBy {
  return { kind: "clause", clause: { text, origin } };
}

interface LineAsked {
  readonly name?: string;
  readonly price?: number;
  readonly by?: UpliftBy;
  readonly base?: string;
  readonly review?: string;
  readonly quantity?: number;
  /** Its row in the sheet "Prices"; left out, the price is typed. */
  readonly row?: number;
}

/** A price as it would be typed, or read from a row: £20.00 by CPI from 1 April 2024 to 1 April 2025 unless told otherwise. */
export function line({ name = "Home care", price = 20, by = byClause("CPI"), base = "2024-04-01", review = "2025-04-01", quantity, row }: LineAsked): PriceLine {
  const origin = row === undefined ? TYPED : cell(row, 1);
  return {
    name,
    place: row === undefined ? null : { sheet: "Prices", row, column: 0 },
    price: { value: price, origin },
    by,
    base: { day: day(base), origin: TYPED },
    review: { day: day(review), origin: TYPED },
    quantity: quantity === undefined ? null : typed(quantity),
  };
}

export function caseOf(lines: readonly PriceLine[], rest: Partial<UpliftCase> = {}): UpliftCase {
  return {
    title: "Prices from 1 April 2025",
    lines,
    basket: [],
    years: 1,
    rounding: { kind: "each year" },
    realTerms: null,
    bridge: null,
    own: null,
    unread: [],
    assumed: [],
    readings: [],
    counts: { read: lines.length, used: lines.length, fixed: 0, leftOut: 0 },
    ...rest,
  };
}

export function solutionOf(upliftCase: UpliftCase): UpliftSolution {
  return { upliftCase, answer: upliftAnswer(upliftCase), figures: upliftFigures(upliftCase) };
}

/** Pay 70% by the wage, the rest 30% by published CPI, from April 2024 to April 2025, with an award of 5%. */
export function bridgeCase(rest: Partial<BridgeCase> = {}): BridgeCase {
  return {
    lines: [
      { name: "Pay", share: typed(0.7), driver: { text: "NLW", origin: TYPED }, isPay: true },
      { name: "Travel", share: typed(0.1), driver: { text: "published(CPI[Sep])", origin: TYPED }, isPay: false },
      { name: "Office", share: typed(0.2), driver: { text: "published(CPI[Sep])", origin: TYPED }, isPay: false },
    ],
    base: { day: day("2024-04-01"), origin: TYPED },
    review: { day: day("2025-04-01"), origin: TYPED },
    award: typed(0.05),
    pay: null,
    ...rest,
  };
}
