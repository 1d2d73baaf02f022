import { DomainError } from "../../kernel/DomainError";
import type { Rate } from "../../kernel/quantities";
import { readPick } from "./clausePick";
import { refuseWord } from "./clauseRefusal";
import type { ClauseTree, Factor, SeriesWord, SignedTerm, Span, Suffix } from "./clauseTree";
import type { Token } from "./clauseTokens";
import { requireWeights } from "./weightsWritten";

const MOST_BRACKETS = 50;
const MOST_DIGITS = 15;
const SUFFIXES: Readonly<Record<string, Suffix>> = { cap: "cap", collar: "collar", floor: "collar", excess: "excess", to: "round" };
const CHOICES: Readonly<Record<string, "lower" | "higher">> = { min: "lower", max: "higher", lower: "lower", higher: "higher" };
/** Words with a meaning of their own; a series so called is written in quotes. */
const RESERVED = new Set(["published", "min", "max", "lower", "higher", "of", "and", "cap", "collar", "floor", "excess", "over", "to"]);

/** Each method reads one part of the grammar from the next token on, and leaves the token after it next. */
export class ClauseParser {
  private next = 0;
  private depth = 0;
  /** Set while the last `lower of … and …` read in this expression has a cap or the like of its own before its `and`. */
  private cappedChoice = false;
  /** The factor just read, where it is a number above 1 without %. */
  private bareNumber: Token | null = null;

  constructor(private readonly text: string, private readonly tokens: readonly Token[]) {}

  clause(): ClauseTree {
    const { tree } = this.expression();
    if (this.token.kind !== "end") this.refuseAfter();
    return tree;
  }

  /** expression = sum { suffix } */
  private expression(): { tree: ClauseTree; suffixed: boolean } {
    const outer = this.cappedChoice;
    this.cappedChoice = false;
    let tree = this.sum();
    let suffixed = false;
    for (let suffix = this.suffixHere(); suffix !== undefined; suffix = this.suffixHere()) {
      if (this.cappedChoice) this.refuse("clause-unclear", this.token, { reading: "choice" });
      tree = this.suffix(tree, suffix);
      suffixed = true;
    }
    if (suffixed && this.isSymbol("+", "-", "*", "/")) this.refuse("clause-unclear", this.token, { reading: "after" });
    this.cappedChoice = outer;
    return { tree, suffixed };
  }

  private suffixHere(): Suffix | undefined {
    return this.token.kind === "word" ? own(SUFFIXES, this.word) : undefined;
  }

  private suffix(of: ClauseTree, kind: Suffix): ClauseTree {
    const word = spanOf(this.token);
    this.next++;
    if (kind === "excess") this.expectWord("over");
    const constant = this.constant();
    if (kind === "round" && constant.value < 1e-10) this.refuse("clause-step", constant.token);
    return { kind, of, constant: constant.value, word, at: of.at, length: this.end - of.at };
  }

  /** constant = [ - ] number [ % ] */
  private constant(): { value: Rate; token: Token } {
    const negative = this.skip("-");
    const { token } = this;
    if (token.kind !== "number") this.refuseHere("constant");
    const { value, percent } = this.number();
    if (value > 1 && !percent) this.refuseAboveOne(token);
    return { value: negative && value !== 0 ? -value : value, token };
  }

  /** sum = product { ( + | − ) product } */
  private sum(): ClauseTree {
    const terms: SignedTerm[] = [{ subtract: false, of: this.product() }];
    for (;;) {
      const subtract = this.isSymbol("-");
      if (!subtract && !this.isSymbol("+")) break;
      this.next++;
      terms.push({ subtract, of: this.product() });
    }
    const first = terms[0]!.of;
    const tree: ClauseTree = terms.length === 1 ? first : { kind: "sum", terms, at: first.at, length: this.end - first.at };
    requireWeights(tree);
    return tree;
  }

