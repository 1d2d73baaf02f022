import { weightedScores } from "../domain/appraisal/weightedScores";
import { DomainError } from "../domain/kernel/DomainError";
import { requireSameLength } from "../domain/kernel/lists";
import { readBlockWithGaps } from "./_support/block";
import { inCell } from "./_support/inCell";
import { readList, readNames } from "./_support/list";
import { isLeftOut } from "./_support/option";

/**
 * Scores options against weighted criteria and ranks them.
 * @customfunction OPTION.SCORE
 * @param weights Weight of each criterion, in one row or column. They total 100%.
 * @param scores Scores: one row for each option, one column for each criterion. Every one must be there.
 * @param names Name of each option, in one row or column. Left out, Option 1, Option 2 and so on.
 * @returns A table with the headings Option, Score and Rank, in the order given. Equal scores share the better rank.
 * @example =OPTION.SCORE({60%,40%}, {5,2;3,5}, {"In-house";"Contracted"}) // "Option", "Score", "Rank"; "In-house", 3.8, 1; "Contracted", 3.8, 1
 * @example =OPTION.SCORE({50%,50%}, {1,2;3,4}) // "Option", "Score", "Rank"; "Option 1", 1.5, 2; "Option 2", 3.5, 1
 * @example =OPTION.SCORE({60%,30%}, {5,2;3,5}) // #VALUE!
 */
export function optionScoreCell(weights: unknown[][], scores: unknown[][], names?: unknown[][]): unknown[][] {
  return inCell({ weights, names }, () => {
    const scored = weightedScores(readList("weights", weights), readScores(scores));
    const options = isLeftOut(names) ? scored.map((_, i) => `Option ${i + 1}`) : readNames("names", names);
    requireSameLength("names", options, "scores", scored);
    return [["Option", "Score", "Rank"], ...scored.map(({ score, rank }, i) => [options[i], score, rank])];
  });
}

/** A criterion that was not scored is not a nought. */
function readScores(given: unknown): number[][] {
  return readBlockWithGaps("scores", given).map((line, row) => line.map((score, column) => {
    if (score === null) throw new DomainError("empty-input", { argument: "scores", row: row + 1, column: column + 1 });
    return score;
  }));
}
