import { shortDayWords } from "../../shared/dayWords";
import type { UpliftedLine } from "./upliftedLines";

export interface YearColumns {
  /** One a year that any line is priced in: "From 1 Apr 2025", or "Year 1" where reviews differ. */
  readonly headings: readonly string[];
  /** False where lines are reviewed on different days. */
  readonly sameReview: boolean;
}

export function yearColumns(lines: readonly UpliftedLine[]): YearColumns {
  const longest = lines.reduce<UpliftedLine | undefined>((most, each) => (each.answer.years.length > (most?.answer.years.length ?? 0) ? each : most), undefined);
  const years = longest?.answer.years ?? [];
  const sameReview = lines.every(({ line }) => line.review.day === lines[0]?.line.review.day);
  return { headings: years.map(({ year, from }) => (sameReview ? `From ${shortDayWords(from)}` : `Year ${year}`)), sameReview };
}
