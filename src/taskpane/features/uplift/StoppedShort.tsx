import type { DomainError } from "../../../domain/kernel/DomainError";
import type { ReferenceFigures } from "../../../reference/referenceFigures";
import { periodInWords } from "../../shared/dayWords";
import { countWords } from "../../shared/figureWords";
import { Notice } from "../../shared/Notice";
import { refusalWords } from "./refusalWords";
import type { UpliftedLine } from "./upliftedLines";

interface StoppedShortProps {
  readonly lines: readonly UpliftedLine[];
  /** Years asked for. */
  readonly years: number;
  readonly figures: ReferenceFigures;
}

/** Prices that have fewer years than were asked for, those with the same reason together. */
export function StoppedShort({ lines, years, figures }: StoppedShortProps) {
  const reasons = new Map<string, UpliftedLine[]>();
  for (const line of lines) {
    if (!line.answer.stopped) continue;
    const words = reasonWords(line.answer.stopped, figures);
    reasons.set(words, [...(reasons.get(words) ?? []), line]);
  }
  if (reasons.size === 0) return null;
  return (
    <Notice kind="note">
      {[...reasons].map(([words, stopped]) => (
        <p key={words}>
          {stopped.length === 1 ? `${stopped[0]?.line.name ?? ""} stops` : `${countWords(stopped.length, "price")} stop`} before year {years}. {words}
        </p>
      ))}
      <p>To go further, say in Set the method how a series may grow after its end: those years are then marked as forecasts. Or give its newer figures in a table of your own.</p>
    </Notice>
  );
}

/** Where the series ends; the whole sentence where the figure is missing for another reason. */
function reasonWords(error: DomainError, figures: ReferenceFigures): string {
  const { series, last, gap } = error.detail;
  if (error.code !== "date-not-covered" || typeof series !== "string" || typeof last !== "string" || gap !== undefined) return refusalWords(error);
  const { timing } = figures.describe(series);
  return `${series} is held to ${periodInWords(last, timing)}.`;
}
