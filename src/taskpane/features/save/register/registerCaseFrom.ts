import { dayFromSerial } from "../../../../domain/kernel/day";
import { financialYearOfDay, financialYearText, type FinancialYear } from "../../../../domain/kernel/financialYear";
import type { RegisterLine } from "../../../../intake/savings/registerReading";
import { CONFIDENCE_LEVELS, type SavingsCase } from "../../../../workings/savings/savingsCase";
import { dayWords } from "../../../shared/dayWords";
import type { Problem } from "../../../shared/job/problem";
import { readingsOf } from "../../../shared/job/readingsOf";
import { schemeIn } from "../schemeIn";
import { initiativesFrom, silentRows } from "./initiativesFrom";
import type { RegisterAsked } from "./registerAsked";
import { FIELD } from "./registerFields";
import type { Method, RegisterSolution } from "./registerFound";
import { registerFigureWords } from "./registerWords";
import { gainShareIn, levelsIn, rangeIn, startIn, usualDraws, yearIn, yearsIn } from "./settingsFrom";

interface CaseFound extends Pick<RegisterSolution, "places"> {
  readonly method: Method;
  /** Null where a problem leaves nothing to work out. */
  readonly savingsCase: SavingsCase | null;
  readonly problems: readonly Problem[];
}

/** Everything a savings register is worked from, out of the readings and what was chosen; or what stands in the way. */
export function registerCaseFrom(asked: RegisterAsked): CaseFound | null {
  const { register: { table }, method: form } = asked;
  if (!table) return null;
  const problems: Problem[] = [];
  const silent = silentRows(table.lines);
  const firstYearText = form.firstYear ?? suggestedYear(table.lines);
  const firstYear = yearIn(FIELD.firstYear, firstYearText, "the first financial year of the plan", problems);
  const years = yearsIn(form.years, problems);
  const start = startIn(silent.start === 0 ? null : form.start, firstYear, problems);
  const type = form.type ?? (table.columns.some(({ role }) => role === "type") ? "non-cashable" : "cashable");
  const { initiatives, places, without, doubts, taken, unread, unreadSavings } = initiativesFrom(table, { type, recurrence: form.recurrence, start });
  if (!table.columns.some(({ role }) => role === "saving" || role === "share")) {
    problems.push({ field: FIELD.roles, words: "No column is marked as the saving. Choose the one that holds what each initiative saves." });
  } else if (table.lines.length === 0 || without.length === table.lines.length) {
    problems.push({ field: FIELD.register, words: "No initiative with a saving was found in these cells. Select the whole register, its headings included." });
  }
  const rangeYear = form.rangeYear ?? (firstYear !== null && years !== null ? financialYearText((firstYear + years - 1) as FinancialYear) : "");
  const levels = levelsIn(form, problems);
  const scheme = schemeIn(FIELD.rate, form, problems);
  const draws = form.draws ?? usualDraws(initiatives.length);
  const range = rangeIn(asked, { rangeYear, draws }, initiatives.length, { firstYear, years }, problems);
  const gainShare = gainShareIn(asked, problems);
  const title = form.title ?? (firstYear === null ? "Savings plan" : `Savings plan from ${financialYearText(firstYear)}`);
  const method: Method = {
    title, firstYear: firstYearText, type,
    start: form.start ?? (start === null ? "" : dayWords(start)),
    rangeYear, draws, silent, without, doubts, unread,
    levels: CONFIDENCE_LEVELS.filter((level) => initiatives.some(({ confidence }) => confidence.kind === "level" && confidence.level === level)),
  };
  const ready = initiatives.length > 0 && (silent.start === 0 || start !== null) && firstYear !== null && years !== null && levels && scheme !== null && range && (!form.shares || gainShare);
  const savingsCase: SavingsCase | null = ready
    ? {
        title: title.trim() || "Savings plan",
        initiatives, firstYear, years, counting: form.counting, scheme, levels, range, gainShare,
        grade: form.grade === "" ? null : Number(form.grade),
        ...(table.date1904 ? { date1904: true } : {}),
        readings: [...readingsOf(table, registerFigureWords), ...taken],
        counts: table.counts,
        ...(unread.length + unreadSavings.length > 0 ? { unread: [...unreadSavings, ...unread] } : {}),
      }
    : null;
  return { method, savingsCase, places, problems };
}

/** The year in which the first saving starts, or the first one-off cost falls where that is earlier. */
function suggestedYear(lines: readonly RegisterLine[]): string {
  const starts = lines.filter(({ saving }) => saving.value !== null).flatMap(({ start, cost, costDate }) =>
    [start, (cost?.value ?? 0) === 0 ? null : costDate].flatMap((day) => (day?.value == null ? [] : [financialYearOfDay(dayFromSerial(day.value))])));
  return starts.length === 0 ? "" : financialYearText(starts.reduce((least, year) => (year < least ? year : least)));
}