  /** product = [ + | − ] factor { ( * | / ) [ + | − ] factor } */
  private product(): ClauseTree {
    const first = this.signed(false);
    const { bareNumber } = this;
    const factors: Factor[] = [];
    for (;;) {
      const divide = this.isSymbol("/");
      if (!divide && !this.isSymbol("*")) break;
      this.next++;
      factors.push({ divide, of: this.signed(divide) });
    }
    if (factors.length > 0) return { kind: "product", first, factors, at: first.at, length: this.end - first.at };
    // Standing alone a number is a change; beside * or / it may be any size.
    if (bareNumber) this.refuseAboveOne(bareNumber);
    return first;
  }

  private signed(divisor: boolean): ClauseTree {
    const { at } = this.token;
    const minus = this.isSymbol("-");
    if (minus || this.isSymbol("+")) this.next++;
    const of = this.factor(divisor);
    return minus ? { kind: "minus", of, at, length: this.end - at } : of;
  }

  /** factor = [ number [ % ] ] ( series | bracket ) | number [ % ] | lower of … and … */
  private factor(divisor: boolean): ClauseTree {
    const { token } = this;
    this.bareNumber = null;
    if (token.kind !== "number") return this.operand();
    const { value, percent } = this.number();
    const after = this.token;
    const isWord = after.kind === "word" && !RESERVED.has(this.word);
    const isCall = after.kind === "word" && ["published", "min", "max"].includes(this.word);
    if (after.kind === "word" && this.word === "of") this.refuse("clause-write-instead", after, { instead: `${token.text}${percent ? "%" : ""} and the series, as in 80% NLW,` });
    if (isWord && /^(?:percent|per|pc|pct)$/.test(this.word)) this.refuse("clause-write-instead", after, { instead: `${token.text}%` });
    if (isWord || isCall || after.kind === "quoted" || this.isSymbol("(")) {
      // 1/2 CPI could be half of CPI, or 1 ÷ (2 × CPI).
      if (divisor) this.refuse("clause-unclear", token, { reading: "divisor" });
      if (value > 1 && !percent) this.refuseAboveOne(token);
      const of = this.operand();
      return { kind: "weighted", weight: value, of, at: token.at, length: this.end - token.at };
    }
    if (after.kind === "word" && (this.word === "lower" || this.word === "higher")) this.refuse("clause-unclear", after, { reading: "weighted" });
    if (value > 1 && !percent) this.bareNumber = token;
    return { kind: "constant", value, at: token.at, length: this.end - token.at };
  }

  /** operand = bracket | published( series ) | min( … ) | max( … ) | lower of … and … | series */
  private operand(): ClauseTree {
    const { token } = this;
    if (this.isSymbol("(")) {
      this.open();
      const { tree } = this.expression();
      this.close(token);
      return { ...tree, at: token.at, length: this.end - token.at };
    }
    if (token.kind === "word") {
      const { word } = this;
      const choice = own(CHOICES, word);
      if (word === "published") return this.published();
      if (choice !== undefined) return word.startsWith("m") ? this.list(choice) : this.pair(choice);
      if (!RESERVED.has(word)) return this.change();
    }
    if (token.kind === "quoted") return this.change();
    return this.refuseHere("value");
  }

  private change(): ClauseTree {
    const { token } = this;
    const series = this.series();
    if (this.isSymbol("(")) refuseWord(token, "function");
    return { kind: "change", series, at: series.at, length: this.end - series.at };
  }

  private published(): ClauseTree {
    const { at } = this.token;
    this.next++;
    const bracket = this.token;
    this.open();
    if (this.token.kind !== "quoted" && (this.token.kind !== "word" || RESERVED.has(this.word))) this.refuseHere("series");
    const series = this.series();
    this.close(bracket);
    if (this.isSymbol("[")) {
      this.refuse("clause-write-instead", this.token, { instead: "the month inside the bracket, as in published(CPI[Sep])" });
    }
    return { kind: "published", series, at, length: this.end - at };
  }

