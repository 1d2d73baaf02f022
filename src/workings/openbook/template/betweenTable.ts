import { FORM_FIELDS } from "../../../returns/returnForm";
import { WHOLE } from "../../formats";
import { figure, formula, text } from "../../planCells";
import type { PlacedTable, SheetLayout } from "../../sheetLayout";
import type { ReturnCheck } from "./returnChecks";
import { firstOf, sound, trimmed } from "./ruleExpressions";
import type { FormPlaces } from "./templatePlaces";

/** A question whose answer does not go with another, or is not what a return needs. */
export interface BetweenRule {
  readonly part: "about" | "declaration";
  readonly field: string;
  readonly check: ReturnCheck;
  readonly says: string;
  /** Formula without "=" that is true where it is wrong, given the cell of any answer. */
  readonly wrong: (answer: (part: "about" | "declaration", key: string) => string) => string;
}

const day = (cell: string): string => `(${cell}+0)`;

export const BETWEEN_RULES: readonly BetweenRule[] = [
  { part: "about", field: "from", check: "year", says: "is not in the year of the return", wrong: (at) => `ISNUMBER(${at("about", "from")})*(YEAR(${day(at("about", "from"))})<>VALUE(LEFT(${at("about", "year")},FIND("-",${at("about", "year")})-1)))` },
  { part: "about", field: "to", check: "order", says: "is before the first day", wrong: (at) => `ISNUMBER(${at("about", "from")})*ISNUMBER(${at("about", "to")})*(${at("about", "to")}<${at("about", "from")})` },
  {
    part: "about", field: "to", check: "wholeYear", says: "is not a year after the first day",
    wrong: (at) => { const [from, to] = [at("about", "from"), at("about", "to")]; return `ISNUMBER(${from})*ISNUMBER(${to})*(${to}>=${from})*(${to}<>DATE(YEAR(${from})+1,MONTH(${from}),DAY(${from}))-1)`; },
  },
  { part: "about", field: "area", check: "area", says: "is answered No: take out what other commissioners pay for", wrong: (at) => `LOWER(${trimmed(at("about", "area"))})="no"` },
  { part: "declaration", field: "confirmed", check: "confirmed", says: "is answered No: someone with the authority must confirm it", wrong: (at) => `LOWER(${trimmed(at("declaration", "confirmed"))})="no"` },
  {
    part: "declaration", field: "date", check: "early", says: "is before the last day of figures that are not a forecast",
    wrong: (at) => `ISNUMBER(${at("declaration", "date")})*ISNUMBER(${at("about", "to")})*(${at("declaration", "date")}<${at("about", "to")})*(${trimmed(at("about", "basis"))}<>"forecast")`,
  },
];

/** A row a rule, with the number of the answer's column where it is broken. */
export function betweenTable(layout: SheetLayout, { fields }: FormPlaces): PlacedTable {
  const answer = (part: "about" | "declaration", key: string): string => fields[part].cell("answer", fieldIndex(part, key), layout.name);
  layout.heading("Questions against each other");
  return layout.table({
    name: "Form_check_between",
    rows: BETWEEN_RULES.length,
    columns: [
      { key: "no", heading: "No.", width: 6, cell: ({ index }) => figure(index + 1, WHOLE) },
      {
        key: "wrong", heading: "Wrong, in column", width: 11,
        cell: ({ index }) => { const { part, field, wrong } = BETWEEN_RULES[index]!; return formula(`=${sound(firstOf([[answer(part, field), wrong(answer)]]))}`, WHOLE); },
      },
      { key: "says", heading: "What the answer is", width: 30, runsOn: true, cell: ({ index }) => text(BETWEEN_RULES[index]!.says) },
    ],
  });
}

export function fieldIndex(part: "about" | "declaration", key: string): number {
  return FORM_FIELDS[part].findIndex((field) => field.key === key);
}
