import type { UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import type { TableRead } from "../../shared/job/tableRead";
import type { BenchmarkForm } from "./benchmarkForm";

/** The reading and choices that a benchmark case is made from. */
export interface BenchmarkAsked {
  readonly costs: TableRead<UnitCostTable>;
  readonly form: Pick<BenchmarkForm, "services" | "leftOut" | "method">;
}
