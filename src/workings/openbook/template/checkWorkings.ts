import { quotedSheet } from "../../../cells/sheetReference";
import type { ReturnRequest } from "../../../returns/returnRequest";
import { WHOLE } from "../../formats";
import { figure, formula, text, words } from "../../planCells";
import type { PlacedTable, SheetLayout } from "../../sheetLayout";
import { LINE_PARTS } from "./askedLines";
import { BETWEEN_RULES, betweenTable, fieldIndex } from "./betweenTable";
import { headingsTable, linesTable, payTable, totalsTable, type PartTable } from "./formTables";
import { limitsTables } from "./limitsTables";
import { CHECK_KEYS, RETURN_CHECKS, type ReturnCheck } from "./returnChecks";
import { fieldRuleTable, lineRuleTable, postRuleTable, type RuleTable } from "./ruleTables";
import type { FormPlaces } from "./templatePlaces";

/** The steps of every check as they stand on the sheet of workings. */
export interface CheckWorkings {
  /** Rule tables in the order of the sheets. */
  readonly rules: readonly RuleTable[];
  readonly between: PlacedTable;
  readonly pay: PlacedTable | undefined;
  /** A row for each check of each sheet: how many, and the first cell. */
  readonly found: PlacedTable;
  /** The rows of `found` for one check. */
  readonly rowsOf: ReadonlyMap<ReturnCheck, { readonly first: number; readonly count: number }>;
}

/** Where one check looks on one sheet. Formulas without "=". */
interface Looked {
  readonly check: ReturnCheck;
  readonly sheet: string;
  /** Numbers of columns, 0 where nothing is wrong; or the cells themselves with a condition that is true where they are wrong. */
  readonly flags: string;
  readonly ofCondition?: string;
  /** The number in each row of `flags`, from 1. */
  readonly numbers: string;
  /** The sheet row of the wrong cell, given the number of the first wrong row. */
  readonly row: (first: string) => string;
  readonly column: (first: string) => string;
}

export function layOutCheckWorkings(layout: SheetLayout, places: FormPlaces, request: ReturnRequest): CheckWorkings {
  const { limits, choices, choiceQuestions } = limitsTables(layout, request);
  const given = { layout, places, limits };
  const about = fieldRuleTable(given, "about", request, choices, choiceQuestions);
  const posts = postRuleTable(given, request);
  const lines = LINE_PARTS.flatMap((part) => lineRuleTable(given, part, request) ?? []);
  const declaration = fieldRuleTable(given, "declaration", request, choices, choiceQuestions);
  const rules = [about, ...(posts ? [posts] : []), ...lines, declaration];
  const between = betweenTable(layout, places);
  const pay = payTable(layout, places, limits);
  const readOn = layout.name;
  const looked = [
    ...rules.flatMap((table) => [...ruleLooks(table, readOn), checkCellLook(table.form, readOn)]),
    ...betweenLooks(between, places, readOn),
    ...(pay && places.pay ? payLooks(pay, places.pay, readOn) : []),
    ...partLooks(headingsTable(layout, places), places, [["headings", "retyped", -1]], readOn),
    ...partLooks(totalsTable(layout, places), places, [["totalsTyped", "typed", "total"], ["totalsFoot", "foot", "total"]], readOn),
    ...partLooks(linesTable(layout, places), places, [["lines", "other", -1]], readOn),
  ];
  const sorted = CHECK_KEYS.flatMap((key) => looked.filter(({ check }) => check === key));
  const rowsOf = new Map(CHECK_KEYS.flatMap((key): [ReturnCheck, { first: number; count: number }][] => {
    const first = sorted.findIndex(({ check }) => check === key);
    return first < 0 ? [] : [[key, { first, count: sorted.filter(({ check }) => check === key).length }]];
  }));
  return { rules, between, pay, found: foundTable(layout, sorted), rowsOf };
}

function ruleLooks({ form, placed, rules }: RuleTable, readOn: string): Looked[] {
  return rules.map(({ key, check }) => {
    const flags = placed.range(key, readOn);
    return { check, sheet: form.sheet, flags, numbers: placed.range("no", readOn), row: (first) => `ROW(INDEX(${form.range("check", readOn)},${first}))`, column: (first) => `INDEX(${flags},${first})` };
  });
}

