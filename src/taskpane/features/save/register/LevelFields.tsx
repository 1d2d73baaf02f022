import { problemAt } from "../../../shared/job/problem";
import { WordField } from "../../../shared/WordField";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./registerFields";
import { LEVEL_WORDS } from "./registerWords";

/** What each word of confidence in the register counts for. */
export function LevelFields({ register, problems, method: { levels } }: MethodPartProps) {
  const typed = register.form.method.levels;
  if (levels.length === 0) return null;
  return (
    <fieldset className="plain">
      <legend>What confidence in words counts for</legend>
      {levels.map((level) => (
        <WordField
          key={level}
          id={FIELD.level(level)}
          label={`${LEVEL_WORDS[level]}, %`}
          figure
          value={typed[level]}
          problem={problemAt(problems, FIELD.level(level))}
          onChange={(text) => register.changeMethod({ levels: { ...typed, [level]: text } })}
        />
      ))}
      <p className="hint">The part of a saving that is counted on once its risk is allowed for.</p>
    </fieldset>
  );
}
