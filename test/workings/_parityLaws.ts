import fc from "fast-check";
import { calculatedPlan, type Calculated } from "./_calculated";
import type { InsertedJob } from "./_insertedJob";
import type { Mode } from "./_structureLaws";

const MODES: readonly Mode[] = ["workings", "functions"];
const seed = Number(process.env["FC_SEED"] ?? 20261121);

/** Holds what a job inserts, calculated by the workbench's engine, to its answer: native formulas and functions alike. */
export function parityLaws<Given>(job: InsertedJob<Given>): void {
  const calculated = (given: Given, mode: Mode): Promise<Calculated> => calculatedPlan(job.planOf(given, mode, job.sheetNames), (book) => job.addCells(book, given), mode === "functions");

  describe.each(Object.entries(job.cases))("%s", (_name, given) => {
    it.each(MODES)("comes out the same from the inserted %s, to the penny", async (mode) => {
      const inserted = await calculated(given, mode);
      expect(job.differences(inserted, given)).toEqual([]);
      expect(inserted.failing()).toEqual([]);
      expect(inserted.masterCheck).toBe(0);
    }, 120_000);
  });

  if (job.redCases) describe.each(Object.entries(job.redCases))("%s", (_name, given) => {
    it.each(MODES)("has the same figures in the inserted %s, and a check that is red", async (mode) => {
      const inserted = await calculated(given, mode);
      expect(job.differences(inserted, given)).toEqual([]);
      expect(inserted.masterCheck).toBe(given.red.length);
      expect(inserted.failing()).toEqual(given.red.map((words) => expect.stringContaining(words) as string));
    }, 120_000);
  });

  describe("cases drawn at random", () => {
    it.each(MODES.map((mode) => [runsOf(job, mode), mode] as const))(`%i of them come out the same from the inserted %s, and are red where the answer's checks are (seed ${seed})`, async (runs, mode) => {
      await fc.assert(fc.asyncProperty(job.drawn, async (given) => {
        const inserted = await calculated(given, mode);
        expect(job.differences(inserted, given)).toEqual([]);
        const holds = job.holds?.(given) ?? true;
        expect(inserted.masterCheck === 0).toBe(holds);
        expect(inserted.failing().filter((words) => holds || words.includes("Cannot be worked out"))).toEqual([]);
      }), { seed, numRuns: runs });
    }, 120_000 + 4_000 * Math.max(...MODES.map((mode) => runsOf(job, mode))));
  });
}

function runsOf<Given>({ runs }: InsertedJob<Given>, mode: Mode): number {
  return Number(process.env["PARITY_RUNS"] ?? runs[mode]);
}
