import type { CellPlace } from "../cells/sheetReference";
import { Account } from "./account";
import type { CellBlock } from "./cellBlock";
import { CellGrid, Kind } from "./cellKinds";
import { matchingKey, quoted } from "./cleanText";
import { findTable, type FoundTable, type TableColumn } from "./findTable";
import { scaleIn } from "./headings";
import { nearKey } from "./partnerNames";
import { readNumber, type NumberReading } from "./readNumber";
import type { CellReading, TableAccount } from "./reading";
import { asFraction, shareUnit, withinWhole } from "./shareColumn";
import { remarkOnTable } from "./tableRemarks";

/** A table of tiers: an upper edge in pounds and a share for each partner, a line a tier. */
export interface TierTable extends TableAccount {
  readonly tiers: readonly {
    readonly place: CellPlace;
    /** The cell of the tier's upper edge; null where the table has no column of edges. */
    readonly edge: CellReading | null;
    /** By partner, in the order asked for; null where the partner has no column. */
    readonly shares: readonly (CellReading | null)[];
  }[];
  /** Partners with no column of their own. */
  readonly missing: readonly string[];
}

const EDGE = /\bup ?to\b|\bupper\b|\blimits?\b|\bthresholds?\b|\bceilings?\b|\bedges?\b|\bto \(?£|\bmax(?:imum)?\b|\bbands?\b|\bvariance\b/;
const LABEL = /^(?:tiers?|bands?|layers?|steps?|levels?)?(?: ?(?:no\.?|number|name))?$/;

/**
 * Reads a rectangle of cells as tiers of a variance: shares as fractions under the partners' names, upper edges in pounds. The column of
 * edges is the one whose heading says so, else the first column of figures before the partners'. Never throws on what cells hold; every
 * cell of those columns is counted once.
 */
export function readTierTable(block: CellBlock, partners: readonly string[]): TierTable {
  const grid = new CellGrid(block);
  const account = new Account(grid);
  const table = findTable(grid, undefined, (each) => partnerColumns(each, partners).filter((column) => column !== null).length);
  if (!table) {
    account.remark(0, 0, "There is nothing in these cells: choose the cells that hold the tiers.");
    return { tiers: [], missing: partners, ...account.finish(null) };
  }
  const columns = partnerColumns(table, partners);
  const edges = edgeColumn(table, columns);
  const filled = (row: number): boolean => columns.some((column) => column !== null && grid.kind(row, column.column) !== Kind.Empty);
  const rows = table.body.filter(filled);
  const percents = /%|\bper ?cent(?:age)?s?\b/.test(matchingKey([...table.titles, ...table.columns.flatMap(({ headingCells }) => headingCells)].map(({ words }) => words).join(" ").slice(0, 2000)));
  const scale = edges ? (scaleIn(edges.heading) ?? 1) : 1;
  const tiers = rows.map((row, at) => ({
    place: account.place(row, edges?.column ?? table.area.column),
    edge: edges && takeEdge(account, grid, row, edges.column, scale, at === rows.length - 1),
    shares: takeShares(account, grid, row, columns, percents),
  }));
  remarkOnTable(account, grid, table, [edges, ...columns].flatMap((each) => (each ? [each.column] : [])));
  remarkOnOthers(account, table, columns, edges);
  return { tiers, missing: partners.filter((_, partner) => columns[partner] === null), ...account.finish(table) };
}

/** For each partner the column headed with its name: spelt alike first, else alike but for "Ltd", accents and punctuation. */
function partnerColumns(table: FoundTable, partners: readonly string[]): readonly (TableColumn | null)[] {
  const taken = new Set<TableColumn>();
  const found = new Array<TableColumn | null>(partners.length).fill(null);
  for (const key of [matchingKey, nearKey]) {
    partners.forEach((name, partner) => {
      if (found[partner]) return;
      const column = table.columns.find((each) => !taken.has(each) && each.headingCells.some(({ words }) => key(withoutPercent(words)) === key(name)));
      if (!column) return;
      taken.add(column);
      found[partner] = column;
    });
  }
  return found;
}

/** "Harbour Trust (%)" is "Harbour Trust". */
function withoutPercent(words: string): string {
  return words.replace(/[\s,]*\(?\s*%\s*\)?\s*$/, "");
}

function edgeColumn(table: FoundTable, partners: readonly (TableColumn | null)[]): TableColumn | null {
  const others = table.columns.filter((column) => !partners.includes(column));
  const firstPartner = Math.min(...partners.map((column) => column?.column ?? Infinity));
  const headed = (column: TableColumn): string => matchingKey(column.heading.slice(0, 200));
  return others.find((column) => EDGE.test(headed(column)) && column.figures > 0)
    ?? others.find((column) => EDGE.test(headed(column)))
    ?? others.find((column) => column.figures > 0 && column.column < firstPartner && !(LABEL.test(headed(column)) && headed(column) !== ""))
    ?? null;
}

function takeEdge(account: Account, grid: CellGrid, row: number, column: number, scale: number, last: boolean): CellReading {
  const reading = readNumber(grid.cell(row, column), "money", scale);
  if (reading.found === "number") return account.take(row, column, reading);
  return account.leaveOut(row, column, last && reading.found !== "error" ? "the last tier has no upper edge" : reading.reason);
}

function takeShares(account: Account, grid: CellGrid, row: number, columns: readonly (TableColumn | null)[], percents: boolean): readonly (CellReading | null)[] {
  const read = columns.map((column): NumberReading | null => column && readNumber(grid.cell(row, column.column), "share", 1));
  const unit = shareUnit(read.filter((reading) => reading !== null), percents);
  return columns.map((column, partner) => {
    const reading = read[partner];
    return column && reading ? account.take(row, column.column, withinWhole(asFraction(reading, unit, percents))) : null;
  });
}

function remarkOnOthers(account: Account, table: FoundTable, columns: readonly (TableColumn | null)[], edges: TableColumn | null): void {
  const heading = table.headingRows?.[1] ?? table.area.row;
  const used = new Set<TableColumn | null>([...columns, edges]);
  for (const column of table.columns) {
    if (used.has(column) || column.figures === 0 || LABEL.test(matchingKey(column.heading.slice(0, 200)))) continue;
    account.remark(heading, column.column, `The column ${quoted(column.heading)} is headed with no partner's name: not read.`);
  }
}
