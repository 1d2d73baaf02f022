import type { Sourced } from "../../../workings/origin";
import type { PayData } from "../../../workings/uplift/upliftCase";
import type { Problem } from "../../shared/job/problem";
import { amountIn, percentIn } from "../../shared/job/typedFigures";
import { FIELD } from "./upliftFields";
import type { PayForm } from "./upliftForm";

interface FigureFound {
  readonly figure: Sourced | null;
  readonly problem: string | undefined;
}

/** What an hour is made of, from what was typed; null with its problems noted. `fee` is the price an hour, typed or from a cell. */
export function payFrom(form: PayForm, fee: FigureFound, problems: Problem[]): PayData | null {
  if (fee.problem) problems.push({ field: FIELD.fee, words: fee.problem });
  else if (!fee.figure) problems.push({ field: FIELD.fee, words: "Enter the price an hour now, in pounds, or the cell that holds it.", missing: true });
  const nonPayCost = amountIn(FIELD.nonPay, form.nonPay, "what an hour costs apart from pay, in pounds, such as 4.20", problems);
  const onCostRate = percentIn(FIELD.onCost, form.onCost, "on-costs on top of pay, such as 14.5", problems, { least: 0, most: 2 });
  const paidHours = amountIn(FIELD.paidHours, form.paidHours, "hours paid for each hour of contact, at least 1, such as 1.25", problems, 1);
  const surplus = percentIn(FIELD.surplus, form.surplus, "the surplus, such as 3, or 0 for none", problems, { least: 0 });
  if (!fee.figure || fee.problem || !nonPayCost || !onCostRate || !paidHours || !surplus) return null;
  return { fee: fee.figure, nonPayCost, onCostRate, paidHoursPerContactHour: paidHours, surplus, surplusOn: form.surplusOn };
}