  /** series = name [ "[" month "]" ] */
  private series(): SeriesWord {
    const { token } = this;
    if (token.kind === "quoted" && token.text.trim() === "") this.refuseHere("series");
    this.next++;
    const start = this.token;
    if (!this.isSymbol("[")) return { name: token.text, pick: { kind: "own" }, ...spanOf(token) };
    const close = this.tokens.findIndex((each, i) => i > this.next && each.kind === "symbol" && each.text === "]");
    if (close < 0) this.refuse("clause-unclosed", start);
    const inside = this.text.slice(start.at + 1, this.tokens[close]!.at);
    const pick = readPick(inside);
    if (pick === null) this.refuse("clause-month", { at: start.at, text: `[${inside.trim()}]` });
    this.next = close + 1;
    return { name: token.text, pick, at: token.at, length: this.end - token.at };
  }

  /** list = ( min | max ) "(" expression { , expression } ")" */
  private list(kind: "lower" | "higher"): ClauseTree {
    const { at } = this.token;
    this.next++;
    const bracket = this.token;
    this.open();
    const of = [this.expression().tree];
    if (!this.isSymbol(",")) this.refuseHere("comma");
    while (this.skip(",")) of.push(this.expression().tree);
    this.close(bracket);
    return { kind, of, at, length: this.end - at };
  }

  /** pair = ( lower | higher ) of expression and sum: what follows the second applies to the whole expression. */
  private pair(kind: "lower" | "higher"): ClauseTree {
    const { at } = this.token;
    this.next++;
    this.expectWord("of");
    const first = this.expression();
    this.expectWord("and");
    const second = this.sum();
    this.cappedChoice ||= first.suffixed;
    return { kind, of: [first.tree, second], at, length: this.end - at };
  }

  private number(): { value: Rate; percent: boolean } {
    const { token } = this;
    if (token.text.replace(".", "").length > MOST_DIGITS) this.refuseHere("digits");
    this.next++;
    const percent = this.skip("%");
    return { value: percent ? Number(token.text) / 100 : Number(token.text), percent };
  }

  private open(): void {
    const { token } = this;
    if (!this.skip("(")) this.refuseHere("open");
    if (++this.depth > MOST_BRACKETS) this.refuse("clause-too-deep", token, { most: MOST_BRACKETS });
  }

  private close(opened: Token): void {
    if (this.token.kind === "end") this.refuse("clause-unclosed", opened);
    if (!this.skip(")")) this.refuseAfter();
    this.depth--;
  }

  private get token(): Token {
    return this.tokens[this.next]!;
  }

  /** The next word in small letters. */
  private get word(): string {
    return this.token.text.toLowerCase();
  }

  /** Where the last token read ends. */
  private get end(): number {
    const { at, length } = this.tokens[this.next - 1]!;
    return at + length;
  }

  private isSymbol(...symbols: readonly string[]): boolean {
    return this.token.kind === "symbol" && symbols.includes(this.token.text);
  }

  private skip(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.next++;
    return true;
  }

  private expectWord(word: "of" | "over" | "and"): void {
    if (this.token.kind !== "word" || this.word !== word) this.refuseHere(word);
    this.next++;
  }

  /** Refuses the next token where `wanted` should stand. */
  private refuseHere(wanted: string): never {
    return refuseWord(this.token, wanted);
  }

  /** Refuses the next token where an expression has ended. */
  private refuseAfter(): never {
    return this.refuseHere(this.depth === 0 ? "operator" : "operator or bracket");
  }

  private refuseAboveOne(number: Token): never {
    return this.refuse("clause-above-one", number, { value: Number(number.text), instead: `${number.text}%` });
  }

  private refuse(code: ConstructorParameters<typeof DomainError>[0], { text, at }: { text: string; at: number }, detail: Record<string, string | number> = {}): never {
    throw new DomainError(code, { argument: "clause", word: text, position: at + 1, ...detail });
  }
}

function spanOf({ at, length }: Span): Span {
  return { at, length };
}

/** A record's own value: a word such as "constructor" is not one. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
