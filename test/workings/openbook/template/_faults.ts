import type { ReturnCheck } from "../../../../src/workings/openbook/template/returnChecks";
import { FIRST_DAY, LAST_DAY, type Answers, type FormCell } from "../_filledReturn";

/** One thing done wrong in a return that is right otherwise. */
export interface Fault {
  readonly fault: string;
  /** The check that must turn, and the cell it must lead to. */
  readonly check: ReturnCheck;
  readonly leadsTo: FormCell;
  readonly typed: Answers;
  /** What that cell's row says first; where another check says it, its words. */
  readonly says: RegExp;
  /** Checks that turn besides, because one slip is more than one thing wrong. */
  readonly besides?: readonly ReturnCheck[];
}

/** Rows of a table by what they are: lines from 0, the heading, the total of costs, posts and income. */
const HEADING = -1;
const [COSTS_TOTAL, POSTS_TOTAL, INCOME_TOTAL] = [6, 6, 2];

const cost = (key: string, line: number): FormCell => ["costs", key, line];
const post = (key: string, line: number): FormCell => ["staffing", key, line];
const about = (key: string): FormCell => ["about", key];

/** A fault of one cell. */
const one = (fault: string, check: ReturnCheck, cell: FormCell, typed: string | number, says: RegExp, besides: readonly ReturnCheck[] = []): Fault =>
  ({ fault, check, leadsTo: cell, typed: [[cell, typed]], says, besides });

