import { quoted, visibleText } from "./cleanText";
import type { FormatMeaning } from "./numberFormat";
import type { CellValue } from "./cellBlock";
import { readNumber, type NumberReading } from "./readNumber";

const LONGEST = 60;
const SIDE_AFTER = /^(.*\d\)?)\s?(CR|DR)\.?$/i;
const SIDE_BEFORE = /^(CR|DR)\.?\s(.*\d\)?)$/i;

/** An amount with the side of the ledger it is on, "1,250 CR": its figure, and −1 for a credit; null where no side is written. */
export function amountAndSide(text: string): { readonly amount: string; readonly side: "CR" | "DR" } | null {
  if (text.length > LONGEST || !/[CD]R/i.test(text)) return null;
  const visible = visibleText(text).replace(/[\u00A0\u202F]/g, " ");
  const after = SIDE_AFTER.exec(visible);
  const before = after ? null : SIDE_BEFORE.exec(visible);
  const [amount, side] = after ? [after[1], after[2]] : [before?.[2], before?.[1]];
  return amount === undefined || side === undefined ? null : { amount: amount.trim(), side: side.toUpperCase() === "CR" ? "CR" : "DR" };
}

/** A format that shows a number as it is, in pounds or without a unit. */
const PLAIN_FORMAT = /^(?:General|\[Red\]|[#0?,.;()_+£ *@\\"-])*$/;

/** Tells number formats that say nothing of their number from those that may; remembers those it has seen. */
export function plainFormats(): (format: string) => boolean {
  const seen = new Map<string, boolean>();
  return (format) => {
    let plain = seen.get(format);
    if (plain === undefined) {
      plain = PLAIN_FORMAT.test(format) && !/,(?:[^#0?]|$)/.test(format);
      seen.set(format, plain);
    }
    return plain;
  };
}

/** Reads one cell as an amount of a ledger in pounds: as any figure, with CR after or before it taken as below zero. */
export function readLedgerAmount(cell: { readonly value: CellValue; readonly text: string; readonly format: FormatMeaning; readonly date1904: boolean }, scale: number): NumberReading {
  const sided = typeof cell.value === "string" ? amountAndSide(cell.value) : null;
  if (!sided) return readNumber(cell, "money", scale);
  const reading = readNumber({ ...cell, value: sided.amount, text: sided.amount }, "money", scale);
  if (reading.found !== "number") return reading;
  const shown = quoted(String(cell.value));
  if (reading.value < 0) return { found: "refused", reason: `${shown} has a minus and ${sided.side}: type the figure with one of them` };
  const credit = sided.side === "CR";
  return { ...reading, value: credit && reading.value !== 0 ? -reading.value : reading.value, reason: `read from the text ${shown}, ${credit ? "CR as below zero" : "DR as above zero"}` };
}
