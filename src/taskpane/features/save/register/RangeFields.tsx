import { AmountField } from "../../../shared/AmountField";
import { placeWords } from "../../../shared/cellAddress";
import { poundsWords } from "../../../shared/figureWords";
import { problemAt } from "../../../shared/job/problem";
import { WordField } from "../../../shared/WordField";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./registerFields";
import type { Register } from "./useRegister";

/** The year that is simulated, its target, and how many draws are made from which seed. */
export function RangeFields({ register, problems, method: { rangeYear, draws } }: MethodPartProps) {
  const { target, seed } = register.form.method;
  return (
    <fieldset className="plain">
      <legend>Range of one year’s savings</legend>
      <WordField
        id={FIELD.rangeYear}
        label="Financial year"
        value={rangeYear}
        problem={problemAt(problems, FIELD.rangeYear)}
        hint="Each saving that counts is drawn between its low and high estimates. Without them, between the saving and what its confidence leaves of it."
        onChange={(typed) => register.changeMethod({ rangeYear: typed })}
      />
      <AmountField
        id={FIELD.target}
        label="Target for that year, £ (may be left empty)"
        what="the target"
        placeholder="500,000 or Budget!B20"
        value={target}
        problem={problemAt(problems, FIELD.target)}
        found={cellWords(register.figures.target)}
        following={register.following === FIELD.target}
        onTyped={(typed) => register.changeMethod({ target: typed })}
        onFollow={(on) => register.follow(on ? FIELD.target : null, true)}
      />
      <WordField id={FIELD.draws} label="Draws" figure value={draws} problem={problemAt(problems, FIELD.draws)} onChange={(typed) => register.changeMethod({ draws: typed })} />
      <WordField
        id={FIELD.seed}
        label="Seed"
        figure
        value={seed}
        problem={problemAt(problems, FIELD.seed)}
        hint="The same seed gives the same range anywhere."
        onChange={(typed) => register.changeMethod({ seed: typed })}
      />
    </fieldset>
  );
}

/** What was read in the cell; undefined where the figure was typed. */
export function cellWords(figure: Register["figures"]["target"]): string | undefined {
  return figure?.origin.kind === "cell" ? `${placeWords(figure.origin)} holds ${poundsWords(figure.value)}.` : undefined;
}
