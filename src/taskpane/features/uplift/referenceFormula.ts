import { dateOf, type Day } from "../../../domain/kernel/day";
import type { ClauseTree } from "../../../domain/inflation/clause/clauseTree";
import type { ReferenceFigures } from "../../../reference/referenceFigures";
import { clauseFormula } from "../../../workings/uplift/clauseFormula";

/** The table of figures that the insert writes, as it is called in the workbook. */
export const REFERENCE_TABLE = "Uplift_reference";

/**
 * A clause between two dates as one Excel formula over the table of figures that the insert writes; null where Excel could
 * not take it.
 *
 * @throws {DomainError} unknown-series
 */
export function referenceFormula(tree: ClauseTree, base: Day, review: Day, figures: ReferenceFigures): string | null {
  const formula = clauseFormula(tree, {
    base: dateFormula(base),
    review: dateFormula(review),
    describe: (series) => figures.describe(series),
    figure: (series, day) =>
      `SUMIFS(${column("Value")},${column("Series")},${nameWanted(series)},${column("From")},"<="&${day},${column("Until")},">="&${day})`,
  });
  return formula === null ? null : `=${formula}`;
}

/** A name as a condition: one that Excel would read as a comparison or a pattern is made to mean itself. */
function nameWanted(series: string): string {
  const plain = /^[\p{L}\p{N} ._&-]+$/u.test(series) ? series : `=${series.replace(/[~*?]/g, "~$&")}`;
  return `"${plain.replaceAll('"', '""')}"`;
}

function column(heading: string): string {
  return `${REFERENCE_TABLE}[${heading}]`;
}

function dateFormula(day: Day): string {
  const { year, month, day: ofMonth } = dateOf(day);
  return `DATE(${year},${month},${ofMonth})`;
}
