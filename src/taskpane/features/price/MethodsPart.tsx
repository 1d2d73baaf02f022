import { amountWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { sentenceFor } from "../../shared/sentenceFor";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import { methodName } from "./methodWords";
import type { PriceSolution } from "./priceFound";
import { LABELS } from "./solvePrice";

interface MethodsPartProps extends Explaining {
  readonly solution: PriceSolution;
}

/** The price per unit of every service by each way of sharing overheads, so that the choice and its effect are seen. */
export function MethodsPart({ solution: { priceCase, answer }, onExplain, explanationIn }: MethodsPartProps) {
  const { services, methods, pools } = answer;
  if (pools.length === 0) return null;
  const figure = figuresIn("methods", onExplain);
  return (
    <section aria-label="Methods">
      <h3>Methods side by side</h3>
      <FiguresTable
        caption="Price per unit by method, £"
        corner="Service"
        headings={methods.map(({ method }) => (method === priceCase.method ? `${methodName(method)} (used)` : methodName(method)))}
        rows={services.map(({ service }, index) => ({
          label: `${service}, per ${priceCase.services[index]?.unit ?? "unit"}`,
          cells: methods.map(({ method, pricePerUnit }, at) => {
            const price = pricePerUnit[index] ?? null;
            return price === null ? noFigure("no price") : figure(amountWords(price), `the price of ${service}, ${methodName(method).toLowerCase()}`, { kind: "byMethod", service: index, method: at });
          }),
        }))}
        note="One driver for all shares every pool by direct cost alone."
      />
      {methods.map(({ method, refused }) => refused && method !== priceCase.method && (
        <p key={method} className="hint">
          {methodName(method)}: {sentenceFor(refused, LABELS)}
        </p>
      ))}
      {explanationIn("methods")}
    </section>
  );
}
