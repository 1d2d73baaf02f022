import fc from "fast-check";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { arbitraryClause } from "./_arbitraryClause";
import { caseOf, on, priceLine, typed } from "./_cases";
import { differences } from "./_figures";
import { calculated } from "./_inserted";
import { PLAN_CASES } from "./_planCases";

describe.each(Object.entries(PLAN_CASES))("%s", (_name, upliftCase) => {
  it.each(["workings", "functions"] as const)("comes out the same from the inserted %s, to the penny", async (mode) => {
    const inserted = await calculated(upliftCase, mode);
    expect(differences(inserted, upliftCase, upliftAnswer(upliftCase))).toEqual([]);
    expect(inserted.failing()).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  }, 120_000);
});

describe("cases drawn at random", () => {
  const seed = Number(process.env["FC_SEED"] ?? 20261121);
  const runs = Number(process.env["PARITY_RUNS"] ?? 25);
  const roundings: readonly UpliftCase["rounding"][] = [{ kind: "none" }, { kind: "end" }, { kind: "each year" }, { kind: "up", multiple: typed(4) }];
  const arbitraryCase = fc.record({
    lines: fc.array(fc.record({ clause: arbitraryClause, pence: fc.integer({ min: 0, max: 9_999_999 }), base: fc.constantFrom("2019-04-01", "2020-02-29", "2021-11-30"), months: fc.constantFrom("2022-04-01", "2023-12-31", "2024-02-29") }), { minLength: 1, maxLength: 8 }),
    rounding: fc.constantFrom(...roundings), years: fc.integer({ min: 1, max: 5 }),
  }).map(({ lines, rounding, years }) => caseOf(lines.map(({ clause, pence, base, months }, at) => priceLine(pence / 100, clause, { name: `Price ${at + 1}`, base: on(base), review: on(months), quantity: at % 2 ? typed(at * 10) : null })), { rounding, years }));

  it.each(["workings", "functions"] as const)(`${runs} of them come out the same from the inserted %s (seed ${seed})`, async (mode) => {
    await fc.assert(fc.asyncProperty(arbitraryCase, async (upliftCase) => {
      const inserted = await calculated(upliftCase, mode);
      expect(differences(inserted, upliftCase, upliftAnswer(upliftCase))).toEqual([]);
      expect(inserted.failing()).toEqual([]);
      expect(inserted.masterCheck).toBe(0);
    }), { seed, numRuns: runs });
  }, 120_000 + 4_000 * runs);
});
