import type { CellPlace } from "../../../../cells/sheetReference";
import type { ConfidenceLevel, SavingsCase, SavingType } from "../../../../workings/savings/savingsCase";
import type { SavingsAnswer } from "../../../../workings/savings/savingsFigures";
import type { UnreadFigure } from "../../../../workings/unreadFigures";
import type { Problem } from "../../../shared/job/problem";

export interface RegisterSolution {
  readonly savingsCase: SavingsCase;
  readonly answer: SavingsAnswer;
  /** By initiative of the case: the cell it is named in. */
  readonly places: readonly CellPlace[];
}

/** A row that is no initiative of the case, or is read without one of its cells, and why. */
export interface RowDoubt {
  readonly name: string;
  readonly place: CellPlace;
  readonly words: string;
}

/** What 'Set the method' comes to once what the pane suggests is put in. */
export interface Method {
  readonly title: string;
  readonly firstYear: string;
  readonly type: SavingType;
  readonly start: string;
  readonly rangeYear: string;
  readonly draws: string;
  /** Rows that do not say. */
  readonly silent: { readonly type: number; readonly recurrence: number; readonly start: number };
  /** The words of confidence that rows use. */
  readonly levels: readonly ConfidenceLevel[];
  /** Rows left out because no saving can be read in them. */
  readonly without: readonly RowDoubt[];
  readonly doubts: readonly RowDoubt[];
  /** What is written beside initiatives and could not be read. */
  readonly unread: readonly UnreadFigure[];
}

/** From what was read and chosen to the answer, and every problem on the way with its field. */
export interface RegisterFound {
  readonly method: Method | null;
  readonly problems: readonly Problem[];
  readonly solution: RegisterSolution | null;
}
