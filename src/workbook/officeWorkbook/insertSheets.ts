import type { InsertPlan } from "../../workings/insertPlan";
import { WorkbookError, type InsertReceipt, type InsertResult, type Progress } from "../port";
import { addressOf } from "./a1";
import { answerFormats, lookAtTarget, refuseOccupied, storedAnswer, type AnswerTarget } from "./answerBlock";
import { freeIdentifiers } from "./formulaNames";
import { asWorkbookError, hostCode } from "./hostErrors";
import { Outbox } from "./outbox";
import { cellWrites, isAsPlanned, refuseUnwritable, type CellWrites } from "./planCells";
import { RECEIPT_KEY, receiptOf, type StoredAnswer } from "./receipts";
import { reasonAfter, rollBack, type Begun } from "./rollBack";
import { canGroupUndo, requireExcel, stopIfCancelled } from "./session";
import { EXPLANATORY, writeSheet } from "./writeSheet";

/** Where the identity and the time of an insert come from. */
export interface Stamp {
  newId(): string;
  now(): Date;
}

/** Writes the plan on new sheets and in empty cells, wholly or not at all. */
export async function insertPlan(plan: InsertPlan, stamp: Stamp, progress?: Progress): Promise<InsertResult> {
  requireExcel();
  for (const { name, rows } of plan.sheets) refuseUnwritable(name, rows);
  if (plan.answerBlock) refuseUnwritable(plan.answerBlock.sheet, plan.answerBlock.rows, plan.answerBlock);
  if (canGroupUndo()) {
    try {
      return { receipt: await attempt(plan, stamp, progress, { mergeUndoGroup: true }), oneUndoStep: true };
    } catch (error) {
      // Some builds group only what they can undo and refuse the rest; without a group everything is allowed.
      if (!(error instanceof WorkbookError) || hostCode(error.cause) !== "UndoNotSupported") throw error;
    }
  }
  return { receipt: await attempt(plan, stamp, progress, {}), oneUndoStep: false };
}

async function attempt(plan: InsertPlan, stamp: Stamp, progress: Progress | undefined, options: Excel.RunOptions): Promise<InsertReceipt> {
  let begun: Begun | undefined;
  try {
    return await Excel.run(options, async (context) => {
      const found = await check(context, plan);
      stopIfCancelled(progress);
      const id = stamp.newId();
      begun = { id, plan, names: found.names, sheetsBefore: found.sheetsBefore, activeBefore: found.activeBefore, ...(found.answer && { answer: found.answer }) };
      progress?.report(0, 2);
      const receipt = await write(context, plan, found, id, stamp.now().toISOString(), progress);
      progress?.report(1, 2);
      stopIfCancelled(progress);
      await verifyAndShow(context, plan, found);
      progress?.report(2, 2);
      return receipt;
    });
  } catch (error) {
    const failure = asWorkbookError(error);
    if (!begun) throw failure;
    await rollBack(begun, failure);
    throw await reasonAfter(begun, failure);
  }
}

/** What the workbook held before, and what the plan becomes in it. */
interface Found {
  readonly sheetsBefore: ReadonlySet<string>;
  readonly activeBefore: string;
  readonly manual: boolean;
  readonly hasExplanatory: boolean;
  /** Planned defined or table name → the name it gets. */
  readonly names: ReadonlyMap<string, string>;
  readonly writes: ReadonlyMap<string, CellWrites>;
  readonly target?: AnswerTarget;
  readonly answerWrites?: CellWrites;
  readonly answer?: StoredAnswer;
}

/** One sync that writes nothing; throws where the plan cannot be written as it stands. */
async function check(context: Excel.RequestContext, plan: InsertPlan): Promise<Found> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode");
  workbook.worksheets.load("items/id,items/name");
  workbook.names.load("items/name");
  workbook.tables.load("items/name");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("id");
  const explanatory = workbook.styles.getItemOrNullObject(EXPLANATORY);
  explanatory.load("name");
  const target = plan.answerBlock && lookAtTarget(context, plan.answerBlock);
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("read-only");
  if (workbook.protection.protected) throw new WorkbookError("protected", { reason: "structure" });
  const names = new Set(workbook.worksheets.items.map(({ name }) => name.toLowerCase()));
  const taken = plan.sheets.find(({ name }) => names.has(name.toLowerCase()));
  if (taken) throw new WorkbookError("would-overwrite", { sheet: taken.name, reason: "sheet" });
  if (plan.answerBlock && target) refuseOccupied(plan.answerBlock, target);
  const renamed = freeIdentifiers(
    [...plan.names.map(({ name }) => name), ...plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))],
    [...workbook.names.items, ...workbook.tables.items].map(({ name }) => name),
  );
  const answerWrites = plan.answerBlock && cellWrites(plan.answerBlock.rows, renamed);
  return {
    sheetsBefore: new Set(workbook.worksheets.items.map(({ id }) => id)),
    activeBefore: active.id,
    manual: workbook.application.calculationMode === "Manual",
    hasExplanatory: !explanatory.isNullObject,
    names: renamed,
    writes: new Map(plan.sheets.map(({ name, rows }) => [name, cellWrites(rows, renamed)])),
    ...(plan.answerBlock && target && answerWrites && {
      target, answerWrites, answer: storedAnswer(plan.answerBlock, target.sheet.name, answerWrites, target.range.numberFormat as string[][]),
    }),
  };
}

