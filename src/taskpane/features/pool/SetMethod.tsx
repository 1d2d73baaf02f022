import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { problemAt, type Problem } from "../../shared/job/problem";
import { columnsWithRole, WEIGHT_ROLES } from "./columnsWithRole";
import type { MethodPartProps } from "./methodPart";
import { NeedMethod } from "./NeedMethod";
import { defaultTitle } from "./poolCaseFrom";
import { FIELD } from "./poolFields";
import { RiskShare } from "./RiskShare";
import { typedFor } from "../../shared/typedFor";
import type { Pool } from "./usePool";

/** Step 3: what the cash is shared by, and what stands beside it. */
export default function SetMethod({ pool, problems }: { readonly pool: Pool; readonly problems: readonly Problem[] }) {
  const { budgetTable, partnerTable, method } = pool;
  if (!budgetTable || !partnerTable || !method) return null;
  return (
    <>
      <WordField
        id={FIELD.title}
        label="Title"
        value={pool.form.method.title ?? defaultTitle(budgetTable)}
        hint="Heads the sheets that are inserted."
        onChange={(title) => pool.changeMethod({ title })}
      />
      <ChoiceField
        id={FIELD.basis}
        label="Share the budget by"
        value={method.basis}
        problem={problemAt(problems, FIELD.basis)}
        options={[
          { key: "shares", words: "Fixed shares", why: "The percentages the agreement states. They must come to 100%." },
          { key: "weights", words: "Weights", why: "In proportion to any quantity, such as population, beds or last year's contribution." },
          { key: "need", words: "Need", why: "By indicators of need, each with its weight, so that shares follow need as it moves." },
        ]}
        onChange={(basis) => pool.changeMethod({ basis })}
      />
      {method.basis === "shares" && <TypedOrColumn pool={pool} problems={problems} table={partnerTable} method={method} kind="share" />}
      {method.basis === "weights" && <TypedOrColumn pool={pool} problems={problems} table={partnerTable} method={method} kind="weight" />}
      {method.basis === "need" && <NeedMethod pool={pool} problems={problems} table={partnerTable} method={method} />}
      <InKind pool={pool} problems={problems} table={partnerTable} method={method} />
      <RiskShare pool={pool} problems={problems} table={partnerTable} method={method} />
      <Settle pool={pool} problems={problems} table={partnerTable} method={method} />
    </>
  );
}

function TypedOrColumn({ pool, problems, table, method, kind }: MethodPartProps & { readonly kind: "share" | "weight" }) {
  const isShare = kind === "share";
  const columns = isShare ? columnsWithRole(table, "share") : columnsWithRole(table, ...WEIGHT_ROLES);
  const chosen = isShare ? method.shares : method.weights;
  const typed = isShare ? pool.form.method.typedShares : pool.form.method.typedWeights;
  const field = isShare ? FIELD.shares : FIELD.weights;
  const choose = (key: string) => {
    const column = key === "typed" ? "typed" : Number(key);
    pool.changeMethod(isShare ? { shareColumn: column } : { weightColumn: column });
  };
  return (
    <>
      <SelectField
        id={field}
        label={isShare ? "Shares are in" : "Weights are in"}
        value={String(chosen)}
        options={[...columns.map(({ column, words }) => ({ key: String(column), words })), { key: "typed", words: "Typed here" }]}
        problem={problemAt(problems, field)}
        hint={columns.length === 0 ? `No column is marked ${isShare ? "Fixed share" : "Weight, Indicator of need or Paid last year"} in Check the columns, so they are typed here.` : undefined}
        onChange={choose}
      />
      {chosen === "typed" && (
        <fieldset className="plain">
          <legend>{isShare ? "Share of each partner, %" : "Weight of each partner"}</legend>
          {table.partners.map(({ name }, index) => {
            const id = isShare ? FIELD.typedShare(index) : FIELD.typedWeight(index);
            const change = (value: string) => {
              const next = { ...typed, [name]: value };
              pool.changeMethod(isShare ? { typedShares: next } : { typedWeights: next });
            };
            return <WordField key={id} id={id} label={isShare ? `${name}, %` : name} figure value={typedFor(typed, name) ?? ""} problem={problemAt(problems, id)} onChange={change} />;
          })}
        </fieldset>
      )}
    </>
  );
}

function InKind({ pool, problems, table, method }: MethodPartProps) {
  const columns = columnsWithRole(table, "in kind");
  const problem = problemAt(problems, FIELD.inKind);
  if (columns.length === 0) return <p className="hint">No column is marked In kind in Check the columns, so in-kind contributions are not shown.</p>;
  return (
    <>
      <CheckField
        id={FIELD.inKind}
        label="Show in-kind contributions beside the cash"
        checked={method.inKind !== null}
        problem={problem}
        hint="Staff, premises and goods given instead of money are shown at their value and never taken off the cash."
        onChange={(inKind) => pool.changeMethod({ inKind })}
      />
      {method.inKind !== null && columns.length > 1 && (
        <SelectField
          id="pool-in-kind-column"
          label="In-kind values are in"
          value={String(method.inKind)}
          options={columns.map(({ column, words }) => ({ key: String(column), words }))}
          onChange={(key) => pool.changeMethod({ inKindColumn: Number(key) })}
        />
      )}
    </>
  );
}

function Settle({ pool, problems, table, method }: MethodPartProps) {
  const columns = columnsWithRole(table, "paid");
  if (columns.length === 0) return <p className="hint">No column is marked Paid this year in Check the columns, so there is nothing to settle.</p>;
  const settled = method.paid !== null && pool.settlementLeftOut === null;
  return (
    <>
      <CheckField
        id={FIELD.settle}
        label="Settle the year: who pays whom"
        checked={settled}
        problem={problemAt(problems, FIELD.settle)}
        hint={pool.settlementLeftOut ?? "The fewest payments that bring what each has paid to what each owes."}
        onChange={(settle) => pool.changeMethod({ settle })}
      />
      {method.paid !== null && columns.length > 1 && (
        <SelectField
          id="pool-paid-column"
          label="What was paid is in"
          value={String(method.paid)}
          options={columns.map(({ column, words }) => ({ key: String(column), words }))}
          onChange={(key) => pool.changeMethod({ paidColumn: Number(key) })}
        />
      )}
    </>
  );
}
