import { FORM_FIELDS, PART_SHEETS, type FormField } from "../../returns/returnForm";
import { quoted } from "../cleanText";
import { closeness, formText, sameHeading } from "./headingWords";
import type { RemarkList } from "./remarkList";
import type { PartSheet } from "./returnGroups";
import type { SheetCells } from "./sheetCells";

/** Where the answer to a question stands. */
export interface AnswerCell {
  readonly row: number;
  readonly column: number;
  /** What is there, on one line; "" where it is blank. */
  readonly words: string;
  /** "About!B4". */
  readonly cell: string;
}

type Questions = keyof typeof FORM_FIELDS;

const MOST_ROWS = 200;
const ALIKE = 0.6;

/** The answers of a sheet of questions by the key of each: by the names of their cells, else beside the words of the question. */
export function formAnswers(part: Questions, { cells, anchors }: PartSheet, remarks: RemarkList): ReadonlyMap<string, AnswerCell> {
  const answers = new Map<string, AnswerCell>();
  const [answerColumn] = [...anchors.values()].map(({ column }) => column);
  const at = (row: number, column: number): AnswerCell => ({ row, column, words: cells.words(row, column), cell: cells.address(row, column) });
  for (const { key, label } of FORM_FIELDS[part] as readonly FormField[]) {
    const named = anchors.get(key.toLowerCase());
    if (named && named.row < cells.rows) {
      answers.set(key, at(named.row, named.column));
      const asked = labelBeside(cells, named.row, named.column);
      if (asked !== null && !sameHeading(asked.words, label)) {
        remarks.add("altered", { part, cell: cells.address(named.row, asked.column), seen: asked.words }, `The question “${label}” was typed over as ${quoted(asked.words)}: its answer is read by its name in the workbook.`);
      }
      continue;
    }
    const asked = questionCell(cells, label);
    if (asked) answers.set(key, at(asked.row, answerColumn ?? asked.column + 1));
    else remarks.add("left out", { part, cell: cells.address(0, 0) }, `“${label}” was not found on ${quoted(cells.name === "" ? PART_SHEETS[part] : cells.name)}: its row was deleted.`);
  }
  return answers;
}

function labelBeside(cells: SheetCells, row: number, column: number): { readonly column: number; readonly words: string } | null {
  for (let left = column - 1; left >= Math.max(0, column - 3); left--) if (!cells.isBlank(row, left)) return { column: left, words: cells.words(row, left) };
  return null;
}

function questionCell(cells: SheetCells, label: string): { readonly row: number; readonly column: number } | null {
  let best: { readonly row: number; readonly column: number; readonly near: number } | null = null;
  for (let row = 0; row < Math.min(cells.rows, MOST_ROWS); row++) {
    for (let column = 0; column < Math.min(cells.columns, 3); column++) {
      const words = cells.words(row, column);
      if (words === "" || words.length > 200) continue;
      const near = sameHeading(words, label) ? 2 : closeness(cells.heading(row, column), formText(label));
      if (near >= ALIKE && near > (best?.near ?? 0)) best = { row, column, near };
    }
  }
  return best;
}
