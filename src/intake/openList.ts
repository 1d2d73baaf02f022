import { Account } from "./account";
import type { CellBlock } from "./cellBlock";
import { CellGrid } from "./cellKinds";
import type { ColumnRoles } from "./columnRoles";
import { findTable, type FoundTable, type TableColumn } from "./findTable";
import type { HeadedColumn, ListChoices, TableAccount } from "./reading";

/** A list with a line for each thing, its table found and its columns matched to roles, before a figure of it is read. */
export interface OpenList<Role extends string> {
  readonly grid: CellGrid;
  readonly account: Account;
  readonly table: FoundTable;
  /** By block column. */
  readonly roles: ReadonlyMap<number, Role>;
  readonly roleRemarks: ColumnRoles<Role>["remarks"];
  /** The block columns that a person gave a role. */
  readonly chosen: ReadonlySet<number>;
  /** What a person said of rows, by sheet row. */
  readonly totalRows: ReadonlyMap<number, boolean> | undefined;
  /** The block row that remarks on columns stand beside. */
  readonly headingRow: number;
  columnsOf(role: Role): readonly TableColumn[];
}

/** What the reader of one kind of list knows of it. */
export interface ListKind<Role extends string> {
  /** What the cells should hold, as the sentence says it: "the services". */
  readonly holds: string;
  /** `chosen` is by block column. */
  roles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, Role>): ColumnRoles<Role>;
  /** How well a table suits, where the cells hold several. */
  suits(grid: CellGrid, table: FoundTable): number;
  /** Which words are figures here besides those any table has. */
  alsoFigure?(text: string): boolean;
}

/** The account of cells that hold nothing. */
export interface NothingThere {
  readonly nothing: TableAccount & { readonly columns: readonly [] };
}

/** Finds the table in a rectangle of cells and the roles of its columns; where the cells are empty, the account that says so. */
export function openList<Role extends string>(block: CellBlock, choices: ListChoices<Role>, kind: ListKind<Role>): OpenList<Role> | NothingThere {
  const grid = new CellGrid(block, kind.alsoFigure);
  const account = new Account(grid);
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], (each) => kind.suits(grid, each));
  if (!table) {
    account.remark(0, 0, `There is nothing in these cells: choose the cells that hold ${kind.holds}.`);
    return { nothing: { columns: [], ...account.finish(null) } };
  }
  const chosen = new Map([...(choices.roles ?? [])].map(([column, role]) => [column - block.column, role] as const));
  const { roles, remarks } = kind.roles(grid, table, chosen);
  return {
    grid, account, table, roles, roleRemarks: remarks, chosen: new Set(chosen.keys()), totalRows: choices.totalRows, headingRow: table.headingRows?.[1] ?? table.area.row,
    columnsOf: (role) => table.columns.filter(({ column }) => roles.get(column) === role),
  };
}

/** What `read` makes of each column with a role that is none of `unread`, in sheet order. */
export function readColumns<Role extends string, Unread extends Role, Read>(
  { table, roles }: OpenList<Role>, unread: readonly Unread[], read: (column: TableColumn, role: Exclude<Role, Unread>) => Read,
): readonly Read[] {
  const isRead = (role: Role): role is Exclude<Role, Unread> => !unread.some((each) => each === role);
  return table.columns.flatMap((column) => {
    const role = roles.get(column.column);
    return role !== undefined && isRead(role) ? [read(column, role)] : [];
  });
}

/** The list's columns with their roles, and the account of its cells, once every line is taken. */
export function closeList<Role extends string>({ grid, account, table, roles }: OpenList<Role>): TableAccount & { readonly columns: readonly (HeadedColumn & { readonly role: Role | "ignore" })[] } {
  return { columns: table.columns.map(({ column, heading }) => ({ column: grid.block.column + column, heading, role: roles.get(column) ?? "ignore" })), ...account.finish(table) };
}
