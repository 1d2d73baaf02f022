/** Calculates a book. The grid's engine is one; a test may give another. */
export interface Engine {
  /** Brings every calculated value in the book up to date with what was typed; spills and errors included. */
  calculate(): Promise<void>;
  dispose(): void;
}
