import { PAY_REPLACED } from "./ledgerPlaced";
import type { CentrePlacing, PriceAnswer, PriceCase } from "./priceCase";

/** Somewhere that the ledger's pounds go. */
export interface PricePlace {
  /** From 1: services, pools, reasons; 0 for what is not placed. */
  readonly no: number;
  readonly name: string;
  readonly kind: "service" | "pool" | "left out" | "not placed";
}

/** The number of the place for what nobody has placed. */
const NOWHERE = 0;

/** Every place in the order of its number, what is not placed at the end. */
export class PricePlaces {
  readonly all: readonly PricePlace[];
  readonly reasons: readonly string[];

  constructor(private readonly services: number, private readonly pools: number, names: readonly string[], reasons: readonly string[]) {
    this.reasons = reasons;
    this.all = [
      ...[...names, ...reasons].map((name, at): PricePlace => ({ no: at + 1, name, kind: at < services ? "service" : at < names.length ? "pool" : "left out" })),
      { no: NOWHERE, name: "Not placed", kind: "not placed" },
    ];
  }

  /** The number of the place a centre goes to. */
  ofCentre(placing: CentrePlacing): number {
    switch (placing.kind) {
      case "service": return placing.service + 1;
      case "pool": return this.services + placing.pool + 1;
      case "excluded": return this.ofReason(placing.reason);
      case "unplaced": return NOWHERE;
    }
  }

  /** The number of the place of what is left out for a reason; case and spaces around do not tell two apart. */
  ofReason(reason: string): number {
    const key = keyOf(reason);
    return this.services + this.pools + this.reasons.findIndex((each) => keyOf(each) === key) + 1;
  }
}

export function pricePlaces({ services, pools, payFrom, centres }: PriceCase, { excluded }: PriceAnswer): PricePlaces {
  const reasons = excluded.map(({ reason }) => reason);
  const named = new Set(reasons.map(keyOf));
  // Each reason given is a place, even where the answer merged it into another spelling.
  const given = [...centres.flatMap(({ placing }) => (placing.kind === "excluded" ? [placing.reason.trim()] : [])), ...(payFrom === "staffing" ? [PAY_REPLACED] : [])];
  for (const reason of given) {
    if (named.has(keyOf(reason))) continue;
    named.add(keyOf(reason));
    reasons.push(reason);
  }
  return new PricePlaces(services.length, pools.length, [...services, ...pools].map(({ name }) => name), reasons);
}

function keyOf(reason: string): string {
  return reason.trim().toLowerCase();
}
