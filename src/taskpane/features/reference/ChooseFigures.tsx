import { DefaultButton } from "@fluentui/react/lib/Button";
import type { DataSource } from "../../../workbook/port";
import { ChoiceField } from "../../shared/ChoiceField";
import { FileDrop } from "../../shared/FileDrop";
import { countWords } from "../../shared/figureWords";
import { Notice } from "../../shared/Notice";
import { ProgressLine } from "../../shared/ProgressLine";
import { RangeField } from "../../shared/RangeField";
import { useAnnounced } from "../../shared/useAnnounced";
import { FIELD } from "./importForm";
import type { Importing } from "./useImport";

/** Step 1: the file or the cells that hold newer figures. */
export function ChooseFigures({ importing, sources, missing }: { readonly importing: Importing; readonly sources: readonly DataSource[]; readonly missing: string | undefined }) {
  const { form, file, cells, found, source } = importing;
  const words = foundWords(importing);
  const problem = importing.problem ?? missing;
  useAnnounced(importing.problem ?? words);
  return (
    <>
      <ChoiceField
        id="reference-by"
        label="Where the figures are"
        value={form.by}
        options={[
          { key: "file", words: "A file", why: "A time series, or a whole dataset, as the Office for National Statistics gives it for download as CSV." },
          { key: "cells", words: "Cells in this workbook", why: "Figures pasted into a sheet: a period and a figure, or series, period and figure." },
        ]}
        onChange={(by) => importing.change({ by })}
      />
      {form.by === "file" ? (
        <FileDrop
          id={FIELD.file}
          label="File"
          hint={file && !file.reading && file.problem === undefined ? `Read: ${file.name}. Choose or drop another to use that instead.` : "A .csv file. Choose it, or drop it here. It is read here and sent nowhere."}
          problem={problem}
          accept=".csv,.txt,text/csv"
          onFiles={([chosen]) => chosen && void importing.takeFile(chosen)}
        />
      ) : (
        <RangeField
          id={FIELD.cells}
          label="Cells"
          hint="The periods with their figures beside them, headings and all."
          value={form.cells}
          problem={problem}
          found={source ? `Read from ${source.name}.` : undefined}
          following={importing.following}
          sources={sources}
          onTyped={(typed) => importing.change({ cells: typed })}
          onFollow={importing.follow}
        />
      )}
      {form.by === "cells" && form.cells !== "" && cells.status !== "reading" && (
        <div className="actions">
          <DefaultButton text="Read again" onClick={importing.readAgain} />
        </div>
      )}
      {form.by === "cells" && cells.status === "reading" && <ProgressLine label="Reading the cells" done={cells.done} of={cells.of} onCancel={importing.cancelReading} />}
      {form.by === "file" && file?.reading && <ProgressLine label={`Reading ${file.name}`} done={0} of={0} />}
      {found && (
        <Notice kind="good">
          <p>{words}</p>
        </Notice>
      )}
    </>
  );
}

/** "One series: CPI INDEX 00: ALL ITEMS 2015=100, released 25-03-2026. The next release is due 22 April 2026." */
function foundWords({ found, source }: Importing): string | undefined {
  if (!found || !source) return undefined;
  const [first] = found.series;
  if (found.series.length > 1 || !first) return `${countWords(found.series.length, "series", "series")} in ${source.name}.`;
  const released = first.released === "" ? "" : `, released ${first.released}`;
  const next = first.nextRelease === "" ? "" : ` The next release is due ${first.nextRelease}.`;
  return `One series${first.title === "" ? "" : `: ${first.title}`}${released}.${next}`;
}
