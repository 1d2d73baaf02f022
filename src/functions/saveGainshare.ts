import { DomainError } from "../domain/kernel/DomainError";
import { gainShare, type GainBand } from "../domain/savings/gainShare";
import { readBlockWithGaps } from "./_support/block";
import { inCell } from "./_support/inCell";
import { isEmptyCell, readNumber } from "./_support/option";

/**
 * Gives the provider's share of the gap between target and actual cost: a gain where it spent less, a pain where it spent more.
 * @customfunction SAVE.GAINSHARE
 * @param target Target cost in pounds.
 * @param actual Actual cost in pounds.
 * @param bands Three columns, from, to and share: actual cost as a fraction of target, and the provider's share of what lies there. The last to is blank for no limit. Left out, 50% throughout.
 * @returns Pounds, unrounded: positive for the provider to receive.
 * @example =SAVE.GAINSHARE(100, 80) // 10
 * @example =SAVE.GAINSHARE(100, 75, {0,0.8,15%;0.8,0.9,30%;0.9,1.1,50%;1.1,"",20%}) // 8.75
 * @example =SAVE.GAINSHARE(100, 130, {0,0.8,15%;0.8,0.9,30%;0.9,1.1,50%;1.1,"",20%}) // -9
 * @example =SAVE.GAINSHARE(100, 130, {0,0.8,15%;0.9,"",30%}) // #VALUE!
 */
export function saveGainshareCell(target: unknown, actual: unknown, bands?: unknown[][]): number {
  return inCell({}, () => gainShare(readNumber("target", target), readNumber("actual", actual), isEmptyCell(bands, true) ? undefined : readBands(bands)));
}

function readBands(given: unknown): GainBand[] {
  const block = readBlockWithGaps("bands", given);
  const columns = block[0]?.length ?? 0;
  if (columns !== 3) throw new DomainError("not-three-columns", { argument: "bands", rows: block.length, columns, headings: "from, to and share" });
  return block.map(([from, to, share], i) => {
    if (share === null || share === undefined) throw new DomainError("empty-input", { argument: "bands", row: i + 1, column: 3 });
    return { from: from!, to: to!, share };
  });
}
