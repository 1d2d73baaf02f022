import fc from "fast-check";
import { Book } from "../../src/workbench/book/book";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { recalculate, type Recalculated } from "../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../_libreoffice/withLibreOffice";
import { Inserted } from "./_inserted";
import type { InsertedJob } from "./_insertedJob";
import { onOtherSheets } from "./_linkedCells";
import { writePlan } from "./_writePlan";

/** Holds a job's inserted workings, recalculated by LibreOffice, to its answer: every case in one workbook, each on sheets of its own. */
export function libreOfficeLaws<Given>(job: InsertedJob<Given>): void {
  const drawn = fc.sample(job.drawn, { numRuns: job.runs.libreOffice, seed: 20261121 });
  const tried = [
    ...Object.entries(job.cases).map(([name, given]) => ({ name, given, red: 0 as number | null })),
    ...Object.entries(job.redCases ?? {}).map(([name, given]) => ({ name, given: given as Given, red: given.red.length as number | null })),
    ...drawn.map((given, at) => ({ name: `drawn at random, ${at + 1}`, given, red: (job.holds?.(given) ?? true) ? 0 : null })),
  ].map(({ name, given: first, red }, at) => {
    const given = onOtherSheets(first, ` ${at + 1}`);
    return { name, given, red, plan: job.planOf(given, "workings", job.sheetNames.map((sheet) => `${sheet} ${at + 1}`)) };
  });

  describeWithLibreOffice("inserted workings recalculated by LibreOffice", () => {
    let calculated: Recalculated;

    beforeAll(async () => {
      const book = new Book();
      for (const { given, plan } of tried) {
        job.addCells(book, given);
        writePlan(book, plan);
      }
      calculated = await recalculate(saveWorkbook(book));
    }, 240_000);

    it.each(tried)("$name: the same pennies", ({ given, plan, red }) => {
      const inserted = new Inserted(plan, calculated.value);
      expect(job.differences(inserted, given)).toEqual([]);
      if (red === null) expect(inserted.masterCheck).not.toBe(0);
      else expect(inserted.masterCheck).toBe(red);
      expect(inserted.failing()).toHaveLength(Number(inserted.masterCheck));
      expect(inserted.minusZeros()).toEqual([]);
    });
  });
}
