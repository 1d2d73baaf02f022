import { Kind } from "./cellKinds";
import { totalWords } from "./figureMatrix";
import type { TableColumn } from "./findTable";
import type { ItemNames } from "./itemNames";
import { listTotals, type ListColumn, type ListLines } from "./listTotals";
import type { OpenList } from "./openList";
import { rowList } from "./placeLists";
import type { LineTotal } from "./totals";

/** What the rows of a list are, by place in the table's body. */
export interface ListRows {
  readonly totals: ReadonlyMap<number, LineTotal>;
  /** Rows with a name and no figures, in sheet order. */
  readonly sections: readonly number[];
  /** The block column that lines are named in; the table's first where they are named by row. */
  readonly namedIn: number;
  /** By block row. */
  nameAt(row: number): string;
  isLine(at: number): boolean;
  /** Why the figures of a row are not taken; "" where they are. */
  refusal(at: number): string;
}

interface RowsPlan extends Pick<ListLines, "derivedBy" | "namesSum"> {
  /** Those that totals add up. */
  readonly columns: readonly ListColumn[];
  readonly names: Pick<ItemNames, "nameAt" | "labelsAt">;
  /** The first column of names; undefined where there is none. */
  readonly namedIn: TableColumn | undefined;
  /** True for a row, of the block, that heads those under it and is no line, if it is no total. */
  isSection(row: number): boolean;
  /** Why figures with no name beside them are left out. */
  readonly unnamed: string;
}

/** Tells the lines of a list from its totals and the names of its sections. Totals go into the account. */
export function listRows<Role extends string>({ grid, account, table, totalRows }: OpenList<Role>, { columns, names, namedIn, isSection, unnamed, ...sums }: RowsPlan): ListRows {
  const totals = listTotals({ grid, account, table, columns, nameAt: names.nameAt, labels: names.labelsAt, totalRows, ...sums });
  const sections = new Set([...table.body.keys()].filter((at) => !totals.has(at) && isSection(table.body[at] ?? 0)));
  const isNamed = (at: number): boolean => names.nameAt(table.body[at] ?? 0) !== "";
  return {
    totals, sections: [...sections], namedIn: namedIn?.column ?? table.area.column, nameAt: names.nameAt,
    isLine: (at) => !totals.has(at) && !sections.has(at) && isNamed(at),
    refusal: (at) => {
      const total = totals.get(at);
      return total ? totalWords(total) : sections.has(at) || isNamed(at) ? "" : unnamed;
    },
  };
}

/** True where a row has nothing in any of the columns. */
export function isBare<Role extends string>({ grid }: OpenList<Role>, row: number, columns: readonly TableColumn[]): boolean {
  return columns.every(({ column }) => grid.kind(row, column) === Kind.Empty);
}

/** Says which rows are names of sections, beside the first of them, where one line would be `one` ("a service") and several `many`. */
export function remarkOnSections<Role extends string>({ account, grid: { block }, table }: OpenList<Role>, { sections, namedIn }: ListRows, one: string, many: string): void {
  const rows = sections.map((at) => table.body[at] ?? 0);
  const [first] = rows;
  if (first === undefined) return;
  const single = rows.length === 1;
  account.remark(first, namedIn, `${single ? "Row" : "Rows"} ${rowList(rows.map((row) => block.row + row))} ${single ? `has a name and no figures: not read as ${one}` : `have names and no figures: not read as ${many}`}.`);
}
