import { CheckField } from "../../shared/CheckField";
import { WordField } from "../../shared/WordField";
import { countWords } from "../../shared/figureWords";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./priceFields";

/** Posts that come with protected terms (TUPE), set against standard terms. */
export function TransferFields({ price, problems, method }: MethodPartProps) {
  const { transfer, pension, protectedPension, transferEnd } = price.form.method;
  return (
    <>
      <CheckField
        id={FIELD.transfer}
        label="Show what transferring posts cost (TUPE)"
        checked={transfer}
        problem={problemAt(problems, FIELD.transfer)}
        hint={`${countWords(method.transferring, "post")} in the list ${method.transferring === 1 ? "has" : "have"} a protected salary.`}
        onChange={(on) => price.changeMethod({ transfer: on })}
      />
      {transfer && (
        <div className="nested">
          <WordField
            id={FIELD.protectedPension}
            label="Protected pension contribution, % of pay"
            figure
            value={protectedPension ?? pension}
            problem={problemAt(problems, FIELD.protectedPension)}
            hint="What the employer they come from pays."
            onChange={(text) => price.changeMethod({ protectedPension: text })}
          />
          <WordField
            id={FIELD.transferEnd}
            label="Date employment would end"
            value={transferEnd}
            placeholder="31 March 2026"
            problem={problemAt(problems, FIELD.transferEnd)}
            hint="Statutory redundancy is worked out on this date."
            onChange={(text) => price.changeMethod({ transferEnd: text })}
          />
        </div>
      )}
    </>
  );
}
