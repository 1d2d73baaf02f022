import { CheckField } from "../../../shared/CheckField";
import { ChoiceField } from "../../../shared/ChoiceField";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { WordField } from "../../../shared/WordField";
import { FIELD } from "./returnsFields";
import type { MethodForm } from "./returnsForm";
import { TermsFields } from "./TermsFields";
import type { Returns } from "./useReturns";

interface Part {
  readonly field: string;
  readonly key: Extract<keyof MethodForm, "limit" | "ignore" | "always">;
  readonly label: string;
  readonly hint?: string;
}

const LIMITS: readonly Part[] = [
  { field: FIELD.limit, key: "limit", label: "Ask about a change above, %" },
  { field: FIELD.ignore, key: "ignore", label: "But not below, £", hint: "Small sums move by large shares. 0 for none." },
  { field: FIELD.always, key: "always", label: "And always from, £ (may be left empty)" },
];

/** Step 3: what this year's figures are set against, which differences are asked about, and the contract's terms for surplus. */
export default function SetComparison({ returns, problems }: { readonly returns: Returns; readonly problems: readonly Problem[] }) {
  const { method } = returns.form;
  const field = ({ field: id, key, label, hint }: Part) => (
    <WordField key={key} id={id} label={label} figure value={method[key]} problem={problemAt(problems, id)} hint={hint} onChange={(typed) => returns.changeMethod({ [key]: typed })} />
  );
  return (
    <>
      <WordField id={FIELD.title} label="Title" value={method.title} hint="Heads the sheets that are inserted." onChange={(title) => returns.changeMethod({ title })} />
      <ChoiceField
        id={FIELD.against}
        label="Compare this year’s figures with"
        value={method.against}
        problem={problemAt(problems, FIELD.against)}
        options={[
          { key: "last", words: "Last year", why: "As the same return gives it." },
          { key: "tendered", words: "The tender", why: "As the same return gives it." },
          { key: "earlier", words: "An earlier return", why: "The latest of the same provider and service among those read that is no later: what it said then against what is said now, last year’s figures included." },
        ]}
        onChange={(against) => returns.changeMethod({ against })}
      />
      {LIMITS.map(field)}
      <CheckField
        id={FIELD.terms}
        label="Work out surplus by the contract’s terms"
        checked={method.withTerms}
        hint="A minimum that is topped up, a maximum above which the excess is shared."
        onChange={(withTerms) => returns.changeMethod({ withTerms })}
      />
      {method.withTerms && <TermsFields returns={returns} problems={problems} />}
    </>
  );
}
