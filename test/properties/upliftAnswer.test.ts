import fc from "fast-check";
import { addMonths, firstDayOf, monthOf } from "../../src/domain/kernel/month";
import { upliftAnswer, upliftFigures } from "../../src/workings/uplift/upliftAnswer";
import { clauseCard } from "../../src/workings/uplift/clauseCard";
import type { LineAnswer, PriceLine, PriceRounding } from "../../src/workings/uplift/upliftCase";
import { caseOf, priceLine, TYPED, typed } from "../workings/uplift/_cases";
import { law, must } from "./law";

const day = fc.integer({ min: 0, max: 130 }).map((months) => ({ day: firstDayOf(addMonths(monthOf(2016, 10), months)), origin: TYPED }));
const clause = fc.constantFrom("NLW", "CPI[Sep] cap 3%", "published(CPI[Sep]) collar 0%", "80% NLW + 20% CPI", "lower of CPI and 2%", "2.5%", "-1%", "CPI + oops", "FOO", "");
const line: fc.Arbitrary<PriceLine> = fc.record({ pence: fc.integer({ min: 0, max: 1_000_000 }), clause, base: day, review: day, units: fc.option(fc.integer({ min: 0, max: 1000 })) })
  .map(({ pence, clause: text, base, review, units }) => priceLine(pence / 100, text, { base, review, quantity: units === null ? null : typed(units) }));
const rounding: fc.Arbitrary<PriceRounding> = fc.constantFrom<PriceRounding>({ kind: "none" }, { kind: "end" }, { kind: "each year" }, { kind: "up", multiple: typed(4) });
const assumed = fc.constantFrom([], [{ series: "CPI", yearly: typed(0.02) }, { series: "CPI12M", yearly: typed(0.02) }, { series: "NLW", yearly: typed(0.03) }]);

/** All of an answer but which of the readings it follows, which depends on the lines before it. */
function shown(answer: LineAnswer): string {
  if (answer.kind === "refused") return JSON.stringify([answer.error.code, answer.error.detail]);
  return JSON.stringify([answer.now, answer.realNow, answer.stopped?.detail ?? null, answer.years.map((year) => ({ ...year, reading: 0 }))]);
}

describe("an answer", () => {
  law("gives a line what it gives it alone, whatever stands beside it", [fc.array(line, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 4 }), rounding, assumed], (lines, years, rule, growths) => {
    const rest = { years, rounding: rule, assumed: growths, realTerms: { series: "GDPDEF", day: lines[0]!.base } };
    const all = upliftAnswer(caseOf(lines, rest));
    lines.forEach((each, i) => must(shown(all.lines[i]!) === shown(upliftAnswer(caseOf([each], rest)).lines[0]!), "depends on its neighbours"));
    must(all.uplifted + all.refused === lines.length, "lines lost");
    must(all.checks.every(({ words, holds, difference }) => holds === (difference === 0) && (holds || words.startsWith("Every review date"))), "a check does not hold");
  }, 2000);

  law("follows the change that the clause's card shows, and says so when it is a forecast", [line, fc.integer({ min: 1, max: 4 }), assumed], (each, years, growths) => {
    const upliftCase = caseOf([each], { years, assumed: growths });
    const { lines: [answer], readings } = upliftAnswer(upliftCase);
    if (answer!.kind === "refused") return;
    let forecast = false;
    for (const year of answer!.years) {
      const made = readings[year.reading]!;
      const read = clauseCard(made.clause, made.base, made.review, upliftFigures(upliftCase));
      must(read.kind === "read" && read.card.change === year.change && read.card.forecast === made.forecast, "the card shows another change");
      forecast ||= made.figures.some(({ status }) => status === "forecast" || status === "announced");
      must(year.forecast === forecast, "a forecast shown as fact");
      must(made.review === year.from, "read for another date");
    }
  }, 2000);
});
