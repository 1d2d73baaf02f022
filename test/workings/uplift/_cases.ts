import { isoDay } from "../../../src/domain/kernel/readDate";
import type { Day } from "../../../src/domain/kernel/day";
import type { Origin, Sourced } from "../../../src/workings/origin";
import type { BridgeCase, CostLine, PayData, PriceLine, SourcedDay, SourcedText, UpliftCase } from "../../../src/workings/uplift/upliftCase";

export const TYPED: Origin = { kind: "typed" };

export function day(iso: string): Day {
  const found = isoDay(iso);
  if (found === null) throw new Error(`${iso} is no day`);
  return found;
}

export const typed = (value: number): Sourced => ({ value, origin: TYPED });
export const said = (text: string): SourcedText => ({ text, origin: TYPED });
export const on = (iso: string): SourcedDay => ({ day: day(iso), origin: TYPED });

export function priceLine(price: number, clause: string, rest: Partial<PriceLine> = {}): PriceLine {
  return {
    name: "Home care, hour", place: null, price: typed(price), by: { kind: "clause", clause: said(clause) }, base: on("2024-04-01"), review: on("2025-04-01"), quantity: null, ...rest,
  };
}

/** A case of these lines, one year, nothing rounded, nothing else asked for. */
export function caseOf(lines: readonly PriceLine[], rest: Partial<UpliftCase> = {}): UpliftCase {
  return {
    title: "Prices from 1 April 2025", lines, unread: [], basket: [], years: 1, rounding: { kind: "none" }, realTerms: null, bridge: null, own: null, assumed: [], readings: [],
    counts: { read: 0, used: 0, fixed: 0, leftOut: 0 }, ...rest,
  };
}

export const costLine = (name: string, share: number, driver: string, isPay = false): CostLine => ({ name, share: typed(share), driver: said(driver), isPay });

export function bridgeOf(lines: readonly CostLine[], award: number | null = null, pay: PayData | null = null): BridgeCase {
  return { lines, base: on("2024-04-01"), review: on("2025-04-01"), award: award === null ? null : typed(award), pay };
}

export function payData(fee: number, nonPay: number, onCosts: number, hours: number, surplus: number, surplusOn: "cost" | "price"): PayData {
  return { fee: typed(fee), nonPayCost: typed(nonPay), onCostRate: typed(onCosts), paidHoursPerContactHour: typed(hours), surplus: typed(surplus), surplusOn };
}
