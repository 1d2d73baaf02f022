import type { BlockRectangle, CellValue } from "../../intake/cellBlock";
import { addressOf, sheetInFormula } from "./a1";
import { answerCellsWritten, isSame, loadAnswer } from "./answerCells";
import { mentions } from "./formulaNames";
import { rectangleOf } from "./locate";
import { readValues } from "./readParts";
import type { StoredAnswer } from "./receipts";

/** What outside an insert has to do with it. */
export interface Elsewhere {
  /** The insert's own answer cells, wherever rows inserted or a new sheet name have put them. */
  readonly answer?: StoredAnswer;
  /** Other cells and names whose formulas use the insert's sheets or names. */
  readonly uses: readonly string[];
}

/** Reads the formulas of these sheets for uses of an insert; an answer block that is not where it was is looked for. */
export async function usesElsewhere(
  context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], answer: StoredAnswer | undefined, own: (formula: string) => boolean,
): Promise<Elsewhere> {
  const ranges = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"));
  const loaded = answer && loadAnswer(context, answer);
  await context.sync();
  let place = answer && loaded && answerCellsWritten(answer, loaded, own).length > 0 ? answer : undefined;
  const found: { readonly sheet: string; readonly row: number; readonly column: number }[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const range = ranges[index];
    if (!range || range.isNullObject) continue;
    const used = rectangleOf(range);
    const formulas = await readValues(context, sheet, sheet.name, used, "formulas");
    if (answer && !place) place = moved(answer, sheet.name, used, formulas);
    formulas.forEach((line, row) => line.forEach((content, column) => {
      if (typeof content === "string" && content.startsWith("=") && own(content)) {
        found.push({ sheet: sheet.name, row: used.row + row, column: used.column + column });
      }
    }));
  }
  const uses = found.filter((cell) => !place || !isWithin(place, cell))
    .map(({ sheet, row, column }) => `${sheetInFormula(sheet)}!${addressOf({ row, column, rows: 1, columns: 1 })}`);
  return { ...(place && { answer: place }), uses };
}

/** True for a formula that uses one of the sheets or names. */
export function usesAny(sheets: readonly string[], names: readonly string[]): (formula: string) => boolean {
  const folded = (list: readonly string[]) => new Set(list.map((name) => name.toLowerCase()));
  const sheetSet = folded(sheets), nameSet = folded(names);
  return (formula) => mentions(formula, sheetSet, nameSet);
}

/** The answer where its contents stand now; undefined where they are nowhere on the sheet. */
function moved(answer: StoredAnswer, sheet: string, used: BlockRectangle, formulas: readonly (readonly CellValue[])[]): StoredAnswer | undefined {
  const holds = (top: number, left: number) => answer.contents.every((line, row) => line.every((content, column) =>
    content === null || isSame(formulas[top + row]?.[left + column] ?? "", content)));
  for (let top = 0; top < formulas.length; top++) {
    for (let left = 0; left < (formulas[top]?.length ?? 0); left++) {
      // The block may start with cells that were left alone, but never with a whole row or column of them.
      if (holds(top, left)) return { ...answer, sheet, row: used.row + top, column: used.column + left };
    }
  }
  return undefined;
}

function isWithin(answer: StoredAnswer, cell: { readonly sheet: string; readonly row: number; readonly column: number }): boolean {
  const content = answer.contents[cell.row - answer.row]?.[cell.column - answer.column];
  return cell.sheet === answer.sheet && content !== undefined && content !== null;
}
