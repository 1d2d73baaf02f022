import { QUERY_LOG_TITLE, type QueryLogRead } from "../../../../returns/queryLog";
import { WorkbookError, type Workbook } from "../../../../workbook/port";
import { loadReading } from "./readingParts";

/** The query logs among the sheets of the workbook, in the order of its sheets. */
export async function logsIn(workbook: Workbook): Promise<readonly QueryLogRead[]> {
  const found: QueryLogRead[] = [];
  for (const sheet of await workbook.sheetNames()) {
    if (!(await firstCell(workbook, sheet)).endsWith(QUERY_LOG_TITLE)) continue;
    const { sheets } = await workbook.readSheets([sheet]);
    const log = sheets[0] && (await loadReading()).readQueryLog(sheets[0]);
    if (log) found.push(log);
  }
  return found;
}

async function firstCell(workbook: Workbook, sheet: string): Promise<string> {
  try {
    return String((await workbook.values({ sheet, address: "A1" }))[0]?.[0] ?? "").trim().toLowerCase();
  } catch (error) {
    // Taken out of the workbook meanwhile.
    if (error instanceof WorkbookError && (error.code === "sheet-gone" || error.code === "not-found")) return "";
    throw error;
  }
}
