import { DomainError } from "../../domain/kernel/DomainError";
import { differenceOf } from "../../domain/kernel/nearly";
import { plain, ratioOf } from "../../domain/kernel/plain";
import { steadySum } from "../../domain/kernel/steadySum";
import type { QueryLimits } from "../../domain/openbook/beyondLimits";
import { lineEffects, type EffectLine, type LineEffects } from "../../domain/openbook/lineEffects";
import { lineVariance } from "../../domain/openbook/lineVariance";
import type { Against } from "../../returns/queryLog";
import type { CostLineGiven, ReturnGiven } from "../../returns/returnGiven";
import type { ComparedLine, ComparedReturn, ComparedSide, UnitGroup } from "./comparisonFigures";
import { comparedPairs, figurePair, isMissing, isNumber, type LinePair } from "./linePairs";
import { plainWords, sameWords } from "./plainWords";

/** Where a figure stands in the tidy table, by its cell; null where it has no row. */
export type FigureAt = (cell: string) => number | null;

interface Given {
  readonly of: number;
  readonly given: ReturnGiven;
  readonly earlier: { readonly at: number; readonly given: ReturnGiven } | null;
  readonly against: Against;
  readonly limits: QueryLimits;
  readonly figureAt: FigureAt;
  readonly earlierFigureAt: FigureAt;
}

export const NO_EFFECTS: LineEffects = { volume: 0, mix: 0, price: 0, newOrDropped: 0, notSplit: 0 };

/** A return's cost lines before and after, and why each changed. */
export function comparedReturn(asked: Given): ComparedReturn {
  const { of, given, earlier, against } = asked;
  const pairs = comparedPairs(({ costs }) => costs, given, earlier?.given ?? null, against);
  const compared = { of, earlier: against === "earlier" ? (earlier?.at ?? null) : null };
  const nothing = (notCompared: string): ComparedReturn => ({ ...compared, notCompared, lines: [], groups: [], missing: 0, total: totalOf([]) });
  const why = whyNotCompared(pairs, given, earlier?.given ?? null, against);
  if (why !== "") return nothing(why);
  try {
    const lines = comparedLines(pairs, asked);
    return { ...compared, notCompared: "", lines, groups: groupsOf(lines), missing: lines.filter(({ missing }) => missing).length, total: totalOf(lines) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "too-large") throw error;
    return nothing("A cost of this return is more than £9,999,999,999,999.99, so its costs are not compared. Ask the provider for the right figure.");
  }
}

/** Whether a return gives no cost of its year at all: neither a figure nor "n/a". */
export function givesNoCosts({ costs }: ReturnGiven): boolean {
  return costs.every((line) => isMissing(line.cost.this));
}

function whyNotCompared(pairs: readonly LinePair<CostLineGiven>[], given: ReturnGiven, earlier: ReturnGiven | null, against: Against): string {
  if (against === "earlier" && !earlier) return "No earlier return of this provider and service is among those read, so there is nothing to compare with.";
  if (pairs.length === 0) return "The return has no cost lines that could be read, so there is nothing to compare.";
  if (givesNoCosts(given)) return "The return gives no costs for this year, so there is nothing to compare.";
  if (against !== "earlier" && !pairs.some((pair) => isNumber(figurePair(pair, ({ cost }) => cost, against).before))) {
    return `The return gives no costs ${against === "tendered" ? "as tendered" : "for last year"}, so there is nothing to compare with.`;
  }
  return "";
}

type Sided = Pick<ComparedLine, "ref" | "name" | "unit" | "before" | "after" | "missing">;

