import type { EarlierCut } from "../../../domain/benchmarking/sharing/shareCase";
import { WorkbookError, type Workbook } from "../../../workbook/port";
import { earlierCuts, isShareKey } from "../../../workings/sharing/earlierCuts";

/** Wider and longer than any key: what is read is cut down to the cells used. */
const WHOLE_KEY = "A1:P20000";

/**
 * What the packs in the workbook have given away already, from the sheets of their keys.
 *
 * @throws {WorkbookError} not-found (unreadable-key) where a key was altered so that it cannot be read
 */
export async function earlierPacks(workbook: Workbook): Promise<readonly EarlierCut[]> {
  const [sources, inserts] = await Promise.all([workbook.dataSources(), workbook.inserts()]);
  // A key may be hidden, and then is only known from its pack's receipt; or copied in, and then has none.
  const sheets = new Set([...sources.filter(({ kind }) => kind === "sheet").map(({ range }) => range.sheet), ...inserts.flatMap((insert) => insert.sheets)]);
  const found: EarlierCut[] = [];
  for (const sheet of sheets) {
    if (!isShareKey(await firstCell(workbook, sheet))) continue;
    const { values } = await workbook.read({ sheet, address: WHOLE_KEY });
    const cuts = earlierCuts(values);
    if (!Array.isArray(cuts)) throw new WorkbookError("not-found", { sheet, reason: "unreadable-key", words: `row ${cuts.row + 1}: ${cuts.words}` });
    found.push(...cuts);
  }
  return found;
}

async function firstCell(workbook: Workbook, sheet: string): Promise<string | number | boolean | undefined> {
  try {
    return (await workbook.values({ sheet, address: "A1" }))[0]?.[0];
  } catch (error) {
    // Taken out of the workbook, as a key is to be before the rest is sent.
    if (error instanceof WorkbookError && (error.code === "sheet-gone" || error.code === "not-found")) return undefined;
    throw error;
  }
}
