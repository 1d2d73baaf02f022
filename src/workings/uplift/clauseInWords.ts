import type { ClauseTree, Pick as PickedMonth, SeriesWord } from "../../domain/inflation/clause/clauseTree";
import type { ReferenceFigures } from "../../reference/referenceFigures";
import { monthNamed } from "../daysInWords";
import { numberInWords, percentInWords } from "../figuresInWords";
import { seriesInWords } from "./seriesInWords";

type Describe = Pick<ReferenceFigures, "describe">;

/** Words, and whether they need brackets beside others. */
interface Phrase {
  readonly words: string;
  readonly loose: boolean;
}

/**
 * A clause read back in plain English, without its dates: "80% of the change in the National Living Wage plus 20% of the
 * published 12-month rate of CPI for September, at most 5%".
 *
 * @throws {DomainError} unknown-series
 */
export function clauseInWords(tree: ClauseTree, figures: Describe): string {
  return tree.kind === "constant" ? changeInWords(tree.value) : phrase(tree, figures).words;
}

/** "a rise of 3.5%", "a fall of 1%", "no change". */
export function changeInWords(change: number): string {
  const size = percentInWords(Math.abs(change));
  if (size === "0%") return "no change";
  return change < 0 ? `a fall of ${size}` : `a rise of ${size}`;
}

function phrase(tree: ClauseTree, figures: Describe): Phrase {
  const held = (of: ClauseTree): string => bracketed(phrase(of, figures));
  switch (tree.kind) {
    case "constant": return firm(percentInWords(tree.value));
    case "change": return firm(`the change in ${nameOf(tree.series, figures)}${changeMonth(tree.series.pick)}`);
    case "published": return firm(`the published 12-month rate of ${nameOf(tree.series, figures)} ${rateMonth(tree.series.pick)}`);
    case "weighted": return firm(`${percentInWords(tree.weight)} of ${held(tree.of)}`);
    case "minus": return loose(`minus ${held(tree.of)}`);
    case "sum": return loose(tree.terms.map(({ subtract, of }, i) => `${i === 0 ? "" : subtract ? "less " : "plus "}${held(of)}`).join(" "));
    case "product": return loose([
      factorInWords(tree.first, held), ...tree.factors.map(({ divide, of }) => `${divide ? "divided by" : "times"} ${factorInWords(of, held)}`),
    ].join(" "));
    case "lower": case "higher": return loose(`the ${tree.of.length > 2 ? MOST[tree.kind] : tree.kind} of ${listed(tree.of.map(held))}`);
    case "cap": return loose(`${phrase(tree.of, figures).words}, at most ${percentInWords(tree.constant)}`);
    case "collar": return loose(`${phrase(tree.of, figures).words}, at least ${percentInWords(tree.constant)}`);
    case "excess": return firm(`the part of ${held(tree.of)} above ${percentInWords(tree.constant)}`);
    case "round": return loose(`${phrase(tree.of, figures).words}, rounded to the nearest ${percentInWords(tree.constant)}`);
  }
}

const MOST = { lower: "lowest", higher: "highest" } as const;

/** A number to multiply or divide by is a share up to 1, and a number above it. */
function factorInWords(tree: ClauseTree, held: (of: ClauseTree) => string): string {
  return tree.kind === "constant" && tree.value > 1 ? numberInWords(tree.value) : held(tree);
}

function nameOf({ name }: SeriesWord, figures: Describe): string {
  return seriesInWords(figures.describe(name).id);
}

function changeMonth(pick: PickedMonth): string {
  if (pick.kind === "own") return "";
  return pick.kind === "latest" ? ` read at the ${monthNamed(pick.month)} before each date` : ` read ${monthsBefore(pick.months)} each date`;
}

function rateMonth(pick: PickedMonth): string {
  if (pick.kind === "latest") return `for ${monthNamed(pick.month)}`;
  return pick.kind === "own" || pick.months === 0 ? "for the month of the review" : `for the month ${monthsBefore(pick.months)} the review`;
}

function monthsBefore(months: number): string {
  if (months === 0) return "in the month of";
  return months === 1 ? "1 month before" : `${months} months before`;
}

function listed(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")} and ${words.at(-1)!}`;
}

function bracketed({ words, loose: needs }: Phrase): string {
  return needs ? `(${words})` : words;
}

function firm(words: string): Phrase {
  return { words, loose: false };
}

function loose(words: string): Phrase {
  return { words, loose: true };
}
