import { columnLetters } from "../cells/address";
import type { CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import type { TableColumn } from "./findTable";

const AVERAGE = /^(?:weighted )?(?:average|mean|median)(?: .{0,80})?\b(?:price|rate|fee|cost)s?:?$|(?:^|[ ,:-])(?:weighted )?(?:average|mean|median)(?: (?:price|rate|fee|cost)s?)?:?$|^(?:lowest|highest|minimum|maximum|range)(?: (?:price|rate|fee|cost)s?)?:?$/;

/** What says that a row is an average of others: its labels, or its price's own formula; "" where neither does. */
export function averageAt(grid: CellGrid, row: number, labels: readonly string[], price: TableColumn | undefined): "label" | "formula" | "" {
  if (labels.some((label) => label.length <= 120 && AVERAGE.test(matchingKey(label)))) return "label";
  const formula = price ? grid.formula(row, price.column).replace(/[$\s]/g, "").toUpperCase() : "";
  if (price === undefined || formula === "" || formula.length > 200) return "";
  const letters = columnLetters(grid.block.column + price.column);
  const range = `${letters}\\d{1,7}:${letters}\\d{1,7}`;
  return new RegExp(`^=(?:ROUND\\()?(?:(?:AVERAGE|MEDIAN)\\(|SUBTOTAL\\(10?1,|AGGREGATE\\(1,\\d,)${range}\\)`).test(formula) ? "formula" : "";
}
