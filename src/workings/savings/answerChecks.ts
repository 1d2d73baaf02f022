import { financialYearText } from "../../domain/kernel/financialYear";
import { toPence, toPounds } from "../../domain/kernel/money";
import type { Pounds } from "../../domain/kernel/quantities";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { poundsInWords } from "../figuresInWords";
import type { SavingsAnswer, SavingsRange } from "./savingsFigures";
import type { SavingsCase } from "./savingsCase";

type Checks = SavingsAnswer["checks"];

/** The mean of the draws is further than this from what it tends to fewer than once in 15,000 seeds. */
const MOST_STANDARD_ERRORS = 4;

/** What must hold of an answer, in words; a difference is in pounds, or in what the words count. */
export function answerChecks(savingsCase: SavingsCase, answer: Omit<SavingsAnswer, "checks">): Checks {
  const { initiatives, byType, savings, costs, counted, correction, net, netAfter, totals, beyond, twice, disagreeing, overlaps, range, rangeRefused, gainShareRefused, excelNpv, factors, presentValue } = answer;
  const { counts, range: { draws }, unread = [] } = savingsCase;
  return [
    count("Every figure and date that is written could be read.", unread.length, "figure"),
    count("Every initiative of the register could be worked out.", initiatives.filter(({ refused }) => refused).length, "initiative"),
    everyInitiative("Every saving and every one-off cost has a year of the plan to fall in.", savingsCase.initiatives.filter((_, at) => isOutside(savingsCase, answer, at))),
    pounds("Savings by initiative and by type come to the same in every year.", worst(savings.map((total, year) => toPence(total) - sum(initiatives.map(({ byYear }) => byYear[year]!))))),
    pounds("Savings by type add up to the plan's.", toPence(totals.savings) - sum(byType.map(({ total }) => total))),
    pounds("What initiatives on one line are counted for adds up to what they save together.", worst(overlaps.map(({ initiatives: members, counted: together }) =>
      toPence(together) - sum(members.map((at) => initiatives[at]!.counted))))),
    count("No budget line's initiatives, added, save more than it costs.", beyond.length, "line"),
    count("No initiative is there twice.", twice.length, "initiative"),
    count("Initiatives on one budget line give the same baseline.", disagreeing.length, "line"),
    pounds("Net = savings that count − one-off costs, in every year.", worst(net.map((flow, year) => toPence(flow) - toPence(counted[year]!) + toPence(costs[year]!)))),
    pounds("Net after the optimism correction = net + the correction, in every year.", worst(netAfter.map((flow, year) => toPence(flow) - toPence(net[year]!) - toPence(correction[year]!)))),
    ...(excelNpv ? [pounds(
      `The net present value keeps ${excelNpv.emptyYears.map(financialYearText).join(", ")} in place: Excel's own NPV skips an empty cell and would give ${poundsInWords(excelNpv.value)}.`,
      toPence(presentValue) - toPence(roundMoney(net.reduce((worth, flow, year) => worth + flow * factors[year]!, 0))),
    )] : []),
    ...(range ? [count(`The mean of ${draws.toLocaleString("en-GB")} draws is what it should tend to, within ${MOST_STANDARD_ERRORS} standard errors.`, isNear(range, draws) ? 0 : 1, "")] : []),
    ...(rangeRefused ? [count("The range could be worked out.", 1, "")] : []),
    ...(gainShareRefused ? [count("The gain share could be worked out.", 1, "")] : []),
    count("Cells read = used + fixed + left out.", counts.read - counts.used - counts.fixed - counts.leftOut, "cell"),
  ];
}

function isOutside({ initiatives }: SavingsCase, answer: Omit<SavingsAnswer, "checks">, at: number): boolean {
  const { byYear, counted, costs, refused } = answer.initiatives[at]!;
  if (refused) return false;
  const unspent = toPence(initiatives[at]!.oneOffCost.value) !== 0 && costs.every((cost) => cost === 0);
  return unspent || (counted !== 0 && byYear.every((saving) => saving === 0));
}

function isNear({ mean, analyticMean, standardDeviation }: SavingsRange, draws: number): boolean {
  // The mean is to the penny.
  return Math.abs(mean - analyticMean) <= (MOST_STANDARD_ERRORS * standardDeviation) / Math.sqrt(draws) + 0.01;
}

function count(words: string, difference: number, unit: string): Checks[number] {
  return { words, holds: difference === 0, difference, unit };
}

function everyInitiative(words: string, failing: SavingsCase["initiatives"]): Checks[number] {
  return { ...count(words, failing.length, "initiative"), ...(failing.length > 0 ? { named: failing.map(({ name }) => name || "No name") } : {}) };
}

function pounds(words: string, pence: number): Checks[number] {
  return { words, holds: pence === 0, difference: toPounds(pence), unit: "£" };
}

/** In pence. */
function sum(amounts: readonly Pounds[]): number {
  return amounts.reduce((total, amount) => total + toPence(amount), 0);
}

/** The one furthest from nothing. */
function worst(differences: readonly number[]): number {
  return differences.reduce((most, difference) => (Math.abs(difference) > Math.abs(most) ? difference : most), 0);
}
