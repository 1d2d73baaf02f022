import type { HeldSeries } from "../heldSeries";

/** Employer Class 1 National Insurance rate. Written by `npm run series`. */
export const NI_RATE: HeldSeries = {
  id: "NI-RATE",
  title: "Employer Class 1 National Insurance rate",
  unit: "rate",
  measure: "rate",
  timing: "year",
  sources: {
    s1: "HMRC rates and thresholds for employers 2023-24",
    s2: "HMRC rates and thresholds for employers 2024-25",
    s3: "HMRC rates and thresholds for employers 2025-26",
    s4: "HMRC rates and thresholds for employers 2026-27",
  },
  runs: [
    { from: "2023-24", status: "in force", source: "s1", values: [0.138] },
    { from: "2024-25", status: "in force", source: "s2", values: [0.138] },
    { from: "2025-26", status: "in force", source: "s3", values: [0.15] },
    { from: "2026-27", status: "in force", source: "s4", values: [0.15] },
  ],
};
