import { FORM_FIELDS, type FormField } from "../../../returns/returnForm";
import type { ReturnRequest } from "../../../returns/returnRequest";
import { PERCENT, POUNDS, WHOLE } from "../../formats";
import { figure, text } from "../../planCells";
import type { SheetLayout } from "../../sheetLayout";
import { payRefs } from "./askedLines";
import type { Limits } from "./lineRules";

/** What people type where they have no answer. */
export const PLACEHOLDERS: readonly string[] = [
  "tbc", "tba", "tbd", "to be confirmed", "to follow", "pending", "awaited", "not known", "unknown", "n/k", "nk", "nil", "none", "null",
  "?", "??", "???", "x", "xx", "xxx", "-", "–", "—", ".", "..", "...", "see note", "as above", "ditto", "various", "enter here",
];

export interface LimitsPlaced {
  readonly limits: Limits;
  /** The lists that questions are answered from, a row an answer: fixed ranges. */
  readonly choices: string;
  readonly choiceQuestions: string;
}

interface LimitRow {
  readonly key: Exclude<keyof Limits, "placeholders" | "payRefs">;
  readonly words: string;
  readonly value: number;
  readonly format: string;
  readonly unit: string;
  readonly why: string;
}

/** What the checks measure by, at the head of the workings. */
export function limitsTables(layout: SheetLayout, request: ReturnRequest): LimitsPlaced {
  const rows = limitRows(request);
  layout.heading("Limits", "Set by the commissioner, or wide enough to catch slips alone.");
  const limits = layout.table({
    name: "Form_limits",
    rows: rows.length,
    columns: [
      { key: "limit", heading: "Limit", width: 20, cell: ({ index }) => text(rows[index]!.words) },
      { key: "value", heading: "Value", width: 14, cell: ({ index }) => figure(rows[index]!.value, rows[index]!.format) },
      { key: "unit", heading: "Unit", width: 16, cell: ({ index }) => text(rows[index]!.unit) },
      { key: "why", heading: "Why", width: 30, runsOn: true, cell: ({ index }) => text(rows[index]!.why) },
    ],
  });
  layout.heading("Placeholders", "Answers that are none.");
  const placeholders = list(layout, "Form_placeholders", "Placeholder", PLACEHOLDERS);
  layout.heading("Lists to choose from");
  const answers = Object.values(FORM_FIELDS).flatMap((fields: readonly FormField[]) => fields.flatMap(({ label, choices = [] }) => choices.map((choice) => ({ label, choice }))));
  const choices = layout.table({
    name: "Form_choices",
    rows: answers.length,
    columns: [
      { key: "no", heading: "No.", width: 6, cell: ({ index }) => figure(index + 1, WHOLE) },
      { key: "choice", heading: "Answer", width: 20, cell: ({ index }) => text(answers[index]!.choice) },
      { key: "question", heading: "Question", width: 20, runsOn: true, cell: ({ index }) => text(answers[index]!.label) },
    ],
  });
  const refs = payRefs(request);
  let payList = "";
  if (refs.length > 0) {
    layout.heading("Cost lines a post may be part of");
    payList = list(layout, "Form_pay_lines", "Ref", refs);
  }
  const valueOf = (key: LimitRow["key"]): string => limits.cell("value", rows.findIndex((row) => row.key === key), layout.name);
  return {
    limits: {
      tolerance: valueOf("tolerance"), ignoreBelow: valueOf("ignoreBelow"), slack: valueOf("slack"), thousandfold: valueOf("thousandfold"),
      lowestPay: valueOf("lowestPay"), highestPay: valueOf("highestPay"), payAgrees: valueOf("payAgrees"), placeholders, payRefs: payList,
    },
    choices: choices.range("choice", layout.name),
    choiceQuestions: choices.range("question", layout.name),
  };
}

function limitRows({ tolerance, ignoreBelow }: ReturnRequest): readonly LimitRow[] {
  return [
    { key: "tolerance", words: "Change on last year", value: tolerance, format: PERCENT, unit: "of last year", why: "A greater change needs a note: the commissioner’s limit." },
    { key: "ignoreBelow", words: "And of pounds", value: ignoreBelow, format: POUNDS, unit: "£", why: "A smaller change of pounds needs none: the commissioner’s limit." },
    { key: "slack", words: "Near ten times", value: 0.1, format: "0.00", unit: "powers of ten", why: "Within 0.1 of a whole power: 8 to 12.5 times, or 80 to 125 times." },
    { key: "thousandfold", words: "Hundreds of times", value: 2.5, format: "0.00", unit: "powers of ten", why: "316 times and more, or that part of it: pounds beside thousands of pounds." },
    { key: "lowestPay", words: "Lowest pay", value: 10_000, format: POUNDS, unit: "£ a year", why: "Below any full-time year’s pay: a month’s, a part-time one’s, or thousands of pounds." },
    { key: "highestPay", words: "Highest pay", value: 250_000, format: POUNDS, unit: "£ a year", why: "Above it pence, or the pay of several posts." },
    { key: "payAgrees", words: "Posts against pay", value: 1, format: POUNDS, unit: "£", why: "A difference of this much or more is looked at; less is rounding." },
  ];
}

/** One column of words; gives its fixed range. */
function list(layout: SheetLayout, name: string, heading: string, items: readonly string[]): string {
  return layout.table({
    name,
    rows: items.length,
    columns: [
      { key: "item", heading, width: 6, runsOn: true, cell: ({ index }) => text(items[index]!) },
    ],
  }).range("item", layout.name);
}
