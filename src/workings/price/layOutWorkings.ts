import { text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { feesTable } from "./feesTable";
import { functionMethods } from "./functionMethods";
import { byMethodTable, poolsTable } from "./methodsTables";
import { nativeMethods } from "./nativeMethods";
import { payCompared } from "./payCompared";
import { placesTable } from "./placesTable";
import { hoursTable, postsTable } from "./postsTable";
import type { MethodsPlaced, PriceContext, PriceWorkings } from "./priceContext";
import { servicesTable } from "./servicesTable";
import { transferTable } from "./transferTables";
import { utilisationInputs, utilisationsTable } from "./utilisationsTable";

/** The workings from the posts to the prices, one step a row or a column. */
export function layOutWorkings(layout: SheetLayout, before: PriceContext): PriceWorkings {
  const { priceCase: { services, pools }, answer, mode } = before;
  const sheet = layout.name;
  const posts = postsTable(layout, before);
  const context: PriceContext = { ...before, posts };
  const hours = posts ? hoursTable(layout, context) : null;
  if (posts) payCompared(layout, context, posts);
  const places = placesTable(layout, context, posts);
  const direct = places.range("cost", sheet, 0, services.length);
  const poolCosts = pools.length === 0 ? "" : places.range("cost", sheet, services.length, pools.length);
  if (pools.length === 0) {
    layout.line(text("There are no overheads to share out."));
    layout.skip();
  }
  const none: MethodsPlaced = { part: () => null, overhead: () => "0", checks: [] };
  const cost = (poolNo: string): string => `INDEX(${poolCosts},${poolNo})`;
  const methods = pools.length === 0 ? none : mode === "workings" ? nativeMethods(layout, context, direct, cost) : functionMethods(layout, context, direct, cost);
  const priced = servicesTable(layout, context, direct, methods.part);
  const laid = {
    places, posts, hours,
    services: priced,
    pools: poolsTable(layout, context, priced, poolCosts),
    fees: feesTable(layout, context, priced, posts, places),
    byMethod: byMethodTable(layout, context, priced, methods),
    utilisations: utilisationsTable(layout, context, priced, utilisationInputs(layout, answer.utilisations)),
    checks: methods.checks,
  };
  return { ...laid, transfer: transferOf(layout, context) };
}

function transferOf(layout: SheetLayout, context: PriceContext): PlacedTable | null {
  const { transfer, sentence } = context;
  if (!transfer) return null;
  const { worked, law } = transfer;
  if ("refused" in worked) {
    layout.heading("Posts that transfer", `Not worked out: ${sentence(worked.refused)}`);
    layout.skip();
    return null;
  }
  return law && transferTable(layout, context, worked, law);
}
