import type { AppraisalAnswer, AppraisalCase, AppraisalPayer } from "../../../../workings/appraisal/appraisalCase";
import type { UnreadFigure } from "../../../../workings/unreadFigures";
import type { Problem } from "../../../shared/job/problem";

export interface AppraisalSolution {
  readonly appraisal: AppraisalCase;
  readonly answer: AppraisalAnswer;
}

/** What 'Set the method' comes to once what the pane suggests is put in. */
export interface Method {
  readonly title: string;
  /** In the order they are compared: the one that does nothing first. */
  readonly options: readonly string[];
  readonly payers: readonly AppraisalPayer[];
  /** Lines that do not say. */
  readonly silent: { readonly kind: number; readonly cash: number; readonly payer: number };
  /** Amounts that are written and could not be read. */
  readonly unread: readonly UnreadFigure[];
}

/** From what was read and chosen to the answer, and every problem on the way with its field. */
export interface AppraisalFound {
  readonly method: Method | null;
  readonly problems: readonly Problem[];
  readonly solution: AppraisalSolution | null;
}