/** Check cells read the rules, so what is typed over them is looked for outside the rules. */
function checkCellLook(form: PlacedTable, readOn: string): Looked {
  const checks = form.range("check", readOn);
  return {
    // Counted on the form itself: a row put in there has no row here.
    check: "checkCells", sheet: form.sheet, flags: checks, ofCondition: `NOT(ISFORMULA(${checks}))`, numbers: `ROW(${checks})-ROW(${form.cell("check", 0, readOn)})+1`,
    row: (first) => `ROW(INDEX(${checks},${first}))`, column: () => `COLUMN(${form.cell("check", 0, readOn)})`,
  };
}

function betweenLooks(between: PlacedTable, { fields }: FormPlaces, readOn: string): Looked[] {
  return BETWEEN_RULES.map(({ part, field, check }, index) => {
    const answer = fields[part].cell("answer", fieldIndex(part, field), readOn);
    return { check, sheet: fields[part].sheet, flags: between.cell("wrong", index, readOn), numbers: "1", row: () => `ROW(${answer})`, column: () => `COLUMN(${answer})` };
  });
}

function payLooks(pay: PlacedTable, form: PlacedTable, readOn: string): Looked[] {
  const flags = pay.range("differs", readOn);
  const differs: Looked = {
    check: "payAgrees", sheet: form.sheet, flags, numbers: pay.range("no", readOn),
    row: (first) => `ROW(INDEX(${form.range("check", readOn)},${first}))`, column: (first) => `INDEX(${flags},${first})`,
  };
  return [differs, checkCellLook(form, readOn)];
}

/** Looks at the rows of each part, on the form's own row: its header (−1) or its total. */
function partLooks(table: PartTable | undefined, { tables }: FormPlaces, checks: readonly (readonly [ReturnCheck, string, -1 | "total"])[], readOn: string): Looked[] {
  if (!table) return [];
  return checks.flatMap(([check, key, at]) => table.parts.map(({ part, first, count }): Looked => {
    const form = tables.get(part)!;
    const flags = table.placed.range(key, readOn, first, count);
    const cell = at === "total" ? form.totalCell("ref", readOn) : form.cell("ref", -1, readOn);
    // Rows of one part are numbered from the first of them.
    const numbers = `${table.placed.range("no", readOn, first, count)}-${table.placed.cell("no", first, readOn)}+1`;
    return { check, sheet: form.sheet, flags, numbers, row: () => `ROW(${cell})`, column: (found) => `INDEX(${flags},${found})` };
  }));
}

function foundTable(layout: SheetLayout, looked: readonly Looked[]): PlacedTable {
  // Where what is counted is gone altogether, that is one to look at.
  layout.heading("What was found", "A row for each check of each sheet: how many rows of it are wrong, and the first wrong cell.");
  const at = (index: number): Looked => looked[index]!;
  const wrong = ({ flags, ofCondition }: Looked): string => ofCondition ?? `${flags}>0`;
  return layout.table({
    name: "Form_found",
    rows: looked.length,
    columns: [
      { key: "no", heading: "No.", width: 6, cell: ({ index }) => figure(index + 1, WHOLE) },
      { key: "sheet", heading: "Sheet", width: 20, cell: ({ index }) => text(at(index).sheet) },
      { key: "check", heading: "Check", width: 20, runsOn: true, cell: ({ index }) => text(RETURN_CHECKS[at(index).check].what) },
      { key: "rows", heading: "How many", width: 11, cell: ({ index }) => formula(`=IFERROR(SUMPRODUCT(--(${wrong(at(index))})),1)`, WHOLE) },
      { key: "any", heading: "Any", width: 11, cell: ({ cell }) => formula(`=IF(${cell("rows")}>0,1,0)`, WHOLE) },
      {
        key: "first", heading: "First row of the table", width: 11,
        cell: ({ index, cell }) => formula(`=IF(${cell("any")}=0,0,ROWS(${at(index).flags})+1-SUMPRODUCT(MAX((${wrong(at(index))})*(ROWS(${at(index).flags})+1-(${at(index).numbers})))))`, WHOLE),
      },
      {
        key: "cell", heading: "First cell", width: 11,
        cell: ({ index, cell }) => words(`=IF(${cell("any")}=0,"–",IFERROR(SUBSTITUTE(ADDRESS(${at(index).row(cell("first"))},${at(index).column(cell("first"))}),"$",""),"A1"))`),
      },
      { key: "link", heading: "Link", width: 20, cell: ({ index, cell }) => words(`=IF(${cell("any")}=0,"–","#${quotedSheet(at(index).sheet).replaceAll('"', '""')}!"&${cell("cell")})`) },
      { key: "goTo", heading: "Words of the link", width: 24, cell: ({ cell }) => words(`=IF(${cell("any")}=0,"–","Go to "&${cell("sheet")}&" "&${cell("cell")})`) },
    ],
  });
}
