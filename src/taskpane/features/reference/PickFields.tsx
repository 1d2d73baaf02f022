import { DefaultButton } from "@fluentui/react/lib/Button";
import { FREQUENCY_WORDS } from "../../../intake/series/timeWords";
import type { Frequency } from "../../../intake/series/readPeriod";
import { ChoiceField } from "../../shared/ChoiceField";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { countWords } from "../../shared/figureWords";
import { FIELD } from "./importForm";
import type { PickRead } from "./readPick";
import type { Importing } from "./useImport";

/** What one series is to be: its name, which figures, from when, and whether those held are kept beside them. */
export function PickFields({ importing, pick, at }: { readonly importing: Importing; readonly pick: PickRead; readonly at: number }) {
  const { form, found, reading, target, choices, under } = pick;
  const change = (part: Parameters<Importing["changePick"]>[1]) => importing.changePick(at, part);
  const name = form.name ?? found.name;
  const frequencies = [...reading.frequencies];
  const heading = [found.cdid, found.title].filter((words) => words !== "").join(": ") || "Series without a heading";
  return (
    <div className="tier" role="group" aria-labelledby={`reference-series-${at}`}>
      <h3 id={`reference-series-${at}`}>{heading}</h3>
      <WordField
        id={FIELD.name(at)}
        label="Name in formulas"
        value={name}
        problem={pick.nameProblem}
        hint={nameHint(pick)}
        onChange={(typed) => change({ name: typed, alone: null, rateIn: null })}
      />
      {frequencies.length > 1 && (
        <SelectField
          id={FIELD.frequency(at)}
          label="Figures"
          value={choices.frequency}
          options={frequencies.map(([frequency, count]) => ({ key: frequency, words: `${FREQUENCY_WORDS[frequency].choice} (${count.toLocaleString("en-GB")})` }))}
          onChange={(key) => change({ frequency: key as Frequency, from: "" })}
        />
      )}
      {target.measure === "rate" && (
        <ChoiceField
          id={FIELD.rateIn(at)}
          label="The figures are"
          value={choices.rateIn}
          options={[
            { key: "percent", words: "Per cent", why: "3.8 is 3.8%, and is written as 0.038, which the workbook shows as 3.8%." },
            { key: "fraction", words: "Fractions", why: "0.038 is 3.8%, and is written as it stands." },
          ]}
          onChange={(rateIn) => change({ rateIn })}
        />
      )}
      <WordField
        id={FIELD.from(at)}
        label="From"
        value={form.from}
        placeholder={pick.checked.timing === "year" ? "2015-16" : pick.checked.timing === "month" ? "2015-01" : "2015-04-01"}
        problem={pick.fromProblem}
        hint="Leave empty to bring in every period."
        onChange={(typed) => change({ from: typed })}
      />
      {under && (
        <ChoiceField
          id={FIELD.alone(at)}
          label={`Figures of ${target.name} ${target.heldWhere}`}
          value={choices.alone ? "alone" : "under"}
          options={[
            { key: "under", words: "Keep beside these", why: `Periods that are not brought in keep the figure ${target.heldWhere}; where both have one, the one brought in is used.` },
            { key: "alone", words: "Leave out", why: `Only what is brought in goes into the table. A function that is given the table reads ${target.name} from it alone.` },
          ]}
          onChange={(key) => change({ alone: key === "alone" })}
        />
      )}
      {importing.picks.length > 1 || (importing.found?.series.length ?? 0) > 1 ? (
        <div className="actions">
          <DefaultButton text="Leave this series out" ariaLabel={`Leave this series out: ${heading}`} onClick={() => importing.removePick(at)} />
        </div>
      ) : null}
    </div>
  );
}

function nameHint({ found, under, target, reading }: PickRead): string {
  const counted = countWords(reading.observations.length, "figure");
  if (under) return `${target.name} is a series ${target.heldWhere}: formulas that are given the new table read it from there.`;
  const rate = target.measure === "rate" ? "Its name ends in 12M, so it is read as a rate." : "A name that ends in 12M is read as a rate; any other as an index.";
  return found.cdid === "" ? `${counted}. ${rate}` : `Identifier ${found.cdid}. ${rate}`;
}
