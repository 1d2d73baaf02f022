import { useCallback, useRef } from "react";
import type { Reader } from "../reader";
import { useReadAgainOnChange } from "./useReadAgainOnChange";

interface Readers {
  /** True while any of them has still to read what was typed or chosen. */
  readonly behind: boolean;
  /** Reads them all again; the same function each time. */
  readonly readAgain: () => void;
  readonly cancelReading: () => void;
}

/** Everything a job reads of the workbook, as one: read again together when asked, and when cells of any of them change. */
export function useReaders(readers: readonly Reader[]): Readers {
  const latest = useRef(readers);
  latest.current = readers;
  const readAgain = useCallback(() => latest.current.forEach((reader) => reader.readAgain()), []);
  useReadAgainOnChange(readers.map(({ range }) => range), readAgain);
  return {
    behind: readers.some(({ behind }) => behind),
    readAgain,
    cancelReading: () => readers.forEach(({ cancel }) => cancel?.()),
  };
}
