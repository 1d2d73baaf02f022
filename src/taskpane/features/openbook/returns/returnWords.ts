import type { ReturnGiven } from "../../../../returns/returnGiven";

/** "Harbour Care, Home care, 2025-26": what a return is called; its file where it names no provider. */
export function returnName({ provider, service, year, source }: Pick<ReturnGiven, "provider" | "service" | "year" | "source">): string {
  return [provider || `No provider named (${source})`, service, year || "no year"].filter(Boolean).join(", ");
}

/** What each of several returns is called beside the others: by its provider, and by its service and year only where they differ. */
export function returnNames(returns: readonly ReturnGiven[]): readonly string[] {
  const differ = (of: (given: ReturnGiven) => string): boolean => new Set(returns.map(of)).size > 1;
  const [services, years] = [differ(({ service }) => service), differ(({ year }) => year)];
  return returns.map(({ provider, service, year, source }) => [provider || `No provider named (${source})`, ...(services ? [service] : []), ...(years ? [year] : [])].filter(Boolean).join(", "));
}
