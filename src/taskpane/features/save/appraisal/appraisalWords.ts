import type { CriteriaRole, CriteriaTable } from "../../../../intake/savings/criteriaReading";
import type { OptionsRole } from "../../../../intake/savings/optionsReading";
import type { AppraisalView, PayerSector } from "../../../../workings/appraisal/appraisalCase";
import { percentWords, quantityWords } from "../../../shared/figureWords";

export const OPTIONS_ROLES: readonly { readonly key: OptionsRole; readonly words: string }[] = [
  { key: "option", words: "Option" },
  { key: "line", words: "Name of the cost or benefit" },
  { key: "kind", words: "Cost or benefit" },
  { key: "payer", words: "Who pays or gains" },
  { key: "cash", words: "Cashable or not" },
  { key: "flow", words: "Amounts of one year" },
  { key: "year", words: "Year, in a list" },
  { key: "amount", words: "Amount, in a list" },
  { key: "ignore", words: "Not used" },
];

export const CRITERIA_ROLES: readonly { readonly key: CriteriaRole; readonly words: string }[] = [
  { key: "criterion", words: "Criterion" },
  { key: "weight", words: "Weight" },
  { key: "score", words: "Scores of one option" },
  { key: "ignore", words: "Not used" },
];

export const VIEWS: readonly { readonly key: AppraisalView; readonly words: string; readonly why: string }[] = [
  { key: "value", words: "Value to the public sector", why: "Every cost and benefit of the payers counted, whether or not it is cash." },
  { key: "cash", words: "Cash of the public sector", why: "Cash of the payers counted. Benefits that are not cash are left out." },
  { key: "council", words: "The council’s own cash", why: "What the council itself pays and saves, in cash." },
];

export const SECTORS: readonly { readonly key: PayerSector; readonly words: string }[] = [
  { key: "council", words: "The council" },
  { key: "public", words: "Another public body" },
  { key: "provider", words: "A provider" },
];

/** A benefit–cost ratio, to two places; a dash where there is no cost. */
export function ratioWords(ratio: number | null): string {
  return ratio === null ? "–" : ratio.toFixed(2).replace(/^-0\.00$/, "0.00").replace("-", "−");
}

/** A figure of the criteria in words, by the role of its column. */
export function criteriaFigureWords({ columns }: CriteriaTable): (value: number, column: number) => string {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  return (value, column) => (roles.get(column) === "weight" ? percentWords(value) : quantityWords(value));
}