export const FAULTS: readonly Fault[] = [
  // What is typed.
  one("a cost left blank", "blankFigures", cost("this", 4), "", /^Cost this year \(£\) is blank/),
  one("a cost of spaces alone", "blankFigures", cost("this", 4), "  \u00A0", /is blank/),
  one("a quantity left blank", "blankFigures", cost("thisQuantity", 3), "", /^Quantity this year is blank/),
  one("last year left blank where the provider gives it", "blankFigures", cost("last", 5), "", /^Cost last year \(£\) is blank/),
  one("activity left blank", "blankFigures", ["activity", "this", 0], "", /^This year is blank/),
  one("income left blank", "blankFigures", ["income", "this", 1], "", /^This year \(£\) is blank/),
  one("n/a and no word why", "withoutReason", cost("this", 4), "n/a", /is n\/a: say in the note/),
  one("a quantity of n/a and no word why", "withoutReason", cost("thisQuantity", 3), "N/A ", /is n\/a: say in the note/),
  one("a number with a pound sign, as text", "text", cost("this", 4), "£24,035.40", /is text, not a figure/),
  one("a number with a space that does not break, as text", "text", cost("this", 4), "24\u00A0035.40", /is text, not a figure/),
  one("a number in brackets, as text", "text", cost("this", 4), "(24035.40)", /is text, not a figure/),
  one("a number and its unit, as text", "text", cost("thisQuantity", 3), "18,020 miles", /is text, not a figure/),
  one("a number typed as text", "text", ["activity", "this", 0], "39742", /is text, not a figure/),
  one("thousands with a letter", "text", ["income", "this", 0], "932k", /is text, not a figure/),
  one("TBC for a figure", "placeholders", cost("this", 4), "TBC", /is a placeholder/),
  one("a question mark for a figure", "placeholders", cost("thisQuantity", 3), "?", /is a placeholder/),
  one("x for a figure", "placeholders", ["income", "this", 0], "x", /is a placeholder/),
  { fault: "a question mark beside a number as text", check: "text", leadsTo: cost("thisQuantity", 3), typed: [[cost("this", 3), "?"], [cost("thisQuantity", 3), "18,020"]], says: /^Cost this year \(£\) is a placeholder/, besides: ["placeholders"] },
  one("nil for a figure", "placeholders", cost("this", 4), " nil", /is a placeholder/),
  one("a note that says nothing", "placeholders", cost("note", 2), "tbc", /^Note is a placeholder/),
  one("TBC for the provider", "placeholders", about("provider"), "tbc", /‘Provider’ is a placeholder/),
  one("a quantity below zero", "quantityBelowZero", cost("thisQuantity", 2), -1105, /is below zero/),
  one("an amount below zero and no note", "moneyBelowZero", cost("this", 5), -12, /is below zero/, ["change"]),
  one("half a penny", "pence", cost("this", 4), 24_035.405, /parts of a penny/),
  one("an error value", "errors", cost("this", 4), "=NA()", /holds an error/),
  one("a reference to a cell that is gone", "errors", cost("thisQuantity", 3), "=#REF!", /holds an error/),
  one("no answer to a question", "blankAnswers", about("registered"), "", /is blank: answer it/),
  one("a date as text", "dates", about("to"), "31st March 2026", /is not a date/),
  one("an answer off the list", "choices", about("vat"), "don't know", /is not one of its list/),
  // Figures against each other.
  one("a cost and a quantity of 0", "costAlone", cost("thisQuantity", 3), 0, /is 0, though there is a cost/, ["change"]),
  { fault: "a quantity and no cost", check: "quantityAlone", leadsTo: cost("this", 3), typed: [[cost("this", 3), 0], [cost("note", 3), "Lifts were free"]], says: /is 0, though there is a quantity/ },
  one("a cost up by a tenth and no note", "change", cost("note", 0), "", /^Note is blank: say why the amount changed/),
  { fault: "activity down by a sixth and no note", check: "change", leadsTo: ["activity", "note", 0], typed: [[["activity", "this", 0], 32_400]], says: /^Note is blank: say why the quantity changed/ },
  one("a new line of income and no note", "change", ["income", "note", 1], "", /^Note is blank: say why the amount changed/),
  { fault: "ten times last year", check: "tenfold", leadsTo: cost("this", 4), typed: [[cost("this", 4), 240_354], [cost("note", 4), "A new lease"]], says: /ten or a hundred times/ },
  { fault: "a tenth of last year's activity", check: "tenfold", leadsTo: ["activity", "this", 0], typed: [[["activity", "this", 0], 3_974.2], [["activity", "note", 0], "Fewer referrals"]], says: /ten or a hundred times/ },
  { fault: "pence for pounds", check: "tenfold", leadsTo: cost("this", 4), typed: [[cost("this", 4), 2_403_540], [cost("note", 4), "A new lease"]], says: /ten or a hundred times/ },
  { fault: "ten times the tender, with last year ten times too", check: "tenfold", leadsTo: cost("this", 5), typed: [[cost("tendered", 5), 4_500]], says: /ten or a hundred times/ },
  { fault: "thousands of pounds for pounds", check: "thousandfold", leadsTo: cost("this", 4), typed: [[cost("this", 4), 24.04], [cost("note", 4), "See accounts"]], says: /hundreds of times/ },
  { fault: "a thousand times the quantity", check: "thousandfold", leadsTo: cost("thisQuantity", 3), typed: [[cost("thisQuantity", 3), 18_020_000], [cost("note", 3), "Mileage"]], says: /hundreds of times/ },
  one("last year's cost carried over", "carried", cost("this", 4), 23_450, /is last year’s to the penny/),
  { fault: "one amount on two lines", check: "repeated", leadsTo: cost("this", 4), typed: [[cost("this", 4), 44_905.35], [cost("note", 4), "A new lease"]], says: /stands on another line too/ },
  // Posts.
  one("a post half filled in", "halfFilled", post("onCosts", 1), "", /is blank: fill in every cell/, ["payAgrees"]),
  one("a post with no cost line", "payLine", post("line", 1), "Support", /is not on its list/, ["payAgrees"]),
  one("a post on a line that is not pay", "payLine", post("line", 1), "C03", /is not on its list/, ["payAgrees"]),
  one("a post of no time", "noTime", post("fte", 1), 0, /is 0: type the time/, ["payAgrees"]),
  one("a month's pay for a year's", "pay", post("pay", 2), 3_433.75, /is not what a full-time post/, ["onCostsAbove", "payAgrees"]),
  one("on-costs as a rate", "onCostRate", post("onCosts", 1), 0.2625, /looks like a rate/, ["payAgrees"]),
  one("on-costs above the pay", "onCostsAbove", post("onCosts", 1), 76_134.1, /is more than the pay/, ["payAgrees"]),
  {
    fault: "a post typed twice", check: "twice", leadsTo: post("role", 1), says: /stand on another row too/, besides: ["payAgrees"],
    typed: [[post("role", 3), "Senior support worker"], [post("line", 3), "C01"], [post("fte", 3), 1], [post("pay", 3), 29_000], [post("onCosts", 3), 7_613.41]],
  },
  one("time typed as text", "text", post("fte", 1), "1 wte", /is text, not a figure/, ["payAgrees"]),
  // Questions.
  { fault: "the days the wrong way round", check: "order", leadsTo: about("to"), typed: [[about("from"), FIRST_DAY + 100], [about("to"), FIRST_DAY + 1]], says: /is before the first day/ },
  { fault: "nine months for a year", check: "wholeYear", leadsTo: about("to"), typed: [[about("to"), LAST_DAY - 90]], says: /is not a year after/ },
  { fault: "another year's figures", check: "year", leadsTo: about("from"), typed: [[about("from"), FIRST_DAY - 365], [about("to"), FIRST_DAY - 1]], says: /is not in the year of the return/ },
  one("other commissioners' people", "area", about("area"), "No", /is answered No/),
  one("a declaration not made", "confirmed", ["declaration", "confirmed"], "No", /is answered No/),
  one("a declaration before the year is over", "early", ["declaration", "date"], LAST_DAY - 20, /is before the last day/),
  one("no name under the declaration", "blankAnswers", ["declaration", "name"], "", /is blank: answer it/),
  // The form itself.
  one("a formula typed over", "formulas", cost("change", 4), 585.4, /that was typed over/),
  one("a post's cost typed over", "formulas", post("this", 1), 36_613.41, /that was typed over/),
  one("a check typed over", "checkCells", cost("check", 4), "OK", /^OK$/),
  one("a total typed over", "totalsTyped", cost("this", COSTS_TOTAL), 944_248.3, /./),
  { fault: "a total that leaves the last line out", check: "totalsFoot", leadsTo: cost("this", COSTS_TOTAL), typed: [[cost("this", COSTS_TOTAL), "=SUM(J9:J13)"]], says: /./ },
  one("a total of income typed over, and wrong", "totalsFoot", ["income", "this", INCOME_TOTAL], 930_000, /./, ["totalsTyped"]),
  one("a total of posts typed over", "totalsTyped", post("fte", POSTS_TOTAL), 24, /./),
  one("a heading retyped", "headings", cost("this", HEADING), "Budget", /./),
  one("a ref retyped", "altered", cost("ref", 4), "C50", /^Ref is not as it was sent/),
  one("a line renamed", "altered", cost("line", 4), "Premises", /is not as it was sent/),
  one("hours turned into days", "altered", cost("unit", 2), "days", /is not as it was sent/),
  one("a tender improved", "altered", cost("tendered", 0), 734_000, /is not as it was sent/),
  one("the year retyped", "altered", about("year"), "2024-25", /is not as it was sent/, ["year"]),
];
