import { WorkbookError } from "../port";
import { FileRefused } from "./package/fileRefused";
import { Package } from "./package/package";
import { readUtf16 } from "./package/utf16";
import { parseXml, type XmlNode } from "./package/xml";
import type { ZipLimits } from "./package/zip";

const MB = 1024 * 1024;

/** What is taken of one file among many: a return is well under 1 MB. */
const LIMITS: ZipLimits = { compressedBytes: 20 * MB, totalBytes: 50 * MB, partBytes: 50 * MB, entries: 2000, ratio: 100, ratioFromBytes: 10 * MB };

/** A file's parts and its workbook part. */
export interface WorkbookPackage {
  readonly pack: Package;
  readonly workbookPart: string;
  readonly workbook: XmlNode;
}

/** Opens an .xlsx file's archive; throws "file-unreadable" or "file-protected" with what the file is. */
export function openPackage(file: string, bytes: Uint8Array): WorkbookPackage {
  return readingFile(file, () => {
    refuseOtherKinds(file, bytes);
    const pack = new Package(bytes, LIMITS);
    if (pack.has("mimetype") && pack.text("mimetype").includes("opendocument.spreadsheet")) throw unreadable(file, "ods");
    const part = pack.relationships("").find(({ kind, external }) => kind === "officeDocument" && !external)?.target;
    if (part?.toLowerCase().endsWith(".bin")) throw unreadable(file, "xlsb");
    if (part === undefined || !pack.has(part)) throw unreadable(file, "another");
    const workbook = parseXml(pack.text(part), part);
    if (workbook.name !== "workbook") throw unreadable(file, "another");
    return { pack, workbookPart: part, workbook };
  });
}

/** Runs a reading of the file's parts; what is wrong with a part comes out as a WorkbookError that names the file. */
export function readingFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    if (error.code === "encrypted") throw new WorkbookError("file-protected", { file }, { cause: error });
    throw new WorkbookError("file-unreadable", { file, what: WHAT[error.code], ...(error.code === "too-large" ? { limit: LIMITS.totalBytes / MB } : {}) }, { cause: error });
  }
}

const WHAT = {
  "not-a-workbook": "unknown", "old-xls": "xls", "binary-workbook": "xlsb", "no-workbook-part": "another", "too-large": "large", "damaged": "damaged",
} as const;

type FileKind = "xls" | "xlsb" | "ods" | "text" | "pdf" | "empty" | "another" | "unknown";

function unreadable(file: string, what: FileKind): WorkbookError {
  return new WorkbookError("file-unreadable", { file, what });
}

/** Tells other files by their first bytes, whatever their name ends in. */
function refuseOtherKinds(file: string, bytes: Uint8Array): void {
  const begins = (...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) throw unreadable(file, "empty");
  if (begins(0x50, 0x4b)) return;
  if (begins(0x25, 0x50, 0x44, 0x46)) throw unreadable(file, "pdf");
  // A locked workbook is the same outer file as an old .xls; the name of its stream tells them apart.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    if (bytes.length <= LIMITS.compressedBytes && readUtf16(bytes).includes("EncryptedPackage")) throw new WorkbookError("file-protected", { file });
    throw unreadable(file, "xls");
  }
  throw unreadable(file, bytes.subarray(0, 4096).includes(0) ? "unknown" : "text");
}
