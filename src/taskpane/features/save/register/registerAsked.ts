import type { RegisterTable } from "../../../../intake/savings/registerReading";
import type { TableRead } from "../../../shared/job/tableRead";
import type { FoundFigure } from "../../../shared/figureOrCell";
import type { MethodForm } from "./registerForm";

/** The readings and choices that a savings case is made from. */
export interface RegisterAsked {
  readonly register: TableRead<RegisterTable>;
  readonly target: FoundFigure;
  readonly targetCost: FoundFigure;
  readonly actualCost: FoundFigure;
  readonly method: MethodForm;
}
