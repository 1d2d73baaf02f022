import { DomainError } from "../../domain/kernel/DomainError";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { requireRate } from "../../domain/kernel/rates";
import { requireMoneyNotNegative } from "../../domain/kernel/requireMoney";
import { MOST_POUNDS } from "../../domain/kernel/money";
import type { QueryLimits } from "../../domain/openbook/beyondLimits";
import type { QueryRow } from "../../returns/queryLog";
import type { ReturnGiven } from "../../returns/returnGiven";
import { comparedReturn, totalOf } from "./comparedReturn";
import type { ComparisonCase } from "./comparisonCase";
import type { ComparedReturn, ComparisonAnswer, Difference, TidyFigure } from "./comparisonFigures";
import { missingReturns, returnDifferences } from "./differences";
import { earlierOf, providerService } from "./earlierReturns";
import { mergedLog } from "./mergedLog";
import { addedUp, returnSurplus, surplusTotal } from "./returnSurplus";
import { tidyRows } from "./tidyRows";

/**
 * What the returns come to: every figure in one tidy table, costs before and after with why they changed, differences as rows of a
 * query log, and each surplus under its terms.
 *
 * @throws {DomainError} empty-input (no returns), what a limit is refused for, shape-mismatch (terms not one a return)
 * @source openbook/METHOD.md
 */
export function comparisonAnswer(comparisonCase: ComparisonCase): ComparisonAnswer {
  const limits = limitsOf(comparisonCase);
  const { returns, earlier, against, terms, termsOf } = comparisonCase;
  const tidy = [...returns, ...earlier].flatMap((given, of) => tidyRows(given).map((row): TidyFigure => ({ ...row, of })));
  const places = placesOf(tidy);
  const each = returns.map((given, of) => {
    const at = earlierOf(given, earlier);
    const before = at === null ? null : { at, given: earlier[at]! };
    const figureAt = (cell: string): number | null => places.get(placeKey(of, cell)) ?? null;
    const earlierFigureAt = (cell: string): number | null => (at === null ? null : (places.get(placeKey(returns.length + at, cell)) ?? null));
    const compared = comparedReturn({ of, given, earlier: before, against, limits, figureAt, earlierFigureAt });
    return { given, compared, found: returnDifferences({ given, earlier: before?.given ?? null, against, limits, compared }) };
  });
  const compared = each.map((of) => of.compared);
  const differences = [...each.flatMap(({ found }) => found), ...missingFrom(comparisonCase)];
  const surplus = returns.flatMap((given, of) => { const at = termsOf[of]!; return at === null ? [] : [returnSurplus(of, given, at, terms[at]!)]; });
  const proof = proofOf([...returns, ...earlier]);
  return {
    tidy, compared, total: totalOf(compared.map(({ total }) => total)), differences, log: mergedLog(differences, comparisonCase.logs, comparedBy(comparisonCase, compared)),
    surplus, surplusTotal: surplusTotal(surplus), proof, checks: answerChecks(comparisonCase, compared, proof, surplus.filter(({ result }) => !result).length),
  };
}

function limitsOf({ returns, limits, terms, termsOf }: ComparisonCase): QueryLimits {
  if (returns.length === 0) throw new DomainError("empty-input", { argument: "returns" });
  if (termsOf.length !== returns.length) throw new DomainError("shape-mismatch", { argument: "terms", a: "returns", aCount: returns.length, b: "terms", bCount: termsOf.length });
  for (const at of termsOf) if (at !== null && !terms[at]) throw new RangeError(`There are no terms ${at + 1}`);
  const [tolerance, ignoreBelow, alwaysAbove] = [limits.tolerance.value, limits.ignoreBelow.value, limits.alwaysAbove?.value ?? null];
  requireRate("tolerance", tolerance);
  requireMoneyNotNegative("ignoreBelow", ignoreBelow);
  if (alwaysAbove !== null) requireMoneyNotNegative("alwaysAbove", alwaysAbove);
  return { tolerance, ignoreBelow, alwaysAbove };
}

const placeKey = (of: number, cell: string): string => `${of} ${cell}`;

function placesOf(tidy: readonly TidyFigure[]): ReadonlyMap<string, number> {
  return new Map(tidy.map(({ of, cell }, at) => [placeKey(of, cell), at]));
}

/** Providers and services that have an earlier return and none to compare. */
function missingFrom({ returns, earlier, against }: ComparisonCase): readonly Difference[] {
  if (against !== "earlier") return [];
  const here = new Set(returns.map(providerService));
  const gone = new Map(earlier.filter((given) => !here.has(providerService(given))).map((given) => [providerService(given), given]));
  return missingReturns([...gone.values()], returns.map(({ year }) => year).sort().at(-1)!);
}

/** Whether a row of an earlier log is of a return that was compared this time, in the same way. */
function comparedBy({ returns, against, earlier }: ComparisonCase, compared: readonly ComparedReturn[]): (row: QueryRow) => boolean {
  const done = new Set(compared.filter(({ notCompared }) => notCompared === "").map(({ of }) => placeOf(returns[of]!)));
  const providers = new Set([...returns, ...earlier].map(providerService));
  return (row) => row.against === against && (row.part === null ? providers.has(providerService(row)) : done.has(placeOf(row)));
}

function placeOf(of: { readonly provider: string; readonly service: string; readonly year: string }): string {
  return `${providerService(of)} ${of.year}`;
}

function proofOf(given: readonly ReturnGiven[]): ComparisonAnswer["proof"] {
  return given.flatMap(({ costs, income, ownTotals }, of) => ([["costs", costs.map((line) => line.cost.this)], ["income", income.map((line) => line.amount.this)]] as const).map(([part, figures]) => {
    const [lines, own] = [addedUp(figures), ownTotals[part].this];
    return { of, part, lines, own, agrees: own !== null && samePence(lines, own) };
  }));
}

function samePence(a: number, b: number): boolean {
  return Math.abs(a) <= MOST_POUNDS && Math.abs(b) <= MOST_POUNDS ? roundMoney(a) === roundMoney(b) : a === b;
}

function answerChecks({ returns }: ComparisonCase, compared: readonly ComparedReturn[], proof: ComparisonAnswer["proof"], refused: number): ComparisonAnswer["checks"] {
  const apart = compared.map(({ total: { change, volume, mix, price, newOrDropped, notSplit } }) => volume + mix + price + newOrDropped + notSplit - change);
  const worst = apart.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0);
  const totals = proof.filter(({ own, agrees }) => own !== null && !agrees).length;
  const lines = compared.reduce((sum, { notCompared, total, of }) => (notCompared === "" ? sum + total.after - addedUp(returns[of]!.costs.map((line) => line.cost.this)) : sum), 0);
  const missing = compared.reduce((sum, each) => sum + each.missing, 0);
  return [
    { words: "Price, volume, mix, new or dropped and not split add up to each return's change.", holds: Math.abs(worst) < 0.005, difference: worst },
    { words: "Every cost of this year is in the comparison.", holds: Math.abs(lines) < 0.005, difference: lines },
    { words: "Every cost line compared has a cost for this year.", holds: missing === 0, difference: missing },
    { words: "Each return's lines add up to its own totals.", holds: totals === 0, difference: totals },
    { words: "Every surplus could be worked out.", holds: refused === 0, difference: refused },
  ];
}
