import { DomainError, type DomainErrorCode, type ErrorDetail } from "../../src/domain/kernel/DomainError";
import { explain } from "../../src/messages/explain";
import { figure, money } from "../../src/messages/shown";

/** Each code with the details it comes with, and its sentence. A Record, so that a new code asks for its own. */
const SENTENCES: Record<DomainErrorCode, readonly (readonly [ErrorDetail, string])[]> = {
  "empty-input": [
    [{ argument: "total" }, "total is empty: enter a value or choose cells that have one."],
    [{ argument: "names", row: 3 }, "names, row 3 is empty: enter a value or choose cells that have one."],
  ],
  "not-a-number": [
    [{ argument: "costs", row: 3, text: "£1,200" }, 'costs, row 3 is the text "£1,200": enter a number.'],
    [{ argument: "costs", column: 2, seen: "TRUE" }, "costs, column 2 is TRUE: enter a number."],
    [{ argument: "costs", item: 1, text: "x".repeat(80) }, `costs, item 1 is the text "${"x".repeat(59)}…": enter a number.`],
  ],
  "not-a-list": [[{ argument: "weights", rows: 2, columns: 3 }, "weights is a block of 2 rows by 3 columns: choose one row, one column or one cell."]],
  "not-one-cell": [[{ argument: "total", rows: 2, columns: 1 }, "total is a block of 2 rows by 1 column: choose one cell."]],
  "not-a-name": [[{ argument: "names", row: 2, seen: "TRUE" }, "names, row 2 is TRUE: enter a name."]],
  "duplicate-name": [[{ argument: "names", row: 3, name: "ICB" }, 'names, row 3 is "ICB", which is there already: give each a name of its own.']],
  "shape-mismatch": [
    [{ a: "names", aCount: 3, b: "paid", bCount: 1 }, "names has 3 values but paid has 1 value: choose ranges that match."],
    [{ a: "shares", aCount: 2, aOf: "rows", b: "limits", bCount: 0 }, "shares has 2 rows but limits has 0 values: choose ranges that match."],
  ],
  "ragged-block": [[{ argument: "shares", row: 2, found: 1, expected: 3 }, "shares, row 2 has 1 value where the rows above have 3: choose a rectangle of cells."]],
  "out-of-range": [
    [{ argument: "decimals", value: 11, least: 0, most: 10 }, "decimals is 11: enter a number from 0 to 10."],
    [{ argument: "table", row: 2, column: 3, value: 0, above: 0 }, "table, row 2, column 3 is 0: enter a number above 0."],
    [{ argument: "floor", value: -1.5, least: -1, most: 1 }, "floor is −1.5: enter a number from −1 to 1."],
    [{ argument: "years", value: 30, age: 20 }, "years is 30, more than the age of 20: check that each is where it belongs."],
    [{ argument: "variance", value: -1500.5, beyondLimit: 1000 }, "variance is −£1,500.50, beyond the last limit of £1,000.00: add a tier, or leave the last limit blank."],
  ],
  "negative": [[{ argument: "weights", row: 2, value: -5 }, "weights, row 2 is −5, below zero: enter zero or more."]],
  "looks-like-percent": [
    [{ argument: "floor", value: 5 }, "floor: 5 looks like 5%: enter 5% or 0.05."],
    [{ argument: "shares", row: 1, column: 2, value: 2.5 }, "shares, row 1, column 2: 2.5 looks like 2.5%: enter 2.5% or 0.025."],
  ],
  "shares-not-whole": [
    [{ argument: "shares", row: 2, total: 0.7 + 0.2 }, "shares, row 2 total 90%, not 100%: change them so that they total 100%."],
    [{ argument: "weights", total: 1.00000001 }, "weights total 100.000001%, not 100%: change them so that they total 100%."],
  ],
  "too-large": [
    [{ argument: "total", value: 12345678901234, decimals: 2 }, "total is 12345678901234, more than £9,999,999,999,999.99: enter a smaller amount."],
    [{ argument: "result", value: 54000000000000 }, "The result is 54000000000000, more than £9,999,999,999,999.99: check the figures it comes from."],
    [{ argument: "total", value: 123456789012.5, decimals: 4 }, "total is 123456789012.5, more than 15 digits at 4 decimals: enter less, or fewer decimals."],
  ],
  "nothing-to-split-by": [[{ argument: "weights" }, "weights: every one is zero or empty, so there is nothing to split by: enter at least one above zero."]],
  "zero-divisor": [
    [{ argument: "indicators", column: 2 }, "indicators, column 2 adds to zero, so there is nothing to divide by: enter a figure or leave it out."],
    [{ argument: "table", series: "Bread", period: "2024-04-01" }, "Bread is zero at 2024-04-01, so there is nothing to divide by: correct the figure in table."],
    [{ argument: "units", value: 0 }, "units is 0, and nothing can be divided by that: enter a number above 0."],
    [{ argument: "surplus", leaves: "nothing" }, "surplus is 100% of the price, which leaves nothing for the cost: enter less."],
    [{ argument: "price", value: 30, b: "variableCost" }, "price is £30.00, the same as variableCost, so nothing of it goes to the fixed cost: enter a higher price or a lower variable cost."],
    [{ argument: "clause", position: 7 }, "clause: what stands at character 7 comes to zero, so there is nothing to divide by: change the clause or its dates."],
  ],
  "not-a-period": [
    [{ argument: "year", text: "2025-27", kind: "year" }, 'year is the text "2025-27", which is not a financial year: type it like "2025-26".'],
    [{ argument: "period", text: "soon", kind: "month" }, 'period is the text "soon", which is not a month: type it like "2025-09" or "Sep 2025".'],
  ],
  "ambiguous-period": [
    [{ argument: "year", value: 2025, kind: "year" }, 'year is 2025, which could mean more than one financial year: type it like "2025-26".'],
    [{ argument: "table", row: 2, column: 2, text: "2010-11", kind: "month or year" },
      'table, row 2, column 2 is the text "2010-11", which could mean a month or a financial year: type the month like "Nov 2010" or the year like "2010/11".'],
    [{ argument: "base", text: "2010-11", kind: "month or year", month: "2010-11", monthDay: "2010-11-01", year: "2010-11", yearDay: "2010-04-01" },
      'base is the text "2010-11", which could mean a month or a financial year: type "2010-11-01" for the month 2010-11, or "2010-04-01" for the financial year 2010-11.'],
    [{ argument: "base", text: "2024-25", kind: "day of year", yearDay: "2024-04-01" },
      'base is the text "2024-25", which is a financial year where a date or a month is needed: type a date in it, such as "2024-04-01".'],
    [{ argument: "start", value: 2025, kind: "date" }, 'start is 2025, which could mean more than one date: type it like "2025-04-01".'],
  ],
  "not-a-date": [[{ argument: "start", value: 60 }, 'start is 60, which is not a date: enter a date, or text like "2025-04-01".']],
  "unreachable-total": [
    [{ argument: "total", total: 300, least: 306 }, "total is £300.00, but the floor allows £306.00 at least: lower the floor or raise the total."],
    [{ argument: "total", total: 320, least: 306, most: 315 }, "total is £320.00, but the floor and ceiling allow from £306.00 to £315.00 only: change the total, the floor or the ceiling."],
    [{ argument: "total", total: 320, least: 306, most: 306, ceiling: "none" }, "total is £320.00, but the floor allows £306.00 only, as every target is at or below its floor: change the total, the floor or the targets."],
    [{ argument: "total", total: 320, least: 306, most: 306 }, "total is £320.00, but the floor and ceiling allow £306.00 only: change the total, the floor or the ceiling."],
  ],
  "totals-differ": [[{ a: "paid", aTotal: 100, b: "due", bTotal: 1110.05 }, "paid adds to £100.00 but due adds to £1,110.05, a difference of £1,010.05: change them until they are the same."]],
  "unknown-choice": [[{ argument: "method", text: "fast", choices: '"IQR" or "MAD"' }, 'method is the text "fast": choose "IQR" or "MAD".']],
  "limits-not-rising": [[{ argument: "limits", row: 2, value: 10, before: 10 }, "limits, row 2 is £10.00, not above £10.00 before it: enter limits that rise, the last blank."]],
  "unknown-series": [[{ series: "CPX", held: "CPI, NLW" }, 'There is no series called "CPX": use one of CPI, NLW, or a name in your table.']],
  "date-not-covered": [
    [{ series: "CPI", period: "2031-01", first: "1988-01", last: "2026-02" },
      "CPI has no figure for 2031-01: it starts at 1988-01 and ends at 2026-02; ask for a period it covers, or give the series in a table of your own."],
    [{ series: "NI-RATE", period: "2031-32", first: "2023-24", last: "2026-27", builtIn: "yes" },
      "NI-RATE has no figure for 2031-32: it starts at 2023-24 and ends at 2026-27; ask for a time it covers."],
    [{ series: "CPI", period: "2031-01", first: "2024-09", last: "2025-09", table: "your table" },
      "CPI has no figure for 2031-01 in your table: it starts at 2024-09 and ends at 2025-09; ask for a period it covers, or add the figure to your table."],
    [{ series: "CPI", period: "2025-06", first: "2024-09", last: "2025-09", table: "your table", gap: "yes" },
      "CPI has no figure for 2025-06 in your table, though it runs from 2024-09 to 2025-09: add the missing figure to your table."],
  ],
  "duplicate-period": [[{ argument: "table", row: 7, series: "CPI", period: "2025-09", before: 3 }, "table, row 7 gives CPI for 2025-09, which row 3 gives already: leave one of them out."]],
  "not-a-series-table": [[{ argument: "table", rows: 2, columns: 4 }, "table is a block of 2 rows by 4 columns: choose three columns, Series, Period and Value, with a row for each figure."]],
  "rate-not-index": [[{ series: "CPI12M" }, "CPI12M is itself a rate, so its figures cannot be divided: use an index such as CPI, or read the rate with UPLIFT.INDEX."]],
  "not-a-text": [[{ argument: "clause", value: 0.05, like: "CPI cap 5%" }, 'clause is 0.05: enter text like "CPI cap 5%".'], [{ argument: "series", seen: "TRUE" }, "series is TRUE: enter text."]],
  "not-true-or-false": [[{ argument: "pennies", value: 1 }, "pennies is 1: enter TRUE or FALSE."], [{ argument: "pennies", text: "yes" }, 'pennies is the text "yes": enter TRUE or FALSE.']],
  "dates-reversed": [[{ argument: "end", date: "2025-03-31", before: "start", beforeDate: "2025-04-01" }, "end is 2025-03-31, before start on 2025-04-01: enter a later date, or leave it empty."]],
  "never-recouped": [[{ argument: "flows", years: 1, left: 60 }, "The outlay is not recouped: after 1 year, £60.00 of it is left. Add later years if there are any."]],
  "not-in-order": [[{ argument: "likely", row: 2, value: 5, before: "low", beforeValue: 10 }, "likely, row 2 is 5, below low at 10: enter low, likely and high in that order."]],
  "bands-not-joined": [[{ argument: "bands", row: 2, value: 0.9, before: 0.8 }, "bands, row 2 starts at 0.9, but the band before it ends at 0.8: start each band where the one before ends."]],
  "not-three-columns": [[{ argument: "bands", rows: 4, columns: 2, headings: "from, to and share" }, "bands is a block of 4 rows by 2 columns: choose three columns, from, to and share."]],
  "not-a-term": [[{ argument: "term", text: "5 and 2", part: "5 and 2" }, 'term is the text "5 and 2", in which "5 and 2" cannot be read: write years joined by +, like "5+2+2+1", or months like "18m".']],
  "term-too-long": [[{ argument: "term", text: "60+60", seen: "120 years", most: "100 years" }, 'term is the text "60+60", 120 years in all: write 100 years at most.']],
  "clause-too-long": [[{ argument: "clause", length: 1000000, most: 1000 }, 'clause has 1,000,000 characters, more than 1,000: give the indexation words alone, such as "CPI cap 5%".']],
  "clause-too-deep": [[{ argument: "clause", word: "(", position: 51, most: 50 }, 'clause: "(" at character 51 is more than 50 brackets deep: take out brackets that are not needed.']],
  "clause-word": [
    [{ argument: "clause", word: "RPI", position: 5, wanted: "operator" }, 'clause: "RPI" at character 5 was not understood: +, -, *, /, cap, collar, excess over, to or the end belongs here.'],
    [{ argument: "clause", word: "€", position: 7, wanted: "sign" }, 'clause: "€" at character 7 was not understood: a clause has series, numbers, %, + - * /, brackets and words such as cap.'],
    [{ argument: "clause", word: "x".repeat(80), position: 1, wanted: "quotes" }, `clause: "${"x".repeat(39)}…" at character 1 was not understood: a name with other than letters and digits goes in single quotes.`],
  ],
  "clause-unfinished": [[{ argument: "clause", position: 6, wanted: "value" }, "clause ends too soon, at character 6: a series, a percentage or a bracket belongs here."]],
  "clause-unclosed": [
    [{ argument: "clause", word: "(", position: 4 }, 'clause: "(" at character 4 is never closed: add the closing bracket that belongs to it.'],
    [{ argument: "clause", word: "'", position: 1 }, 'clause: "\'" at character 1 is never closed: add the closing quote that belongs to it.'],
  ],
  "clause-write-instead": [[{ argument: "clause", word: "capped", position: 5, instead: "cap 5%" }, 'clause: "capped" at character 5 was not understood: write cap 5% instead.']],
  "clause-above-one": [[{ argument: "clause", word: "5", position: 9, value: 5, instead: "5%" }, 'clause: "5" at character 9 would be 500%: write 5%, or 0.05.']],
  "clause-weights": [[{ argument: "clause", position: 1, total: 1.1 }, "clause, from character 1: the weights total 110%, more than 100%: change them; they may total less, the rest not being indexed."]],
  "clause-unclear": [
    [{ argument: "clause", word: "+", position: 12, reading: "after" }, 'clause: "+" at character 12 could be read in two ways: put brackets round what comes before it, as in (CPI cap 5%) + 1%.'],
    [{ argument: "clause", word: "2", position: 3, reading: "divisor" }, 'clause: "2" at character 3 could be read in two ways: put brackets round it, as in (CPI / 2) or CPI / (50% RPI).'],
  ],
  "clause-month": [[{ argument: "clause", word: "[Q3]", position: 4 }, 'clause: "[Q3]" at character 4 was not understood: write a month, as in [Sep], or months before, as in [-3m] (120 at most).']],
  "clause-step": [[{ argument: "clause", word: "0", position: 8 }, 'clause: "0" at character 8 is too small a step to round to: write a step above zero, as in to 0.1%.']],
  "clause-series": [[{ argument: "clause", word: "CPX", position: 1, held: "CPI, NLW" },
    'clause: "CPX" at character 1 is not a series that is held: use one of CPI, NLW, or a name in your table (in single quotes if it has other than letters and digits).']],
  "clause-rate-as-index": [[{ argument: "clause", word: "CPI12M", position: 1, series: "CPI12M" },
    'clause: "CPI12M" at character 1 is itself a rate, not an index: name its index, as in published(CPI) for the published 12-month rate or CPI for the change from base to review.']],
  "clause-not-published": [
    [{ argument: "clause", word: "nlw", position: 11, series: "NLW", measure: "pounds" }, 'clause: "nlw" at character 11 has no published 12-month rate here: write NLW for its change from base to review.'],
    [{ argument: "clause", word: "RPI", position: 11, series: "RPI", measure: "index" },
      'clause: "RPI" at character 11 has no published 12-month rate here: write RPI for its change from base to review, or add a series RPI12M to your table.'],
  ],
  "clause-below-all": [[{ argument: "clause", value: -1.5 }, "clause comes to −150%, a fall of more than the whole amount: check its signs and brackets."]],
  "no-front-line": [[{ argument: "costs", count: 2, supports: 2 },
    "costs has 2 values for 2 support services, so there is no front-line service to carry them: give the support services first, then the front-line services."]],
  "supplies-nobody": [[{ argument: "usage", row: 2 },
    "usage, row 2: support service 2 supplies nobody but itself, so its cost has nowhere to go: enter what it supplies to the others."],
  [{ argument: "Overheads", name: "Finance" }, "Overheads: Finance supplies nobody but itself, so its cost has nowhere to go: enter what it supplies to the others."]],
  "supplies-no-front-line": [[{ argument: "usage", row: 1 },
    'usage, row 1: support service 1 supplies no front-line service, so by the direct method its cost has nowhere to go: enter what it supplies to them, or use "reciprocal".']],
  "supplies-only-before": [[{ argument: "usage", row: 3 },
    'usage, row 3: support service 3 supplies only those before it, so by "stepdown" its cost has nowhere to go: put it before them, or use "reciprocal".']],
  "supplies-one-another": [[{ argument: "usage", services: "1, 2 and 4" },
    "usage: support services 1, 2 and 4 supply only one another, so their cost never reaches a front-line service: enter what they supply to front-line services."],
  [{ argument: "Overheads", names: "Finance and HR" }, "Overheads: Finance and HR supply only one another, so their cost never reaches a front-line service: enter what they supply to front-line services."]],
  "never-breaks-even": [[{ argument: "price", value: 12, b: "variableCost", bValue: 30 },
    "price is £12.00, below variableCost at £30.00, so income never meets cost: raise the price or lower the variable cost."]],
  "nothing-present": [
    [{ argument: "peers", count: 12, zeros: "skip" }, 'peers has no figures: all 12 of its cells are blank, n/a or zero: enter figures, or give zeros as "keep" if a 0 is a figure.'],
    [{ argument: "bids", count: 1, zeros: "keep" }, "bids has no figures: its one cell is blank or n/a: enter figures."],
  ],
  "no-unit-cost": [[{ argument: "activity" }, "activity: nothing has both a cost and an activity above zero, so there is nothing to divide by: enter both, or choose other cells."]],
  "no-spread": [[{ argument: "values", value: 20.5 }, 'values: half of them or more are 20.5, so their median absolute deviation is zero: use "IQR" instead.']],
  "no-weight": [[{ argument: "weights" }, "weights: every one is zero or empty: enter at least one above zero."]],
  "name-not-found": [[{ argument: "name", text: "Leds", among: "names" }, 'name is "Leds", which is not among names: choose one that is.']],
  "block-too-large": [[{ argument: "counts", cells: 1048576, most: 10000 }, "counts has 1,048,576 cells, more than 10,000: choose a smaller block."]],
  "total-reveals": [
    [{ argument: "counts", row: 2, minimum: 5 }, "counts, row 2: its total gives away a count below 5, whatever else is hidden: withhold that total too, or join it with another row."],
    [{ argument: "counts", column: 3, minimum: 10 }, "counts, column 3: its total gives away a count below 10, whatever else is hidden: withhold that total too, or join it with another column."],
  ],
  "not-whole": [[{ argument: "decimals", value: 1.5, least: 0, most: 10 }, "decimals is 1.5: enter a whole number from 0 to 10."]],
};

