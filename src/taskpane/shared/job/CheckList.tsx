import { CheckLine } from "../CheckLine";

interface Check {
  readonly words: string;
  readonly holds: boolean;
}

interface CheckListProps<Each extends Check> {
  readonly checks: readonly Each[];
  /** What is said of a check that does not hold. */
  readonly failing: (check: Each) => string;
}

/** The checks of an answer, each with its mark. */
export function CheckList<Each extends Check>({ checks, failing }: CheckListProps<Each>) {
  return (
    <ul className="checks" aria-label="Checks">
      {checks.map((check) => (
        <CheckLine key={check.words} holds={check.holds} words={check.holds ? check.words : failing(check)} />
      ))}
    </ul>
  );
}

/** Says of a check by how much it does not hold. */
export function withDifference(differenceWords: (difference: number) => string): (check: Check & { readonly difference: number }) => string {
  return ({ words, difference }) => `${words} The difference is ${differenceWords(difference)}.`;
}
