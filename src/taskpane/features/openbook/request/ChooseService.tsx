import { ChoiceField } from "../../../shared/ChoiceField";
import { ReadingLine } from "../../../shared/job/ReadingLine";
import type { KindProps } from "../../../shared/job/jobKinds";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { SourceField } from "../../../shared/job/SourceField";
import { WordField } from "../../../shared/WordField";
import { FIELD } from "./requestFields";
import { STANDARD_COST_FORMS } from "./requestForm";
import type { Request } from "./useRequest";

interface ChooseServiceProps extends Pick<KindProps, "kindChoice"> {
  readonly request: Request;
  readonly problems: readonly Problem[];
}

/** Step 1: what to do, which service and year the return is of, and where its cost lines come from. */
export function ChooseService({ request, problems, kindChoice }: ChooseServiceProps) {
  const { form, change } = request;
  return (
    <>
      {kindChoice}
      <WordField id={FIELD.commissioner} label="Your organisation" value={form.commissioner} problem={problemAt(problems, FIELD.commissioner)} placeholder="Fernshire Council" onChange={(commissioner) => change({ commissioner })} />
      <WordField id={FIELD.service} label="Service" value={form.service} problem={problemAt(problems, FIELD.service)} placeholder="Supported living" onChange={(service) => change({ service })} />
      <WordField id={FIELD.year} label="Financial year" value={form.year} problem={problemAt(problems, FIELD.year)} placeholder="2025-26" hint="1 April to 31 March." onChange={(year) => change({ year })} />
      <WordField id={FIELD.provider} label="Provider (may be left empty)" value={form.provider} hint="Left empty, one return serves every provider, and each gives its name." onChange={(provider) => change({ provider })} />
      <ChoiceField
        id={FIELD.linesFrom}
        label="Cost lines"
        value={form.linesFrom}
        options={[
          { key: "standard", words: "The usual ones", why: "Fifteen lines that schedules of care and support contracts commonly have. The next step changes them." },
          { key: "cells", words: "From cells in this workbook", why: "A line for each cost, with what was tendered and last year’s figures where you have them. Figures are copied: the return has no link to this workbook." },
        ]}
        onChange={(linesFrom) => change(linesFrom === "standard" ? { linesFrom, costs: STANDARD_COST_FORMS } : { linesFrom })}
      />
      {form.linesFrom === "cells" && (
        <>
          <SourceField
            id={FIELD.known}
            label="Cost lines and known figures"
            hint="Headings and all. They take the place of the lines in the next step."
            value={form.known}
            source={request.source}
            problems={problems}
            state={request}
            onTyped={(known) => change({ known, knownTable: {} })}
          />
          <ReadingLine state={request} chosen={form.known !== ""} />
        </>
      )}
    </>
  );
}
