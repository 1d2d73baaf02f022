import type { ReturnGiven } from "../../../../returns/returnGiven";

/** "Harbour Care, Home care, 2025-26": what a return is called; its file where it names no provider. */
export function returnName({ provider, service, year, source }: Pick<ReturnGiven, "provider" | "service" | "year" | "source">): string {
  return [provider || `No provider named (${source})`, service, year || "no year"].filter(Boolean).join(", ");
}
