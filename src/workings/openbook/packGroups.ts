import type { ReturnGiven } from "../../returns/returnGiven";
import { plainWords } from "./plainWords";

/** The returns of one service and year. */
export interface PackGroup {
  readonly service: string;
  readonly year: string;
  readonly returns: readonly ReturnGiven[];
}

/** Returns by service and year, services in the order of the returns and the latest year of each first; those with no service, year or provider are in none. */
export function packGroups(returns: readonly ReturnGiven[]): readonly PackGroup[] {
  const groups = new Map<string, ReturnGiven[]>();
  for (const given of returns) {
    if (unplaced(given) !== null) continue;
    const key = JSON.stringify([plainWords(given.service), given.year]);
    groups.set(key, [...(groups.get(key) ?? []), given]);
  }
  const all = [...groups.values()].map((own): PackGroup => ({ service: mostWritten(own.map(({ service }) => service)), year: own[0]!.year, returns: own }));
  const services = [...new Set(all.map(({ service }) => plainWords(service)))];
  const order = ({ service }: PackGroup): number => services.indexOf(plainWords(service));
  return all.sort((a, b) => order(a) - order(b) || (a.year < b.year ? 1 : -1));
}

/** Why a return is in no group: what it does not say; null where it is in one. */
export function unplaced({ service, year, provider }: ReturnGiven): "provider" | "service" | "year" | null {
  if (plainWords(provider) === "") return "provider";
  if (plainWords(service) === "") return "service";
  return year === "" ? "year" : null;
}

/** The way of writing a name that most use, the first of those as common. */
export function mostWritten(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const tidy = name.trim().replaceAll(/\s+/g, " ");
    counts.set(tidy, (counts.get(tidy) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0])[0];
}
