import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Book } from "../book/book";
import { saveWorkbook } from "../file/saveWorkbook";
import { createUniverEngine } from "../grid/univerEngine";
import { returnFiles } from "./providerReturns";
import { LATER_SAMPLES, SAMPLES } from "./samples";

/** Writes every sample as an .xlsx into the folder, made where it is not there. Returns the paths written. */
export async function writeSamples(folder: string): Promise<string[]> {
  const later = LATER_SAMPLES.map(async ({ file, build }) => ({ file, book: await build() }));
  return writeBooks(folder, [...SAMPLES.map(({ file, build }) => ({ file, book: build() })), ...await Promise.all(later)]);
}

/** Writes the filled returns into the folder, each as its provider sent it back: calculated, as Excel saves a workbook. Returns the paths written. */
export async function writeReturns(folder: string): Promise<string[]> {
  const books = await returnFiles();
  for (const book of books) await (await createUniverEngine(book)).calculate();
  return writeBooks(folder, books.map((book) => ({ file: book.name, book })));
}

function writeBooks(folder: string, books: readonly { readonly file: string; readonly book: Book }[]): string[] {
  mkdirSync(folder, { recursive: true });
  return books.map(({ file, book }) => {
    const path = join(folder, file);
    writeFileSync(path, saveWorkbook(book));
    return path;
  });
}
