import { text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import type { BenchmarkContext, BenchmarkWorkings } from "./benchmarkContext";
import { priceFactorsTable } from "./priceFactorsTable";
import { spreadTables } from "./spreadTables";

/** The workings from each provider's cells to the figures of each service, one step a row or a column. */
export function layOutWorkings(layout: SheetLayout, given: Omit<BenchmarkContext, "factors">): { readonly context: BenchmarkContext; readonly workings: BenchmarkWorkings } {
  const context: BenchmarkContext = { ...given, factors: priceFactorsTable(layout, given) };
  if (context.open.length === 0) {
    layout.line(text("Nobody is compared: the left out sheet says why."));
    layout.skip();
    return { context, workings: { services: [], spread: null, without: null, position: null, checks: [] } };
  }
  return { context, workings: { ...spreadTables(layout, context), checks: [] } };
}
