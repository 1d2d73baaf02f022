import type { CellValue } from "../../../src/intake/cellBlock";
import { MemoryWorkbook } from "../_memoryWorkbook";

/** 1 April 2025 and 1 April 2026. */
export const SET_ON = 45748;
export const REVIEWED_ON = 46113;

/** Three prices with clauses of their own, one whose clause cannot be read, and a total of nothing. */
export function priceRows(): CellValue[][] {
  return [
    ["Service", "Price now (£)", "Clause", "Price set", "Review date", "Units a year"],
    ["Home care, an hour", 20, "3.5%", "1 April 2025", "1 April 2026", 1000],
    ["Sleep-in, a night", 110, "NLW", "1 April 2025", "1 April 2026", 365],
    ["Day care, a day", "£54.75", "CPI[Sep] cap 2%", "1 April 2025", "1 April 2026", 2000],
    ["Transport, a mile", 0.62, "CPI[Sep] plus a bit", "1 April 2025", "1 April 2026", ""],
  ];
}

export function costRows(): CellValue[][] {
  return [
    ["Cost line", "Share of price", "Driver"],
    ["Care worker pay", 0.7, "NLW"],
    ["Travel", 0.1, "published(CPI[Sep])"],
    ["Office", 0.2, "2%"],
  ];
}

export function pricedWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook({ Prices: priceRows(), "Cost lines": costRows(), Notes: [["Paper for committee"], ["Not figures"]] });
}
