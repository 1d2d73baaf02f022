import { DefaultButton } from "@fluentui/react/lib/Button";
import { CheckField } from "../../../shared/CheckField";
import { FileDrop } from "../../../shared/FileDrop";
import { countWords } from "../../../shared/figureWords";
import type { KindProps } from "../../../shared/job/jobKinds";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { Notice } from "../../../shared/Notice";
import { ProgressLine } from "../../../shared/ProgressLine";
import { useAnnounced } from "../../../shared/useAnnounced";
import { FIELD } from "./returnsFields";
import type { Returns } from "./useReturns";
import type { ReturnFile } from "./useReturnFiles";

interface ChooseReturnsProps extends Pick<KindProps, "kindChoice"> {
  readonly returns: Returns;
  readonly problems: readonly Problem[];
}

/** Step 1: what to do, and the returns that have come back: files, or sheets of this workbook. */
export function ChooseReturns({ returns, problems, kindChoice }: ChooseReturnsProps) {
  const { files, here, form, reading } = returns;
  const waiting = files.files.filter(({ status }) => status === "waiting").length;
  const refused = files.files.filter(isNoReturn);
  useAnnounced(here.problem);
  return (
    <>
      {kindChoice}
      <FileDrop
        id={FIELD.files}
        label="Returns"
        hint="One or more .xlsx files. Choose them, or drop them here. They are read here and sent nowhere."
        problem={problemAt(problems, FIELD.files)}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        several
        onFiles={files.take}
      />
      <CheckField
        id={FIELD.here}
        label="Also look among the sheets of this workbook"
        checked={form.here}
        hint={here.reading && here.problem === undefined ? `${countWords(here.reading.returns.length, "return")} found in it.` : "For a return that is open here, or was copied in."}
        problem={problemAt(problems, FIELD.here)}
        onChange={(on) => returns.change({ here: on })}
      />
      {reading && <ProgressLine label={reading.label} done={reading.done} of={reading.of} onCancel={returns.cancelReading} />}
      {files.files.length > 0 && (
        <>
          <h3>{countWords(files.files.length, "file")} chosen</h3>
          {refused.length > 0 && reading === null && (
            <p className="hint">
              {refused.length === 1 ? "1 of them is" : `${refused.length} of them are`} not read as {refused.length === 1 ? "a return" : "returns"}, and {refused.length === 1 ? "stands" : "stand"} first.
            </p>
          )}
          <ul className="file-list" aria-label="Files chosen">
            {(reading === null ? [...refused, ...files.files.filter((file) => !refused.includes(file))] : files.files).map((file) => (
              <FileLine key={file.name} file={file} onRemove={() => files.remove(file.name)} />
            ))}
          </ul>
        </>
      )}
      {waiting > 0 && reading === null && (
        <Notice kind="note">
          <p>Reading was stopped: {countWords(waiting, "file")} not read yet.</p>
        </Notice>
      )}
      {(files.files.length > 1 || (waiting > 0 && reading === null) || form.here) && (
        <div className="actions">
          {waiting > 0 && reading === null && <DefaultButton text="Read the rest" onClick={files.readOn} />}
          {form.here && reading === null && <DefaultButton text="Read again" ariaLabel="Read again among the sheets of this workbook" onClick={here.readAgain} />}
          {files.files.length > 1 && <DefaultButton text="Remove all files" onClick={files.clear} />}
        </div>
      )}
    </>
  );
}

/** True where nothing of the file is read, so that somebody has to look at it. */
function isNoReturn({ status, reading }: ReturnFile): boolean {
  return status === "refused" || (status === "read" && reading?.returns.length === 0);
}

function FileLine({ file, onRemove }: { readonly file: ReturnFile; readonly onRemove: () => void }) {
  const { name, status, reading, problem } = file;
  const notReturns = reading?.notReturns ?? [];
  return (
    <li>
      <span>
        <strong>{name}</strong>
        {status === "waiting" ? ": not read yet." : ""}
        {isNoReturn(file) ? ": not read." : ""}
        {reading && reading.returns.length > 0 ? `: ${reading.returns.map(({ provider, year }) => [provider || "no provider named", year].filter(Boolean).join(", ")).join("; ")}.` : ""}
      </span>
      <DefaultButton text="Remove" ariaLabel={`Remove ${name}`} onClick={onRemove} />
      {problem !== undefined && <p className="problem">{problem}</p>}
      {notReturns.map(({ sheet, words }) => (
        <p key={sheet} className={reading?.returns.length === 0 ? "problem" : "hint"}>
          {sheet === "" ? "" : `${sheet}: `}
          {words}
        </p>
      ))}
    </li>
  );
}
