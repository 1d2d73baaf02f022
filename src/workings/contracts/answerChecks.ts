import { toPence, toPounds } from "../../domain/kernel/money";
import type { Pounds } from "../../domain/kernel/quantities";
import type { ContractAnswer, ContractCase } from "./contractCase";

type Checks = ContractAnswer["checks"];

/** What must hold of an answer, in words; a difference is in pounds, or in what the words count. */
export function answerChecks({ start, procurement, annualGiven, counts }: ContractCase, answer: Omit<ContractAnswer, "checks">): Checks {
  const { lots, periods, years, value, net, vat, annual, unknown, thresholdRefused } = answer;
  return [
    pounds("The lots' values add up to the contract's.", [value], lots.map((lot) => lot.value ?? 0)),
    pounds("The periods' values add up to the contract's.", [value], periods.map((period) => period.value)),
    pounds("The contract years' values add up to the contract's.", [value], years.map((year) => year.value)),
    pounds("Value before VAT and VAT add up to the value.", [value], [net, vat]),
    // What is not known could be the rest of it.
    ...(annualGiven && unknown.length === 0 ? [pounds("The lots' annual values add up to what the contract is said to cost a year.", [annualGiven.value], [annual])] : []),
    counted("A threshold is held for the day the procurement starts.", thresholdRefused ? 1 : 0, ""),
    counted("The procurement starts no later than the contract.", procurement.day > start.day ? 1 : 0, ""),
    counted("Cells read = used + fixed + left out.", counts.read - counts.used - counts.fixed - counts.leftOut, "cell"),
  ];
}

function counted(words: string, difference: number, unit: string): Checks[number] {
  return { words, holds: difference === 0, difference, unit };
}

function pounds(words: string, shouldBe: readonly Pounds[], is: readonly Pounds[]): Checks[number] {
  const difference = penceOf(is) - penceOf(shouldBe);
  return { words, holds: difference === 0, difference: toPounds(difference), unit: "£" };
}

function penceOf(amounts: readonly Pounds[]): number {
  return amounts.reduce((sum, amount) => sum + toPence(amount), 0);
}
