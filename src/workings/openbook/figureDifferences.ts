import { isBeyond, type QueryLimits } from "../../domain/openbook/beyondLimits";
import { differenceOf } from "../../domain/kernel/nearly";
import { ratioOf } from "../../domain/kernel/plain";
import type { DifferenceKind } from "../../returns/queryLog";
import type { ActivityGiven, GivenFigures, IncomeLineGiven, ReturnGiven } from "../../returns/returnGiven";
import type { Difference } from "./comparisonFigures";
import { isLost } from "./costDifferences";
import { amountInWords, figureInWords, moreOrLess, whenBefore, whereNothing } from "./differenceWords";
import { comparedPairs, figurePair, isNumber, type LinePair } from "./linePairs";
import { sameWords } from "./plainWords";
import type { ReturnCompared } from "./returnCompared";

/** Activity that is new, dropped or missing, or moved by more than the tolerance: limits in pounds do not apply to it. */
export function quantityDifferences(of: ReturnCompared): readonly Difference[] {
  const counted = (pair: LinePair<ActivityGiven>): boolean => !pair.now || !pair.was || sameWords(pair.now.unit, pair.was.unit);
  return lineDifferences(of, {
    part: "activity", lines: ({ activity }) => activity, figures: ({ quantity }) => quantity, unit: ({ unit }) => unit, moved: "quantity",
    limits: { tolerance: of.limits.tolerance, ignoreBelow: 0, alwaysAbove: null }, canMove: counted,
  });
}

/** Income that is new, dropped or missing, or moved by more than the limits. */
export function moneyDifferences(of: ReturnCompared): readonly Difference[] {
  return lineDifferences(of, { part: "income", lines: ({ income }) => income, figures: ({ amount }) => amount, unit: () => "£", moved: "over tolerance", limits: of.limits, canMove: () => true });
}

interface Part<Line> {
  readonly part: "activity" | "income";
  readonly lines: (given: ReturnGiven) => readonly Line[];
  readonly figures: (line: Line) => GivenFigures;
  readonly unit: (line: Line) => string;
  readonly moved: DifferenceKind;
  readonly limits: QueryLimits;
  /** False where before and after are not of one kind. */
  readonly canMove: (pair: LinePair<Line & (ActivityGiven | IncomeLineGiven)>) => boolean;
}

function lineDifferences<Line extends ActivityGiven | IncomeLineGiven>({ given, earlier, against }: ReturnCompared, { part, lines, figures, unit, moved, limits, canMove }: Part<Line>): readonly Difference[] {
  if (against === "earlier" && !earlier) return [];
  const pairs = comparedPairs(lines, given, earlier, against).map((pair) => ({ pair, figure: figurePair(pair, figures, against) }));
  // Where nothing is known from before, everything would be new.
  if (!pairs.some(({ figure }) => isNumber(figure.before))) return [];
  const when = whenBefore(against, given, earlier);
  return pairs.flatMap(({ pair, figure }): readonly Difference[] => {
    const line = (pair.now ?? pair.was)!;
    const [before, after] = [figureInWords(figure.before, unit(line)), figureInWords(figure.after, unit(line))];
    const [was, is] = [isNumber(figure.before) ? figure.before.value : 0, isNumber(figure.after) ? figure.after.value : 0];
    const change = differenceOf(is, was);
    const about = (kind: DifferenceKind, question: string): readonly Difference[] => [{
      provider: given.provider, service: given.service, year: given.year, against, part, ref: line.ref, line: line.name, kind, before, after, question,
      amount: part === "income" && kind !== "missing" ? change : null, cell: figure.after?.cell ?? "",
    }];
    if (isLost(figure)) return about("missing", `${line.name}: no figure is given, against ${before} ${when}. What is it?`);
    if (change === 0 || !canMove(pair)) return [];
    if (was === 0) return about("new", `${line.name}: ${after}, ${whereNothing(against, when)}. What is it?`);
    if (is === 0) return about("dropped", `${line.name}: nothing this year, against ${before} ${when}. Why?`);
    if (!isBeyond(change, was, is, limits)) return [];
    const amount = part === "income" ? moreOrLess(change, ratioOf(change, was)) : `${amountInWords(Math.abs(change), unit(line))} ${change < 0 ? "less" : "more"}`;
    return about(moved, `${line.name}: ${after}, against ${before} ${when}: ${amount}. What changed?`);
  });
}
