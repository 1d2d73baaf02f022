import fc from "fast-check";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import { arbitraryPlan } from "./_arbitraryPlan";
import { differences } from "./_figures";
import { calculated } from "./_inserted";
import { PLAN_CASES, RED_CASES } from "./_planCases";

describe.each(Object.entries(PLAN_CASES))("%s", (_name, { priceCase, ledger }) => {
  it.each(["workings", "functions"] as const)("comes out the same from the inserted %s, to the penny", async (mode) => {
    const inserted = await calculated(priceCase, mode, ledger);
    expect(differences(inserted, priceCase, priceAnswer(priceCase))).toEqual([]);
    expect(inserted.failing()).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  }, 120_000);
});

describe.each(Object.entries(RED_CASES))("%s", (_name, { priceCase, ledger, red }) => {
  it.each(["workings", "functions"] as const)("has the same figures in the inserted %s, and a check that is red", async (mode) => {
    const inserted = await calculated(priceCase, mode, ledger);
    expect(differences(inserted, priceCase, priceAnswer(priceCase))).toEqual([]);
    expect(inserted.masterCheck).toBe(red.length);
    red.forEach((words, at) => expect(inserted.failing()[at]).toContain(words));
  }, 120_000);
});

describe("cases drawn at random", () => {
  const seed = Number(process.env["FC_SEED"] ?? 20261121);
  const runs = Number(process.env["PARITY_RUNS"] ?? 40);

  it.each(["workings", "functions"] as const)(`${runs} of them come out the same from the inserted %s, and are red where the answer's checks are (seed ${seed})`, async (mode) => {
    await fc.assert(fc.asyncProperty(arbitraryPlan, async ({ priceCase, ledger }) => {
      const answer = priceAnswer(priceCase);
      const inserted = await calculated(priceCase, mode, ledger);
      expect(differences(inserted, priceCase, answer)).toEqual([]);
      expect(inserted.masterCheck === 0).toBe(answer.checks.every(({ holds }) => holds));
      expect(inserted.failing().filter((words) => words.includes("Cannot be worked out"))).toEqual([]);
    }), { seed, numRuns: runs });
  }, 120_000 + 4_000 * runs);
});
