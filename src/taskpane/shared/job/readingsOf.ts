import type { TableAccount } from "../../../intake/reading";
import { placeWords } from "../cellAddress";

export interface ReadingNote {
  readonly address: string;
  readonly seen: string;
  readonly became: string;
  readonly reason: string;
}

/** How the cells of a table that were not used as they stand were read, for the assumptions log. */
export function readingsOf(account: TableAccount, valueWords: (value: number) => string): readonly ReadingNote[] {
  return account.cells
    .filter((cell) => cell.outcome !== "used")
    .map((cell) => ({
      address: placeWords(cell.place),
      seen: cell.seen,
      became: cell.value === null ? "left out" : valueWords(cell.value),
      reason: cell.reason,
    }));
}
