import { DefaultButton } from "@fluentui/react/lib/Button";
import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./poolFields";
import { RiskTiers } from "./RiskTiers";

/** How an over- or underspend is shared, by tiers of its size. */
export function RiskShare({ pool, problems, table, method }: MethodPartProps) {
  const { risk, riskOn, spend } = pool.form.method;
  const following = pool.following === FIELD.spend;
  return (
    <>
      <CheckField
        id={FIELD.risk}
        label="Share an over- or underspend"
        checked={risk}
        problem={problemAt(problems, FIELD.risk)}
        hint="Each tier of the variance is shared by its own percentages, as risk-share clauses usually say."
        onChange={(on) => pool.changeMethod({ risk: on })}
      />
      {risk && (
        <div className="nested">
          <ChoiceField
            id="pool-risk-on"
            label="Spend to compare with the budget"
            value={riskOn}
            options={[
              { key: "forecast", words: "Forecast", why: "Shares what the year is expected to over- or underspend, so that partners can plan." },
              { key: "outturn", words: "Outturn", why: "Shares what the year did over- or underspend, for the year-end." },
            ]}
            onChange={(on) => pool.changeMethod({ riskOn: on })}
          />
          <WordField
            id={FIELD.spend}
            label={riskOn === "forecast" ? "Forecast spend, £" : "Outturn spend, £"}
            value={spend}
            placeholder="1,250,000 or Forecast!B20"
            problem={problemAt(problems, FIELD.spend)}
            hint={following ? "Following what you select in the sheet. Select one cell." : "An amount, or the cell that holds it, so that the answer moves with the cell."}
            onChange={(value) => pool.changeMethod({ spend: value })}
          />
          <div className="actions">
            <DefaultButton
              text={following ? "Stop following" : "Use the selection"}
              ariaLabel={`${following ? "Stop following the selection" : "Use the selection"} for the spend`}
              onClick={() => pool.follow(following ? null : FIELD.spend, true)}
            />
          </div>
          <RiskTiers pool={pool} problems={problems} table={table} method={method} />
        </div>
      )}
    </>
  );
}
