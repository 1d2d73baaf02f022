import type { CellValue } from "../../intake/cellBlock";
import { WorkbookError } from "../port";
import { listed } from "./answerBlock";
import { answerCellsWritten, loadAnswer, restoreCells, type CellToRestore } from "./answerCells";
import { asWorkbookError } from "./hostErrors";
import { RECEIPT_KEY, findInserts, type FoundInsert } from "./receipts";
import { inExcel } from "./session";
import { usesAny, usesElsewhere } from "./usesElsewhere";
import { whyRefused } from "./whyRefused";

/** Milliseconds before each try to finish what has begun. */
const TRIES = [0, 200, 1_000];

/** What a removal takes out besides sheets, as it was before, so that it can be put back. */
interface Taken {
  readonly sheets: number;
  readonly names: readonly { readonly name: string; readonly formula: string; readonly comment: string }[];
  readonly answer?: { readonly sheet: string; readonly cells: readonly CellToRestore[] };
}

/**
 * Takes an insert out: its sheets, its names, and what it wrote in cells that were there before. Nothing else changes, so it
 * throws "changed-meanwhile" while other cells use its figures. Nothing left to take out is no error.
 */
export async function removeInsert(id: string): Promise<void> {
  let taken: Taken | undefined, failure: unknown;
  for (const wait of TRIES) {
    if (wait > 0) await pause(wait);
    try {
      await inExcel({}, (context) => takeOut(context, id, (begun) => { taken ??= begun; }), { delayForCellEdit: failure !== undefined });
      return;
    } catch (error) {
      failure ??= asWorkbookError(error);
      if (!taken) throw failure;
      const outcome = await settled(id, taken);
      if (outcome === "gone") return;
      if (outcome === "as-before") throw await whyRefused(failure, taken.answer?.sheet);
    }
  }
  const left = await inExcel({}, async (context) => [...(await findInsert(context, id))?.sheets.values() ?? []].map(({ name }) => name)).catch(() => []);
  throw new WorkbookError("inconsistent", { left: listed(left), count: left.length, reason: "remove" }, { cause: failure });
}

/** One try: looks, refuses, and takes everything out in one request, the sheets with the receipts last. */
async function takeOut(context: Excel.RequestContext, id: string, begin: (taken: Taken) => void): Promise<void> {
  const { workbook } = context;
  const insert = await findInsert(context, id);
  if (!insert) return;
  const ours = [...insert.sheets.values()];
  const others = workbook.worksheets.items.filter((sheet) => !ours.includes(sheet));
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.names.load("items/name,items/formula,items/comment");
  const active = workbook.worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  if (workbook.readOnly) throw new WorkbookError("read-only");
  if (workbook.protection.protected) throw new WorkbookError("protected", { reason: "structure" });
  if (!others.some(({ visibility }) => visibility === "Visible")) throw new WorkbookError("changed-meanwhile", { reason: "no-other-sheet" });

  const ownNames = new Set(insert.receipt.names.map((name) => name.toLowerCase()));
  const usesOurs = usesAny(ours.map(({ name }) => name), insert.receipt.names);
  // A name a person has since pointed elsewhere is theirs.
  const names = workbook.names.items.filter(({ name, formula }) => ownNames.has(name.toLowerCase()) && (usesOurs(String(formula)) || /#REF!/.test(String(formula))));
  const { answer, uses } = await usesElsewhere(context, others, insert.receipt.answer, usesOurs);
  const usingNames = workbook.names.items.filter((name) => !names.includes(name) && usesOurs(String(name.formula))).map(({ name }) => name);
  if (uses.length + usingNames.length > 0) {
    throw new WorkbookError("changed-meanwhile", { reason: "in-use", job: insert.receipt.job, cells: listed([...uses, ...usingNames]), count: uses.length + usingNames.length });
  }
  const target = answer && loadAnswer(context, answer);
  if (target) await context.sync();
  const cells = answer && target ? answerCellsWritten(answer, target, usesOurs) : [];
  if (target?.sheet.protection.protected && cells.length > 0) throw new WorkbookError("protected", { sheet: target.sheet.name });

  begin({
    sheets: ours.length,
    names: names.map(({ name, formula, comment }) => ({ name, formula: String(formula), comment })),
    ...(answer && target && {
      answer: {
        sheet: answer.sheet,
        cells: cells.map(({ row, column }) => ({
          row, column, content: target.range.formulas[row - answer.row]?.[column - answer.column] as CellValue,
          numberFormat: String(target.range.numberFormat[row - answer.row]?.[column - answer.column]),
        })),
      },
    }),
  });
  if (ours.some(({ id: sheet }) => sheet === active.id)) {
    others.find(({ name, visibility }) => name === insert.receipt.frontBefore && visibility === "Visible")?.activate();
  }
  if (target) restoreCells(target.sheet, cells);
  for (const name of names) name.delete();
  for (const copy of insert.copies) copy.customProperties.getItem(RECEIPT_KEY).delete();
  for (const sheet of ours) {
    // Excel deletes no sheet that is hidden from its own menus.
    if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
    sheet.delete();
  }
  await context.sync();
}

/** After a failure: "gone" where all went through after all, "as-before" once what was taken is back, "begun" where sheets are missing. */
async function settled(id: string, taken: Taken): Promise<"gone" | "as-before" | "begun"> {
  let last: unknown;
  for (const wait of TRIES) {
    if (wait > 0) await pause(wait);
    try {
      return await inExcel({}, async (context) => {
        const insert = await findInsert(context, id);
        if (!insert) return "gone";
        if (insert.sheets.size < taken.sheets) return "begun";
        await putBack(context, taken);
        return "as-before";
      }, { delayForCellEdit: true });
    } catch (error) {
      last = error;
    }
  }
  const left = [...taken.names.map(({ name }) => name), ...(taken.answer ? [taken.answer.sheet] : [])];
  throw new WorkbookError("inconsistent", { left: listed(left), count: left.length, reason: "remove" }, { cause: last });
}

/** Puts back the names and cells that are missing. */
async function putBack(context: Excel.RequestContext, { names, answer }: Taken): Promise<void> {
  const { workbook } = context;
  const existing = names.map(({ name }) => workbook.names.getItemOrNullObject(name).load("name"));
  const sheet = answer && workbook.worksheets.getItemOrNullObject(answer.sheet).load("name");
  const cells = answer && sheet ? answer.cells.map((cell) => ({ ...cell, range: sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).load("formulas,numberFormat") })) : [];
  await context.sync();
  names.forEach(({ name, formula, comment }, index) => {
    if (existing[index]?.isNullObject) workbook.names.add(name, formula, comment);
  });
  if (sheet && !sheet.isNullObject) {
    restoreCells(sheet, cells.filter(({ range, content, numberFormat }) => range.formulas[0]?.[0] !== content || range.numberFormat[0]?.[0] !== numberFormat));
  }
  await context.sync();
}

async function findInsert(context: Excel.RequestContext, id: string): Promise<FoundInsert | undefined> {
  return (await findInserts(context)).find(({ receipt }) => receipt.id === id);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
