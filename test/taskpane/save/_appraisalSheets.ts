import type { CellValue } from "../../../src/intake/cellBlock";
import { MemoryWorkbook } from "../_memoryWorkbook";

/** Three options over three years, the second one empty for one line; text numbers, a total, a provider's cost and a benefit that is not cash. */
export function optionRows(): CellValue[][] {
  return [
    ["Option", "Line", "Cost or benefit", "Payer", "2026/27", "2027/28", "2028/29", "Total"],
    ["In-house", "Staff", "Cost", "Council", 100_000, 100_000, 100_000, 300_000],
    ["In-house", "Fewer placements", "Cashable benefit", "Council", 20_000, "£140,000", 140_000, 300_000],
    ["Do nothing", "Crisis placements", "Cost", "Council", 50_000, 50_000, 50_000, 150_000],
    ["Contracted", "Contract price", "Cost", "Council", 90_000, 90_000, 90_000, 270_000],
    ["Contracted", "TUPE", "One-off cost", "Council", 40_000, "", "", 40_000],
    ["Contracted", "Setting up", "One-off cost", "Provider", 10_000, "", "", 10_000],
    ["Contracted", "Fewer placements", "Cashable benefit", "Council", 20_000, 120_000, 120_000, 260_000],
    ["Contracted", "Fewer attendances", "Non-cashable benefit", "NHS", "", 30_000, 30_000, 60_000],
  ];
}

export function criteriaRows(): CellValue[][] {
  return [["Criterion", "Weight", "Do nothing", "In-house", "Contracted"], ["Quality", "60%", 1, 4, 3], ["Deliverability", "40%", 5, 3, 4]];
}

export function optionsWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook({ Options: optionRows(), Criteria: criteriaRows(), Notes: [["Paper for committee"], ["Not figures"]] });
}
