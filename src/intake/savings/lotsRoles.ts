import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import { ColumnContents, figureCells } from "../columnContents";
import { kindsFound, RoleMatch, type ColumnRoles } from "../columnRoles";
import { columnUse, isNoteHeading } from "../columnUse";
import type { FoundTable, TableColumn } from "../findTable";
import { saysPercent } from "../shareColumn";
import { totalWord } from "../totalWords";
import type { LotsRole } from "./lotsReading";

const LOT = /\blots?\b|\bareas?\b|\bservices?\b|\bcontracts?\b|\bnames?\b|\bdescriptions?\b|\btitle\b/;
const A_YEAR = /\bannual(?:ly)?\b|\ba year\b|\bper (?:year|annum)\b|\bp\.? ?a\b|\byearly\b|\bfirst year\b|\byear (?:1|one)\b/;
const VALUE = /£|\bgbp\b|\bvalues?\b|\bcosts?\b|\bprices?\b|\bspend\b|\bbudgets?\b|\bamounts?\b/;
/** Money that is not of a first year. */
const OTHER = /\bterm\b|\bwhole\b|\blifetime\b|\blife\b|\btotal\b|\bover\b|\b(?:incl?|including|with|plus|gross of|inc) ?\.? ?vat\b|\bvat\b(?! ?(?:excluded|excl))|\bmonth(?:ly|s)?\b|\bweek(?:ly|s)?\b|\bquarter(?:ly|s)?\b|\bhour(?:ly|s)?\b|\bdaily\b|\bper (?:day|unit|place|person|head)\b|\bthresholds?\b|\byears\b|\byear (?:[2-9]|two|three|four|five)\b/;
const BEFORE_VAT = /\b(?:excl?|excluding|ex|before|without|net of|no) ?\.? ?vat\b/g;

const CALLED = { annual: "value in the first year", lot: "lot’s name" } as const;

/** Matches the columns of a table of lots to roles, first as a person chose (by block column), then by headings and contents. */
export function lotsRoles(grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, LotsRole>): ColumnRoles<LotsRole> {
  const contents = new ColumnContents(grid, table);
  const match = new RoleMatch(table, chosen);
  const free = table.columns.filter((column) => !chosen.has(column.column) && figureCells(column) + column.words > 0 && !isNoteHeading(column) && (isMoneyHeading(column) || !contents.isDates(column)));
  const { figures } = columnUse(grid, table);
  const money = free.filter((column) => figures.includes(column) && column.figures > 0 && !saysPercent(column.heading) && !contents.isPercents(column));
  const valued = money.filter((column) => isMoneyHeading(column) && !OTHER.test(key(column)));
  match.give("annual", CALLED.annual, [...valued].sort((a, b) => Number(A_YEAR.test(key(b))) - Number(A_YEAR.test(key(a))) || a.column - b.column));
  if (!match.has("annual")) {
    const left = money.filter((column) => totalWord(column.heading) === "" && !OTHER.test(key(column)));
    const [only] = left;
    if (only && left.length === 1) {
      match.set(only, "annual");
      if (only.heading !== "") match.say(only, `“${only.heading}” is taken for what each lot costs in its first year, before VAT.`);
    }
  }
  const worded = free.filter((column) => match.isFree(column) && column.words + column.unreadable > column.figures);
  match.give("lot", CALLED.lot, [...worded.filter((column) => LOT.test(key(column))), ...worded].slice(0, 1));
  if (!match.has("lot")) {
    // Lots may be only numbered.
    const numbered = free.find((column) => match.isFree(column) && /\blots?\b|^(?:no\.?|number|ref)$/.test(key(column)));
    if (numbered) match.set(numbered, "lot");
  }
  return match;
}

/** How many kinds of column that lots have are in the table; 0 without a value. */
export function lotsRolesFound(grid: CellGrid, table: FoundTable): number {
  return kindsFound(lotsRoles(grid, table, new Map()), "annual");
}

/** True where the heading says the figures are money, so that £48,000 is no date. */
function isMoneyHeading(column: TableColumn): boolean {
  return VALUE.test(key(column)) || A_YEAR.test(key(column));
}

/** The heading's words, without what says that VAT is left out. */
function key(column: TableColumn): string {
  return matchingKey(column.heading.slice(0, 200)).replace(BEFORE_VAT, "");
}
