import type { HeldSeries } from "../heldSeries";

/** Employer secondary threshold. Written by `npm run series`. */
export const NI_THRESHOLD: HeldSeries = {
  id: "NI-THRESHOLD",
  title: "Employer secondary threshold",
  unit: "pounds a year per employment",
  measure: "pounds",
  timing: "year",
  sources: {
    s1: "HMRC rates and thresholds for employers 2023-24",
    s2: "HMRC rates and thresholds for employers 2024-25",
    s3: "HMRC rates and thresholds for employers 2025-26",
    s4: "HMRC rates and thresholds for employers 2026-27",
  },
  runs: [
    { from: "2023-24", status: "in force", source: "s1", values: [9100] },
    { from: "2024-25", status: "in force", source: "s2", values: [9100] },
    { from: "2025-26", status: "in force", source: "s3", values: [5000] },
    { from: "2026-27", status: "in force", source: "s4", values: [5000] },
  ],
};
