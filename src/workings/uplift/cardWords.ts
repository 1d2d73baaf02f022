import type { ClausePart, ClauseReading } from "../../domain/inflation/clause/clauseReading";
import type { ClauseTree, Span, Suffix } from "../../domain/inflation/clause/clauseTree";
import type { Rate } from "../../domain/kernel/quantities";
import type { ReferenceFigures } from "../../reference/referenceFigures";
import { numberInWords, percentInWords } from "../figuresInWords";
import { changeInWords } from "./clauseInWords";
import { periodInWords, seriesInWords, valueInWords } from "./seriesInWords";

/** A word or number of a clause, or a few that belong together, as it was read. */
export interface CardWord extends Span {
  readonly kind: ClauseTree["kind"];
  /** As written: "CPI[Sep]", "cap 5%". */
  readonly text: string;
  /** What it was taken to mean, the months it picked included: "the change in CPI from September 2023 to September 2024". */
  readonly means: string;
  /** How it came out: "134.2 ÷ 132 − 1 = 1.666667%", "6.62% without it, so it applies and takes off 1.62 percentage points"; null where it says nothing more. */
  readonly comesTo: string | null;
  /** Its change; null for a weight or a number to multiply by. */
  readonly value: Rate | null;
  /** Of a limit or a rounding: whether it changes anything. Null for the rest. */
  readonly bites: boolean | null;
}

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)\s*%?/y;
const SUFFIX = /(?:cap|collar|floor|to|excess\s+over)\s*-?\s*(?:\d+(?:\.\d*)?|\.\d+)\s*%?/iy;
const OPENING = /[\s(+]*/y;

/** Every word of a clause that was read, in the order of its text, one that holds others before them. */
export function cardWords(clause: string, tree: ClauseTree, reading: ClauseReading, figures: ReferenceFigures): CardWord[] {
  const parts = new Map(reading.parts.map((part) => [keyOf(part), part]));
  const words: CardWord[] = [];
  const add = ({ at, length }: Span, word: Omit<CardWord, "at" | "length" | "text">): void => {
    words.push({ at, length, text: clause.slice(at, at + length), ...word });
  };
  const number = (node: Span): Span => found(clause, NUMBER, pastBrackets(clause, node.at));

  const visit = (node: ClauseTree, role: Role = "whole"): void => {
    switch (node.kind) {
      case "constant": return add(number(node), { kind: "constant", ...constantWord(node.value, role), comesTo: null, bites: null });
      case "change": return add(node.series, { ...changeWord(parts.get(keyOf({ ...node.series, kind: "change" })), figures), bites: null });
      case "published": return add(publishedSpan(clause, node), { ...publishedWord(parts.get(keyOf(node)), figures), bites: null });
      case "weighted":
        add(number(node), { kind: "weighted", means: `${percentInWords(node.weight)} of what follows it`, comesTo: null, value: null, bites: null });
        return visit(node.of);
      case "minus": {
        const sign = { at: pastBrackets(clause, node.at), length: 1 };
        if (node.of.kind !== "constant") {
          add(sign, { kind: "minus", means: "what follows it with its sign turned", comesTo: null, value: null, bites: null });
          return visit(node.of);
        }
        const { at, length } = number(node.of);
        return add({ at: sign.at, length: at + length - sign.at }, { kind: "constant", ...constantWord(-node.of.value, role), comesTo: null, bites: null });
      }
      case "sum": return node.terms.forEach(({ subtract, of }, i) => visit(of, subtract ? "taken off" : i === 0 ? "whole" : "added"));
      case "product":
        visit(node.first, "factor");
        return node.factors.forEach(({ of }) => visit(of, "factor"));
      case "lower": case "higher":
        add(node, { ...choiceWord(parts.get(keyOf(node))), bites: null });
        return node.of.forEach((each) => visit(each));
      case "cap": case "collar": case "excess": case "round":
        visit(node.of);
        return add(found(clause, SUFFIX, node.word.at), limitWord(parts.get(keyOf({ ...node.word, kind: node.kind }))));
    }
  };

  visit(tree);
  return words.sort((a, b) => a.at - b.at || b.length - a.length);
}

/** What a number written in a clause is there for. */
type Role = "whole" | "added" | "taken off" | "factor";

function constantWord(value: Rate, role: Role): Pick<CardWord, "means" | "value"> {
  switch (role) {
    case "whole": return { means: changeInWords(value), value: value === 0 ? 0 : value };
    case "added": case "taken off": return { means: `${percentInWords(value)} ${role}`, value: value === 0 ? 0 : value };
    case "factor": return { means: `${Math.abs(value) > 1 ? numberInWords(value) : percentInWords(value)}, to multiply or divide by`, value: null };
  }
}

/** A reading's part and the node it stands for have the same kind and place. */
function keyOf({ kind, at, length }: Span & { readonly kind: ClauseTree["kind"] }): string {
  return `${kind} ${at} ${length}`;
}

function changeWord(part: ClausePart | undefined, figures: ReferenceFigures): Pick<CardWord, "kind" | "means" | "comesTo" | "value"> {
  if (part?.kind !== "change") throw new RangeError("A change of the clause was not read");
  const { from, to, change } = part;
  const { timing } = figures.describe(from.series);
  const [first, last] = [from, to].map(({ series, day }) => figures.figureWithSource(series, day));
  const [was, is] = [from, to].map(({ series, value }) => valueInWords(value, series, figures));
  const rise = `${is!} ÷ ${was!} − 1 = ${percentInWords(change)}`;
  const between = timing === "in force"
    ? `from ${was!}, in force from ${periodInWords(first!, timing)}, to ${is!}, in force from ${periodInWords(last!, timing)}`
    : `from ${periodInWords(first!, timing)} to ${periodInWords(last!, timing)}`;
  return { kind: "change", means: `the change in ${seriesInWords(from.series)} ${between}`, comesTo: rise, value: change };
}

function publishedWord(part: ClausePart | undefined, figures: ReferenceFigures): Pick<CardWord, "kind" | "means" | "comesTo" | "value"> {
  if (part?.kind !== "published") throw new RangeError("A published rate of the clause was not read");
  const { index, rate: { series, day, value } } = part;
  const period = periodInWords(figures.figureWithSource(series, day), figures.describe(series).timing);
  return { kind: "published", means: `the published 12-month rate of ${seriesInWords(index)} for ${period}`, comesTo: percentInWords(value), value };
}

function choiceWord(part: ClausePart | undefined): Pick<CardWord, "kind" | "means" | "comesTo" | "value"> {
  if (part?.kind !== "lower" && part?.kind !== "higher") throw new RangeError("A choice of the clause was not read");
  const { kind, values, chosen } = part;
  const word = values.length > 2 ? { lower: "lowest", higher: "highest" }[kind] : kind;
  return { kind, means: `the ${word} of ${values.length} values`, comesTo: `of ${values.map(percentInWords).join(" and ")}, it is ${percentInWords(values[chosen]!)}`, value: values[chosen]! };
}

function limitWord(part: ClausePart | undefined): Pick<CardWord, "kind" | "means" | "comesTo" | "value" | "bites"> {
  if (part === undefined || !isLimit(part)) throw new RangeError("A limit of the clause was not read");
  const { kind, constant, before, after, bites } = part;
  const limit = percentInWords(constant);
  const was = percentInWords(before);
  const points = `${numberInWords(Math.abs(Number(((after - before) * 100).toFixed(6))))} percentage points`;
  const about = { kind, value: after, bites };
  switch (kind) {
    case "cap": return { ...about, means: `at most ${limit}`, comesTo: bites ? `${was} without it, so it applies and takes off ${points}` : `it comes to ${was}, so the cap does not apply` };
    case "collar": return { ...about, means: `at least ${limit}`, comesTo: bites ? `${was} without it, so it applies and adds ${points}` : `it comes to ${was}, so the collar does not apply` };
    case "excess": return { ...about, means: `the part above ${limit}, never below nothing`, comesTo: bites ? `${was} is not above it, so nothing is left` : `${was} less ${limit} leaves ${percentInWords(after)}` };
    case "round": return { ...about, means: `rounded to the nearest ${limit}, half away from zero`, comesTo: bites ? `${was} becomes ${percentInWords(after)}` : `${was} stays as it is` };
  }
}

function isLimit(part: ClausePart): part is Extract<ClausePart, { readonly kind: Suffix }> {
  return part.kind === "cap" || part.kind === "collar" || part.kind === "excess" || part.kind === "round";
}

/** published(CPI[Sep]) without brackets round it. */
function publishedSpan(clause: string, { at, series }: Extract<ClauseTree, { kind: "published" }>): Span {
  const start = pastBrackets(clause, at);
  const close = clause.indexOf(")", series.at + series.length);
  return { at: start, length: close + 1 - start };
}

function pastBrackets(clause: string, at: number): number {
  OPENING.lastIndex = at;
  return at + OPENING.exec(clause)![0].length;
}

/** Where a pattern stands, without the spaces at its end. */
function found(clause: string, pattern: RegExp, at: number): Span {
  pattern.lastIndex = at;
  return { at, length: pattern.exec(clause)![0].trimEnd().length };
}
