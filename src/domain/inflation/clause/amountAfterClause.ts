import type { Day } from "../../kernel/day";
import type { Figures } from "../../kernel/figures";
import { requireMoney } from "../../kernel/requireMoney";
import type { Pounds } from "../../kernel/quantities";
import { clauseChange } from "./clauseChange";
import type { ClauseTree } from "./clauseTree";

/**
 * The amount after a contract's indexation clause.
 *
 *     result = amount × (1 + clauseChange)
 *
 * @param amount pounds at base
 * @returns pounds at review, unrounded; never −0
 * @throws {DomainError} not-a-number, too-large, and what clauseChange throws
 * @source inflation/METHOD.md §4
 */
export function amountAfterClause(amount: Pounds, tree: ClauseTree, base: Day, review: Day, figures: Figures): Pounds {
  requireMoney("amount", amount);
  const after = amount * (1 + clauseChange(tree, base, review, figures));
  requireMoney("result", after);
  return after === 0 ? 0 : after;
}
