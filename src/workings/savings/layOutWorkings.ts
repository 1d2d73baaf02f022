import type { SheetLayout } from "../sheetLayout";
import { aloneTable, linesTable } from "./aloneTable";
import { gainTables, type GainPlaced } from "./gainTable";
import { rangeResults, type ResultsPlaced } from "./rangeResults";
import { rangeTable } from "./rangeTable";
import type { SavingsContext, SavingsWorkings } from "./savingsContext";
import { sharedTables } from "./sharedTables";
import { adjustedTable, byInitiativeTable, calendar, costsTable, monthsSaved } from "./yearTables";

/** The workings sheet, from each initiative alone to its years, the range and the gain share. */
export function layOutWorkings(layout: SheetLayout, context: SavingsContext): { readonly workings: SavingsWorkings; readonly results: ResultsPlaced | null; readonly gain: GainPlaced | null } {
  const alone = aloneTable(layout, context);
  const lines = linesTable(layout, context, alone);
  const shared = sharedTables(layout, context, alone);
  const times = calendar(layout, context);
  const months = monthsSaved(layout, context, alone, times);
  const costs = costsTable(layout, context, months, times.years);
  const byInitiative = byInitiativeTable(layout, context, alone, months, costs, shared);
  const adjusted = adjustedTable(layout, context, byInitiative);
  const range = context.answer.range ? rangeTable(layout, context, { alone, months, byInitiative, adjusted }) : null;
  const results = range ? rangeResults(layout, context, range) : null;
  return {
    workings: { years: times.years, alone, lines, months, byInitiative, adjusted, costs, checks: shared?.checks ?? [] },
    results, gain: gainTables(layout, context),
  };
}
