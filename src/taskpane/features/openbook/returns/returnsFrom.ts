import { gatherReturns } from "../../../../intake/openbook/gatherReturns";
import type { CellBlock } from "../../../../intake/cellBlock";
import { readTerms, type TermsTable } from "../../../../intake/openbook/readTerms";
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
import type { ReturnsFound, TermsFound } from "./returnsFound";
import { returnNames } from "./returnWords";
import { termsFrom, type TermsGiven } from "./termsFrom";

export interface ReturnsAsked {
  /** What each workbook held, in the order chosen. */
  readonly readings: readonly WorkbookReading[];
  /** Files that were refused. */
  readonly refused: readonly UnreadSource[];
  readonly logs: readonly QueryLogRead[];
  readonly form: Pick<ReturnsForm, "repeated" | "method" | "termsTable">;
  /** The cells of terms by provider; null where they are not asked for, or not read yet. */
  readonly termsBlock: CellBlock | null;
}

/** From the returns read to the answer. */
export function returnsFrom({ readings, refused, logs, form, termsBlock }: ReturnsAsked, gathered: ReturnsReading | null): ReturnsFound {
  const problems: Problem[] = [];
  if (!gathered || gathered.returns.length === 0) {
    const words = readings.length + refused.length > 0 ? "None of these could be read as a return. Choose files made with Make a return to send, or that have its headings." : "Choose the returns that have come back.";
    return { gathered: null, problems: [{ field: FIELD.files, words, missing: readings.length + refused.length === 0 }], solution: null, termsFound: null };
  }
  const method = methodIn(form.method, problems);
  const { returns, earlier } = laterAndEarlier(inOrder(gathered, form.repeated));
  const table = termsBlock && readTerms(termsBlock, form.termsTable);
  const given = table && termsFrom(table, returns);
  const termsFound = table && given && foundIn(table, given, returns);
  if (given && given.terms.length === 0) problems.push({ field: FIELD.termsCells, words: "None of these terms is of a return that was read. Choose the cells with a row for each provider, headings included." });
  if (!method || problems.length > 0) return { gathered, problems, solution: null, termsFound };
  const { terms, ...asked } = method;
  const comparisonCase: ComparisonCase = {
    ...asked, returns, earlier, logs,
    terms: given?.terms ?? (terms ? [terms] : []),
    termsOf: given?.termsOf ?? returns.map(() => (terms ? 0 : null)),
    unread: [...refused, ...(given?.unused ?? []), ...gathered.notReturns.map(({ source, sheet, words }) => ({ source: sheet === "" ? source : source === "" ? sheet : `${source}, ${sheet}`, words }))],
  };
  try {
    return { gathered, problems, solution: { comparisonCase, answer: comparisonAnswer(comparisonCase) }, termsFound };
  } catch (error) {
    const words = sentenceFor(error);
    if (words === null) throw error;
    return { gathered, problems: [...problems, { field: FIELD.against, words }], solution: null, termsFound };
  }
}

function foundIn(table: TermsTable, { terms, termsOf, unused }: TermsGiven, returns: readonly ReturnGiven[]): TermsFound {
  const names = returnNames(returns);
  const without = terms.length === 0 ? [] : termsOf.flatMap((at, of) => (at === null ? [names[of] ?? ""] : []));
  return {
    table, returns: returns.length, underTerms: termsOf.filter((at) => at !== null).length,
    said: [...unused.map(({ source, words }) => `${source}: ${words}`), ...without.map((name) => `${name}: no terms are given for it that can be used, so its surplus is not worked out.`)],
  };
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
