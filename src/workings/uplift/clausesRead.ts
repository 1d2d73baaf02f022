import { figure, formula, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { clauseInWords } from "./clauseInWords";
import { FIGURES, LABELS, NAMES, SENTENCES } from "./priceWidths";
import type { UpliftContext } from "./upliftContext";
import { CHANGE, DATE } from "./upliftFormats";

/** How each different clause was read: its words, what they mean, its first reading, and whether a limit applies. */
export function clausesRead(layout: SheetLayout, context: UpliftContext, readings: PlacedTable): PlacedTable {
  const { rows: { clauses, readings: rows, limited }, figures } = context;
  const sheet = layout.name;
  const first = clauses.map((_, clause) => rows.findIndex((reading) => reading.clause === clause));
  const ofFirst = (key: string, place: string): string => `INDEX(${readings.range(key, sheet)},${place})`;
  const ofClause = (key: string, no: string): string => `SUMIFS(${readings.range(key, sheet)},${readings.range("clause", sheet)},${no})`;
  layout.heading("How each clause was read", "The change is that of its first reading; the workings sheet has every reading step by step.");
  return layout.table({
    name: "Uplift_clauses_read",
    rows: clauses.length,
    columns: [
      { key: "no", heading: "Clause no.", width: LABELS, cell: ({ index }) => label(index + 1) },
      { key: "words", heading: "Clause", width: NAMES, cell: ({ index }) => text(clauses[index]!.text, "Normal", { wrap: true }) },
      { key: "means", heading: "Read as", width: SENTENCES, cell: ({ index }) => text(sentenceOf(clauseInWords(clauses[index]!.tree, figures)), "Normal", { wrap: true }) },
      { key: "change", heading: "Change", width: FIGURES, cell: ({ cell }) => formula(`=${ofFirst("change", cell("first"))}`, CHANGE) },
      { key: "from", heading: "From", width: FIGURES, cell: ({ cell }) => formula(`=${ofFirst("base", cell("first"))}`, DATE) },
      { key: "to", heading: "To", width: FIGURES, cell: ({ cell }) => formula(`=${ofFirst("review", cell("first"))}`, DATE) },
      { key: "first", heading: "Reading no.", width: FIGURES, cell: ({ index }) => figure(first[index]! + 1, "0") },
      { key: "readings", heading: "Readings", width: FIGURES, cell: ({ cell }) => formula(`=COUNTIF(${readings.range("clause", sheet)},${cell("no")})`, "0") },
      ...(limited ? [{ key: "bites", heading: "Readings that a cap or collar changes", width: FIGURES, cell: ({ cell }: { cell: (key: string) => string }) => formula(`=${ofClause("bites", cell("no"))}`, "0") }] : []),
      { key: "forecast", heading: "Forecasts among its figures", width: FIGURES, cell: ({ cell }) => formula(`=${ofClause("forecast", cell("no"))}`, "0") },
    ],
  });
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
