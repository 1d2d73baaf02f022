import type { DomainError } from "../../../domain/kernel/DomainError";
import type { Span } from "../../../domain/inflation/clause/clauseTree";

/**
 * Where in a clause stands what it was refused for; null where the refusal names no place in it. A length of nothing says
 * that something is missing there.
 */
export function refusedWord(clause: string, { detail }: DomainError): Span | null {
  const position = Number(detail["position"]);
  if (!Number.isInteger(position) || position < 1 || position > clause.length + 1) return null;
  const at = position - 1;
  const word = detail["word"];
  if (word === undefined) return { at, length: detail["wanted"] === undefined ? clause.length - at : 0 };
  return { at, length: Math.min(clause.length - at, clause[at] === "'" && word !== "'" ? quotedLength(clause, at) : String(word).length) };
}

/** A name in quotes is given without them; a quote inside it is doubled. */
function quotedLength(clause: string, at: number): number {
  return /^'(?:[^']|'')*'/.exec(clause.slice(at))?.[0].length ?? 1;
}
