import { DomainError, type ErrorDetail } from "../../domain/kernel/DomainError";
import { requireNonNegative, requireSameLength } from "../../domain/kernel/lists";
import type { Pounds, Share } from "../../domain/kernel/quantities";
import { fullCosts } from "../../domain/pricing/fullCosts";
import { unreachedSupports } from "../../domain/pricing/unreachedSupports";
import { wholeWeights } from "../wholeWeights";
import type { OverheadMethod, OverheadPool } from "./priceCase";

/** How pools are followed to the services: by a method, each by its own driver; or all by direct cost alone. */
export type Following = OverheadMethod | "single driver";

export interface FollowedPool {
  /** What each service bears of it, to ten decimals; empty where it was refused. */
  readonly shares: readonly Share[];
  readonly refused: DomainError | null;
}

const SUPPLIES = "supplies-";
const DIRECT_COST = "direct cost";

/**
 * What each service bears of each pool, the pool followed through the method by itself.
 *
 *     shares of pool p = FCR.OVERHEADS(1 for p and 0 for every other, usage, method)
 *
 * A pool whose cost reaches nobody is refused by itself; the others are followed without it, what they supply to it left out.
 *
 * @param direct what each service costs of its own, in pounds
 */
export function followedPools(pools: readonly OverheadPool[], direct: readonly Pounds[], following: Following): FollowedPool[] {
  const method = following === "single driver" ? "direct" : following;
  const drivers = following === "single driver" ? pools.map(({ name }): OverheadPool => ({ name, driver: { kind: "direct cost" } })) : pools;
  const refused = new Map<number, DomainError>();
  const rows = drivers.map((pool, at) => {
    try {
      return usageRow(pool, pools.length, direct);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.set(at, error);
      return [];
    }
  });
  for (;;) {
    const open = [...rows.keys()].filter((at) => !refused.has(at));
    const usage = open.map((at) => [...open.map((other) => rows[at]![other]!), ...rows[at]!.slice(pools.length)]);
    try {
      const shares = open.map((_, at) => sharesOf(usage, at, direct.length, method));
      return pools.map((_, at) => ({ shares: shares[open.indexOf(at)] ?? [], refused: refused.get(at) ?? null }));
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith(SUPPLIES)) throw error;
      const stuck = (typeof error.detail["row"] === "number" ? [error.detail["row"] - 1] : unreachedSupports(usage)).map((at) => open[at]!);
      const why = inNames(error, stuck.map((at) => pools[at]!.name));
      stuck.forEach((at) => refused.set(at, why));
    }
  }
}

/** What a pool supplies: of each pool, then of each service. */
export function usageRow({ driver }: OverheadPool, supports: number, direct: readonly Pounds[]): number[] {
  if (driver.kind === "direct cost") {
    requireNonNegative(DIRECT_COST, direct);
    if (direct.every((cost) => cost === 0)) throw new DomainError("nothing-to-split-by", { argument: DIRECT_COST });
    return [...new Array<number>(supports).fill(0), ...direct];
  }
  requireSameLength("services", direct, driver.name, driver.byService);
  const row = [...Array.from({ length: supports }, (_, at) => driver.bySupport[at]?.value ?? 0), ...driver.byService.map(({ value }) => value)];
  requireNonNegative(driver.name, row);
  return row;
}

function sharesOf(usage: readonly (readonly number[])[], pool: number, services: number, method: OverheadMethod): readonly Share[] {
  const costs = Array.from({ length: usage.length + services }, (_, at) => (at === pool ? 1 : 0));
  return wholeWeights(fullCosts(costs, usage, method), "shares", 0).used;
}

/** The refusal with the pools' own names. */
function inNames({ code }: DomainError, names: readonly string[]): DomainError {
  const detail: ErrorDetail = names.length === 1 ? { name: names[0]! } : { names: `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}` };
  return new DomainError(code, { argument: "Overheads", ...detail });
}
