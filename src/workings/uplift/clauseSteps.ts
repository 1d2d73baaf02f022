import type { ClauseTree, Pick as PickedMonth, SeriesWord, Suffix } from "../../domain/inflation/clause/clauseTree";
import type { Rate } from "../../domain/kernel/quantities";
import type { SeriesDescription } from "../../domain/kernel/figures";
import { percentInWords } from "../figuresInWords";
import { neverMinusZero } from "../neverMinusZero";

/** What a step of a clause does with what it uses. */
export type StepKind = "constant" | "change" | "published" | "weighted" | "minus" | "sum" | "product" | "lower" | "higher" | Suffix;

/** One step of a clause: a part of its words, worked out from figures, a number written in it, or earlier steps. */
export interface ClauseStep {
  readonly kind: StepKind;
  /** The part of the clause it stands for, as written. */
  readonly words: string;
  /** In plain words; other steps by their numbers, from 1. */
  readonly does: string;
  /** The series whose figures it takes: one of each date for a change, of the review alone for a published rate. */
  readonly series: { readonly id: string; readonly pick: PickedMonth } | null;
  /** The weight, the limit, the step rounded to, or the constant itself. */
  readonly number: Rate | null;
  /** The steps it uses, from 0, all of them earlier. */
  readonly uses: readonly number[];
  /** The sign of each step used: −1 is taken off in a sum, or divided by in a product. */
  readonly signs: readonly (1 | -1)[];
}

/** The cells a step is worked out from, as formulas without "=". */
export interface StepCells {
  /** The value of an earlier step. */
  readonly value: (step: number) => string;
  readonly from: string;
  readonly to: string;
  readonly number: string;
  /** Units in 1 that a rate is read in before it is rounded to a step. */
  readonly units: string;
  /** False leaves every cap and collar out. */
  readonly limited: boolean;
}

/** The clause as steps, each part before what uses it; the last is the whole clause. */
export function clauseSteps(tree: ClauseTree, text: string, describe: (series: string) => SeriesDescription): ClauseStep[] {
  const steps: ClauseStep[] = [];
  const add = (step: Omit<ClauseStep, "series" | "number" | "uses" | "signs"> & Partial<ClauseStep>): number =>
    steps.push({ series: null, number: null, uses: [], signs: step.uses?.map(() => 1 as const) ?? [], ...step }) - 1;
  const visit = (part: ClauseTree): number => {
    const words = text.slice(part.at, part.at + part.length);
    switch (part.kind) {
      case "constant": return add({ kind: "constant", words, number: part.value, does: "A number written in the clause" });
      case "change": case "published": return add({ kind: part.kind, words, ...figuresOf(part.kind, part.series, describe) });
      case "weighted": {
        const of = visit(part.of);
        return add({ kind: "weighted", words, number: part.weight, uses: [of], does: `${percentInWords(part.weight)} of ${stepNo(of)}` });
      }
      case "minus": {
        const of = visit(part.of);
        return add({ kind: "minus", words, uses: [of], does: `${capital(stepNo(of))} with its sign turned` });
      }
      case "sum": {
        const uses = part.terms.map(({ of }) => visit(of));
        const signs = part.terms.map(({ subtract }) => (subtract ? -1 : 1));
        return add({ kind: "sum", words, uses, signs, does: chain(uses, signs, "plus", "less") });
      }
      case "product": {
        const uses = [visit(part.first), ...part.factors.map(({ of }) => visit(of))];
        const signs = [1 as const, ...part.factors.map(({ divide }) => (divide ? -1 as const : 1 as const))];
        return add({ kind: "product", words, uses, signs, does: chain(uses, signs, "times", "divided by") });
      }
      case "lower": case "higher": {
        const uses = part.of.map(visit);
        return add({ kind: part.kind, words, uses, does: `The ${uses.length > 2 ? `${part.kind === "lower" ? "lowest" : "highest"}` : part.kind} of ${listed(uses)}` });
      }
      case "cap": case "collar": case "excess": case "round": {
        const of = visit(part.of);
        const limit = percentInWords(part.constant);
        const word = text.slice(part.word.at, part.word.at + part.word.length);
        return add({
          kind: part.kind, number: part.constant, uses: [of],
          words: part.kind === "excess" ? `${word} over ${limit}` : `${word} ${limit}`,
          does: suffixInWords(part.kind, capital(stepNo(of)), limit),
        });
      }
    }
  };
  visit(tree);
  return steps;
}

/** The step's value as a formula (without "="). */
export function stepFormula({ kind, uses, signs }: ClauseStep, { value, from, to, number, units, limited }: StepCells): string {
  const first = uses.length > 0 ? value(uses[0]!) : "";
  const joined = (plus: string, minus: string): string => uses.map((step, i) => (i === 0 ? "" : signs[i] === 1 ? plus : minus) + value(step)).join("");
  switch (kind) {
    case "constant": return number;
    case "change": return `${to}/${from}-1`;
    case "published": return to;
    case "weighted": return neverMinusZero(`${number}*${first}`);
    case "minus": return neverMinusZero(`-${first}`);
    case "sum": return joined("+", "-");
    case "product": return neverMinusZero(joined("*", "/"));
    case "lower": return `MIN(${uses.map(value).join(",")})`;
    case "higher": return `MAX(${uses.map(value).join(",")})`;
    case "cap": return limited ? `MIN(${first},${number})` : first;
    case "collar": return limited ? `MAX(${first},${number})` : first;
    case "excess": return `MAX(0,${first}-${number})`;
    case "round": return neverMinusZero(`ROUND(ROUND(${first}*${units},0)/ROUND(${number}*${units},0),0)*${number}`);
  }
}

/** Whether a clause has a cap or a collar. */
export function hasLimits(steps: readonly ClauseStep[]): boolean {
  return steps.some(({ kind }) => kind === "cap" || kind === "collar");
}

function figuresOf(kind: "change" | "published", { name, pick }: SeriesWord, describe: (series: string) => SeriesDescription): TakesFigures {
  const { id, publishedRate } = describe(name);
  if (kind === "change") return { series: { id, pick }, does: `The change in ${id} from the first date to the second` };
  return { series: { id: publishedRate ?? id, pick }, does: `The published 12-month rate of ${id} for the date` };
}

type TakesFigures = Required<Pick<ClauseStep, "series" | "does">>;

function suffixInWords(kind: Suffix, step: string, limit: string): string {
  switch (kind) {
    case "cap": return `${step}, at most ${limit}`;
    case "collar": return `${step}, at least ${limit}`;
    case "excess": return `${step}: the part above ${limit}, or nothing`;
    case "round": return `${step}, rounded to the nearest ${limit}, half away from zero`;
  }
}

function chain(uses: readonly number[], signs: readonly (1 | -1)[], plus: string, minus: string): string {
  return capital(uses.map((step, i) => (i === 0 ? "" : signs[i] === 1 ? `${plus} ` : `${minus} `) + stepNo(step)).join(" "));
}

function listed(uses: readonly number[]): string {
  const names = uses.map(stepNo);
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

function stepNo(step: number): string {
  return `step ${step + 1}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
