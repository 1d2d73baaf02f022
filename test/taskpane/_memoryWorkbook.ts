import type { CellBlock, CellValue } from "../../src/intake/cellBlock";
import type { InsertPlan } from "../../src/workings/insertPlan";
import type { PackageFacts } from "../../src/intake/leaks/packageFacts";
import { readFile } from "../../src/workbook/files/readFile";
import { readPackageFacts } from "../../src/workbook/files/packageFacts";
import { cellAddress, parseAddress } from "../../src/cells/address";
import {
  WorkbookError,
  type DataSource,
  type InsertReceipt,
  type InsertResult,
  type Progress,
  type RangeAddress,
  type SheetsRead,
  type Workbook,
} from "../../src/workbook/port";

type Grid = CellValue[][];
type Method = "selection" | "dataSources" | "locate" | "read" | "insert" | "inserts" | "remove" | "values" | "show"
  | "readSheets" | "openFile" | "openAsNew" | "savedCopy" | "packageFacts";

/** A workbook in memory that keeps what it is given: enough of a workbook for the pane, and no calculation. */
export class MemoryWorkbook implements Workbook {
  readonly sheets = new Map<string, Grid>();
  readonly shown: RangeAddress[] = [];
  readonly plans: InsertPlan[] = [];
  /** Plans opened in new workbooks. */
  readonly opened: InsertPlan[] = [];
  /** What `savedCopy` gives: the bytes of a real .xlsx where a test asks what is in it. */
  saved = new Uint8Array();
  readonly hidden = new Map<string, "hidden" | "very hidden">();
  selected: RangeAddress | null = null;
  /** What the master check of every insert shows. */
  master: CellValue = 0;
  oneUndoStep = true;
  /** Whether every block read says that dates count from 1904. */
  date1904 = false;
  /** Steps an insert takes, each waited for, so that it can be cancelled between. */
  insertSteps = 0;
  private readonly failures = new Map<Method, unknown>();
  private readonly lastingFailures = new Map<Method, unknown>();
  private readonly named = new Map<string, { kind: "table" | "name"; range: RangeAddress }>();
  private readonly selectionListeners = new Set<() => void>();
  private readonly cellListeners = new Set<(where: RangeAddress) => void>();
  private receipts: InsertReceipt[] = [];

  constructor(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>) {
    for (const [name, rows] of Object.entries(sheets)) this.sheets.set(name, rows.map((row) => [...row]));
  }

  name(name: string, range: RangeAddress, kind: "table" | "name" = "name"): this {
    this.named.set(name, { kind, range });
    return this;
  }

  /** The next call of `method` fails with `error`. */
  failNext(method: Method, error: unknown): void {
    this.failures.set(method, error);
  }

  /** Fails every call from now on. */
  failAlways(method: Method, error: unknown): void {
    this.lastingFailures.set(method, error);
  }

  select(sheet: string, address: string): void {
    this.selected = { sheet, address };
    this.selectionListeners.forEach((changed) => changed());
  }

  set(sheet: string, row: number, column: number, value: CellValue): void {
    const cells = this.sheets.get(sheet);
    if (!cells?.[row]) throw new Error(`No cell ${sheet}!${cellAddress(row, column)}`);
    cells[row][column] = value;
    this.cellListeners.forEach((changed) => changed({ sheet, address: cellAddress(row, column) }));
  }

  async selection(): Promise<RangeAddress> {
    this.maybeFail("selection");
    if (!this.selected) throw new WorkbookError("nothing-selected");
    return this.selected;
  }

  async onSelectionChanged(changed: () => void): Promise<() => void> {
    this.selectionListeners.add(changed);
    return () => this.selectionListeners.delete(changed);
  }

  async onCellsChanged(changed: (where: RangeAddress) => void): Promise<() => void> {
    this.cellListeners.add(changed);
    return () => this.cellListeners.delete(changed);
  }

  async dataSources(): Promise<readonly DataSource[]> {
    this.maybeFail("dataSources");
    const named = [...this.named].map(([name, { kind, range }]): DataSource => ({ kind, name, range }));
    const sheets = [...this.sheets.keys()].map((name): DataSource => ({ kind: "sheet", name, range: this.used(name) }));
    return [...named, ...sheets];
  }

  async locate(typed: string): Promise<RangeAddress> {
    this.maybeFail("locate");
    const named = this.named.get(typed);
    if (named) return named.range;
    const [, quoted, plain, address = typed] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(typed) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? [...this.sheets.keys()][0] ?? "";
    if (!this.sheets.has(sheet) || !/\d/.test(address) || !parseAddress(address)) throw new WorkbookError("not-found", { typed });
    return { sheet, address };
  }

  async read(range: RangeAddress, progress?: Progress): Promise<CellBlock> {
    this.maybeFail("read");
    const values = this.cut(range);
    progress?.report(1, 1);
    const cells = parseAddress(range.address);
    return {
      sheet: range.sheet,
      row: cells?.row ?? 0,
      column: cells?.column ?? 0,
      values,
      formulas: values,
      texts: values.map((row) => row.map(String)),
      numberFormats: values.map((row) => row.map(() => "General")),
      hiddenRows: [],
      hiddenColumns: [],
      merged: [],
      date1904: this.date1904,
    };
  }

