import { DomainError } from "../../kernel/DomainError";
import type { Token } from "./clauseTokens";

/** What to write for words that contracts use and a clause does not know. */
const INSTEAD: Readonly<Record<string, string>> = {
  capped: "cap 5%", ceiling: "cap 5%", maximum: "cap 5%", collared: "collar 0%", floored: "floor 0%", minimum: "floor 0%", above: "excess over 2%", exceeding: "excess over 2%",
  over: "excess over 2%", rounded: "to 0.1%", round: "to 0.1%", nearest: "to 0.1%",
  plus: "+", minus: "-", less: "-", times: "*", multiplied: "*", divided: "/", percent: "%", pct: "%", per: "%",
  lowest: "min(a, b)", lesser: "lower of a and b", smaller: "lower of a and b", least: "lower of a and b",
  highest: "max(a, b)", greater: "higher of a and b", larger: "higher of a and b", greatest: "max(a, b)", mean: "(a + b) / 2", average: "(a + b) / 2",
};
const AND_AGAIN = "+ to add, or min(a, b, c) to choose";

/** Refuses a token where something else, `wanted`, should stand; says what to write instead where that is known. */
export function refuseWord({ kind, text, at }: Token, wanted: string): never {
  const position = at + 1;
  if (kind === "end") throw new DomainError("clause-unfinished", { argument: "clause", position, wanted });
  const word = text.toLowerCase();
  const instead = kind !== "word" ? undefined : word === "and" && wanted.startsWith("operator") ? AND_AGAIN : Object.hasOwn(INSTEAD, word) ? INSTEAD[word] : undefined;
  if (instead !== undefined) throw new DomainError("clause-write-instead", { argument: "clause", word: text, position, instead });
  throw new DomainError("clause-word", { argument: "clause", word: text, position, wanted });
}
