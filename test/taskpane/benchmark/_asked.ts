import type { CellValue } from "../../../src/intake/cellBlock";
import type { UnitCostChoices } from "../../../src/intake/unitCosts/unitCostReading";
import type { BenchmarkAsked } from "../../../src/taskpane/features/benchmark/benchmarkAsked";
import { EMPTY_FORM, type BenchmarkForm, type MethodForm } from "../../../src/taskpane/features/benchmark/benchmarkForm";
import { benchmarkFrom, costsRead } from "../../../src/taskpane/features/benchmark/benchmarkFrom";
import { blockOf } from "../../intake/_block";

/** What the job is asked of a sheet, read as the pane reads it. */
export function askedOf(rows: readonly (readonly CellValue[])[], method: Partial<MethodForm> = {}, form: Partial<BenchmarkForm> = {}, choices: UnitCostChoices = {}): BenchmarkAsked {
  const costs = costsRead({ status: "read", block: blockOf(rows, { sheet: "Unit costs" }), problem: undefined }, choices);
  return { costs, form: { ...EMPTY_FORM, ...form, method: { ...EMPTY_FORM.method, ...method } } };
}

export function solutionOf(...asked: Parameters<typeof askedOf>) {
  const { solution, problems } = benchmarkFrom(askedOf(...asked));
  if (!solution) throw new Error(`No answer: ${JSON.stringify(problems)}`);
  return { ...solution, problems };
}

export const problemsOf = (...asked: Parameters<typeof askedOf>) => benchmarkFrom(askedOf(...asked)).problems.map(({ field, words }) => [field, words] as const);