describe("explain", () => {
  const cases = Object.entries(SENTENCES).flatMap(([code, sentences]) => sentences.map(([detail, sentence]) => [code as DomainErrorCode, detail, sentence] as const));

  it.each(cases)("%s %j", (code, detail, sentence) => {
    expect(explain(new DomainError(code, detail))).toBe(sentence);
  });

  it("calls an argument what the reader calls it", () => {
    expect(explain(new DomainError("negative", { argument: "weights", item: 2, value: -5 }), { weights: "Beds" })).toBe("Beds, item 2 is −5, below zero: enter zero or more.");
    expect(explain(new DomainError("totals-differ", { a: "paid", aTotal: 1, b: "due", bTotal: 2 }), { paid: "Paid so far" })).toContain("Paid so far adds to £1.00 but due");
  });

  it("shows numbers to six figures and money with pence", () => {
    expect([figure(0.1 + 0.2), figure(-1234567), figure(1e-7), figure(12345678.9), figure(4294967295), figure(260.714285)]).toEqual(["0.3", "−1234567", "1e-7", "12345678.9", "4294967295", "260.714"]);
    expect([money(1234567.5), money(-0.07), money(999), money(9999999999999.99)]).toEqual(["£1,234,567.50", "−£0.07", "£999.00", "£9,999,999,999,999.99"]);
  });
});
