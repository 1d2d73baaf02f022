import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { decimalsOf } from "../../../intake/series/decimalsOf";
import { shifted } from "../../../intake/decimal";
import { figureWords } from "../../../intake/series/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { WordField } from "../../shared/WordField";
import { countWords } from "../../shared/figureWords";
import type { ShownSeries } from "./seriesShown";
import { endWords, periodMatches, periodWords, statusWords } from "./seriesWords";

/** What is shown before all is asked for: two years of months. */
const FIRST_SHOWN = 24;

/** A series opened: what it is, where it ends, its sources and its figures, newest first, to be searched by period. */
export function SeriesFigures({ series }: { readonly series: ShownSeries }) {
  const [period, setPeriod] = useState("");
  const [whole, setWhole] = useState(false);
  const { name, unit, timing, measure, sources } = series;
  const all = series.figures();
  const found = all.filter((figure) => periodMatches(timing, figure.period, period)).reverse();
  const shown = whole || period.trim() !== "" ? found : found.slice(0, FIRST_SHOWN);
  const places = all.reduce((most, { value }) => Math.max(most, decimalsOf(measure === "rate" ? shifted(value, 2) : value)), 0);
  const id = `reference-period-${series.key.replace(/[^A-Za-z0-9]+/g, "-")}`;
  return (
    <div className="nested">
      <p>{endWords(series)}</p>
      <p>{statusWords(all)}</p>
      {unit !== "" && <p>Unit: {unit}.</p>}
      <p>{sources.length === 1 ? "Source: " : "Sources:"} {sources.length === 1 && `${sources[0] ?? ""}.`}</p>
      {sources.length > 1 && (
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      )}
      <WordField
        id={id}
        label={`Look for a period in ${name}`}
        value={period}
        placeholder={timing === "year" ? "2025-26" : "Sep 2025, or 2025"}
        hint={period.trim() === "" ? undefined : found.length === 0 ? "No figure is held for that period." : countWords(found.length, "figure")}
        onChange={setPeriod}
      />
      {found.length > 0 && (
        <FiguresTable
          caption={`${name}${unit === "" ? "" : `, ${unit}`}`}
          corner={timing === "in force" ? "From" : timing === "year" ? "Year" : "Month"}
          headings={["Figure", "Status"]}
          rows={shown.map((figure) => ({
            label: periodWords(timing, figure.period),
            cells: [
              { words: figureWords(measure, figure.value, places), of: name, mark: figure.status === "forecast" || figure.status === "announced" ? figure.status : undefined },
              { words: figure.status, of: name },
            ],
          }))}
        />
      )}
      {shown.length < found.length && (
        <div className="actions">
          <DefaultButton text={`Show all ${found.length} figures`} ariaLabel={`Show all ${found.length} figures of ${name}`} onClick={() => setWhole(true)} />
        </div>
      )}
    </div>
  );
}
