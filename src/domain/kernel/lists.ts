import { DomainError } from "./DomainError";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { isFinite } = Number;

/** Refuses a list with nothing in it, or with anything but finite numbers; items are counted from 1. */
export function requireNumbers(argument: string, values: readonly number[]): void {
  if (values.length === 0) throw new DomainError("empty-input", { argument });
  for (let i = 0; i < values.length; i++) {
    if (!isFinite(values[i])) throw new DomainError("not-a-number", { argument, item: i + 1, seen: String(values[i]) });
  }
}

/** requireNumbers, and refuses a negative number. */
export function requireNonNegative(argument: string, values: readonly number[]): void {
  requireNumbers(argument, values);
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < 0) throw new DomainError("negative", { argument, item: i + 1, value: values[i]! });
  }
}

/** Refuses lists of different lengths, naming both. */
export function requireSameLength(a: string, aValues: readonly unknown[], b: string, bValues: readonly unknown[]): void {
  if (aValues.length === bValues.length) return;
  throw new DomainError("shape-mismatch", { argument: b, a, aCount: aValues.length, b, bCount: bValues.length });
}

/** Refuses a block with nothing in it, with rows of different lengths, or with anything but finite numbers. */
export function requireBlock(argument: string, block: readonly (readonly number[])[]): void {
  const columns = block[0]?.length ?? 0;
  if (columns === 0) throw new DomainError("empty-input", { argument });
  block.forEach((line, row) => {
    if (line.length !== columns) throw new DomainError("ragged-block", { argument, row: row + 1, found: line.length, expected: columns });
    line.forEach((value, column) => {
      if (!isFinite(value)) throw new DomainError("not-a-number", { argument, row: row + 1, column: column + 1, seen: String(value) });
    });
  });
}

/** requireBlock, and refuses a negative number. */
export function requireNonNegativeBlock(argument: string, block: readonly (readonly number[])[]): void {
  requireBlock(argument, block);
  block.forEach((line, row) => line.forEach((value, column) => {
    if (value < 0) throw new DomainError("negative", { argument, row: row + 1, column: column + 1, value });
  }));
}
