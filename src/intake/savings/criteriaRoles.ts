import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import { figureCells } from "../columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "../columnRoles";
import { columnUse, isNoteHeading } from "../columnUse";
import type { FoundTable, TableColumn } from "../findTable";
import { totalWord } from "../totalWords";
import type { CriteriaRole } from "./criteriaReading";

const CRITERION = /\bcriteri(?:on|a)\b|\bobjectives?\b|\bfactors?\b|\btests?\b|\bquestions?\b|\bdescriptions?\b|\bnames?\b/;
const WEIGHT = /\bweight(?:ing|s|ings)?\b|\bimportance\b/;
/** Scores times weights, which are worked out from the others. */
const WORKED_OUT = /\bweighted\b|\bscore ?[×x*] ?weight/;
const RANGE = /\bmax(?:imum)?\b|\bout of\b|\bscale\b/;

/** Matches the columns of criteria to roles, first as a person chose (by block column), then by headings and contents: what is left of figures are scores, an option each. */
export function criteriaRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, CriteriaRole>): ColumnRoles<CriteriaRole> {
  const match = new RoleMatch(table, chosen);
  const free = table.columns.filter((column) => !chosen.has(column.column) && figureCells(column) + column.words > 0 && !isNoteHeading(column));
  match.give("weight", "weight", free.filter((column) => WEIGHT.test(key(column)) && !WORKED_OUT.test(key(column)) && figureCells(column) >= column.words));
  const worded = free.filter((column) => match.isFree(column) && column.words + column.unreadable > column.figures);
  const names = [...worded.filter((column) => CRITERION.test(key(column))), ...worded];
  match.give("criterion", "criterion", names.slice(0, 1));
  for (const column of columnUse(grid, table).figures) {
    if (free.includes(column) && match.isFree(column) && totalWord(column.heading) === "" && !WORKED_OUT.test(key(column)) && !RANGE.test(key(column))) match.set(column, "score");
  }
  return match;
}

/** How many kinds of column that criteria have are in the table; 0 without scores. */
export function criteriaRolesFound(grid: CellGrid, table: FoundTable): number {
  const found = criteriaRoles(grid, table, new Map());
  return [...found.roles.values()].includes("weight") ? kindsFound(found, "score") : 0;
}

function key(column: TableColumn): string {
  return matchingKey(column.heading.slice(0, 200));
}
