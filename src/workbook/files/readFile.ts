import { WorkbookError, type SheetsRead } from "../port";

/** The sheets of an .xlsx file as they were saved. */
export async function readFile(name: string, bytes: Uint8Array): Promise<SheetsRead> {
  throw new WorkbookError("file-unreadable", { file: name, what: bytes.length === 0 ? "empty" : "unknown" });
}
