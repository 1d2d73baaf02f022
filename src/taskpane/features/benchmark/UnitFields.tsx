import { listWords } from "../../shared/figureWords";
import { problemAt } from "../../shared/job/problem";
import { WordField } from "../../shared/WordField";
import { FIELD } from "./benchmarkFields";
import type { UnitForm } from "./benchmarkForm";
import type { UnitsShown } from "./benchmarkFound";
import type { MethodPartProps } from "./methodPart";
import { unitTyped } from "./unitWords";

const NOTHING_TYPED: UnitForm = { from: null, to: null, factor: null };
const MOST_NAMES = 4;

/** What activity is counted in and compared by, with what takes one to the other. */
export function UnitFields({ benchmark, problems, method: { units } }: MethodPartProps) {
  const { units: typed } = benchmark.form.method;
  const change = ({ given }: UnitsShown, part: Partial<UnitForm>) => benchmark.changeMethod({ units: new Map(typed).set(given, { ...(typed.get(given) ?? NOTHING_TYPED), ...part }) });
  return (
    <>
      {units.map((each, at) => {
        const of = units.length === 1 ? "" : ` of ${each.services.length > MOST_NAMES ? `${each.services.slice(0, MOST_NAMES).join(", ")} and others` : listWords(each.services)}`;
        const [from, to] = [unitTyped(each.from), unitTyped(each.to)];
        return (
          <div key={each.given} className="units">
            <WordField
              id={FIELD.unitFrom(at)}
              label={`Activity${of} is counted in`}
              value={each.from}
              placeholder="week"
              problem={problemAt(problems, FIELD.unitFrom(at))}
              hint={each.given === "" ? "The table does not say. One word, such as week or hour." : "As the table says."}
              onChange={(words) => change(each, { from: words })}
            />
            <WordField
              id={FIELD.unitTo(at)}
              label={`Compare${of} per`}
              value={each.to}
              placeholder="week"
              problem={problemAt(problems, FIELD.unitTo(at))}
              onChange={(words) => change(each, { to: words })}
            />
            {from !== "" && to !== "" && from !== to && (
              <WordField
                id={FIELD.factor(at)}
                label={`${to}s in one ${from}`}
                figure
                value={each.factor}
                problem={problemAt(problems, FIELD.factor(at))}
                hint="An assumption that goes into the log. A number, or a division such as 365/7."
                onChange={(words) => change(each, { factor: words })}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
