import { DomainError } from "../kernel/DomainError";
import { LargestFirst } from "../kernel/LargestFirst";
import { requireNumbers, requireSameLength } from "../kernel/lists";
import { addPence, toPence, toPounds } from "../kernel/money";
import { requireDifferentNames } from "../kernel/names";
import type { Pounds } from "../kernel/quantities";

interface Payment {
  readonly from: string;
  readonly to: string;
  /** Pounds to the penny, above zero. */
  readonly amount: Pounds;
}

/**
 * The payments that move what each partner paid to what each owes.
 *
 *     balanceᵢ = paidᵢ − dueᵢ
 *
 * Each payment goes from the largest debt to the largest credit, the earlier partner first where two are equal, and
 * clears one of them; so there are fewer payments than partners.
 *
 * @param names one a partner, each different
 * @param paid  pounds; rounded to the penny first
 * @param due   pounds; rounded to the penny first; together the same as `paid`
 * @returns payments in the order they are found; none where everybody paid what they owe
 * @throws {DomainError} empty-input, shape-mismatch, duplicate-name, not-a-number, too-large, totals-differ
 * @source pooling/METHOD.md §6
 */
export function poolSettle(names: readonly string[], paid: readonly Pounds[], due: readonly Pounds[]): Payment[] {
  requireDifferentNames("names", names);
  requireSameLength("names", names, "paid", paid);
  requireSameLength("names", names, "due", due);
  const paidPence = allPence("paid", paid);
  const duePence = allPence("due", due);
  const paidTotal = addPence(paidPence, "paid");
  const dueTotal = addPence(duePence, "due");
  if (paidTotal !== dueTotal) {
    throw new DomainError("totals-differ", { argument: "paid", a: "paid", aTotal: paidTotal / 100, b: "due", bTotal: dueTotal / 100 });
  }

  const credits = paidPence.map((pence, i) => Math.max(0, pence - duePence[i]!));
  const debts = paidPence.map((pence, i) => Math.max(0, duePence[i]! - pence));
  return clear(debts, credits).map(({ from, to, pence }) => ({ from: names[from]!, to: names[to]!, amount: toPounds(pence) }));
}

/** Debts and credits add to the same; both are used up. */
function clear(debts: number[], credits: number[]): { from: number; to: number; pence: number }[] {
  const debtors = largestFirst(debts);
  const creditors = largestFirst(credits);
  const payments = [];
  for (let from = debtors.take(); from !== undefined; from = debtors.take()) {
    const to = creditors.take()!;
    const pence = Math.min(debts[from]!, credits[to]!);
    payments.push({ from, to, pence });
    debts[from]! -= pence;
    credits[to]! -= pence;
    if (debts[from]! > 0) debtors.put(from);
    if (credits[to]! > 0) creditors.put(to);
  }
  return payments;
}

function largestFirst(amounts: readonly number[]): LargestFirst {
  const queue = new LargestFirst(amounts);
  amounts.forEach((amount, i) => {
    if (amount > 0) queue.put(i);
  });
  return queue;
}

function allPence(argument: string, amounts: readonly Pounds[]) {
  requireNumbers(argument, amounts);
  return amounts.map((amount, i) => toPence(amount, argument, { item: i + 1 }));
}
