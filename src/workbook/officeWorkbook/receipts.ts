import type { CellValue } from "../../intake/cellBlock";
import type { InsertPlan } from "../../workings/insertPlan";
import type { InsertReceipt } from "../port";
import { addressOf } from "../../cells/address";

/** Key of the worksheet property in which an inserted sheet says which insert it belongs to. */
export const RECEIPT_KEY = "openbook.insert";

/** The cells of a sheet that was already there, written by an insert. */
export interface StoredAnswer {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What was written; null where nothing was. */
  readonly contents: readonly (readonly (CellValue | null)[])[];
  /** The number formats before. */
  readonly numberFormats: readonly (readonly string[])[];
}

/** What each inserted sheet keeps, so that any one left is enough to take the rest out. */
export interface StoredReceipt extends InsertReceipt {
  readonly version: 1;
  /** This sheet's name when it was inserted. */
  readonly sheet: string;
  readonly names: readonly string[];
  /** The sheet in front before the insert, which is shown again when the insert goes. */
  readonly frontBefore?: string;
  readonly answer?: StoredAnswer;
}

export function receiptOf(plan: InsertPlan, id: string, insertedAt: string, names: readonly string[], frontBefore: string, answer: StoredAnswer | undefined): Omit<StoredReceipt, "sheet"> {
  const { sheet, row, column } = plan.masterCheck;
  return {
    version: 1, id, job: plan.job, title: plan.title, insertedAt, sheets: plan.sheets.map(({ name }) => name), show: plan.show,
    masterCheck: { sheet, address: addressOf({ row, column, rows: 1, columns: 1 }) }, names, frontBefore, ...(answer && { answer }),
  };
}

/** Reads what an inserted sheet keeps; undefined where it is not a receipt of ours. */
export function parseReceipt(text: string): StoredReceipt | undefined {
  let read: Partial<StoredReceipt> | null;
  try {
    read = JSON.parse(text) as Partial<StoredReceipt> | null;
  } catch {
    return undefined;
  }
  const whole = read?.version === 1 && typeof read.id === "string" && typeof read.sheet === "string" && Array.isArray(read.sheets)
    && Array.isArray(read.names) && typeof read.masterCheck?.address === "string";
  return whole ? (read as StoredReceipt) : undefined;
}

/** An insert as it stands in the workbook now. */
export interface FoundInsert {
  readonly receipt: StoredReceipt;
  /** Name at the time of the insert → the sheet now. */
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  /** Sheets a person copied from inserted ones: they carry the property but are the person's own. */
  readonly copies: readonly Excel.Worksheet[];
}

interface Gathered extends FoundInsert {
  readonly sheets: Map<string, Excel.Worksheet>;
  readonly copies: Excel.Worksheet[];
}

/** Every insert with a sheet left, oldest first. Loads each sheet's id, name and visibility; two syncs. */
export async function findInserts(context: Excel.RequestContext): Promise<readonly FoundInsert[]> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const kept = worksheets.items.map((sheet) => {
    const property = sheet.customProperties.getItemOrNullObject(RECEIPT_KEY);
    property.load("value");
    return { sheet, property };
  });
  await context.sync();
  const found = new Map<string, Gathered>();
  for (const { sheet, property } of kept) {
    const receipt = property.isNullObject ? undefined : parseReceipt(property.value);
    if (!receipt) continue;
    const insert: Gathered = found.get(receipt.id) ?? { receipt, sheets: new Map(), copies: [] };
    found.set(receipt.id, insert);
    const rival = insert.sheets.get(receipt.sheet);
    if (!rival) insert.sheets.set(receipt.sheet, sheet);
    else if (sheet.name === receipt.sheet) {
      insert.copies.push(rival);
      insert.sheets.set(receipt.sheet, sheet);
    } else insert.copies.push(sheet);
  }
  return [...found.values()].sort((a, b) => a.receipt.insertedAt.localeCompare(b.receipt.insertedAt));
}

/** The receipt with its sheets under the names they have now. */
export function currentReceipt({ receipt, sheets }: FoundInsert): InsertReceipt {
  const now = (name: string) => sheets.get(name)?.name ?? name;
  return {
    id: receipt.id, job: receipt.job, title: receipt.title, insertedAt: receipt.insertedAt,
    sheets: receipt.sheets.filter((name) => sheets.has(name)).map(now), show: now(receipt.show),
    masterCheck: { sheet: now(receipt.masterCheck.sheet), address: receipt.masterCheck.address },
  };
}
