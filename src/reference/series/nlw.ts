import type { HeldSeries } from "../heldSeries";

/** National Living Wage (adult rate). Written by `npm run series`. */
export const NLW: HeldSeries = {
  id: "NLW",
  title: "National Living Wage (adult rate)",
  unit: "pounds an hour",
  measure: "pounds",
  timing: "in force",
  sources: {
    s1: "National Minimum Wage regulations, rate from this date",
  },
  figures: [
    { from: "2016-04-01", value: 7.2, status: "in force", source: "s1" },
    { from: "2017-04-01", value: 7.5, status: "in force", source: "s1" },
    { from: "2018-04-01", value: 7.83, status: "in force", source: "s1" },
    { from: "2019-04-01", value: 8.21, status: "in force", source: "s1" },
    { from: "2020-04-01", value: 8.72, status: "in force", source: "s1" },
    { from: "2021-04-01", value: 8.91, status: "in force", source: "s1" },
    { from: "2022-04-01", value: 9.5, status: "in force", source: "s1" },
    { from: "2023-04-01", value: 10.42, status: "in force", source: "s1" },
    { from: "2024-04-01", value: 11.44, status: "in force", source: "s1" },
    { from: "2025-04-01", value: 12.21, status: "in force", source: "s1" },
    { from: "2026-04-01", value: 12.71, status: "in force", source: "s1" },
  ],
  until: "2027-03-31",
};
