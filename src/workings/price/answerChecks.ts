import { toPence, toPounds } from "../../domain/kernel/money";
import type { Pounds } from "../../domain/kernel/quantities";
import type { CheckUnit, PriceAnswer, PriceCase } from "./priceCase";

type Checks = PriceAnswer["checks"];

/** What must hold of an answer, in words; a difference is in pounds, or in what the words count. */
export function answerChecks({ payFrom, counts }: PriceCase, answer: Omit<PriceAnswer, "checks">): Checks {
  const { ledgerTotal, placed, excluded, unplaced, pools, services, methods, staffCost } = answer;
  const leftOut = sum(excluded.map(({ amount }) => amount));
  const fromList = payFrom === "staffing" ? toPence(staffCost!.total) : 0;
  const full = sum(services.map((service) => service.full));
  const unshared = pools.filter(({ refused }) => refused);
  return [
    counted("Every cost centre is in a service, in a pool of overheads, or left out by name.", unplaced.length, "cost centre"),
    pounds("The ledger = what is placed + left out + not placed.", toPence(ledgerTotal) - toPence(placed) - leftOut - sum(unplaced.map(({ amount }) => amount))),
    ...(pools.length === 0 ? [] : [
      counted("Every pool of overheads is shared out.", unshared.length, "pool"),
      pounds("The services' parts of every pool add up to the pool.", worst(pools.map(({ amount, refused }, pool) =>
        (refused ? 0 : toPence(amount) - sum(services.map(({ overheadByPool }) => overheadByPool[pool]!)))))),
    ]),
    pounds(
      fromList === 0 ? "The services' full cost and what is left out come to the ledger." : "The services' full cost and what is left out come to the ledger and the staffing list.",
      full + leftOut - toPence(ledgerTotal) - fromList,
    ),
    pounds("Every charge is full cost, contingency and surplus.", worst(services.map((service) => toPence(service.charge) - sum([service.full, service.contingency, service.surplus])))),
    pounds("Every price × units delivered comes to the charge.", worst(services.map(chargeMissed))),
    ...(pools.length === 0 ? [] : [pounds("Every method shares out the same overheads.", worst(methods.filter(({ refused }) => !refused).map(({ overhead }) =>
      sum(overhead) - sum(pools.map(({ amount }) => amount)))))]),
    counted("Cells read = used + fixed + left out.", counts.read - counts.used - counts.fixed - counts.leftOut, "cell"),
  ];
}

/** In pence; the charge is rounded and the price is not. */
function chargeMissed({ pricePerUnit, unitsDelivered, charge }: PriceAnswer["services"][number]): number {
  if (pricePerUnit === null || unitsDelivered === null) return 0;
  const missed = pricePerUnit * unitsDelivered * 100 - toPence(charge);
  return Math.abs(missed) <= 0.5 + 1e-12 * Math.abs(charge) * 100 ? 0 : missed;
}

function counted(words: string, difference: number, unit: CheckUnit): Checks[number] {
  return { words, holds: difference === 0, difference, unit };
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
