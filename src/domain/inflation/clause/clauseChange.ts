import type { Day } from "../../kernel/day";
import type { Figures } from "../../kernel/figures";
import type { Rate } from "../../kernel/quantities";
import { clauseValue } from "./clauseReading";
import type { ClauseTree } from "./clauseTree";

/**
 * The change a clause gives between two dates, as a fraction: 0.05 is +5%. The tree is walked, never run.
 *
 * @param tree   what parseClause gave
 * @param base   the date prices were last set
 * @param review the date they are set anew
 * @throws {DomainError} clause-series, clause-rate-as-index, clause-not-published, clause-below-all, date-not-covered,
 *   zero-divisor, negative, too-large
 * @source inflation/METHOD.md §4
 */
export function clauseChange(tree: ClauseTree, base: Day, review: Day, figures: Figures): Rate {
  return clauseValue(tree, { base, review, figures });
}
