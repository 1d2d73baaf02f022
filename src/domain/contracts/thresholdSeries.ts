import { DomainError } from "../kernel/DomainError";

const SERIES: Readonly<Record<string, string>> = { "light-touch": "THRESHOLD-LIGHT-TOUCH", "services": "THRESHOLD-SERVICES", "works": "THRESHOLD-WORKS" };

/**
 * The series that holds the procurement threshold of a kind of contract.
 *
 * @param kind "light-touch", "services" (goods and services, sub-central) or "works", in any case, a space for the dash
 * @throws {DomainError} unknown-choice
 * @source contracts/METHOD.md §3
 */
export function thresholdSeries(kind: string): string {
  const name = kind.trim().toLowerCase().replace(/[\s\u2010-\u2015-]+/g, "-");
  if (Object.hasOwn(SERIES, name)) return SERIES[name]!;
  throw new DomainError("unknown-choice", { argument: "kind", text: kind, choices: '"light-touch", "services" or "works"' });
}
