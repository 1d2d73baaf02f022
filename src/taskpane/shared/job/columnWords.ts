import { columnLetters } from "../../../cells/address";

/** A column as a person knows it: "Share % (column B)". */
export function columnWords(column: number, heading: string): string {
  return heading ? `${heading} (column ${columnLetters(column)})` : `Column ${columnLetters(column)}`;
}
