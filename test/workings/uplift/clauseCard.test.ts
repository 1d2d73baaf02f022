import fc from "fast-check";
import { parsedClause } from "../../../src/domain/inflation/clause/parsedClause";
import { referenceFigures } from "../../../src/reference/referenceFigures";
import { assumedGrowth } from "../../../src/reference/assumedGrowth";
import { clauseCard, type ClauseCard } from "../../../src/workings/uplift/clauseCard";
import { clauseInWords } from "../../../src/workings/uplift/clauseInWords";
import { law, must } from "../../properties/law";
import { day } from "./_cases";

const figures = referenceFigures();

function card(clause: string, base = "2024-04-01", review = "2025-04-01", price: number | null = null, from = figures): ClauseCard {
  const read = clauseCard(clause, day(base), day(review), from, price);
  if (read.kind === "refused") throw read.error;
  return read.card;
}
const shown = (...given: Parameters<typeof card>) => card(...given).words.map(({ text, means, comesTo }) => [text, means, comesTo]);

describe("clauseCard", () => {
  it("worked example: a basket of a wage and a published rate, capped", () => {
    const read = card("80% NLW + 20% published(CPI[Sep]) cap 5%", "2024-04-01", "2025-04-01", 20);
    expect(read.inWords).toBe("80% of the change in the National Living Wage plus 20% of the published 12-month rate of CPI for September, at most 5%");
    expect(read.words.map(({ text, means, comesTo }) => [text, means, comesTo])).toEqual([
      ["80%", "80% of what follows it", null],
      ["NLW", "the change in the National Living Wage from £11.44, in force from 1 April 2024, to £12.21, in force from 1 April 2025", "£12.21 ÷ £11.44 − 1 = 6.730769%"],
      ["20%", "20% of what follows it", null],
      ["published(CPI[Sep])", "the published 12-month rate of CPI for September 2024", "1.7%"],
      ["cap 5%", "at most 5%", "5.724615% without it, so it applies and takes off 0.724615 percentage points"],
    ]);
    expect(read).toMatchObject({ change: 0.05, notIndexed: null, forecast: false, price: { before: 20, after: 21 } });
    expect(read.figures.map(({ series, period, status, unit }) => [series, period, status, unit])).toEqual([
      ["NLW", "2024-04-01", "in force", "pounds an hour"], ["NLW", "2025-04-01", "in force", "pounds an hour"], ["CPI12M", "2024-09", "outturn", expect.any(String)],
    ]);
  });

  it("says the months a series was read at", () => {
    // CPI September 2023 132.0, September 2024 134.2.
    expect(shown("CPI[Sep]")).toEqual([["CPI[Sep]", "the change in CPI from September 2023 to September 2024", "134.2 ÷ 132 − 1 = 1.666667%"]]);
    expect(shown("CPI[-3m]")[0]![1]).toBe("the change in CPI from January 2024 to January 2025");
    expect(shown("GDPDEF")[0]![1]).toBe("the change in the GDP deflator from 2024-25 to 2025-26");
    expect(shown("published( cpi )")[0]).toEqual(["published( cpi )", "the published 12-month rate of CPI for April 2025", "3.5%"]);
  });

  it.each<readonly [string, string, string, boolean]>([
    ["CPI[Sep] cap 5%", "at most 5%", "it comes to 1.666667%, so the cap does not apply", false],
    ["CPI[Sep] collar 2%", "at least 2%", "1.666667% without it, so it applies and adds 0.333333 percentage points", true],
    ["CPI[Sep] Floor 0%", "at least 0%", "it comes to 1.666667%, so the collar does not apply", false],
    ["CPI[Sep] excess over 1%", "the part above 1%, never below nothing", "1.666667% less 1% leaves 0.666667%", false],
    ["CPI[Sep] excess  over 2%", "the part above 2%, never below nothing", "1.666667% is not above it, so nothing is left", true],
    ["CPI[Sep] to 0.1%", "rounded to the nearest 0.1%, half away from zero", "1.666667% becomes 1.7%", true],
    ["5% to .1 %", "rounded to the nearest 0.1%, half away from zero", "5% stays as it is", false],
    ["-1% collar -2%", "at least −2%", "it comes to −1%, so the collar does not apply", false],
  ])("says of %s whether it bites", (clause, means, comesTo, bites) => {
    const word = card(clause).words.at(-1)!;
    expect([word.means, word.comesTo, word.bites]).toEqual([means, comesTo, bites]);
    expect(clause.endsWith(word.text)).toBe(true);
  });

  it("says which of two it chose, round the words it chose between", () => {
    expect(shown("(lower of CPI[Sep] and 1%) + 1%").map(([text, means, comesTo]) => [text, means, comesTo])).toEqual([
      ["(lower of CPI[Sep] and 1%)", "the lower of 2 values", "of 1.666667% and 1%, it is 1%"],
      ["CPI[Sep]", "the change in CPI from September 2023 to September 2024", "134.2 ÷ 132 − 1 = 1.666667%"], ["1%", "a rise of 1%", null], ["1%", "1% added", null],
    ]);
    expect(shown("max(1%, 2%, 3%)")[0]).toEqual(["max(1%, 2%, 3%)", "the highest of 3 values", "of 1% and 2% and 3%, it is 3%"]);
  });

  it("reads numbers for what they are there for", () => {
    expect(shown("-2%")).toEqual([["-2%", "a fall of 2%", null]]);
    expect(shown("( - 2%)")).toEqual([["- 2%", "a fall of 2%", null]]);
    expect(shown("0%")).toEqual([["0%", "no change", null]]);
    expect(shown("4% / 2 - 1%").map(([text, means]) => [text, means])).toEqual([["4%", "4%, to multiply or divide by"], ["2", "2, to multiply or divide by"], ["1%", "1% taken off"]]);
    expect(shown("-(50% (3%))").map(([text, means]) => [text, means])).toEqual([
      ["-", "what follows it with its sign turned"], ["50%", "50% of what follows it"], ["3%", "a rise of 3%"],
    ]);
  });

  it("says what is not indexed", () => {
    expect(card("80% NLW + 10% CPI").notIndexed).toBeCloseTo(0.1, 12);
    expect(card("(85% CPI) cap 3%").notIndexed).toBeCloseTo(0.15, 12);
    expect([card("CPI"), card("70% CPI + 30% NLW"), card("min(80% CPI, 2%)")].map(({ notIndexed }) => notIndexed)).toEqual([null, null, null]);
  });

  it("marks a reading that rests on an assumption, with its source", () => {
    const read = card("NLW", "2027-04-01", "2028-04-01", null, assumedGrowth(figures, [{ series: "NLW", yearly: 0.03 }]));
    expect(read.forecast).toBe(true);
    expect(read.words[0]!.means).toBe("the change in the National Living Wage from £13.0913, in force from 1 April 2027, to £13.484039, in force from 1 April 2028");
    expect(read.figures.every(({ status, source }) => status === "forecast" && source.startsWith("Assumed: 3% a year"))).toBe(true);
  });

  it.each([["CPI oops", "clause-word"], ["", "empty-input"], ["FOO", "clause-series"], ["CPI12M", "clause-rate-as-index"]])("gives the refusal of %j", (clause, code) => {
    expect(clauseCard(clause, day("2024-04-01"), day("2025-04-01"), figures)).toMatchObject({ kind: "refused", error: { code } });
  });

  it("refuses months that are not held, and a price past £10tn", () => {
    expect(clauseCard("CPI", day("2030-04-01"), day("2031-04-01"), figures)).toMatchObject({ kind: "refused", error: { code: "date-not-covered" } });
    expect(clauseCard("50%", day("2024-04-01"), day("2025-04-01"), figures, 9e12)).toMatchObject({ kind: "refused", error: { code: "too-large" } });
  });
});

