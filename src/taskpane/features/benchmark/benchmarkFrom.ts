import { readUnitCosts } from "../../../intake/unitCosts/readUnitCosts";
import type { UnitCostChoices, UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import { tableRead, type ReadSource, type TableRead } from "../../shared/job/tableRead";
import type { BenchmarkAsked } from "./benchmarkAsked";
import { benchmarkCaseFrom } from "./benchmarkCaseFrom";
import { FIELD } from "./benchmarkFields";
import type { BenchmarkFound } from "./benchmarkFound";
import { methodOf } from "./methodOf";
import { solveBenchmark } from "./solveBenchmark";

export { methodOf };

/** The costs in the cells read, as a person chose to have them read. */
export function costsRead(source: ReadSource, choices: UnitCostChoices): TableRead<UnitCostTable> {
  return tableRead(source, (block) => readUnitCosts(block, choices), FIELD.costs, "Select the costs in the sheet, or type where they are.");
}

/** From the table read and the method chosen to the answer, and every problem on the way with its field. */
export function benchmarkFrom({ costs, form }: BenchmarkAsked): BenchmarkFound {
  if (!costs.table) return { problems: costs.problems, solution: null };
  const { benchmarkCase, problems } = benchmarkCaseFrom(costs.table, methodOf(costs.table, form), form.method);
  const found = [...costs.problems, ...problems];
  if (!benchmarkCase) return { problems: found, solution: null };
  const { solution, problems: refusals } = solveBenchmark(benchmarkCase);
  return { problems: [...found, ...refusals], solution };
}
