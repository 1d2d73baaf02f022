import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import { filledReturn, goodAnswers, SAMPLE_REQUEST, typedInto, type Answers } from "../../workings/openbook/_filledReturn";

/** A plan as a workbook that was opened, calculated and saved. */
export async function savedFile(plan: InsertPlan, name = "return.xlsx"): Promise<Uint8Array> {
  // Asked for when it is used: in jsdom it needs what a test gives the page first.
  const { planBytes } = await import("../../../src/workbook/files/newWorkbook/planBytes");
  const book = openWorkbook(await planBytes(plan), name);
  await (await createUniverEngine(book)).calculate();
  return saveWorkbook(book);
}

/** What a good return says, with some of it said otherwise. */
export function answersOf(provider: string, others: Answers = []): Answers {
  return [...goodAnswers(provider), ...others];
}

/** A provider's return as it comes back. */
export function returnFile(provider: string, others: Answers = [], year = SAMPLE_REQUEST.year): Promise<Uint8Array> {
  const request = { ...SAMPLE_REQUEST, year };
  return savedFile(typedInto(filledReturn([], request), answersOf(provider, others)), `${provider}.xlsx`);
}

/** The same as a person chooses it. */
export async function chosenFile(provider: string, others: Answers = [], year?: string): Promise<File> {
  return asFile(await returnFile(provider, others, year), `${provider}.xlsx`);
}

/** jsdom's files cannot be read as bytes. */
export function asFile(bytes: Uint8Array, name: string): File {
  const file = new File([bytes as unknown as BlobPart], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)) });
}
