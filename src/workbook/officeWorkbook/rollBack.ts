import type { InsertPlan } from "../../workings/insertPlan";
import { WorkbookError } from "../port";
import { addressOf } from "../../cells/address";
import { listed } from "./answerBlock";
import type { CellValue } from "../../intake/cellBlock";
import { answerCellsWritten, loadAnswer, restoreCells, type CellToRestore } from "./answerCells";
import { RECEIPT_KEY, parseReceipt, type StoredAnswer } from "./receipts";

/** An insert that has begun to write, and what was there before. */
export interface Begun {
  readonly id: string;
  readonly plan: InsertPlan;
  /** Planned defined or table name → the name it gets. */
  readonly names: ReadonlyMap<string, string>;
  readonly sheetsBefore: ReadonlySet<string>;
  readonly activeBefore: string;
  readonly answer?: StoredAnswer;
  /** True once a request that writes has been carried out. */
  sent?: boolean;
  /** What a person put in the answer's cells between the look at them and the writing; by row and column of the block. */
  overwritten?: readonly (readonly CellValue[])[];
}

/** Milliseconds before each try: what refused a moment ago may have been passing. */
const TRIES = [0, 200, 1_000];

/** Takes out whatever of the insert arrived; throws "inconsistent" with what is left where that fails too. */
export async function rollBack(begun: Begun, failure: unknown): Promise<void> {
  let left: readonly string[] = begun.plan.sheets.map(({ name }) => name);
  let last: unknown = failure;
  for (const wait of TRIES) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      // Whoever is typing in a cell is waited for where Excel can.
      left = await Excel.run({ delayForCellEdit: true }, (context) => takeOut(context, begun));
      if (left.length === 0) return;
    } catch (error) {
      last = error;
    }
  }
  throw new WorkbookError("inconsistent", { left: listed(left), count: left.length, message: messageOf(failure) }, { cause: last });
}

/** One try; returns what is still there. */
async function takeOut(context: Excel.RequestContext, begun: Begun): Promise<string[]> {
  const there = await look(context, begun);
  if (there.left.length === 0) return [];
  for (const name of there.names) name.delete();
  if (there.answerSheet && begun.answer) restoreCells(there.answerSheet, withContents(there.answerCells, begun.answer, begun.overwritten));
  there.toActivate?.activate();
  for (const sheet of there.sheets) sheet.delete();
  await context.sync();
  return (await look(context, begun)).left;
}

function withContents(cells: readonly CellToRestore[], { row, column }: StoredAnswer, overwritten: Begun["overwritten"]): CellToRestore[] {
  return cells.map((cell) => {
    const content = overwritten?.[cell.row - row]?.[cell.column - column];
    return content === undefined || content === "" ? cell : { ...cell, content };
  });
}

async function look(context: Excel.RequestContext, { id, plan, names, sheetsBefore, activeBefore, answer }: Begun) {
  const { worksheets } = context.workbook;
  const sheets = plan.sheets.map(({ name }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("id,name");
    const property = sheet.customProperties.getItemOrNullObject(RECEIPT_KEY);
    property.load("value");
    const used = sheet.getUsedRangeOrNullObject();
    used.load("address");
    return { sheet, property, used };
  });
  const definedNames = plan.names.map(({ name }) => {
    const defined = context.workbook.names.getItemOrNullObject(names.get(name) ?? name);
    defined.load("name");
    return defined;
  });
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const shownBefore = worksheets.getItemOrNullObject(activeBefore);
  shownBefore.load("name");
  const target = answer && loadAnswer(context, answer);
  await context.sync();

  // A new sheet is ours by its receipt; one that stopped before its receipt is ours by its name and by being empty.
  const ours = sheets.filter(({ sheet, property, used }) => !sheet.isNullObject && !sheetsBefore.has(sheet.id)
    && (property.isNullObject ? used.isNullObject : parseReceipt(property.value)?.id === id)).map(({ sheet }) => sheet);
  const ourNames = definedNames.filter((name) => !name.isNullObject);
  const answerCells = answer && target ? answerCellsWritten(answer, target) : [];
  return {
    sheets: ours, names: ourNames, answerSheet: target?.sheet, answerCells,
    toActivate: ours.some((sheet) => sheet.id === active.id) && !shownBefore.isNullObject ? shownBefore : undefined,
    left: [
      ...ours.map(({ name }) => name), ...ourNames.map(({ name }) => name),
      ...answerCells.map(({ row, column }) => `${answer?.sheet}!${addressOf({ row, column, rows: 1, columns: 1 })}`),
    ],
  };
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
