import { DomainError } from "../../kernel/DomainError";
import { ClauseParser } from "./ClauseParser";
import { clauseTokens } from "./clauseTokens";
import type { ClauseTree } from "./clauseTree";

/** What one clause may hold. */
const MOST_CHARACTERS = 1000;

/**
 * The clause as a tree, with the place of each part in its text. The text is read, never run.
 *
 * The grammar is in METHOD.md; an expression's value is the change to apply. Anything outside it is refused with the
 * word and its position, counted from 1; nothing is guessed.
 *
 * @param text at most 1,000 characters, at most 50 brackets deep
 * @throws {DomainError} empty-input, and the codes that begin with "clause-", each with `position`
 * @source inflation/METHOD.md §4
 */
export function parseClause(text: string): ClauseTree {
  // Before any work: the text may be as long as a cell lets it be, or longer.
  if (text.length > MOST_CHARACTERS) {
    throw new DomainError("clause-too-long", { argument: "clause", length: text.length, most: MOST_CHARACTERS });
  }
  const tokens = clauseTokens(text);
  if (tokens.length === 1) throw new DomainError("empty-input", { argument: "clause" });
  return new ClauseParser(text, tokens).clause();
}
