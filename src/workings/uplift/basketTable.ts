import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import { PERCENT } from "../formats";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import type { ReadingTables, UpliftContext } from "./upliftContext";
import { CHANGE } from "./upliftFormats";

/** Columns no, total, unread, change, forecast and, where a driver has a limit, without; null where no price has a basket. */
export function basketTable(layout: SheetLayout, context: UpliftContext, readings: ReadingTables): PlacedTable | null {
  const { rows: { baskets, lines, limited }, upliftCase, inputs } = context;
  if (baskets.length === 0) return null;
  const sheet = layout.name;
  const { basket } = upliftCase;
  const keys = (of: string): string[] => basket.map((_, at) => `${of}${at + 1}`);
  const [shares, places] = [keys("share"), keys("reading")];
  const at = (index: number) => baskets[index]!;
  const block = ({ cell }: RowPlace, of: readonly string[]): string => `${cell(of[0]!)}:${cell(of.at(-1)!)}`;
  const each = (of: string, heading: (name: string) => string, cell: (driver: number) => ColumnSpec["cell"]): ColumnSpec[] =>
    basket.map(({ name }, driver) => ({ key: `${of}${driver + 1}`, heading: heading(name), width: 13, cell: cell(driver) }));
  const fromReadings = (of: string, column: "change" | "without" | "forecast", heading: (name: string) => string): ColumnSpec[] =>
    each(of, heading, (driver) => ({ cell }) => {
      const place = cell(places[driver]!);
      const value = readings.readings ? `INDEX(${readings.readings.range(column, sheet)},${place})` : "0";
      return formula(`=IF(ISNUMBER(${place}),${value},0)`, column === "forecast" ? "0" : CHANGE);
    });
  const weighted = (place: RowPlace, of: readonly string[]) => formula(`=SUMPRODUCT(${block(place, shares)},${block(place, of)})`, CHANGE);
  layout.heading("Baskets", "A price's shares, each by the change of its driver. A driver with no share is not read.");
  return layout.table({
    name: "Uplift_baskets",
    rows: baskets.length,
    columns: [
      { key: "no", heading: "Basket row", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "basket", heading: "Basket no.", width: 10, cell: ({ index }) => label(at(index).basket + 1) },
      { key: "name", heading: "Price", width: 13, cell: ({ index }) => text(upliftCase.lines[lines[at(index).line]!.line]!.name) },
      { key: "year", heading: "Year", width: 13, cell: ({ index }) => label(at(index).year) },
      ...each("share", (name) => `Share: ${name}`, (driver) => ({ cell, headings }) => formula(
        `=INDEX(${inputs.used("share", sheet)},(${cell("basket")}-1)*COLUMNS(${headings(shares[0]!, shares.at(-1)!)})+COLUMNS(${headings(shares[0]!, shares[driver]!)}))`, PERCENT,
      )),
      ...each("reading", (name) => `Reading no.: ${name}`, (driver) => ({ index }) => {
        const reading = at(index).readings[driver]!;
        return reading === null ? text(NOT_APPLICABLE) : label(reading + 1);
      }),
      ...fromReadings("change", "change", (name) => `Change: ${name}`),
      ...(limited ? fromReadings("without", "without", (name) => `Without limits: ${name}`) : []),
      ...fromReadings("forecast", "forecast", (name) => `Forecasts: ${name}`),
      { key: "total", heading: "Shares together", width: 13, cell: (place) => formula(`=SUM(${block(place, shares)})`, PERCENT) },
      {
        key: "unread", heading: "Shares without a reading", width: 13,
        cell: (place) => formula(`=SUMPRODUCT((${block(place, shares)}<>0)*(1-ISNUMBER(${block(place, places)})))`, "0"),
      },
      { key: "change", heading: "Change", width: 13, cell: (place) => weighted(place, keys("change")) },
      ...(limited ? [{ key: "without", heading: "Change without caps and collars", width: 13, cell: (place: RowPlace) => weighted(place, keys("without")) }] : []),
      { key: "forecast", heading: "Forecasts among its figures", width: 13, cell: (place) => formula(`=SUM(${block(place, keys("forecast"))})`, "0") },
    ],
  });
}
