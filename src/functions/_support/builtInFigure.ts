import type { Day } from "../../domain/kernel/day";
import { DomainError } from "../../domain/kernel/DomainError";
import { referenceFigures } from "../../reference/referenceFigures";

/** The built-in figure of a day, for a function that takes no table: the refusal then does not offer one. */
export function builtInFigure(series: string, day: Day): number {
  try {
    return referenceFigures().on(series, day);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, { ...error.detail, builtIn: "yes" });
  }
}
