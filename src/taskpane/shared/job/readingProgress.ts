import type { Source } from "../useSource";

/** Long work under way: how far it has come. */
export interface ReadingProgress {
  readonly label: string;
  readonly done: number;
  readonly of: number;
}

/** How far the first range that is being read has come; null where none is. */
export function readingProgress(sources: readonly Source[]): ReadingProgress | null {
  const source = sources.find(({ status }) => status === "reading");
  return source ? { label: "Reading the cells", done: source.done, of: source.of } : null;
}
