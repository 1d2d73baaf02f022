import { serialOf, type Day } from "../../src/domain/kernel/day";
import { ensureCell, type Book, type Sheet } from "../../src/workbench/book/book";
import type { Origin } from "../../src/workings/origin";

/** What a case holds of a cell: a figure, a text or a day. */
interface Linked { readonly origin: Origin; readonly value?: number; readonly text?: string; readonly day?: Day }

/** Puts every linked cell of a case in its place, whatever the case, but those on the sheets passed over. */
export function addLinkedCells(book: Book, given: unknown, passedOver: readonly string[] = []): void {
  if (typeof given !== "object" || given === null) return;
  if (!isLinked(given)) {
    for (const inner of Object.values(given)) addLinkedCells(book, inner, passedOver);
    return;
  }
  const { origin } = given;
  if (origin.kind === "typed" || passedOver.includes(origin.sheet)) return;
  ensureCell(sheetIn(book, origin.sheet), origin.row, origin.column).value = origin.readFrom ?? numberOrText(given, origin.scale);
}

/** The sheet of a name, made where it is not there. */
export const sheetIn = (book: Book, name: string): Sheet => book.sheetNamed(name) ?? book.addSheet(name);

const isLinked = (found: object): found is Linked => "origin" in found;

function numberOrText({ value, text, day }: Linked, scale: number): number | string {
  if (value !== undefined) return value / scale;
  if (text !== undefined) return text;
  if (day !== undefined) return serialOf(day) / scale;
  throw new Error("A linked cell holds no figure, text or day");
}

/** The same case with its linked cells, its ledger and its own table on sheets of other names. */
export function onOtherSheets<Case>(given: Case, suffix: string): Case {
  return JSON.parse(JSON.stringify(given), (key, value: unknown) =>
    (["origin", "ledger", "own"].includes(key) && typeof value === "object" && value !== null && "sheet" in value ? { ...value, sheet: `${String(value.sheet)}${suffix}` } : value)) as Case;
}
