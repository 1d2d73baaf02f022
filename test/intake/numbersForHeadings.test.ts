import { readBudgetTable } from "../../src/intake/readBudgetTable";
import { blockOf, type LiteralCell } from "./_block";

function read(rows: readonly (readonly LiteralCell[])[]) {
  const table = readBudgetTable(blockOf(rows));
  return {
    periods: table.periods.map(({ month, label }) => month ?? label),
    services: table.services.map(({ label }) => label),
    amounts: table.amounts.map(({ reading }) => reading.value),
    remarks: table.remarks.map(({ words }) => words),
  };
}

const APRIL = 45748;
const MAY = 45778;

test.each([
  ["numbers", 10234, 10235],
  ["text", "10234", "10235"],
])("cost centres as %s beside the word Month are headings, not money", (_, first, second) => {
  expect(read([["Month", first, second], ["April 2025", 1, 2], ["May 2025", 3, 4]])).toMatchObject({
    periods: ["2025-04", "2025-05"], services: ["10234", "10235"], amounts: [1, 2, 3, 4], remarks: [],
  });
});

test("a heading that begins with a sign is a heading", () => {
  expect(read([["Month", "A", "+1"], ["April 2025", 1, 2], ["May 2025", 3, 4]])).toMatchObject({ services: ["A", "+1"], amounts: [1, 2, 3, 4] });
});

test("the year beside a title is no budget", () => {
  expect(read([["Budget", 2025], ["Month", "A", "B"], ["April 2025", 1, 2], ["May 2025", 3, 4]])).toMatchObject({
    periods: ["2025-04", "2025-05"], services: ["A", "B"], amounts: [1, 2, 3, 4],
  });
});

test("dates that lost their format are the months they stand for, and said to be", () => {
  const said = ["45748 is the number of a date: it and those like it are read as the dates they stand for."];
  expect(read([["Month", "A"], [APRIL, 100], [MAY, 101]])).toEqual({ periods: ["2025-04", "2025-05"], services: ["A"], amounts: [100, 101], remarks: said });
  expect(read([["Service", APRIL, MAY], ["A", 10, 20.5], ["B", 30, 40]])).toEqual({ periods: ["2025-04", "2025-05"], services: ["A", "B"], amounts: [10, 20.5, 30, 40], remarks: said });
});

test("an amount as large as a date's number stays an amount", () => {
  expect(read([["Month", "A"], ["April 2025", APRIL], ["May 2025", MAY]])).toMatchObject({ amounts: [APRIL, MAY], remarks: [] });
});

test.each(["Amount", "Total", "Total cost", "£"])("counts and rates beside “%s” are not added to it", (amount) => {
  const table = readBudgetTable(blockOf([["Month", "Nights", "Rate", amount], ["April 2025", 10, 5, 50], ["May 2025", 10, 6, 60]]));
  expect(table.amounts.map(({ reading }) => reading.value)).toEqual([50, 60]);
  expect(table.counts).toEqual({ read: 6, used: 2, fixed: 0, leftOut: 4 });
});

test("a list with a service, a count, a rate and an amount is read by its amount", () => {
  expect(read([["Month", "Service", "Nights", "Rate", "Amount"], ["April 2025", "Refuge", 10, 5, 50], ["May 2025", "Beds", 10, 6, 60]])).toMatchObject({
    services: ["Refuge", "Beds"], amounts: [50, 60], remarks: ["Amounts are taken from “Amount”; not read: “Nights”, “Rate”."],
  });
});

test("services whose names sound like counts are services where no column is an amount", () => {
  expect(read([["Month", "Beds", "Placements"], ["April 2025", 1, 2], ["May 2025", 3, 4]])).toMatchObject({ services: ["Beds", "Placements"], amounts: [1, 2, 3, 4] });
});

test("services known by a code down the side are services, not money", () => {
  expect(read([["Service", "Apr-25", "May-25"], [10234, 1, 2], [10235, 3, 4]])).toMatchObject({
    periods: ["2025-04", "2025-05"], services: ["10234", "10235"], amounts: [1, 2, 3, 4],
  });
});
