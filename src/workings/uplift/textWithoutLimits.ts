import type { ClauseTree } from "../../domain/inflation/clause/clauseTree";

const CONSTANT = /\s*-?\s*(?:\d+(?:\.\d*)?|\.\d+)\s*%?/y;

/**
 * The words of a clause with every cap and collar taken out, for a function to read; the same words where it has none.
 *
 * @param text what `tree` was parsed from
 */
export function textWithoutLimits(tree: ClauseTree, text: string): string {
  const cuts = limitsOf(tree).map(({ at, length }) => {
    CONSTANT.lastIndex = at + length;
    return { at, end: at + length + (CONSTANT.exec(text)?.[0].length ?? 0) };
  });
  return cuts.sort((a, b) => b.at - a.at).reduce((left, { at, end }) => left.slice(0, at) + left.slice(end), text).trim();
}

/** Where the words cap and collar (or floor) stand. */
function limitsOf(tree: ClauseTree): readonly { readonly at: number; readonly length: number }[] {
  switch (tree.kind) {
    case "constant": case "change": case "published": return [];
    case "cap": case "collar": return [tree.word, ...limitsOf(tree.of)];
    case "weighted": case "minus": case "excess": case "round": return limitsOf(tree.of);
    case "sum": return tree.terms.flatMap(({ of }) => limitsOf(of));
    case "product": return [...limitsOf(tree.first), ...tree.factors.flatMap(({ of }) => limitsOf(of))];
    case "lower": case "higher": return tree.of.flatMap(limitsOf);
  }
}
