import fc from "fast-check";
import { clauseReading } from "../../src/domain/inflation/clause/clauseReading";
import { parseClause } from "../../src/domain/inflation/clause/parseClause";
import { DomainError } from "../../src/domain/kernel/DomainError";
import { explain } from "../../src/messages/explain";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { day } from "../domain/inflation/_figures";
import { law, must } from "./law";

const RUNS = 1_000_000;
const figures = referenceFigures();
const [base, review] = [day("2023-04-01"), day("2024-04-01")];

const WORDS = [
  "CPI", "NLW", "CPI12M", "GDPDEF", "published", "min", "max", "lower", "higher", "of", "and", "cap", "collar", "floor", "excess", "over", "to", "constructor", "__proto__", "toString", "import", "'NI-RATE'", "'", "''",
  "(", ")", "[", "]", "[Sep]", "[-3m]", "[x]", ",", "+", "-", "*", "/", "%", "5%", "80%", "0", "0.1%", "5", "1e9", ".", "…", "–", "\u0000", "\ud800", "😀", "\n", " ", "published(CPI)", "lower of", "excess over", "=", "`${1}`", "9".repeat(20),
];

/**
 * Strings of the clause's own words in any order, 1 to 12 of them, made from one number: a million arbitraries of fast-check
 * would take minutes.
 */
function scramble(seed: number): string {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % below;
  };
  let text = "";
  for (let words = 1 + next(12); words > 0; words--) text += WORDS[next(WORDS.length)]! + (next(4) === 0 ? "" : " ");
  return text;
}

/** How the text was taken: read, or refused with a place in it and a whole sentence. Anything else thrown is a fault. */
function taken(text: string): boolean {
  try {
    const { change } = clauseReading(parseClause(text), base, review, figures);
    must(Number.isFinite(change) && change >= -1 && !Object.is(change, -0), `${JSON.stringify(text)} gives ${change}`);
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const position = error.detail["position"];
    must(position === undefined || (Number.isInteger(position) && Number(position) >= 1 && Number(position) <= text.length + 1), `${JSON.stringify(text)} is refused outside itself`);
    const sentence = explain(error);
    must(/^[^\n].+\.$/su.test(sentence) && !/undefined|NaN|\[object/.test(sentence.replaceAll(text, "")), `${JSON.stringify(text)} is refused with: ${sentence}`);
    return false;
  }
}

describe("the clause parser", () => {
  const seed = Number(process.env["OPENBOOK_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

  it(`takes ${RUNS.toLocaleString("en-GB")} scrambled strings, each read or refused (seed ${seed})`, () => {
    let read = 0;
    for (let i = 0; i < RUNS; i++) {
      if (taken(scramble(seed + i))) read++;
    }
    // Both ways out are taken often, or the scramble tests little.
    expect(read).toBeGreaterThan(RUNS / 1000);
    expect(read).toBeLessThan(RUNS / 2);
  }, 300_000);

  law("takes any string whatever", [fc.oneof(fc.string({ maxLength: 1100 }), fc.string({ unit: "binary", maxLength: 200 }), fc.json())], (text) => void taken(text));
});
