import fc from "fast-check";
import { amountAfterClause } from "../../src/domain/inflation/clause/amountAfterClause";
import { clauseChange } from "../../src/domain/inflation/clause/clauseChange";
import { clauseReading } from "../../src/domain/inflation/clause/clauseReading";
import { parseClause } from "../../src/domain/inflation/clause/parseClause";
import { indexFactor } from "../../src/domain/inflation/indexFactor";
import { rebasedAmounts } from "../../src/domain/inflation/rebasedAmounts";
import { roundedToStep } from "../../src/domain/inflation/roundedToStep";
import { roundedUpToPence } from "../../src/domain/inflation/roundedUpToPence";
import { upliftBridge } from "../../src/domain/inflation/upliftBridge";
import { upliftSchedule } from "../../src/domain/inflation/upliftSchedule";
import { weightedUplift } from "../../src/domain/inflation/weightedUplift";
import { dateOf } from "../../src/domain/kernel/day";
import { addMonths, firstDayOf, monthOf } from "../../src/domain/kernel/month";
import { roundMoney } from "../../src/domain/kernel/roundMoney";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { anyPence, law, must, pence } from "./law";

const figures = referenceFigures();
const series = fc.constantFrom("CPI", "CPIH", "RPI", "NLW", "GDPDEF");
/** Days that every series has a figure for. */
const day = fc.integer({ min: 0, max: 96 }).map((months) => firstDayOf(addMonths(monthOf(2016, 10), months)));
const percent = fc.integer({ min: -5000, max: 10_000 }).map((hundredths) => hundredths / 10_000);
const written = (rate: number) => `${Number((rate * 100).toPrecision(12))}%`;
const shareRow = fc.array(fc.nat(10_000), { maxLength: 5 }).map((cuts) => [0, ...[...cuts].sort((a, b) => a - b), 10_000]).map((edges) => edges.slice(1).map((edge, i) => (edge - edges[i]!) / 10_000));
const near = (a: number, b: number, tolerance = 1e-12) => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));

/** Clauses that say something: built from the grammar, never above 100% of weights. */
const clause: fc.Arbitrary<string> = fc.letrec<{ value: string; clause: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    percent.map(written), series, fc.constantFrom("published(CPI)", "published(CPI[Sep])", "CPI[Sep]", "CPI[-3m]", "GDPDEF[-12m]"),
    fc.tuple(fc.integer({ min: 0, max: 100 }), series, series).map(([weight, a, b]) => `(${weight}% ${a} + ${100 - weight}% ${b})`),
    fc.tuple(fc.constantFrom("min", "max"), tie("clause"), tie("clause")).map(([word, a, b]) => `${word}(${a}, ${b})`),
    tie("clause").map((inner) => `(${inner})`),
  ),
  clause: fc.tuple(tie("value"), fc.option(fc.tuple(fc.constantFrom(" cap ", " collar ", " excess over "), percent), { nil: null }))
    .map(([value, suffix]) => (suffix === null ? value : value + suffix[0] + written(suffix[1]))),
})).clause.filter((text) => text.length <= 1000);

describe("a factor", () => {
  law("taken there and back leaves an amount as it was", [series, day, day, anyPence], (name, from, to, amount) => {
    const there = rebasedAmounts([[amount / 100]], from, to, name, figures)[0]![0]!;
    must(near(rebasedAmounts([[there]], to, from, name, figures)[0]![0]!, amount / 100), "did not come back");
  });

  law("chains", [series, day, day, day], (name, a, b, c) => {
    must(near(indexFactor(name, a, b, figures) * indexFactor(name, b, c, figures), indexFactor(name, a, c, figures)), "does not chain");
    must(indexFactor(name, a, a, figures) === 1, "no time is a change");
  });
});

