import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import type { Pence } from "../../domain/kernel/quantities";
import type { PriceAnswer, PriceCase } from "./priceCase";

/** Why the ledger's pay is left out where pay comes from the staffing list. */
export const PAY_REPLACED = "Pay in the ledger, replaced by the staffing list";

export interface LedgerPlaced extends Pick<PriceAnswer, "ledgerTotal" | "placed" | "excluded" | "unplaced"> {
  /** What is placed in each service and each pool, in pence. */
  readonly byService: readonly Pence[];
  readonly byPool: readonly Pence[];
}

/**
 * Where the ledger's pounds go: services, pools, exclusions by reason, and what nobody has placed.
 *
 * @throws {RangeError} for a centre placed in a service or pool that the case does not have
 * @throws {DomainError} too-large
 */
export function ledgerPlaced({ services, pools, centres, payInLedger, payFrom }: PriceCase): LedgerPlaced {
  const byService: Pence[][] = services.map(() => []);
  const byPool: Pence[][] = pools.map(() => []);
  const excluded = new Map<string, { readonly reason: string; readonly amounts: Pence[]; readonly centres: string[] }>();
  const unplaced: PriceAnswer["unplaced"][number][] = [];
  const all: Pence[] = [];

  const leaveOut = (reason: string, amount: Pence, names: readonly string[]): void => {
    const key = reason.trim().toLowerCase();
    const found = excluded.get(key) ?? { reason: reason.trim(), amounts: [], centres: [] };
    excluded.set(key, found);
    found.amounts.push(amount);
    found.centres.push(...names);
  };

  centres.forEach(({ name, placing, amount }, at) => {
    const pence = toPence(amount, "ledger", { item: at + 1 });
    all.push(pence);
    switch (placing.kind) {
      case "service": listOf(byService, placing.service, name).push(pence); break;
      case "pool": listOf(byPool, placing.pool, name).push(pence); break;
      case "excluded": leaveOut(placing.reason, pence, [name]); break;
      case "unplaced": unplaced.push({ centre: name, amount: toPounds(pence) });
    }
  });
  if (payFrom === "staffing") {
    const pay = toPence(payInLedger, "pay in the ledger");
    all.push(pay);
    leaveOut(PAY_REPLACED, pay, []);
  }

  const added = (amounts: readonly Pence[]): Pence => addPence(amounts, "ledger");
  const inServices = byService.map(added);
  const inPools = byPool.map(added);
  return {
    ledgerTotal: toPounds(added(all)),
    placed: toPounds(added([...inServices, ...inPools])),
    excluded: [...excluded.values()].map(({ reason, amounts, centres: names }) => ({ reason, amount: toPounds(added(amounts)), centres: names })),
    unplaced,
    byService: inServices,
    byPool: inPools,
  };
}

function listOf(places: Pence[][], place: number, centre: string): Pence[] {
  const found = places[place];
  if (!found) throw new RangeError(`${centre} is placed in ${place}, which is not there`);
  return found;
}
