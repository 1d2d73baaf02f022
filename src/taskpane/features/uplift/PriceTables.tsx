import { useMemo, useState } from "react";
import type { UpliftAnswer, UpliftCase } from "../../../workings/uplift/upliftCase";
import { CheckField } from "../../shared/CheckField";
import { FiguresTable, type FigureCell, type FigureRow } from "../../shared/FiguresTable";
import { dayWords, shortDayWords } from "../../shared/dayWords";
import { amountWords, countWords, percentWords } from "../../shared/figureWords";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import { priceWords, roundingWords } from "./priceWords";
import type { UpliftedLine } from "./upliftedLines";
import { yearColumns } from "./yearColumns";

const FIRST_SHOWN = 50;

interface PriceTablesProps extends Explaining {
  readonly upliftCase: UpliftCase;
  readonly answer: UpliftAnswer;
  readonly lines: readonly UpliftedLine[];
  /** "the money of 2024-25"; null where real terms are not asked for. */
  readonly realWords: string | null;
}

/** The prices now and by year: one price a year to a row, a list a price to a row; then what they would be without limits, and what they cost. */
export function PriceTables(props: PriceTablesProps) {
  const { upliftCase, lines, realWords, explanationIn } = props;
  const [asked, setReal] = useState(false);
  const real = asked && realWords !== null;
  if (lines.length === 0) return null;
  return (
    <>
      {realWords !== null && (
        <CheckField
          id="uplift-answer-real"
          label={`Show prices in ${realWords}`}
          checked={asked}
          hint="What the price is worth once inflation is taken out. What is charged does not change."
          onChange={setReal}
        />
      )}
      {upliftCase.lines.length === 1 ? <OnePrice {...props} line={lines[0]!} real={real} /> : <PriceList {...props} real={real} />}
      {explanationIn("prices")}
      <Uncapped {...props} />
      {explanationIn("uncapped")}
      <Cost {...props} />
      {explanationIn("cost")}
    </>
  );
}

type Shown = PriceTablesProps & { readonly real: boolean };

function OnePrice({ upliftCase: { rounding }, answer: { readings }, line: { index, line, answer }, real, realWords, onExplain }: Shown & { readonly line: UpliftedLine }) {
  const rows = useMemo(() => {
    const figure = figuresIn("prices", onExplain);
    const differs = answer.years.some(({ price, uncapped }) => uncapped !== price);
    const shown = (price: number | null, of: string, ref: Parameters<typeof figure>[2], forecast: boolean) =>
      price === null ? noFigure("not held") : figure(priceWords(price, rounding), of, ref, forecast ? "forecast" : undefined);
    return [
      {
        label: "Now",
        cells: [noFigure(""), shown(real ? answer.realNow : answer.now, `${line.name} now`, { kind: real ? "realNow" : "now", line: index }, false), ...(differs ? [noFigure("")] : [])],
      },
      ...answer.years.map(({ year, from, reading, change, price, uncapped, real: worth, forecast, realForecast }): FigureRow => ({
        label: shortDayWords(from),
        cells: [
          figure(percentWords(change), `the change at ${dayWords(from)}`, { kind: "change", line: index, year }, readings[reading]?.forecast ? "forecast" : undefined),
          shown(real ? worth : price, `the price from ${dayWords(from)}`, { kind: real ? "real" : "price", line: index, year }, real ? realForecast : forecast),
          ...(differs ? [shown(uncapped, `the price from ${dayWords(from)} without limits`, { kind: "uncapped", line: index, year }, forecast)] : []),
        ],
      })),
    ];
  }, [answer, readings, line, index, real, rounding, onExplain]);
  const differs = (rows[0]?.cells.length ?? 0) > 2;
  return (
    <FiguresTable
      caption={`${line.name}, £${real && realWords ? ` in ${realWords}` : ""}`}
      corner="From"
      headings={["Change", real ? "Price, real" : "Price", ...(differs ? ["Uncapped"] : [])]}
      rows={rows}
      note={`${roundingWords(rounding)}${differs ? " Uncapped is the price had no cap or collar ever applied." : ""}`}
    />
  );
}

