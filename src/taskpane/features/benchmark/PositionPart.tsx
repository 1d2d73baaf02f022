import { stripChart } from "../../../workings/benchmark/benchmarkCharts";
import { percentWords, quantityWords } from "../../shared/figureWords";
import { StripChart } from "../../shared/StripChart";
import type { ServicePartProps } from "./answerParts";
import { costWords } from "./answerWords";

const QUARTERS = ["the cheapest quarter", "the second quarter, below the median", "the third quarter, above the median", "the dearest quarter"] as const;

/** Where the subject stands among those compared, in words and on a strip of all of them. */
export function PositionPart({ solution: { benchmarkCase, answer }, service, onExplain, explanationIn }: ServicePartProps) {
  const found = answer.services[service];
  const given = benchmarkCase.services[service];
  const chart = found && stripChart(benchmarkCase, found);
  if (!found || !given || !chart) return null;
  const { position, subject } = found;
  const name = benchmarkCase.subject === null ? "" : (benchmarkCase.providers[benchmarkCase.subject]?.name ?? "");
  return (
    <section aria-label="Position">
      {benchmarkCase.subject !== null && !position && <p>{name} is left out of {given.name}, so it has no position.</p>}
      {position && subject && (
        <p>
          {name}:{" "}
          <button
            type="button"
            className="figure figure-inline"
            aria-label={`${costWords(subject.unitCost, given.unit)}, explain where ${name} stands`}
            onClick={(event) => onExplain({ kind: "position", service }, "position", event.currentTarget)}
          >
            {costWords(subject.unitCost, given.unit)}
          </button>
          , number {quantityWords(position.rank)} from the cheapest of {quantityWords(position.of)}, in {QUARTERS[position.quarter - 1]}; {gapWords(position.gapToMedian, position.gapToMedianShare)}.
        </p>
      )}
      {explanationIn("position")}
      <StripChart
        title={`${given.name}, £${given.unit ? ` per ${given.unit}` : ""}`}
        points={chart.points.map(({ name: label, unitCost, kind }) => ({ label, value: unitCost, kind }))}
        box={chart.box}
        whiskers={chart.whiskers}
        valueWords={costWords}
      />
    </section>
  );
}

function gapWords(gap: number, share: number | null): string {
  if (Math.round(gap * 100) === 0) return "at the median";
  const part = share === null ? "" : ` (${percentWords(Math.abs(share), 1)})`;
  return `${costWords(Math.abs(gap))}${part} ${gap > 0 ? "above" : "below"} the median`;
}
