import { matchingKey } from "../cleanText";
import type { ReturnGiven } from "../../returns/returnGiven";

/** A line as the returns of one service and year have it. */
export interface SharedLine {
  readonly part: "costs" | "activity";
  readonly ref: string;
  readonly name: string;
  /** How many returns have it. */
  readonly returns: number;
  /** How many of them have it in each unit, by the unit's matching key. */
  readonly units: ReadonlyMap<string, { readonly unit: string; readonly returns: number }>;
}

/** What the returns of one service and year have in common. */
export interface ServiceLines {
  readonly returns: number;
  readonly lines: readonly SharedLine[];
  /** How many returns have a ref, of any part. */
  readonly refs: ReadonlyMap<string, number>;
}

/** What tells services and years apart. */
export function serviceKey({ service, year }: Pick<ReturnGiven, "service" | "year">): string {
  return `${year}\n${matchingKey(service)}`;
}

/** The lines of each service and year, by `serviceKey`. */
export function serviceLines(all: readonly ReturnGiven[]): ReadonlyMap<string, ServiceLines> {
  const byService = new Map<string, ReturnGiven[]>();
  for (const given of all) {
    const key = serviceKey(given);
    const known = byService.get(key);
    if (known) known.push(given);
    else byService.set(key, [given]);
  }
  return new Map([...byService].map(([key, returns]) => [key, linesOf(returns)]));
}

/** The refs of a return's lines. */
export function refsOf({ costs, activity, income }: ReturnGiven): readonly string[] {
  return [...costs, ...activity, ...income].map(({ ref }) => ref);
}

function linesOf(returns: readonly ReturnGiven[]): ServiceLines {
  const lines = new Map<string, Omit<SharedLine, "returns" | "units"> & { returns: number; readonly units: Map<string, { readonly unit: string; returns: number }> }>();
  const refs = new Map<string, number>();
  for (const given of returns) {
    for (const ref of refsOf(given)) refs.set(ref, (refs.get(ref) ?? 0) + 1);
    for (const part of ["costs", "activity"] as const) {
      for (const { ref, name, unit } of given[part]) {
        if (ref.startsWith("+")) continue;
        const line = lines.get(`${part} ${ref}`) ?? { part, ref, name, returns: 0, units: new Map<string, { readonly unit: string; returns: number }>() };
        line.returns++;
        const inUnit = line.units.get(matchingKey(unit)) ?? { unit, returns: 0 };
        inUnit.returns++;
        line.units.set(matchingKey(unit), inUnit);
        lines.set(`${part} ${ref}`, line);
      }
    }
  }
  return { returns: returns.length, lines: [...lines.values()], refs };
}
