import { parseClause } from "./parseClause";
import type { ClauseTree } from "./clauseTree";

const MOST_KEPT = 500;
const kept = new Map<string, ClauseTree>();

/** parseClause, remembering the last few hundred clauses: a price list repeats a handful of them down its rows. */
export function parsedClause(text: string): ClauseTree {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const tree = parseClause(text);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(text, tree);
  return tree;
}
