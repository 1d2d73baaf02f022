import { parsedClause } from "../../../domain/inflation/clause/parsedClause";
import type { ClauseTree } from "../../../domain/inflation/clause/clauseTree";
import { anniversary } from "../../../domain/kernel/anniversary";
import type { Day } from "../../../domain/kernel/day";
import { DomainError } from "../../../domain/kernel/DomainError";
import type { ReferenceFigures } from "../../../reference/referenceFigures";
import type { PriceLine, UpliftCase } from "../../../workings/uplift/upliftCase";
import { seriesEnds, type ClauseDates } from "./seriesEnds";
import { seriesWords } from "./seriesWords";
import type { SeriesEnd } from "./upliftFound";

/** The series a case uses that end before the years it asks for. A clause that cannot be read uses none. */
export function caseEnds({ lines, basket, years, realTerms, bridge }: UpliftCase, figures: ReferenceFigures): readonly SeriesEnd[] {
  const reviews = new Map<string, Set<Day>>();
  const note = (text: string, day: Day) => reviews.set(text, (reviews.get(text) ?? new Set()).add(day));
  for (const line of lines) for (const text of textsOf(line, basket)) note(text, line.review.day);
  const clauses = [...reviews].flatMap(([text, days]): ClauseDates[] => {
    const tree = readable(text, figures);
    return tree ? [{ tree, days: [...days].flatMap((day) => anniversaries(day, years)) }] : [];
  });
  const costs = (bridge?.lines ?? []).flatMap(({ driver }): ClauseDates[] => {
    const tree = readable(driver.text, figures);
    return tree && bridge ? [{ tree, days: [bridge.review.day] }] : [];
  });
  const last = [...new Set(lines.map(({ review }) => review.day))].flatMap((day) => anniversaries(day, years));
  return seriesEnds([...clauses, ...costs], realTerms ? [{ series: realTerms.series, days: last }] : [], figures);
}

function textsOf({ by }: PriceLine, basket: UpliftCase["basket"]): readonly string[] {
  if (by.kind === "clause") return [by.clause.text];
  return by.kind === "basket" ? basket.filter((_, index) => (by.shares[index]?.value ?? 0) !== 0).map(({ driver }) => driver.text) : [];
}

function anniversaries(review: Day, years: number): readonly Day[] {
  return Array.from({ length: years }, (_, year) => anniversary(review, year));
}

function readable(text: string, figures: ReferenceFigures): ClauseTree | null {
  try {
    const tree = parsedClause(text);
    for (const { word } of seriesWords(tree)) figures.describe(word.name);
    return tree;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
