import { DomainError } from "./DomainError";

/**
 * The whole number that Excel shows, from `least` to `most`; refuses any other.
 *
 * @throws {DomainError} not-whole
 */
export function requireWhole(argument: string, value: number, least: number, most: number): number {
  const seen = Number(value.toPrecision(15));
  if (!Number.isInteger(seen) || seen < least || seen > most) throw new DomainError("not-whole", { argument, value, least, most });
  return seen;
}
