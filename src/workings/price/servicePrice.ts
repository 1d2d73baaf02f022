import { DomainError } from "../../domain/kernel/DomainError";
import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import type { Pence, Pounds, Share } from "../../domain/kernel/quantities";
import { requireRate } from "../../domain/kernel/rates";
import { breakEvenUnits } from "../../domain/pricing/breakEvenUnits";
import { breakEvenUtilisation } from "../../domain/pricing/breakEvenUtilisation";
import { fullCostPrice } from "../../domain/pricing/fullCostPrice";
import type { PricedService, PriceCase, ServicePrice } from "./priceCase";
import { whereItExists } from "./whereItExists";

/** 50% to 100% by five points. */
export const UTILISATIONS: readonly Share[] = Array.from({ length: 11 }, (_, step) => (step + 10) / 20);

/** What is added to full cost. */
export type PriceTerms = Pick<PriceCase, "contingency" | "surplus" | "surplusOn">;

/** What a service has room for, and the part of it that is delivered: all of it where units alone are given. */
export interface Delivery {
  readonly capacity: number;
  readonly utilisation: Share;
}

/**
 * The price of a service from its own cost and its part of each pool.
 *
 *     full        = direct + Σ overhead
 *     contingency = full × rate, to the penny
 *     charge      = (full + contingency) × (1 + surplus) on cost, ÷ (1 − surplus) on price, to the penny
 *     price       = FCR.PRICE(full + contingency, 0, capacity, utilisation, surplus, on), unrounded
 *
 * A service whose cost is below zero, or whose units are not known, has its costs and no price.
 *
 * @throws {DomainError} too-large; what is refused of the funding
 * @source price/METHOD.md
 */
export function servicePrice(service: PricedService, direct: Pence, overheadByPool: readonly Pounds[], terms: PriceTerms): ServicePrice {
  const overhead = addPence(overheadByPool.map((share) => toPence(share)), "overheads");
  const full = addPence([direct, overhead], "full cost");
  const funding = service.funding && toPence(service.funding.value, "funding");
  const charged = chargeOf(full, terms);
  const costs = {
    service: service.name,
    direct: toPounds(direct), overheadByPool, overhead: toPounds(overhead), full: toPounds(full),
    contingency: toPounds(charged.contingency), surplus: toPounds(charged.charge - full - charged.contingency), charge: toPounds(charged.charge),
    funding: funding === null ? null : toPounds(funding), gap: funding === null ? null : toPounds(funding - full),
  };
  try {
    return { ...costs, ...unitPrices(service, full, terms), refused: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...costs, unitsDelivered: unitsOf(service), pricePerUnit: null, breakEvenUnits: null, breakEvenUtilisation: null, byUtilisation: [], refused: error };
  }
}

/**
 * The price per unit of a service at a full cost, at the utilisation it has unless another is given.
 *
 * @throws {DomainError} negative (a cost below zero), what the units are refused for, too-large
 */
export function unitPrice(full: Pence, delivery: Delivery, terms: PriceTerms, used: Share = delivery.utilisation): Pounds {
  if (full < 0) throw new DomainError("negative", { argument: "full cost", value: toPounds(full) });
  const cost = addPence([full, contingencyOn(toPounds(full), terms)], "full cost");
  return fullCostPrice(toPounds(cost), 0, delivery.capacity, used, terms.surplus.value, terms.surplusOn);
}

/** The contingency and the charge, in pence; none, and the cost itself, where the cost is below zero. */
function chargeOf(full: Pence, terms: PriceTerms): { readonly contingency: Pence; readonly charge: Pence } {
  if (full < 0) return { contingency: toPence(0), charge: full };
  const contingency = contingencyOn(toPounds(full), terms);
  const cost = addPence([full, contingency], "full cost");
  return { contingency, charge: toPence(fullCostPrice(toPounds(cost), 0, 1, 1, terms.surplus.value, terms.surplusOn), "charge") };
}

function contingencyOn(cost: Pounds, { contingency }: PriceTerms): Pence {
  return toPence(cost * contingency.value, "contingency");
}

/**
 * What a service is priced over.
 *
 * @throws {DomainError} empty-input, looks-like-percent and others of the utilisation and of the part of cost that varies
 */
export function deliveryOf({ units, capacity, utilisation, variableShare }: PricedService): Delivery {
  requireRate("variableShare", variableShare.value);
  if (units && capacity) {
    const used = units.value / capacity.value;
    requireRate("utilisation", used);
    return { capacity: capacity.value, utilisation: used };
  }
  if (units) return { capacity: units.value, utilisation: 1 };
  if (!capacity) throw new DomainError("empty-input", { argument: "units" });
  if (!utilisation) throw new DomainError("empty-input", { argument: "utilisation" });
  requireRate("utilisation", utilisation.value);
  return { capacity: capacity.value, utilisation: utilisation.value };
}

function unitsOf({ units, capacity, utilisation }: PricedService): number | null {
  if (units) return units.value;
  return capacity && utilisation ? capacity.value * utilisation.value : null;
}

type UnitPrices = Pick<ServicePrice, "unitsDelivered" | "pricePerUnit" | "breakEvenUnits" | "breakEvenUtilisation" | "byUtilisation">;

function unitPrices(service: PricedService, full: Pence, terms: PriceTerms): UnitPrices {
  const delivery = deliveryOf(service);
  const { capacity, utilisation } = delivery;
  const price = unitPrice(full, delivery, terms);
  const delivered = unitsOf(service) ?? capacity * utilisation;
  const variable = toPounds(full) * service.variableShare.value;
  const fixed = toPounds(full) - variable;
  return {
    unitsDelivered: delivered,
    pricePerUnit: price,
    breakEvenUnits: whereItExists(() => breakEvenUnits(fixed, variable / delivered, price)),
    breakEvenUtilisation: whereItExists(() => breakEvenUtilisation(fixed, variable / delivered, price, capacity)),
    byUtilisation: UTILISATIONS.map((used) => unitPrice(toPence(fixed + (variable * used) / utilisation, "full cost"), delivery, terms, used)),
  };
}
