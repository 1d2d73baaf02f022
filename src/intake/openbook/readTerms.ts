import type { CellPlace } from "../../cells/sheetReference";
import type { CellBlock } from "../cellBlock";
import { Kind } from "../cellKinds";
import { singleSpaced } from "../cleanText";
import { remarkOnColumns } from "../columnRemarks";
import { shifted } from "../decimal";
import { itemNames } from "../itemNames";
import { listRows } from "../listRows";
import { moneyScale } from "../moneyScale";
import { closeList, openList, readColumns, type ListKind, type OpenList } from "../openList";
import { settledProportions } from "../percentPoints";
import { readNumber, type NumberReading } from "../readNumber";
import type { CellReading, HeadedColumn, ListChoices, TableAccount } from "../reading";
import { saysPercent } from "../shareColumn";
import { takeLines, type FigureColumn } from "../takeLines";
import type { TableColumn } from "../findTable";
import { termsRoles, termsRolesFound, type TermsRole } from "./termsRoles";

export type { TermsRole } from "./termsRoles";

/** What one contract says of surplus; null where the table has no such column. */
export interface TermsLine {
  readonly provider: string;
  /** "" where the terms are of all its services. */
  readonly service: string;
  readonly place: CellPlace;
  readonly minimum: CellReading | null;
  readonly maximum: CellReading | null;
  readonly share: CellReading | null;
  readonly limit: CellReading | null;
}

/** Terms of surplus by provider. */
export interface TermsTable extends TableAccount {
  readonly columns: readonly (HeadedColumn & { readonly role: TermsRole })[];
  readonly lines: readonly TermsLine[];
}

type FigureRole = Extract<TermsRole, "minimum" | "maximum" | "share" | "limit">;

const TERMS: ListKind<TermsRole> = { holds: "the terms of surplus", roles: termsRoles, suits: termsRolesFound };

/** Reads a rectangle of cells as terms of surplus: a row a provider, or a provider's service. Rates are fractions, the limit is in pounds. Never throws on what cells hold. */
export function readTerms(block: CellBlock, choices: ListChoices<TermsRole> = {}): TermsTable {
  const list = openList(block, choices, TERMS);
  if ("nothing" in list) return { lines: [], ...list.nothing };
  const { grid, account, table } = list;
  const [provider, service] = [list.columnsOf("provider"), list.columnsOf("service")[0]];
  const columns = readColumns(list, ["provider", "service", "ignore"], (column, role) => readColumn(list, column, role));
  const names = itemNames(grid, table, provider);
  const rows = listRows(list, { columns: [], names, namedIn: provider[0], unnamed: "no provider is named beside it", isSection: () => false });
  remarkOnColumns(list, columns.map(({ column }) => column));
  const serviceAt = (row: number): string => (service && grid.kind(row, service.column) === Kind.Words ? singleSpaced(grid.text(row, service.column)) : "");
  const lines = takeLines(list, rows, columns, ({ row, name, place, of }): TermsLine => ({
    provider: name, service: serviceAt(row), place, minimum: of("minimum"), maximum: of("maximum"), share: of("share"), limit: of("limit"),
  }));
  if (provider.length === 0) account.remark(table.area.row, table.area.column, "No column names the providers: choose which column does.");
  return { lines: provider.length === 0 ? [] : lines, ...closeList(list) };
}

function readColumn({ grid, table }: OpenList<TermsRole>, column: TableColumn, role: FigureRole): FigureColumn<FigureRole> {
  const scale = role === "limit" ? moneyScale(table, column.heading) : 1;
  const read = table.body.map((row) => readNumber(grid.cell(row, column.column), role === "limit" ? "money" : "share", scale));
  const readings = role === "limit" ? read : settledProportions(read, () => true, column.heading, false).map((reading) => plainUnderPercent(reading, column.heading));
  return { column, role, readings, scale, isShare: role !== "limit", mayBeBlank: true };
}

/** A bare 1 or less under a heading of percentages, where none is above it, is refused: taken as it stands 1 would be all of the income. */
function plainUnderPercent(reading: NumberReading, heading: string): NumberReading {
  if (reading.found !== "number" || reading.percent || reading.value === 0 || !saysPercent(heading)) return reading;
  const shown = String(reading.value);
  return { found: "refused", reason: `${shown} could be ${shown}% or ${String(shifted(reading.value, 2))}%: type it with a % sign` };
}
