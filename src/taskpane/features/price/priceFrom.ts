import type { ServiceChoices, ServiceTable, StaffChoices, StaffTable } from "../../../intake/ledgerReading";
import { readServices } from "../../../intake/readServices";
import { readStaffing } from "../../../intake/readStaffing";
import { tableRead, type ReadSource, type TableRead } from "../../shared/job/tableRead";
import { sentenceFor } from "../../shared/sentenceFor";
export { ledgerReading } from "./ledgerHeld";
import type { LedgerHeld } from "./ledgerHeld";
import { ledgerSums, type LedgerSums } from "./ledgerSums";
import type { PriceAsked } from "./priceAsked";
import { priceCaseFrom } from "./priceCaseFrom";
import { FIELD } from "./priceFields";
import type { PriceFound } from "./priceFound";
import { solvePrice } from "./solvePrice";

/** What stands in the way of the ledger besides how its cells were read. */
export function ledgerRead({ status, problem }: Pick<ReadSource, "status" | "problem">, table: LedgerHeld | null, refused: string | undefined): TableRead<LedgerHeld> {
  const words = problem ?? refused;
  if (words) return { table, problems: [{ field: FIELD.ledger, words }] };
  return { table, problems: status === "empty" ? [{ field: FIELD.ledger, words: "Select the ledger or budget in the sheet, or type where it is.", missing: true }] : [] };
}

/** The ledger added up, or why it was not. */
export function sumsRead(held: LedgerHeld | null, chosen: ReadonlyMap<string, boolean>): TableRead<LedgerSums> {
  if (!held) return { table: null, problems: [] };
  try {
    return { table: ledgerSums(held, chosen), problems: [] };
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
