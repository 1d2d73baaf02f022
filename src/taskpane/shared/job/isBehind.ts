import type { Source } from "../useSource";

/** True while what a range field holds has still to be read. */
export function isBehind(source: Source, typed: string): boolean {
  return source.status === "reading" || source.text !== typed.trim();
}
