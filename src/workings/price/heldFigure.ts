import type { Day } from "../../domain/kernel/day";
import { DomainError } from "../../domain/kernel/DomainError";
import { referenceFigures, type FigureWithSource } from "../../reference/referenceFigures";

/**
 * The built-in figure of a day. The job takes no table of a person's own, so a refusal offers none.
 *
 * @throws {DomainError} date-not-covered
 */
export function heldFigure(series: string, day: Day): FigureWithSource {
  try {
    return referenceFigures().figureWithSource(series, day);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, { ...error.detail, builtIn: "yes" });
  }
}
