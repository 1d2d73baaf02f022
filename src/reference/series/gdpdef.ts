import type { HeldSeries } from "../heldSeries";

/** GDP deflator by financial year. Written by `npm run series`. */
export const GDPDEF: HeldSeries = {
  id: "GDPDEF",
  title: "GDP deflator by financial year",
  unit: "index 2024-25=100",
  measure: "index",
  timing: "year",
  sources: {
    s1: "OBR economic and fiscal outlook, November 2025 (annual changes chained)",
  },
  runs: [
    { from: "2007-08", status: "outturn", source: "s1", values: [
      64.6356, 67.0729, 67.9331, 69.104, 70.5854, 71.7801, 73.2616, 74.313, 74.8147, 76.2962,
      77.2998, 79.0203, 81.147, 85.3763, 85.5914, 91.5651, 96.4157, 100,
    ] },
    { from: "2025-26", status: "forecast", source: "s1", values: [
      102.9431, 105.2386, 107.3553, 109.3782, 111.3967, 113.5711,
    ] },
  ],
};
