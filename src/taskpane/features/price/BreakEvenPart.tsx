import { amountWords, percentWords, quantityWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import type { PriceSolution } from "./priceFound";

interface BreakEvenPartProps extends Explaining {
  readonly solution: PriceSolution;
}

/** The units and utilisation at which income meets cost, and what a unit costs when fewer or more are used. */
export function BreakEvenPart({ solution: { priceCase, answer }, onExplain, explanationIn }: BreakEvenPartProps) {
  const { services, utilisations } = answer;
  const priced = services.flatMap((service, index) => (service.pricePerUnit === null ? [] : [{ service, index }]));
  if (priced.length === 0) return null;
  const breakEven = figuresIn("breakEven", onExplain);
  const atUse = figuresIn("utilisation", onExplain);
  const varies = new Set(priceCase.services.map(({ variableShare }) => variableShare.value));
  const [variable = 0] = varies;
  return (
    <section aria-label="Utilisation">
      <h3>Break-even and utilisation</h3>
      <FiguresTable
        caption="Where income at the price meets cost"
        corner="Service"
        headings={["Units", "Break-even units", "Break-even utilisation"]}
        rows={priced.map(({ service, index }) => ({
          label: `${service.service}, ${priceCase.services[index]?.unit ?? "unit"}`,
          cells: [
            breakEven(unitsWords(service.unitsDelivered), `the units of ${service.service}`, { kind: "units", service: index }),
            service.breakEvenUnits === null ? noFigure("none") : breakEven(unitsWords(service.breakEvenUnits), `the break-even units of ${service.service}`, { kind: "breakEven", service: index }),
            service.breakEvenUtilisation === null ? noFigure("none") : breakEven(percentWords(service.breakEvenUtilisation), `the break-even utilisation of ${service.service}`, { kind: "breakEven", service: index }),
          ],
        }))}
        note={varies.size > 1
          ? "The part of each service's cost that moves with units is from the services table; the rest is fixed for the year."
          : `${percentWords(variable)} of cost is taken to move with units; the rest is fixed for the year. Change it under Set the method.`}
      />
      {explanationIn("breakEven")}
      <FiguresTable
        caption="Price per unit by utilisation, £"
        corner="Utilisation"
        headings={priced.map(({ service }) => service.service)}
        rows={utilisations.map((used, utilisation) => ({
          label: percentWords(used),
          cells: priced.map(({ service, index }) => {
            const price = service.byUtilisation[utilisation];
            return price === undefined ? noFigure("") : atUse(amountWords(price), `the price of ${service.service} at ${percentWords(used)}`, { kind: "atUtilisation", service: index, utilisation });
          }),
        }))}
        note="Of the capacity; of the units delivered where a service gives no capacity."
      />
      {explanationIn("utilisation")}
    </section>
  );
}

function unitsWords(units: number | null): string {
  return units === null ? "not given" : quantityWords(Number(units.toFixed(2)));
}
