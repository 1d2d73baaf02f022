import type { DomainError, DomainErrorCode, ErrorDetail } from "../domain/kernel/DomainError";
import { BENCH_SENTENCES } from "./benchSentences";
import { CLAUSE_SENTENCES } from "./clauseSentences";
import { PRICING_SENTENCES } from "./pricingSentences";
import { SAVING_SENTENCES } from "./savingSentences";
import { allDigits, counted, figure, money, percent, place, shortened } from "./shown";

/**
 * The sentence for a refusal: what is wrong, the value seen, what to do.
 *
 * @param labels what to call an argument where the reader knows it by another name than a cell formula does
 */
export function explain({ code, detail }: DomainError, labels: Readonly<Record<string, string>> = {}): string {
  const named: Record<string, string | number> = { ...detail };
  for (const key of ["argument", "a", "b"]) {
    const label = labels[String(named[key])];
    if (label !== undefined) named[key] = label;
  }
  return SENTENCES[code](named);
}

const SENTENCES: Record<DomainErrorCode, (detail: ErrorDetail) => string> = {
  "empty-input": (detail) => `${place(detail)} is empty: enter a value or choose cells that have one.`,
  "not-a-number": (detail) => `${place(detail)} is ${whatItIs(detail)}: enter a number.`,
  "not-a-list": (detail) =>
    `${place(detail)} is a block of ${sizeOf(detail)}: choose one row, one column or one cell.`,
  "shape-mismatch": ({ a, aCount, aOf, b, bCount, bOf }) =>
    `${a} has ${counted(aCount, aOf)} but ${b} has ${counted(bCount, bOf)}: choose ranges that match.`,
  "ragged-block": (detail) =>
    `${place(detail)} has ${counted(detail["found"])} where the rows above have ${detail["expected"]}: choose a rectangle of cells.`,
  "out-of-range": outOfRange,
  "negative": (detail) => `${place(detail)} is ${valueOf(detail)}, below zero: enter zero or more.`,
  "looks-like-percent": (detail) => {
    const value = number(detail, "value");
    return `${place(detail)}: ${figure(value)} looks like ${figure(value)}%: enter ${figure(value)}% or ${figure(value / 100)}.`;
  },
  "shares-not-whole": (detail) =>
    `${place(detail)} total ${percentNotRounded(number(detail, "total"))}, not 100%: change them so that they total 100%.`,
  "too-large": tooLarge,
  "nothing-to-split-by": (detail) => `${place(detail)}: every one is zero or empty, so there is nothing to split by: enter at least one above zero.`,
  "zero-divisor": zeroDivisor,
  "not-a-period": (detail) => `${place(detail)} is ${whatItIs(detail)}, which is not a ${kindOf(detail)}: ${howToType(detail)}.`,
  "ambiguous-period": (detail) =>
    `${place(detail)} is ${whatItIs(detail)}, which ${readingsOf(detail)}: ${howToType(detail)}.`,
  "not-a-date": (detail) => `${place(detail)} is ${whatItIs(detail)}, which is not a date: enter a date, or text like "2025-04-01".`,
  "unreachable-total": unreachable,
  "totals-differ": ({ a, aTotal, b, bTotal }) =>
    `${a} adds to ${money(Number(aTotal))} but ${b} adds to ${money(Number(bTotal))}, ` +
    `a difference of ${money(Math.abs(Number(aTotal) - Number(bTotal)))}: change them until they are the same.`,
  "unknown-choice": (detail) => `${place(detail)} is ${whatItIs(detail)}: choose ${detail["choices"]}.`,
  "limits-not-rising": (detail) =>
    `${place(detail)} is ${money(number(detail, "value"))}, not above ${money(number(detail, "before"))} before it: enter limits that rise, the last blank.`,
  "not-whole": (detail) => `${place(detail)} is ${allDigits(number(detail, "value"))}: enter a whole number${rangeOf(detail)}.`,
  "duplicate-name": (detail) =>
    `${place(detail)} is "${shortened(detail["name"])}", which is there already: give each a name of its own.`,
  "not-a-name": (detail) => `${place(detail)} is ${whatItIs(detail)}: enter a name.`,
  "not-one-cell": (detail) => `${place(detail)} is a block of ${sizeOf(detail)}: choose one cell.`,
  "unknown-series": ({ series, held }) => `There is no series called "${shortened(series)}": use one of ${held}, or a name in your table.`,
  "date-not-covered": notCovered,
  "duplicate-period": (detail) =>
    `${place(detail)} gives ${shortened(detail["series"])} for ${detail["period"]}, which row ${detail["before"]} gives already: leave one of them out.`,
  "not-a-series-table": (detail) =>
    `${place(detail)} is a block of ${sizeOf(detail)}: choose three columns, Series, Period and Value, with a row for each figure.`,
  "rate-not-index": ({ series }) =>
    `${shortened(series)} is itself a rate, so its figures cannot be divided: use an index such as CPI, or read the rate with UPLIFT.INDEX.`,
  "not-a-text": (detail) => `${place(detail)} is ${whatItIs(detail)}: enter text${detail["like"] === undefined ? "" : ` like "${detail["like"]}"`}.`,
  "not-true-or-false": (detail) => `${place(detail)} is ${whatItIs(detail)}: enter TRUE or FALSE.`,
  ...CLAUSE_SENTENCES,
  ...PRICING_SENTENCES,
  ...BENCH_SENTENCES,
  ...SAVING_SENTENCES,
};

function number(detail: ErrorDetail, key: string): number {
  return Number(detail[key]);
}

function valueOf(detail: ErrorDetail): string {
  return figure(number(detail, "value"));
}

