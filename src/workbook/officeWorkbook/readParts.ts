import { addressOf, parseAddress } from "../../cells/address";
import { intersection, type Rectangle } from "../../cells/rectangle";
import type { CellValue } from "../../intake/cellBlock";
import { WorkbookError, type Progress } from "../port";
import { isAnswerTooLarge } from "./hostErrors";
import { stopIfCancelled } from "./session";

/** What Excel on the web allows in one answer is 5 MB; this many cells of ordinary length stay well under it. */
const CELLS_AT_ONCE = 20_000;
/** Beyond this the pane would run out of memory before Excel does. */
const MOST_CELLS = 5_000_000;

interface Part<T> {
  /** Called once a part, before its sync. */
  ask(range: Excel.Range): T;
  /** Called after its sync, in order from the top. */
  take(answer: T, rows: { readonly from: number; readonly count: number }): void;
}

/** Lets what was drawn or pressed meanwhile have its turn: a host may answer without giving one. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Reads a rectangle in parts that Excel can answer at once: as many rows as fit, fewer where their text is long. */
export async function readInParts<T>(
  context: Excel.RequestContext, sheet: Excel.Worksheet, name: string, cells: Rectangle, part: Part<T>, progress?: Progress,
): Promise<void> {
  const total = cells.rows * cells.columns;
  if (total > MOST_CELLS) throw new WorkbookError("too-large", { sheet: name, address: addressOf(cells), count: total, limit: MOST_CELLS });
  let atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / cells.columns));
  for (let from = 0; from < cells.rows; ) {
    if (atOnce < cells.rows) await aTurn();
    stopIfCancelled(progress);
    const count = Math.min(atOnce, cells.rows - from);
    const answer = part.ask(sheet.getRangeByIndexes(cells.row + from, cells.column, count, cells.columns));
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer cannot hold all the cells
      await context.sync();
    } catch (error) {
      if (!isAnswerTooLarge(error) || count === 1) throw error;
      atOnce = Math.ceil(count / 4);
      continue;
    }
    part.take(answer, { from, count });
    from += count;
    progress?.report(Math.min(from * cells.columns, total), total);
  }
  stopIfCancelled(progress);
}

/** True where one sync reads the rectangle, so that nobody can change it half-way. */
export function fitsInOnePart(cells: Rectangle): boolean {
  return cells.rows * cells.columns <= CELLS_AT_ONCE;
}

/** Throws "changed-meanwhile" if anyone changes the cells while `reading` reads them. */
export async function whileUnchanged<T>(
  context: Excel.RequestContext, sheet: Excel.Worksheet, name: string, cells: Rectangle, reading: () => Promise<T>,
): Promise<T> {
  let changed: string | undefined;
  const handler = sheet.onChanged.add(async ({ address }) => {
    const where = parseAddress(address);
    if (!where || intersection(where, cells)) changed ??= address;
  });
  await context.sync();
  let read: T;
  try {
    read = await reading();
  } catch (error) {
    handler.remove();
    // What went wrong while reading is what there is to say.
    await context.sync().catch(() => undefined);
    throw error;
  }
  handler.remove();
  await context.sync();
  if (changed !== undefined) throw new WorkbookError("changed-meanwhile", { sheet: name, address: changed });
  return read;
}

/** Every value of a rectangle, as Excel calculated it. */
export async function readValues(
  context: Excel.RequestContext, sheet: Excel.Worksheet, name: string, cells: Rectangle, what: "values" | "formulas", progress?: Progress,
): Promise<CellValue[][]> {
  const grid: CellValue[][] = [];
  await readInParts(context, sheet, name, cells, {
    ask: (range) => range.load(what),
    // One at a time: a million rows are too many for one call.
    take: (range) => { for (const line of range[what] as CellValue[][]) grid.push(line); },
  }, progress);
  return grid;
}
