import type { Sourced } from "../../../workings/origin";
import { unread, type Problem } from "./problem";
import { typedAmount, typedPercent } from "../typedFigure";

/** A percentage typed in a field, between limits; null with its problem noted where it is none. */
export function percentIn(field: string, text: string, what: string, problems: Problem[], { least = -1, most = 1 }: { readonly least?: number; readonly most?: number } = {}): Sourced | null {
  const value = typedPercent(text);
  if (value === null) {
    problems.push(unread(field, text, "a percentage", what));
    return null;
  }
  if (value < least || value > most) {
    problems.push({ field, words: `${text.trim().replace(/%$/, "")}% is not from ${least * 100}% to ${most * 100}%. Enter ${what}.` });
    return null;
  }
  return typed(value);
}

/** An amount typed in a field, at least `least`; null with its problem noted where it is none. */
export function amountIn(field: string, text: string, what: string, problems: Problem[], least = 0): Sourced | null {
  const value = typedAmount(text);
  if (value === null) {
    problems.push(unread(field, text, "a number", what));
    return null;
  }
  if (value < least) {
    problems.push({ field, words: `“${text.trim()}” is less than ${least}. Enter ${what}.` });
    return null;
  }
  return typed(value);
}

export function typed(value: number): Sourced {
  return { value, origin: { kind: "typed" } };
}
