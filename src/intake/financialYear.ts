import { singleSpaced } from "./cleanText";

const YEAR_PAIR = /(?<![\d/-])(?:FY ?)?((?:19|20)\d\d) ?[-/\u2010-\u2015\u2212] ?((?:19|20)?\d\d)(?![\d/-])/gi;
const YEAR_ENDING = /year (?:ending|ended|to|end)(?: on)?(?: the)? (?:31(?:st)? )?mar(?:ch)?,? ((?:19|20)\d\d)(?!\d)/gi;
const APRIL_TO_MARCH = /apr(?:il)?[ -]((?:19|20)\d\d) ?(?:to|[-\u2010-\u2015\u2212]) ?(?:31(?:st)? )?mar(?:ch)?[ -]((?:19|20)\d\d)(?!\d)/gi;
const LONGEST = 300;

/** The financial years (by the year each starts in) that the words name: "2025-26", "2025/2026", "year ending 31 March 2026". */
export function financialYearsIn(words: string): readonly number[] {
  const text = singleSpaced(words.length > LONGEST ? words.slice(0, LONGEST) : words);
  const found = new Set<number>();
  for (const [, start = "", end = ""] of text.matchAll(YEAR_PAIR)) {
    const first = Number(start);
    if (Number(end) % 100 === (first + 1) % 100 && (end.length === 2 || Number(end) === first + 1)) found.add(first);
  }
  for (const [, end = ""] of text.matchAll(YEAR_ENDING)) found.add(Number(end) - 1);
  for (const [, start = "", end = ""] of text.matchAll(APRIL_TO_MARCH)) if (Number(end) === Number(start) + 1) found.add(Number(start));
  return [...found];
}

/** The one financial year that all the words together name; null where they name none or more than one. */
export function oneFinancialYear(words: Iterable<string>): number | null {
  let found: number | null = null;
  for (const text of words) {
    for (const year of financialYearsIn(text)) {
      if (found !== null && found !== year) return null;
      found = year;
    }
  }
  return found;
}

/** True where the words are a financial year and nothing else. */
export function isFinancialYear(words: string): boolean {
  return words.length <= 16 && /^(?:FY ?)?\d{4} ?[-/\u2010-\u2015\u2212] ?(?:\d\d|\d{4})$/i.test(singleSpaced(words)) && financialYearsIn(words).length === 1;
}
