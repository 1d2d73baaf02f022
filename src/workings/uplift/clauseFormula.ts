import type { ClauseTree } from "../../domain/inflation/clause/clauseTree";
import type { SeriesDescription } from "../../domain/kernel/figures";
import { pickedDayFormula } from "./pickedDayFormula";

/** Where a clause's figures stand, as formulas without "=". */
export interface ClausePlaces {
  readonly base: string;
  readonly review: string;
  /** The figure of a series for the period that holds a day, or in force on it; may stand beside any operator. */
  figure(series: string, day: string): string;
  /** @throws {DomainError} unknown-series */
  describe(series: string): SeriesDescription;
}

/** Excel takes 8,192 characters and 64 functions one inside another. */
const LONGEST = 8000;
const DEEPEST = 60;
/** A rate is read to so many parts of 1 before it is rounded to a step: see roundedToStep. */
export const UNITS_OF_A_RATE = 1e14;

/** How firmly a formula holds together: what stands beside * needs brackets round a sum. */
type Firmness = "sum" | "product" | "whole";
interface Part { readonly body: string; readonly holds: Firmness }

/**
 * A clause as one native formula (without "="): its change, worked out from the figures and dates at `places`. The numbers
 * written in the clause stand in it as numbers. For the steps one by one see clauseSteps.
 *
 * @returns null where Excel could not take it: more than 8,000 characters, or too many functions one inside another
 * @throws {DomainError} unknown-series
 */
export function clauseFormula(tree: ClauseTree, places: ClausePlaces): string | null {
  const { body } = partOf(tree, places);
  return body.length > LONGEST || depthOf(body) > DEEPEST ? null : body;
}

function partOf(tree: ClauseTree, places: ClausePlaces): Part {
  switch (tree.kind) {
    case "constant": return whole(numberInFormula(tree.value));
    case "change": {
      const { id } = places.describe(tree.series.name);
      const [from, to] = [places.base, places.review].map((date) => places.figure(id, pickedDayFormula(tree.series.pick, date)));
      return { body: `${to}/${from}-1`, holds: "sum" };
    }
    case "published": {
      const { id, publishedRate } = places.describe(tree.series.name);
      return whole(places.figure(publishedRate ?? id, pickedDayFormula(tree.series.pick, places.review)));
    }
    case "weighted": return { body: `${numberInFormula(tree.weight)}*${factor(tree.of, places)}`, holds: "product" };
    case "minus": return whole(`(-${factor(tree.of, places)})`);
    case "sum": return {
      body: tree.terms.map(({ subtract, of }, i) => {
        const { body, holds } = partOf(of, places);
        return `${i === 0 ? "" : subtract ? "-" : "+"}${holds === "sum" && i > 0 ? `(${body})` : body}`;
      }).join(""),
      holds: "sum",
    };
    case "product": return {
      body: factor(tree.first, places) + tree.factors.map(({ divide, of }) => (divide ? `/${alone(of, places)}` : `*${factor(of, places)}`)).join(""),
      holds: "product",
    };
    case "lower": return whole(`MIN(${tree.of.map((each) => partOf(each, places).body).join(",")})`);
    case "higher": return whole(`MAX(${tree.of.map((each) => partOf(each, places).body).join(",")})`);
    case "cap": return whole(`MIN(${partOf(tree.of, places).body},${numberInFormula(tree.constant)})`);
    case "collar": return whole(`MAX(${partOf(tree.of, places).body},${numberInFormula(tree.constant)})`);
    case "excess": return whole(`MAX(0,${factor(tree.of, places)}-${bracketedIfNegative(tree.constant)})`);
    case "round": {
      const units = numberInFormula(UNITS_OF_A_RATE);
      const step = numberInFormula(tree.constant);
      const unitsAStep = numberInFormula(Math.round(tree.constant * UNITS_OF_A_RATE));
      return { body: `ROUND(ROUND(${factor(tree.of, places)}*${units},0)/${unitsAStep},0)*${step}`, holds: "product" };
    }
  }
}

function whole(body: string): Part {
  return { body, holds: "whole" };
}

/** As it may stand beside *. */
function factor(tree: ClauseTree, places: ClausePlaces): string {
  const { body, holds } = partOf(tree, places);
  return holds === "sum" ? `(${body})` : body;
}

/** As it may stand after /. */
function alone(tree: ClauseTree, places: ClausePlaces): string {
  const { body, holds } = partOf(tree, places);
  return holds === "whole" ? body : `(${body})`;
}

function bracketedIfNegative(value: number): string {
  return value < 0 ? `(${numberInFormula(value)})` : numberInFormula(value);
}

/** Fifteen significant digits, which is all that a formula keeps of a number. */
function numberInFormula(value: number): string {
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

/** How many brackets stand open at once, quoted names of sheets left out. */
function depthOf(body: string): number {
  let open = 0;
  let most = 0;
  let quote = "";
  for (const sign of body) {
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === "'" || sign === "\"") quote = sign;
    else if (sign === "(") most = Math.max(most, ++open);
    else if (sign === ")") open--;
  }
  return most;
}
