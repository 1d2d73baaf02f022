import fc from "fast-check";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import { arbitraryCase } from "./_arbitraryCase";
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
  it.each(["workings", "functions"] as const)(`${runs} of them come out the same from the inserted %s (seed ${seed})`, async (mode) => {
    await fc.assert(fc.asyncProperty(arbitraryCase, async (upliftCase) => {
      const inserted = await calculated(upliftCase, mode);
      expect(differences(inserted, upliftCase, upliftAnswer(upliftCase))).toEqual([]);
      expect(inserted.failing()).toEqual([]);
      expect(inserted.masterCheck).toBe(0);
    }), { seed, numRuns: runs });
  }, 120_000 + 4_000 * runs);
});
