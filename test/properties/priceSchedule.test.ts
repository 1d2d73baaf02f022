import fc from "fast-check";
import { clauseChange } from "../../src/domain/inflation/clause/clauseChange";
import type { ClauseTree } from "../../src/domain/inflation/clause/clauseTree";
import { parseClause } from "../../src/domain/inflation/clause/parseClause";
import { withoutLimits } from "../../src/domain/inflation/clause/withoutLimits";
import { anniversary } from "../../src/domain/kernel/anniversary";
import { priceSchedule, type PriceSchedule, type ScheduleRounding } from "../../src/domain/inflation/priceSchedule";
import { upliftSchedule } from "../../src/domain/inflation/upliftSchedule";
import { dateOf, type Day } from "../../src/domain/kernel/day";
import { addMonths, firstDayOf, monthOf } from "../../src/domain/kernel/month";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { law, must, pence } from "./law";

const figures = referenceFigures();
const day = fc.integer({ min: 0, max: 96 }).map((months) => firstDayOf(addMonths(monthOf(2016, 10), months)));
const years = fc.integer({ min: 1, max: 12 });
const penceUp = fc.integer({ min: 0, max: 100_000_000 });
const percent = fc.integer({ min: -300, max: 1200 }).map((tenths) => `${tenths / 10}%`);
const value = fc.oneof(fc.constantFrom("CPI", "NLW", "RPI", "CPI[Sep]", "published(CPI)", "published(CPI[Sep])", "80% NLW + 20% CPI[Jan]", "-(CPI)", "lower of CPI and NLW"), percent);
/** Clauses that rise with the figures in them, so that taking off a cap can only raise them. */
const capped = fc.tuple(fc.constantFrom("CPI", "NLW", "CPI[Sep]", "published(CPI)", "80% NLW + 20% CPI"), percent, fc.constantFrom("$ cap #", "50% ($ cap #) + 1%", "($ cap #) to 0.1%", "lower of $ cap # and NLW", "($ cap #) excess over 1%"))
  .map(([of, limit, shape]) => shape.replace("$", of).replace("#", limit));
const rounding: fc.Arbitrary<ScheduleRounding> = fc.oneof(
  fc.constantFrom<ScheduleRounding>({ kind: "none" }, { kind: "end" }, { kind: "each year" }), fc.integer({ min: 1, max: 100 }).map((multiple) => ({ kind: "up" as const, multiple })),
);

const schedule = (price: number, base: Day, review: Day, count: number, rule: ScheduleRounding, tree: ClauseTree): PriceSchedule =>
  priceSchedule(price, base, review, count, rule, (from, to) => clauseChange(tree, from, to, figures));

describe("prices by review", () => {
  law("are upliftSchedule's where the base is a year before: not rounded, and with pennies each year", [penceUp, value, day.filter((each) => dateOf(each).year < 2022), fc.integer({ min: 1, max: 3 }), fc.boolean()], (amount, text, base, count, pennies) => {
    const tree = parseClause(text);
    const { now, years: made, stopped } = schedule(amount / 100, base, anniversary(base, 1), count, { kind: pennies ? "each year" : "none" }, tree);
    must(stopped === null && made.length === count, "stopped short");
    const rows = upliftSchedule(amount / 100, base, count + 1, tree, figures, pennies);
    must(rows[0]!.price === now, "another price now");
    made.forEach((year, i) => must(Object.is(year.price, rows[i + 1]!.price) && year.from === rows[i + 1]!.from && year.change === rows[i + 1]!.change, "another price"));
  });

  law("follow from one another, and are rounded as asked", [penceUp, value, day, day, years, rounding], (amount, text, base, review, count, rule) => {
    const { now, years: made, stopped } = schedule(amount / 100, base, review, count, rule, parseClause(text));
    must((stopped === null) === (made.length === count), "stopped without a word");
    must(stopped === null || stopped.code === "date-not-covered", "stopped by another refusal");
    made.forEach(({ price, unrounded, change, year, from }, i) => {
      const before = i === 0 ? now : rule.kind === "end" ? made[i - 1]!.unrounded : made[i - 1]!.price;
      must(year === i + 1 && from === anniversary(review, i), "out of its place");
      must(unrounded === before * (1 + change), "not the change on what it follows");
      if (rule.kind === "none") return must(Object.is(price, unrounded), "rounded");
      const whole = pence(price);
      if (rule.kind === "up") {
        must(whole % rule.multiple === 0, "not a multiple");
        return must(price >= unrounded - unrounded * 1e-14 && whole < unrounded * 100 * (1 + 1e-14) + rule.multiple, "not the next multiple up");
      }
      must(Math.abs(price - unrounded) <= 0.005 + 1e-9 * Math.max(1, price), "further than half a penny");
    });
  });

  law("without caps are never below those with them", [penceUp, capped, day, day, years, rounding], (amount, text, base, review, count, rule) => {
    const tree = parseClause(text);
    const limited = schedule(amount / 100, base, review, count, rule, tree);
    const free = schedule(amount / 100, base, review, count, rule, withoutLimits(tree));
    must(free.years.length === limited.years.length, "another end");
    limited.years.forEach(({ price }, i) => must(free.years[i]!.price >= price, "a cap raised the price"));
  });

  law("never lose by more years: the first are the same", [penceUp, value, day, day, years, rounding], (amount, text, base, review, count, rule) => {
    const tree = parseClause(text);
    const all = schedule(amount / 100, base, review, count, rule, tree);
    const one = schedule(amount / 100, base, review, 1, rule, tree);
    must(JSON.stringify(one.years) === JSON.stringify(all.years.slice(0, 1)) && one.now === all.now, "another first year");
  });
});
