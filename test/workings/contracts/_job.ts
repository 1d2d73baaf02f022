import { contractAnswer } from "../../../src/workings/contracts/contractAnswer";
import type { ContractCase } from "../../../src/workings/contracts/contractCase";
import { CONTRACT_SHEETS } from "../../../src/workings/contracts/contractPlan";
import type { InsertedJob } from "../_insertedJob";
import { addLinkedCells } from "../_linkedCells";
import { arbitraryCase } from "./_arbitraryCase";
import { CASES, RED_CASES } from "./_cases";
import { differences } from "./_figures";
import { planOf } from "./_inserted";

export const CONTRACT: InsertedJob<ContractCase> = {
  sheetNames: CONTRACT_SHEETS, cases: CASES, redCases: RED_CASES, drawn: arbitraryCase, runs: { workings: 40, functions: 15, libreOffice: 30 },
  planOf: (given, mode, sheetNames) => planOf(given, mode, { sheetNames }),
  addCells: addLinkedCells,
  differences: (inserted, given) => differences(inserted, given, contractAnswer(given)),
  holds: (given) => contractAnswer(given).checks.every(({ holds }) => holds),
};
