import { DomainError } from "../../domain/kernel/DomainError";
import { requireSameLength } from "../../domain/kernel/lists";
import { toPence, toPounds } from "../../domain/kernel/money";
import { requireWholeShares } from "../../domain/kernel/rates";
import { poolDamp } from "../../domain/pooling/poolDamp";
import { poolGrid } from "../../domain/pooling/poolGrid";
import { poolNeed } from "../../domain/pooling/poolNeed";
import { poolRiskShare } from "../../domain/pooling/poolRiskShare";
import { poolSettle } from "../../domain/pooling/poolSettle";
import { poolSplit } from "../../domain/pooling/poolSplit";
import type { PoolAnswer, PoolCase, ShareBasis, Sourced } from "./poolCase";
import { SHARE_DECIMALS, wholeWeights, type WholeWeights } from "../wholeWeights";

type Values = readonly number[];

/**
 * The Pool job's figures, each from the domain's function of the same name.
 *
 *     schedule = POOL.GRID(period totals, weights)
 *     weights  = the shares or quantities given · or, by need, agreed shares = POOL.SPLIT(1, POOL.NEED(…), 8)
 *                · or, with damping, the pounds of POOL.DAMP(previous, POOL.SPLIT(total, agreed shares), floor, ceiling, total)
 *     due      = contribution + part of the variance (spend − total); in-kind stands beside cash and is never netted
 *
 * @throws {DomainError} whatever the functions refuse, and empty-input for a case with no figures or no partners
 * @source pool/METHOD.md
 */
export function poolAnswer(poolCase: PoolCase): PoolAnswer {
  requirePartners(poolCase);
  const budget = periodBudgets(poolCase);
  const { need, weights } = sharing(poolCase, budget);
  const schedule = poolGrid(budget, weights.used);

  const periodPence = schedule.map(pence);
  const partnerPence = poolCase.partners.map((_, partner) => pence(schedule.map((row) => row[partner]!)));
  const totalPence = add(periodPence);
  const partnerTotals = partnerPence.map(toPounds);
  const total = toPounds(totalPence);

  const riskShare = poolCase.riskShare && sharedRisk(poolCase.riskShare, total, partnerTotals);
  const due = riskShare?.due ?? partnerTotals;
  const settlement = poolCase.paid && poolSettle(poolCase.partners, values(poolCase.paid), due);
  const inKind = poolCase.inKind && toThePenny("in kind", poolCase.partners, poolCase.inKind);

  const answer = { total, periodTotals: periodPence.map(toPounds), weights: weights.used, schedule, partnerTotals, inKind, need, riskShare, settlement };
  return { ...answer, checks: checksOf(poolCase, budget, answer) };
}

/** The weights the cash is split by, in the units and long division that the sheets use. */
export function poolWeights(poolCase: PoolCase): WholeWeights {
  return sharing(poolCase, periodBudgets(poolCase)).weights;
}

/** Each period's budget: the sum of its services' figures, not yet rounded. */
export function periodBudgets(poolCase: PoolCase): number[] {
  if (poolCase.budget.length === 0 || poolCase.periods.length === 0) throw new DomainError("empty-input", { argument: "budget" });
  const sums = new Array<number>(poolCase.periods.length).fill(0);
  for (const { period, amount } of poolCase.budget) sums[period] = sums[period]! + amount.value;
  return sums;
}

/** The most pence that are to be split at any time: the largest total to date in size. */
export function mostPence(budget: Values): number {
  let toDate = 0;
  return Math.max(...budget.map((amount) => Math.abs(toPence((toDate += amount), "budget"))));
}

function sharing(poolCase: PoolCase, budget: Values): { need: PoolAnswer["need"]; weights: WholeWeights } {
  const { basis, partners } = poolCase;
  const most = mostPence(budget);
  if (basis.kind === "need") return sharingByNeed(basis, budget, most);
  const given = values(basis.kind === "shares" ? basis.shares : basis.weights);
  requireSameLength("partners", partners, basis.kind, given);
  if (basis.kind === "shares") requireWholeShares("shares", given);
  return { need: null, weights: wholeWeights(given, basis.kind, most) };
}

function sharingByNeed(basis: ShareBasis & { kind: "need" }, budget: Values, most: number): { need: PoolAnswer["need"]; weights: WholeWeights } {
  const areas = basis.indicators[0]?.values.length ?? 0;
  const indicators = Array.from({ length: areas }, (_, area) => basis.indicators.map((indicator) => indicator.values[area]?.value ?? NaN));
  const shares = poolSplit(1, poolNeed(indicators, basis.indicators.map((indicator) => indicator.weight.value)), SHARE_DECIMALS);
  const total = toPounds(add(poolGrid(budget, [1]).map(pence)));
  const target = poolSplit(total, shares);
  const { damping } = basis;
  if (!damping) return { need: { shares, target, damped: null }, weights: wholeWeights(shares, "shares", most) };
  const damped = poolDamp(values(damping.previous), target, damping.floor.value, damping.ceiling?.value ?? null, total);
  return { need: { shares, target, damped }, weights: wholeWeights(damped, "pounds", most) };
}

