import { upliftBridge } from "../domain/inflation/upliftBridge";
import { inCell } from "./_support/inCell";
import { readList, readNames } from "./_support/list";
import { readOption } from "./_support/option";

/**
 * Shows why a price rises by so much: what each cost line adds, and how an award compares.
 * @customfunction UPLIFT.BRIDGE
 * @param lines Name of each cost line, in one row or column.
 * @param shares Share of the cost in each line, in the same order. They total 100%.
 * @param rates Change in each line, such as 6.7% or -1%. Blanks count as 0.
 * @param award Change in price that was given, to compare. Left out, no award rows.
 * @returns A table with the headings Line, Share, Change and Contribution: the cost lines, then Cost pressure, then the award and its difference.
 * @example =UPLIFT.BRIDGE({"Pay";"Other"}, {70%;30%}, {5%;2%}) // "Line", "Share", "Change", "Contribution"; "Pay", 0.7, 0.05, 0.035; "Other", 0.3, 0.02, 0.006; "Cost pressure", "", "", 0.041
 * @example =UPLIFT.BRIDGE({"Pay";"Other"}, {50%;50%}, {5%;2%}, 3%) // "Line", "Share", "Change", "Contribution"; "Pay", 0.5, 0.05, 0.025; "Other", 0.5, 0.02, 0.01; "Cost pressure", "", "", 0.035; "Award", "", "", 0.03; "Award less pressure", "", "", -0.005
 * @example =UPLIFT.BRIDGE({"Pay";"Other"}, {70%;20%}, {5%;2%}) // #VALUE!
 */
export function upliftBridgeCell(lines: unknown[][], shares: unknown[][], rates: unknown[][], award?: unknown): unknown[][] {
  return inCell({ lines, shares, rates }, () => {
    const bridge = upliftBridge(readNames("lines", lines), readList("shares", shares), readList("rates", rates), readOption("award", award, null));
    const given = bridge.award;
    return [
      ["Line", "Share", "Change", "Contribution"],
      ...bridge.lines.map(({ line, share, change, contribution }) => [line, share, change, contribution]),
      ["Cost pressure", "", "", bridge.pressure],
      ...given === null ? [] : [["Award", "", "", given.rate], ["Award less pressure", "", "", given.lessPressure]],
    ];
  });
}
