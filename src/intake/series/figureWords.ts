import type { Measure } from "../../domain/kernel/figures";
import { shifted } from "../decimal";
import { decimalsOf } from "./decimalsOf";

/** A figure of a series in words: "138.9", "3.8%", "£12.21"; an index and a per cent to at least so many decimals. */
export function figureWords(measure: Measure, value: number, places = 0): string {
  const minus = value < 0 ? "\u2212" : "";
  const size = Math.abs(value);
  if (measure === "rate") return `${minus}${plain(shifted(size, 2), places)}%`;
  if (measure === "pounds") return `${minus}£${size.toLocaleString("en-GB", { minimumFractionDigits: Number.isInteger(size) ? 0 : 2, maximumFractionDigits: 4 })}`;
  return minus + plain(size, places);
}

function plain(size: number, places: number): string {
  const shown = Number(size.toPrecision(12));
  return decimalsOf(shown) < places ? shown.toFixed(places) : String(shown);
}
