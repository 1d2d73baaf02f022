import type { Timing } from "../../domain/kernel/figures";
import type { CheckedFigure, Revision, SeriesChoices, SeriesProblem, SeriesRemark, SeriesTarget } from "./checkedSeries";
import { figureWords } from "./figureWords";
import { jumpsIn, type Jump } from "./jumps";
import { overlapOf } from "./overlap";
import { timedPeriod } from "./seriesPeriods";

interface Comparison {
  readonly figures: readonly CheckedFigure[];
  /** Periods whose figure a person has yet to choose. */
  readonly unsettled: ReadonlySet<number>;
  readonly target: SeriesTarget;
  readonly choices: SeriesChoices;
  readonly timing: Timing;
  readonly where: (row: number) => string;
}

interface Found {
  readonly problems: SeriesProblem[];
  readonly remarks: SeriesRemark[];
}

/** Compares the figures with those held under the same name, and each with the one before it. Returns what was revised. */
export function comparedWithHeld(comparison: Comparison, { problems, remarks }: Found): Revision[] {
  const { figures, unsettled, target, choices, timing, where } = comparison;
  const { held, heldWhere, measure, name } = target;
  const shared = figures.filter(({ at }) => held.has(at) && !unsettled.has(at));
  const differing = (): Revision[] => shared.flatMap(({ at, period, row, value }) => (value === held.get(at) ? [] : [{ at, period, row, was: held.get(at)!, now: value }]));
  const overlap = measure === "rate" ? null : overlapOf(shared.map(({ at, value }) => ({ at, now: value, was: held.get(at)! })));
  const rowAt = (at: number) => figures.find((figure) => figure.at === at)!.row;
  let revisions: Revision[] = [];
  let breakSaid: number | null = null;
  if (overlap === null || overlap.kind === "same") revisions = differing();
  else if (overlap.kind === "unrelated") {
    problems.push({ kind: "rebased", row: null, words: `These figures do not follow ${name} as it is ${heldWhere}: they are no steady multiple of it. Check the series and the name, or give it a name of its own.` });
  } else if (overlap.kind === "rebased") {
    const { ratio, first } = overlap;
    const seen = `every figure is ${times(ratio)} the one ${heldWhere} (${timedPeriod(timing, first.at)}: ${figureWords(measure, first.now)} against ${figureWords(measure, first.was)})`;
    if (choices.alone) remarks.push({ row: rowAt(first.at), words: `Another reference year: ${seen}. These figures are used alone, so changes between them are right; levels differ from those ${heldWhere}.` });
    else problems.push({ kind: "rebased", row: rowAt(first.at), words: `Another reference year: ${seen}. The two cannot be mixed: use these figures alone.` });
  } else if (overlap.kind === "part rebased") {
    const { before, after, from, count } = overlap;
    breakSaid = from.at;
    problems.push({
      kind: "rebased", row: rowAt(from.at), beginFrom: from.at,
      words: `The reference year changes part of the way, at ${timedPeriod(timing, from.at)} (${where(rowAt(from.at))}): the figures before are ${times(before)} those ${heldWhere}, and ${count === 1 ? "that one is" : `the ${count} from there on are`} ${times(after)} them. Bring in figures of one reference year, or begin from ${timedPeriod(timing, from.at)} and use them alone.`,
    });
  }
  const history = [...held].sort(([a], [b]) => a - b);
  for (const jump of jumpsIn(figures.map(({ at, value }) => [at, value] as const), timing === "in force" ? [] : history, measure === "rate")) {
    if (jump.at !== breakSaid && !unsettled.has(jump.at) && !unsettled.has(jump.at - 1)) sayJump(jump, comparison, rowAt(jump.at), { problems, remarks });
  }
  return revisions;
}

function sayJump(jump: Jump, { target, choices, timing, where }: Comparison, row: number, { problems, remarks }: Found): void {
  const { measure, name } = target;
  const [period, before] = [timedPeriod(timing, jump.at), timedPeriod(timing, jump.at - 1)];
  const size = (change: number) => (measure === "rate" ? `${points(change)} percentage points` : figureWords("rate", rounded(Math.abs(change))));
  const fact = `${period} (${where(row)}) is ${figureWords(measure, jump.value)} after ${figureWords(measure, jump.before)} in ${before}, ${jump.change > 0 ? "up" : "down"} ${size(jump.change)}; ${name} never moved more than ${size(jump.largest)} from one ${timing === "month" ? "month" : "year"} to the next`;
  if (!jump.breaks) remarks.push({ row, words: `A sudden change, worth a look: ${fact}.` });
  else if (choices.jumpsRight) remarks.push({ row, words: `${fact}. You have said that it is right.` });
  else problems.push({ kind: "jump", row, beginFrom: jump.at, words: `${fact}. It may be on another reference year, or mistyped. Correct it, begin from ${period} and use these figures alone, or say that it is right.` });
}

/** "0.7519 times", to four figures. */
function times(ratio: number): string {
  return Math.abs(ratio - 1) < 0.00005 ? "the same as" : `${String(Number(ratio.toPrecision(4)))} times`;
}

function rounded(change: number): number {
  return Number(change.toPrecision(3));
}

function points(change: number): string {
  return String(Number((Math.abs(change) * 100).toPrecision(3)));
}
