import { DomainError } from "../../kernel/DomainError";
import type { Span } from "./clauseTree";

export interface Token extends Span {
  readonly kind: "number" | "word" | "quoted" | "symbol" | "end";
  /** As written; a word in small letters; a quoted name without its quotes. */
  readonly text: string;
}

const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const WORD = /\p{L}[\p{L}\p{N}]*/uy;
const QUOTED = /'((?:[^']|'')*)'/y;
const SYMBOL = /[-+*/()[\],%]/y;
const SPACE = /\s+/y;

/** Signs that word processors put where a clause has a plain one. */
const PLAIN: Readonly<Record<string, string>> = {
  "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "×": "*", "·": "*", "÷": "/", "‘": "'", "’": "'", "“": "'", "”": "'", "\"": "'", "{": "(", "}": ")", ";": ",",
};

/** The clause's words, numbers and signs in order, then an end. The caller has limited the length of the text. */
export function clauseTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const keep = (kind: Token["kind"], found: RegExpExecArray, shown: string): void => {
    tokens.push({ kind, text: shown, at, length: found[0].length });
    at += found[0].length;
  };
  while (at < text.length) {
    const space = take(SPACE);
    if (space) {
      at += space[0].length;
      continue;
    }
    const number = take(NUMBER);
    const word = number ? null : take(WORD);
    const quoted = number ?? word ? null : take(QUOTED);
    const symbol = number ?? word ?? quoted ? null : take(SYMBOL);
    if (number) keep("number", number, number[0]);
    else if (word) keep("word", word, word[0]);
    else if (quoted) keep("quoted", quoted, quoted[1]!.replaceAll("''", "'"));
    else if (symbol) keep("symbol", symbol, symbol[0]);
    else throw notUnderstood(text, at);
  }
  tokens.push({ kind: "end", text: "", at: text.length, length: 0 });
  return tokens;
}

function notUnderstood(text: string, at: number): DomainError {
  const sign = String.fromCodePoint(text.codePointAt(at)!);
  const position = at + 1;
  if (sign === "'") return new DomainError("clause-unclosed", { argument: "clause", word: "'", position });
  const plain = PLAIN[sign];
  if (plain !== undefined) return new DomainError("clause-write-instead", { argument: "clause", word: sign, position, instead: plain });
  // The whole run, so that a name such as __proto__ is named as it was written.
  const word = /^[^\s()[\],+*/%-]+/u.exec(text.slice(at))?.[0] ?? sign;
  const wanted = /^[\p{L}\p{N}_.&:#]+$/u.test(word) ? "quotes" : "sign";
  return new DomainError("clause-word", { argument: "clause", word, position, wanted });
}
