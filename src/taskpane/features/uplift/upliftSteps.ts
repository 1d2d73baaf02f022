import { countWords, listWords, percentWords, poundsWords } from "../../shared/figureWords";
import { dayWords } from "../../shared/dayWords";
import { checksWords } from "../../shared/job/checksWords";
import type { JobProgress, StepNumber } from "../../shared/job/jobSteps";
import { FIELD } from "./upliftFields";
import type { Uplift } from "./useUplift";

type StepUplift = Pick<Uplift, "form" | "list" | "price" | "listTable" | "costTable" | "method" | "solution" | "leftOut">;

/** What each step says when folded, and how far the job has come. */
export function upliftProgress(uplift: StepUplift): JobProgress {
  const { form, price, listTable, solution } = uplift;
  return {
    chosen: [dataLine(uplift), columnsLine(uplift), methodLine(uplift), answerLine(uplift)],
    read: form.kind === "one" ? price !== null : listTable !== null,
    answered: solution !== null,
  };
}

const FIRST: readonly string[] = [FIELD.kind, FIELD.price, FIELD.priceName, FIELD.list, FIELD.costs, FIELD.own];
const SECOND: readonly string[] = [FIELD.listHeading, FIELD.listRoles, FIELD.costsHeading, FIELD.costsRoles];

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (FIRST.includes(field)) return 1;
  if (SECOND.includes(field)) return 2;
  return field === FIELD.answerAt ? 5 : 3;
}

function dataLine({ form, price }: StepUplift): string {
  const beside = [form.costs && `cost lines: ${form.costs}`, form.own && `figures of your own: ${form.own}`].filter(Boolean);
  const also = beside.length > 0 ? `; ${beside.join("; ")}` : "";
  if (form.kind === "one") return price ? `${form.priceName.trim() || "One price"}: ${poundsWords(price.value)}${also}.` : "No price entered yet.";
  return form.list ? `Price list: ${form.list}${also}.` : "Nothing chosen yet.";
}

function columnsLine({ form, listTable, costTable }: StepUplift): string {
  if (form.kind === "one") return costTable ? `${countWords(costTable.lines.length, "cost line")}.` : "One price: no columns to check.";
  if (!listTable) return "Not read yet.";
  const costs = costTable ? `, ${countWords(costTable.lines.length, "cost line")}` : "";
  return `${countWords(listTable.lines.length, "price")}${costs}; ${countWords(listTable.counts.leftOut + (costTable?.counts.leftOut ?? 0), "cell")} left out.`;
}

function methodLine({ form, method, solution }: StepUplift): string {
  if (!method || !solution) return "Not set yet.";
  const { years, rounding, realTerms, bridge } = solution.upliftCase;
  const rounded = { none: "not rounded", end: "rounded at the end", "each year": "rounded each year", up: `rounded up to ${form.method.multiple.trim()}p` }[rounding.kind];
  const dates = method.onPaneDates > 0 && method.base !== null && method.review !== null ? `${dayWords(method.base)} to ${dayWords(method.review)}; ` : "";
  const parts = [...(realTerms ? ["real terms"] : []), ...(bridge ? ["the bridge"] : [])];
  return `${dates}${countWords(years, "year")}, ${rounded}${parts.length > 0 ? `; with ${listWords(parts)}` : ""}.`;
}

function answerLine({ solution, leftOut }: StepUplift): string {
  if (!solution) return "No answer yet.";
  const { uplifted, refused, change, checks } = solution.answer;
  const not = refused + leftOut.length;
  const by = change === null ? "" : change.least === change.greatest ? ` by ${percentWords(change.mean)}` : ` by ${percentWords(change.least)} to ${percentWords(change.greatest)}`;
  return `${countWords(uplifted, "price")} uplifted${by}${not > 0 ? `; ${not} not uplifted` : ""}. ${checksWords(checks)}`;
}