/** What was seen: a text in quotation marks, a word such as TRUE, or a number. */
function whatItIs(detail: ErrorDetail): string {
  if ("text" in detail) return `the text "${shortened(detail["text"])}"`;
  return "seen" in detail ? String(detail["seen"]) : valueOf(detail);
}

function sizeOf({ rows, columns }: ErrorDetail): string {
  return `${counted(rows, "rows")} by ${counted(columns, "columns")}`;
}

function rangeOf({ least, most, above }: ErrorDetail): string {
  if (above !== undefined) return ` above ${figure(Number(above))}`;
  if (least === undefined) return "";
  return most === undefined ? ` of ${figure(Number(least))} or more` : ` from ${figure(Number(least))} to ${figure(Number(most))}`;
}

function outOfRange(detail: ErrorDetail): string {
  if ("beyondLimit" in detail) {
    return `${place(detail)} is ${money(number(detail, "value"))}, beyond the last limit of ${money(number(detail, "beyondLimit"))}: ` +
      "add a tier, or leave the last limit blank.";
  }
  if ("age" in detail) {
    return `${place(detail)} is ${valueOf(detail)}, more than the age of ${figure(number(detail, "age"))}: check that each is where it belongs.`;
  }
  return `${place(detail)} is ${valueOf(detail)}: enter a number${rangeOf(detail)}.`;
}

/** Shares a hair off 100% must not be shown as 100%. */
function percentNotRounded(fraction: number): string {
  const rounded = percent(fraction);
  return rounded === "100%" ? `${String(Number((fraction * 100).toPrecision(15)))}%` : rounded;
}

function zeroDivisor(detail: ErrorDetail): string {
  const { argument, series, period, position } = detail;
  if (series !== undefined) return `${shortened(series)} is zero at ${period}, so there is nothing to divide by: correct the figure in ${argument}.`;
  if (position !== undefined) return `${argument}: what stands at character ${position} comes to zero, so there is nothing to divide by: change the clause or its dates.`;
  if ("leaves" in detail) return `${place(detail)} is 100% of the price, which leaves nothing for the cost: enter less.`;
  if ("b" in detail) {
    return `${place(detail)} is ${money(number(detail, "value"))}, the same as ${detail["b"]}, so nothing of it goes to the fixed cost: enter a higher price or a lower variable cost.`;
  }
  if ("value" in detail) return `${place(detail)} is ${valueOf(detail)}, and nothing can be divided by that: enter a number above 0.`;
  return `${place(detail)} adds to zero, so there is nothing to divide by: enter a figure or leave it out.`;
}

function tooLarge(detail: ErrorDetail): string {
  const decimals = detail["decimals"];
  if (decimals !== undefined && decimals !== 2) {
    return `${place(detail)} is ${valueOf(detail)}, more than 15 digits at ${counted(decimals, "decimals")}: enter less, or fewer decimals.`;
  }
  // What the figures come to, not one that was entered.
  if (detail["argument"] === "result") return `The result is ${valueOf(detail)}, more than £9,999,999,999,999.99: check the figures it comes from.`;
  return `${place(detail)} is ${valueOf(detail)}, more than £9,999,999,999,999.99: enter a smaller amount.`;
}

function notCovered({ series, period, first, last, table, gap, builtIn }: ErrorDetail): string {
  const where = table === undefined ? "" : ` in ${table}`;
  const missing = `${shortened(series)} has no figure for ${period}${where}`;
  if (gap !== undefined) return `${missing}, though it runs from ${first} to ${last}: add the missing figure to ${table}.`;
  if (builtIn !== undefined) return `${missing}: it starts at ${first} and ends at ${last}; ask for a time it covers.`;
  return `${missing}: it starts at ${first} and ends at ${last}; ask for a period it covers, or ${table === undefined ? "give the series in a table of your own" : `add the figure to ${table}`}.`;
}

function unreachable({ total, least, most, ceiling }: ErrorDetail): string {
  const seen = `total is ${money(Number(total))}, but the floor`;
  if (most !== undefined && ceiling === "none") {
    return `${seen} allows ${money(Number(least))} only, as every target is at or below its floor: change the total, the floor or the targets.`;
  }
  if (most === undefined) return `${seen} allows ${money(Number(least))} at least: lower the floor or raise the total.`;
  const reach = least === most ? `${money(Number(least))} only` : `from ${money(Number(least))} to ${money(Number(most))} only`;
  return `${seen} and ceiling allow ${reach}: change the total, the floor or the ceiling.`;
}

function kindOf({ kind }: ErrorDetail): string {
  return kind === "year" ? "financial year" : String(kind);
}

function readingsOf(detail: ErrorDetail): string {
  if (detail["kind"] === "day of year") return "is a financial year where a date or a month is needed";
  if (detail["kind"] === "month or year") return "could mean a month or a financial year";
  return `could mean more than one ${kindOf(detail)}`;
}

const HOW_TO_TYPE: Readonly<Record<string, string>> = {
  year: 'type it like "2025-26"',
  month: 'type it like "2025-09" or "Sep 2025"',
  date: 'type it like "2025-04-01"',
  "month or year": 'type the month like "Nov 2010" or the year like "2010/11"',
};

function howToType({ kind, month, monthDay, year, yearDay }: ErrorDetail): string {
  if (monthDay !== undefined) return `type "${monthDay}" for the month ${month}, or "${yearDay}" for the financial year ${year}`;
  if (yearDay !== undefined) return `type a date in it, such as "${yearDay}"`;
  return HOW_TO_TYPE[String(kind)] ?? 'type it like "2025-04-01"';
}
