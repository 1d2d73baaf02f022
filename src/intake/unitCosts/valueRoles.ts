import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import type { FoundTable, TableColumn } from "../findTable";
import { columnList } from "../placeLists";
import { readNumber } from "../readNumber";
import { totalWord } from "../totalWords";
import { factorOf, isPlainValue, measureOf } from "./measureWords";
import type { CostMeasure, UnitCostRole } from "./unitCostReading";

type Roles = Map<number, UnitCostRole>;
type Remark = { readonly column: number; readonly words: string };

/** Rows looked at to tell whether a column adds up the others. */
const SAMPLED = 500;
/** Figures worked out from others, which are no organisation's own. */
const WORKED_OUT = /\b(?:variance|difference|change|increase|decrease|check|median|quartile|rank|ranking|deviations?|mads?|z-?score|percentile|uplift)\b/;
const NEVER_MEASURE = /%|\b(?:per ?cent|percentage|index|ratio|scores?|deprivation|proportion)\b/;

/** Gives columns of figures, in a table with organisations in rows, their roles; says which it had to take on little evidence. */
export function valueRoles(grid: CellGrid, table: FoundTable, figures: readonly TableColumn[], roles: Roles, hasMeasureColumn: boolean): readonly Remark[] {
  const open: TableColumn[] = [];
  for (const column of figures) {
    const key = matchingKey(column.heading.slice(0, 200).replace(/_/g, " "));
    const factor = factorOf(column.heading);
    if (factor === "area factor" || factor === "price year") roles.set(column.column, factor);
    else if (WORKED_OUT.test(key) || (totalWord(column.heading) === "derived" && measureOf(column.heading) === null)) roles.set(column.column, "ignore");
    else if (factor === "indicator" && (measureOf(column.heading) === null || NEVER_MEASURE.test(key))) roles.set(column.column, "indicator");
    else open.push(column);
  }
  if (hasMeasureColumn) {
    if (![...roles.values()].includes("value")) {
      const value = open.find(({ heading }) => isPlainValue(heading)) ?? open[0];
      if (value) roles.set(value.column, "value");
    }
    return [];
  }
  return byHeadings(grid, table, open, roles);
}

function byHeadings(grid: CellGrid, table: FoundTable, open: readonly TableColumn[], roles: Roles): readonly Remark[] {
  const measured = new Map(open.map((column) => [column, isPlainValue(column.heading) ? null : measureOf(column.heading)] as const));
  const hasActivity = [...measured.values()].includes("activity");
  const total = open.find((column) => (totalWord(column.heading) === "total" || measured.get(column) !== null) && addsUpOthers(grid, table, column, partsOf(column, measured)));
  if (total) {
    const parts = partsOf(total, measured);
    const measure = measured.get(total) ?? (hasActivity ? "cost" : "unit cost");
    for (const column of open) roles.set(column.column, parts.includes(column) ? measure : column === total ? (hasActivity ? measure : "ignore") : measured.get(column) ?? "ignore");
    return [{ column: total.column, words: `“${total.heading}” adds up the columns beside it: ${hasActivity ? "compare it or them, not both" : "those are read, it is not"}.` }];
  }
  const has = (role: UnitCostRole): boolean => [...measured.values(), ...roles.values()].includes(role as never);
  const others = open.filter((column) => measured.get(column) === null && totalWord(column.heading) !== "total");
  const value = others.find(({ heading }) => isPlainValue(heading));
  const perUnit = table.titles.some(({ words }) => measureOf(words) === "unit cost" && /\bper\b|\//.test(words));
  const linesOnly = !has("activity") && !has("unit cost") && (others.length > 0 || perUnit);
  for (const [column, measure] of measured) if (measure !== null) roles.set(column.column, linesOnly ? "unit cost" : measure);
  if (others.length === 0 || (has("unit cost") && !linesOnly)) return [];
  if (has("cost") && has("activity")) return [];
  const role = has("activity") ? "cost" : "unit cost";
  const taken = value && !linesOnlyWithWords(measured) ? [value] : others;
  for (const { column } of taken) roles.set(column, role);
  const [first] = taken;
  if (!first) return [];
  const where = taken.length === 1 ? `“${first.heading === "" ? `Column ${columnList([first.column + grid.block.column])}` : first.heading}” is` : `Columns ${columnList(taken.map(({ column }) => column + grid.block.column))} are`;
  return [{ column: first.column, words: `${where} taken for ${role === "cost" ? "costs" : "unit costs"}: choose another role where that is wrong.` }];
}

/** The columns that another could add up: those beside it that hold money too. */
function partsOf(total: TableColumn, measured: ReadonlyMap<TableColumn, CostMeasure | null>): readonly TableColumn[] {
  const own = measured.get(total) ?? null;
  return [...measured].flatMap(([column, measure]) => (column === total || (measure === "activity" && own !== "activity") || (measure === "unit cost" && own === "cost") ? [] : [column]));
}

function linesOnlyWithWords(measured: ReadonlyMap<TableColumn, CostMeasure | null>): boolean {
  return [...measured.values()].some((measure) => measure !== null);
}

/** True where, in nearly every row with figures, the column is the sum of the others, of which there are two or more. */
function addsUpOthers(grid: CellGrid, table: FoundTable, column: TableColumn, others: readonly TableColumn[]): boolean {
  if (others.length < 2) return false;
  let [told, holds] = [0, 0];
  for (const row of table.body.slice(0, SAMPLED)) {
    const stated = readNumber(grid.cell(row, column.column), "quantity", 1);
    if (stated.found !== "number" || stated.value === 0) continue;
    let sum = 0;
    let parts = 0;
    for (const each of others) {
      const part = readNumber(grid.cell(row, each.column), "quantity", 1);
      if (part.found !== "number") continue;
      sum += part.value;
      if (part.value !== 0) parts++;
    }
    if (parts < 2) continue;
    told++;
    if (Math.abs(sum - stated.value) <= 0.005 * (others.length + 1) + 1e-9 * Math.abs(sum)) holds++;
  }
  return told > 0 && holds * 10 >= told * 9;
}
