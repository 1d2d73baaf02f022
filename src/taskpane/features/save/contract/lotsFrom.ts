import type { CellBlock } from "../../../../intake/cellBlock";
import type { CellReading } from "../../../../intake/reading";
import { readLots } from "../../../../intake/savings/readLots";
import { placeWords } from "../../../shared/cellAddress";
import { countWords, listWords } from "../../../shared/figureWords";
import { typedAmount } from "../../../shared/typedFigure";
import { EMPTY_LOT, MOST_LOTS, type LotForm } from "./contractForm";

/** The lots of a table as a person would type them, and what to say of it; or why there are none. */
export type LotsFound = { readonly lots: readonly LotForm[]; readonly words: string } | { readonly problem: string };

/** The lots in the cells read, each with the cell of its value, so that the answer moves with it; a value that is not its cell's own number of pounds is typed. */
export function lotsFrom(block: CellBlock, where: string): LotsFound {
  const { columns, lines, totals = [], remarks } = readLots(block);
  if (lines.length === 0 || !columns.some(({ role }) => role === "annual")) {
    const said = remarks.find(({ words }) => words.startsWith("No column holds")) ?? remarks.at(-1);
    return { problem: said?.words ?? "No lots were found in these cells. Select the whole table, its headings included." };
  }
  if (lines.length > MOST_LOTS) return { problem: `There are ${lines.length} lots in these cells, and ${MOST_LOTS} at most can be worked out. Choose fewer, or add the smallest up into one.` };
  const lots = lines.map(({ name, annual }, at): LotForm => ({ ...EMPTY_LOT, name: name || `Lot ${at + 1}`, annual: annualIn(annual) }));
  const typed = lots.some(({ annual }) => typedAmount(annual) !== null);
  const unread = lines.filter(({ annual }) => annual === null || annual.value === null);
  return {
    lots,
    words: [
      `${countWords(lots.length, "lot")} taken from ${where}.`,
      typed ? "Amounts that are not pounds in their cells are typed in pounds: they do not move with the cells." : "Each value moves with its cell.",
      ...(totals.length > 0 ? [`${listWords(totals.map(({ label }) => `“${label}”`))} ${totals.length === 1 ? "is a total and is" : "are totals and are"} left out.`] : []),
      ...(unread.length > 0 ? [`${listWords(unread.map(({ name }) => name))} ${unread.length === 1 ? "has" : "have"} no value that can be read: enter it, or say that it cannot be estimated.`] : []),
    ].join(" "),
  };
}

function annualIn(annual: CellReading | null): string {
  if (annual === null || annual.seen === "") return "";
  const isCells = annual.value === null || (annual.scale ?? 1) === 1 && (annual.fromText !== true || typedAmount(annual.seen) === annual.value);
  return isCells ? placeWords(annual.place) : String(annual.value);
}
