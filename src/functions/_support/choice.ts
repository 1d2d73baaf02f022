import { DomainError } from "../../domain/kernel/DomainError";
import { isMissing } from "./cell";
import { plainCell, shownAs } from "./text";

/** One of the words an optional argument may be, in any case, or its default where it was left out. */
export function readChoice<Word extends string>(argument: string, given: unknown, words: readonly Word[], otherwise: Word): Word {
  const cell = plainCell(argument, given);
  if (isMissing(cell)) return otherwise;
  const word = typeof cell === "string" ? words.find((each) => each.toLowerCase() === cell.trim().toLowerCase()) : undefined;
  if (word !== undefined) return word;
  throw new DomainError("unknown-choice", { argument, choices: words.map((each) => `"${each}"`).join(" or "), ...shownAs(cell) });
}
