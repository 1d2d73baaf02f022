import type { Account } from "../account";
import type { CellGrid } from "../cellKinds";
import { Kind } from "../cellKinds";
import { columnList } from "../placeLists";
import { shifted } from "../decimal";
import type { FoundTable, TableColumn } from "../findTable";
import { readNumber } from "../readNumber";
import type { CellReading } from "../reading";
import { priceBaseIn } from "./priceBase";
import type { PriceBase, UnitCostRole } from "./unitCostReading";

/** What a table says of an organisation besides its costs. */
export interface OrganisationFacts {
  areaFactor: CellReading | null;
  priceBase: PriceBase | null;
  readonly indicators: Map<number, CellReading>;
}

/** The columns of facts of a table with organisations in rows, read cell by cell. */
export class FactColumns {
  /** Those whose cells are counted, by block column. */
  readonly counted: ReadonlySet<number>;
  private readonly area: TableColumn | undefined;
  private readonly year: TableColumn | undefined;
  /** True where area factors are written as an index whose average is 100. */
  private readonly isIndex: boolean;

  constructor(private readonly grid: CellGrid, private readonly account: Account, table: FoundTable, roles: ReadonlyMap<number, UnitCostRole>) {
    const withRole = (role: UnitCostRole): readonly TableColumn[] => table.columns.filter(({ column }) => roles.get(column) === role);
    this.area = withRole("area factor")[0];
    this.year = withRole("price year")[0];
    this.counted = new Set([...(this.area ? [this.area] : []), ...withRole("indicator")].map(({ column }) => column));
    this.isIndex = this.area !== undefined && this.looksLikeIndex(table, this.area);
    if (this.area && this.isIndex) account.remark(table.headingRows?.[1] ?? table.area.row, this.area.column, `Column ${columnList([grid.block.column + this.area.column])} holds area factors as an index: 100 is read as 1.`);
    const unread = this.year ? table.body.filter((row) => grid.kind(row, this.year?.column ?? 0) !== Kind.Empty && this.priceBase(row) === null) : [];
    if (this.year && unread.length > 0) {
      const first = unread[0] ?? 0;
      account.remark(first, this.year.column, `${unread.length === 1 ? "One price year" : `${String(unread.length)} price years`} could not be read, the first “${grid.text(first, this.year.column).slice(0, 40)}” in ${account.address(first, this.year.column)}: write the year as 2024-25, or the month as Apr 2024.`);
    }
  }

  priceBase(row: number): PriceBase | null {
    return this.year ? priceBaseIn(this.grid, row, this.year.column, this.account.place(row, this.year.column)) : null;
  }

  /** Takes in a counted cell of a row, for its organisation where the row has one. */
  take(row: number, column: number, facts: OrganisationFacts | null): void {
    const { grid, account, area, isIndex } = this;
    const number = readNumber(grid.cell(row, column), "quantity", 1);
    if (column !== area?.column) {
      const reading = facts ? account.take(row, column, number) : account.leaveOut(row, column, "nothing beside it says whose figure it is");
      if (facts && facts.indicators.get(grid.block.column + column)?.value == null) facts.indicators.set(grid.block.column + column, reading);
      return;
    }
    const refusal = facts === null ? "nothing beside it says whose figure it is" : number.found !== "number" ? number.reason : number.value <= 0 ? "an area factor must be above 0" : "";
    const reading = refusal !== "" || number.found !== "number" ? account.leaveOut(row, column, refusal)
      : isIndex && !number.percent ? account.takeValue(row, column, shifted(number.value, -2), number.reason === "" ? "read as an index whose average is 100" : number.reason, 0.01, number.text)
      : account.take(row, column, number);
    if (!facts) return;
    const known = facts.areaFactor;
    if (known === null || known.value === null) facts.areaFactor = reading;
    else if (reading.value !== null && reading.value !== known.value) account.remark(row, column, `The area factor in ${account.address(row, column)} differs from the one first given for the same organisation, which is used.`);
  }

  private looksLikeIndex(table: FoundTable, area: TableColumn): boolean {
    let [filled, like] = [0, 0];
    for (const row of table.body) {
      const value = this.grid.value(row, area.column);
      if (typeof value !== "number") continue;
      filled++;
      if (value >= 50 && value <= 250) like++;
    }
    return like > 0 && like * 10 >= filled * 9;
  }
}
