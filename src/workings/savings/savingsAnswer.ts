import { DomainError } from "../../domain/kernel/DomainError";
import type { FinancialYear } from "../../domain/kernel/financialYear";
import type { Pounds } from "../../domain/kernel/quantities";
import { requireRate } from "../../domain/kernel/rates";
import { requireWhole } from "../../domain/kernel/requireWhole";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { discountFactors } from "../../domain/savings/discountFactor";
import { gainShare } from "../../domain/savings/gainShare";
import { optimismCorrection } from "../../domain/savings/optimismCorrection";
import { paybackYears } from "../../domain/savings/paybackYears";
import { presentValue } from "../../domain/savings/presentValue";
import { aloneSavings, type AloneSaving } from "./aloneSavings";
import { answerChecks } from "./answerChecks";
import { countsToTheNet } from "./countsToTheNet";
import { countedTwice, disagreeingBaselines } from "./doubts";
import { excelNpv } from "./excelNpv";
import { lineOverlaps } from "./lineOverlaps";
import { orRefusal } from "./orRefusal";
import { addedByYear, poundsAdded, poundsLess } from "./pounds";
import { costByYear, savingByYear } from "./savingByYear";
import { CONFIDENCE_LEVELS, SAVING_TYPES, type SavingInitiative, type SavingsCase } from "./savingsCase";
import type { InitiativeFigures, SavingsAnswer } from "./savingsFigures";
import { savingsRange } from "./savingsRange";

/** A plan of more years would run into another discount rate. */
const MOST_YEARS = 30;

/**
 * The register's figures: what each initiative saves by year once overlaps are taken out, what it costs, and what that is worth.
 *
 * An initiative that cannot be worked out is refused by itself; so are the range and the gain share.
 *
 * @throws {DomainError} empty-input (no initiatives), not-whole (years, grade), what the scheme and the words' fractions are refused for, too-large
 * @source savings/METHOD.md
 */
export function savingsAnswer(savingsCase: SavingsCase): SavingsAnswer {
  requireCase(savingsCase);
  const { initiatives } = savingsCase;
  const years = Array.from({ length: savingsCase.years }, (_, at) => (savingsCase.firstYear + at) as FinancialYear);
  const { alone, lines } = aloneSavings(savingsCase);
  const { counted, overlaps, beyond } = lineOverlaps(initiatives, alone, lines);
  const figures = initiatives.map((initiative, at) => initiativeFigures(initiative, alone[at]!, counted[at]!, years));
  const flows = plannedFlows(savingsCase, figures, years);
  const answer = {
    years, initiatives: figures, ...flows,
    overlaps, beyond, twice: countedTwice(initiatives, alone, counted), disagreeing: disagreeingBaselines(lines.values(), initiatives),
    ...rangeOrRefusal(savingsCase, alone, figures),
    ...gainShareOrRefusal(savingsCase),
  };
  return { ...answer, checks: answerChecks(savingsCase, answer) };
}

function initiativeFigures(initiative: SavingInitiative, { alone, confidence, refused }: AloneSaving, counted: Pounds, years: readonly FinancialYear[]): InitiativeFigures {
  const nothing = years.map(() => 0);
  const byYear = refused ? nothing : savingByYear(counted, initiative, years);
  const first = byYear.findIndex((saving) => saving !== 0);
  const part = initiative.recurrence === "recurrent" && first >= 0 && Math.abs(byYear[first]!) < Math.abs(counted);
  return {
    name: initiative.name, line: initiative.line, type: initiative.type, alone, counted, overlap: poundsLess(alone, counted),
    byYear, adjusted: byYear.map((saving) => roundMoney(saving * confidence)), confidence,
    costs: refused ? nothing : costByYear(initiative, years),
    partYear: part ? { year: years[first]!, amount: byYear[first]! } : null,
    refused,
  };
}

