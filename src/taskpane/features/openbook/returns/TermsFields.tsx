import type { TermsRole } from "../../../../intake/openbook/readTerms";
import { ChoiceField } from "../../../shared/ChoiceField";
import { percentWords, poundsWords } from "../../../shared/figureWords";
import { LeftOutList } from "../../../shared/LeftOutList";
import { ReadingLine } from "../../../shared/job/ReadingLine";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { SourceField } from "../../../shared/job/SourceField";
import { TableColumns } from "../../../shared/job/TableColumns";
import { WordField } from "../../../shared/WordField";
import { FIELD, RETURNS_JOB } from "./returnsFields";
import type { MethodForm } from "./returnsForm";
import type { Returns } from "./useReturns";

interface TermsFieldsProps {
  readonly returns: Returns;
  readonly problems: readonly Problem[];
}

const TERMS: readonly { readonly field: string; readonly key: Extract<keyof MethodForm, "minimum" | "maximum" | "providerShare" | "topUpLimit">; readonly label: string; readonly hint?: string }[] = [
  { field: FIELD.minimum, key: "minimum", label: "Minimum surplus, % of income (may be left empty)", hint: "Below it you top up the shortfall." },
  { field: FIELD.maximum, key: "maximum", label: "Maximum surplus, % of income (may be left empty)", hint: "The excess above it is shared." },
  { field: FIELD.providerShare, key: "providerShare", label: "The provider keeps of the excess, %" },
  { field: FIELD.topUpLimit, key: "topUpLimit", label: "Top up to at most, £ (may be left empty)" },
];

const ROLES: readonly { readonly key: TermsRole; readonly words: string }[] = [
  { key: "provider", words: "Provider" },
  { key: "service", words: "Service" },
  { key: "minimum", words: "Minimum surplus" },
  { key: "maximum", words: "Maximum surplus" },
  { key: "share", words: "The provider’s share of the excess" },
  { key: "limit", words: "Most that is topped up" },
  { key: "ignore", words: "Not used" },
];

/** Terms of surplus: one set for every contract, or those of each provider in cells. */
export function TermsFields({ returns, problems }: TermsFieldsProps) {
  const { method } = returns.form;
  return (
    <fieldset className="tier">
      <legend>Terms of the contracts</legend>
      <ChoiceField
        id={FIELD.termsFrom}
        label="The terms are"
        value={method.termsFrom}
        options={[
          { key: "typed", words: "The same for all", why: "Typed here." },
          { key: "cells", words: "By provider, in cells", why: "A row for each provider, or each of its services: minimum, maximum, share, and the most that is topped up." },
        ]}
        onChange={(termsFrom) => returns.changeMethod({ termsFrom })}
      />
      {method.termsFrom === "cells" ? (
        <TermsInCells returns={returns} problems={problems} />
      ) : (
        TERMS.map(({ field, key, label, hint }) => (
          <WordField key={key} id={field} label={label} figure value={method[key]} problem={problemAt(problems, field)} hint={hint} onChange={(typed) => returns.changeMethod({ [key]: typed })} />
        ))
      )}
    </fieldset>
  );
}

function TermsInCells({ returns, problems }: TermsFieldsProps) {
  const { form, change, termsSource, termsFound } = returns;
  return (
    <>
      <SourceField
        id={FIELD.termsCells}
        label="Cells with the terms"
        hint="Headings and all, such as Provider, Minimum surplus (%), Maximum surplus (%), Provider’s share (%), Top-up limit (£). A cell left empty is no such term."
        value={form.termsCells}
        source={termsSource}
        problems={problems}
        state={returns}
        onTyped={(termsCells) => change({ termsCells, termsTable: {} })}
      />
      <ReadingLine state={returns} chosen={form.termsCells !== ""} />
      {termsFound && termsSource.block && (
        <>
          <p>
            {termsFound.underTerms} of {termsFound.returns} {termsFound.returns === 1 ? "return is" : "returns are"} under these terms.
          </p>
          {termsFound.said.length > 0 && (
            <ul className="remarks" aria-label="Terms not used, and returns without terms">
              {termsFound.said.map((words, at) => (
                <li key={at}>{words}</li>
              ))}
            </ul>
          )}
          <details>
            <summary>How the cells were read</summary>
            <div className="nested">
              <TableColumns
                id={`${RETURNS_JOB}-terms`}
                of="the terms"
                headingField={FIELD.termsHeadings}
                rolesField={FIELD.termsRoles}
                table={termsFound.table}
                options={ROLES}
                choices={form.termsTable}
                onChange={(termsTable) => change({ termsTable })}
                problems={problems}
              />
              <LeftOutList of="Terms" account={termsFound.table} figureWords={(value, column) => (termsFound.table.columns.find((each) => each.column === column)?.role === "limit" ? poundsWords(value) : percentWords(value))} />
            </div>
          </details>
        </>
      )}
    </>
  );
}
