import type { CellGrid } from "./cellKinds";
import { Kind } from "./cellKinds";
import type { FoundTable, TableColumn } from "./findTable";
import { readDay } from "./readDay";
import { scanNumber } from "./scanNumber";

/** Rows looked at to tell what a column holds. */
const SAMPLED = 500;

/** What most of a column's filled cells are, beyond what `TableColumn` counts; worked out when asked for. */
export class ColumnContents {
  constructor(private readonly grid: CellGrid, private readonly table: FoundTable) {}

  /** True where at least half of the cells that hold anything but "n/a" and the like are dates. */
  isDates(column: TableColumn): boolean {
    return this.mostly(column, (row) => readDay(this.grid.cell(row, column.column)).found === "day");
  }

  /** True where at least half of the figures are percentages by their own format or sign. */
  isPercents(column: TableColumn): boolean {
    const { grid } = this;
    return this.mostly(column, (row) => {
      const value = grid.value(row, column.column);
      if (typeof value === "number") return grid.format(row, column.column).percent;
      const scan = typeof value === "string" ? scanNumber(value) : null;
      return scan?.found === "number" && scan.percent;
    });
  }

  /** True where at least half of the cells have words that fit. */
  mostlySay(column: TableColumn, pattern: RegExp): boolean {
    return this.mostly(column, (row) => pattern.test(this.grid.text(row, column.column).slice(0, 400)));
  }

  private mostly(column: TableColumn, test: (row: number) => boolean): boolean {
    let filled = 0;
    let fits = 0;
    for (const row of this.table.body) {
      const kind = this.grid.kind(row, column.column);
      if (kind === Kind.Empty || kind === Kind.Missing) continue;
      if (test(row)) fits++;
      if (++filled >= SAMPLED) break;
    }
    return fits > 0 && fits * 2 >= filled;
  }
}

/** Cells that hold a figure or stand where one should. */
export function figureCells({ figures, missing, unreadable }: TableColumn): number {
  return figures + missing + unreadable;
}
