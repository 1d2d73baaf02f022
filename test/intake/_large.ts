import { dateCell, serialOf, type LiteralCell } from "./_block";

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
