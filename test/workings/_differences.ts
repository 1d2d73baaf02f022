import type { CellValue } from "../../src/workbench/book/book";
import { shown } from "./_inserted";

/** A figure and how near it must come; within 0 means to the penny exactly. */
export interface Expected { readonly what: string; readonly value: number | string | null; readonly within: number }

export const pence = (what: string, value: number): Expected => ({ what, value, within: 0 });

/** A figure that is not rounded, near enough for the order of its sums not to matter; a dash where there is none. */
export const unrounded = (what: string, value: number | null): Expected => ({ what, value: value ?? "–", within: 1e-11 * Math.max(1, Math.abs(value ?? 0)) });

/** What was found that is not what was expected, in words: nothing where they agree. */
export function compare(expected: readonly Expected[], found: readonly (CellValue | undefined)[]): string[] {
  return expected.flatMap(({ what, value, within }, at) => {
    const is = found[at] ?? null;
    const same = typeof value === "number" && typeof is === "number"
      ? within === 0 ? Math.round(is * 100) === Math.round(value * 100) && Math.abs(is - value) < 1e-9 * Math.max(1, Math.abs(value)) : Math.abs(is - value) <= within
      : is === value;
    return same ? [] : [`${what}: ${shown(is)}, not ${value}`];
  });
}
