import { formula, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { BenchmarkContext } from "./benchmarkContext";
import { FACTOR } from "./benchmarkFormats";

/** What each price year's costs are multiplied by, or UPLIFT.REAL of a pound; null where prices are taken as they are. Columns no, period, factor. */
export function priceFactorsTable(layout: SheetLayout, { priceYears, mode, answer, benchmarkCase: { prices } }: Omit<BenchmarkContext, "factors">): PlacedTable | null {
  if (!priceYears || !prices) return null;
  const sheet = layout.name;
  const { figures } = priceYears;
  const read = (key: string, index: number): string => figures.rowCell(key, index, sheet);
  layout.heading("Price factors", `What costs of each price year are multiplied by to be in prices of ${prices.to.period}.`);
  return layout.table({
    name: "Benchmark_price_factors",
    rows: figures.rows,
    columns: [
      { key: "no", heading: "Price year no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "period", heading: "Price year", width: 28, cell: ({ index }) => text(answer.priceFactors[index]!.from.period) },
      {
        key: "factor", heading: "Price factor", width: 24,
        cell: ({ index }) => formula(mode === "functions"
          ? `=OPENBOOK.UPLIFT.REAL(1,${read("period", index)},${read("wanted", index)},${read("series", index)})`
          : `=${read("now", index)}/${read("then", index)}`, FACTOR),
      },
    ],
  });
}
