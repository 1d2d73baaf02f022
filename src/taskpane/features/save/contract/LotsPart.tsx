import { STANDING_WORDS } from "../../../../workings/contracts/contractWords";
import { amountWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";

/** Each lot over the whole term, and how it would stand by itself. */
export function LotsPart({ solution: { answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { lots, net, vat, value, annual } = answer;
  if (lots.length < 2) return null;
  const figure = figuresIn("lots", onExplain);
  const words = (amount: number | null): string => (amount === null ? "–" : amountWords(amount));
  return (
    <section aria-label="Lots">
      <h3>Lot by lot</h3>
      <FiguresTable
        caption="Lots over the whole term, £"
        corner="Lot"
        headings={["Value", "Before VAT", "VAT", "First year, before VAT"]}
        rows={[
          ...lots.map((lot, at) => ({
            label: lot.name,
            cells: [figure(words(lot.value), `the value of ${lot.name}`, { kind: "lot", lot: at }), noFigure(words(lot.net)), noFigure(words(lot.vat)), noFigure(words(lot.annual))],
          })),
          { label: "Together", total: true, cells: [noFigure(amountWords(value)), noFigure(amountWords(net)), noFigure(amountWords(vat)), noFigure(amountWords(annual))] },
        ]}
        note={`By itself: ${lots.map(({ name, standing }) => `${name}, ${STANDING_WORDS[standing].toLowerCase()}`).join("; ")}. Lots are added up before the comparison, so this decides nothing.`}
      />
      {explanationIn("lots")}
    </section>
  );
}