describe("clauseInWords", () => {
  it.each([
    ["3.5%", "a rise of 3.5%"], ["-2%", "minus 2%"], ["CPI", "the change in CPI"], ["CPI[Sep] + 1%", "the change in CPI read at the September before each date plus 1%"],
    ["CPI[-3m]", "the change in CPI read 3 months before each date"], ["CPI[-1m]", "the change in CPI read 1 month before each date"], ["CPI[-0m]", "the change in CPI read in the month of each date"],
    ["published(CPI)", "the published 12-month rate of CPI for the month of the review"], ["published(CPI[-2m])", "the published 12-month rate of CPI for the month 2 months before the review"],
    ["80% (NLW - 1%)", "80% of (the change in the National Living Wage less 1%)"], ["CPI / 2", "the change in CPI divided by 2"], ["0.5 * CPI", "50% times the change in CPI"],
    ["lower of CPI and 5%", "the lower of the change in CPI and 5%"], ["max(CPI, RPI, 2%)", "the highest of the change in CPI, the change in RPI and 2%"],
    ["(CPI cap 5%) + 1%", "(the change in CPI, at most 5%) plus 1%"], ["CPI + 1% collar 0% cap 4%", "the change in CPI plus 1%, at least 0%, at most 4%"],
    ["(CPI + 1%) excess over 2%", "the part of (the change in CPI plus 1%) above 2%"], ["CPI to 0.1%", "the change in CPI, rounded to the nearest 0.1%"], ["CPI - (RPI - 1%)", "the change in CPI less (the change in RPI less 1%)"],
  ])("reads %s back", (clause, words) => expect(clauseInWords(parsedClause(clause), figures)).toBe(words));
});

