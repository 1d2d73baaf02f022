import type fc from "fast-check";
import type { Book } from "../../src/workbench/book/book";
import type { InsertPlan } from "../../src/workings/insertPlan";
import type { Inserted } from "./_inserted";
import type { Mode } from "./_structureLaws";

/** What a job gives so that its inserted sheets can be held to its answer. */
export interface InsertedJob<Given> {
  readonly sheetNames: readonly string[];
  planOf(given: Given, mode: Mode, sheetNames: readonly string[]): InsertPlan;
  /** Puts the cells that the case was read from in their places. */
  addCells(book: Book, given: Given): void;
  /** What the inserted sheets show that is not what the answer says: nothing where they agree. */
  differences(inserted: Inserted, given: Given): string[];
  /** Cases whose every check holds. */
  readonly cases: Readonly<Record<string, Given>>;
  /** Cases with checks that do not hold, and words of each in order. */
  readonly redCases?: Readonly<Record<string, Given & { readonly red: readonly string[] }>>;
  /** Cases drawn at random, and how many of them are tried. */
  readonly drawn: fc.Arbitrary<Given>;
  readonly runs: Readonly<Record<Mode | "libreOffice", number>>;
  /** Whether every check of a case drawn at random holds; they all do unless this says. */
  readonly holds?: (given: Given) => boolean;
}
