import { POUNDS } from "../formats";
import { formula, NOT_APPLICABLE, words } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { DATE, type ContractContext } from "./contractContext";
import { CANNOT_ESTIMATE } from "./contractInputs";
import { STANDING_WORDS } from "./contractWords";

/** Formula (without "=") of the threshold, from the cells of the kind, the day and how many are found natively. */
export type ThresholdFormula = (kind: string, day: string, found: string) => string;

/** The value against the threshold, in one row. `threshold` comes to a number or a dash. */
export function resultTable(layout: SheetLayout, { inputs }: ContractContext, lots: PlacedTable, threshold: ThresholdFormula): PlacedTable {
  const sheet = layout.name;
  layout.heading("Against the threshold", "The threshold in force on the day the procurement starts. A value of the threshold itself is at it.");
  return layout.table({
    name: "Contract_result",
    rows: 1,
    columns: [
      { key: "unknown", heading: "Lots not estimated", width: 10, cell: () => formula(`=COUNTIF(${inputs.lots.range("state", sheet)},"${CANNOT_ESTIMATE}")`, "0") },
      { key: "kind", heading: "Kind of contract", width: 24, cell: () => words(`=${inputs.words.cell("read", 0, sheet)}`) },
      { key: "day", heading: "Procurement starts", width: 14, cell: () => formula(`=${inputs.figures.cell("procurement", 0, sheet)}`, DATE) },
      { key: "found", heading: "Thresholds held for the day", width: 16, cell: ({ cell }) => formula(`=COUNTIFS(${inForce(inputs, sheet, cell("kind"), cell("day"))})`, "0") },
      { key: "threshold", heading: "Threshold (£)", width: 16, cell: ({ cell }) => formula(`=${threshold(cell("kind"), cell("day"), cell("found"))}`, POUNDS, "Output") },
      { key: "value", heading: "Estimated value (£)", width: 16, cell: () => formula(`=ROUND(SUM(${lots.range("value", sheet)})*100,0)/100`, POUNDS, "Output") },
      {
        key: "over", heading: "Over the threshold (£)", width: 16,
        cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("threshold")}),ROUND((${cell("value")}-${cell("threshold")})*100,0)/100,"${NOT_APPLICABLE}")`, POUNDS, "Output"),
      },
      { key: "standing", heading: "Result", width: 16, runsOn: true, cell: ({ cell }) => words(`=${standing(cell("value"), cell("threshold"), cell("unknown"))}`, "Output") },
    ],
  });
}

/** The native look-up of the threshold, a dash where none is held for the day. */
export function heldThreshold({ inputs }: ContractContext, sheet: string): ThresholdFormula {
  return (kind, day, found) => `IF(${found}=1,SUMIFS(${inputs.thresholds.range("threshold", sheet)},${inForce(inputs, sheet, kind, day)}),"${NOT_APPLICABLE}")`;
}

/** The conditions of a threshold in force. */
function inForce({ thresholds }: ContractContext["inputs"], sheet: string, kind: string, day: string): string {
  return `${thresholds.range("kind", sheet)},${kind},${thresholds.range("from", sheet)},"<="&${day},${thresholds.range("to", sheet)},">="&${day}`;
}

/** Formula (without "="): how a value stands to the threshold, in words. */
function standing(value: string, threshold: string, unknown: string): string {
  const below = (other: string): string => `IF(${unknown}>0,"${STANDING_WORDS["treated as above"]}","${other}")`;
  return `IF(ISNUMBER(${threshold}),IF(${value}>=${threshold},"${STANDING_WORDS["at or above"]}",${below(STANDING_WORDS.below)}),${below(STANDING_WORDS["not held"])})`;
}
