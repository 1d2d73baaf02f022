import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { countWords } from "../../shared/figureWords";
import type { FoundSeries } from "../../../intake/series/findSeries";
import { FIELD } from "./importForm";
import { PickFields } from "./PickFields";
import type { Importing } from "./useImport";

/** A list longer than this is searched, not scrolled. */
const MOST_LISTED = 200;

/** Step 2: which of the series found, and what each is to be. */
export function ChooseSeries({ importing }: { readonly importing: Importing }) {
  const { found, picks } = importing;
  if (!found) return null;
  return (
    <>
      {picks.map((pick, at) => (
        <PickFields key={pick.form.found} importing={importing} pick={pick} at={at} />
      ))}
      {found.series.length > picks.length && <AddSeries importing={importing} series={found.series} />}
    </>
  );
}

function AddSeries({ importing, series }: { readonly importing: Importing; readonly series: readonly FoundSeries[] }) {
  const [looked, setLooked] = useState("");
  const chosen = new Set(importing.picks.map(({ form }) => form.found));
  const wanted = looked.trim().toLowerCase();
  const matching = series.flatMap((each, at) => (!chosen.has(at) && wordsOf(each).toLowerCase().includes(wanted) ? [{ each, at }] : []));
  const [picked, setPicked] = useState("");
  const current = matching.find(({ at }) => String(at) === picked) ?? matching[0];
  const many = series.length > 12;
  return (
    <div className="tier">
      {many && (
        <WordField
          id="reference-look"
          label="Look for a series"
          value={looked}
          placeholder="D7BT, or words of its title"
          hint={matching.length > MOST_LISTED ? `${countWords(matching.length, "series", "series")}; the first ${MOST_LISTED} are listed below.` : countWords(matching.length, "series", "series")}
          onChange={setLooked}
        />
      )}
      {current && (
        <>
          <SelectField
            id={FIELD.series}
            label={importing.picks.length === 0 ? "Series" : "Another series"}
            value={String(current.at)}
            options={matching.slice(0, MOST_LISTED).map(({ each, at }) => ({ key: String(at), words: wordsOf(each) }))}
            onChange={setPicked}
          />
          <div className="actions">
            <DefaultButton text="Add this series" onClick={() => importing.addPick(current.at)} />
          </div>
        </>
      )}
    </div>
  );
}

function wordsOf({ cdid, title, name }: FoundSeries): string {
  return [cdid, title].filter((words) => words !== "").join(": ") || name || "A column without a heading";
}
