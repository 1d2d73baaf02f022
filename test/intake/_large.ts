import type { CellBlock } from "../../src/intake/cellBlock";
import { blockOf, dateCell, serialOf, type LiteralCell } from "./_block";

const MONTHS = Array.from({ length: 12 }, (_, at) => dateCell(serialOf(at < 9 ? 2025 : 2026, ((at + 3) % 12) + 1, 1)));

/** A ledger as a finance system exports it, one amount in a thousand typed as text. */
export function ledgerRows(count: number): LiteralCell[][] {
  const rows: LiteralCell[][] = [["Month", "Service", "Cost centre", "Amount"]];
  for (let at = 0; at < count; at++) {
    rows.push([MONTHS[at % 12] ?? "", `Service ${String(at % 37)}`, 10_000 + (at % 90), at % 1000 === 0 ? "£1,200" : (at * 7919) % 100_003 / 100]);
  }
  return rows;
}

/** Services down and months across, with a total column. */
export function servicesAcross(count: number): LiteralCell[][] {
  const rows: LiteralCell[][] = [["Service", ...MONTHS, "Total"]];
  for (let at = 0; at < count; at++) {
    const figures = MONTHS.map((_, month) => ((at * 31 + month * 17) % 9973) / 100);
    rows.push([`Service ${String(at)}`, ...figures, Math.round(figures.reduce((sum, each) => sum + each, 0) * 100) / 100]);
  }
  return rows;
}

/** A ledger with a cost centre each row, spelt in several ways; one amount in a thousand typed as text, and a subtotal after every ten thousand. */
export function costCentreRows(count: number): LiteralCell[][] {
  const rows: LiteralCell[][] = [["Period", "CC code", "Cost centre", "Account", "Narrative", "Amount (£)"]];
  let pence = 0;
  for (let at = 0; at < count; at++) {
    const own = at % 1000 === 0 ? 120_000 : (at * 7919) % 100_003;
    pence += own;
    const name = `Centre ${String(at % 90)}`;
    rows.push([`P${String((at % 12) + 1)}`, 10_000 + (at % 90), at % 7 === 0 ? `${name.toUpperCase()} ` : name, `Line ${String(at % 240)}`, `Invoice ${String(at)}`, at % 1000 === 0 ? "£1,200" : own / 100]);
    if (at % 10_000 === 9999) {
      rows.push([null, null, "Sub-total", null, null, pence / 100]);
      pence = 0;
    }
  }
  return rows;
}

/** A ledger that fills a sheet to its last row, 1,048,576: a thousand lines again and again, so that it takes little room. */
export function fullSheet(): CellBlock {
  const few = blockOf(costCentreRows(1000));
  const again = <Row>(rows: readonly Row[]): Row[] => Array.from({ length: 1_048_576 }, (_, at) => rows[at === 0 ? 0 : ((at - 1) % (rows.length - 1)) + 1]!);
  return { ...few, values: again(few.values), formulas: again(few.formulas), texts: again(few.texts), numberFormats: again(few.numberFormats) };
}

const PRICE_HEADINGS: LiteralCell[] = ["Provider", "Care type", "Price", "Base date", "Review date", "Clause", "Hours a year"];
const PRICE_CLAUSES = ["80% NLW + 20% CPI[Sep] cap 7%", "published(CPI[Sep])", "RPI", "CPI plus a reasonable amount", "2.5%"];

/** A price list, one price in a hundred typed as text and one date in fifty. */
export function priceRows(count: number): LiteralCell[][] {
  const [base, review] = [dateCell(serialOf(2024, 4, 1), "", "dd/mm/yyyy"), dateCell(serialOf(2025, 4, 1), "", "dd/mm/yyyy")];
  const rows: LiteralCell[][] = [PRICE_HEADINGS];
  for (let at = 0; at < count; at++) {
    const price = 1500 + ((at * 7919) % 90_001);
    rows.push([`Provider ${String(at)}`, at % 2 === 0 ? "Home care" : "Residential", at % 100 === 0 ? `£${(price / 100).toFixed(2)} per hour` : price / 100, at % 50 === 0 ? "01/04/2024" : base, review, PRICE_CLAUSES[at % 5] ?? "", (at * 37) % 9973]);
  }
  return rows;
}
