import type { CellValue } from "../../intake/cellBlock";
import { addressOf } from "../../cells/address";
import { comparable } from "./formulaNames";
import type { StoredAnswer } from "./receipts";

/** The cells an insert wrote on a sheet that was already there, as they are now. */
interface LoadedAnswer {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** One cell to be made as it was. */
export interface CellToRestore {
  readonly row: number;
  readonly column: number;
  readonly numberFormat: string;
  /** What it held, where it was not empty. */
  readonly content?: CellValue;
}

/** Queues the loading of the block's cells; `sheet` is the one it stands on unless another is given. */
export function loadAnswer(context: Excel.RequestContext, answer: StoredAnswer): LoadedAnswer {
  const sheet = context.workbook.worksheets.getItemOrNullObject(answer.sheet);
  sheet.load("id,name,protection/protected");
  const rows = Math.max(1, answer.contents.length), columns = Math.max(1, answer.contents[0]?.length ?? 1);
  const range = sheet.getRange(addressOf({ row: answer.row, column: answer.column, rows, columns }));
  range.load("formulas,numberFormat");
  return { sheet, range };
}

/** True where any of the block's cells still holds what was written in it. */
export function holdsAnswer(answer: StoredAnswer, { sheet, range }: LoadedAnswer, isOurs: (formula: string) => boolean): boolean {
  return !sheet.isNullObject && answer.contents.some((line, row) => line.some((content, column) => {
    const now = range.formulas[row]?.[column] as CellValue | undefined;
    return content !== null && now !== undefined && now !== "" && isOurWriting(now, content, isOurs);
  }));
}

/**
 * The block's cells that still hold what was written, or only its number format. A cell a person has written in since is theirs.
 * A formula Excel has since adjusted is known again by `isOurs`, or by having lost the sheet it referred to.
 */
export function answerCellsWritten(answer: StoredAnswer, { sheet, range }: LoadedAnswer, isOurs: (formula: string) => boolean = () => false): CellToRestore[] {
  if (sheet.isNullObject) return [];
  return answer.contents.flatMap((line, row) => line.flatMap((content, column) => {
    const now = range.formulas[row]?.[column] as CellValue | undefined;
    const before = answer.numberFormats[row]?.[column] ?? "General";
    if (content === null || now === undefined) return [];
    const ours = now === "" ? range.numberFormat[row]?.[column] !== before : isOurWriting(now, content, isOurs);
    return ours ? [{ row: answer.row + row, column: answer.column + column, numberFormat: before }] : [];
  }));
}

function isOurWriting(now: CellValue, content: CellValue, isOurs: (formula: string) => boolean): boolean {
  return isSame(now, content) || (isFormula(now) && isFormula(content) && (isOurs(now) || now.includes("#REF!")));
}

function isFormula(content: CellValue): content is string {
  return typeof content === "string" && content.startsWith("=");
}

/** Queues making the cells as they were: empty save for those that held something, each in its number format. */
export function restoreCells(sheet: Excel.Worksheet, cells: readonly CellToRestore[]): void {
  for (const { row, column, numberFormat, content } of cells) {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    if (content === undefined) cell.clear("Contents");
    cell.numberFormat = [[numberFormat]];
    if (content === undefined) continue;
    cell.formulas = [[content]];
    // Excel may give a cell another format with its content.
    cell.numberFormat = [[numberFormat]];
  }
}

/** Whether a cell holds what was written; Excel takes a leading apostrophe away. */
export function isSame(now: CellValue, written: CellValue): boolean {
  const plain = typeof written === "string" && written.startsWith("'") ? written.slice(1) : written;
  return comparable(now) === comparable(written) || comparable(now) === comparable(plain);
}
