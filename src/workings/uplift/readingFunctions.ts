import { clauseReading } from "../../domain/inflation/clause/clauseReading";
import { figure, formula } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import { datePairsTable } from "./datePairs";
import { withoutColumns } from "./readingSteps";
import { clausesTable, readingColumns } from "./readingsTable";
import { figuresRead } from "./readingsMade";
import type { ReadingTables, UpliftContext } from "./upliftContext";
import { isForecast } from "./upliftFigures";
import { CHANGE } from "./upliftFormats";

/** Every reading by OPENBOOK.UPLIFT.CLAUSE: what £1 becomes, less £1. */
export function readingFunctions(layout: SheetLayout, context: UpliftContext): ReadingTables {
  const { rows, settings } = context;
  const sheet = layout.name;
  const pairs = datePairsTable(layout, context);
  if (rows.readings.length === 0) return { pairs, clauses: null, readings: null, checks: [] };
  const clauses = clausesTable(layout, context);
  const change = (words: string, cell: (key: string) => string): string =>
    `=OPENBOOK.UPLIFT.CLAUSE(1,INDEX(${clauses.range(words, sheet)},${cell("clause")}),${settings.functionDay(cell("base"), sheet)},${settings.functionDay(cell("review"), sheet)}${tableArgument(context, sheet)})-1`;
  layout.heading("Readings", "UPLIFT.CLAUSE: a clause between two dates, a row each. Its change is what £1 becomes, less £1.");
  const readings = layout.table({
    name: "Uplift_clause_readings",
    rows: rows.readings.length,
    columns: [
      ...readingColumns(context, pairs, sheet),
      { key: "change", heading: "Change", width: 13, cell: ({ cell }) => formula(change("words", cell), CHANGE, "Output") },
      ...(rows.limited ? withoutColumns(({ cell }) => change("without", cell), settings.at("tolerance", sheet)) : []),
      { key: "forecast", heading: "Forecast among its figures when inserted (1 is yes)", width: 13, cell: ({ index }) => figure(restsOnForecast(context, index) ? 1 : 0, "0") },
    ],
  });
  return { pairs, clauses, readings, checks: [] };
}

/** The last argument of a function that reads figures: ",'Uplift reference'!$A$7:$C$90"; nothing where no figure is used. */
export function tableArgument({ reference }: Pick<UpliftContext, "reference">, readOn: string): string {
  return reference ? `,${reference.functionTable(readOn)}` : "";
}

function restsOnForecast({ rows: { readings, clauses, pairs }, figures }: UpliftContext, reading: number): boolean {
  const { clause, pair } = readings[reading]!;
  const { base, review } = pairs[pair]!;
  return figuresRead(clauseReading(clauses[clause]!.tree, base, review, figures), figures).some(isForecast);
}
