import { dateInWords } from "../daysInWords";
import type { Explanation } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import {
  daySource, figureSources, FORECAST, priceInWords, readingSentence, readingSteps, roundingStep, source, termsSources, upliftedLine, yearOf, type Solved,
} from "./explainParts";
import { deflatorOf } from "./realTerms";
import { periodInWords, seriesInWords, valueInWords } from "./seriesInWords";

export function explainNow(solved: Solved, at: number): Explanation {
  const { line, prices } = upliftedLine(solved, at);
  const rounded = prices.now !== line.price.value;
  return {
    title: `${line.name}, price now`,
    sentences: [rounded ? "The price as given, to the penny, because every year is rounded." : "The price as given. It is not changed."],
    steps: rounded ? [{ label: "Price now", formula: `${priceInWords(line.price.value)} to the penny`, value: poundsInWords(prices.now) }] : [],
    sources: [source("Price", line.price, priceInWords), daySource("Price set on", line.base)],
  };
}

export function explainChange(solved: Solved, at: number, year: number): Explanation {
  const { line, prices } = upliftedLine(solved, at);
  const { reading, from, change } = yearOf(prices, year);
  const made = solved.answer.readings[reading]!;
  return {
    title: `${line.name}, change on ${dateInWords(from)}`,
    sentences: [readingSentence(made, solved.figures), ...(made.forecast ? [FORECAST] : [])],
    steps: [...readingSteps(made, solved.figures), { label: "Change", formula: made.clause, value: percentInWords(change) }],
    sources: [...termsSources(solved.upliftCase, line), ...figureSources(made.figures, solved.figures)],
  };
}

export function explainPrice(solved: Solved, at: number, year: number): Explanation {
  const { line, prices } = upliftedLine(solved, at);
  const { reading, from, change, price, unrounded, uncapped, forecast } = yearOf(prices, year);
  const made = solved.answer.readings[reading]!;
  const { rounding } = solved.upliftCase;
  const before = year === 1 ? prices.now : rounding.kind === "end" ? yearOf(prices, year - 1).unrounded : yearOf(prices, year - 1).price;
  return {
    title: `${line.name} from ${dateInWords(from)}`,
    sentences: [
      readingSentence(made, solved.figures),
      ...(uncapped === price ? [] : [`Without its caps and collars it would be ${priceInWords(uncapped)}.`]),
      ...(forecast ? [FORECAST] : []),
    ],
    steps: [
      { label: "Change", formula: made.clause, value: percentInWords(change) },
      { label: year === 1 ? "Price now with the change" : "Price of the year before with the change", formula: `${priceInWords(before)} × (1 + ${percentInWords(change)})`, value: priceInWords(unrounded) },
      ...roundingStep(rounding, price),
    ],
    sources: [source("Price now", line.price, priceInWords), ...termsSources(solved.upliftCase, line), ...figureSources(made.figures, solved.figures)],
  };
}

export function explainUncapped(solved: Solved, at: number, year: number): Explanation {
  const { line, prices } = upliftedLine(solved, at);
  const { from, uncapped } = yearOf(prices, year);
  const { rounding } = solved.upliftCase;
  const years = prices.years.slice(0, year);
  return {
    title: `${line.name} from ${dateInWords(from)}, without caps and collars`,
    sentences: ["What would be charged had no cap or collar ever applied: the same clause without them, from the price now, rounded the same way."],
    steps: [
      ...years.map(({ reading, from: on, uncapped: price }) => {
        const { unlimited, reading: { change } } = solved.answer.readings[reading]!;
        const limits = unlimited === change ? "" : `, where the clause gives ${percentInWords(change)}`;
        return { label: `From ${dateInWords(on)}`, formula: `${percentInWords(unlimited)} on the price before${limits}`, value: priceInWords(price) };
      }),
      ...roundingStep(rounding, uncapped),
    ],
    sources: [source("Price now", line.price, priceInWords), ...termsSources(solved.upliftCase, line)],
  };
}

/** A price in the money of the case's period; year 0 is the price now. */
export function explainReal(solved: Solved, at: number, year: number): Explanation {
  const { line, prices } = upliftedLine(solved, at);
  const { realTerms } = solved.upliftCase;
  const day = year === 0 ? line.base.day : yearOf(prices, year).from;
  const price = year === 0 ? prices.now : yearOf(prices, year).price;
  const found = deflatorOf(solved.upliftCase, solved.figures)?.from(day);
  const real = year === 0 ? prices.realNow : yearOf(prices, year).real;
  if (!realTerms || !found || real === null) throw new RangeError("There is no real-terms price");
  const [of, wanted] = found.figures;
  const { timing, id } = solved.figures.describe(realTerms.series);
  const money = periodInWords(wanted!, timing);
  const [was, is] = [of!, wanted!].map(({ value }) => valueInWords(value, id, solved.figures));
  const forecast = year === 0 ? found.forecast : yearOf(prices, year).realForecast;
  return {
    title: `${line.name}${year === 0 ? " now" : ` from ${dateInWords(day)}`}, in the money of ${money}`,
    sentences: [`What the price is worth once the change in ${seriesInWords(id)} is taken out. What is charged does not change.`, ...(forecast ? [FORECAST] : [])],
    steps: [{ label: "Real-terms price", formula: `${priceInWords(price)} × ${is!} ÷ ${was!}`, value: priceInWords(real) }],
    sources: [...figureSources(of!.period === wanted!.period ? [of!] : [of!, wanted!], solved.figures), daySource("In the money of", realTerms.day)],
  };
}

/** Year 0 is the cost now. */
export function explainCost({ upliftCase, answer }: Solved, year: number): Explanation {
  const { cost } = answer;
  const total = cost && (year === 0 ? cost.now : cost.years[year - 1]);
  if (total === null || total === undefined) throw new RangeError(`There is no cost for year ${year}`);
  const parts = upliftCase.lines.flatMap((line, i) => {
    const prices = answer.lines[i];
    if (prices?.kind !== "uplifted" || !line.quantity) return [];
    return [{ line, quantity: line.quantity, price: year === 0 ? prices.now : yearOf(prices, year).price }];
  });
  return {
    title: year === 0 ? "What a year costs now" : `What year ${year} costs`,
    sentences: [`Price × quantity over ${parts.length === 1 ? "the one price that has" : `the ${parts.length} prices that have`} a quantity.`],
    steps: [
      { label: "Cost", formula: parts.length === 1 ? "price × quantity" : `${parts.length} prices × their quantities, added up`, value: poundsInWords(total) },
      ...parts.map(({ line, quantity, price }) => ({ label: line.name, formula: `${priceInWords(price)} × ${numberInWords(quantity.value)}`, value: poundsInWords(price * quantity.value) })),
    ],
    sources: parts.map(({ line, quantity }) => source(`${line.name}, quantity`, quantity, numberInWords)),
  };
}
