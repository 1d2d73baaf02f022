import type { ClauseTree, SeriesWord } from "../../../domain/inflation/clause/clauseTree";

export interface SeriesUse {
  readonly word: SeriesWord;
  /** True where the published 12-month rate is taken, and not the change of the index. */
  readonly published: boolean;
}

/** Every series a clause names, with the month it is read at, in the order of its words. */
export function seriesWords(tree: ClauseTree): readonly SeriesUse[] {
  switch (tree.kind) {
    case "constant": return [];
    case "change": return [{ word: tree.series, published: false }];
    case "published": return [{ word: tree.series, published: true }];
    case "sum": return tree.terms.flatMap(({ of }) => seriesWords(of));
    case "product": return [tree.first, ...tree.factors.map(({ of }) => of)].flatMap(seriesWords);
    case "lower":
    case "higher": return tree.of.flatMap(seriesWords);
    default: return seriesWords(tree.of);
  }
}
