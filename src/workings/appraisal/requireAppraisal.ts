import { requireDifferentNames } from "../../domain/kernel/names";
import { DomainError } from "../../domain/kernel/DomainError";
import { requireMoney } from "../../domain/kernel/requireMoney";
import type { AppraisalCase } from "./appraisalCase";

export const MOST_OPTIONS = 9;
export const MOST_APPRAISAL_YEARS = 60;

/**
 * Refuses an appraisal that cannot be worked out.
 *
 * @throws {DomainError} empty-input, duplicate-name, too-large, shape-mismatch, not-a-number, out-of-range
 */
export function requireAppraisal({ options, years, payers, lines }: AppraisalCase): void {
  requireDifferentNames("options", options.map(({ name }) => name));
  requireDifferentNames("payers", payers.map(({ name }) => name));
  requireCount("options", options.length, MOST_OPTIONS);
  requireCount("years", years.length, MOST_APPRAISAL_YEARS);
  if (lines.length === 0) throw new DomainError("empty-input", { argument: "lines" });
  lines.forEach((line, i) => {
    const row = i + 1;
    requirePlace("option", row, line.option, options.length);
    requirePlace("payer", row, line.payer, payers.length);
    if (line.amounts.length !== years.length) {
      throw new DomainError("shape-mismatch", { argument: "lines", a: "years", aCount: years.length, b: "lines", bCount: line.amounts.length, bOf: "years" });
    }
    line.amounts.forEach((figures, year) => figures.forEach(({ value }) => requireMoney("lines", value, { row, column: year + 1 })));
  });
}

function requireCount(argument: string, count: number, most: number): void {
  if (count === 0) throw new DomainError("empty-input", { argument });
  if (count > most) throw new DomainError("out-of-range", { argument: `number of ${argument}`, value: count, least: 1, most });
}

function requirePlace(argument: string, item: number, at: number, count: number): void {
  if (at < 0 || at >= count) throw new DomainError("out-of-range", { argument, item, value: at + 1, least: 1, most: count });
}
