import { gatherReturns } from "../../../../intake/openbook/gatherReturns";
import type { ReturnsReading, WorkbookReading } from "../../../../intake/openbook/returnsReading";
import type { QueryLogRead } from "../../../../returns/queryLog";
import type { ReturnGiven } from "../../../../returns/returnGiven";
import { comparisonAnswer } from "../../../../workings/openbook/comparisonAnswer";
import type { ComparisonCase, UnreadSource } from "../../../../workings/openbook/comparisonCase";
import { laterAndEarlier } from "../../../../workings/openbook/earlierReturns";
import type { Problem } from "../../../shared/job/problem";
import { sentenceFor } from "../../../shared/sentenceFor";
import { methodIn } from "./methodIn";
import { FIELD } from "./returnsFields";
import type { ReturnsForm } from "./returnsForm";
import type { ReturnsFound } from "./returnsFound";

export interface ReturnsAsked {
  /** What each workbook held, in the order chosen. */
  readonly readings: readonly WorkbookReading[];
  /** Files that were refused. */
  readonly refused: readonly UnreadSource[];
  readonly logs: readonly QueryLogRead[];
  readonly form: Pick<ReturnsForm, "repeated" | "method">;
}

/** From the returns read to the answer. */
export function returnsFrom({ readings, refused, logs, form }: ReturnsAsked, gathered: ReturnsReading | null): ReturnsFound {
  const problems: Problem[] = [];
  if (!gathered || gathered.returns.length === 0) {
    const words = readings.length + refused.length > 0 ? "None of these could be read as a return. Choose files made with Make a return to send, or that have its headings." : "Choose the returns that have come back.";
    return { gathered: null, problems: [{ field: FIELD.files, words, missing: readings.length + refused.length === 0 }], solution: null };
  }
  const method = methodIn(form.method, problems);
  if (!method) return { gathered, problems, solution: null };
  const { terms, ...asked } = method;
  const { returns, earlier } = laterAndEarlier(inOrder(gathered, form.repeated));
  const comparisonCase: ComparisonCase = {
    ...asked, returns, earlier, logs,
    terms: terms ? [terms] : [],
    termsOf: returns.map(() => (terms ? 0 : null)),
    unread: [...refused, ...gathered.notReturns.map(({ source, sheet, words }) => ({ source: sheet === "" ? source : source === "" ? sheet : `${source}, ${sheet}`, words }))],
  };
  try {
    return { gathered, problems, solution: { comparisonCase, answer: comparisonAnswer(comparisonCase) } };
  } catch (error) {
    const words = sentenceFor(error);
    if (words === null) throw error;
    return { gathered, problems: [...problems, { field: FIELD.against, words }], solution: null };
  }
}

/** What the workbooks hold together; null while none has been read. */
export function gathered(readings: readonly WorkbookReading[]): ReturnsReading | null {
  return readings.length === 0 ? null : gatherReturns(readings);
}

/** The returns in order; of those that are there twice, the one a person takes comes last, so that it is the later one. */
function inOrder({ returns, repeated }: ReturnsReading, chosen: ReturnsForm["repeated"]): readonly ReturnGiven[] {
  const ordered = [...returns];
  repeated.forEach((set, which) => {
    const taken = chosen.get(which) ?? set.at(-1);
    const order = [...set.filter((each) => each !== taken), ...set.filter((each) => each === taken)];
    set.forEach((place, at) => {
      const given = returns[order[at] ?? place];
      if (given) ordered[place] = given;
    });
  });
  return ordered;
}
