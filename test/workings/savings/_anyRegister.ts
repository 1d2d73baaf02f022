import fc from "fast-check";
import type { SavingInitiative, SavingsCase } from "../../../src/workings/savings/savingsCase";
import { given, initiative, level, on, savingsCase, sure, year } from "./_cases";

const day = fc.integer({ min: 2022, max: 2033 }).chain((y) => fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`));
const money = fc.integer({ min: 0, max: 100_000_000 }).map((p) => p / 100);
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);

const anyInitiative: fc.Arbitrary<SavingInitiative> = fc.record({
  name: fc.constantFrom("A", "B", "C", "D"), line: fc.constantFrom("", "Home care", "Transport", "transport "), baseline: fc.option(fc.constantFrom(0, 100_000, 250_000.55)),
  shared: fc.boolean(), part: share, amount: money, type: fc.constantFrom("cashable" as const, "non-cashable" as const, "cost avoidance" as const),
  once: fc.boolean(), start: day, ends: fc.option(fc.integer({ min: 0, max: 2000 })), ramp: fc.integer({ min: 0, max: 24 }), cost: money,
  confidence: fc.oneof(share.map(sure), fc.constantFrom(level("high"), level("medium"), level("low"), level("none given"))), low: fc.option(share), high: fc.option(share),
}).map(({ name, line, baseline, shared, part, amount, type, once, start, ends, ramp, cost, confidence, low, high }) => {
  const likely = shared ? part : amount;
  const first = on(start);
  return initiative(name, likely, {
    share: shared, line, baseline: baseline === null ? null : given(baseline), type, recurrence: once ? "one-off" : "recurrent", start: first, rampMonths: given(ramp),
    end: ends === null ? null : { day: (first.day + ends) as typeof first.day, origin: first.origin }, oneOffCost: given(cost), confidence,
    ...(low === null ? {} : { low: likely * low }), ...(high === null ? {} : { high: shared ? Math.min(1, likely + high) : likely * (1 + high) }),
  });
});

/** Registers of up to eight initiatives, some that overlap, repeat one another or cannot be worked out. */
export const anyRegister: fc.Arbitrary<SavingsCase> = fc.record({
  initiatives: fc.array(anyInitiative, { minLength: 1, maxLength: 8 }), years: fc.integer({ min: 1, max: 8 }), counting: fc.constantFrom("cashable" as const, "all types" as const),
  grade: fc.option(fc.integer({ min: 1, max: 6 })), scheme: fc.constantFrom("green-book", "health", "sensitivity", 0.05),
}).map(({ initiatives, ...more }) => savingsCase(initiatives, { ...more, range: { year: year("2025-04-01"), target: given(1000), draws: 20, seed: 1 } }));
