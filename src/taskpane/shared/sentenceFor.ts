import { DomainError } from "../../domain/kernel/DomainError";
import { explain } from "../../messages/explain";
import { explainWorkbook } from "../../messages/explainWorkbook";
import { WorkbookError } from "../../workbook/port";

/**
 * The sentence for a refusal; null for a fault nobody foresaw.
 *
 * @param labels what the screen calls an argument of a function
 */
export function sentenceFor(error: unknown, labels: Readonly<Record<string, string>> = {}): string | null {
  if (error instanceof DomainError) return explain(error, labels);
  if (error instanceof WorkbookError) return explainWorkbook(error);
  return null;
}
