import type { CellBlock, CellValue } from "../intake/cellBlock";
import type { PackageFacts } from "../intake/leaks/packageFacts";
import type { InsertPlan } from "../workings/insertPlan";

/** A rectangle of cells in the workbook, by sheet name and A1 address without the sheet ("B2:G14"). */
export interface RangeAddress {
  readonly sheet: string;
  readonly address: string;
}

/** Something in the workbook a person can choose as data without pointing at it. */
export interface DataSource {
  readonly kind: "table" | "name" | "sheet";
  readonly name: string;
  readonly range: RangeAddress;
}

/** What the workbook remembers of an insert: enough to take it out again exactly. */
export interface InsertReceipt {
  readonly id: string;
  readonly job: string;
  readonly title: string;
  /** ISO date and time. */
  readonly insertedAt: string;
  readonly sheets: readonly string[];
  readonly show: string;
  readonly masterCheck: { readonly sheet: string; readonly address: string };
}

export interface InsertResult {
  readonly receipt: InsertReceipt;
  /** False where this Excel could not put the insert in one undo step. */
  readonly oneUndoStep: boolean;
}

/** Asked between steps of long work: `cancelled` true stops it with WorkbookError "cancelled". */
export interface Progress {
  readonly cancelled: boolean;
  report(done: number, of: number): void;
}

/** A sheet with its cells, from A1 to the last one used. */
export interface SheetRead {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very hidden";
  readonly block: CellBlock;
}

/** A workbook's sheets and the names that refer to their cells, whether of a file or of this workbook. */
export interface SheetsRead {
  /** The file's name, or this workbook's. */
  readonly source: string;
  readonly sheets: readonly SheetRead[];
  /** Names that refer to one rectangle, those of one sheet alone included. */
  readonly names: readonly { readonly name: string; readonly range: RangeAddress }[];
}

/** What the task pane may ask of a workbook. No Office type crosses this line. Every method may throw WorkbookError. */
export interface Workbook {
  /** The selected rectangle; throws "nothing-selected" for a chart or several areas. */
  selection(): Promise<RangeAddress>;
  /** Calls back after each change of selection until the returned function is called. */
  onSelectionChanged(changed: () => void): Promise<() => void>;
  /** Calls back with the changed address after cells change, whoever changed them. Never needed for correctness. */
  onCellsChanged(changed: (where: RangeAddress) => void): Promise<() => void>;
  /** Tables, names that refer to cells, and visible sheets that are not empty, in that order. */
  dataSources(): Promise<readonly DataSource[]>;
  /** Turns what a person typed (an address with or without sheet, a table, a table column or a name) into a range. */
  locate(typed: string): Promise<RangeAddress>;
  /** Reads a rectangle, cut down to the cells that are used; in parts where it is large. */
  read(range: RangeAddress, progress?: Progress): Promise<CellBlock>;
  /** For each wanted name the same or the next free one ("Pool inputs (2)"), at most 31 characters. */
  freeSheetNames(wanted: readonly string[]): Promise<readonly string[]>;
  /** Writes the plan on new sheets (and `answerBlock` in empty cells), wholly or not at all. */
  insert(plan: InsertPlan, progress?: Progress): Promise<InsertResult>;
  /** Inserts still in this workbook, newest last. */
  inserts(): Promise<readonly InsertReceipt[]>;
  /** Takes an insert out and puts back what was there. */
  remove(id: string): Promise<void>;
  /** The calculated values of a rectangle. */
  values(range: RangeAddress): Promise<readonly (readonly CellValue[])[]>;
  /** Selects the range and shows it. */
  show(range: RangeAddress): Promise<void>;
  /** The names of all sheets, hidden ones too, in order. */
  sheetNames(): Promise<readonly string[]>;
  /** Sheets of this workbook, read as those of a file are. */
  readSheets(sheets: readonly string[], progress?: Progress): Promise<SheetsRead>;
  /** The sheets of an .xlsx file as they were saved; throws "file-unreadable" where it is none, "file-protected" where it has a password. */
  openFile(name: string, bytes: Uint8Array): Promise<SheetsRead>;
  /** Opens the plan in a new, unsaved workbook with nothing else in it: no author, no link back. This workbook stays as it is. */
  openAsNew(plan: InsertPlan): Promise<void>;
  /** This workbook's file as it would be saved now. */
  savedCopy(progress?: Progress): Promise<Uint8Array>;
  /** Fetches the code that writes, and that reads and makes files, so that nothing is fetched later. */
  fetchRest(): Promise<void>;
  /** What an .xlsx file holds besides the visible cells of its visible sheets; throws as `openFile`. */
  packageFacts(name: string, bytes: Uint8Array): Promise<PackageFacts>;
}

export type WorkbookErrorCode =
  | "nothing-selected" | "not-found" | "too-large" | "would-overwrite" | "protected" | "read-only"
  | "file-unreadable" | "file-protected"
  | "sheet-gone" | "changed-meanwhile" | "cell-being-edited" | "host-too-old" | "cancelled" | "inconsistent" | "host";

/** Why a workbook could not do what was asked. `detail` fills the sentence; `cause` keeps the host's own error. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: { readonly cause: unknown },
  ) {
    super(code, options);
  }
}
