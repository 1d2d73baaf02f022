import { formula, label, text } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import { textWithoutLimits } from "./textWithoutLimits";
import type { UpliftContext } from "./upliftContext";
import { DATE } from "./upliftFormats";

/** Each different clause or driver once, as it was read. */
export function clausesTable(layout: SheetLayout, { rows, mode }: UpliftContext): PlacedTable {
  const at = (index: number) => rows.clauses[index]!;
  layout.heading("Clauses", "The different clauses and drivers, in the words they were read in. The inputs sheet says whether the words are still the same.");
  return layout.table({
    name: "Uplift_clauses",
    rows: rows.clauses.length,
    columns: [
      { key: "no", heading: "Clause no.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "limited", heading: "Cap or collar", width: 10, cell: ({ index }) => text(at(index).limited ? "yes" : "no") },
      { key: "words", heading: "Words read", width: 13, cell: ({ index }) => text(at(index).text) },
      ...(mode === "functions" && rows.limited
        ? [{ key: "without", heading: "Words without caps and collars", width: 13, cell: ({ index }: { index: number }) => text(textWithoutLimits(at(index).tree, at(index).text)) }]
        : []),
    ],
  });
}

/** The first columns of the readings: which clause, and between which dates. */
export function readingColumns({ rows: { readings, clauses } }: UpliftContext, pairs: PlacedTable, sheet: string): ColumnSpec[] {
  const at = (index: number) => readings[index]!;
  return [
    { key: "no", heading: "Reading no.", width: 10, cell: ({ index }) => label(index + 1) },
    { key: "clause", heading: "Clause no.", width: 10, cell: ({ index }) => label(at(index).clause + 1) },
    { key: "pair", heading: "Dates no.", width: 10, cell: ({ index }) => label(at(index).pair + 1) },
    { key: "words", heading: "Clause", width: 13, cell: ({ index }) => text(clauses[at(index).clause]!.text) },
    { key: "base", heading: "From", width: 13, cell: ({ cell }) => formula(`=INDEX(${pairs.range("base", sheet)},${cell("pair")})`, DATE) },
    { key: "review", heading: "To", width: 13, cell: ({ cell }) => formula(`=INDEX(${pairs.range("review", sheet)},${cell("pair")})`, DATE) },
  ];
}
