import { withoutDust } from "../kernel/nearly";

/** The place of each value from the largest down; values that differ by floating point alone share the better place. */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((other) => withoutDust(other - value, Math.max(Math.abs(other), Math.abs(value))) > 0).length);
}
