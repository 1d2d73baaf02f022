import { DomainError, type DomainErrorCode, type ErrorDetail } from "../../src/domain/kernel/DomainError";
import type { Day } from "../../src/domain/kernel/day";
import { isoDay } from "../../src/domain/kernel/readDate";

/** The day of "2025-04-01". */
export function day(text: string): Day {
  const read = isoDay(text);
  if (read === null) throw new Error(`${text} is no day`);
  return read;
}

/** The refusal, as its code and detail. */
export function refusal(run: () => unknown): { code: DomainErrorCode; detail: ErrorDetail } {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, detail: error.detail };
    throw error;
  }
  throw new Error("Nothing was refused.");
}
