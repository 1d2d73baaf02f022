import type { CellValue } from "../../../src/intake/cellBlock";
import { MemoryWorkbook } from "../_memoryWorkbook";

/**
 * Two shares of Home care that overlap by £20,000; two sums on Transport beyond its baseline, whose baselines disagree; one there twice;
 * an unread saving, a share without a baseline, a cell of an unknown type, text numbers, a month, and a total.
 */
export function registerRows(): CellValue[][] {
  return [
    ["Initiative", "Budget line", "Baseline (£)", "Saving", "Type", "Recurrent or one-off", "Start", "Ramp (months)", "End", "One-off cost (£)", "Owner", "Confidence"],
    ["Shared rota", "Home care", 1_000_000, "10%", "Cashable", "Recurrent", "October 2025", 0, "", 40_000, "Ana", "Green"],
    ["Reablement first", "Home care", 1_000_000, "20%", "Cashable", "Recurrent", "1 April 2025", 0, "", 60_000, "Ana", "Amber"],
    ["Van leases", "Transport", 50_000, "£30,000", "Cashable", "Recurrent", "1 April 2026", 0, "", "", "Bo", "High"],
    ["Fewer vans", "Transport", 52_000, 28_000, "Cashable", "Recurrent", "1 April 2026", 0, "", "", "Bo", "High"],
    ["Night calls", "Night support", 200_000, 20_000, "Cost avoidance", "Recurrent", "1 April 2025", 0, "", "", "Cy", "80%"],
    ["Night calls", "Night support", 200_000, 20_000, "Cost avoidance", "Recurrent", "1 April 2025", 0, "", "", "Cy", "80%"],
    ["Sale of a lease", "Property", "", 30_000, "Cashable", "One-off", "15 June 2026", "", "", "", "Di", ""],
    ["Mileage", "Fleet", "", 12_000, "Perhaps", "Recurrent", "1 April 2025", "", "", "", "Di", "Low"],
    ["To be worked up", "Fleet", "", "tbc", "Cashable", "Recurrent", "1 April 2025", "", "", "", "Di", "Low"],
  ];
}

export function registerWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook({ Savings: registerRows(), Notes: [["Paper for committee"], ["Not figures"]], Targets: [["Target", 280_000], ["Target cost", 1_000_000], ["Actual cost", 900_000]] });
}
