import type { HeldSeries } from "../heldSeries";

/** Limit on a week's pay for statutory redundancy. Written by `npm run series`. */
export const WEEKLY_PAY_LIMIT: HeldSeries = {
  id: "WEEKLY-PAY-LIMIT",
  title: "Limit on a week's pay for statutory redundancy",
  unit: "pounds a week",
  measure: "pounds",
  timing: "in force",
  sources: {
    s1: "Employment Rights (Increase of Limits) Order, limit from this date",
  },
  figures: [
    { from: "2023-04-06", value: 643, status: "in force", source: "s1" },
    { from: "2024-04-06", value: 700, status: "in force", source: "s1" },
    { from: "2025-04-06", value: 719, status: "in force", source: "s1" },
    { from: "2026-04-06", value: 751, status: "in force", source: "s1" },
  ],
  until: "2027-04-05",
};
