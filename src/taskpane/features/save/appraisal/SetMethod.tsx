import { CheckField } from "../../../shared/CheckField";
import { ChoiceField } from "../../../shared/ChoiceField";
import { SelectField } from "../../../shared/SelectField";
import { WordField } from "../../../shared/WordField";
import { countWords } from "../../../shared/figureWords";
import { problemAt, type Problem } from "../../../shared/job/problem";
import type { PayerSector } from "../../../../workings/appraisal/appraisalCase";
import { SchemeFields } from "../SchemeFields";
import { FIELD } from "./appraisalFields";
import { withEntry } from "./appraisalForm";
import { SECTORS, VIEWS } from "./appraisalWords";
import { CorrectionFields } from "./CorrectionFields";
import type { MethodPartProps } from "./methodPart";
import type { Appraisal } from "./useAppraisal";

/** Step 3: what the options are compared with, whose costs and benefits count, optimism, discounting and how far lines are moved. */
export default function SetMethod({ appraisal, problems }: { readonly appraisal: Appraisal; readonly problems: readonly Problem[] }) {
  const { method } = appraisal;
  if (!method) return null;
  const part = { appraisal, problems, method };
  const { decidedBy, scheme, rate, swing } = appraisal.form.method;
  return (
    <>
      <WordField id={FIELD.title} label="Title" value={method.title} hint="Heads the sheets that are inserted." onChange={(title) => appraisal.changeMethod({ title })} />
      <SelectField
        id={FIELD.first}
        label="Compared with"
        value={method.options[0] ?? ""}
        options={(appraisal.optionsTable?.options ?? []).map((name) => ({ key: name, words: name }))}
        hint="The option that does nothing, or changes least."
        onChange={(first) => appraisal.changeMethod({ first })}
      />
      <ChoiceField id={FIELD.decidedBy} label="The preferred option is the best by" value={decidedBy} options={VIEWS} onChange={(chosen) => appraisal.changeMethod({ decidedBy: chosen })} />
      <PayerFields {...part} />
      <SilentFields {...part} />
      <CorrectionFields {...part} />
      <SchemeFields field={FIELD.scheme} rateField={FIELD.rate} scheme={scheme} rate={rate} problems={problems} onChange={(changed) => appraisal.changeMethod(changed)} />
      <WordField
        id={FIELD.swing}
        label="Move each line by, %"
        figure
        value={swing}
        problem={problemAt(problems, FIELD.swing)}
        hint="For the sensitivity chart: each cost or benefit this much smaller and larger."
        onChange={(typed) => appraisal.changeMethod({ swing: typed })}
      />
    </>
  );
}

function PayerFields({ appraisal, method: { payers } }: MethodPartProps) {
  const { sectors, withProvider } = appraisal.form.method;
  return (
    <fieldset className="plain">
      <legend>Who pays or gains</legend>
      {payers.map(({ name, sector }, at) => (
        <SelectField
          key={name}
          id={FIELD.sector(at)}
          label={`${name} is`}
          value={sector}
          options={SECTORS}
          onChange={(key) => appraisal.changeMethod({ sectors: withEntry(sectors, name, key as PayerSector) })}
        />
      ))}
      {payers.some(({ sector }) => sector === "provider") && (
        <CheckField
          id={FIELD.withProvider}
          label="Count the provider’s own costs and benefits"
          checked={withProvider}
          hint="Beside those of the public sector. Never in the council’s own cash."
          onChange={(on) => appraisal.changeMethod({ withProvider: on })}
        />
      )}
    </fieldset>
  );
}

function SilentFields({ appraisal, method: { silent } }: MethodPartProps) {
  const { silentKind, silentCash } = appraisal.form.method;
  if (silent.kind + silent.cash + silent.payer === 0) return null;
  return (
    <fieldset className="plain">
      <legend>Where the table does not say</legend>
      {silent.kind > 0 && (
        <SelectField
          id={FIELD.silentKind}
          label={`${countWords(silent.kind, "line")} without a kind`}
          value={silentKind}
          options={[{ key: "cost", words: "Costs" }, { key: "benefit", words: "Benefits" }]}
          onChange={(key) => appraisal.changeMethod({ silentKind: key === "benefit" ? "benefit" : "cost" })}
        />
      )}
      {silent.cash > 0 && (
        <SelectField
          id={FIELD.silentCash}
          label={`${countWords(silent.cash, "benefit")} not said to be cash or not`}
          value={silentCash ? "cash" : "not cash"}
          options={[{ key: "cash", words: "Cash" }, { key: "not cash", words: "Not cash" }]}
          onChange={(key) => appraisal.changeMethod({ silentCash: key === "cash" })}
        />
      )}
      {silent.payer > 0 && <p>{countWords(silent.payer, "line")} without a payer: taken as the council’s.</p>}
      <p className="hint">Each is logged as an assumption.</p>
    </fieldset>
  );
}
