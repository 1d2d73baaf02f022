import type { ErrorDetail } from "../domain/kernel/DomainError";

/** A number to six figures, so that 0.7 + 0.2 reads 0.9, and to two decimals at least, so that it is the number seen; a true minus sign. */
export function figure(value: number): string {
  const whole = wholeDigits(value);
  return toDigits(value, whole > 15 ? 6 : Math.min(15, Math.max(6, whole + 2)));
}

/** Every digit that Excel holds of a number that had to be whole: 2.9999999 is not shown as 3. */
export function allDigits(value: number): string {
  return toDigits(value, 15);
}

function toDigits(value: number, digits: number): string {
  const text = String(Number(value.toPrecision(digits)));
  return text.startsWith("-") ? `−${text.slice(1)}` : text;
}

function wholeDigits(value: number): number {
  return Math.abs(value).toFixed(0).length;
}

/** Pounds with pence and thousands separated: £1,234.50, −£0.07. */
export function money(pounds: number): string {
  const [whole, pence] = Math.abs(pounds).toFixed(2).split(".") as [string, string];
  const text = `£${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${pence}`;
  return pounds < 0 ? `−${text}` : text;
}

/** A fraction as a percentage: 0.9 is 90%. */
export function percent(fraction: number): string {
  return `${figure(fraction * 100)}%`;
}

/** "costs, row 3"; "shares, row 2, column 3"; "total". */
export function place(detail: ErrorDetail): string {
  const parts = [String(detail["argument"] ?? "The input")];
  if ("row" in detail) parts.push(`row ${detail["row"]}`);
  if ("column" in detail) parts.push(`column ${detail["column"]}`);
  if ("item" in detail) parts.push(`item ${detail["item"]}`);
  return parts.join(", ");
}

/** "3 values", "1 value". */
export function counted(count: string | number | undefined, of: string | number | undefined = "values"): string {
  return `${count} ${count === 1 ? String(of).replace(/s$/, "") : of}`;
}

/** A long text is cut so that what to do is still seen. */
export function shortened(text: string | number | undefined): string {
  const whole = String(text);
  return whole.length > 60 ? `${whole.slice(0, 59)}…` : whole;
}
