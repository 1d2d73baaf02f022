import { efficiencyParts } from "../domain/savings/efficiencyParts";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";

/**
 * Splits an efficiency into money that can be taken out and output that was gained.
 * @customfunction SAVE.EFFICIENCY
 * @param costBefore Cost before, in pounds.
 * @param outputBefore Units before.
 * @param costAfter Cost after, in pounds.
 * @param outputAfter Units after.
 * @returns A table with the headings Measure and Value: Cashable, Non-cashable, Total, Unit cost before, Unit cost after and Change in unit cost.
 * @example =SAVE.EFFICIENCY(100000, 1000, 95000, 1100) // "Measure", "Value"; "Cashable", 5000; "Non-cashable", 10000; "Total", 15000; "Unit cost before", 100; "Unit cost after", 86.3636363636364; "Change in unit cost", -13.6363636363636
 * @example =SAVE.EFFICIENCY(100000, 1000, 0, 0) // "Measure", "Value"; "Cashable", 100000; "Non-cashable", -100000; "Total", 0; "Unit cost before", 100; "Unit cost after", ""; "Change in unit cost", ""
 * @example =SAVE.EFFICIENCY(100000, 0, 95000, 1100) // #DIV/0!
 */
export function saveEfficiencyCell(costBefore: unknown, outputBefore: unknown, costAfter: unknown, outputAfter: unknown): unknown[][] {
  return inCell({}, () => {
    const { cashable, nonCashable, total, unitCostBefore, unitCostAfter, change } = efficiencyParts(
      readNumber("costBefore", costBefore), readNumber("outputBefore", outputBefore), readNumber("costAfter", costAfter), readNumber("outputAfter", outputAfter),
    );
    return [
      ["Measure", "Value"], ["Cashable", cashable], ["Non-cashable", nonCashable], ["Total", total],
      ["Unit cost before", unitCostBefore], ["Unit cost after", unitCostAfter ?? ""], ["Change in unit cost", change ?? ""],
    ];
  });
}
