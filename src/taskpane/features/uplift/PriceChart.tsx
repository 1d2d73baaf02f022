import { memo, useState } from "react";
import type { PriceRounding, PriceYear } from "../../../workings/uplift/upliftCase";
import { LineChart, type ChartLine } from "../../shared/LineChart";
import { SelectField } from "../../shared/SelectField";
import { dayWords } from "../../shared/dayWords";
import { roundPoundsWords } from "../../shared/figureWords";
import { poundsPriceWords } from "./priceWords";
import type { UpliftedLine } from "./upliftedLines";

interface PriceChartProps {
  readonly lines: readonly UpliftedLine[];
  readonly rounding: PriceRounding;
  readonly realWords: string | null;
}

/** One price by year: what is charged, what it would be without its limits, and what it is worth in real terms. */
export const PriceChart = memo(function PriceChart({ lines, rounding, realWords }: PriceChartProps) {
  const [chosen, setChosen] = useState("");
  const shown = lines.find(({ index }) => String(index) === chosen) ?? lines[0];
  if (!shown) return null;
  const { line, answer } = shown;
  const words = (price: number) => poundsPriceWords(price, rounding);
  const differs = answer.years.some(({ price, uncapped }) => price !== uncapped);
  const forecastFrom = firstYear(answer.years, ({ forecast }) => forecast);
  const series: ChartLine[] = [
    { label: "Price", values: [answer.now, ...answer.years.map(({ price }) => price)], forecastFrom },
    ...(differs ? [{ label: "No cap or collar", values: [answer.now, ...answer.years.map(({ uncapped }) => uncapped)], forecastFrom }] : []),
    ...(realWords !== null
      ? [{ label: "In real terms", values: [answer.realNow, ...answer.years.map(({ real }) => real)], forecastFrom: firstYear(answer.years, ({ realForecast }) => realForecast) }]
      : []),
  ];
  return (
    <>
      {lines.length > 1 && (
        <SelectField
          id="uplift-chart-line"
          label="Price in the chart"
          value={String(shown.index)}
          options={lines.map(({ index, line: { name } }) => ({ key: String(index), words: name }))}
          onChange={setChosen}
        />
      )}
      <LineChart
        title={`${line.name} by year`}
        periods={["Now", ...answer.years.map(({ from }) => dayWords(from))]}
        lines={series}
        valueWords={words}
        tickWords={(tick) => (Number.isInteger(tick) ? roundPoundsWords(tick) : words(tick))}
      />
    </>
  );
});

/** Counted along the chart, which begins with the price now. */
function firstYear(years: readonly PriceYear[], is: (year: PriceYear) => boolean): number | null {
  const found = years.findIndex(is);
  return found < 0 ? null : found + 1;
}
