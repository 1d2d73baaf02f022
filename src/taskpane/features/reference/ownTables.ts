import { addressOf, parseAddress } from "../../../cells/address";
import { DomainError } from "../../../domain/kernel/DomainError";
import { explain } from "../../../messages/explain";
import type { DataSource, InsertReceipt, RangeAddress, Workbook } from "../../../workbook/port";
import { ownTable, type OwnSeries } from "../../../workings/reference/ownTable";
import { FIGURES_NAME } from "../../../workings/reference/referencePlan";

/** The job's name on its inserts. */
const JOB = "Reference";
/** Series, Period, Value, From, Status and Source. */
const COLUMNS = 6;

/** A table of figures this job has put into the workbook. */
export interface OwnTable {
  readonly receipt: InsertReceipt;
  /** The workbook's name for it: "openbook_figures". */
  readonly tableName: string;
  readonly range: RangeAddress;
  readonly series: readonly OwnSeries[];
  /** Why it cannot be read as it stands; undefined where it can. */
  readonly problem: string | undefined;
}

/** The tables this job has put into the workbook and that are still there, newest last, read as functions read them. */
export async function ownTables(workbook: Workbook, receipts: readonly InsertReceipt[], sources: readonly DataSource[]): Promise<OwnTable[]> {
  const tables: OwnTable[] = [];
  for (const receipt of receipts.filter(({ job }) => job === JOB)) {
    const named = sources.find(({ kind, name, range }) => kind === "name" && name.toLowerCase().startsWith(FIGURES_NAME) && receipt.sheets.includes(range.sheet));
    const cells = named && parseAddress(named.range.address);
    if (!named || !cells) continue;
    const range = { sheet: named.range.sheet, address: addressOf({ ...cells, columns: COLUMNS }) };
    tables.push({ receipt, tableName: named.name, range: named.range, ...readTable(await workbook.values(range)) });
  }
  return tables;
}

function readTable(rows: Parameters<typeof ownTable>[0]): Pick<OwnTable, "series" | "problem"> {
  try {
    return { series: ownTable(rows), problem: undefined };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { series: [], problem: explain(error, { table: "The table" }) };
  }
}
