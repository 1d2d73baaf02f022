import { Book } from "../book/book";
import { BUDGET, budgetTotal, firstOfMonth, MONTHS, partners, SERVICES } from "./pooledFigures";
import { LOOKS, setWidths, writeRow } from "./writing";

/** Three partners and a quarter: small enough to check by eye. */
export function cleanPooledBudget(): Book {
  const book = new Book();
  book.name = "Clean pooled budget.xlsx";
  const sheet = book.addSheet("Budget");
  writeRow(sheet, 0, 0, ["Month", "Outreach", "Reablement"], LOOKS.heading);
  const rows = [["April 2025", 1200, 800], ["May 2025", 1250.5, 790], ["June 2025", 1180, 805.01]] as const;
  rows.forEach((cells, i) => writeRow(sheet, i + 1, 0, cells, [undefined, LOOKS.money, LOOKS.money]));
  setWidths(sheet, [16, 14, 14]);
  const people = book.addSheet("Partners");
  writeRow(people, 0, 0, ["Partner", "Share"], LOOKS.heading);
  [["Northshire County Council", 0.58], ["Eastmere Borough", 0.17], ["NHS Seaborough ICB", 0.25]].forEach((cells, i) => writeRow(people, i + 1, 0, cells, [undefined, LOOKS.percent]));
  setWidths(people, [28, 10]);
  return book;
}

/** The same budget as the ledger exports it: services down, months across, no totals. */
export function servicesDown(): Book {
  const book = new Book();
  book.name = "Pooled budget by service.xlsx";
  const sheet = book.addSheet("Export");
  writeRow(sheet, 0, 0, ["Service", ...MONTHS.map(firstOfMonth)], [LOOKS.heading, ...MONTHS.map(() => LOOKS.month)]);
  SERVICES.forEach((service, i) => writeRow(sheet, i + 1, 0, [service, ...BUDGET.map((month) => month[i] ?? null)], [undefined, ...BUDGET.map(() => LOOKS.money)]));
  setWidths(sheet, [20, ...MONTHS.map(() => 12)]);
  addPartners(book);
  return book;
}

/** Only the year's total and who shares it. */
export function singleTotal(): Book {
  const book = new Book();
  book.name = "Pooled budget total.xlsx";
  const sheet = book.addSheet("Total");
  writeRow(sheet, 0, 0, ["Pooled budget 2025-26", budgetTotal()], [LOOKS.heading, LOOKS.pounds]);
  setWidths(sheet, [26, 16]);
  addPartners(book);
  return book;
}

function addPartners(book: Book): void {
  const sheet = book.addSheet("Partners");
  writeRow(sheet, 0, 0, ["Partner", "Share"], LOOKS.heading);
  partners().forEach((one, i) => writeRow(sheet, i + 1, 0, [one.name, one.share], [undefined, LOOKS.percent]));
  setWidths(sheet, [28, 10]);
}
