import type { InsertPlan, SheetPlan } from "../../workings/insertPlan";
import { WorkbookError, type InsertReceipt, type InsertResult, type Progress } from "../port";
import { addressOf } from "../../cells/address";
import { answerFormats, lookAtTarget, refuseFilled, refuseOccupied, storedAnswer, type AnswerTarget } from "./answerBlock";
import { freeIdentifiers } from "./formulaNames";
import { asWorkbookError, hostCode } from "./hostErrors";
import { Outbox } from "./outbox";
import { cellWrites, isAsPlanned, refuseUnwritable, type CellWrites } from "./planCells";
import { readInParts } from "./readParts";
import { RECEIPT_KEY, receiptOf, type StoredAnswer } from "./receipts";
import { rollBack, type Begun } from "./rollBack";
import { canGroupUndo, requireExcel, stopIfCancelled } from "./session";
import { whyRefused } from "./whyRefused";
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
      progress?.report(0, 2);
      stopIfCancelled(progress);
      const id = stamp.newId();
      begun = { id, plan, names: found.names, sheetsBefore: found.sheetsBefore, activeBefore: found.activeBefore, ...(found.answer && { answer: found.answer }) };
      const receipt = await write(context, plan, found, begun, stamp.now().toISOString(), progress);
      progress?.report(1, 2);
      stopIfCancelled(progress);
      await verifyAndShow(context, plan, found);
      progress?.report(2, 2);
      return receipt;
    });
  } catch (error) {
    const failure = asWorkbookError(error);
    if (!begun) throw failure;
    await rollBack(begun, failure).catch((stillThere: unknown) => {
      // Excel refuses everything, unseen, while a person types: where that stopped the first writing, nothing is there.
      throw !begun?.sent && failure instanceof WorkbookError && failure.code === "cell-being-edited" ? failure : stillThere;
    });
    throw await whyRefused(failure, plan.answerBlock?.sheet);
  }
}

/** What the workbook held before, and what the plan becomes in it. */
interface Found {
  readonly sheetsBefore: ReadonlySet<string>;
  readonly activeBefore: string;
  /** That sheet's name. */
  readonly frontBefore: string;
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
  active.load("id,name");
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
    frontBefore: active.name,
    manual: workbook.application.calculationMode === "Manual",
    hasExplanatory: !explanatory.isNullObject,
    names: renamed,
    writes: new Map(plan.sheets.map(({ name, rows }) => [name, cellWrites(rows, renamed)])),
    ...(plan.answerBlock && target && answerWrites && {
      target, answerWrites, answer: storedAnswer(plan.answerBlock, target.sheet.name, answerWrites, target.range.numberFormat as string[][]),
    }),
  };
}

/** What others read comes first: INDEX by a cell that is still empty gives a whole column, which spills into a table's cells. */
const WRITTEN: readonly SheetPlan["role"][] = ["inputs", "workings", "outputs", "summary", "log"];

/**
 * Everything, in one request where it fits: sheets with their receipt, then names, then cells, and what touches a sheet that
 * was already there last of all.
 */
async function write(context: Excel.RequestContext, plan: InsertPlan, found: Found, begun: Begun, insertedAt: string, progress?: Progress): Promise<InsertReceipt> {
  const { workbook } = context;
  const { id } = begun;
  const out = new Outbox(context, () => {
    begun.sent = true;
    stopIfCancelled(progress);
  });
  const receipt = receiptOf(plan, id, insertedAt, plan.names.map(({ name }) => found.names.get(name) ?? name), found.frontBefore, found.answer);
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
  for (const sheetPlan of [...plan.sheets].sort((a, b) => WRITTEN.indexOf(a.role) - WRITTEN.indexOf(b.role))) {
    await writeSheet(out, {
      plan: sheetPlan, writes: present(found.writes, sheetPlan.name), sheet: present(sheets, sheetPlan.name),
      tableNames: found.names, hasExplanatory: found.hasExplanatory,
    });
  }
  const cellsJustBefore = await writeAnswer(out, found);
  await out.send();
  begun.sent = true;
  if (plan.answerBlock && cellsJustBefore) {
    begun.overwritten = cellsJustBefore.formulas;
    refuseFilled(plan.answerBlock, cellsJustBefore.formulas);
  }
  const { sheet, address } = receipt.masterCheck;
  return {
    id, job: plan.job, title: plan.title, insertedAt, sheets: receipt.sheets, show: plan.show, masterCheck: { sheet, address },
  };
}

/**
 * Only contents and number formats: how a person's own sheet looks is theirs. Returns the cells as they are read just before
 * they are written, in the same request, so that nobody's typing in between is lost.
 */
