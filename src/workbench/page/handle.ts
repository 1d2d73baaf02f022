import type { Book, CellValue } from "../book/book";
import type { BookSnapshot, SnapshotOptions } from "../book/snapshot";
import type { Host } from "../host/createHost";
import type { OfficeTheme } from "../host/shim";
import type { OpenedWorkbook } from "./newWorkbooks";
import type { RunCommand } from "./ribbonEvents";

/** `window.workbench`: what tests and the pane's frame may ask of the page. */
export interface WorkbenchHandle {
  readonly book: Book;
  readonly host: Host;
  /** Resolves when a workbook is shown and calculated and the pane's frame is loading. */
  readonly ready: Promise<void>;
  /** Workbooks the add-in opened beside this one since the page was loaded, oldest first. */
  readonly newWorkbooks: readonly OpenedWorkbook[];
  open(bytes: Uint8Array, name: string): Promise<void>;
  save(): Promise<Uint8Array>;
  /** Selects a range as a person would: select("Sheet1", "B2:D9"). */
  select(sheet: string, address: string): void;
  /** Types text into a cell as a person would, and waits for the calculation. */
  type(sheet: string, address: string, text: string): Promise<void>;
  valueOf(sheet: string, address: string): CellValue;
  /** Everything the book holds, in plain data, for comparing before with after. */
  snapshot(options?: SnapshotOptions): BookSnapshot;
  /** Resolves when nothing waits to be answered, calculated or drawn. */
  settled(): Promise<void>;
  officeTheme(): OfficeTheme;
  /** Told by the pane's frame how its ribbon buttons are pressed. */
  ribbonIs(run: RunCommand): void;
}
