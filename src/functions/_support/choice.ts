import { DomainError } from "../../domain/kernel/DomainError";
import { isMissing } from "./cell";
import { plainCell, shownAs } from "./text";

/** One of a few words, in any case, or the first of them where the argument was left out. */
export function readChoice<const Choices extends readonly [string, ...string[]]>(argument: string, given: unknown, choices: Choices): Choices[number] {
  const cell = plainCell(argument, given);
  if (isMissing(cell)) return choices[0];
  const word = typeof cell === "string" ? cell.trim().toLowerCase() : null;
  const choice = choices.find((each) => each.toLowerCase() === word);
  if (choice !== undefined) return choice;
  const quoted = choices.map((each) => `"${each}"`);
  throw new DomainError("unknown-choice", { argument, ...shownAs(cell), choices: `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}` });
}
