import { contractAnswer } from "../../../../workings/contracts/contractAnswer";
import type { ContractCase } from "../../../../workings/contracts/contractCase";
import type { Problem } from "../../../shared/job/problem";
import { sentenceFor } from "../../../shared/sentenceFor";
import type { FoundFigure } from "../../../shared/figureOrCell";
import { FIELD } from "./contractFields";
import type { ContractForm } from "./contractForm";
import type { ContractFound } from "./contractFound";
import { lotsIn } from "./lotsIn";
import { termsIn } from "./termsIn";

/** What the pane calls the arguments of the functions the answer is made of. */
export const LABELS: Readonly<Record<string, string>> = {
  "term": "The term",
  "annual value": "The value a year",
  "annual": "The value a year",
  "lots": "The lots",
  "number of lots": "The number of lots",
  "change": "The uplift",
  "vat": "VAT",
  "date": "The day the procurement starts",
  "kind": "The kind of contract",
};

/** The fields under which a refusal of an argument is said. */
const FIELDS: Readonly<Record<string, string>> = { "term": FIELD.term, "annual value": FIELD.annual, "annual": FIELD.annual, "lots": FIELD.lotName(0), "number of lots": FIELD.inLots, "change": FIELD.change, "vat": FIELD.vat, "date": FIELD.procurement };

export interface ContractAsked {
  readonly annual: FoundFigure;
  /** By lot. */
  readonly lotAnnuals: readonly FoundFigure[];
  /** True where the workbook counts its dates from 1904. */
  readonly date1904: boolean;
  readonly form: Pick<ContractForm, "unknown" | "inLots" | "lots" | "method">;
}

/** From what was read and typed to the answer, and every problem on the way with its field. */
export function contractFrom(asked: ContractAsked): ContractFound {
  const problems: Problem[] = [];
  const valued = lotsIn(asked, problems);
  const terms = termsIn(asked.form.method, problems);
  if (!valued || !terms) return { valued, problems, solution: null };
  const inCells = [valued.annualGiven, ...valued.lots.map(({ annual }) => annual)].flatMap((figure) => (figure?.origin.kind === "cell" ? [figure.origin] : []));
  const fixed = inCells.filter(({ readFrom }) => readFrom !== undefined).length;
  const contractCase: ContractCase = { ...terms, ...valued, readings: [], counts: { read: inCells.length, used: inCells.length - fixed, fixed, leftOut: 0 }, ...(asked.date1904 ? { date1904: true } : {}) };
  try {
    return { valued, problems, solution: { contractCase, answer: contractAnswer(contractCase) } };
  } catch (error) {
    const words = sentenceFor(error, LABELS);
    if (words === null) throw error;
    const argument = error instanceof Error && "detail" in error ? (error.detail as Readonly<Record<string, unknown>>)["argument"] : undefined;
    return { valued, problems: [...problems, { field: typeof argument === "string" && Object.hasOwn(FIELDS, argument) ? FIELDS[argument]! : FIELD.annual, words }], solution: null };
  }
}
