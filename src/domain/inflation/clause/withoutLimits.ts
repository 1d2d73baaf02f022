import type { ClauseTree } from "./clauseTree";

/**
 * The clause with every cap and collar taken out, wherever it stands; a part above a threshold, a rounding to a step and a
 * choice of the lower or higher stay. The very same tree where there is none to take out.
 *
 * @source inflation/METHOD.md §8
 */
export function withoutLimits(tree: ClauseTree): ClauseTree {
  switch (tree.kind) {
    case "constant": case "change": case "published": return tree;
    case "cap": case "collar": return withoutLimits(tree.of);
    case "weighted": case "minus": case "excess": case "round": {
      const of = withoutLimits(tree.of);
      return of === tree.of ? tree : { ...tree, of };
    }
    case "sum": {
      const terms = eachWithout(tree.terms);
      return terms === tree.terms ? tree : { ...tree, terms };
    }
    case "product": {
      const first = withoutLimits(tree.first);
      const factors = eachWithout(tree.factors);
      return first === tree.first && factors === tree.factors ? tree : { ...tree, first, factors };
    }
    case "lower": case "higher": {
      const of = tree.of.map(withoutLimits);
      return of.every((each, i) => each === tree.of[i]) ? tree : { ...tree, of };
    }
  }
}

function eachWithout<Part extends { readonly of: ClauseTree }>(parts: readonly Part[]): readonly Part[] {
  const without = parts.map((part) => ({ ...part, of: withoutLimits(part.of) }));
  return without.every(({ of }, i) => of === parts[i]!.of) ? parts : without;
}
