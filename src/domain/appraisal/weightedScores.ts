import { DomainError } from "../kernel/DomainError";
import { requireBlock } from "../kernel/lists";
import type { Share } from "../kernel/quantities";
import { requireWholeShares } from "../kernel/rates";
import { ranks } from "./ranks";

export interface ScoredOption {
  readonly score: number;
  /** 1 the highest score; equal options share the better rank. */
  readonly rank: number;
}

/**
 * Options scored against weighted criteria.
 *
 *     score = Σ weightᵢ × scoreᵢ
 *
 * @param weights of the criteria; they total 100%
 * @param scores  options × criteria, on one scale
 * @returns a line an option, in order
 * @throws {DomainError} empty-input, ragged-block, shape-mismatch, not-a-number, negative, looks-like-percent, out-of-range, shares-not-whole
 * @source appraisal/METHOD.md §2
 */
export function weightedScores(weights: readonly Share[], scores: readonly (readonly number[])[]): ScoredOption[] {
  requireBlock("scores", scores);
  const criteria = scores[0]!.length;
  if (weights.length !== criteria) {
    throw new DomainError("shape-mismatch", { argument: "scores", a: "weights", aCount: weights.length, b: "scores", bCount: criteria, bOf: "columns" });
  }
  requireWholeShares("weights", weights);
  const totals = scores.map((line) => line.reduce((sum, score, i) => sum + weights[i]! * score, 0));
  const places = ranks(totals);
  return totals.map((score, i) => ({ score: score === 0 ? 0 : score, rank: places[i]! }));
}
