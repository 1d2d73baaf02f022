import { serialOf } from "../../domain/kernel/day";
import type { FigureWithSource } from "../../reference/referenceFigures";
import { PERCENT, POUNDS } from "../formats";
import { figure, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";

const OF_THE_YEAR = { name: "Price_law", heading: "Figures of law" };

const DATE = "d mmm yyyy";

/** The year's figures of National Insurance, a row each as they are given: columns series, value. */
export function lawTable(layout: SheetLayout, figures: readonly FigureWithSource[], mode: "workings" | "functions", of: { readonly name: string; readonly heading: string } = OF_THE_YEAR): PlacedTable | null {
  if (figures.length === 0) return null;
  const at = (index: number): FigureWithSource => figures[index]!;
  const native = mode === "workings";
  layout.heading(of.heading, native ? "Held by Openbook with their sources. Type over one to see what another year's would do." : "Held by Openbook with their sources. The functions read National Insurance and the limit to a week's pay by the year themselves.");
  return layout.table({
    name: of.name,
    rows: figures.length,
    columns: [
      { key: "series", heading: "Series", width: 8, cell: ({ index }) => text(at(index).series) },
      { key: "value", heading: "Value", width: 22, cell: ({ index }) => figure(at(index).value, at(index).value < 1 ? PERCENT : POUNDS, native ? "Input" : "Normal") },
      { key: "unit", heading: "Unit", width: 26, cell: ({ index }) => text(at(index).unit) },
      { key: "from", heading: "From", width: 15, cell: ({ index }) => figure(serialOf(at(index).from), DATE) },
      { key: "until", heading: "Until", width: 14, cell: ({ index }) => figure(serialOf(at(index).until), DATE) },
      { key: "status", heading: "Status", width: 12, cell: ({ index }) => text(at(index).status) },
      { key: "source", heading: "Source", width: 26, cell: ({ index }) => text(at(index).source) },
    ],
  });
}
