import { addressOf, parseAddress } from "../../../cells/address";
import type { CellBlock } from "../../../intake/cellBlock";
import { readLedger } from "../../../intake/readLedger";
import { readServices } from "../../../intake/readServices";
import { readStaffing } from "../../../intake/readStaffing";
import type { DataSource, Workbook } from "../../../workbook/port";
import { candidates, orNothing, readQuietly } from "../../shared/job/guessing";
import { sourceText } from "../../shared/RangeField";

/** A heading and two amounts, each with its line. */
const FEWEST_CELLS = 4;
/** A ledger says what it is in its first rows. */
const ROWS_LOOKED_AT = 400;

export interface PriceGuess {
  readonly ledger: string | null;
  readonly services: string | null;
  readonly staff: string | null;
}

interface Best {
  readonly text: string;
  readonly score: number;
}

/** The tables, names or sheets that read best as a ledger, as services and as a staffing list; null where none does. */
export async function guessPrice(workbook: Workbook): Promise<PriceGuess> {
  const best = new Map<"ledger" | "services" | "staff", Best>();
  for (const source of await candidates(workbook, FEWEST_CELLS, Infinity)) {
    const block = await readQuietly(workbook, firstRows(source));
    if (!block) continue;
    const scores = [["staff", staffScore(block)], ["services", servicesScore(source.name, block)], ["ledger", ledgerScore(source.name, block)]] as const;
    // A table is one thing: what it reads best as.
    const [kind, score] = scores.reduce((most, each) => (each[1] > most[1] ? each : most));
    if (score > (best.get(kind)?.score ?? 0)) best.set(kind, { text: sourceText(source), score });
  }
  const textOf = (kind: "ledger" | "services" | "staff") => best.get(kind)?.text ?? null;
  return { ledger: textOf("ledger"), services: textOf("services"), staff: textOf("staff") };
}

function firstRows(source: DataSource): DataSource {
  const cells = parseAddress(source.range.address);
  if (!cells || cells.rows <= ROWS_LOOKED_AT) return source;
  return { ...source, range: { ...source.range, address: addressOf({ ...cells, rows: ROWS_LOOKED_AT }) } };
}

/** 0 where it is no ledger: that has cost centres or services, and amounts, on several rows. */
function ledgerScore(name: string, block: CellBlock): number {
  const table = orNothing(() => readLedger(block));
  const kinds = new Set(table?.columns.map(({ role }) => role));
  if (!table?.place || table.amounts.length < 2 || !kinds.has("centre") || table.centres.length < 2) return 0;
  const named = /ledger|budget|actual|trial balance|\btb\b|expenditure|costs?\b|spend/i.test(name);
  return 10 + (kinds.has("line") ? 10 : 0) + (named ? 20 : 0) + Math.min(10, table.amounts.length / 20);
}

/** 0 where they are no services: those have names, and units, a capacity or funding. */
function servicesScore(name: string, block: CellBlock): number {
  const table = orNothing(() => readServices(block));
  const kinds = new Set(table?.columns.map(({ role }) => role));
  if (!table || table.lines.length === 0 || !kinds.has("service")) return 0;
  const known = (["unit", "units", "capacity", "utilisation", "funding", "driver"] as const).filter((role) => kinds.has(role)).length;
  const measured = kinds.has("units") || kinds.has("capacity");
  const named = /services?|activity|units|projects?/i.test(name);
  return measured ? 10 + known * 6 + (named ? 20 : 0) : named && known > 1 ? 15 + known : 0;
}

/** 0 where it is no staffing list: that has posts and salaries. */
function staffScore(block: CellBlock): number {
  const table = orNothing(() => readStaffing(block));
  const kinds = new Set(table?.columns.map(({ role }) => role));
  const paid = table?.lines.filter(({ salary }) => salary.value !== null).length ?? 0;
  if (!table || paid === 0 || !kinds.has("post") || !kinds.has("salary")) return 0;
  return 20 + (kinds.has("fte") || kinds.has("hours") ? 30 : 0) + (kinds.has("grade") ? 10 : 0) + (kinds.has("service") ? 5 : 0);
}
