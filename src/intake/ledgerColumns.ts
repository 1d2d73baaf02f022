import type { CellBlock } from "./cellBlock";
import { CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { findTable, type FoundTable, type TableColumn } from "./findTable";
import { scaleIn } from "./headings";
import { amountAndSide } from "./ledgerAmount";
import type { LedgerChoices, LedgerRole } from "./ledgerReading";
import { ledgerRoles, ledgerRolesFound } from "./ledgerRoles";

/** Rows, and cells, looked at to find the headings and tell what the columns hold. */
const HEAD_ROWS = 1500;
const HEAD_CELLS = 30_000;

/** Where a ledger's columns stand in the block, from its first rows. */
export interface LedgerColumns {
  readonly grid: CellGrid;
  readonly table: FoundTable;
  readonly roles: ReadonlyMap<number, LedgerRole>;
  readonly remarks: readonly { readonly column: number; readonly words: string }[];
  readonly firstRow: number;
  /** After the last row that can be of the table. */
  readonly end: number;
  /** True where the first rows show where the table ends, so that words under its last amount belong to it. */
  readonly seenWhole: boolean;
  /** Block columns; −1 where there is none. A column of codes alone is the centres' own. */
  readonly amount: number;
  readonly credit: number;
  readonly centre: number;
  readonly code: number;
  readonly line: number;
  /** What the heading of the amounts says, to know where it is said again. */
  readonly amountKey: string;
  readonly scale: number;
}

/** The grid over the block's first rows with anything in them; the block cut to begin there. */
export function headOf(block: CellBlock, firstFilled: number): CellGrid {
  const from = firstFilled <= 0 ? block : cutFrom(block, firstFilled);
  const width = block.values[firstFilled]?.length ?? 0;
  const most = Math.max(50, Math.min(HEAD_ROWS, Math.floor(HEAD_CELLS / Math.max(width, 1))));
  return new CellGrid(from, (text) => amountAndSide(text) !== null, most);
}

function cutFrom(block: CellBlock, row: number): CellBlock {
  return {
    ...block, row: block.row + row, values: block.values.slice(row), formulas: block.formulas.slice(row), texts: block.texts.slice(row), numberFormats: block.numberFormats.slice(row),
    hiddenRows: block.hiddenRows.map((each) => each - row), merged: block.merged.map((area) => ({ ...area, row: area.row - row })),
  };
}

/** The ledger's columns as the head of the block shows them; null where there is nothing in it. */
export function ledgerColumns(grid: CellGrid, choices: LedgerChoices): LedgerColumns | null {
  const { block } = grid;
  const table = findTable(grid, choices.headingRows && [choices.headingRows[0] - block.row, choices.headingRows[1] - block.row], (each) => ledgerRolesFound(grid, each));
  if (!table) return null;
  const chosen = new Map([...(choices.roles ?? [])].map(([column, role]) => [column - block.column, role] as const));
  const { roles, remarks } = ledgerRoles(grid, table, chosen);
  const of = (role: LedgerRole): TableColumn | null => table.columns.find(({ column }) => roles.get(column) === role) ?? null;
  const amount = of("amount");
  const titleScale = (): number => table.titles.map(({ words }) => scaleIn(words)).find((each) => each !== null) ?? 1;
  const bottom = table.area.row + table.area.rows;
  const last = table.body.at(-1);
  const endsInHead = block.values.length <= grid.rows || table.otherTables.some(({ row }) => row >= bottom);
  const at = (role: LedgerRole): number => of(role)?.column ?? -1;
  const [centre, code] = at("centre") >= 0 ? [at("centre"), at("code")] : [at("code"), -1];
  return {
    grid, table, roles, remarks, seenWhole: endsInHead, amount: at("amount"), credit: at("credit"), centre, code, line: at("line"),
    firstRow: table.headingRows ? table.headingRows[1] + 1 : (table.body[0] ?? bottom),
    end: endsInHead ? (last ?? -1) + 1 : block.values.length,
    amountKey: amount ? matchingKey(amount.headingCells.at(-1)?.words.slice(0, 200) ?? "") : "",
    scale: amount ? (scaleIn(amount.heading) ?? titleScale()) : 1,
  };
}
