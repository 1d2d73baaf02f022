import { Book } from "../../src/workbench/book/book";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { writeRow } from "../../src/workbench/samples/writing";
import { costCentreRows } from "../intake/_large";

/** A workbook with one long ledger, and what its amounts come to. */
export interface LargeLedger {
  readonly bytes: Uint8Array;
  /** Where the ledger stands, as the pane writes it. */
  readonly range: string;
  /** The headings and every row under them. */
  readonly rows: number;
  readonly columns: number;
  readonly centres: number;
  readonly pence: number;
  /** The two centres that are services. */
  readonly services: readonly { readonly name: string; readonly pence: number }[];
}

const LINES = 100_000;
const SERVICES = [["Centre 3", "hour", 1600], ["Centre 4", "night", 2000]] as const;

/** A ledger of 100,000 lines as a finance system exports it, with text amounts, sub-totals and centres spelt in two ways, and two services. */
export function largeLedger(): LargeLedger {
  const rows = costCentreRows(LINES);
  const byCentre = new Map<string, number>();
  for (const [, code, centre, , , amount] of rows.slice(1)) {
    if (code === null) continue;
    const name = String(centre).trim().toLowerCase();
    byCentre.set(name, (byCentre.get(name) ?? 0) + (amount === "£1,200" ? 120_000 : Math.round(Number(amount) * 100)));
  }
  const book = new Book();
  book.name = "Large.xlsx";
  const ledger = book.addSheet("Ledger");
  rows.forEach((cells, at) => writeRow(ledger, at, 0, cells as readonly (string | number | null)[]));
  const services = book.addSheet("Services");
  [["Service", "Unit", "Units delivered"], ...SERVICES].forEach((cells, at) => writeRow(services, at, 0, cells));
  return {
    bytes: saveWorkbook(book), range: `Ledger!A1:F${rows.length}`, rows: rows.length, columns: 6, centres: byCentre.size,
    pence: [...byCentre.values()].reduce((sum, each) => sum + each, 0),
    services: SERVICES.map(([name]) => ({ name, pence: byCentre.get(name.toLowerCase()) ?? 0 })),
  };
}