describe("any clause", () => {
  const rate = fc.integer({ min: 0, max: 999 }).map((tenths) => `${tenths / 10}%`);
  const clause: fc.Arbitrary<string> = fc.letrec<{ value: string; clause: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true }, rate, fc.constantFrom("CPI", "nlw", "CPI [ Sep ]", "published( CPI [Sep] )", "GDPDEF[-12m]", "'RPI'"),
      fc.tuple(fc.constantFrom("min", "MAX"), tie("clause"), tie("clause")).map(([word, a, b]) => `${word} (${a} , ${b})`),
      fc.tuple(fc.constantFrom("50% ", "", "-", "+ "), tie("clause")).map(([sign, of]) => `${sign}( ${of} )`),
      fc.tuple(fc.constantFrom("lower", "Higher"), tie("value"), tie("value")).map(([word, a, b]) => `(${word} of (${a}) and ${b})`),
    ),
    clause: fc.oneof(
      { depthSize: "small", withCrossShrink: true }, tie("value"),
      fc.tuple(tie("value"), fc.constantFrom(" cap ", " Collar -", " excess over ", " floor "), rate).map(([of, word, limit]) => `${of}${word}${limit}`),
      fc.tuple(tie("value"), fc.constantFrom(" + ", " - ", " * "), tie("value")).map((parts) => parts.join("")),
    ),
  })).clause;

  law("has a card whose words are its own, in order, one inside another or apart", [clause], (text) => {
    const read = clauseCard(text, day("2024-04-01"), day("2025-04-01"), figures, 10);
    if (read.kind === "refused") return;
    read.card.words.forEach((word, i) => {
      must(word.length > 0 && text.slice(word.at, word.at + word.length) === word.text && word.text === word.text.trim(), "not its own words");
      must(!/NaN|undefined|Infinity|-0/.test(`${word.means} ${word.comesTo ?? ""}`), "no words to show");
      const before = read.card.words[i - 1];
      if (!before) return;
      must(before.at <= word.at, "out of order");
      must(word.at >= before.at + before.length || word.at + word.length <= before.at + before.length, "across another");
    });
    must(read.card.words.length > 0 && read.card.inWords.length > 0, "nothing said");
  });
});
