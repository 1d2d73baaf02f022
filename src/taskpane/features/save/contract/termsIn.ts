import { termMonths } from "../../../../domain/contracts/contractTerm";
import type { Day } from "../../../../domain/kernel/day";
import type { ContractCase } from "../../../../workings/contracts/contractCase";
import { percentWords } from "../../../shared/figureWords";
import { percentIn, typed } from "../../../shared/job/typedFigures";
import type { Problem } from "../../../shared/job/problem";
import { sentenceFor } from "../../../shared/sentenceFor";
import { typedDate } from "../../../shared/typedDate";
import { FIELD } from "./contractFields";
import type { MethodForm } from "./contractForm";

type Terms = Omit<ContractCase, "lots" | "annualGiven" | "readings" | "counts">;

/** No rate of VAT is below this: one that is was typed as a fraction. */
const LEAST_VAT = 0.01;
const TYPED = { kind: "typed" } as const;

/** The term, the days, the uplift and VAT; null with the problems noted. */
export function termsIn(form: MethodForm, problems: Problem[]): Terms | null {
  const term = termIn(form.term, problems);
  const start = dayIn(FIELD.start, form.start, problems);
  const procurement = dayIn(FIELD.procurement, form.procurement, problems);
  const change = percentIn(FIELD.change, form.change, "the uplift a year, such as 2.5, or 0 for none", problems);
  const vat = form.paidAs === "grant" ? typed(0) : percentIn(FIELD.vat, form.vat, "the rate of VAT, such as 20", problems, { least: 0 });
  if (vat && vat.value > 0 && vat.value < LEAST_VAT) {
    problems.push({ field: FIELD.vat, words: `“${form.vat.trim()}” is ${percentWords(vat.value)}. Enter the rate of VAT as a percentage, such as 20, or 0 for none.` });
    return null;
  }
  if (term === null || start === null || procurement === null || !change || !vat) return null;
  return { title: form.title.trim() || "Contract value", kind: form.kind, term: { text: term, origin: TYPED }, start: { day: start, origin: TYPED }, procurement: { day: procurement, origin: TYPED }, change, vat };
}

function termIn(text: string, problems: Problem[]): string | null {
  const term = text.trim();
  if (term === "") {
    problems.push({ field: FIELD.term, words: "Enter the term, such as 5+2+2+1.", missing: true });
    return null;
  }
  try {
    termMonths(term);
    return term;
  } catch (error) {
    const words = sentenceFor(error, { term: "The term" });
    if (words === null) throw error;
    problems.push({ field: FIELD.term, words });
    return null;
  }
}

function dayIn(field: string, text: string, problems: Problem[]): Day | null {
  const found = typedDate(text);
  if ("day" in found) return found.day;
  problems.push({ field, words: found.words, missing: text.trim() === "" });
  return null;
}
