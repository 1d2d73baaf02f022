import type { Against } from "../../returns/queryLog";
import type { ActivityGiven, CostLineGiven, GivenFigure, GivenFigures, IncomeLineGiven, ReturnGiven } from "../../returns/returnGiven";
import type { NumberGiven } from "./comparisonFigures";
import { plainWords } from "./plainWords";

type AnyLine = CostLineGiven | ActivityGiven | IncomeLineGiven;

/** A line as it is now and as it was in an earlier return; null where that return has none such, or there is no earlier return. */
export interface LinePair<Line extends AnyLine> {
  readonly now: Line | null;
  readonly was: Line | null;
}

/** Lines matched by ref, and those that a provider added by name; in the order of the return, then those of the earlier return alone. */
export function linePairs<Line extends AnyLine>(now: readonly Line[], was: readonly Line[]): readonly LinePair<Line>[] {
  const left = new Map<string, Line[]>();
  for (const line of was) left.set(matchKey(line), [...(left.get(matchKey(line)) ?? []), line]);
  const pairs = now.map((line): LinePair<Line> => ({ now: line, was: left.get(matchKey(line))?.shift() ?? null }));
  const gone = new Set([...left.values()].flat());
  return [...pairs, ...was.filter((line) => gone.has(line)).map((line): LinePair<Line> => ({ now: null, was: line }))];
}

function matchKey({ ref, name }: AnyLine): string {
  return ref === "" || ref.startsWith("+") ? `+${plainWords(name)}` : plainWords(ref);
}

/** What stands before and after, of one figure of a line; undefined where there is no line to hold it. */
export interface FigurePair {
  readonly before: GivenFigure | undefined;
  readonly after: GivenFigure | undefined;
}

export function figurePair<Line extends AnyLine>({ now, was }: LinePair<Line>, of: (line: Line) => GivenFigures, against: Against): FigurePair {
  const after = now ? of(now).this : undefined;
  if (against === "earlier") return { before: was ? of(was).this : undefined, after };
  return { before: now ? of(now)[against] : undefined, after };
}

/** Lines of a return as they are compared: those of an earlier return beside them only where that is what they are set against. */
export function comparedPairs<Line extends AnyLine>(lines: (given: ReturnGiven) => readonly Line[], given: ReturnGiven, earlier: ReturnGiven | null, against: Against): readonly LinePair<Line>[] {
  return linePairs(lines(given), against === "earlier" && earlier ? lines(earlier) : []);
}

export function isNumber(figure: GivenFigure | undefined): figure is NumberGiven {
  return figure !== undefined && figure.state === "number" && figure.value !== null;
}

/** A figure that should be there and is not: a blank, or what could not be read. */
export function isMissing(figure: GivenFigure | undefined): boolean {
  return figure !== undefined && (figure.state === "blank" || figure.state === "unreadable");
}
