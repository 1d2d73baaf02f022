import { DefaultButton } from "@fluentui/react/lib/Button";
import { CheckField } from "../../shared/CheckField";
import { WordField } from "../../shared/WordField";
import { quantityWords } from "../../shared/figureWords";
import { problemAt } from "../../shared/job/problem";
import { typedPercent } from "../../shared/typedFigure";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";
import type { CostLineForm } from "./upliftForm";

const DRIVER_HINT = "A series such as NLW, a published rate such as published(CPI[Sep]), or a rate such as 3%.";
const EMPTY_LINE: CostLineForm = { name: "", share: "", driver: "", isPay: false };

/** Cost lines typed in the pane. */
export function TypedCostFields({ uplift, problems }: MethodPartProps) {
  const { costLines } = uplift.form.method;
  const change = (index: number, part: Partial<CostLineForm>) => uplift.changeMethod({ costLines: costLines.map((line, at) => (at === index ? { ...line, ...part } : line)) });
  const together = costLines.reduce((sum, { share }) => sum + (typedPercent(share) ?? 0), 0);
  return (
    <>
      {costLines.map(({ name, share, driver, isPay }, index) => (
        <fieldset className="tier" key={index}>
          <legend>Cost line {index + 1}</legend>
          <WordField id={FIELD.costName(index)} label="Name" value={name} problem={problemAt(problems, FIELD.costName(index))} onChange={(text) => change(index, { name: text })} />
          <WordField id={FIELD.costShare(index)} label="Share of the price, %" figure value={share} problem={problemAt(problems, FIELD.costShare(index))} onChange={(text) => change(index, { share: text })} />
          <WordField id={FIELD.costDriver(index)} label="Driven by" value={driver} problem={problemAt(problems, FIELD.costDriver(index))} hint={DRIVER_HINT} onChange={(text) => change(index, { driver: text })} />
          <CheckField id={`${FIELD.cost(index)}-pay`} label="This is pay" checked={isPay} onChange={(on) => change(index, { isPay: on })} />
          {costLines.length > 1 && (
            <div className="actions">
              <DefaultButton text={`Remove line ${index + 1}`} onClick={() => uplift.changeMethod({ costLines: costLines.filter((_, at) => at !== index) })} />
            </div>
          )}
        </fieldset>
      ))}
      <p className="hint">Together {quantityWords(Number((together * 100).toFixed(6)))}% of the price; they must come to 100%.</p>
      <div className="actions">
        <DefaultButton text="Add a cost line" onClick={() => uplift.changeMethod({ costLines: [...costLines, EMPTY_LINE] })} />
      </div>
    </>
  );
}

/** Cost lines in the sheet: what drives a line where the sheet does not say, and which are pay. */
export function SheetCostFields({ uplift, problems, method }: MethodPartProps) {
  const { costDrivers, costIsPay } = uplift.form.method;
  return (
    <>
      {method.costLines.map(({ name, share, driver, isPay, driverFromSheet }, index) => {
        const problem = problemAt(problems, FIELD.cost(index)) ?? (driverFromSheet ? problemAt(problems, FIELD.costDriver(index)) : undefined);
        return (
          <fieldset className="tier" key={index} id={FIELD.cost(index)} tabIndex={-1}>
            <legend>
              {name}
              {share && `, ${share}`}
            </legend>
            {problem && <p className="problem">{problem}</p>}
            {driverFromSheet ? (
              <p>
                Driven by <bdi>{driver}</bdi>, as the sheet says.
              </p>
            ) : (
              <WordField
                id={FIELD.costDriver(index)}
                label="Driven by"
                value={driver}
                problem={problemAt(problems, FIELD.costDriver(index))}
                hint={DRIVER_HINT}
                onChange={(text) => uplift.changeMethod({ costDrivers: { ...costDrivers, [name]: text } })}
              />
            )}
            <CheckField id={`${FIELD.cost(index)}-pay`} label="This is pay" checked={isPay} onChange={(on) => uplift.changeMethod({ costIsPay: { ...costIsPay, [name]: on } })} />
          </fieldset>
        );
      })}
    </>
  );
}
