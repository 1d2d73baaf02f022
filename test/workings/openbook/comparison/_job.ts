import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import type { ComparisonCase } from "../../../../src/workings/openbook/comparisonCase";
import { RETURNS_SHEETS } from "../../../../src/workings/openbook/returnsPlan";
import type { InsertedJob } from "../../_insertedJob";
import { addLinkedCells } from "../../_linkedCells";
import { arbitraryComparison } from "./_arbitraryComparison";
import { CASES, RED_CASES } from "./_cases";
import { differences } from "./_figures";
import { planOf } from "./_inserted";

export const COMPARISON: InsertedJob<ComparisonCase> = {
  sheetNames: RETURNS_SHEETS, cases: CASES, redCases: RED_CASES, drawn: arbitraryComparison, runs: { workings: 25, functions: 10, libreOffice: 15 },
  planOf: (given, mode, sheetNames) => planOf(given, mode, { sheetNames }),
  addCells: addLinkedCells,
  differences: (inserted, given) => differences(inserted, given, comparisonAnswer(given)),
  holds: (given) => comparisonAnswer(given).checks.every(({ holds }) => holds),
};
