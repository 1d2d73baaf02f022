import { dayInWords, type RunStamp } from "./stamp";
import type { PlanCell } from "./insertPlan";
import { text } from "./planCells";
import type { PlacedTable, SheetLayout } from "./sheetLayout";

/** One line of the log, in the columns the AQuA Book asks for. */
export interface Assumption {
  readonly description: string;
  /** Live where it can be: a formula that shows the input. */
  readonly value: PlanCell;
  readonly unit: string;
  /** What it does to the answer, as a figure where one can be given. */
  readonly effect: PlanCell;
  readonly effectMeans: string;
  readonly why: string;
  readonly source: string;
}

const TO_FILL = "To be completed";

/** The assumptions log. Reliability, maker and sign-off are for people to fill: nothing is signed on their behalf. */
export function assumptionsTable(layout: SheetLayout, name: string, assumptions: readonly Assumption[], stamp: RunStamp): PlacedTable {
  const at = (index: number): Assumption => assumptions[index]!;
  const fill = (note: string) => (): PlanCell => text(TO_FILL, "Input", { note });
  return layout.table({
    name,
    rows: assumptions.length,
    columns: [
      { key: "id", heading: "ID", width: 30, cell: ({ index }) => text(`A${index + 1}`) },
      { key: "description", heading: "Assumption", width: 64, cell: ({ index }) => text(at(index).description, "Normal", { wrap: true }) },
      { key: "value", heading: "Value", width: 18, cell: ({ index }) => at(index).value },
      { key: "unit", heading: "Unit", width: 18, cell: ({ index }) => text(at(index).unit, "Normal", { align: "center" }) },
      { key: "effect", heading: "Quantified effect", width: 14, cell: ({ index }) => at(index).effect },
      { key: "means", heading: "What the effect is", width: 32, cell: ({ index }) => text(at(index).effectMeans, "Normal", { wrap: true }) },
      { key: "reliability", heading: "Reliability", width: 20, cell: fill("High, medium or low, and why.") },
      { key: "when", heading: "When made", width: 18, cell: () => text(dayInWords(stamp.insertedOn)) },
      { key: "why", heading: "Why", width: 40, cell: ({ index }) => text(at(index).why, "Normal", { wrap: true }) },
      { key: "source", heading: "Source", width: 30, cell: ({ index }) => text(at(index).source, "Normal", { wrap: true }) },
      { key: "maker", heading: "Made by", width: 18, cell: fill("Who chose this value.") },
      { key: "signed", heading: "Signed off by", width: 18, cell: fill("Who agreed it, and when.") },
    ],
  });
}
