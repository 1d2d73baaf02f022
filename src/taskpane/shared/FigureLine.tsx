import type { FigureStatus } from "../../reference/datedSeries";
import type { FigureWithSource, ReferenceFigures } from "../../reference/referenceFigures";
import { periodInWords, valueInWords } from "../../workings/uplift/seriesInWords";

interface FigureLineProps {
  readonly figure: FigureWithSource;
  readonly figures: ReferenceFigures;
  /** True where its series must be named. */
  readonly named?: boolean;
}

/** One figure: its value, its period, how sure it is, and who published it. */
export function FigureLine({ figure, figures, named = false }: FigureLineProps) {
  const { timing } = figures.describe(figure.series);
  return (
    <li>
      {named && `${figure.series} `}
      <strong>{valueInWords(figure.value, figure.series, figures)}</strong> {timing === "in force" ? "from " : ""}
      {periodInWords(figure, timing)}, <em>{statusWords(figure)}</em>. {figure.source}
    </li>
  );
}

const STATUS: Readonly<Record<FigureStatus, string>> = {
  outturn: "outturn",
  "in force": "in force",
  announced: "announced, not yet law",
  forecast: "forecast",
  given: "from your table",
};

/** How sure a figure is, in words. */
function statusWords({ status, source }: FigureWithSource): string {
  return status === "forecast" && source.startsWith("Assumed") ? "forecast, assumed by you" : STATUS[status];
}