/**
 * Everything, in one request where it fits: sheets with their receipt, then names, then cells, and what touches a sheet that
 * was already there last of all.
 */
async function write(context: Excel.RequestContext, plan: InsertPlan, found: Found, id: string, insertedAt: string, progress?: Progress): Promise<InsertReceipt> {
  const { workbook } = context;
  const out = new Outbox(context, () => stopIfCancelled(progress));
  const receipt = receiptOf(plan, id, insertedAt, plan.names.map(({ name }) => found.names.get(name) ?? name), found.answer);
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { name } of plan.sheets) {
    const text = JSON.stringify({ ...receipt, sheet: name });
    await out.queue(text.length, () => {
      const sheet = workbook.worksheets.add(name);
      sheet.customProperties.add(RECEIPT_KEY, text);
      sheets.set(name, sheet);
    });
  }
  // Formulas may use the names, so the names come first.
  for (const { name, sheet, comment, ...cells } of plan.names) {
    await out.queue(1_000, () => workbook.names.add(found.names.get(name) ?? name, present(sheets, sheet).getRange(addressOf(cells)), comment));
  }
  for (const sheetPlan of plan.sheets) {
    await writeSheet(out, {
      plan: sheetPlan, writes: present(found.writes, sheetPlan.name), sheet: present(sheets, sheetPlan.name),
      tableNames: found.names, hasExplanatory: found.hasExplanatory,
    });
  }
  await writeAnswer(out, found);
  await out.send();
  const { sheet, address } = receipt.masterCheck;
  return {
    id, job: plan.job, title: plan.title, insertedAt, sheets: receipt.sheets, show: plan.show, masterCheck: { sheet, address },
  };
}

/** Only contents and number formats: how a person's own sheet looks is theirs. */
async function writeAnswer(out: Outbox, { target, answerWrites, answer }: Found): Promise<void> {
  if (!target || !answerWrites || !answer) return;
  const formats = answerFormats(answerWrites, answer.numberFormats);
  const lines = (from: number, count: number) => target.sheet.getRangeByIndexes(answer.row + from, answer.column, count, answerWrites.columns);
  await out.queueRows(formats, (from, rows) => { lines(from, rows.length).numberFormat = rows; });
  await out.queueRows(answerWrites.contents, (from, rows) => { lines(from, rows.length).formulas = rows; });
  // A formula that arrives in a General cell may take the format of the cells it reads.
  await out.queueRows(formats, (from, rows) => { lines(from, rows.length).numberFormat = rows; });
}

/** Reads back that text stayed text and formulas are formulas, then brings the result to the front. */
async function verifyAndShow(context: Excel.RequestContext, plan: InsertPlan, { writes, target, answerWrites, answer, manual }: Found): Promise<void> {
  const { worksheets } = context.workbook;
  const checks = plan.sheets.map(({ name, rows }) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("name");
    const { rows: height, columns } = present(writes, name);
    const written = height > 0 && columns > 0 ? sheet.getRangeByIndexes(0, 0, height, columns) : undefined;
    written?.load("formulas,values");
    // Only the new sheets: a person who calculates by hand decides when the rest is.
    if (manual) sheet.calculate(false);
    return { name, rows, sheet, written };
  });
  const block = plan.answerBlock;
  const answered = target && answer && answerWrites && target.sheet.getRangeByIndexes(answer.row, answer.column, answerWrites.rows, answerWrites.columns);
  answered?.load("formulas,values");
  worksheets.getItemOrNullObject(plan.show).activate();
  await context.sync();
  for (const { name, rows, sheet, written } of checks) {
    if (sheet.isNullObject) throw new WorkbookError("sheet-gone", { sheet: name });
    if (written) refuseAltered(name, { row: 0, column: 0 }, rows, written);
  }
  if (block && answered) refuseAltered(block.sheet, block, block.rows, answered);
}

function refuseAltered(
  sheet: string, from: { readonly row: number; readonly column: number }, rows: InsertPlan["sheets"][number]["rows"], { formulas, values }: Excel.Range,
): void {
  rows.forEach((line, row) => line.forEach((cell, column) => {
    if (!cell || isAsPlanned(cell, formulas[row]?.[column], values[row]?.[column])) return;
    throw new WorkbookError("changed-meanwhile", { sheet, address: addressOf({ row: from.row + row, column: from.column + column, rows: 1, columns: 1 }) });
  }));
}

function present<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`The plan names the sheet "${name}" and has no such sheet`);
  return found;
}
