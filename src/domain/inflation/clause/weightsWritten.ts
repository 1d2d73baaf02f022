import { DomainError } from "../../kernel/DomainError";
import type { Share } from "../../kernel/quantities";
import type { ClauseTree } from "./clauseTree";

const TOLERANCE = 1e-9;

/**
 * Refuses weights that total more than 100%: those written before the series and brackets that are added up in one sum.
 * Signs are left out, so that 100% CPI − 50% RPI totals 150%. What they miss of 100% is not indexed.
 *
 * @throws {DomainError} clause-weights
 */
export function requireWeights(tree: ClauseTree): void {
  const total = weightsWritten(tree);
  if (total > 1 + TOLERANCE) throw new DomainError("clause-weights", { argument: "clause", total, position: tree.at + 1 });
}

/** The weights written in a sum, through brackets, caps and the like; 0 where none is. */
export function weightsWritten(tree: ClauseTree): Share {
  switch (tree.kind) {
    case "weighted": return tree.weight;
    case "sum": return tree.terms.reduce((total, { of }) => total + weightsWritten(of), 0);
    case "minus": case "cap": case "collar": case "excess": case "round": return weightsWritten(tree.of);
    // 90% × (80% NLW + 20% CPI) is not a sum of weights, and neither is the lower of two.
    case "constant": case "change": case "published": case "product": case "lower": case "higher": return 0;
  }
}
