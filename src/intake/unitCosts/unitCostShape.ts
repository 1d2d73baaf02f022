import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import { columnUse, isNoteHeading, isYearHeading, type ColumnUse } from "../columnUse";
import type { FoundTable, TableColumn } from "../findTable";
import { totalWord } from "../totalWords";
import { classifyingLabels, Labels, labelSpread, measureColumn } from "./labelColumns";
import { factorOf, isPlainValue, measureOf } from "./measureWords";
import { labelRole, namesOrganisation } from "./organisationWords";
import type { UnitCostLayout, UnitCostRole } from "./unitCostReading";
import { valueRoles } from "./valueRoles";

/** Which way round a table stands and what each of its columns is for. Columns are the block's own. */
export interface UnitCostShape {
  readonly layout: UnitCostLayout;
  readonly roles: ReadonlyMap<number, UnitCostRole>;
  readonly remarks: readonly { readonly column: number; readonly words: string }[];
  readonly labels: Labels;
}

/** Headings of columns that go with the figures of a row and classify none. */
const OF_THE_ROW = /\b(?:order|polarity|direction|sort|format|status|flag|source|units?)\b/;
/** Beyond this many different words, and half of the rows, a column of words numbers or describes rows and classifies none. */
const MOST_CATEGORIES = 60;

/** The shape of the table, as chosen (roles by block column) or as its headings and words show it. */
export function unitCostShape(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, UnitCostRole>, chosenLayout?: UnitCostLayout): UnitCostShape {
  const use = columnUse(grid, table);
  const labels = new Labels(grid, table.columns);
  const figures = figureColumns(table, use);
  const measure = measureColumn(table, labels, classifyingLabels(use, Infinity));
  const layout = chosenLayout ?? (standsAcross(use, figures, measure, chosen) ? "across" : "rows");
  if (layout === "across") return { layout, labels, ...acrossRoles(table, use, figures, measure, chosen) };
  const found = rowRoles(grid, table, use, labels, figures, measure, chosen);
  return { layout: layout === "rows" ? (found.isLong ? "long" : "down") : layout, labels, roles: found.roles, remarks: found.remarks };
}

/** How many of the marks of a table of unit costs the table bears: the more, the likelier it is the one. */
export function marksOfUnitCosts(grid: CellGrid, table: FoundTable): number {
  const use = columnUse(grid, table);
  const measures = new Set(use.figures.map(({ heading }) => measureOf(heading)));
  measures.delete(null);
  const organisations = use.labels.some(({ heading }) => labelRole(heading) === "organisation") || use.figures.filter(({ heading }) => namesOrganisation(heading)).length >= 3;
  return (measures.size > 0 ? 1 + measures.size : 0) + (organisations ? 3 : 0);
}

/** Columns of figures, and headed ones with none yet or with few among words, from the first of them on. */
function figureColumns(table: FoundTable, use: ColumnUse): readonly TableColumn[] {
  const first = use.figures.find((column) => column.figures > 0)?.column ?? use.figures[0]?.column ?? Infinity;
  const wanted = new Set([...use.figures, ...use.empty, ...use.mixed].filter((column) => column.column >= first && !isNoteHeading(column)));
  return table.columns.filter((column) => wanted.has(column));
}

function standsAcross(use: ColumnUse, figures: readonly TableColumn[], measure: TableColumn | undefined, chosen: ReadonlyMap<number, UnitCostRole>): boolean {
  const organisations = [...chosen.values()].filter((role) => role === "organisation").length;
  if (organisations > 0) return organisations > 1;
  const named = figures.filter(({ heading }) => namesOrganisation(heading) && measureOf(heading) === null).length;
  if (measure) return figures.filter(({ heading }) => !isPlainValue(heading) && factorOf(heading) === null).length >= 3 || (named * 2 > figures.length && figures.length > 1);
  if (figures.length < 2) return false;
  const labels = classifyingLabels(use, figures[0]?.column ?? 0);
  const headed = labels.map(({ heading }) => labelRole(heading));
  if (headed.includes("organisation")) return false;
  if (named * 2 > figures.length) return true;
  if (figures.some(({ heading }) => measureOf(heading) !== null)) return false;
  return headed.includes("lines");
}

