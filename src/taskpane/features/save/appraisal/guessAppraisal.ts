import type { CellBlock } from "../../../../intake/cellBlock";
import { readCriteria } from "../../../../intake/savings/readCriteria";
import { readOptions } from "../../../../intake/savings/readOptions";
import type { Workbook } from "../../../../workbook/port";
import { candidates, orNothing, readQuietly } from "../../../shared/job/guessing";
import { sourceText } from "../../../shared/RangeField";

/** A name and an amount for each of two options, with headings. */
const FEWEST_CELLS = 6;

export interface AppraisalGuess {
  readonly options: string | null;
  readonly criteria: string | null;
}

/** The tables, names or sheets that read best as the options' costs and benefits and as criteria; null where none does. */
export async function guessAppraisal(workbook: Workbook): Promise<AppraisalGuess> {
  const best = { options: { text: "", score: 0 }, criteria: { text: "", score: 0 } };
  for (const source of await candidates(workbook, FEWEST_CELLS)) {
    const block = await readQuietly(workbook, source);
    if (!block) continue;
    const scores = { options: optionsScore(block), criteria: criteriaScore(block) };
    const kind = scores.options >= scores.criteria ? "options" : "criteria";
    if (scores[kind] > best[kind].score) best[kind] = { text: sourceText(source), score: scores[kind] };
  }
  const options = best.options.text || null;
  // Scores of nothing that is appraised are some other table's.
  return { options, criteria: options === null ? null : best.criteria.text || null };
}

/** 0 where they are no options: those have a column or sections of several, amounts by year, and costs or benefits. */
function optionsScore(block: CellBlock): number {
  const table = orNothing(() => readOptions(block));
  if (!table || table.options.length < 2 || table.options.length > 9 || table.years.length === 0 || table.lines.length < 2) return 0;
  const kinds = new Set(table.columns.map(({ role }) => role));
  const said = table.lines.filter(({ kind }) => kind?.value).length;
  if (!kinds.has("option") && said === 0) return 0;
  return (kinds.has("option") ? 20 : 0) + (said > 0 ? 15 : 0) + (kinds.has("payer") ? 5 : 0);
}

/** 0 where they are no criteria: those have weights, and scores of two options or more. */
function criteriaScore(block: CellBlock): number {
  const table = orNothing(() => readCriteria(block));
  if (!table || table.options.length < 2 || !table.columns.some(({ role }) => role === "weight")) return 0;
  const scored = table.lines.filter(({ weight, scores }) => weight?.value != null && scores.every(({ value }) => value !== null)).length;
  return scored < 2 ? 0 : 15 + scored;
}
