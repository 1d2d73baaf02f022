import { CheckLine } from "../CheckLine";

interface Check {
  readonly words: string;
  readonly holds: boolean;
  readonly difference: number;
}

/** The checks of an answer, with the difference where one does not hold. */
export function CheckList({ checks, differenceWords }: { readonly checks: readonly Check[]; readonly differenceWords: (difference: number) => string }) {
  return (
    <ul className="checks" aria-label="Checks">
      {checks.map(({ words, holds, difference }) => (
        <CheckLine key={words} holds={holds} words={holds ? words : `${words} The difference is ${differenceWords(difference)}.`} />
      ))}
    </ul>
  );
}
