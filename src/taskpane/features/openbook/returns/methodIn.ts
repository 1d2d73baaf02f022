import type { ComparisonCase, SurplusTerms } from "../../../../workings/openbook/comparisonCase";
import type { Sourced } from "../../../../workings/origin";
import type { Problem } from "../../../shared/job/problem";
import { amountIn, percentIn } from "../../../shared/job/typedFigures";
import { FIELD } from "./returnsFields";
import type { MethodForm } from "./returnsForm";

/** `terms` is null where none are typed. */
export type MethodFound = Pick<ComparisonCase, "title" | "against" | "limits"> & { readonly terms: SurplusTerms | null };

/** What a comparison is to go by, as typed; null with its problems noted where something of it cannot be used. */
export function methodIn(form: MethodForm, problems: Problem[]): MethodFound | null {
  const before = problems.length;
  const tolerance = percentIn(FIELD.limit, form.limit, "a percentage, such as 5", problems, { least: 0 });
  const ignoreBelow = amountIn(FIELD.ignore, form.ignore, "an amount in pounds, such as 500, or 0", problems);
  const alwaysAbove = form.always.trim() === "" ? null : amountIn(FIELD.always, form.always, "an amount in pounds, or leave it empty", problems);
  const terms = form.withTerms && form.termsFrom === "typed" ? termsIn(form, problems) : null;
  if (problems.length > before || !tolerance || !ignoreBelow) return null;
  return { title: form.title.trim() || "Open-book returns", against: form.against, limits: { tolerance, ignoreBelow, alwaysAbove }, terms };
}

function termsIn(form: MethodForm, problems: Problem[]): SurplusTerms | null {
  const rate = (field: string, text: string, what: string, least: number): Sourced | null => (text.trim() === "" ? null : percentIn(field, text, what, problems, { least }));
  const minimum = rate(FIELD.minimum, form.minimum, "a percentage of income, such as 2, or leave it empty", -1);
  const maximum = rate(FIELD.maximum, form.maximum, "a percentage of income, such as 5, or leave it empty", -1);
  const providerShare = percentIn(FIELD.providerShare, form.providerShare, "a percentage, such as 50", problems, { least: 0 });
  const topUpLimit = form.topUpLimit.trim() === "" ? null : amountIn(FIELD.topUpLimit, form.topUpLimit, "an amount in pounds, or leave it empty", problems);
  if (minimum && maximum && minimum.value > maximum.value) problems.push({ field: FIELD.maximum, words: `The maximum is below the minimum of ${form.minimum.trim().replace(/%$/, "")}%. Enter a maximum that is not.` });
  return providerShare && { name: "All contracts", minimum, maximum, providerShare, topUpLimit };
}