function PriceList({ upliftCase: { rounding }, lines, real, realWords, onExplain }: Shown) {
  const { headings, sameReview } = useMemo(() => yearColumns(lines), [lines]);
  const rows = useMemo(() => {
    const figure = figuresIn("prices", onExplain);
    return lines.map(({ index, line, answer }): FigureRow => {
      const first = answer.years[0];
      const shown = (price: number | null, of: string, ref: Parameters<typeof figure>[2], forecast: boolean): FigureCell =>
        price === null ? noFigure("not held") : figure(priceWords(price, rounding), of, ref, forecast ? "forecast" : undefined);
      return {
        label: line.name,
        cells: [
          shown(real ? answer.realNow : answer.now, `${line.name}, price now`, { kind: real ? "realNow" : "now", line: index }, false),
          first ? figure(percentWords(first.change), `${line.name}, change at the review`, { kind: "change", line: index, year: 1 }, first.forecast ? "forecast" : undefined) : noFigure("not held"),
          ...(sameReview ? [] : [noFigure(shortDayWords(line.review.day))]),
          ...headings.map((_, at): FigureCell => {
            const year = answer.years[at];
            if (!year) return noFigure("not held");
            return shown(real ? year.real : year.price, `${line.name}, price from ${dayWords(year.from)}`, { kind: real ? "real" : "price", line: index, year: year.year }, real ? year.realForecast : year.forecast);
          }),
        ],
      };
    });
  }, [lines, headings, sameReview, real, rounding, onExplain]);
  return (
    <FiguresTable
      caption={`Prices by year, £${real && realWords ? ` in ${realWords}` : ""}`}
      corner="Price"
      headings={["Now", "Change", ...(sameReview ? [] : ["Review"]), ...headings]}
      rows={rows}
      most={FIRST_SHOWN}
      note={roundingWords(rounding)}
    />
  );
}

/** The prices of a list that a cap or collar has changed, as they would be without; one price has them in its own table. */
function Uncapped({ upliftCase, lines, onExplain }: PriceTablesProps) {
  const { headings } = useMemo(() => yearColumns(lines), [lines]);
  const rows = useMemo(() => {
    const figure = figuresIn("uncapped", onExplain);
    return lines
      .filter(({ answer }) => answer.years.some(({ price, uncapped }) => uncapped !== price))
      .map(({ index, line, answer }): FigureRow => ({
        label: line.name,
        cells: headings.map((_, at) => {
          const year = answer.years[at];
          if (!year) return noFigure("not held");
          return figure(priceWords(year.uncapped, upliftCase.rounding), `${line.name}, price from ${dayWords(year.from)} without limits`, { kind: "uncapped", line: index, year: year.year }, year.forecast ? "forecast" : undefined);
        }),
      }));
  }, [lines, headings, upliftCase.rounding, onExplain]);
  if (upliftCase.lines.length === 1 || rows.length === 0) return null;
  return (
    <details>
      <summary>Without caps and collars: {countWords(rows.length, "price")} would differ</summary>
      <FiguresTable caption="Prices by year without caps and collars, £" corner="Price" headings={headings} rows={rows} most={FIRST_SHOWN} />
    </details>
  );
}

function Cost({ upliftCase, answer: { cost, uplifted }, lines, onExplain }: PriceTablesProps) {
  const { headings } = useMemo(() => yearColumns(lines), [lines]);
  if (!cost) return null;
  const figure = figuresIn("cost", onExplain);
  const before = [cost.now, ...cost.years];
  return (
    <FiguresTable
      caption="What a year costs, £"
      corner="Prices of"
      headings={["Cost", "More than the year before"]}
      rows={before.map((amount, year) => ({
        label: year === 0 ? "Now" : (headings[year - 1] ?? `Year ${year}`),
        cells: [
          figure(amountWords(amount), year === 0 ? "the cost now" : `the cost of year ${year}`, { kind: "cost", year }),
          year === 0 ? noFigure("") : figure(amountWords(amount - (before[year - 1] ?? 0)), `the rise in cost in year ${year}`, { kind: "cost", year }),
        ],
      }))}
      note={`Price × quantity over ${countWords(cost.lines, "price")}${cost.lines < uplifted ? ` of the ${uplifted} uplifted: the others have no quantity` : ""}.${cost.years.length < upliftCase.years ? " Later years are left out, because some of these prices stop before them." : ""}${upliftCase.lines.length > uplifted ? " Prices that were not uplifted are in none of these figures." : ""}`}
    />
  );
}
