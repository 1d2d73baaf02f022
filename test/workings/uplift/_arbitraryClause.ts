import fc from "fast-check";
import { parseClause } from "../../../src/domain/inflation/clause/parseClause";
import { DomainError } from "../../../src/domain/kernel/DomainError";

const INDICES = ["CPI", "cpih", "RPI", "NLW", "GDPDEF", "'CPI'"] as const;
const PUBLISHED = ["CPI"] as const;
const PICKS = ["", "", "[Sep]", "[March]", "[-3m]", "[-0m]", "[-14m]", "[Jan]"] as const;

const percent = (least: number, most: number) => fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => `${hundredths / 100}%`);
const steps = fc.constantFrom("0.1%", "0.5%", "0.05%", "1%", "0.25%", "0.001%");

const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...INDICES), fc.constantFrom(...PICKS)).map(([series, pick]) => `${series}${pick}`) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...PUBLISHED), fc.constantFrom(...PICKS)).map(([series, pick]) => `published(${series}${pick})`) },
  { weight: 1, arbitrary: percent(0, 9) },
);

/** Clauses of every kind of part, bracketed so that each can be read in one way alone. */
export const arbitraryClause: fc.Arbitrary<string> = fc.letrec<{ sum: string; part: string }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 4 },
    { weight: 2, arbitrary: tie("part") },
    { weight: 2, arbitrary: fc.tuple(tie("part"), tie("part"), fc.integer({ min: 0, max: 60 })).map(([a, b, weight]) => `${weight}% (${a}) + ${100 - weight - 1}% (${b})`) },
    { weight: 1, arbitrary: fc.tuple(tie("part"), tie("part"), tie("part")).map(([a, b, c]) => `(${a}) - (${b}) + (${c})`) },
    { weight: 1, arbitrary: fc.tuple(tie("part"), fc.integer({ min: 1, max: 9 })).map(([a, by]) => `-(${a}) / ${by} * 0.${by}`) },
  ),
  part: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    { weight: 2, arbitrary: fc.tuple(tie("sum"), percent(-1, 8)).map(([a, limit]) => `(${a}) cap ${limit}`) },
    { weight: 2, arbitrary: fc.tuple(tie("sum"), percent(-2, 3)).map(([a, limit]) => `(${a}) collar ${limit}`) },
    { weight: 1, arbitrary: fc.tuple(tie("sum"), percent(0, 3)).map(([a, limit]) => `(${a}) excess over ${limit}`) },
    { weight: 1, arbitrary: fc.tuple(tie("sum"), steps).map(([a, step]) => `(${a}) to ${step}`) },
    { weight: 1, arbitrary: fc.tuple(tie("sum"), tie("sum")).map(([a, b]) => `lower of (${a}) and (${b})`) },
    { weight: 1, arbitrary: fc.array(tie("sum"), { minLength: 2, maxLength: 4 }).map((all) => `max(${all.map((each) => `(${each})`).join(", ")})`) },
  ),
})).sum.filter(isReadable);

/** Weights that meet in one sum may come to more than 100%. */
function isReadable(clause: string): boolean {
  try {
    parseClause(clause);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
