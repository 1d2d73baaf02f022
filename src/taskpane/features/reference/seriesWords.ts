import { monthLabel } from "../../../intake/readMonth";
import type { Timing } from "../../../domain/kernel/figures";
import type { TableFigure } from "../../../workings/reference/referenceCase";
import { countWords, listWords } from "../../shared/figureWords";
import type { ShownSeries } from "./seriesShown";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** "September 2025", "2025-26", "1 April 2025". */
export function periodWords(timing: Timing, period: string): string {
  if (timing === "month") return monthLabel(period);
  if (timing === "year") return period;
  const [year = "", month = "", day = ""] = period.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

/** "January 1988 to February 2026". */
export function spanWords({ timing, first, last }: ShownSeries): string {
  return first === last ? periodWords(timing, first) : `${periodWords(timing, first)} to ${periodWords(timing, last)}`;
}

/** Where a series ends, and what that means to who asks for more. */
export function endWords({ timing, last, own, figures }: ShownSeries): string {
  const forecast = figures().find(({ status }) => status === "forecast");
  const forecastWords = forecast ? ` From ${periodWords(timing, forecast.period)} on they are forecasts.` : "";
  if (timing === "in force") {
    return own ? `The last figure is in force from ${periodWords(timing, last)}.` : `In force until ${periodWords(timing, last)}. A later day is refused, never guessed.`;
  }
  return `Ends with ${periodWords(timing, last)}.${forecastWords} A later ${timing === "month" ? "month" : "year"} is refused, never guessed.`;
}

/** "458 outturn", "3 in force and 1 announced". */
export function statusWords(figures: readonly TableFigure[]): string {
  const counts = new Map<string, number>();
  for (const { status } of figures) counts.set(status, (counts.get(status) ?? 0) + 1);
  return `${countWords(figures.length, "figure")}: ${listWords([...counts].map(([status, count]) => `${count.toLocaleString("en-GB")} ${status}`))}.`;
}

/** Whether a period is one a person looks for: "2025", "2025-09", "Sep 2025" and "september 2025" all find September 2025. */
export function periodMatches(timing: Timing, period: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase().replace(/[–/]/g, "-").replace(/\s+/g, " ");
  if (wanted === "") return true;
  const words = periodWords(timing, period).toLowerCase();
  if (period.startsWith(wanted) || words.startsWith(wanted)) return true;
  const [month = "", year = ""] = wanted.split(" ");
  return timing !== "year" && month.length >= 3 && words.includes(month) && (year === "" || period.startsWith(year));
}
