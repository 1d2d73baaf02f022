import type { InsertPlan } from "../../../workings/insertPlan";
import type { Workbook } from "../../../workbook/port";
import type { InsertForm } from "./insertForm";

/** An empty cell of the user's, and room below and to its right, in which the answer is repeated. */
export interface AnswerPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Lays a job's answer out as sheets; with `answerBlock` it is also repeated in cells of the user's. */
export type PlanMaker<Solution> = (workbook: Workbook, solution: Solution, mode: InsertForm["mode"], answerBlock: AnswerPlace | null) => Promise<InsertPlan>;
