import { countWords } from "../../shared/figureWords";
import { Notice } from "../../shared/Notice";
import { refusalWords } from "./refusalWords";
import type { UpliftedLine } from "./upliftedLines";

/** Prices that have fewer years than were asked for, those with the same reason together. */
export function StoppedShort({ lines, years }: { readonly lines: readonly UpliftedLine[]; readonly years: number }) {
  const reasons = new Map<string, UpliftedLine[]>();
  for (const line of lines) {
    if (!line.answer.stopped) continue;
    const sentence = refusalWords(line.answer.stopped);
    reasons.set(sentence, [...(reasons.get(sentence) ?? []), line]);
  }
  if (reasons.size === 0) return null;
  return (
    <Notice kind="note">
      {[...reasons].map(([sentence, stopped]) => (
        <p key={sentence}>
          {stopped.length === 1 ? `${stopped[0]?.line.name ?? ""} stops` : `${countWords(stopped.length, "price")} stop`} before year {years}. {sentence}
        </p>
      ))}
      <p>To go further, say in Set the method how the series may grow after its end; those years are then marked as forecasts.</p>
    </Notice>
  );
}
