import { DomainError } from "./DomainError";

/**
 * Refuses what is not a whole number from `least` to `most`.
 *
 * @throws {DomainError} not-whole
 */
export function requireWhole(argument: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) throw new DomainError("not-whole", { argument, value, least, most });
}
