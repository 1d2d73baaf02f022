import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import { SheetCostFields, TypedCostFields } from "./CostFields";
import type { MethodPartProps } from "./methodPart";
import { PayFields } from "./PayFields";
import { FIELD } from "./upliftFields";

/** The bridge: what each cost line adds, against an award. */
export function BridgeMethod(props: MethodPartProps) {
  const { uplift, problems, method } = props;
  const { award } = uplift.form.method;
  const hasTable = uplift.costTable !== null;
  return (
    <>
      <CheckField
        id={FIELD.bridge}
        label="Show why the price rises: the bridge"
        checked={method.bridge}
        problem={problemAt(problems, FIELD.bridge)}
        hint="What each cost line adds to the price between the two dates, set against an award where there is one."
        onChange={(bridge) => uplift.changeMethod({ bridge })}
      />
      {method.bridge && (
        <div className="nested">
          {hasTable && (
            <ChoiceField
              id={FIELD.costsIn}
              label="Cost lines"
              value={method.costsIn}
              options={[
                { key: "sheet", words: "In the sheet", why: "The cost lines chosen in Choose the data, so that the bridge moves with their cells." },
                { key: "pane", words: "Typed here", why: "The lines of a price you know by heart, or want to try out." },
              ]}
              onChange={(costsIn) => uplift.changeMethod({ costsIn })}
            />
          )}
          {method.costsIn === "sheet" && hasTable ? <SheetCostFields {...props} /> : <TypedCostFields {...props} />}
          <WordField
            id={FIELD.award}
            label="Award, % (may be left empty)"
            figure
            value={award}
            problem={problemAt(problems, FIELD.award)}
            hint="What was given, or is proposed, to set against what costs rise by."
            onChange={(text) => uplift.changeMethod({ award: text })}
          />
          <PayFields {...props} />
        </div>
      )}
    </>
  );
}
