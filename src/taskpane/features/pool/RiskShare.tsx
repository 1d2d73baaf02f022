import { DefaultButton } from "@fluentui/react/lib/Button";
import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import type { MethodPartProps } from "./methodPart";
import { EMPTY_TIER, type TierForm } from "./poolForm";
import { FIELD, problemAt } from "./poolFields";

/** How an over- or underspend is shared, by tiers of its size. */
export function RiskShare({ pool, problems, table, method }: MethodPartProps) {
  const { risk, riskOn, spend, tiers } = pool.form.method;
  const changeTier = (index: number, part: Partial<TierForm>) =>
    pool.changeMethod({ tiers: tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)) });
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
          {tiers.map((tier, index) => (
            <Tier key={index} index={index} tier={tier} last={index === tiers.length - 1} pool={pool} problems={problems} table={table} method={method} onChange={(part) => changeTier(index, part)}>
              {tiers.length > 1 && (
                <DefaultButton text={`Remove tier ${index + 1}`} onClick={() => pool.changeMethod({ tiers: tiers.filter((_, at) => at !== index) })} />
              )}
            </Tier>
          ))}
          <div className="actions">
            <DefaultButton text="Add a tier" onClick={() => pool.changeMethod({ tiers: [...tiers, EMPTY_TIER] })} />
          </div>
        </div>
      )}
    </>
  );
}

interface TierProps extends MethodPartProps {
  readonly index: number;
  readonly tier: TierForm;
  readonly last: boolean;
  readonly onChange: (part: Partial<TierForm>) => void;
  readonly children: React.ReactNode;
}

function Tier({ index, tier, last, pool, problems, table, onChange, children }: TierProps) {
  const problem = problemAt(problems, FIELD.tier(index));
  return (
    <fieldset className="tier" id={FIELD.tier(index)} tabIndex={-1}>
      <legend>{last ? (index === 0 ? "Tier 1: any variance" : `Tier ${index + 1}: everything above`) : `Tier ${index + 1}`}</legend>
      {problem && <p className="problem">{problem}</p>}
      {!last && (
        <WordField
          id={FIELD.tierUpTo(index)}
          label="Variance up to, £"
          figure
          value={tier.upTo}
          problem={problemAt(problems, FIELD.tierUpTo(index))}
          hint="Counted from nothing, over or under."
          onChange={(upTo) => onChange({ upTo })}
        />
      )}
      <CheckField id={`pool-tier-${index}-alike`} label="Shared as the contributions are" checked={tier.asContributions} onChange={(asContributions) => onChange({ asContributions })} />
      {!tier.asContributions &&
        table.partners.map(({ name }, partner) => {
          const id = FIELD.tierShare(index, partner);
          return (
            <WordField
              key={id}
              id={id}
              label={`${name}, %`}
              figure
              value={tier.shares[name] ?? pool.contributionPercents[partner] ?? ""}
              problem={problemAt(problems, id)}
              onChange={(value) => onChange({ shares: { ...tier.shares, [name]: value } })}
            />
          );
        })}
      {children && <div className="actions">{children}</div>}
    </fieldset>
  );
}
