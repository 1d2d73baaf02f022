import { cellOnSheet } from "../../cells/sheetReference";
import { parseAddress } from "../../cells/address";
import { AS_IT_IS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { figure, formula, label, NOT_APPLICABLE, text } from "../planCells";
import { PlacedTable, type SheetLayout } from "../sheetLayout";
import type { ReferenceRow } from "./referenceRows";
import type { OwnFigures, UpliftCase } from "./upliftCase";
import { DATE } from "./upliftFormats";
import type { UpliftInputs } from "./upliftInputs";
import { workbookSerial } from "../workbookSerial";

/** The figures in their place, and how a formula finds one of a day. */
export class ReferenceTable {
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(private readonly table: PlacedTable, private readonly rows: readonly ReferenceRow[]) {
    this.numbers = new Map(rows.map((row) => [row.figure.series, row.series]));
  }

  /** The number a series has in the table, from 1; undefined where none of it is used. */
  numberOf(series: string): number | undefined {
    return this.numbers.get(series);
  }

  /** A cell with a series' number. */
  numberCell(series: string, readOn: string): string {
    return this.table.cell("no", this.rows.findIndex(({ figure: { series: id } }) => id === series), readOn);
  }

  /** Formula (without "="): how many figures of a series hold on a day; 1 is right. */
  found(seriesNo: string, day: string, readOn: string): string {
    return `COUNTIFS(${this.onDay(seriesNo, day, readOn)})`;
  }

  /** Formula (without "="): the figure of a series on a day, where there is exactly one. */
  figure(seriesNo: string, day: string, readOn: string): string {
    return `SUMIFS(${this.table.range("value", readOn)},${this.onDay(seriesNo, day, readOn)})`;
  }

  /** Formula (without "="): 1 where the figure of a series on a day is a forecast or not yet law. */
  forecast(seriesNo: string, day: string, readOn: string): string {
    return `SUMIFS(${this.table.range("forecast", readOn)},${this.onDay(seriesNo, day, readOn)})`;
  }

  /** The three columns that the functions take as their table. */
  functionTable(readOn: string): string {
    return this.table.block("series", "value", readOn);
  }

  /** Every figure. */
  values(readOn: string): string {
    return this.table.range("value", readOn);
  }

  private onDay(seriesNo: string, day: string, readOn: string): string {
    const at = (key: string): string => this.table.range(key, readOn);
    return `${at("no")},${seriesNo},${at("from")},"<="&${day},${at("until")},">="&${day}`;
  }
}

const KEYS = ["series", "period", "value", "from", "until", "unit", "status", "source", "no", "forecast", "years"];

/** One row a figure, with the days it holds, its status and its source. An assumed figure is worked out from the last one held. */
export function layOutReference(layout: SheetLayout, rows: readonly ReferenceRow[], { own, date1904 }: Pick<UpliftCase, "own" | "date1904">, inputs: UpliftInputs): { table: PlacedTable; reference: ReferenceTable } {
  const at = (index: number): ReferenceRow => rows[index]!;
  const sheet = layout.name;
  const place = new PlacedTable(sheet, layout.row, 0, rows.length, KEYS);
  const valueCell = ({ figure: { value, source }, assumed }: ReferenceRow, row: number): PlanCell => {
    if (assumed) {
      const growth = inputs.cell("growth", assumed.growth, sheet);
      return formula(assumed.isRate ? `=${growth}` : `=${place.cell("value", assumed.last, sheet)}*(1+${growth})^${place.rowCell("years", row, sheet)}`, AS_IT_IS);
    }
    const cell = own && ownCell(source, own);
    return cell ? formula(`=IF(ISNUMBER(${cell}),${cell},NA())`, AS_IT_IS) : figure(value, AS_IT_IS, "Input");
  };
  const table = layout.table({
    name: "Uplift_reference",
    rows: rows.length,
    columns: [
      { key: "series", heading: "Series", width: 16, cell: ({ index }) => text(at(index).figure.series) },
      { key: "period", heading: "Period", width: 12, cell: ({ index }) => text(at(index).period) },
      { key: "value", heading: "Value", width: 14, cell: ({ index }) => valueCell(at(index), index) },
      { key: "from", heading: "From", width: 13, cell: ({ index }) => figure(workbookSerial(at(index).figure.from, date1904), DATE) },
      { key: "until", heading: "Until", width: 13, cell: ({ index }) => figure(workbookSerial(at(index).figure.until, date1904), DATE) },
      { key: "unit", heading: "Unit", width: 18, cell: ({ index }) => text(at(index).figure.unit) },
      { key: "status", heading: "Status", width: 12, cell: ({ index }) => text(at(index).figure.status) },
      { key: "source", heading: "Source", width: 62, cell: ({ index }) => text(at(index).figure.source) },
      { key: "no", heading: "Series no.", width: 10, cell: ({ index }) => label(at(index).series) },
      { key: "forecast", heading: "Forecast, or not yet law (1 is yes)", width: 12, cell: ({ cell }) => formula(`=IF(OR(${cell("status")}="forecast",${cell("status")}="announced"),1,0)`, "0") },
      { key: "years", heading: "Years after the last figure held", width: 12, cell: ({ index }) => yearsCell(at(index)) },
    ],
  });
  return { table, reference: new ReferenceTable(table, rows) };
}

function yearsCell({ assumed }: ReferenceRow): PlanCell {
  return assumed ? figure(assumed.years, AS_IT_IS) : text(NOT_APPLICABLE, "Normal", { align: "right" });
}

/** The cell of a user's table that a figure was read from, which its source names by row. */
function ownCell(source: string, { sheet, address }: OwnFigures): string | null {
  const row = /^your table, row (\d+)$/.exec(source);
  const block = parseAddress(address);
  return row && block ? cellOnSheet(sheet, block.row + Number(row[1]) - 1, block.column + 2) : null;
}
