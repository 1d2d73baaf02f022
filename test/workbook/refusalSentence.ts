import { explainWorkbook } from "../../src/messages/explainWorkbook";
import { WorkbookError } from "../../src/workbook/port";

/** The sentence a person reads; a fault must come out as a refusal with a cause and a next step, never as a fault of ours. */
export function refusalSentence(error: unknown): string {
  if (!(error instanceof WorkbookError)) throw error;
  const text = explainWorkbook(error);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  expect(text).toMatch(/: .+\.$/);
  return text;
}
