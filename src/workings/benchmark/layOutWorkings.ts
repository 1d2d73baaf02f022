import { text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import type { BenchmarkContext, BenchmarkWorkings } from "./benchmarkContext";
import { layOutLines } from "./layOutLines";
import { peersTable } from "./peersTable";
import { priceFactorsTable } from "./priceFactorsTable";
import { providersTable } from "./providersTable";
import { spreadTables } from "./spreadTables";

/** The workings from each provider's cells to the figures of each service, one step a row or a column. */
export function layOutWorkings(layout: SheetLayout, given: Omit<BenchmarkContext, "factors">): { readonly context: BenchmarkContext; readonly workings: BenchmarkWorkings } {
  const context: BenchmarkContext = { ...given, factors: priceFactorsTable(layout, given) };
  const checks = peersTable(layout, context);
  const none = { spread: null, without: null, position: null, lines: null, checks };
  if (context.open.length === 0) {
    layout.line(text("Nobody is compared: the left out sheet says why."));
    layout.skip();
    return { context, workings: { ...none, services: [] } };
  }
  if (context.answer.lines) {
    const services = context.open.map((service, no) => ({ service, table: providersTable(layout, context, service, no + 1, []) }));
    return { context, workings: { ...none, services, lines: layOutLines(layout, context, services) } };
  }
  return { context, workings: { ...none, ...spreadTables(layout, context) } };
}
