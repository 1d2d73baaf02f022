import type { CellPlace } from "../cells/sheetReference";
import type { Account } from "./account";
import { Kind } from "./cellKinds";
import { blankWords } from "./figureMatrix";
import type { TableColumn } from "./findTable";
import type { ListRows } from "./listRows";
import type { ListColumn } from "./listTotals";
import type { OpenList } from "./openList";
import type { DayReading } from "./readDay";
import type { NumberReading } from "./readNumber";
import type { CellReading } from "./reading";

/** A column whose empty cells are no omission where `mayBeBlank` is true: they are not counted. */
interface Blankable {
  readonly mayBeBlank?: boolean;
}

/** A column of figures with its role, read and settled, by place in the table's body. */
export interface FigureColumn<Role extends string> extends ListColumn, Blankable {
  readonly role: Role;
}

/** A column of dates with its role, by place in the table's body. */
export interface DayColumn<Role extends string> extends Blankable {
  readonly column: TableColumn;
  readonly role: Role;
  readonly days: readonly DayReading[];
}

/** One line of a list, its cells in the account. */
export interface TakenLine<Role extends string> {
  /** Of the block. */
  readonly row: number;
  readonly name: string;
  readonly place: CellPlace;
  /** The cell of a role that one column alone has; null where the table has no such column. */
  of(role: Role): CellReading | null;
  /** The cells of a role that several columns may have, by sheet column; of every column read where no role is given. */
  all(role?: Role): ReadonlyMap<number, CellReading>;
}

/** The reading of a cell of figures or of dates. */
type Readable = NumberReading | DayReading | undefined;

/**
 * Takes every cell of the columns into the account, row by row, and gives what `line` makes of each row that is a line.
 * `whyBlank` words the reason of a cell that holds no figure and no day.
 */
export function takeLines<Role extends string, Line>(
  { account, grid, table }: Pick<OpenList<string>, "account" | "grid" | "table">, rows: ListRows, columns: readonly (FigureColumn<Role> | DayColumn<Role>)[],
  line: (taken: TakenLine<Role>) => Line, whyBlank: typeof blankWords = blankWords,
): readonly Line[] {
  const lines: Line[] = [];
  const at = new Map(columns.map(({ role }, index) => [role, index]));
  for (const [bodyAt, row] of table.body.entries()) {
    const refusal = rows.refusal(bodyAt);
    const cells = columns.map((each) => {
      const { column } = each.column;
      const reading = "days" in each ? each.days[bodyAt] : each.readings[bodyAt];
      if (isThere(reading)) return takeCell(account, row, column, reading, refusal);
      if (each.mayBeBlank === true && grid.kind(row, column) === Kind.Empty) return emptyCell(account, row, column);
      return account.leaveOut(row, column, whyBlank(grid, row, column, reading?.reason ?? "the cell is empty"));
    });
    if (!rows.isLine(bodyAt)) continue;
    lines.push(line({
      row, name: rows.nameAt(row), place: account.place(row, rows.namedIn),
      of: (role) => cells[at.get(role) ?? -1] ?? null,
      all: (role) => new Map(columns.flatMap((each, index) => {
        const cell = cells[index];
        return cell && (role === undefined || each.role === role) ? [[grid.block.column + each.column.column, cell] as const] : [];
      })),
    }));
  }
  return lines;
}

function isThere(reading: Readable): reading is Extract<Readable, { found: "number" | "day" }> {
  return reading?.found === "number" || reading?.found === "day";
}

/** What stands for an empty cell that is not counted. */
function emptyCell(account: Account, row: number, column: number): CellReading {
  return { place: account.place(row, column), seen: "", outcome: "left out", value: null, reason: "the cell is empty" };
}

function takeCell(account: Account, row: number, column: number, reading: Extract<Readable, { found: "number" | "day" }>, refusal: string): CellReading {
  if (refusal !== "") return account.leaveOut(row, column, refusal);
  return reading.found === "day" ? account.takeDay(row, column, reading.serial, reading.reason, reading.fromText) : account.take(row, column, reading);
}
