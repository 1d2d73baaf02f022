import type { PackageFacts } from "../../intake/leaks/packageFacts";
import { WorkbookError } from "../port";

/** What an .xlsx file holds besides the visible cells of its visible sheets. */
export async function readPackageFacts(name: string, bytes: Uint8Array): Promise<PackageFacts> {
  throw new WorkbookError("file-unreadable", { file: name, what: bytes.length === 0 ? "empty" : "unknown" });
}
