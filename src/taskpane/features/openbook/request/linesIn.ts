import { comparedName } from "../../../../domain/kernel/names";
import type { KnownFigures, ReturnRequest } from "../../../../returns/returnRequest";
import { lineRef } from "../../../../returns/standardLines";
import type { Problem } from "../../../shared/job/problem";
import { typedAmount } from "../../../shared/typedFigure";
import { countedUnit } from "./countedUnit";
import { FIELD, type LinePart } from "./requestFields";
import type { KnownForm, RequestForm } from "./requestForm";

export const MOST_LINES = 60;

const UNKNOWN: KnownFigures = { tendered: null, last: null };
const NAMES = { cost: "cost line", activity: "activity", income: "line of income" } as const;

/** The lines that a return asks for, as typed; with a problem noted for each that has no name, no unit where it needs one, or a figure that is none. */
export function linesIn({ costs, activity, income }: Pick<RequestForm, "costs" | "activity" | "income">, problems: Problem[]): Pick<ReturnRequest, "costs" | "activity" | "income"> {
  namesIn("cost", costs, problems);
  namesIn("activity", activity, problems);
  namesIn("income", income, problems);
  const known = (part: LinePart, at: number, key: string, form: KnownForm): KnownFigures => ({
    tendered: figureIn(FIELD.line(part, at, `${key}-tendered`), form.tendered, problems),
    last: figureIn(FIELD.line(part, at, `${key}-last`), form.last, problems),
  });
  return {
    costs: costs.map(({ name, kind, unit, quantity, cost }, at) => ({
      ref: lineRef("C", at), name: name.trim(), kind, unit: countedUnit(unit),
      quantity: countedUnit(unit) === "" ? UNKNOWN : known("cost", at, "quantity", quantity), cost: known("cost", at, "cost", cost),
    })),
    activity: activity.map(({ name, unit, quantity }, at) => {
      if (unit.trim() === "") problems.push({ field: FIELD.line("activity", at, "unit"), words: "Enter what is counted, such as hours or nights.", missing: true });
      return { ref: lineRef("A", at), name: name.trim(), unit: unit.trim(), quantity: known("activity", at, "quantity", quantity) };
    }),
    income: income.map(({ name, amount }, at) => ({ ref: lineRef("I", at), name: name.trim(), amount: known("income", at, "amount", amount) })),
  };
}

function namesIn(part: LinePart, lines: readonly { readonly name: string }[], problems: Problem[]): void {
  if (lines.length === 0) problems.push({ field: FIELD.lines(part), words: `A return asks for one ${NAMES[part]} at least. Add one.` });
  if (lines.length > MOST_LINES) problems.push({ field: FIELD.lines(part), words: `There are ${lines.length} lines. ${MOST_LINES} is the most a return takes: remove some, or join those that are small.` });
  const seen = new Set<string>();
  lines.forEach(({ name }, at) => {
    const field = FIELD.line(part, at, "name");
    const compared = comparedName(name);
    if (name.trim() === "") problems.push({ field, words: `Enter the name of the ${NAMES[part]}, or remove it.`, missing: true });
    else if (seen.has(compared)) problems.push({ field, words: `“${name.trim()}” is there twice. Give each line a name of its own.` });
    seen.add(compared);
  });
}

/** The figure typed; null where there is none, or none that can be read, which is noted. */
function figureIn(field: string, text: string, problems: Problem[]): number | null {
  const typed = text.trim();
  if (typed === "") return null;
  const value = typedAmount(typed);
  if (value === null) problems.push({ field, words: `“${typed}” is not a number. Enter the figure, or leave it empty for the provider to give.` });
  return value;
}
