import { steadySum } from "../../domain/kernel/steadySum";
import type { ReturnGiven } from "../../returns/returnGiven";
import type { PackCase, PackOffer } from "./packCase";
import { packGroups, mostWritten } from "./packGroups";
import { plainWords } from "./plainWords";
import { isSameUnit } from "./packUnits";

/** What can go into a pack: a row a service and year, the latest year of a service first. Returns that do not say their provider, service or year are in none. */
export function packOffers(returns: readonly ReturnGiven[], basis: PackCase["basis"] = "this"): readonly PackOffer[] {
  return packGroups(returns).map(({ service, year, returns: own }) => ({
    service, year,
    providers: new Set(own.map(({ provider }) => plainWords(provider))).size,
    units: unitsOf(own, basis),
    lines: linesOf(own, basis),
  }));
}

/** A line of the form is known by its ref; the providers' own lines, whose names may give them away, are not offered. */
export function isFormLine({ ref }: { readonly ref: string }): boolean {
  return ref !== "" && !ref.startsWith("+");
}

function unitsOf(returns: readonly ReturnGiven[], basis: PackCase["basis"]): PackOffer["units"] {
  const units: { unit: string; readonly sources: Set<ReturnGiven> }[] = [];
  for (const given of returns) {
    for (const { unit, quantity } of given.activity) {
      if (unit.trim() === "" || (quantity[basis].value ?? 0) <= 0) continue;
      const known = units.find((each) => isSameUnit(each.unit, unit));
      if (known) known.sources.add(given);
      else units.push({ unit, sources: new Set([given]) });
    }
  }
  return units.map(({ unit, sources }) => ({ unit: unit.trim(), providers: sources.size })).sort((a, b) => b.providers - a.providers);
}

function linesOf(returns: readonly ReturnGiven[], basis: PackCase["basis"]): PackOffer["lines"] {
  const byRef = new Map<string, { readonly ref: string; readonly names: string[]; readonly costs: number[]; readonly sources: Set<ReturnGiven> }>();
  for (const given of returns) {
    for (const line of given.costs.filter(isFormLine)) {
      const known = byRef.get(plainWords(line.ref)) ?? { ref: line.ref, names: [], costs: [], sources: new Set<ReturnGiven>() };
      byRef.set(plainWords(line.ref), known);
      known.names.push(line.name);
      known.costs.push(line.cost[basis].value ?? 0);
      if ((line.cost[basis].value ?? 0) > 0) known.sources.add(given);
    }
  }
  return [...byRef.values()].map(({ ref, names, costs, sources }) => ({ ref, name: mostWritten(names), providers: sources.size, cost: steadySum(costs) }))
    .sort((a, b) => b.cost - a.cost).map(({ ref, name, providers }) => ({ ref, name, providers }));
}
