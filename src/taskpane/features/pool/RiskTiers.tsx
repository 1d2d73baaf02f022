import { DefaultButton } from "@fluentui/react/lib/Button";
import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { LeftOutList } from "../../shared/LeftOutList";
import { Notice } from "../../shared/Notice";
import { RangeField } from "../../shared/RangeField";
import { rangeWords } from "../../shared/cellAddress";
import { countWords } from "../../shared/figureWords";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { EMPTY_TIER, type TierForm } from "./poolForm";
import { FIELD } from "./poolFields";
import { tierFigureWords } from "./tierFigureWords";
import type { Pool } from "./usePool";
import { typedFor } from "../../shared/typedFor";

/** The tiers of the risk share: typed here, or pointed at in the sheet. */
export function RiskTiers(props: MethodPartProps) {
  const { pool } = props;
  const { tiersIn } = pool.form.method;
  return (
    <>
      {pool.tiersOffered !== null && (
        <Notice kind="note">
          <p>{pool.tiersOffered} reads as a table of tiers for these partners.</p>
          <div className="actions">
            <DefaultButton text="Use these tiers" ariaLabel={`Use these tiers: ${pool.tiersOffered}`} onClick={() => pool.changeMethod({ tiersIn: "sheet", tiersAt: pool.tiersOffered ?? "" })} />
          </div>
        </Notice>
      )}
      <ChoiceField
        id={FIELD.tiersIn}
        label="Tiers"
        value={tiersIn}
        options={[
          { key: "pane", words: "Typed here", why: "One tier for any variance, or several by its size." },
          { key: "sheet", words: "In the sheet", why: "A table with upper edges and a column of shares for each partner, so that the answer moves with its cells." },
        ]}
        onChange={(key) => pool.changeMethod({ tiersIn: key })}
      />
      {tiersIn === "sheet" ? <SheetTiers {...props} /> : <TypedTiers {...props} />}
    </>
  );
}

function SheetTiers({ pool, problems }: MethodPartProps) {
  return (
    <>
      <RangeField
        id={FIELD.tiersAt}
        label="Table of tiers"
        hint="Its headings included: the upper edge in pounds, empty in the last tier, then a column headed with each partner's name."
        value={pool.form.method.tiersAt}
        problem={problemAt(problems, FIELD.tiersAt)}
        found={tiersWords(pool)}
        following={pool.following === FIELD.tiersAt}
        sources={pool.sources}
        onTyped={(tiersAt) => pool.changeMethod({ tiersAt })}
        onFollow={(on, now) => pool.follow(on ? FIELD.tiersAt : null, now)}
      />
      {pool.tierTable && <LeftOutList of="Tiers" account={pool.tierTable} figureWords={tierFigureWords(pool.tierTable)} />}
    </>
  );
}

function tiersWords({ tiers, tierTable }: Pool): string | undefined {
  return tierTable && tiers.range ? `Read from ${rangeWords(tiers.range)}: ${countWords(tierTable.tiers.length, "tier")}.` : undefined;
}

function TypedTiers(props: MethodPartProps) {
  const { pool } = props;
  const { tiers } = pool.form.method;
  const changeTier = (index: number, part: Partial<TierForm>) =>
    pool.changeMethod({ tiers: tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)) });
  return (
    <>
      {tiers.map((tier, index) => (
        <Tier key={index} {...props} index={index} tier={tier} last={index === tiers.length - 1} onChange={(part) => changeTier(index, part)}>
          {tiers.length > 1 && (
            <DefaultButton text={`Remove tier ${index + 1}`} onClick={() => pool.changeMethod({ tiers: tiers.filter((_, at) => at !== index) })} />
          )}
        </Tier>
      ))}
      <div className="actions">
        <DefaultButton text="Add a tier" onClick={() => pool.changeMethod({ tiers: [...tiers, EMPTY_TIER] })} />
      </div>
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
              value={typedFor(tier.shares, name) ?? pool.contributionPercents[partner] ?? ""}
              problem={problemAt(problems, id)}
              onChange={(value) => onChange({ shares: { ...tier.shares, [name]: value } })}
            />
          );
        })}
      {children && <div className="actions">{children}</div>}
    </fieldset>
  );
}
