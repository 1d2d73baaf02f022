import type { CellBlock } from "../../../intake/cellBlock";
import type { LedgerChoices, LedgerTable, ServiceChoices, ServiceTable, StaffChoices, StaffTable } from "../../../intake/ledgerReading";
import { readLedgerInSlices } from "../../../intake/readLedger";
import { readServices } from "../../../intake/readServices";
import { readStaffing } from "../../../intake/readStaffing";
import { tableRead, type ReadSource, type TableRead } from "../../shared/job/tableRead";
import { sentenceFor } from "../../shared/sentenceFor";
import { ledgerSums, type LedgerSums } from "./ledgerSums";
import type { PriceAsked } from "./priceAsked";
import { priceCaseFrom } from "./priceCaseFrom";
import { FIELD } from "./priceFields";
import type { PriceFound } from "./priceFound";
import { solvePrice } from "./solvePrice";

/** Begins reading the ledger in the cells, a slice at a time. */
export function ledgerReading(block: CellBlock, choices: LedgerChoices) {
  return () => readLedgerInSlices(block, choices);
}

/** What stands in the way of the ledger besides how its cells were read. */
export function ledgerRead({ status, problem }: ReadSource, table: LedgerTable | null, refused: string | undefined): TableRead<LedgerTable> {
  const words = problem ?? refused;
  if (words) return { table, problems: [{ field: FIELD.ledger, words }] };
  return { table, problems: status === "empty" ? [{ field: FIELD.ledger, words: "Select the ledger or budget in the sheet, or type where it is.", missing: true }] : [] };
}

/** The ledger added up, or why it was not. */
export function sumsRead(table: LedgerTable | null, block: CellBlock | null, chosen: ReadonlyMap<string, boolean>): TableRead<LedgerSums> {
  if (!table || !block) return { table: null, problems: [] };
  try {
    return { table: ledgerSums(table, block, chosen), problems: [] };
  } catch (error) {
    const words = sentenceFor(error);
    if (words === null) throw error;
    return { table: null, problems: [{ field: FIELD.ledger, words }] };
  }
}

/** The services in the cells read, as a person chose to have them read. */
export function servicesRead(source: ReadSource, choices: ServiceChoices): TableRead<ServiceTable> {
  return tableRead(source, (block) => readServices(block, choices), FIELD.services, "Select the services in the sheet, or type where they are.");
}

/** The staffing list in the cells read; null where none is chosen. */
export function staffRead(source: ReadSource, choices: StaffChoices): TableRead<StaffTable> | null {
  return source.status === "empty" ? null : tableRead(source, (block) => readStaffing(block, choices), FIELD.staff, null);
}

/** From the tables read and the method chosen to the answer, and every problem on the way with its field. */
export function priceFrom(asked: PriceAsked): PriceFound {
  const read = [...asked.ledger.problems, ...asked.services.problems, ...(asked.staff?.problems ?? [])];
  const found = priceCaseFrom(asked);
  if (!found) return { method: null, problems: read, solution: null };
  const problems = [...read, ...found.problems];
  // A staffing list that cannot be read would change the answer without a word.
  if (!found.priceCase || (asked.staff && !asked.staff.table)) return { method: found.method, problems, solution: null };
  const { solution, problems: refusals } = solvePrice(found.priceCase, found.year);
  return { method: found.method, problems: [...problems, ...refusals], solution };
}
