import { addressOf } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import { sheetInFormula } from "../../cells/sheetReference";
import type { CellValue } from "../../intake/cellBlock";
import { holdsAnswer, isSame, loadAnswer } from "./answerCells";
import { mentions } from "./formulaNames";
import { rectangleOf } from "./locate";
import { readValues } from "./readParts";
import type { StoredAnswer } from "./receipts";

/** What outside an insert has to do with it. */
interface Elsewhere {
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
  let place = answer && loaded && holdsAnswer(answer, loaded, own) ? answer : undefined;
  const found: Use[] = [];
  const used = sheets.flatMap((sheet, index) => (ranges[index]?.isNullObject === false ? [{ sheet, cells: rectangleOf(ranges[index]) }] : []));
  for await (const { sheet, cells, formulas } of formulasOf(context, used)) {
    if (answer && !place) place = moved(answer, sheet.name, cells, formulas);
    formulas.forEach((line, row) => line.forEach((content, column) => {
      if (typeof content === "string" && content.startsWith("=") && own(content)) {
        found.push({ sheet, row: cells.row + row, column: cells.column + column, formula: content });
      }
    }));
  }
  const uses = await withoutText(context, found.filter((cell) => !place || !isWithin(place, cell)));
  return {
    ...(place && { answer: place }),
    uses: uses.map(({ sheet, row, column }) => `${sheetInFormula(sheet.name)}!${addressOf({ row, column, rows: 1, columns: 1 })}`),
  };
}

interface Use {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface UsedCells {
  readonly sheet: Excel.Worksheet;
  readonly cells: Rectangle;
}

/** The formulas of each sheet in turn; small sheets are read together. */
async function* formulasOf(context: Excel.RequestContext, used: readonly UsedCells[]): AsyncGenerator<UsedCells & { readonly formulas: CellValue[][] }> {
  const small = used.filter(({ cells }) => cells.rows * cells.columns <= SMALL);
  for (let from = 0; from < small.length; from += TOGETHER) {
    const group = small.slice(from, from + TOGETHER).map((one) => ({ ...one, range: one.sheet.getRange(addressOf(one.cells)).load("formulas") }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer cannot hold every sheet
    await context.sync();
    for (const { sheet, cells, range } of group) yield { sheet, cells, formulas: range.formulas as CellValue[][] };
  }
  for (const { sheet, cells } of used) {
    if (cells.rows * cells.columns > SMALL) yield { sheet, cells, formulas: await readValues(context, sheet, sheet.name, cells, "formulas") };
  }
}

/** Cells of a sheet small enough to be read with others, and how many such sheets at once. */
const SMALL = 2_000;
const TOGETHER = 10;

/** Without the cells whose text only looks like a formula: their value is that text. */
async function withoutText(context: Excel.RequestContext, uses: readonly Use[]): Promise<readonly Use[]> {
  if (uses.length === 0) return uses;
  // Enough to know whether any is real, and more than a sentence names.
  const asked = uses.slice(0, 200).map((use) => ({ use, range: use.sheet.getRangeByIndexes(use.row, use.column, 1, 1).load("values") }));
  await context.sync();
  return asked.filter(({ use, range }) => range.values[0]?.[0] !== use.formula).map(({ use }) => use);
}

/** True for a formula that uses one of the sheets or names. */
export function usesAny(sheets: readonly string[], names: readonly string[]): (formula: string) => boolean {
  const folded = (list: readonly string[]) => new Set(list.map((name) => name.toLowerCase()));
  const sheetSet = folded(sheets), nameSet = folded(names);
  return (formula) => mentions(formula, sheetSet, nameSet);
}

/** The answer where its contents stand now; undefined where they are nowhere on the sheet. */
function moved(answer: StoredAnswer, sheet: string, used: Rectangle, formulas: readonly (readonly CellValue[])[]): StoredAnswer | undefined {
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

function isWithin(answer: StoredAnswer, cell: Use): boolean {
  const content = answer.contents[cell.row - answer.row]?.[cell.column - answer.column];
  return cell.sheet.name === answer.sheet && content !== undefined && content !== null;
}
