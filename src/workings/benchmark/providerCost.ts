import { requireQuantity } from "../../domain/benchmarking/requireQuantities";
import { unitCost } from "../../domain/benchmarking/unitCost";
import { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds } from "../../domain/kernel/quantities";
import { requireMoney } from "../../domain/kernel/requireMoney";
import { steadySum } from "../../domain/kernel/steadySum";
import {
  isGiven, type BenchmarkCase, type BenchmarkProvider, type BenchmarkService, type GivenFigure, type LeftOutProvider, type LeftOutReason, type NoFigure, type ProviderCost,
} from "./benchmarkCase";
import type { PriceFactors } from "./priceFactors";

/** A provider's figures of a service, before they are set beside the others'. */
export type OwnCost = Omit<ProviderCost, "outlier" | "saving">;
type LeftOut = Omit<LeftOutProvider, "provider">;
type Found<T> = { readonly value: T } | { readonly leftOut: LeftOut };

/**
 * A provider's unit cost of a service, in the case's prices, area and unit; or why it has none.
 *
 *     cost      = Σ cost × price factor ÷ area factor
 *     activity  = Σ activity × conversion
 *     unit cost = cost ÷ activity; of a unit cost given: it × price factor ÷ area factor ÷ conversion
 *
 * @source benchmark/METHOD.md §1
 */
export function providerCost(benchmarkCase: BenchmarkCase, service: BenchmarkService, at: number, factors: PriceFactors | null): OwnCost | LeftOut {
  const provider = benchmarkCase.providers[at]!;
  const given = givenOf(service, at, provider);
  if ("leftOut" in given) return given.leftOut;
  const price = priceFactorOf(benchmarkCase, provider, factors);
  if ("leftOut" in price) return price.leftOut;
  const area = areaFactorOf(benchmarkCase, provider);
  if ("leftOut" in area) return area.leftOut;
  const { cost, activity, each } = given.value;
  const conversion = service.conversion?.factor.value ?? 1;
  try {
    const units = activity === null ? null : checkedActivity(activity * conversion);
    const brought = (pounds: Pounds): Pounds => checked((pounds * price.value) / area.value) + 0;
    const own = each === null ? null : checked(brought(each) / conversion) + 0;
    const whole = own === null ? brought(cost!) : units === null ? null : checked(own * units) + 0;
    const compared = own ?? unitCost([whole], [units]);
    if (compared === 0 && benchmarkCase.zeros === "skip") return leftOut("zero", firstPlace(service, at) ?? provider.place, "0");
    return { provider: at, cost: whole, activity: units, priceFactor: price.value, areaFactor: area.value, unitCost: compared };
  } catch (error) {
    return refused("refused", firstPlace(service, at) ?? provider.place, error);
  }
}

interface Given {
  readonly cost: Pounds | null;
  readonly activity: number | null;
  /** The unit cost itself, where that is what was given. */
  readonly each: Pounds | null;
}

function givenOf({ basis, figures }: BenchmarkService, at: number, { place }: BenchmarkProvider): Found<Given> {
  const { cost, activity, unitCost: given } = figures[at]!;
  const used = basis === "unit cost" ? [...(given ? [given] : []), ...activity] : [...cost, ...activity];
  const unreadable = used.find((figure): figure is NoFigure => !isGiven(figure) && figure.missing === "unreadable");
  if (unreadable) return { leftOut: { reason: "unreadable", place: unreadable.place ?? place, seen: unreadable.seen, words: unreadable.words, error: null } };
  const units = added(activity);
  if (basis === "unit cost") {
    return given && isGiven(given) ? { value: { cost: null, activity: units, each: given.value } } : { leftOut: blank("no unit cost", given ? [given] : [], place) };
  }
  const pounds = added(cost);
  if (pounds === null) return { leftOut: blank("no cost", cost, place) };
  if (units === null) return { leftOut: blank("no activity", activity, place) };
  if (units === 0) return { leftOut: leftOut("zero activity", placeOf(activity) ?? place, "0") };
  return { value: { cost: pounds, activity: units, each: null } };
}

function priceFactorOf({ prices }: BenchmarkCase, { priceYear, place }: BenchmarkProvider, factors: PriceFactors | null): Found<number> {
  if (!factors) return { value: 1 };
  const own = priceYear && "period" in priceYear ? priceYear : null;
  if (priceYear && "missing" in priceYear && (priceYear.missing === "unreadable" || !prices?.from)) {
    return { leftOut: { reason: "no price year", place: priceYear.place ?? place, seen: priceYear.seen, words: priceYear.words, error: null } };
  }
  const from = own ?? prices?.from;
  if (!from) return { leftOut: leftOut("no price year", place, "") };
  try {
    return { value: factors.of(from.period).factor };
  } catch (error) {
    return { leftOut: { ...refused("no price year", from.origin.kind === "cell" ? from.origin : place, error), seen: from.period } };
  }
}

function areaFactorOf({ area }: BenchmarkCase, { areaFactor, place }: BenchmarkProvider): Found<number> {
  if (!area) return { value: 1 };
  if (!areaFactor) return { leftOut: leftOut("no area factor", place, "") };
  if (!isGiven(areaFactor)) return { leftOut: { reason: "no area factor", place: areaFactor.place ?? place, seen: areaFactor.seen, words: areaFactor.words, error: null } };
  if (areaFactor.value > 0) return { value: areaFactor.value };
  return { leftOut: refused("no area factor", placeOf([areaFactor]) ?? place, new DomainError("zero-divisor", { argument: area.heading, value: areaFactor.value })) };
}

/** Null where none of them is there. */
function added(figures: readonly GivenFigure[]): number | null {
  const there = figures.filter(isGiven).map(({ value }) => value);
  return there.length === 0 ? null : steadySum(there) + 0;
}

function checked(pounds: Pounds): Pounds {
  requireMoney("unit cost", pounds);
  return pounds;
}

function checkedActivity(units: number): number {
  requireQuantity("activity", units, {});
  return units + 0;
}

function firstPlace({ basis, figures }: BenchmarkService, at: number): LeftOut["place"] {
  const { cost, unitCost: given } = figures[at]!;
  return placeOf(basis === "unit cost" ? (given ? [given] : []) : cost);
}

function placeOf(figures: readonly GivenFigure[]): LeftOut["place"] {
  for (const figure of figures) {
    if (!isGiven(figure)) {
      if (figure.place) return figure.place;
    } else if (figure.origin.kind === "cell") {
      const { sheet, row, column } = figure.origin;
      return { sheet, row, column };
    }
  }
  return null;
}

function blank(reason: LeftOutReason, figures: readonly GivenFigure[], place: LeftOut["place"]): LeftOut {
  const first = figures.find((figure): figure is NoFigure => !isGiven(figure));
  return leftOut(reason, placeOf(figures) ?? place, first?.seen ?? "");
}

function leftOut(reason: LeftOutReason, place: LeftOut["place"], seen: string): LeftOut {
  return { reason, place, seen, words: "", error: null };
}

function refused(reason: LeftOutReason, place: LeftOut["place"], error: unknown): LeftOut {
  if (!(error instanceof DomainError)) throw error;
  // A function's own place in its list is not the table's.
  const { item: _, ...detail } = error.detail;
  return { reason, place, seen: "", words: "", error: new DomainError(error.code, detail) };
}
