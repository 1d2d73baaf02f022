import { cellAt, type Book, type Chart, type Sheet } from "../../book/book";
import { shownText } from "../../host/text";

export interface ChartSeries { readonly name: string; readonly values: readonly (number | null)[] }
export interface ChartData { readonly categories: readonly string[]; readonly series: readonly ChartSeries[] }

const LOCALE = "en-GB";

/** What a chart shows now: its first row and column are labels where they are not figures, as Excel takes them. */
export function chartData(book: Book, chart: Chart): ChartData {
  const sheet = book.sheetNamed(chart.source.sheet);
  if (!sheet) return { categories: [], series: [] };
  const { range } = chart.source;
  const byColumns = chart.seriesBy === "Columns";
  const across = byColumns ? range.columns : range.rows;
  const along = byColumns ? range.rows : range.columns;
  const at = (point: number, series: number): [number, number] => (byColumns ? [range.row + point, range.column + series] : [range.row + series, range.column + point]);
  const labelled = across > 1 && isLabel(sheet, ...at(along - 1, 0));
  const headed = along > 1 && isLabel(sheet, ...at(0, across - 1));
  const firstPoint = headed ? 1 : 0;
  const firstSeries = labelled ? 1 : 0;
  const series: ChartSeries[] = [];
  for (let index = firstSeries; index < across; index++) {
    const values: (number | null)[] = [];
    for (let point = firstPoint; point < along; point++) values.push(numberAt(sheet, ...at(point, index)));
    series.push({ name: headed ? textAt(sheet, ...at(0, index)) : `Series${index - firstSeries + 1}`, values });
  }
  const categories: string[] = [];
  for (let point = firstPoint; point < along; point++) categories.push(labelled ? textAt(sheet, ...at(point, 0)) : String(point - firstPoint + 1));
  return { categories, series };
}

function isLabel(sheet: Sheet, row: number, column: number): boolean {
  const value = cellAt(sheet, row, column)?.value ?? null;
  return value === null || typeof value === "string";
}

function numberAt(sheet: Sheet, row: number, column: number): number | null {
  const value = cellAt(sheet, row, column)?.value;
  return typeof value === "number" ? value : null;
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return cell ? shownText(cell, LOCALE) : "";
}
