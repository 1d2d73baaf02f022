import { CheckField } from "../../shared/CheckField";
import { quantityWords } from "../../shared/figureWords";
import { SelectField } from "../../shared/SelectField";
import { typedPercent } from "../../shared/typedFigure";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import { columnsWithRole } from "./columnsWithRole";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./poolFields";

/** Indicators with their weights, and floor damping. */
export function NeedMethod({ pool, problems, table, method }: MethodPartProps) {
  const { indicatorWeights, floor, ceiling } = pool.form.method;
  const together = method.indicators.reduce((sum, { percent }) => sum + (typedPercent(percent) ?? 0), 0);
  const previous = columnsWithRole(table, "previous");
  const indicatorProblem = problemAt(problems, FIELD.indicators);
  return (
    <>
      <fieldset className="plain" id={FIELD.indicators} tabIndex={-1}>
        <legend>Weight of each indicator, %</legend>
        {method.indicators.map(({ column, words, percent }) => (
          <WordField
            key={column}
            id={FIELD.indicatorWeight(column)}
            label={`${words}, %`}
            figure
            value={percent}
            problem={problemAt(problems, FIELD.indicatorWeight(column))}
            onChange={(value) => pool.changeMethod({ indicatorWeights: { ...indicatorWeights, [column]: value } })}
          />
        ))}
        {indicatorProblem && <p className="problem">{indicatorProblem}</p>}
        {method.indicators.length > 0 && (
          <p className="hint">Together {quantityWords(Number((together * 100).toFixed(6)))}%. Equal weights until the agreement says otherwise.</p>
        )}
      </fieldset>
      <CheckField
        id={FIELD.damping}
        label="Limit how far a contribution moves from last year"
        checked={method.damping}
        hint="A floor protects against sudden change: what it costs is found from those above it."
        onChange={(damping) => pool.changeMethod({ damping })}
      />
      {method.damping && (
        <fieldset className="plain">
          <legend>Limits on change from last year, %</legend>
          {previous.length > 0 ? (
            <SelectField
              id={FIELD.previous}
              label="Last year's contributions are in"
              value={String(method.previous)}
              options={previous.map(({ column, words }) => ({ key: String(column), words }))}
              problem={problemAt(problems, FIELD.previous)}
              onChange={(key) => pool.changeMethod({ previousColumn: Number(key) })}
            />
          ) : (
            <p className="problem" id={FIELD.previous} tabIndex={-1}>
              {problemAt(problems, FIELD.previous) ?? "No column is marked Paid last year. Mark one in Check the columns."}
            </p>
          )}
          <WordField
            id={FIELD.floor}
            label="Least change, %"
            figure
            value={floor}
            problem={problemAt(problems, FIELD.floor)}
            hint="2 means at least 2% more than last year; -5 means at most 5% less."
            onChange={(value) => pool.changeMethod({ floor: value })}
          />
          <WordField
            id={FIELD.ceiling}
            label="Most change, % (may be left empty)"
            figure
            value={ceiling}
            problem={problemAt(problems, FIELD.ceiling)}
            onChange={(value) => pool.changeMethod({ ceiling: value })}
          />
        </fieldset>
      )}
    </>
  );
}
