import { clauseReading, type ClauseReading } from "../../domain/inflation/clause/clauseReading";
import { parsedClause } from "../../domain/inflation/clause/parsedClause";
import { weightsWritten } from "../../domain/inflation/clause/weightsWritten";
import type { ClauseTree } from "../../domain/inflation/clause/clauseTree";
import type { Day } from "../../domain/kernel/day";
import { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds, Rate, Share } from "../../domain/kernel/quantities";
import { requireMoney } from "../../domain/kernel/requireMoney";
import type { FigureWithSource, ReferenceFigures } from "../../reference/referenceFigures";
import { cardWords, type CardWord } from "./cardWords";
import { clauseInWords } from "./clauseInWords";
import { figuresRead } from "./readingsMade";
import { isForecast } from "./upliftFigures";

export type { CardWord } from "./cardWords";

/** How a clause was read between two dates: each word, the figures it took, and what it comes to. */
export interface ClauseCard {
  readonly clause: string;
  readonly tree: ClauseTree;
  readonly base: Day;
  readonly review: Day;
  /** The whole clause in plain English, without dates; begins with a small letter and has no full stop. */
  readonly inWords: string;
  /** In the order of the text; a word may stand inside another. */
  readonly words: readonly CardWord[];
  readonly change: Rate;
  /** Every figure it took, each once, in the order it took them. */
  readonly figures: readonly FigureWithSource[];
  /** True where any of them is a forecast or not yet law. */
  readonly forecast: boolean;
  /** What the weights written leave out, which is not indexed; null where there are no weights, or they total 100%. */
  readonly notIndexed: Share | null;
  /** A price before and after the change, unrounded; null where none was given. */
  readonly price: { readonly before: Pounds; readonly after: Pounds } | null;
}

export type ClauseRead = { readonly kind: "read"; readonly card: ClauseCard } | { readonly kind: "refused"; readonly error: DomainError };

/** Weights that should total 100% may miss it by this. */
const TOLERANCE = 1e-9;

/** The card of a clause, or why it cannot be read between the two dates. */
export function clauseCard(clause: string, base: Day, review: Day, figures: ReferenceFigures, price: Pounds | null = null): ClauseRead {
  try {
    const tree = parsedClause(clause);
    return { kind: "read", card: cardOf(clause, tree, clauseReading(tree, base, review, figures), base, review, figures, price) };
  } catch (error) {
    if (error instanceof DomainError) return { kind: "refused", error };
    throw error;
  }
}

function cardOf(clause: string, tree: ClauseTree, reading: ClauseReading, base: Day, review: Day, figures: ReferenceFigures, price: Pounds | null): ClauseCard {
  const taken = figuresRead(reading, figures);
  const weights = weightsWritten(tree);
  return {
    clause, tree, base, review,
    inWords: clauseInWords(tree, figures),
    words: cardWords(clause, tree, reading, figures),
    change: reading.change,
    figures: taken,
    forecast: taken.some(isForecast),
    notIndexed: weights > 0 && weights < 1 - TOLERANCE ? 1 - weights : null,
    price: price === null ? null : { before: price, after: priceAfter(price, reading.change) },
  };
}

function priceAfter(price: Pounds, change: Rate): Pounds {
  const after = price * (1 + change);
  requireMoney("price", after);
  return after === 0 ? 0 : after;
}
