import { countWords, poundsWords, roundPoundsWords } from "../../../shared/figureWords";
import { checksWords } from "../../../shared/job/checksWords";
import type { JobProgress, StepNumber } from "../../../shared/job/jobSteps";
import { STANDING_WORDS } from "../../../../workings/contracts/contractWords";
import { dayWords } from "../../../shared/dayWords";
import { FIELD } from "./contractFields";
import type { Contract } from "./useContract";

type StepContract = Pick<Contract, "form" | "valued" | "solution">;

/** What each step says when folded, and how far the job has come. */
export function contractProgress(contract: StepContract): JobProgress {
  const { valued, solution } = contract;
  return { chosen: [dataLine(contract), figuresLine(contract), methodLine(contract), answerLine(contract)], read: valued !== null, answered: solution !== null };
}

const THIRD: readonly string[] = [FIELD.title, FIELD.kind, FIELD.term, FIELD.start, FIELD.procurement, FIELD.change, FIELD.paidAs, FIELD.vat];

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (field === FIELD.answerAt) return 5;
  return THIRD.includes(field) ? 3 : 1;
}

function dataLine({ form }: StepContract): string {
  if (form.inLots) return `In ${countWords(form.lots.length, "lot")}.`;
  return form.unknown ? "Its value cannot be estimated." : form.annual.trim() === "" ? "Nothing chosen yet." : `A year, before VAT: ${form.annual.trim()}.`;
}

function figuresLine({ valued }: StepContract): string {
  if (!valued) return "Not read yet.";
  const known = valued.lots.flatMap(({ annual }) => (annual ? [annual.value] : []));
  return `${poundsWords(known.reduce((pence, each) => pence + Math.round(each * 100), 0) / 100)} in the first year${known.length < valued.lots.length ? ", and what cannot be estimated" : ""}.`;
}

function methodLine({ solution }: StepContract): string {
  if (!solution) return "Not set yet.";
  const { term, start, procurement } = solution.contractCase;
  return `Term ${term.text} from ${dayWords(start.day)}; procured from ${dayWords(procurement.day)}.`;
}

function answerLine({ solution }: StepContract): string {
  if (!solution) return "No answer yet.";
  const { value, standing, checks } = solution.answer;
  return `${roundPoundsWords(value)}. ${STANDING_WORDS[standing]}. ${checksWords(checks)}`;
}