/** The plan's rows by year, and what they are worth. */
function plannedFlows(savingsCase: SavingsCase, figures: readonly InitiativeFigures[], years: readonly FinancialYear[]) {
  const count = years.length;
  const byType = SAVING_TYPES.map((type) => {
    const byYear = addedByYear(figures.filter((figure) => figure.type === type).map((figure) => figure.byYear), count);
    return { type, byYear, total: poundsAdded(byYear) };
  });
  const savings = addedByYear(byType.map(({ byYear }) => byYear), count);
  const adjusted = addedByYear(figures.map((figure) => figure.adjusted), count);
  const costs = addedByYear(figures.map((figure) => figure.costs), count, "one-off costs");
  const counted = addedByYear(byType.filter(({ type }) => countsToTheNet(savingsCase, type)).map(({ byYear }) => byYear), count);
  const net = counted.map((saving, at) => poundsLess(saving, costs[at]!));
  const correctionRate = optimismCorrection(savingsCase.grade);
  const correction = counted.map((saving) => roundMoney(-correctionRate * saving));
  const netAfter = addedByYear([net, correction], count);
  const recurrent = figures.filter((_, at) => savingsCase.initiatives[at]!.recurrence === "recurrent");
  const factors = discountFactors(count, savingsCase.scheme);
  const worth = roundMoney(presentValue(net, savingsCase.scheme));
  const worthAfter = roundMoney(presentValue(netAfter, savingsCase.scheme));
  return {
    byType, savings, adjusted, costs, counted, net, running: net.map((_, at) => poundsAdded(net.slice(0, at + 1))), correction, correctionRate, netAfter,
    totals: {
      savings: poundsAdded(savings), adjusted: poundsAdded(adjusted), costs: poundsAdded(costs), net: poundsAdded(net), netAfter: poundsAdded(netAfter),
      fullYear: poundsAdded(recurrent.map((figure) => figure.counted)),
      fullYearCounted: poundsAdded(recurrent.filter(({ type }) => countsToTheNet(savingsCase, type)).map((figure) => figure.counted)),
      overlap: poundsAdded(figures.map(({ overlap }) => overlap)),
    },
    factors, presentValue: worth, presentValueAfter: worthAfter, correctionValue: poundsLess(worthAfter, worth),
    ...paybackOrRefusal(net),
    excelNpv: excelNpv(net, counted.map((saving, at) => saving === 0 && costs[at] === 0), years, factors, worth),
  };
}

function paybackOrRefusal(net: readonly Pounds[]): Pick<SavingsAnswer, "payback" | "paybackRefused"> {
  const found = orRefusal(() => paybackYears(net));
  return { payback: found.value, paybackRefused: found.refused };
}

function rangeOrRefusal(savingsCase: SavingsCase, alone: readonly AloneSaving[], figures: readonly InitiativeFigures[]): Pick<SavingsAnswer, "range" | "rangeRefused"> {
  const found = orRefusal(() =>
    savingsRange(savingsCase, alone, figures.map(({ counted }) => counted), figures.map(({ byYear }) => byYear), figures.map(({ adjusted }) => adjusted)));
  return { range: found.value, rangeRefused: found.refused };
}

function gainShareOrRefusal({ gainShare: given }: SavingsCase): Pick<SavingsAnswer, "gainShare" | "gainShareRefused"> {
  if (!given) return { gainShare: null, gainShareRefused: null };
  const bands = given.bands.map(({ from, to, share }) => ({ from: from?.value ?? null, to: to?.value ?? null, share: share.value }));
  const found = orRefusal(() => {
    const provider = roundMoney(gainShare(given.target.value, given.actual.value, bands.length === 0 ? undefined : bands));
    const gap = poundsLess(given.target.value, given.actual.value);
    return { gap, provider, kept: poundsLess(gap, provider) };
  });
  return { gainShare: found.value, gainShareRefused: found.refused };
}

function requireCase({ initiatives, years, levels }: SavingsCase): void {
  if (initiatives.length === 0) throw new DomainError("empty-input", { argument: "initiatives" });
  requireWhole("years", years, 1, MOST_YEARS);
  for (const level of CONFIDENCE_LEVELS) requireRate(`confidence “${level}”`, levels[level].value);
}
