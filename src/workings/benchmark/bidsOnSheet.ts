import { PERCENT, POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import type { BenchmarkContext, BenchmarkWorkings } from "./benchmarkContext";

/** Bids that were flagged, with what was drafted for them; null where none was. Columns state and others. */
export type QuestionsPlaced = PlacedTable | null;

/** Each bid beside the median of the others, by lot, and the questions drafted for those that are far from it. */
export function bidsOnSheet(layout: SheetLayout, context: BenchmarkContext, workings: BenchmarkWorkings): QuestionsPlaced {
  workings.services.forEach((_, at) => bidsTable(layout, context, workings, at));
  return questionsTable(layout, context, workings);
}

function bidsTable(layout: SheetLayout, { benchmarkCase: { providers } }: BenchmarkContext, { services }: BenchmarkWorkings, at: number): void {
  const { service, table } = services[at]!;
  const sheet = layout.name;
  const read = (key: string, heading: string, format: string, style: "Normal" | "Output" = "Normal"): ColumnSpec => ({ key, heading, width: 15, cell: ({ index }) => formula(`=${table.rowCell(key, index, sheet)}`, format, style) });
  layout.heading(`${service.given.name}: bids`, "Each beside the median of the other bids. A flag is a reason to ask, never to reject.");
  layout.table({
    name: `Benchmark_bids_${at + 1}`,
    rows: table.rows,
    columns: [
      { key: "bidder", heading: "Bidder", width: 30, cell: ({ index }) => { const { name } = providers[service.found.compared[index]!.provider]!; return text(name === "" ? "(no name)" : name); } },
      { key: "no", heading: "Provider no.", width: 12, cell: ({ index }) => label(service.found.compared[index]!.provider + 1) },
      read("compared", "Bid (£)", POUNDS, "Output"), read("median", "Median of the others (£)", POUNDS), read("difference", "Difference from it", PERCENT),
      { key: "flag", heading: "To ask about", width: 15, cell: ({ index }) => words(`=${table.rowCell("flag", index, sheet)}`, "Output") },
    ],
  });
}

interface Asked { readonly service: string; readonly table: PlacedTable; readonly row: number; readonly name: string; readonly flag: string; readonly question: string }

function questionsTable(layout: SheetLayout, { answer: { bids }, benchmarkCase: { providers } }: BenchmarkContext, { services }: BenchmarkWorkings): QuestionsPlaced {
  const asked = services.flatMap(({ service, table }) => bids![service.at]!.flatMap(({ provider, check, question }, row): Asked[] =>
    (question === null || check.flag === null ? [] : [{ service: service.given.name, table, row, name: providers[provider]!.name, flag: check.flag, question }])));
  if (asked.length === 0) {
    layout.line(text("No bid was far enough from the others to ask about when this was inserted."));
    layout.skip();
    return null;
  }
  const at = (index: number): Asked => asked[index]!;
  layout.heading("Questions drafted", "One for each bid that was flagged when this was inserted: read it, change it and send it. It tells nothing of the other bids.");
  return layout.table({
    name: "Benchmark_questions",
    rows: asked.length,
    columns: [
      { key: "bidder", heading: "Bidder", width: 30, cell: ({ index }) => text(at(index).name === "" ? "(no name)" : at(index).name) },
      { key: "flag", heading: "Flag when drafted", width: 12, cell: ({ index }) => text(at(index).flag) },
      { key: "now", heading: "Flag now", width: 16, cell: ({ index }) => words(`=${at(index).table.cell("flag", at(index).row, layout.name)}`) },
      { key: "state", heading: "State", width: 15, cell: ({ cell }) => words(`=IF(${cell("now")}=${cell("flag")},"as drafted",IF(${cell("now")}="${NOT_APPLICABLE}","not flagged now","flag changed"))`, "Output") },
      { key: "service", heading: "Service", width: 15, cell: ({ index }) => text(at(index).service) },
      { key: "question", heading: "Question", width: 80, cell: ({ index }) => text(at(index).question, "Normal", { wrap: true }) },
    ],
  });
}