  async freeSheetNames(wanted: readonly string[]): Promise<readonly string[]> {
    const taken = new Set(this.sheets.keys());
    return wanted.map((name) => {
      let free = name;
      for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
      taken.add(free);
      return free;
    });
  }

  async insert(plan: InsertPlan, progress?: Progress): Promise<InsertResult> {
    for (let step = 0; step < this.insertSteps; step++) {
      progress?.report(step, this.insertSteps);
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (progress?.cancelled) throw new WorkbookError("cancelled");
    }
    this.maybeFail("insert");
    const { answerBlock } = plan;
    if (answerBlock && this.sheets.get(answerBlock.sheet)?.[answerBlock.row]?.[answerBlock.column]) {
      throw new WorkbookError("would-overwrite", { sheet: answerBlock.sheet, cells: cellAddress(answerBlock.row, answerBlock.column) });
    }
    this.plans.push(plan);
    for (const sheet of plan.sheets) this.sheets.set(sheet.name, sheet.rows.map((row) => row.map((cell) => cell?.value ?? cell?.formula ?? "")));
    const { masterCheck } = plan;
    const receipt: InsertReceipt = {
      id: `insert-${this.plans.length}`,
      job: plan.job,
      title: plan.title,
      insertedAt: "2026-11-21T09:00:00.000Z",
      sheets: plan.sheets.map((sheet) => sheet.name),
      show: plan.show,
      masterCheck: { sheet: masterCheck.sheet, address: cellAddress(masterCheck.row, masterCheck.column) },
    };
    this.receipts.push(receipt);
    return { receipt, oneUndoStep: this.oneUndoStep };
  }

  async inserts(): Promise<readonly InsertReceipt[]> {
    this.maybeFail("inserts");
    return [...this.receipts];
  }

  async remove(id: string): Promise<void> {
    this.maybeFail("remove");
    const receipt = this.receipts.find((one) => one.id === id);
    if (!receipt) throw new WorkbookError("not-found");
    for (const sheet of receipt.sheets) this.sheets.delete(sheet);
    this.receipts = this.receipts.filter((one) => one.id !== id);
  }

  async values(range: RangeAddress): Promise<readonly (readonly CellValue[])[]> {
    this.maybeFail("values");
    const isMaster = this.receipts.some(({ masterCheck }) => masterCheck.sheet === range.sheet && masterCheck.address === range.address);
    return isMaster ? [[this.master]] : this.cut(range);
  }

  async show(range: RangeAddress): Promise<void> {
    this.maybeFail("show");
    this.shown.push(range);
  }

  async sheetNames(): Promise<readonly string[]> {
    return [...this.sheets.keys()];
  }

  async readSheets(sheets: readonly string[], progress?: Progress): Promise<SheetsRead> {
    this.maybeFail("readSheets");
    const read = [];
    for (const [at, name] of sheets.entries()) {
      if (progress?.cancelled) throw new WorkbookError("cancelled");
      read.push({ name, visibility: this.hidden.get(name) ?? "visible" as const, block: await this.read(this.used(name)) });
      progress?.report(at + 1, sheets.length);
    }
    const names = [...this.named].flatMap(([name, { kind, range }]) => (kind === "name" && sheets.includes(range.sheet) ? [{ name, range }] : []));
    return { source: "Book1.xlsx", sheets: read, names };
  }

  async fetchRest(): Promise<void> {
    // Files are read by code that is here already.
  }

  async openFile(name: string, bytes: Uint8Array): Promise<SheetsRead> {
    this.maybeFail("openFile");
    return readFile(name, bytes);
  }

  async openAsNew(plan: InsertPlan): Promise<void> {
    this.maybeFail("openAsNew");
    this.opened.push(plan);
  }

  async savedCopy(progress?: Progress): Promise<Uint8Array> {
    this.maybeFail("savedCopy");
    if (progress?.cancelled) throw new WorkbookError("cancelled");
    progress?.report(1, 1);
    return this.saved;
  }

  async packageFacts(name: string, bytes: Uint8Array): Promise<PackageFacts> {
    this.maybeFail("packageFacts");
    return readPackageFacts(name, bytes);
  }

  private used(sheet: string): RangeAddress {
    const rows = this.sheets.get(sheet) ?? [];
    const columns = Math.max(1, ...rows.map((row) => row.length));
    return { sheet, address: `A1:${cellAddress(Math.max(rows.length, 1) - 1, columns - 1)}` };
  }

  private cut(range: RangeAddress): CellValue[][] {
    const rows = this.sheets.get(range.sheet);
    const cells = parseAddress(range.address);
    if (!rows || !cells) throw new WorkbookError("sheet-gone", { sheet: range.sheet });
    const columns = Math.max(1, ...rows.map((row) => row.length));
    return rows
      .slice(cells.row, cells.row + cells.rows)
      .map((row) => Array.from({ length: Math.min(cells.columns, columns - cells.column) }, (_, at) => row[cells.column + at] ?? ""));
  }

  private maybeFail(method: Method): void {
    const error = this.lastingFailures.get(method) ?? this.failures.get(method);
    if (error === undefined) return;
    this.failures.delete(method);
    throw error;
  }
}
