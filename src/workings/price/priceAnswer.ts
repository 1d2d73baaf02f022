import { DomainError } from "../../domain/kernel/DomainError";
import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import type { Pence, Pounds } from "../../domain/kernel/quantities";
import { requireRate } from "../../domain/kernel/rates";
import { fullCostPrice } from "../../domain/pricing/fullCostPrice";
import { poolSplit } from "../../domain/pooling/poolSplit";
import { answerChecks } from "./answerChecks";
import { followedPools, type FollowedPool, type Following } from "./followedPools";
import { ledgerPlaced } from "./ledgerPlaced";
import type { MethodAnswer, PriceAnswer, PriceCase, ServicePrice } from "./priceCase";
import { deliveryOf, servicePrice, unitPrice, UTILISATIONS } from "./servicePrice";
import { staffCosts, type StaffCosted } from "./staffCosts";
import { whereItExists } from "./whereItExists";

const METHODS: readonly Following[] = ["reciprocal", "stepdown", "direct", "single driver"];

/**
 * The Price job's figures: where the ledger goes, what each service bears of each pool, and the price that meets its cost.
 *
 * A pool that reaches nobody and a service without units are refused by themselves; what the whole case cannot do without is
 * refused whole.
 *
 * @throws {DomainError} empty-input (no services, or one without a name), duplicate-name, what the rates of contingency and surplus
 *   are refused for, what the staffing list is refused for where pay comes from it, too-large
 * @throws {RangeError} for a centre or a post in a service or pool that the case does not have
 * @source price/METHOD.md
 */
export function priceAnswer(priceCase: PriceCase): PriceAnswer {
  requireCase(priceCase);
  const { services, pools, payFrom } = priceCase;
  const ledger = ledgerPlaced(priceCase);
  const { staff, staffRefused } = staffOrRefusal(priceCase);
  const posts = payFrom === "staffing" && staff ? staff.byPlace.map((cost) => toPence(cost)) : null;
  const costed = (placed: readonly Pence[], first: number): Pence[] =>
    placed.map((pence, at) => (posts ? addPence([pence, posts[first + at]!], "cost") : pence));
  const direct = costed(ledger.byService, 0);
  const amounts = costed(ledger.byPool, services.length).map(toPounds);

  const own = ownMethod(priceCase, direct, amounts);
  const answer = {
    ledgerTotal: ledger.ledgerTotal, placed: ledger.placed, excluded: ledger.excluded, unplaced: ledger.unplaced,
    staffCost: staff && { byPost: staff.byPost, byPlace: staff.byPlace, total: staff.total, fte: staff.fte, productiveHours: staff.productiveHours },
    staffRefused,
    pools: pools.map(({ name }, at) => ({ pool: name, amount: amounts[at]!, ...own.pools[at]! })),
    services: own.services,
    methods: METHODS.map((method) => (method === priceCase.method ? ofOwn(method, own) : byMethod(priceCase, direct, amounts, method))),
    utilisations: UTILISATIONS,
    figures: staff?.figures ?? [],
    refused: firstRefusal(own.pools),
  };
  return { ...answer, checks: answerChecks(priceCase, answer) };
}

interface OwnMethod {
  readonly pools: readonly FollowedPool[];
  readonly services: readonly ServicePrice[];
}

/** Each pool split by the case's method, and the services priced with their parts. */
function ownMethod(priceCase: PriceCase, direct: readonly Pence[], amounts: readonly Pounds[]): OwnMethod {
  const { pools, parts } = poolsSplit(priceCase, direct, amounts, priceCase.method);
  return { pools, services: priceCase.services.map((service, at) => servicePrice(service, direct[at]!, parts.map((part) => part[at]!), priceCase)) };
}

function ofOwn(method: Following, { pools, services }: OwnMethod): MethodAnswer {
  return { method, overhead: services.map(({ overhead }) => overhead), pricePerUnit: services.map(({ pricePerUnit }) => pricePerUnit), refused: firstRefusal(pools) };
}

function byMethod(priceCase: PriceCase, direct: readonly Pence[], amounts: readonly Pounds[], method: Following): MethodAnswer {
  const { pools, parts } = poolsSplit(priceCase, direct, amounts, method);
  const overhead = direct.map((_, at) => addPence(parts.map((part) => toPence(part[at]!)), "overheads"));
  return {
    method,
    overhead: overhead.map(toPounds),
    pricePerUnit: priceCase.services.map((service, at) => whereItExists(() => unitPrice(addPence([direct[at]!, overhead[at]!], "full cost"), deliveryOf(service), priceCase))),
    refused: firstRefusal(pools),
  };
}

/** What each service bears of each pool, to the penny; nothing of a pool that was refused. */
function poolsSplit(
  priceCase: PriceCase, direct: readonly Pence[], amounts: readonly Pounds[], method: Following,
): { readonly pools: readonly FollowedPool[]; readonly parts: readonly (readonly Pounds[])[] } {
  const pools = followedPools(priceCase.pools, direct.map(toPounds), method);
  return { pools, parts: pools.map(({ shares }, pool) => (shares.length === 0 ? direct.map(() => 0) : poolSplit(amounts[pool]!, shares))) };
}

function firstRefusal(pools: readonly FollowedPool[]): DomainError | null {
  return pools.find(({ refused }) => refused)?.refused ?? null;
}

function staffOrRefusal(priceCase: PriceCase): { readonly staff: StaffCosted | null; readonly staffRefused: DomainError | null } {
  const { staff, payFrom } = priceCase;
  if (!staff) {
    if (payFrom === "staffing") throw new DomainError("empty-input", { argument: "staffing list" });
    return { staff: null, staffRefused: null };
  }
  try {
    return { staff: staffCosts({ ...priceCase, staff }), staffRefused: null };
  } catch (error) {
    if (payFrom === "ledger" && error instanceof DomainError) return { staff: null, staffRefused: error };
    throw error;
  }
}

function requireCase({ services, pools, contingency, surplus, surplusOn }: PriceCase): void {
  if (services.length === 0) throw new DomainError("empty-input", { argument: "services" });
  requireNames("services", services);
  requireNames("pools", pools);
  requireRate("contingency", contingency.value);
  // Once, so that a surplus that leaves nothing is not said again of every service.
  fullCostPrice(1, 0, 1, 1, surplus.value, surplusOn);
}

function requireNames(argument: string, named: readonly { readonly name: string }[]): void {
  const seen = new Map<string, number>();
  named.forEach(({ name }, at) => {
    const key = name.trim().toLowerCase();
    if (key === "") throw new DomainError("empty-input", { argument, item: at + 1 });
    const earlier = seen.get(key);
    if (earlier !== undefined) throw new DomainError("duplicate-name", { argument, item: at + 1, name, earlier: earlier + 1 });
    seen.set(key, at);
  });
}
