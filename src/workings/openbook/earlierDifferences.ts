import { areNearly, differenceOf } from "../../domain/kernel/nearly";
import { financialYearText, readFinancialYear, type FinancialYear } from "../../domain/kernel/financialYear";
import type { Basis } from "../../returns/returnRequest";
import type { DifferenceKind } from "../../returns/queryLog";
import type { ActivityGiven, CostLineGiven, GivenFigures, IncomeLineGiven, ReturnGiven } from "../../returns/returnGiven";
import type { Difference } from "./comparisonFigures";
import { figureInWords, isBlankNote, noteInWords } from "./differenceWords";
import { isNumber, linePairs, type LinePair } from "./linePairs";
import { sameWords } from "./plainWords";
import type { ReturnCompared } from "./returnCompared";

type AnyLine = CostLineGiven | ActivityGiven | IncomeLineGiven;

/** A line's figures, each with its unit. */
type Measures<Line> = (line: Line) => readonly { readonly figures: GivenFigures; readonly unit: string }[];

/**
 * What else changed since an earlier return: units, names, notes, formulas that became typed figures (where returns are set against
 * earlier ones), and figures of last year that are not those of last year's own return (always).
 */
export function earlierDifferences(of: ReturnCompared): readonly Difference[] {
  if (!of.earlier) return [];
  return [
    ...partDifferences(of, of.earlier, "costs", ({ costs }) => costs, ({ quantity, cost, unit }) => [{ figures: cost, unit: "£" }, { figures: quantity, unit }]),
    ...partDifferences(of, of.earlier, "activity", ({ activity }) => activity, ({ quantity, unit }) => [{ figures: quantity, unit }]),
    ...partDifferences(of, of.earlier, "income", ({ income }) => income, ({ amount }) => [{ figures: amount, unit: "£" }]),
  ];
}

function partDifferences<Line extends AnyLine>(
  { given, against }: ReturnCompared, earlier: ReturnGiven, part: "costs" | "activity" | "income", lines: (given: ReturnGiven) => readonly Line[], measures: Measures<Line>,
): readonly Difference[] {
  const restatedFrom = basisOfLastYear(given, earlier);
  return linePairs(lines(given), lines(earlier)).flatMap(({ now, was }: LinePair<Line>): readonly Difference[] => {
    if (!now || !was) return [];
    const about = (kind: DifferenceKind, before: string, after: string, amount: number | null, question: string, cell: string): Difference =>
      ({ provider: given.provider, service: given.service, year: given.year, against, part, ref: now.ref, line: now.name, kind, before, after, amount, question, cell });
    const [measured, wasMeasured] = [measures(now), measures(was)];
    const cell = measured[0]!.figures.this.cell;
    const [unit, wasUnit] = ["unit" in now ? now.unit : "", "unit" in was ? was.unit : ""];
    return [
      ...(against === "earlier" ? [
        ...(sameWords(unit, wasUnit) ? [] : [about("unit changed", inUnit(wasUnit), inUnit(unit), null, `${now.name}: ${inUnit(unit)} now, and ${inUnit(wasUnit)} before. Which is right, and what is the figure as it was counted before?`, cell)]),
        ...(sameWords(now.name, was.name) ? [] : [about("renamed", `“${was.name}”`, `“${now.name}”`, null, `${now.ref} is “${now.name}” now, and was “${was.name}”. Does it still hold the same?`, cell)]),
        ...typedNow(), ...noteChanged(),
      ] : []),
      ...restated(),
    ];

    function typedNow(): readonly Difference[] {
      const typed = measured.map(({ figures, unit: of }, at) => ({ is: figures.this, was: wasMeasured[at]!.figures.this, of })).filter(({ is, was: before }) => isNumber(is) && isNumber(before) && before.byFormula && !is.byFormula);
      if (typed.length === 0) return [];
      const words = (side: "is" | "was"): string => typed.map((each) => figureInWords(each[side], each.of)).join(", ");
      return [about("formula became typed", `${words("was")}, by formula`, `${words("is")}, typed`, null, `${now!.name}: typed now, and worked out by a formula before. Where does the figure come from?`, typed[0]!.is.cell)];
    }
    function noteChanged(): readonly Difference[] {
      if (sameWords(now!.note, was!.note)) return [];
      const [before, after] = [noteInWords(was!.note), noteInWords(now!.note)];
      const changed = isBlankNote(was!.note) ? `there was no note before, and now it says ${after}` : isBlankNote(now!.note) ? `the note said ${before}, and is gone` : `the note said ${before}, and now says ${after}`;
      return [about("note changed", before, after, null, `${now!.name}: ${changed}. What is behind the change?`, now!.noteCell)];
    }
    function restated(): readonly Difference[] {
      if (!restatedFrom || !sameWords(unit, wasUnit)) return [];
      const apart = measured.map(({ figures, unit: of }, at) => ({ is: figures.last, was: wasMeasured[at]!.figures[restatedFrom], of }))
        .flatMap(({ is, was: before, of }) => (isNumber(is) && isNumber(before) && !areNearly(is.value, before.value) ? [{ is, before, of }] : []));
      if (apart.length === 0) return [];
      const [before, after] = [apart.map((each) => figureInWords(each.before, each.of)).join(", "), apart.map((each) => figureInWords(each.is, each.of)).join(", ")];
      const money = apart.find(({ of }) => of === "£");
      return [about("last year restated", before, after, money ? differenceOf(money.is.value, money.before.value) : null,
        `${now!.name}: ${after} is given for last year, against ${before} in ${restatedFrom === "this" ? "last year's own return" : "the return sent before"}. Why was it restated?`, apart[0]!.is.cell)];
    }
  });
}

function inUnit(unit: string): string {
  return unit === "" ? "without a unit" : `in ${unit}`;
}

/** Where an earlier return holds the figures that this one gives for last year; null where it holds them nowhere. */
function basisOfLastYear({ year }: ReturnGiven, earlier: ReturnGiven): Basis | null {
  if (year === "" || earlier.year === "") return null;
  if (earlier.year === year) return "last";
  return earlier.year === financialYearText((readFinancialYear("year", year) - 1) as FinancialYear) ? "this" : null;
}
