import { DefaultButton } from "@fluentui/react/lib/Button";
import { useMemo, useState } from "react";
import type { FigureWithSource, ReferenceFigures, SeriesHeld } from "../../reference/referenceFigures";
import { periodInWords } from "./dayWords";
import { countWords, percentWords } from "./figureWords";
import { FigureLine } from "./FigureLine";

interface FigureSourcesProps {
  /** Every figure used, in order of series and period. */
  readonly used: readonly FigureWithSource[];
  readonly figures: ReferenceFigures;
}

const FIRST_SHOWN = 20;

/** Every figure the answer rests on, by series: its period, value, how sure it is and who published it, and where the series ends. */
export function FigureSources({ used, figures }: FigureSourcesProps) {
  const held = useMemo(() => new Map(figures.seriesHeld().map((each) => [each.id, each])), [figures]);
  const bySeries = new Map<string, FigureWithSource[]>();
  for (const figure of used) bySeries.set(figure.series, [...(bySeries.get(figure.series) ?? []), figure]);
  if (bySeries.size === 0) return <p>No published figure was needed.</p>;
  return (
    <>
      {[...bySeries].map(([series, own]) => (
        <SeriesUsed key={series} series={series} used={own} held={held.get(series)} figures={figures} />
      ))}
    </>
  );
}

interface SeriesUsedProps extends FigureSourcesProps {
  readonly series: string;
  readonly held: SeriesHeld | undefined;
}

function SeriesUsed({ series, used, held, figures }: SeriesUsedProps) {
  const [all, setAll] = useState(false);
  const shown = all ? used : used.slice(0, FIRST_SHOWN);
  const title = used[0]?.title ?? series;
  return (
    <section className="series-used" aria-label={`Figures of ${series}`}>
      <h4>
        {series}
        {title !== series && `: ${title}`}
      </h4>
      <ul className="sources">
        {shown.map((figure) => (
          <FigureLine key={figure.period} figure={figure} figures={figures} />
        ))}
      </ul>
      {shown.length < used.length && <DefaultButton text={`Show all ${used.length} figures of ${series}`} onClick={() => setAll(true)} />}
      {held && <p className="hint">{endWords(held)}</p>}
    </section>
  );
}

function endWords({ fromTable, count, last, timing, assumed }: SeriesHeld): string {
  const end = `${countWords(count, "figure")} held${fromTable ? " in your own table" : ""}, the last ${timing === "in force" ? "in force until" : "for"} ${periodInWords(last, timing)}.`;
  return assumed ? `${end} After that you assume ${percentWords(assumed.yearly, 4)} a year.` : end;
}
