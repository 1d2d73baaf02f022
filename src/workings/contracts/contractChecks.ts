import type { SheetCheck } from "../checks";
import { POUNDS } from "../formats";
import type { LogPlaces } from "../readingsLog";
import type { ContractContext, ContractWorkings } from "./contractContext";
import type { SummaryPlaced } from "./contractSummary";

/** The sheets' words for themselves in the table of checks. */
export const AREAS = { value: "Contract value", inputs: "Inputs", workings: "Workings", log: "Log" } as const;

/** Everything that must hold, in native formulas, read on the checks sheet. */
export function contractChecks({ contractCase, answer, names, inputs }: ContractContext, workings: ContractWorkings, placed: SummaryPlaced, log: LogPlaces): SheetCheck[] {
  const on = names.checks;
  const { lots, parts, periods, result, years, yearValues } = workings;
  const value = result.cell("value", 0, on);
  const states = [inputs.lots, inputs.figures.table].map((table) => table.range("state", on));
  const months = inputs.parts.range("months", on);
  const { read, used, fixed, leftOut } = log.counts;
  const { annualGiven } = contractCase;
  return [
    money(AREAS.value, "The lots' values add up to the contract's", value, `SUM(${placed.lots.range("value", on)})`),
    money(AREAS.value, "The periods' values add up to the contract's", value, `SUM(${placed.periods.range("value", on)})`),
    money(AREAS.value, "Value before VAT and VAT add up to the value", value, `SUM(${lots.range("net", on)})+SUM(${lots.range("vat", on)})`),
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", states.map((range) => `COUNTIF(${range},"not a number")+COUNTIF(${range},"text changed")`).join("+"), "figures"),
    none(AREAS.inputs, "Terms that read otherwise than when their months were taken from them", `COUNTIF(${inputs.words.range("state", on)},"text changed")`, "terms"),
    none(AREAS.inputs, "Annual values below zero", `COUNTIF(${inputs.lots.range("used", on)},"<0")`, "lots"),
    none(AREAS.inputs, "Parts of the term that are not whole months above zero", `SUMPRODUCT(((${months}<=0)+(${months}<>INT(${months}))>0)*1)`, "parts"),
    // What is not known could be the rest of it.
    ...(annualGiven && answer.unknown.length === 0
      ? [money(AREAS.inputs, "The lots' annual values add up to what the contract is said to cost a year", `ROUND(${inputs.figures.cell("annual given", 0, on)}*100,0)/100`, `SUM(${lots.range("annual", on)})`)]
      : []),
    { area: AREAS.inputs, words: "A threshold is held for the day the procurement starts", shouldBe: 1, is: result.cell("found", 0, on), unit: "thresholds", numberFormat: "0" },
    none(AREAS.inputs, "The procurement starts no later than the contract: days it is later", `MAX(0,${inputs.figures.cell("procurement", 0, on)}-${inputs.figures.cell("start", 0, on)})`, "days"),
    money(AREAS.workings, "Each lot by period adds up to the contract's value", value, `SUM(${parts.range("value", on)})`),
    ...(years && yearValues
      ? [
          money(AREAS.workings, "The contract years' values add up to the contract's", value, `SUM(${yearValues.range("value", on)})`),
          {
            area: AREAS.workings, words: "The contract years cover the whole term", unit: "months", numberFormat: "0",
            shouldBe: periods.cell("soFar", periods.rows - 1, on), is: `SUM(${years.range("months", on)})`,
          },
        ]
      : []),
    { area: AREAS.log, words: "Cells used, fixed and left out add up to the cells read", shouldBe: read, is: `${used}+${fixed}+${leftOut}`, unit: "cells", numberFormat: "0" },
    ...(log.readings ? [none(AREAS.log, "Cells left out that have become numbers since", `COUNTIF(${log.readings},"now a number")`, "cells")] : []),
  ];
}

function money(area: string, words: string, shouldBe: string, is: string): SheetCheck {
  return { area, words, shouldBe, is: `ROUND((${is})*100,0)/100`, unit: "£", numberFormat: POUNDS };
}

function none(area: string, words: string, is: string, unit: string): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat: "0" };
}
