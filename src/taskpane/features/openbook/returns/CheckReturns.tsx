import type { ReturnGiven, ReturnRemark } from "../../../../returns/returnGiven";
import { CheckLine } from "../../../shared/CheckLine";
import { countWords, listWords, poundsWords } from "../../../shared/figureWords";
import { Notice } from "../../../shared/Notice";
import { SelectField } from "../../../shared/SelectField";
import { useAnnounced } from "../../../shared/useAnnounced";
import { FIELD } from "./returnsFields";
import { returnName } from "./returnWords";
import type { Returns } from "./useReturns";

const SORTS: readonly { readonly sort: ReturnRemark["sort"]; readonly words: (count: number) => string; readonly heading: string }[] = [
  { sort: "left out", words: (count) => `${count} left out`, heading: "Left out" },
  { sort: "altered", words: (count) => `${count} altered in the form`, heading: "Altered in the form" },
  { sort: "odd", words: (count) => `${count} to look at`, heading: "To look at" },
];

/** Step 2: each return as it was read: what was left out, altered or odd, with its cell. */
export default function CheckReturns({ returns }: { readonly returns: Returns }) {
  const { gathered, files, here, form } = returns;
  const words = gathered && `${countWords(gathered.returns.length, "return")} read, of ${countWords(new Set(gathered.returns.map(({ provider }) => provider)).size, "provider")}.`;
  useAnnounced(words);
  if (!gathered) return null;
  const inSheets = new Set(here.reading?.returns.map(({ source }) => source));
  const placeOf = ({ source }: ReturnGiven): string => (inSheets.has(source) && !files.files.some(({ name }) => name === source) ? `the sheet “${source}” of this workbook` : source);
  const refused = files.files.filter(({ problem }) => problem !== undefined);
  return (
    <>
      <p>{words}</p>
      {(refused.length > 0 || gathered.notReturns.length > 0) && (
        <Notice kind="bad">
          <p>Not read as returns:</p>
          <ul>
            {refused.map(({ name, problem }) => (
              <li key={name}>{problem}</li>
            ))}
            {gathered.notReturns.map(({ source, sheet, words: why }) => (
              <li key={`${source} ${sheet}`}>
                {[source, sheet].filter(Boolean).join(", ")}: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {gathered.repeated.map((set, at) => {
        const first = gathered.returns[set[0] ?? 0];
        return first && (
          <SelectField
            key={at}
            id={FIELD.repeated(at)}
            label={`${returnName(first)} is there ${set.length === 2 ? "twice" : `${set.length} times`}: use`}
            value={String(form.repeated.get(at) ?? set.at(-1))}
            options={set.map((place) => ({ key: String(place), words: gathered.returns[place] ? placeOf(gathered.returns[place]) : "" }))}
            hint="The others are kept as earlier returns, to compare with."
            onChange={(key) => returns.change({ repeated: new Map(form.repeated).set(at, Number(key)) })}
          />
        );
      })}
      {gathered.returns.map((given, at) => (
        <OneReturn key={at} given={given} place={placeOf(given)} repeated={gathered.repeated.some((set) => set.includes(at))} open={gathered.returns.length === 1} />
      ))}
    </>
  );
}

interface OneReturnProps {
  readonly given: ReturnGiven;
  /** The file or sheet it was read from. */
  readonly place: string;
  /** True where another goes by the same name, so that its place is said too. */
  readonly repeated: boolean;
  readonly open: boolean;
}

function OneReturn({ given, place, repeated, open }: OneReturnProps) {
  const { remarks, costs, activity, income, posts, declared, ownTotals } = given;
  const found = SORTS.flatMap(({ sort, words }) => {
    const count = remarks.filter((remark) => remark.sort === sort).length;
    return count === 0 ? [] : [words(count)];
  });
  return (
    <details className="line" open={open || undefined}>
      <summary>
        {returnName(given)}
        {repeated && `, in ${place}`} <span className="line-words">{found.length === 0 ? "nothing odd" : listWords(found)}</span>
      </summary>
      <div className="nested">
        <p className="hint">
          Read from {place}: {countWords(costs.length, "cost line")}, {countWords(activity.length, "line")} of activity, {countWords(income.length, "line")} of income, {countWords(posts.length, "post")}.
          {ownTotals.costs.this !== null && ` Its own total of cost this year: ${poundsWords(ownTotals.costs.this)}.`}
        </p>
        <ul className="checks" aria-label={`Checks of ${returnName(given)}${repeated ? `, in ${place}` : ""}`}>
          <CheckLine holds={declared} words={declared ? "The declaration is signed." : "The declaration is not signed: ask for it."} />
        </ul>
        {SORTS.map(({ sort, heading }) => {
          const these = remarks.filter((remark) => remark.sort === sort);
          return these.length > 0 && (
            <div key={sort}>
              <h3>{heading}</h3>
              <ul className="remarks">
                {these.map(({ cell, seen, words }, at) => (
                  <li key={at}>
                    {cell !== "" && <strong>{cell}</strong>} {words}
                    {seen !== "" && !words.includes(seen) && ` It shows “${seen}”.`}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </details>
  );
}
