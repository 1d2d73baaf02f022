import { countWords, listWords } from "../../shared/figureWords";
import { periodWords } from "./seriesWords";
import type { Importing } from "./useImport";

export type ImportStep = 1 | 2 | 3 | 4;

interface StepLine {
  readonly number: ImportStep;
  readonly title: string;
  /** Said while the step is folded. */
  readonly chosen: string;
  /** What a step that cannot be opened yet waits for; undefined where it can. */
  readonly waiting: string | undefined;
  /** True where nothing in the step keeps a person from going on. */
  readonly ready: boolean;
}

/** The steps of bringing in figures. Insert can be opened at any time where there are inserts to show or take out. */
export function importSteps(importing: Importing, reached: ImportStep, hasInserts: boolean): readonly StepLine[] {
  const { found, picks, table, source } = importing;
  const beyond = (step: ImportStep, possible: boolean, words: string) => (possible && reached >= step ? undefined : words);
  const named = picks.length > 0 && picks.every(({ nameProblem, fromProblem }) => nameProblem === undefined && fromProblem === undefined);
  const ready = "ready" in table;
  return [
    { number: 1, title: "Choose the figures", chosen: source ? source.name : "Nothing chosen yet.", waiting: undefined, ready: found !== null },
    { number: 2, title: "Say what they are", chosen: seriesLine(importing), waiting: beyond(2, found !== null, "Choose the figures first."), ready: named },
    { number: 3, title: "Check them", chosen: checkLine(importing), waiting: beyond(3, named, "Say what they are first."), ready },
    { number: 4, title: "Insert", chosen: hasInserts ? "What is inserted can be shown or removed." : "A table of your own, on a new sheet.", waiting: hasInserts ? undefined : beyond(4, ready, "Check them first."), ready },
  ];
}

function seriesLine({ picks }: Importing): string {
  return picks.length === 0 ? "No series chosen yet." : `${listWords(picks.map(({ target }) => target.name))}.`;
}

function checkLine({ picks }: Importing): string {
  const wrong = picks.reduce((sum, { checked }) => sum + checked.problems.length, 0);
  if (wrong > 0) return `${countWords(wrong, "thing")} to put right.`;
  const lines = picks.flatMap(({ checked, target }) => {
    const last = checked.figures.at(-1);
    return last ? [`${target.name} to ${periodWords(checked.timing, last.period)}`] : [];
  });
  return lines.length === 0 ? "Nothing to check yet." : `${listWords(lines)}: nothing to put right.`;
}
