import { DomainError } from "../../kernel/DomainError";
import { comparedName, requireDifferentNames } from "../../kernel/names";
import { requireMoney } from "../../kernel/requireMoney";
import { requireQuantity } from "../requireQuantities";
import type { Contributor } from "./shareCase";

/** The providers of one service from the cheapest to the dearest: their places count from 0. */
export interface ServiceOrder {
  readonly contributors: readonly Contributor[];
  readonly prices: Float64Array;
  /** The places of a set of providers, rising. */
  places(members: readonly string[]): number[];
}

/**
 * @throws {DomainError} empty-input, duplicate-name, not-a-number, too-large, out-of-range (a price or a volume that is not above zero),
 *   and from `places` name-not-found, duplicate-name
 */
export function serviceOrder(contributors: readonly Contributor[]): ServiceOrder {
  requireDifferentNames("providers", contributors.map(({ name }) => name));
  contributors.forEach(({ price, volume }, i) => {
    requireMoney("prices", price, { item: i + 1 });
    if (price <= 0) throw new DomainError("out-of-range", { argument: "prices", item: i + 1, value: price, above: 0 });
    if (volume === null) return;
    requireQuantity("volumes", volume, { item: i + 1 });
    if (volume === 0) throw new DomainError("out-of-range", { argument: "volumes", item: i + 1, value: volume, above: 0 });
  });
  const ordered = [...contributors].sort((a, b) => a.price - b.price);
  const placeOf = new Map(ordered.map(({ name }, place) => [comparedName(name), place]));
  return {
    contributors: ordered,
    prices: Float64Array.from(ordered, ({ price }) => price),
    places(members) {
      requireDifferentNames("members", members);
      return members.map((name, i) => {
        const place = placeOf.get(comparedName(name));
        if (place === undefined) throw new DomainError("name-not-found", { argument: "members", item: i + 1, text: name, among: "providers" });
        return place;
      }).sort((a, b) => a - b);
    },
  };
}
