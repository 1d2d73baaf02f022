import type { Measure } from "../../domain/kernel/figures";
import { shifted } from "../decimal";

/** A figure of a series in words: "138.9", "3.8%", "£12.21". */
export function figureWords(measure: Measure, value: number): string {
  const minus = value < 0 ? "\u2212" : "";
  const size = Math.abs(value);
  if (measure === "rate") return `${minus}${String(Number(shifted(size, 2).toPrecision(12)))}%`;
  if (measure === "pounds") return `${minus}£${size.toLocaleString("en-GB", { minimumFractionDigits: Number.isInteger(size) ? 0 : 2, maximumFractionDigits: 4 })}`;
  return minus + String(Number(size.toPrecision(12)));
}
