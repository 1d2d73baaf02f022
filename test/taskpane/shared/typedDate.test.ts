import { isoDate } from "../../../src/domain/kernel/day";
import { typedDate } from "../../../src/taskpane/shared/typedDate";

const read = (typed: string): string => {
  const date = typedDate(typed);
  return "day" in date ? isoDate(date.day) : date.words;
};

describe("a date as it is typed", () => {
  it.each([
    ["1 April 2026", "2026-04-01"],
    [" 01/04/2026 ", "2026-04-01"],
    ["3/4/26", "2026-04-03"],
    ["2026-04-01", "2026-04-01"],
    ["1st Apr 2026", "2026-04-01"],
    ["29 February 2028", "2028-02-29"],
  ])("reads %j, in British order", (typed, iso) => expect(read(typed)).toBe(iso));

  it.each([
    ["April 2026", "“April 2026” is a month and has no day."],
    ["April", "“April” has no year."],
    ["2010-11", "“2010-11” could be a month or a financial year."],
    ["2026", "“2026” is not a date."],
    ["31/02/2026", "“31/02/2026” is not a date."],
    ["next spring", "“next spring” is not a date."],
  ])("refuses %j with a sentence", (typed, words) => expect(read(typed)).toBe(`${words} Enter the day, month and year, such as 1 April 2026.`));

  it("asks for one where there is nothing", () => expect(read("  ")).toBe("Enter the day, month and year, such as 1 April 2026."));
});
