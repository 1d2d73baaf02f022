import type { CellValue } from "../../src/intake/cellBlock";
import { MemoryWorkbook } from "./_memoryWorkbook";

const MONTHS = ["Apr 2025", "May 2025", "Jun 2025", "Jul 2025", "Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026"];

/** A year's budget of two services with one figure typed as text, one not known, and a grand total. */
export function budgetRows(): CellValue[][] {
  const data = MONTHS.map((month, index): CellValue[] => [month, index === 1 ? "£1,200" : 1000 + index, index === 4 ? "n/a" : 500.5]);
  const sums = [1, 2].map((column) => data.reduce((sum, row) => sum + (row[column] === "£1,200" ? 1200 : typeof row[column] === "number" ? (row[column] as number) : 0), 0));
  return [["Pooled community support budget 2025-26", "", ""], ["Month", "Housing support", "Mentoring"], ...data, ["Total", ...sums]];
}

export function partnerRows(): CellValue[][] {
  return [
    ["Partner", "Share %", "Population", "In kind", "Paid"],
    ["Staffordshire", 0.58, 876104, 12000, 11000],
    ["Stoke", 0.17, 258366, "", 3000],
    ["Probation", 0.25, 41000, 2500, 3770.5],
  ];
}

/** Staffordshire, Stoke and probation share a service 58 / 17 / 25. */
export function pooledWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook({ Budget: budgetRows(), Partners: partnerRows(), Notes: [["Paper for committee"], ["Not figures"]] });
}
