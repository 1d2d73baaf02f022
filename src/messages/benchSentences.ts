import type { DomainErrorCode, ErrorDetail } from "../domain/kernel/DomainError";
import { figure, place, shortened } from "./shown";

type BenchErrorCode = Extract<DomainErrorCode, "nothing-present" | "no-unit-cost" | "no-spread" | "no-weight" | "name-not-found" | "block-too-large" | "total-reveals">;

export const BENCH_SENTENCES: Record<BenchErrorCode, (detail: ErrorDetail) => string> = {
  "nothing-present": (detail) => {
    const all = detail["count"] === 1 ? "its one cell is" : `all ${detail["count"]} of its cells are`;
    return detail["zeros"] === "skip"
      ? `${place(detail)} has no figures: ${all} blank, n/a or zero: enter figures, or give zeros as "keep" if a 0 is a figure.`
      : `${place(detail)} has no figures: ${all} blank or n/a: enter figures.`;
  },
  "no-unit-cost": (detail) =>
    `${place(detail)}: nothing has both a cost and an activity above zero, so there is nothing to divide by: enter both, or choose other cells.`,
  "no-spread": (detail) =>
    `${place(detail)}: half of them or more are ${figure(Number(detail["value"]))}, so their median absolute deviation is zero: use "IQR" instead.`,
  "no-weight": (detail) => `${place(detail)}: every one is zero or empty: enter at least one above zero.`,
  "name-not-found": (detail) => `${place(detail)} is "${shortened(detail["text"])}", which is not among ${detail["among"]}: choose one that is.`,
  "block-too-large": (detail) =>
    `${place(detail)} has ${grouped(detail["cells"])} cells, more than ${grouped(detail["most"])}: choose a smaller block.`,
  // The count itself is not said: the sentence may be seen where the count may not.
  "total-reveals": (detail) =>
    `${place(detail)}: its total gives away a count below ${detail["minimum"]}, whatever else is hidden: withhold that total too, or join it with another ${detail["row"] === undefined ? "column" : "row"}.`,
};

function grouped(count: string | number | undefined): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
