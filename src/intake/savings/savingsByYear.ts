import { matchingKey } from "../cleanText";
import { financialYearsIn } from "../financialYear";
import type { TableColumn } from "../findTable";
import type { OpenList } from "../openList";
import type { RegisterRole } from "./registerReading";

/** What a column headed by a year holds where it is no saving of that year. */
const OTHER = /\b(?:achieved|delivered|actuals?|to date|ytd|banked|realised|forecast|outturn|budgets?|base ?line|spend|spent|costs?|invest(?:ment)?|fte|wte|posts?|staff|headcount|growth|pressures?|percent)\b|%/;

const FULL_YEAR = /\bfull[- ]year\b|\bfye\b|\bannual\b|\ba year\b/;

/** The columns of figures headed by financial years, two at least, that stand for the savings of each year; none where a person chose one of them. */
export function savingsByYear({ table, roles, chosen }: OpenList<RegisterRole>): readonly TableColumn[] {
  const headed = table.columns.filter(({ figures, words, heading }) => figures > words && heading.length <= 100 && financialYearsIn(heading).length === 1 && !OTHER.test(matchingKey(heading)));
  if (headed.some(({ column }) => chosen.has(column))) return [];
  const found = headed.filter(({ column }) => roles.get(column) === "ignore");
  return new Set(found.flatMap(({ heading }) => financialYearsIn(heading))).size > 1 ? found : [];
}

/** What is said of them: why they are not read, and what to do. `saving` is the heading of the saving that is read; null where there is none. */
export function byYearWords(byYear: readonly TableColumn[], saving: string | null): string {
  const across = `“${byYear[0]?.heading ?? ""}” to “${byYear.at(-1)?.heading ?? ""}”`;
  if (saving !== null) {
    const read = saving === "" ? "another column" : `“${saving}”`;
    return FULL_YEAR.test(matchingKey(saving)) ? `${across} are not read: ${read} is.` : `${across} are not read: ${read} is taken for what each saves in a full year. If it adds years up, choose another column.`;
  }
  return `Savings stand by year across, ${across}, and are not read: nothing says whether a year’s figure comes on top of the year before or is all that is saved in it. Put what each saves in a full year in one column, and when it starts in another.`;
}
