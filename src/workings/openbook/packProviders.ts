import { steadySum } from "../../domain/kernel/steadySum";
import type { CostLineGiven, GivenFigure, ReturnGiven } from "../../returns/returnGiven";
import type { PackCase, PackChoice, PackLeftOut } from "./packCase";
import { mostWritten, type PackGroup } from "./packGroups";
import { isSameUnit } from "./packUnits";
import { plainWords } from "./plainWords";

/** One provider's costs and activity of a service and year, whole: every line of it has a figure. */
export interface PackProvider {
  readonly name: string;
  readonly activity: number;
  readonly cost: number;
  readonly costs: readonly CostLineGiven[];
}

/** Who can be in the figures of a service and year, and who cannot and why. A provider whose cost is not above zero is in both. */
export interface PackProviders {
  readonly providers: readonly PackProvider[];
  readonly leftOut: readonly PackLeftOut[];
}

/** The providers of a group with a total and an activity above zero in the unit. */
export function packProviders({ service, year, returns }: PackGroup, { unit }: PackChoice, basis: PackCase["basis"]): PackProviders {
  const byProvider = new Map<string, ReturnGiven[]>();
  for (const given of returns) byProvider.set(plainWords(given.provider), [...(byProvider.get(plainWords(given.provider)) ?? []), given]);
  const providers: PackProvider[] = [];
  const leftOut: PackLeftOut[] = [];
  for (const own of byProvider.values()) {
    const name = mostWritten(own.map(({ provider }) => provider));
    const leave = (words: string, cell = "", line = ""): void => void leftOut.push({ provider: name, service, year, line, cell, words });
    if (own.length > 1) {
      leave(`There are ${own.length} returns of it for this year (${own.map(({ source }) => source).join(", ")}): choose the one that counts.`);
      continue;
    }
    const { costs, activity } = own[0]!;
    const counted = activity.filter((line) => isSameUnit(line.unit, unit));
    const missing = [...costs.map(({ name: line, cost }) => ({ line, figure: cost[basis] })), ...counted.map(({ name: line, quantity }) => ({ line, figure: quantity[basis] }))].filter(({ figure }) => isMissing(figure));
    if (missing.length > 0) {
      // Without one of its lines a total is no total.
      for (const { line, figure } of missing) leave(`${figure.state === "blank" ? "It is blank" : `"${figure.seen ?? ""}" could not be read`}, so the provider is in no figure: ask for the figure, for 0, or for n/a.`, figure.cell, line);
      continue;
    }
    if (counted.length === 0) {
      leave(`It gives no activity in ${unit}: choose another unit, or ask for it.`);
      continue;
    }
    const amount = steadySum(counted.map(({ quantity }) => quantity[basis].value ?? 0));
    const cost = steadySum(costs.map((line) => line.cost[basis].value ?? 0));
    if (!(amount > 0)) leave(`Its activity is ${amount < 0 ? "below zero" : "zero"}, so there is nothing to divide by.`, counted[0]!.quantity[basis].cell);
    else providers.push({ name, activity: amount, cost, costs });
  }
  return { providers, leftOut };
}

/** "n/a" says that there is none; a blank says nothing. */
function isMissing({ state }: GivenFigure): boolean {
  return state === "blank" || state === "unreadable";
}
