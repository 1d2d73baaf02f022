import fc from "fast-check";
import { poolAnswer } from "../../src/workings/pool/poolAnswer";
import { arbitraryCase } from "./_arbitraryCase";
import { calculated } from "./_calculated";
import { CASES } from "./_cases";
import { figuresOfAnswer } from "./_figures";

describe.each(Object.entries(CASES))("%s", (_name, poolCase) => {
  it.each(["workings", "functions"] as const)("comes out the same from the inserted %s, to the penny", async (mode) => {
    const inserted = await calculated(poolCase, mode);
    expect(inserted.figures()).toEqual(figuresOfAnswer(poolAnswer(poolCase), poolCase));
    expect(inserted.failing()).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  });
});

describe("cases drawn at random", () => {
  const seed = Number(process.env["FC_SEED"] ?? 20261121);
  const runs = Number(process.env["PARITY_RUNS"] ?? 60);

  it(`${runs} of them come out the same from the inserted workings (seed ${seed})`, async () => {
    await fc.assert(fc.asyncProperty(arbitraryCase, async (poolCase) => {
      const inserted = await calculated(poolCase, "workings");
      expect(inserted.failing()).toEqual([]);
      expect(inserted.figures()).toEqual(figuresOfAnswer(poolAnswer(poolCase), poolCase));
      expect(inserted.masterCheck).toBe(0);
    }), { seed, numRuns: runs });
  }, 120_000 + 2_000 * runs);

  it(`20 of them come out the same from the inserted functions (seed ${seed})`, async () => {
    await fc.assert(fc.asyncProperty(arbitraryCase, async (poolCase) => {
      const inserted = await calculated(poolCase, "functions");
      expect(inserted.figures()).toEqual(figuresOfAnswer(poolAnswer(poolCase), poolCase));
      expect(inserted.masterCheck).toBe(0);
    }), { seed, numRuns: 20 });
  }, 120_000 + 2_000 * runs);
});
