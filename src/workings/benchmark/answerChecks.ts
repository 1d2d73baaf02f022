import { areNearly } from "../../domain/kernel/nearly";
import { toPence, toPounds } from "../../domain/kernel/money";
import type { BenchmarkAnswer, BenchmarkCase, ServiceAnswer } from "./benchmarkCase";

type Checks = BenchmarkAnswer["checks"];

/** What pounds may lose on the way through several sums. */
const LOST = 1e-9;

/** What must hold of an answer, in words; a difference is in pounds, or in what the words count. */
export function answerChecks({ providers, services: given, counts }: BenchmarkCase, answer: Omit<BenchmarkAnswer, "checks">): Checks {
  const { services, lines, saving } = answer;
  const savings = services.flatMap(({ compared }) => compared.flatMap((each) => (each.saving === null ? [] : [toPence(each.saving)])));
  return [
    counted("Every provider is compared or left out with a reason, in every service.", sum(services.map((service) => Math.abs(providers.length - everyOnce(service))))),
    counted("Every service has somebody to compare.", services.filter(({ refused }) => refused).length),
    counted("Every weighted mean is the cost of all compared ÷ their activity.", services.filter((service, at) => given[at]!.basis === "cost and activity" && !isCostOverActivity(service)).length),
    counted("Every median and mean is between the least and the greatest.", services.filter(({ summary }) => summary && !isOrdered(summary)).length),
    counted("No potential saving is below zero.", savings.filter((pence) => pence < 0).length),
    ...(saving === null ? [] : [pounds("The providers' potential savings come to the total.", toPence(saving) - sum(savings))]),
    ...(lines?.gap == null ? [] : [pounds("The lines' gaps come to the gap between the two medians.", gapMissed(lines))]),
    counted("Cells read = used + fixed + left out.", counts.read - counts.used - counts.fixed - counts.leftOut),
  ];
}

function everyOnce({ compared, leftOut }: ServiceAnswer): number {
  return new Set([...compared, ...leftOut].map(({ provider }) => provider)).size;
}

function isCostOverActivity({ compared, summary }: ServiceAnswer): boolean {
  if (!summary) return true;
  const expected = sum(compared.map(({ cost }) => cost ?? 0)) / sum(compared.map(({ activity }) => activity ?? 0));
  const most = compared.reduce((largest, { unitCost }) => Math.max(largest, Math.abs(unitCost)), 0);
  return Math.abs((summary.weightedMean ?? NaN) - expected) <= LOST * most;
}

function isOrdered({ minimum, median, mean, maximum }: NonNullable<ServiceAnswer["summary"]>): boolean {
  return [median, mean].every((value) => (value >= minimum || areNearly(value, minimum)) && (value <= maximum || areNearly(value, maximum)));
}

/** In pence; nothing where floating point alone parts them. */
function gapMissed({ gap, gapAmongComplete, gapFromIncomplete, lines }: NonNullable<BenchmarkAnswer["lines"]>): number {
  const missed = gap! - gapAmongComplete! - gapFromIncomplete!;
  const size = sum(lines.map(({ median, atMedianProvider }) => Math.abs(median ?? 0) + Math.abs(atMedianProvider ?? 0)));
  return Math.abs(missed) <= LOST * (1 + size) ? 0 : missed * 100;
}

function counted(words: string, difference: number): Checks[number] {
  return { words, holds: difference === 0, difference };
}

function pounds(words: string, pence: number): Checks[number] {
  return { words, holds: pence === 0, difference: toPounds(pence) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
