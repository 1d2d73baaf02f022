import { steadySum } from "../../domain/kernel/steadySum";
import { numberInWords, poundsInWords } from "../figuresInWords";
import { isGiven, type BenchmarkService, type GivenFigure, type ProviderFigures } from "./benchmarkCase";

/**
 * A question to a bidder whose bid is far from the others': what the price covers and how it is made up. It gives the bidder's own figure
 * and which way it differs, and nothing from which another bid could be worked out.
 *
 * @source benchmark/METHOD.md §6
 */
export function clarificationQuestion(bidder: string, service: BenchmarkService, figures: ProviderFigures, flag: "low" | "high"): string {
  return [
    `To ${bidder}: ${service.name}`,
    `Your bid is ${bidInWords(service, figures)}. This is ${flag === "low" ? "lower" : "higher"} than we would expect, and we would like to be sure that we have understood it. Please would you:`,
    "1. confirm what the price covers, and whether there is any part of the specification that it does not;",
    "2. show how the price is made up: pay and on-costs, other direct costs, overheads and surplus, with the volumes and productivity assumed;",
    flag === "low"
      ? "3. explain what allows you to offer this price, and how it would meet your costs, including pay at or above the legal minimum, for the whole of the contract;"
      : "3. explain anything the price includes that the specification does not ask for, and any allowance that it makes for risk;",
    "4. tell us if any figure was entered in error.",
    "This question is to help us to understand your bid. No decision about it has been made, and it is not an invitation to change your price.",
  ].join("\n");
}

/** As the bidder gave it, before anything was done to it. */
function bidInWords({ basis, unit }: BenchmarkService, { cost, activity, unitCost }: ProviderFigures): string {
  const units = unit || "unit";
  if (basis === "unit cost") return `${poundsInWords(unitCost && isGiven(unitCost) ? unitCost.value : 0)} per ${units}`;
  return `${poundsInWords(added(cost))} for ${numberInWords(added(activity))} units`;
}

function added(figures: readonly GivenFigure[]): number {
  return steadySum(figures.filter(isGiven).map(({ value }) => value));
}
