import { DefaultButton } from "@fluentui/react/lib/Button";
import { ChoiceField } from "../../../shared/ChoiceField";
import { FileDrop } from "../../../shared/FileDrop";
import { countWords } from "../../../shared/figureWords";
import type { KindProps } from "../../../shared/job/jobKinds";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { Notice } from "../../../shared/Notice";
import { ProgressLine } from "../../../shared/ProgressLine";
import { useAnnounced } from "../../../shared/useAnnounced";
import { FIELD } from "./sharingFields";
import type { Sharing } from "./useSharing";

interface ChooseWorkbookProps extends Pick<KindProps, "kindChoice"> {
  readonly sharing: Sharing;
  readonly problems: readonly Problem[];
}

/** Step 1: what to do, and which workbook is to be shared. */
export function ChooseWorkbook({ sharing, problems, kindChoice }: ChooseWorkbookProps) {
  const { from, reading, looked, findings } = sharing;
  const words = looked ? `Looked through ${looked.name}: ${countWords(looked.facts.sheets.length, "sheet")}, ${findings.length === 0 ? "nothing found that its sheets do not show" : `${countWords(findings.length, "thing")} to see to`}.` : undefined;
  useAnnounced(words ?? problemAt(sharing.problems.filter(({ missing }) => !missing), from === "here" ? FIELD.source : FIELD.file));
  return (
    <>
      {kindChoice}
      <ChoiceField
        id={FIELD.source}
        label="Which workbook"
        value={from}
        problem={problemAt(problems, FIELD.source)}
        options={[
          { key: "here", words: "This workbook", why: "As it would be saved now. Nothing in it is changed." },
          { key: "file", words: "A file", why: "It is read here and sent nowhere." },
        ]}
        onChange={sharing.chooseFrom}
      />
      {from === "file" && (
        <FileDrop
          id={FIELD.file}
          label="File"
          hint="An .xlsx file. Choose it, or drop it here."
          problem={problemAt(problems, FIELD.file)}
          accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onFiles={([file]) => file && sharing.takeFile(file)}
        />
      )}
      {from === "here" && (
        <div className="actions">
          <DefaultButton text={looked ? "Look again" : "Look through this workbook"} onClick={sharing.lookHere} />
        </div>
      )}
      {reading && <ProgressLine label={reading.label} done={reading.done} of={reading.of} onCancel={sharing.cancel} />}
      {words !== undefined && (
        <Notice kind={findings.length === 0 ? "good" : "note"}>
          <p>{words}</p>
        </Notice>
      )}
    </>
  );
}
