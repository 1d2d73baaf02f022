import fc from "fast-check";
import type { AppraisalCase, AppraisalView } from "../../../src/workings/appraisal/appraisalCase";
import { benefit, caseOf, cost, criterion, option, typed } from "./_cases";

const amount = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -2_000_000, max: 40_000_000 }).map((pence) => pence / 100) }, { weight: 1, arbitrary: fc.constantFrom(null, 0) });
const points = (most: number) => fc.integer({ min: 0, max: most }).map((thousandths) => thousandths / 1000);

/** One to five options over one to seven years, with lines of every payer, corrections and criteria or none. */
export const arbitraryAppraisal: fc.Arbitrary<AppraisalCase> = fc.record({
  options: fc.integer({ min: 1, max: 5 }), years: fc.integer({ min: 1, max: 7 }),
  lines: fc.array(fc.record({ option: fc.nat(4), payer: fc.nat(2), benefit: fc.boolean(), cash: fc.boolean(), amounts: fc.array(amount, { minLength: 7, maxLength: 7 }) }), { minLength: 1, maxLength: 9 }),
  costs: points(600), benefits: points(400), swing: points(1000), withProvider: fc.boolean(), decidedBy: fc.constantFrom<AppraisalView>("value", "cash", "council"),
  scheme: fc.oneof(fc.constantFrom("green-book", "health", "sensitivity"), points(120)), scored: fc.boolean(), scores: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 10, maxLength: 10 }),
}).map((drawn) => caseOf({
  options: Array.from({ length: drawn.options }, (_, at) => (at === 0 ? option("Do nothing") : option(`Option ${at}`, drawn.costs, drawn.benefits))),
  payers: [{ name: "Council", sector: "council" }, { name: "NHS", sector: "public" }, { name: "Provider", sector: "provider" }],
  lines: drawn.lines.map((line, at) => (line.benefit ? benefit : cost)(line.option % drawn.options, `Line ${at + 1}`, line.amounts.slice(0, drawn.years), { payer: line.payer, cash: line.cash })),
  swing: typed(drawn.swing), withProvider: drawn.withProvider, decidedBy: drawn.decidedBy, scheme: drawn.scheme,
  criteria: drawn.scored ? [criterion("Quality", 0.65, ...drawn.scores.slice(0, drawn.options)), criterion("Fit", 0.35, ...drawn.scores.slice(5, 5 + drawn.options))] : null,
}));
