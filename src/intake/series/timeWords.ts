import type { Timing } from "../../domain/kernel/figures";
import type { Frequency } from "./readPeriod";

/** How sentences and the screen speak of each frequency. */
export const FREQUENCY_WORDS: Readonly<Record<Frequency, { readonly adjective: string; readonly choice: string }>> = {
  month: { adjective: "monthly", choice: "Monthly" },
  quarter: { adjective: "quarterly", choice: "Quarterly" },
  year: { adjective: "calendar-year", choice: "By calendar year" },
  "financial year": { adjective: "financial-year", choice: "By financial year" },
  date: { adjective: "dated", choice: "By date" },
};

export const TIMING_WORDS: Readonly<Record<Timing, string>> = { month: "by month", year: "by financial year", "in force": "in force from dates" };