describe("a clause", () => {
  law("is bracketed by its cap and its collar", [clause, percent, percent, day, day], (text, one, other, base, review) => {
    const [least, most] = [Math.min(one, other), Math.max(one, other)];
    const free = changeOrRefusal(text, base, review);
    if (free === null) return;
    const held = clauseChange(parseClause(`(${text}) cap ${written(most)} collar ${written(least)}`), base, review, figures);
    must(held >= least - 1e-15 && held <= most + 1e-15, "outside its bracket");
    must(free < least || free > most || held === free, "changed inside its bracket");
  });

  law("reads the same in any case, any spacing and any brackets, and its reading is its change", [clause, day, day], (text, base, review) => {
    const change = changeOrRefusal(text, base, review);
    if (change === null) return;
    must(Object.is(clauseReading(parseClause(text), base, review, figures).change, change), "the reading is another");
    const other = `  ${text.replace(/([(),])/g, " $1 ").toLowerCase()}`;
    if (other.length <= 1000) must(clauseChange(parseClause(other), base, review, figures) === change, "case or spaces mattered");
    if (text.length <= 998) must(changeOrRefusal(`(${text})`, base, review) === change, "brackets mattered");
    must(Number.isFinite(change) && !Object.is(change, -0), "not a number to show");
  });

  law("lower of and min are one, and higher of and max", [clause, clause, day, day], (a, b, base, review) => {
    if (a.length + b.length > 900 || changeOrRefusal(a, base, review) === null || changeOrRefusal(b, base, review) === null) return;
    const value = (text: string) => clauseChange(parseClause(text), base, review, figures);
    must(value(`lower of (${a}) and (${b})`) === value(`min(${a}, ${b})`), "lower is not min");
    must(value(`higher of (${a}) and (${b})`) === value(`max(${b}, ${a})`), "higher is not max");
    must(value(`min(${a}, ${b})`) <= value(`max(${a}, ${b})`), "min above max");
  });

  law("of weights is the weighted sum", [shareRow, day, day], (shares, base, review) => {
    const names = ["CPI", "CPIH", "RPI", "NLW", "GDPDEF", "NLW"];
    const text = shares.map((share, i) => `${written(share)} ${names[i]}`).join(" + ");
    const expected = shares.reduce((sum, share, i) => sum + share * (indexFactor(names[i]!, base, review, figures) - 1), 0);
    must(near(clauseChange(parseClause(text), base, review, figures), expected), "not the weighted sum");
  });
});

describe("a schedule", () => {
  law("has each row the clause applied to the row before", [anyPence, clause, day.filter((each) => dateOf(each).year < 2021), fc.integer({ min: 1, max: 4 }), fc.boolean()], (amount, text, start, years, pennies) => {
    const tree = parseClause(text);
    const rows = refusalAsNull(() => upliftSchedule(amount / 100, start, years, tree, figures, pennies));
    if (rows === null) return;
    must(rows.length === years && rows[0]!.price === amount / 100 && rows[0]!.change === null, "year 1 is not the start");
    rows.slice(1).forEach((row, i) => {
      const before = rows[i]!;
      const after = amountAfterClause(before.price, tree, before.from, row.from, figures);
      must(row.price === (pennies ? roundMoney(after) : after), "a row is not the clause applied to the row before");
      if (pennies) pence(row.price);
    });
  });
});

describe("a basket", () => {
  law("of equal rates is that rate", [anyPence, shareRow, percent], (amount, shares, rate) => {
    must(near(weightedUplift(amount / 100, shares, shares.map(() => rate)), (amount / 100) * (1 + rate)), "not that rate");
  });

  law("bridges to its own pressure, line by line", [shareRow, percent], (shares, award) => {
    const rates = shares.map((_, i) => (i - 2) / 50);
    const bridge = upliftBridge(shares.map((_, i) => `Line ${i}`), shares, rates, award);
    must(near(weightedUplift(1, shares, rates), 1 + bridge.pressure), "pressure is not the uplift");
    must(near(bridge.award!.lessPressure + bridge.pressure, award), "does not add to the award");
  });
});

describe("rounding", () => {
  law("up to so many pence is a multiple, never less, and less than one multiple more", [fc.double({ min: 1e-4, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 100 })], (price, multiple) => {
    const up = pence(roundedUpToPence(price, multiple));
    must(up % multiple === 0, "not a multiple");
    must(up >= price * 100 - 1e-6 && up < price * 100 + multiple, "too far");
    must(pence(roundedUpToPence(up / 100, multiple)) === up, "moved again");
  });

  law("to a step mirrors, settles and stays within half a step", [percent, fc.integer({ min: 1, max: 2000 }).map((each) => each / 100_000)], (rate, step) => {
    const rounded = roundedToStep(rate, step);
    must(Math.abs(rounded - rate) <= step / 2 + 1e-13, "further than half a step");
    must(roundedToStep(-rate, step) === (rounded === 0 ? 0 : -rounded), "no mirror");
    must(roundedToStep(rounded, step) === rounded, "moved again");
  });
});

function changeOrRefusal(text: string, base: Parameters<typeof clauseChange>[1], review: typeof base): number | null {
  return refusalAsNull(() => clauseChange(parseClause(text), base, review, figures));
}

/** A fall of more than everything, or a month that is not held, is refused by design. */
function refusalAsNull<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.name === "DomainError" && "code" in error && ["clause-below-all", "date-not-covered"].includes(String(error.code))) return null;
    throw error;
  }
}
