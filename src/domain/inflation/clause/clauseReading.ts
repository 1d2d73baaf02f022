import type { Day } from "../../kernel/day";
import { DomainError } from "../../kernel/DomainError";
import type { Figures, Measure, SeriesDescription } from "../../kernel/figures";
import type { Rate } from "../../kernel/quantities";
import { indexFactor } from "../indexFactor";
import { roundedToStep } from "../roundedToStep";
import { pickedDay } from "./clausePick";
import type { ClauseTree, SeriesWord, Span, Suffix } from "./clauseTree";

/** A figure that a clause was read with: the series' figure for the month or year that holds the day, or in force on it. */
export interface PickedFigure {
  readonly series: string;
  readonly day: Day;
  readonly value: number;
}

/** What one word of a clause came to. */
export type ClausePart =
  | (Span & { readonly kind: "change"; readonly from: PickedFigure; readonly to: PickedFigure; readonly change: Rate })
  | (Span & { readonly kind: "published"; readonly index: string; readonly rate: PickedFigure })
  | (Span & { readonly kind: Suffix; readonly constant: Rate; readonly before: Rate; readonly after: Rate; readonly bites: boolean })
  | (Span & { readonly kind: "lower" | "higher"; readonly values: readonly Rate[]; readonly chosen: number });

export interface ClauseReading {
  /** The change to apply: 0.05 is +5%. */
  readonly change: Rate;
  /** In the order they were worked out: a part before what uses it. */
  readonly parts: readonly ClausePart[];
}

/**
 * What a clause comes to between two dates, with every figure it took and whether each cap, collar or choice bites.
 *
 * @param tree   what parseClause gave; it is walked, never run
 * @param base   the date prices were last set
 * @param review the date they are set anew
 * @throws {DomainError} clause-series, clause-rate-as-index, clause-not-published, clause-below-all, date-not-covered,
 *   zero-divisor, negative, too-large
 * @source inflation/METHOD.md §4
 */
export function clauseReading(tree: ClauseTree, base: Day, review: Day, figures: Figures): ClauseReading {
  const parts: ClausePart[] = [];
  return { change: clauseValue(tree, { base, review, figures, note: (part) => void parts.push(part) }), parts };
}

export interface ClauseContext {
  readonly base: Day;
  readonly review: Day;
  readonly figures: Figures;
  readonly note?: (part: ClausePart) => void;
}

/** The change a clause comes to; `note` is told of each part. */
export function clauseValue(tree: ClauseTree, context: ClauseContext): Rate {
  const change = valueOf(tree, context);
  if (change < -1) throw new DomainError("clause-below-all", { argument: "clause", value: change });
  return change === 0 ? 0 : change;
}

function valueOf(tree: ClauseTree, context: ClauseContext): Rate {
  const value = unchecked(tree, context);
  if (!Number.isFinite(value)) throw new DomainError("too-large", { argument: "clause", position: tree.at + 1, value });
  return value;
}

function unchecked(tree: ClauseTree, context: ClauseContext): Rate {
  switch (tree.kind) {
    case "constant": return tree.value;
    case "change": return changeOf(tree.series, context);
    case "published": return publishedRate(tree.series, tree, context);
    case "weighted": return tree.weight * valueOf(tree.of, context);
    case "minus": return -valueOf(tree.of, context);
    case "sum": return tree.terms.reduce((sum, { subtract, of }) => (subtract ? sum - valueOf(of, context) : sum + valueOf(of, context)), 0);
    case "product": return tree.factors.reduce((product, { divide, of }) => {
      const by = valueOf(of, context);
      if (divide && by === 0) throw new DomainError("zero-divisor", { argument: "clause", position: of.at + 1 });
      return divide ? product / by : product * by;
    }, valueOf(tree.first, context));
    case "lower": case "higher": return chosen(tree.kind, tree, tree.of.map((each) => valueOf(each, context)), context);
    case "cap": case "collar": case "excess": case "round": return limited(tree.kind, tree, valueOf(tree.of, context), context);
  }
}

function changeOf(word: SeriesWord, { base, review, figures, note }: ClauseContext): Rate {
  const { id, measure } = described(word, figures);
  if (measure === "rate") throw refused("clause-rate-as-index", word, id, measure);
  const days = [pickedDay(word.pick, base), pickedDay(word.pick, review)] as const;
  const change = indexFactor(id, days[0], days[1], figures) - 1;
  note?.({ kind: "change", at: word.at, length: word.length, from: picked(id, days[0], figures), to: picked(id, days[1], figures), change });
  return change;
}

function publishedRate(word: SeriesWord, span: Span, { review, figures, note }: ClauseContext): Rate {
  const { id, measure, publishedRate: series } = described(word, figures);
  if (series === undefined) throw refused(measure === "rate" ? "clause-rate-as-index" : "clause-not-published", word, id, measure);
  const rate = picked(series, pickedDay(word.pick, review), figures);
  note?.({ kind: "published", at: span.at, length: span.length, index: id, rate });
  return rate.value;
}

function described(word: SeriesWord, figures: Figures): SeriesDescription {
  try {
    return figures.describe(word.name);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "unknown-series") throw error;
    throw new DomainError("clause-series", { ...error.detail, argument: "clause", word: word.name, position: word.at + 1 });
  }
}

function refused(code: "clause-rate-as-index" | "clause-not-published", word: SeriesWord, series: string, measure: Measure): DomainError {
  return new DomainError(code, { argument: "clause", word: word.name, position: word.at + 1, series, measure });
}

function picked(series: string, day: Day, figures: Figures): PickedFigure {
  return { series, day, value: figures.on(series, day) };
}

function chosen(kind: "lower" | "higher", { at, length }: Span, values: readonly Rate[], { note }: ClauseContext): Rate {
  const value = kind === "lower" ? Math.min(...values) : Math.max(...values);
  note?.({ kind, at, length, values, chosen: values.indexOf(value) });
  return value;
}

function limited(kind: Suffix, tree: ClauseTree & { readonly constant: Rate; readonly word: Span }, before: Rate, { note }: ClauseContext): Rate {
  const { constant } = tree;
  const after = kind === "cap" ? Math.min(before, constant)
    : kind === "collar" ? Math.max(before, constant)
    : kind === "excess" ? Math.max(0, before - constant)
    : roundedToStep(before, constant);
  note?.({ kind, ...tree.word, constant, before, after, bites: kind === "excess" ? before < constant : after !== before });
  return after;
}
