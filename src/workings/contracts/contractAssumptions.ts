import type { Assumption } from "../assumptionsLog";
import { PERCENT, POUNDS } from "../formats";
import { sourceText } from "../linkedCells";
import { formula, text } from "../planCells";
import type { ContractContext, ContractWorkings } from "./contractContext";
import type { SummaryPlaced } from "./contractSummary";

/** What the answer rests on, each with the figure it moves. Formulas are read on the checks sheet. */
export function contractAssumptions({ contractCase, answer, names, inputs }: ContractContext, { lots, result }: ContractWorkings, placed: SummaryPlaced): Assumption[] {
  const on = names.checks;
  const { term, change, vat, procurement, lots: given } = contractCase;
  const value = result.cell("value", 0, on);
  const percent = (kind: "change" | "vat") => formula(`=${inputs.figures.cell(kind, 0, on)}`, PERCENT);
  return [
    {
      description: "Every option to extend is taken up: the most that may be paid is what is compared.", value: formula(`=${inputs.parts.totalCell("months", on)}`, "0"), unit: "months",
      effect: formula(`=${value}-${placed.periods.cell("value", 0, on)}`, POUNDS), effectMeans: "Value of the extensions",
      why: "Procurement Act 2023, Schedule 3.", source: sourceText(term.origin),
    },
    {
      description: "Each contract year costs this much more than the one before.", value: percent("change"), unit: "rate",
      effect: formula(`=${value}-ROUND(SUM(${lots.range("counted", on)})*${inputs.parts.totalCell("months", on)}/${inputs.year(on)}*(1+${inputs.figures.cell("vat", 0, on)})*100,0)/100`, POUNDS),
      effectMeans: "Value less what it would be at the first year's price", why: "The contract's own uplift, or what is expected of it.", source: sourceText(change.origin),
    },
    {
      description: "VAT at this rate is counted, as it is in the thresholds. A grant has none.", value: percent("vat"), unit: "rate",
      effect: formula(`=SUM(${lots.range("vat", on)})`, POUNDS), effectMeans: "VAT in the value", why: "Thresholds include VAT.", source: sourceText(vat.origin),
    },
    {
      description: "The threshold is the one in force on the day the procurement starts.", value: formula(`=${inputs.figures.cell("procurement", 0, on)}`, "d mmm yyyy"), unit: "date",
      effect: formula(`=${result.cell("over", 0, on)}`, POUNDS), effectMeans: "Over the threshold", why: "A procurement is held to the rules of the day it starts.", source: sourceText(procurement.origin),
    },
    ...answer.unknown.map((at): Assumption => ({
      description: `${given[at]!.name}: its value cannot be estimated, so the contract is treated as at or above the threshold.`, value: text("not known"), unit: "£ a year",
      effect: text("–", "Normal", { align: "right" }), effectMeans: "Not known", why: "Procurement Act 2023, Schedule 3.", source: "Said in the pane or the cells",
    })),
  ];
}
