import { savingsAnswer } from "../../../../workings/savings/savingsAnswer";
import type { SavingsCase } from "../../../../workings/savings/savingsCase";
import type { SavingsAnswer } from "../../../../workings/savings/savingsFigures";
import type { Problem } from "../../../shared/job/problem";
import { sentenceFor } from "../../../shared/sentenceFor";
import { FIELD } from "./registerFields";

/** What the pane calls the arguments of the functions the answer is made of. */
export const LABELS: Readonly<Record<string, string>> = {
  initiatives: "The initiatives",
  years: "The years of the plan",
  grade: "The grade of the evidence",
  scheme: "The discount rate",
  target: "The target cost",
  actual: "The actual cost",
  bands: "The bands",
  share: "The provider’s share",
  baseline: "The baseline",
  saving: "The saving",
  savings: "The savings together",
  fullYear: "The saving in a full year",
  rampMonths: "The months to reach the full saving",
  oneOffCost: "The one-off cost",
  end: "The end",
  start: "The start",
  confidence: "The confidence",
  low: "The low estimate",
  likely: "The saving",
  high: "The high estimate",
  flows: "The plan’s net flows",
};

/** The fields under which a refusal of an argument is said. */
const FIELDS: Readonly<Record<string, string>> = {
  years: FIELD.years,
  grade: FIELD.grade,
  scheme: FIELD.scheme,
};

interface Solved {
  readonly answer: SavingsAnswer | null;
  readonly problems: readonly Problem[];
}

/** The answer, or a sentence under the field that stands in its way. */
export function solveRegister(savingsCase: SavingsCase): Solved {
  try {
    return { answer: savingsAnswer(savingsCase), problems: [] };
  } catch (error) {
    const words = sentenceFor(error, LABELS);
    if (words === null) throw error;
    const argument = error instanceof Error && "detail" in error ? (error.detail as Readonly<Record<string, unknown>>)["argument"] : undefined;
    return { answer: null, problems: [{ field: typeof argument === "string" && Object.hasOwn(FIELDS, argument) ? FIELDS[argument]! : FIELD.register, words }] };
  }
}
