import { financialYearText, firstDayOfYear, readFinancialYear, type FinancialYear } from "../../../../domain/kernel/financialYear";
import type { Day } from "../../../../domain/kernel/day";
import type { Sourced } from "../../../../workings/origin";
import { CONFIDENCE_LEVELS, type ConfidenceLevel, type SavingsCase, type SourcedBand } from "../../../../workings/savings/savingsCase";
import { percentIn } from "../../../shared/job/typedFigures";
import { unread, type Problem } from "../../../shared/job/problem";
import { countWords, quantityWords } from "../../../shared/figureWords";
import { sentenceFor } from "../../../shared/sentenceFor";
import { typedAmount } from "../../../shared/typedFigure";
import { typedDate } from "../../../shared/typedDate";
import type { FoundFigure } from "../../../shared/figureOrCell";
import type { RegisterAsked } from "./registerAsked";
import { FIELD } from "./registerFields";
import type { BandForm, MethodForm } from "./registerForm";
import type { Method } from "./registerFound";

const MOST_YEARS = 30;
const MOST_DRAWS = 1_000_000;
/** Savings drawn in all, each draw one of every initiative: more would hold up the pane for seconds. */
const MOST_DRAWN = 10_000_000;
const USUAL_DRAWS = 10_000;
const MOST_SEED = 4_294_967_295;

/** A financial year as typed; null with its problem noted. */
export function yearIn(field: string, text: string, what: string, problems: Problem[]): FinancialYear | null {
  if (text.trim() === "") {
    problems.push({ field, words: `Enter ${what}, such as 2026-27.`, missing: true });
    return null;
  }
  try {
    return readFinancialYear("year", text.trim());
  } catch (error) {
    const words = sentenceFor(error, { year: "The year" });
    if (words === null) throw error;
    problems.push({ field, words });
    return null;
  }
}

export function yearsIn(text: string, problems: Problem[]): number | null {
  return wholeIn(FIELD.years, text, "the years of the plan, from 1 to 30", 1, MOST_YEARS, problems);
}

/** The day that counts where a row has none; 1 April of the plan's first year until it is typed. */
export function startIn(text: string | null, firstYear: FinancialYear | null, problems: Problem[]): Day | null {
  if (text === null) return firstYear && firstDayOfYear(firstYear);
  const found = typedDate(text);
  if ("day" in found) return found.day;
  problems.push({ field: FIELD.start, words: found.words, missing: text.trim() === "" });
  return null;
}

/** What each word of confidence counts for; null while one of them is not given. */
export function levelsIn(form: MethodForm, problems: Problem[]): SavingsCase["levels"] | null {
  const found = CONFIDENCE_LEVELS.map((level) => [level, percentIn(FIELD.level(level), form.levels[level], `what ${level === "none given" ? "a saving without a confidence" : level} counts for, such as 70`, problems, { least: 0 })] as const);
  if (found.some(([, share]) => share === null)) return null;
  return Object.fromEntries(found) as Record<ConfidenceLevel, Sourced>;
}

/** How many draws a register of so many initiatives is simulated by until a person says. */
export function usualDraws(initiatives: number): string {
  return quantityWords(Math.min(USUAL_DRAWS, mostDraws(initiatives)));
}

function mostDraws(initiatives: number): number {
  return Math.max(1, Math.min(MOST_DRAWS, Math.floor(MOST_DRAWN / Math.max(1, initiatives))));
}

/** The year simulated, its target, and how; null with its problems noted. */
export function rangeIn({ method, target }: RegisterAsked, shown: Pick<Method, "rangeYear" | "draws">, initiatives: number, plan: { readonly firstYear: FinancialYear | null; readonly years: number | null }, problems: Problem[]): SavingsCase["range"] | null {
  const { firstYear, years } = plan;
  const most = mostDraws(initiatives);
  const year = yearIn(FIELD.rangeYear, shown.rangeYear, "the year to simulate", problems);
  const draws = wholeIn(FIELD.draws, shown.draws, `how many draws to make of ${countWords(initiatives, "initiative")}, from 1 to ${quantityWords(most)}`, 1, most, problems);
  const seed = wholeIn(FIELD.seed, method.seed, "the seed, a whole number from 0 to 4,294,967,295", 0, MOST_SEED, problems);
  if (target.problem) problems.push({ field: FIELD.target, words: target.problem });
  const last = firstYear !== null && years !== null ? firstYear + years - 1 : null;
  if (year !== null && firstYear !== null && last !== null && (year < firstYear || year > last)) {
    problems.push({ field: FIELD.rangeYear, words: `${financialYearText(year)} is not in the plan. Enter a year from ${financialYearText(firstYear)} to ${financialYearText(last as FinancialYear)}.` });
    return null;
  }
  return year !== null && draws !== null && seed !== null && !target.problem ? { year, target: target.figure, draws, seed } : null;
}

/** Null where nothing is shared or something is missing. */
export function gainShareIn({ method, targetCost, actualCost }: RegisterAsked, problems: Problem[]): SavingsCase["gainShare"] {
  if (!method.shares) return null;
  const target = costIn(FIELD.targetCost, targetCost, "the target cost", problems);
  const actual = costIn(FIELD.actualCost, actualCost, "the actual cost", problems);
  const bands = bandsIn(method.bands, problems);
  return target && actual && bands ? { target, actual, bands } : null;
}

function costIn(field: string, { figure, problem }: FoundFigure, what: string, problems: Problem[]): Sourced | null {
  if (!figure) problems.push({ field, words: problem ?? `Enter ${what}: an amount, or the cell that holds it.`, missing: problem === undefined });
  return figure;
}

/** Each band from where the one before ends; the last without limit. */
function bandsIn(forms: readonly BandForm[], problems: Problem[]): readonly SourcedBand[] | null {
  const shares = forms.map(({ share }, at) => percentIn(FIELD.bandShare(at), share, "the provider’s share, such as 50", problems, { least: 0 }));
  const edges = forms.slice(0, -1).map(({ upTo }, at) => percentIn(FIELD.bandUpTo(at), upTo, "where the band ends, as a percentage of target cost, such as 90", problems, { least: 0, most: 10 }));
  edges.forEach((edge, at) => {
    const before = at === 0 ? 0 : edges[at - 1]?.value;
    if (edge && before !== undefined && edge.value <= before) problems.push({ field: FIELD.bandUpTo(at), words: `A band ends above where it begins, ${before * 100}%. Enter a larger percentage of target cost.` });
  });
  if (problems.some(({ field }) => forms.some((_, at) => field === FIELD.bandUpTo(at) || field === FIELD.bandShare(at)))) return null;
  return shares.map((share, at) => ({ from: at === 0 ? null : edges[at - 1]!, to: edges[at] ?? null, share: share! }));
}

function wholeIn(field: string, text: string, what: string, least: number, most: number, problems: Problem[]): number | null {
  const value = typedAmount(text);
  if (value === null) {
    problems.push(unread(field, text, "a number", what));
    return null;
  }
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  problems.push({ field, words: `“${text.trim()}” will not do. Enter ${what}.` });
  return null;
}