function comparedLines(pairs: readonly LinePair<CostLineGiven>[], { against, limits, figureAt, earlierFigureAt }: Given): readonly ComparedLine[] {
  const beforeAt = against === "earlier" ? earlierFigureAt : figureAt;
  const sided = pairs.map((pair): Sided => {
    const cost = figurePair(pair, (line) => line.cost, against);
    const quantity = figurePair(pair, (line) => line.quantity, against);
    const side = (which: "before" | "after", at: FigureAt): ComparedSide => {
      const [money, count] = [cost[which], quantity[which]];
      return {
        cost: isNumber(money) ? plain(money.value) : 0, quantity: isNumber(count) ? plain(count.value) : null,
        costAt: isNumber(money) ? at(money.cell) : null, quantityAt: isNumber(count) ? at(count.cell) : null,
      };
    };
    const line = (pair.now ?? pair.was)!;
    return { ref: line.ref, name: line.name, unit: unitOf(pair), before: side("before", beforeAt), after: side("after", figureAt), missing: isMissing(cost.after) };
  });
  const lines = unitsTogether(withoutLoneUnits(sided));
  const variances = lineVariance(lines.map(({ name }) => name), lines.map(({ before }) => before.cost), lines.map(({ after }) => after.cost), limits).lines;
  const { effects, lines: split } = effectsOf(lines);
  return split.map((line, at) => ({ ...line, ...effects[at]!, change: variances[at]!.variance, rate: variances[at]!.rate, flag: variances[at]!.flag }));
}

/** "" where the line has no unit, or another than before. */
function unitOf({ now, was }: LinePair<CostLineGiven>): string {
  const unit = plainWords((now ?? was)!.unit);
  return now && was && !sameWords(now.unit, was.unit) ? "" : unit;
}

/** A line that cannot be split stays in its unit's group only where another line can. */
function withoutLoneUnits(lines: readonly Sided[]): readonly Sided[] {
  const split = new Set(lines.filter(({ before, after }) => before.cost !== 0 && after.cost !== 0 && (before.quantity ?? 0) > 0 && (after.quantity ?? 0) > 0).map(({ unit }) => unit));
  return lines.map((line) => (split.has(line.unit) ? line : { ...line, unit: "" }));
}

/** Lines of a unit brought to where the first of them stands. */
function unitsTogether(lines: readonly Sided[]): readonly Sided[] {
  const first = (line: Sided, at: number): number => (line.unit === "" ? at : lines.findIndex(({ unit }) => unit === line.unit));
  return lines.map((line, at) => ({ line, place: first(line, at) })).sort((a, b) => a.place - b.place).map(({ line }) => line);
}

/** The effects, leaving whole a unit whose split is larger than money can be. */
function effectsOf(lines: readonly Sided[]): { readonly effects: readonly LineEffects[]; readonly lines: readonly Sided[] } {
  try {
    return { effects: lineEffects(lines.map((line): EffectLine => ({ group: line.unit === "" ? null : line.unit, before: line.before, after: line.after }))), lines };
  } catch (error) {
    const item = error instanceof DomainError && error.code === "too-large" && String(error.detail["argument"]).endsWith("effect") ? Number(error.detail["item"]) : 0;
    const unit = lines[item - 1]?.unit ?? "";
    if (unit === "") throw error;
    return effectsOf(lines.map((line) => (line.unit === unit ? { ...line, unit: "" } : line)));
  }
}

function groupsOf(lines: readonly ComparedLine[]): readonly UnitGroup[] {
  return [...new Set(lines.map(({ unit }) => unit).filter((unit) => unit !== ""))].map((unit) => {
    const own = lines.filter((line) => line.unit === unit);
    const sum = (key: "volume" | "mix" | "price"): number => plain(steadySum(own.map((line) => line[key])));
    return { unit, first: lines.indexOf(own[0]!), lines: own.length, volume: sum("volume"), mix: sum("mix"), price: sum("price") };
  });
}

/** Lines, or totals, added up. */
export function totalOf(lines: readonly (LineEffects & { readonly before: number | ComparedSide; readonly after: number | ComparedSide })[]): ComparedReturn["total"] {
  const amount = (side: number | ComparedSide): number => (typeof side === "number" ? side : side.cost);
  const sum = (key: keyof LineEffects): number => plain(steadySum(lines.map((line) => line[key])));
  const before = plain(steadySum(lines.map((line) => amount(line.before))));
  const after = plain(steadySum(lines.map((line) => amount(line.after))));
  const change = differenceOf(after, before);
  return { before, after, change, rate: ratioOf(change, before), volume: sum("volume"), mix: sum("mix"), price: sum("price"), newOrDropped: sum("newOrDropped"), notSplit: sum("notSplit") };
}
