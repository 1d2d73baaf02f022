import { useState } from "react";
import { SelectField } from "../../shared/SelectField";
import { WaterfallChart } from "../../shared/WaterfallChart";
import { amountWords, poundsWords, roundPoundsWords } from "../../shared/figureWords";
import { FiguresTable, type FigureRow } from "../../shared/FiguresTable";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import type { PriceSolution } from "./priceFound";

interface BuildUpProps extends Explaining {
  readonly solution: PriceSolution;
}

/** One service's price from its direct cost up, in a table and as a waterfall. */
export function BuildUp({ solution: { priceCase, answer }, onExplain, explanationIn }: BuildUpProps) {
  const [chosen, setChosen] = useState("");
  const index = Math.max(0, answer.services.findIndex(({ service }) => service === chosen));
  const service = answer.services[index];
  if (!service) return null;
  const figure = figuresIn("build-up", onExplain);
  const { unitsDelivered: units, pricePerUnit } = service;
  const unit = priceCase.services[index]?.unit ?? "unit";
  const perUnit = pricePerUnit !== null && units !== null && units > 0 ? units : null;
  const name = service.service;
  const parts = [
    { label: "Direct cost", amount: service.direct, of: `the direct cost of ${name}`, opens: { kind: "direct", service: index } as const },
    ...service.overheadByPool.map((amount, pool) => ({ label: answer.pools[pool]?.pool ?? "", amount, of: `the part of ${answer.pools[pool]?.pool ?? ""} in ${name}`, opens: { kind: "share", pool, service: index } as const })),
    ...(service.contingency === 0 ? [] : [{ label: "Contingency", amount: service.contingency, of: `the contingency of ${name}`, opens: { kind: "contingency", service: index } as const }]),
    ...(service.surplus === 0 ? [] : [{ label: "Surplus", amount: service.surplus, of: `the surplus of ${name}`, opens: { kind: "surplus", service: index } as const }]),
  ];
  const each = (amount: number) => (perUnit === null ? [] : [noFigure(amountWords(amount / perUnit))]);
  const rows: FigureRow[] = [
    ...parts.map(({ label, amount, of, opens }) => ({ label, cells: [figure(amountWords(amount), of, opens), ...each(amount)] })),
    {
      label: "Charge",
      total: true,
      cells: [
        figure(amountWords(service.charge), `the charge for ${name}`, { kind: "charge", service: index }),
        ...(perUnit === null || pricePerUnit === null ? [] : [figure(amountWords(pricePerUnit), `the price of ${name}`, { kind: "price", service: index })]),
      ],
    },
  ];
  const inChart = (amount: number) => (perUnit === null ? amount : amount / perUnit);
  return (
    <section aria-label="Build-up">
      <h3>How a price is built up</h3>
      {answer.services.length > 1 && (
        <SelectField
          id="price-build-up-service"
          label="Service"
          value={name}
          options={answer.services.map((one) => ({ key: one.service, words: one.service }))}
          onChange={setChosen}
        />
      )}
      <FiguresTable caption={`${name}, £`} corner="Part" headings={["A year", ...(perUnit === null ? [] : [`Per ${unit}`])]} rows={rows} />
      {explanationIn("build-up")}
      <WaterfallChart
        title={perUnit === null ? `${name}, £ a year` : `${name}, £ per ${unit}`}
        steps={parts.map(({ label, amount }) => ({ label, adds: inChart(amount) }))}
        ends={[{ label: perUnit === null ? "Charge" : "Price", adds: inChart(service.charge) }]}
        valueWords={perUnit === null ? roundPoundsWords : poundsWords}
      />
    </section>
  );
}