function acrossRoles(table: FoundTable, use: ColumnUse, figures: readonly TableColumn[], measure: TableColumn | undefined, chosen: ReadonlyMap<number, UnitCostRole>): Pick<UnitCostShape, "roles" | "remarks"> {
  const first = figures[0]?.column ?? Infinity;
  const labels = classifyingLabels(use, first);
  const classifying = labels.filter((column) => labelRole(column.heading) !== "code");
  const categories = new Set(classifying.length > 0 ? classifying : labels);
  const roles = new Map<number, UnitCostRole>();
  const noMeasure = [...chosen.values()].includes("measure");
  for (const column of table.columns) {
    const role = column === measure && !noMeasure ? "measure" : categories.has(column) ? "category" : figures.includes(column) ? "organisation" : "ignore";
    roles.set(column.column, chosen.get(column.column) ?? role);
  }
  return { roles, remarks: [] };
}

function rowRoles(
  grid: CellGrid, table: FoundTable, use: ColumnUse, labels: Labels, figures: readonly TableColumn[], measure: TableColumn | undefined, chosen: ReadonlyMap<number, UnitCostRole>,
): { readonly roles: ReadonlyMap<number, UnitCostRole>; readonly remarks: UnitCostShape["remarks"]; readonly isLong: boolean } {
  const roles = new Map<number, UnitCostRole>(table.columns.map(({ column }) => [column, chosen.get(column) ?? "ignore"]));
  const free = use.labels.filter((column) => !chosen.has(column.column) && !isNoteHeading(column) && !figures.includes(column) && column.words + column.dates + column.figures + column.unreadable > 0);
  const organisation = [...chosen].find(([, role]) => role === "organisation")?.[0] ?? organisationColumn(table, labels, free.filter((column) => column !== measure));
  if (organisation !== undefined) roles.set(organisation, "organisation");
  const has = (role: UnitCostRole): boolean => [...roles.values()].includes(role);
  if (measure && roles.get(measure.column) === "ignore" && !has("measure") && !chosen.has(measure.column)) roles.set(measure.column, "measure");
  const repeats = organisation !== undefined && labelSpread(table, labels, organisation, organisation);
  const isRepeated = repeats !== false && repeats.distinct < repeats.filled;
  let isLong = has("measure");
  const groups: { column: number; isRegion: boolean }[] = [];
  for (const column of free) {
    if (roles.get(column.column) !== "ignore" || organisation === undefined) continue;
    const spread = labelSpread(table, labels, column.column, organisation);
    const named = labelRole(column.heading);
    if (isRepeated && spread.varies) {
      // A code that goes with the words of another category says the same again.
      if (named === "code" || OF_THE_ROW.test(matchingKey(column.heading.replace(/_/g, " "))) || (spread.distinct > MOST_CATEGORIES && spread.distinct * 2 > spread.filled)) continue;
      roles.set(column.column, "category");
      isLong = true;
    } else if (named === "code" && !has("code")) roles.set(column.column, "code");
    else if ((factorOf(column.heading) === "price year" || isYearHeading(column)) && !has("price year")) roles.set(column.column, "price year");
    else if (named === "group" && (spread.distinct > 1 || spread.filled < 2)) groups.push({ column: column.column, isRegion: /\bregions?\b/.test(matchingKey(column.heading)) });
  }
  const group = groups.find(({ isRegion }) => isRegion) ?? groups[0];
  if (group && !has("group")) roles.set(group.column, "group");
  if ([...chosen.values()].includes("category")) isLong = true;
  if (!has("group")) {
    const other = free.find((column) => roles.get(column.column) === "ignore" && labelRole(column.heading) === "organisation");
    if (other) roles.set(other.column, "group");
  }
  const remarks = valueRoles(grid, table, figures.filter(({ column }) => !chosen.has(column) && roles.get(column) === "ignore"), roles, has("measure"));
  return { roles, remarks, isLong };
}

/** The column of names: of those headed so the one with most different words, else the first with words. */
function organisationColumn(table: FoundTable, labels: Labels, free: readonly TableColumn[]): number | undefined {
  const worded = free.filter((column) => totalWord(column.heading) === "" && factorOf(column.heading) !== "price year" && !isYearHeading(column));
  const headed = worded.filter(({ heading }) => labelRole(heading) === "organisation");
  const open = worded.filter(({ heading }) => labelRole(heading) === null);
  const candidates = headed.length > 0 ? headed : open.length > 0 ? open : worded.filter(({ heading }) => labelRole(heading) !== "code");
  let best: { column: number; distinct: number } | undefined;
  for (const { column, heading } of candidates) {
    const distinct = headed.length > 1 ? labelSpread(table, labels, column, column).distinct : matchingKey(heading).length;
    if (!best || (headed.length > 1 && distinct > best.distinct)) best = { column, distinct };
  }
  return best?.column ?? free[0]?.column;
}