function sharedRisk(risk: NonNullable<PoolCase["riskShare"]>, total: number, contributions: Values): NonNullable<PoolAnswer["riskShare"]> {
  const variance = toPounds(toPence(risk.spend.value, "spend") - toPence(total));
  const parts = poolRiskShare(variance, risk.tiers.map((tier) => tierShares(tier.shares, contributions.length)), risk.tiers.map((tier) => tier.upTo?.value ?? null));
  return { variance, parts, due: contributions.map((contribution, partner) => toPounds(toPence(contribution) + toPence(parts[partner]!))) };
}

/** A tier's shares as they are split by: to the decimals that the sheets hold. */
export function tierShares(shares: readonly Sourced[], partners: number): number[] {
  if (shares.length !== partners) {
    throw new DomainError("shape-mismatch", { argument: "shares", a: "partners", aCount: partners, b: "shares", bCount: shares.length });
  }
  return [...wholeWeights(values(shares), "shares", 0).used];
}

function checksOf(poolCase: PoolCase, budget: Values, answer: Omit<PoolAnswer, "checks">): PoolAnswer["checks"] {
  const total = toPence(answer.total);
  const whole = pence(poolGrid(budget, [1]).map((row) => row[0]!));
  const rows = answer.schedule.reduce((worst, row, period) => Math.max(worst, Math.abs(pence(row) - toPence(answer.periodTotals[period]!))), 0);
  const yearShares = total === 0 ? answer.weights.map(() => 0) : poolSplit(answer.total, answer.weights);
  const columns = answer.partnerTotals.reduce((worst, paid, partner) => Math.max(worst, Math.abs(toPence(paid) - toPence(yearShares[partner]!))), 0);
  const { read, used, fixed, leftOut } = poolCase.counts;
  const checks = [
    check("The contributions add up to the budget.", pence(answer.partnerTotals) - whole),
    check("Every period adds up across the partners.", rows),
    check("Every partner's payments are exactly its share of the whole.", columns),
    { words: "Cells read = used + fixed + left out.", holds: read === used + fixed + leftOut, difference: read - used - fixed - leftOut },
  ];
  if (answer.need?.damped) checks.push(check("The damped contributions add up to the budget.", pence(answer.need.damped) - total));
  if (answer.riskShare) {
    checks.push(check("The parts of the variance add up to it.", pence(answer.riskShare.parts) - toPence(answer.riskShare.variance)));
  }
  if (answer.settlement && poolCase.paid) {
    const due = answer.riskShare?.due ?? answer.partnerTotals;
    const left = poolCase.partners.map((name, partner) => {
      const moved = answer.settlement!.reduce((sum, { from, to, amount }) => sum + (from === name ? toPence(amount) : to === name ? -toPence(amount) : 0), 0);
      return Math.abs(toPence(poolCase.paid![partner]!.value) + moved - toPence(due[partner]!));
    });
    checks.push(check("After the settlement everyone has paid what is due.", Math.max(...left)));
  }
  return checks;
}

function check(words: string, pennies: number): PoolAnswer["checks"][number] {
  return { words, holds: pennies === 0, difference: toPounds(pennies) };
}

function requirePartners({ partners }: PoolCase): void {
  if (partners.length === 0) throw new DomainError("empty-input", { argument: "partners" });
  const seen = new Map<string, number>();
  partners.forEach((name, at) => {
    const plain = name.trim().toLowerCase();
    if (plain === "") throw new DomainError("empty-input", { argument: "partners", item: at + 1 });
    const earlier = seen.get(plain);
    if (earlier !== undefined) throw new DomainError("duplicate-name", { argument: "partners", item: at + 1, name, earlier: earlier + 1 });
    seen.set(plain, at);
  });
}

function toThePenny(argument: string, partners: readonly string[], amounts: readonly Sourced[]): number[] {
  requireSameLength("partners", partners, argument, amounts);
  return amounts.map(({ value }, at) => toPounds(toPence(value, argument, { item: at + 1 })));
}

function values(sourced: readonly Sourced[]): number[] {
  return sourced.map((figure) => figure.value);
}

function pence(pounds: Values): number {
  return add(pounds.map((amount) => toPence(amount)));
}

function add(amounts: Values): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