async function writeAnswer(out: Outbox, { target, answerWrites, answer }: Found): Promise<Excel.Range | undefined> {
  if (!target || !answerWrites || !answer) return undefined;
  const before = target.sheet.getRange(addressOf(target.cells));
  await out.queue(1_000, () => before.load("formulas"));
  const formats = answerFormats(answerWrites, answer.numberFormats);
  const lines = (from: number, count: number) => target.sheet.getRangeByIndexes(answer.row + from, answer.column, count, answerWrites.columns);
  await out.queueRows(formats, (from, rows) => { lines(from, rows.length).numberFormat = rows; });
  await out.queueRows(answerWrites.contents, (from, rows) => { lines(from, rows.length).formulas = rows; });
  // A formula that arrives in a General cell may take the format of the cells it reads.
  await out.queueRows(formats, (from, rows) => { lines(from, rows.length).numberFormat = rows; });
  return before;
}

/** Reads back that text stayed text and formulas are formulas, then brings the result to the front. */
async function verifyAndShow(context: Excel.RequestContext, plan: InsertPlan, { writes, target, answerWrites, answer, manual }: Found): Promise<void> {
  const { worksheets } = context.workbook;
  const blocks = [
    ...plan.sheets.map(({ name, rows }) => ({ name, rows, row: 0, column: 0, writes: present(writes, name) })),
    ...(plan.answerBlock && target && answer && answerWrites ? [{ ...plan.answerBlock, name: target.sheet.name, writes: answerWrites }] : []),
  ].filter(({ writes: { rows, columns } }) => rows * columns > 0);
  const checks = new Map(blocks.map((block) => [block, refusingAltered(block)]));
  const [large, small] = [true, false].map((isLarge) => blocks.filter(({ writes: { contents } }) => (roughBytes(contents) > LARGE) === isLarge)) as [typeof blocks, typeof blocks];
  for (const block of large) {
    await readInParts(context, worksheets.getItem(block.name), block.name, { row: block.row, column: block.column, rows: block.writes.rows, columns: block.writes.columns }, {
      ask: (range) => range.load("formulas,values"),
      take: (range, { from }) => checks.get(block)?.(range, from),
    });
  }
  const read = small.map((block) => ({
    block,
    range: worksheets.getItemOrNullObject(block.name).getRangeByIndexes(block.row, block.column, block.writes.rows, block.writes.columns).load("formulas,values"),
  }));
  const sheets = [...plan.sheets.map(({ name }) => name), ...(target ? [target.sheet.name] : [])].map((name) => ({ name, sheet: worksheets.getItemOrNullObject(name).load("name") }));
  // Only the new sheets: a person who calculates by hand decides when the rest is.
  if (manual) for (const { name, sheet } of sheets) if (name !== target?.sheet.name) sheet.calculate(false);
  worksheets.getItemOrNullObject(plan.show).activate();
  try {
    await context.sync();
  } catch (error) {
    // All but the sheet to show is asked for in a way that allows for its absence.
    throw hostCode(error) === "ItemNotFound" ? new WorkbookError("changed-meanwhile", { sheet: plan.show }, { cause: error }) : error;
  }
  const gone = sheets.find(({ sheet }) => sheet.isNullObject);
  if (gone) throw new WorkbookError(gone.name === target?.sheet.name ? "sheet-gone" : "changed-meanwhile", { sheet: gone.name });
  for (const { block, range } of read) checks.get(block)?.(range, 0);
}

/** Characters written beyond which a block is read back in parts: each is answered twice, as formula and as value. */
const LARGE = 400_000;

function roughBytes(contents: CellWrites["contents"]): number {
  return contents.reduce((sum, line) => sum + line.reduce<number>((all, content) => all + 4 + String(content ?? "").length, 0), 0);
}

interface WrittenBlock {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: InsertPlan["sheets"][number]["rows"];
}

/** A check of some rows of a block, from the one given: throws with the address of the first cell that does not hold what was planned. */
function refusingAltered({ name, row: top, column: left, rows }: WrittenBlock): (range: Excel.Range, from: number) => void {
  return ({ formulas, values }, from) => formulas.forEach((line: unknown[], down) => line.forEach((formula, along) => {
    const cell = rows[from + down]?.[along];
    if (!cell || isAsPlanned(cell, formula, values[down]?.[along])) return;
    throw new WorkbookError("changed-meanwhile", { sheet: name, address: addressOf({ row: top + from + down, column: left + along, rows: 1, columns: 1 }) });
  }));
}

function present<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`The plan names the sheet "${name}" and has no such sheet`);
  return found;
}
