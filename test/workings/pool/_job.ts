import { poolAnswer } from "../../../src/workings/pool/poolAnswer";
import type { PoolCase } from "../../../src/workings/pool/poolCase";
import { POOL_SHEETS } from "../../../src/workings/pool/poolPlan";
import type { InsertedJob } from "../_insertedJob";
import { addLinkedCells } from "../_linkedCells";
import { arbitraryCase } from "./_arbitraryCase";
import { CASES } from "./_cases";
import { differences } from "./_figures";
import { planOf } from "./_inserted";

export const POOL: InsertedJob<PoolCase> = {
  sheetNames: POOL_SHEETS, cases: CASES, drawn: arbitraryCase, runs: { workings: 60, functions: 20, libreOffice: 30 },
  planOf: (poolCase, mode, sheetNames) => planOf(poolCase, mode, { sheetNames }),
  addCells: addLinkedCells,
  differences: (inserted, poolCase) => differences(inserted, poolCase, poolAnswer(poolCase)),
};
