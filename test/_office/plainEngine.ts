import type { Book } from "../../src/workbench/book/book";
import type { Engine } from "../../src/workbench/book/engine";

/** Calculates nothing, or only what a test says; counts how often it was asked. */
export class PlainEngine implements Engine {
  calculations = 0;

  constructor(private readonly book: Book, private readonly fill?: (book: Book) => void) {}

  calculate(): Promise<void> {
    this.calculations++;
    this.fill?.(this.book);
    return Promise.resolve();
  }

  dispose(): void {
    this.calculations = 0;
  }
}
