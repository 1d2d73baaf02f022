import type { HeldSeries } from "../heldSeries";

/** UK procurement threshold, light-touch contracts (VAT included). Written by `npm run series`. */
export const THRESHOLD_LIGHT_TOUCH: HeldSeries = {
  id: "THRESHOLD-LIGHT-TOUCH",
  title: "UK procurement threshold, light-touch contracts (VAT included)",
  unit: "pounds",
  measure: "pounds",
  timing: "in force",
  sources: {
    s1: "UK procurement thresholds in force from this date to the end of the next year",
  },
  figures: [
    { from: "2022-01-01", value: 663540, status: "in force", source: "s1" },
    { from: "2024-01-01", value: 663540, status: "in force", source: "s1" },
    { from: "2026-01-01", value: 663540, status: "in force", source: "s1" },
  ],
  until: "2027-12-31",
};
