import { amountWords, percentWords } from "../../shared/figureWords";
import { CopyText } from "../../shared/CopyText";
import { FiguresTable } from "../../shared/FiguresTable";
import { figuresIn, noFigure, type ServicePartProps } from "./answerParts";

const FLAGS = { low: "low: ask", high: "high: ask" } as const;

/** Each bid beside the median of the others, and a question drafted for each that differs. */
export function BidsPart({ solution: { benchmarkCase, answer }, service, onExplain, explanationIn }: ServicePartProps) {
  const bids = answer.bids?.[service] ?? [];
  const given = benchmarkCase.services[service];
  if (!given || bids.length === 0) return null;
  const figure = figuresIn("bids", onExplain);
  const nameOf = (provider: number) => benchmarkCase.providers[provider]?.name ?? "";
  const flagged = bids.filter(({ question }) => question !== null);
  return (
    <section aria-label="Bids">
      <FiguresTable
        caption={`${given.name}, £${given.unit ? ` per ${given.unit}` : ""}`}
        corner="Bidder"
        headings={["Bid", "Median of others", "Difference"]}
        rows={bids.map(({ provider, check: { bid, medianOfOthers, difference, flag } }) => ({
          label: nameOf(provider),
          cells: [
            figure(amountWords(Math.round(bid * 100) / 100), `the bid of ${nameOf(provider)}`, { kind: "bid", service, provider }, flag ? FLAGS[flag] : undefined),
            noFigure(medianOfOthers === null ? "no others" : amountWords(Math.round(medianOfOthers * 100) / 100)),
            noFigure(difference === null ? "none" : percentWords(difference, 1)),
          ],
        }))}
        note={`A bid more than ${percentWords(benchmarkCase.tolerance.value)} from the median of the others is one to ask about, and never one to reject for that.`}
      />
      {explanationIn("bids")}
      {flagged.map(({ provider, question }) => (
        <CopyText key={provider} label={`Question to ${nameOf(provider)}, ${given.name}`} text={question ?? ""} what={`the question to ${nameOf(provider)}`} />
      ))}
    </section>
  );
}
