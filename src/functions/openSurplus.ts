import { surplusCollar } from "../domain/openbook/surplusCollar";
import { inCell } from "./_support/inCell";
import { readNumber, readOption } from "./_support/option";

/**
 * Works out a provider's surplus under an open-book collar: topped up to a minimum, shared above a maximum.
 * @customfunction OPEN.SURPLUS
 * @param income Income in pounds.
 * @param cost Cost in pounds.
 * @param minimum Surplus on income that the commissioner tops up to, such as 2%. Left out, no top-up.
 * @param maximum Surplus on income above which the excess is shared, such as 8%. Left out, nothing is returned.
 * @param providerShare Provider's part of the excess. Left out, 50%.
 * @param topUpLimit Most the commissioner tops up, in pounds. Left out, no limit.
 * @returns A table with the headings Measure and Value: Surplus, Surplus % of income, Adjustment, Surplus after and Surplus after %.
 * @example =OPEN.SURPLUS(100000, 88000, 2%, 8%) // "Measure", "Value"; "Surplus", 12000; "Surplus % of income", 0.12; "Adjustment", -2000; "Surplus after", 10000; "Surplus after %", 0.1
 * @example =OPEN.SURPLUS(100000, 101000, 2%, 8%, 50%, 2500) // "Measure", "Value"; "Surplus", -1000; "Surplus % of income", -0.01; "Adjustment", 2500; "Surplus after", 1500; "Surplus after %", 0.015
 * @example =OPEN.SURPLUS(0, 500) // "Measure", "Value"; "Surplus", -500; "Surplus % of income", ""; "Adjustment", 0; "Surplus after", -500; "Surplus after %", ""
 * @example =OPEN.SURPLUS(100000, 90000, 8%, 2%) // #VALUE!
 */
export function openSurplusCell(income: unknown, cost: unknown, minimum?: unknown, maximum?: unknown, providerShare?: unknown, topUpLimit?: unknown): unknown[][] {
  return inCell({}, () => {
    const { surplus, rate, adjustment, after, afterRate } = surplusCollar(readNumber("income", income), readNumber("cost", cost), {
      minimum: readOption("minimum", minimum, null), maximum: readOption("maximum", maximum, null),
      providerShare: readOption("providerShare", providerShare, 0.5), topUpLimit: readOption("topUpLimit", topUpLimit, null),
    });
    return [
      ["Measure", "Value"], ["Surplus", surplus], ["Surplus % of income", rate ?? ""], ["Adjustment", adjustment],
      ["Surplus after", after], ["Surplus after %", afterRate ?? ""],
    ];
  });
}
