import { DomainError, type DomainErrorCode } from "../../domain/kernel/DomainError";
import { explain } from "../../messages/explain";
import { placeIn } from "./list";

/** Excel shows a sentence of ours only with #VALUE! and #N/A. Codes not named here are #VALUE!. */
const CELL_ERRORS: Partial<Record<DomainErrorCode, "divisionByZero" | "notAvailable">> = {
  "zero-divisor": "divisionByZero",
  "no-unit-cost": "divisionByZero",
  "no-spread": "divisionByZero",
  "date-not-covered": "notAvailable",
  "never-breaks-even": "notAvailable",
  "never-recouped": "notAvailable",
};

/**
 * Runs a calculation for a cell, turning a refusal into the cell's error and its sentence.
 *
 * @param lists the ranges given as lists, by argument name, so that a refusal says row 3 or column 3
 */
export function inCell<Result>(lists: Readonly<Record<string, unknown>>, calculate: () => Result): Result {
  try {
    return calculate();
  } catch (error) {
    // Anything else is a fault of ours, and must surface as one.
    if (!(error instanceof DomainError)) throw error;
    const code = CustomFunctions.ErrorCode[CELL_ERRORS[error.code] ?? "invalidValue"];
    throw new CustomFunctions.Error(code, explain(placed(error, lists)));
  }
}

function placed(error: DomainError, lists: Readonly<Record<string, unknown>>): DomainError {
  const { item, ...rest } = error.detail;
  const list = lists[String(rest["argument"])];
  if (item === undefined || list === undefined) return error;
  return new DomainError(error.code, { ...rest, ...placeIn(list, Number(item) - 1) });
}
