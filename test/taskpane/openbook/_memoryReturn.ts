import { readFile } from "../../../src/workbook/files/readFile";
import { MemoryWorkbook } from "../_memoryWorkbook";

/** A workbook in memory with the cells and names of a file. */
export async function openFileSheets(bytes: Uint8Array): Promise<MemoryWorkbook> {
  const { sheets, names } = await readFile("return.xlsx", bytes);
  const workbook = new MemoryWorkbook(Object.fromEntries(sheets.map(({ name, block }) => [name, block.values])));
  for (const { name, range } of names) workbook.name(name, range);
  return workbook;
}
