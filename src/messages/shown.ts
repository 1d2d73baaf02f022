import type { ErrorDetail } from "../domain/kernel/DomainError";

/** A number to six figures, so that 0.7 + 0.2 reads 0.9; a true minus sign. */
export function figure(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return text.startsWith("-") ? `−${text.slice(1)}` : text;
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
