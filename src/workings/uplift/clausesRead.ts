import { formula, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { clauseInWords } from "./clauseInWords";
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
      { key: "no", heading: "Clause no.", width: 20, cell: ({ index }) => label(index + 1) },
      { key: "words", heading: "Clause", width: 30, cell: ({ index }) => text(clauses[index]!.text, "Normal", { wrap: true }) },
      { key: "change", heading: "Change", width: 16, cell: ({ cell }) => formula(`=${ofFirst("change", cell("first"))}`, CHANGE) },
      { key: "from", heading: "From", width: 14, cell: ({ cell }) => formula(`=${ofFirst("base", cell("first"))}`, DATE) },
      { key: "to", heading: "To", width: 14, cell: ({ cell }) => formula(`=${ofFirst("review", cell("first"))}`, DATE) },
      { key: "first", heading: "Reading no.", width: 14, cell: ({ index }) => label(first[index]! + 1) },
      { key: "readings", heading: "Readings", width: 14, cell: ({ cell }) => formula(`=COUNTIF(${readings.range("clause", sheet)},${cell("no")})`, "0") },
      ...(limited ? [{ key: "bites", heading: "Readings that a cap or collar changes", width: 14, cell: ({ cell }: { cell: (key: string) => string }) => formula(`=${ofClause("bites", cell("no"))}`, "0") }] : []),
      { key: "forecast", heading: "Forecasts among its figures", width: 14, cell: ({ cell }) => formula(`=${ofClause("forecast", cell("no"))}`, "0") },
      { key: "means", heading: "Read as", width: 14, cell: ({ index }) => text(sentenceOf(clauseInWords(clauses[index]!.tree, figures))) },
    ],
  });
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
