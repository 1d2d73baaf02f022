import { FORM_FIELDS, type FormField } from "../../../returns/returnForm";
import type { ReturnRequest } from "../../../returns/returnRequest";
import { text, words } from "../../planCells";
import type { PlacedTable, SheetLayout } from "../../sheetLayout";
import { BETWEEN_RULES } from "./betweenTable";
import { answerCell } from "./formCells";
import { answerSent, type RuleTable } from "./ruleTables";
import { inPlace, type FormPlaces } from "./templatePlaces";

/** The questions of About or of the declaration, one a row. */
export function layOutAnswers(layout: SheetLayout, part: "about" | "declaration", request: ReturnRequest, places: FormPlaces, rules: RuleTable, between: PlacedTable): void {
  const fields: readonly FormField[] = FORM_FIELDS[part];
  const placed = layout.table({
    name: `Form_${part}`,
    rows: fields.length,
    columns: [
      { key: "question", heading: "Question", width: 34, cell: ({ index }) => text(fields[index]!.label, "Normal", { wrap: true }) },
      { key: "answer", heading: "Answer", width: 40, cell: ({ index }) => answerCell(fields[index]!, answerSent(fields[index]!.key, request)) },
      { key: "check", heading: "Check", width: 64, cell: ({ index, cell }) => words(`=${firstWrong(index, cell("question"))}`, "Output") },
    ],
  });
  inPlace(placed, places.fields[part]);

  /** The question by itself first, then against the others. */
  function firstWrong(index: number, question: string): string {
    const alone = rules.placed.rowCell("words", index, layout.name);
    const broken = BETWEEN_RULES.flatMap(({ part: of, field }, at) => (of === part && field === fields[index]!.key ? [at] : []));
    const others = broken.reduceRight((rest, at) => `IF(${between.cell("wrong", at, layout.name)}>0,"‘"&${question}&"’ "&${between.cell("says", at, layout.name)},${rest})`, alone);
    return broken.length === 0 ? alone : `IF(${alone}<>"OK",${alone},${others})`;
  }
}
