import { volumeChart, stripChart } from "../../../workings/benchmark/benchmarkCharts";
import { amountWords, percentWords, poundsWords, quantityWords } from "../../shared/figureWords";
import { FiguresTable, type FigureRow } from "../../shared/FiguresTable";
import { ScatterChart } from "../../shared/ScatterChart";
import { figuresIn, noFigure, type ServicePartProps } from "./answerParts";
import { costWords } from "./answerWords";

/** Rows shown before the rest are asked for. */
const MOST_ROWS = 16;

/** Volume against unit cost, and every organisation compared, dearest first after the subject: unit cost, activity and what could be saved. */
export function EachPart({ solution: { benchmarkCase, answer }, service, onExplain, explanationIn }: ServicePartProps) {
  const found = answer.services[service];
  const given = benchmarkCase.services[service];
  const strip = found && stripChart(benchmarkCase, found);
  if (!found || !given || !strip) return null;
  const { saving } = found;
  const points = volumeChart(benchmarkCase, found);
  const figure = figuresIn("each", onExplain);
  const order = [...found.compared].sort((a, b) => Number(b.provider === benchmarkCase.subject) - Number(a.provider === benchmarkCase.subject) || b.unitCost - a.unitCost);
  const hasActivity = order.some(({ activity }) => activity !== null);
  const units = given.unit ? `${given.unit}s` : "activity";
  const rows = order.map(({ provider, unitCost, activity, outlier, saving: own }): FigureRow => {
    const name = benchmarkCase.providers[provider]?.name ?? "";
    const mark = outlier ? `outlier, ${outlier}` : benchmarkCase.outliers.named.includes(provider) ? "outlier, by name" : undefined;
    return {
      label: name,
      cells: [
        figure(amountWords(Math.round(unitCost * 100) / 100), `the unit cost of ${name}`, { kind: "unitCost", service, provider }, mark),
        ...(hasActivity ? [noFigure(activity === null ? "none" : quantityWords(Number(activity.toFixed(2))))] : []),
        ...(saving ? [own === null ? noFigure("no activity") : figure(amountWords(own), `the potential saving of ${name}`, { kind: "saving", service, provider })] : []),
      ],
    };
  });
  return (
    <section aria-label="Every organisation">
      {saving && (
        <>
          <h4>Potential saving</h4>
          <p>
            <button
              type="button"
              className="figure figure-inline"
              aria-label={`${poundsWords(saving.total)}, explain the potential saving of ${given.name}`}
              onClick={(event) => onExplain({ kind: "savingTotal", service }, "savings", event.currentTarget)}
            >
              {poundsWords(saving.total)}
            </button>{" "}
            if the {quantityWords(found.compared.filter((each) => each.saving !== null && each.saving > 0).length)} above {targetWords(benchmarkCase.target.value)}, {costWords(saving.target, given.unit)}, came down to it. It says nothing of why a cost is high.
          </p>
        </>
      )}
      {explanationIn("savings")}
      {points.length > 1 && (
        <ScatterChart
          title={`${given.name}: volume against unit cost, £`}
          points={points.map(({ name, unitCost, activity, kind }) => ({ label: name, value: unitCost, across: activity, kind }))}
          acrossWords={given.unit ? `${units.charAt(0).toUpperCase()}${units.slice(1)}` : "Activity"}
          quantityWords={quantityWords}
          valueWords={costWords}
          box={strip.box}
        />
      )}
      <FiguresTable
        caption={`Everyone compared, £${given.unit ? ` per ${given.unit}` : ""}`}
        corner="Organisation"
        headings={["Unit cost", ...(hasActivity ? [given.unit ? `${units.charAt(0).toUpperCase()}${units.slice(1)}` : "Activity"] : []), ...(saving ? ["Potential saving, £"] : [])]}
        rows={[
          ...rows,
          ...(saving ? [{ label: "Total", total: true, cells: [noFigure(""), ...(hasActivity ? [noFigure("")] : []), figure(amountWords(saving.total), `the potential saving of ${given.name}`, { kind: "savingTotal", service })] }] : []),
        ]}
        most={MOST_ROWS}
        note={benchmarkCase.subject !== null && found.subject ? "The one whose position is shown comes first, then the dearest." : "The dearest first."}
      />
      {explanationIn("each")}
    </section>
  );
}

function targetWords(target: number): string {
  return target === 0.5 ? "the median" : `the percentile ${percentWords(target)}`;
}
