import type { Account } from "./account";
import { columnLetters } from "../cells/address";
import type { CellPlace } from "../cells/sheetReference";
import { Kind, type CellGrid } from "./cellKinds";
import { changesOrder, matchingKey, quoted, singleSpaced } from "./cleanText";
import type { FoundTable, TableColumn } from "./findTable";
import { mergedDown } from "./mergedDown";
import { rowList } from "./placeLists";

/** What the rows of a list are called. Rows are the block's own. */
export interface ItemNames {
  /** The words of the item columns, joined by ", "; "" where the row has none; "Row 7" where the table has no such column. */
  nameAt(row: number): string;
  /** The words that could name a total: all of them where the row has one, else only those that say nothing but a total. */
  labelsAt(row: number): readonly string[];
  /** The row's first words, in any column. */
  firstLabel(row: number): string;
}

const ONLY_TOTAL = /^(?:(?:grand|overall|sub)[- ]*)?totals?:?$|^(?:weighted )?(?:average|mean|median)(?: (?:price|rate|fee|cost)s?)?:?$/i;

/** Names the rows of a list by its item columns. A cell that is merged down names every row it covers. */
export function itemNames(grid: CellGrid, table: FoundTable, items: readonly TableColumn[]): ItemNames {
  const merged = mergedDown(grid, items);
  const cells = (row: number): readonly string[] => items.flatMap(({ column }, index) => {
    const at = merged.get(row * grid.columns + column) ?? { row, column };
    if (at.column !== column && items.slice(0, index).some((before) => before.column >= at.column)) return [];
    const words = grid.kind(at.row, at.column) === Kind.Empty ? "" : singleSpaced(grid.text(at.row, at.column));
    return words === "" ? [] : [words];
  });
  const byRow = new Map(table.body.map((row) => [row, cells(row)]));
  const own = (row: number): readonly string[] => byRow.get(row) ?? [];
  const firstLabel = (row: number): string => {
    const [first] = own(row);
    if (first !== undefined) return first;
    const column = table.columns.find((each) => grid.kind(row, each.column) === Kind.Words);
    return column ? singleSpaced(grid.text(row, column.column)) : "";
  };
  return {
    nameAt: (row) => (items.length === 0 ? `Row ${String(grid.block.row + row + 1)}` : own(row).join(", ")),
    labelsAt: (row) => {
      const words = own(row);
      if (words.length > 1) return words.filter((each) => ONLY_TOTAL.test(each));
      return words.length === 1 ? words : [firstLabel(row)];
    },
    firstLabel,
  };
}

/** What to say of item columns that are blank in some of the lines, which are then named without them. */
export function blankItemRemarks(grid: CellGrid, items: readonly TableColumn[], rows: readonly number[]): readonly { readonly row: number; readonly column: number; readonly words: string }[] {
  const merged = mergedDown(grid, items);
  return items.flatMap(({ column, heading }) => {
    const blank = rows.filter((row) => {
      const at = merged.get(row * grid.columns + column) ?? { row, column };
      return grid.kind(at.row, at.column) === Kind.Empty;
    });
    const [first] = blank;
    if (first === undefined) return [];
    return [{ row: first, column, words: `${heading === "" ? `Column ${columnLetters(grid.block.column + column)}` : quoted(heading)} is blank in ${blank.length === 1 ? "one line" : `${blank.length.toLocaleString("en-GB")} lines`}, the first in row ${String(grid.block.row + first + 1)}: named without it.` }];
  });
}

/** Says which names are in a list more than once, or hide characters. */
export function remarkOnNames(account: Account, lines: Parameters<typeof nameRemark>[0]): void {
  const doubt = nameRemark(lines);
  if (doubt) account.remarkAt(doubt.place, doubt.words);
}

function nameRemark(lines: readonly { readonly name: string; readonly place: CellPlace }[]): { readonly place: CellPlace; readonly words: string } | null {
  const hidden = lines.find(({ name }) => changesOrder(name));
  if (hidden) return { place: hidden.place, words: `${quoted(hidden.name)} holds hidden characters that change the order it is shown in: type the name again.` };
  const rows = new Map<string, { name: string; place: CellPlace; rows: number[] }>();
  for (const { name, place } of lines) {
    const key = matchingKey(name);
    const known = rows.get(key);
    if (known) known.rows.push(place.row);
    else rows.set(key, { name, place, rows: [place.row] });
  }
  const twice = [...rows.values()].filter((each) => each.rows.length > 1);
  const [first] = twice;
  if (!first) return null;
  const where = `${quoted(first.name)} is in rows ${rowList(first.rows)}`;
  return { place: first.place, words: twice.length === 1 ? `${where}: check that each line is meant.` : `${String(twice.length)} names are in the list more than once; the first, ${where}: check that each line is meant.` };
}
