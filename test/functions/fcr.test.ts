import { fcrAffordablePayCell } from "../../src/functions/fcrAffordablePay";
import { fcrAllocateCell } from "../../src/functions/fcrAllocate";
import { fcrBreakEvenCell } from "../../src/functions/fcrBreakEven";
import { fcrHoursCell } from "../../src/functions/fcrHours";
import { fcrOverheadsCell } from "../../src/functions/fcrOverheads";
import { fcrPostCostCell } from "../../src/functions/fcrPostCost";
import { fcrPriceCell } from "../../src/functions/fcrPrice";
import { fcrRedundancyCell } from "../../src/functions/fcrRedundancy";
import { fcrUtilisationCell } from "../../src/functions/fcrUtilisation";
import { badValues, customFunctions, inACell, type CellFunction } from "./cells";

Object.assign(globalThis, { CustomFunctions: customFunctions().global });

const [VALUE, NA, DIV] = ["#VALUE!", "#N/A", "#DIV/0!"];
const post = fcrPostCostCell as CellFunction;
const hours = fcrHoursCell as CellFunction;
const allocate = fcrAllocateCell as CellFunction;
const overheads = fcrOverheadsCell as CellFunction;
const price = fcrPriceCell as CellFunction;
const breakEven = fcrBreakEvenCell as CellFunction;
const utilisation = fcrUtilisationCell as CellFunction;
const pay = fcrAffordablePayCell as CellFunction;
const redundancy = fcrRedundancyCell as CellFunction;

const COSTS = [[120_000], [80_000], [400_000], [600_000]];
const USAGE = [[0, 20, 30, 50], [10, 0, 45, 45]];

describe("a refusal in an FCR cell names the place, the value and what to do", () => {
  it.each<readonly [string, CellFunction, readonly unknown[], string, RegExp]>([
    ["a year whose National Insurance is not held", post, [30_000, 1, "2031-32"], NA!, /^NI-RATE has no figure for 2031-32: it starts at 2023-24 and ends at 2026-27; ask for a time it covers\.$/],
    ["a year before the first", post, [30_000, 1, "2022-23"], NA!, /^NI-RATE has no figure for 2022-23/],
    ["a year that could be two", post, [30_000, 1, "FY26"], VALUE!, /^year is the text "FY26", which could mean more than one financial year: type it like "2025-26"\.$/],
    ["a bare year", post, [30_000, 1, 2025], VALUE!, /^year is 2025, which could mean/],
    ["a month for a year", post, [30_000, 1, "Sep 2025"], VALUE!, /^year is the text "Sep 2025", which is not a financial year/],
    ["no year", post, [30_000, 1, null], VALUE!, /^year is empty/],
    ["TRUE for a year", post, [30_000, 1, true], VALUE!, /^year is TRUE, which is not a date/],
    ["a salary as text", post, ["£30,000", 1, "2025-26"], VALUE!, /^salary is the text "£30,000": enter a number\.$/],
    ["no posts", post, [30_000, "", "2025-26"], VALUE!, /^fte is empty/],
    ["posts below zero", post, [30_000, -1, "2025-26"], VALUE!, /^fte is −1, below zero: enter zero or more\.$/],
    ["a pension of 20 for 20%", post, [30_000, 1, "2025-26", 20], VALUE!, /^pensionRate: 20 looks like 20%: enter 20% or 0\.2\.$/],
    ["a pension above 100", post, [30_000, 1, "2025-26", 101], VALUE!, /^pensionRate is 101: enter a number from 0 to 1\.$/],
    ["two cells for a salary", post, [[[1], [2]], 1, "2025-26"], VALUE!, /^salary is a block of 2 rows by 1 column: choose one cell\.$/],
    ["hours that are TRUE", hours, [true], VALUE!, /^weeklyHours is TRUE: enter a number\.$/],
    ["no hours", hours, [null], VALUE!, /^weeklyHours is empty/],
    ["days as text", hours, [37, "n/a"], VALUE!, /^leaveDays is the text "n\/a": enter a number\.$/],
    ["more days off than there are", hours, [37, 200, 8, 60], VALUE!, /^leaveDays \+ bankHolidays \+ sickDays \+ trainingDays is 268: enter a number from 0 to 260\.714\.$/],
    ["a contact share of 70 for 70%", hours, [37, 0, 0, 0, 0, 70], VALUE!, /^contactShare: 70 looks like 70%/],
    ["a pool as text, down", allocate, [[[1], ["TBC"]], [[1], [1]]], VALUE!, /^pools, row 2 is the text "TBC": enter a number\.$/],
    ["a pool too large, across", allocate, [[[1, 1e13]], [[1], [1]]], VALUE!, /^pools, column 2 is 10000000000000, more than £9,999,999,999,999\.99/],
    ["a block of pools", allocate, [[[1, 2], [3, 4]], [[1], [1]]], VALUE!, /^pools is a block of 2 rows by 2 columns: choose one row, one column or one cell\.$/],
    ["a driver as text", allocate, [[[1]], [[1, "5 FTE"]]], VALUE!, /^drivers, row 1, column 2 is the text "5 FTE": enter a number\.$/],
    ["a driver below zero", allocate, [[[1]], [[1, -5]]], VALUE!, /^drivers, row 1, column 2 is −5, below zero/],
    ["no driver in a row", allocate, [[[1], [2]], [[1, 1], ["", null]]], VALUE!, /^drivers, row 2: every one is zero or empty/],
    ["a row too few", allocate, [[[1], [2]], [[1, 1]]], VALUE!, /^pools has 2 values but drivers has 1 row: choose ranges that match\.$/],
    ["a cost as text", overheads, [[[1], ["x"], [3]], [[0, 1, 1]]], VALUE!, /^costs, row 2 is the text "x": enter a number\.$/],
    ["usage as text", overheads, [COSTS, [[0, 20, "lots", 50], [10, 0, 45, 45]]], VALUE!, /^usage, row 1, column 3 is the text "lots": enter a number\.$/],
    ["usage below zero", overheads, [COSTS, [[0, 20, 30, 50], [10, 0, -45, 45]]], VALUE!, /^usage, row 2, column 3 is −45, below zero/],
    ["usage of the front line alone", overheads, [COSTS, [[30, 50], [45, 45]]], VALUE!, /^costs has 4 values but usage has 2 columns: choose ranges that match\.$/],
    ["no front-line service", overheads, [[[1], [2]], USAGE.map((row) => row.slice(0, 2))], VALUE!, /^costs has 2 values for 2 support services, so there is no front-line service/],
    ["one cost and usage of 0, which is of itself", overheads, [[[5]], [[0]]], VALUE!, /^costs has 1 value for 1 support service, so there is no front-line service/],
    ["a support service that supplies nobody", overheads, [COSTS, [[0, 20, 30, 50], ["", 5, null, 0]]], VALUE!, /^usage, row 2: support service 2 supplies nobody but itself/],
    ["support services that supply one another alone", overheads, [COSTS, [[0, 20, 0, 0], [10, 0, 0, 0]]], VALUE!, /^usage: support services 1 and 2 supply only one another/],
    ["one the direct method cannot place", overheads, [COSTS, [[0, 20, 0, 0], [10, 0, 45, 45]], "direct"], VALUE!, /^usage, row 1: support service 1 supplies no front-line service, so by the direct method/],
    ["one step-down cannot place", overheads, [COSTS, [[0, 20, 30, 50], [10, 0, 0, 0]], "stepdown"], VALUE!, /^usage, row 2: support service 2 supplies only those before it, so by "stepdown"/],
    ["a method that is none", overheads, [COSTS, USAGE, "best"], VALUE!, /^method is the text "best": choose "reciprocal" or "stepdown" or "direct"\.$/],
    ["a method that is a number", overheads, [COSTS, USAGE, 1], VALUE!, /^method is 1: choose "reciprocal"/],
    ["a method that is TRUE", overheads, [COSTS, USAGE, true], VALUE!, /^method is TRUE: choose "reciprocal"/],
    ["no units", price, [1, 1, 0], DIV!, /^units is 0, and nothing can be divided by that: enter a number above 0\.$/],
    ["a blank for units", price, [1, 1, ""], VALUE!, /^units is empty/],
    ["no utilisation", price, [1, 1, 5, 0], DIV!, /^utilisation is 0/],
    ["utilisation of 90 for 90%", price, [1, 1, 5, 90], VALUE!, /^utilisation: 90 looks like 90%: enter 90% or 0\.9\.$/],
    ["a surplus of all the price", price, [1, 1, 5, 1, 1, "price"], DIV!, /^surplus is 100% of the price, which leaves nothing for the cost: enter less\.$/],
    ["a surplus below zero", price, [1, 1, 5, 1, -0.05], VALUE!, /^surplus is −0\.05, below zero/],
    ["a surplus on neither", price, [1, 1, 5, 1, 0, "profit"], VALUE!, /^surplusOn is the text "profit": choose "cost" or "price"\.$/],
    ["a price below the variable cost", breakEven, [90_000, 30, 12], NA!, /^price is £12\.00, below variableCost at £30\.00, so income never meets cost/],
    ["a price that is the variable cost", breakEven, [90_000, 30, 30], DIV!, /^price is £30\.00, the same as variableCost/],
    ["a price as text", breakEven, [90_000, 12, "thirty"], VALUE!, /^price is the text "thirty"/],
    ["utilisation that never comes", utilisation, [90_000, 30, 12, 6250], NA!, /^price is £12\.00, below variableCost/],
    ["no capacity", utilisation, [90_000, 12, 30, 0], DIV!, /^capacity is 0/],
    ["capacity below zero", utilisation, [90_000, 12, 30, -5], VALUE!, /^capacity is −5, below zero/],
    ["no paid hours", pay, [20, 5, 0.3, 0], DIV!, /^paidHoursPerContactHour is 0/],
    ["on-costs of 30 for 30%", pay, [20, 5, 30, 1.2], VALUE!, /^onCostRate: 30 looks like 30%/],
    ["no fee", pay, [null, 5, 0.3, 1.2], VALUE!, /^fee is empty/],
    ["a date past the last limit", redundancy, [45, 10, 600, "2027-04-06"], NA!, /^WEEKLY-PAY-LIMIT has no figure for 2027-04-06: it starts at 2023-04-06 and ends at 2027-04-05; ask for a time it covers\.$/],
    ["a date before the first limit", redundancy, [45, 10, 600, "2023-04-05"], NA!, /^WEEKLY-PAY-LIMIT has no figure for 2023-04-05/],
    ["a date that is none", redundancy, [45, 10, 600, "30/09/2025"], VALUE!, /^date is the text "30\/09\/2025", which is not a date/],
    ["a financial year for a date", redundancy, [45, 10, 600, "2025-26"], VALUE!, /^date is the text "2025-26", which is not a date: enter a date/],
    ["no date", redundancy, [45, 10, 600, ""], VALUE!, /^date is empty/],
    ["more years than age", redundancy, [20, 30, 600, "2025-09-30"], VALUE!, /^years is 30, more than the age of 20: check that each is where it belongs\.$/],
    ["age as text", redundancy, ["45", 10, 600, "2025-09-30"], VALUE!, /^age is the text "45": enter a number\.$/],
  ])("%s", (_, run, given, error, sentence) => {
    expect(inACell(run, given)).toEqual({ error, sentence: expect.stringMatching(sentence) as string });
  });
});

describe("what an FCR cell may be given", () => {
  it.each<readonly [string, CellFunction, readonly unknown[], readonly (readonly unknown[])[]]>([
    ["a year in other forms", post, [30_000, 1, "2025/2026"], [[33_750]]],
    ["a year as a date serial: 31 March 2026", post, [30_000, 1, 46_112], [[33_750]]],
    ["a year as a date serial: 1 April 2026", post, [30_000, 1, 46_113], [[33_750]]],
    ["a year as a date", post, [30_000, 1, "2025-03-31"], [[30_000 + 0.138 * 20_900]]],
    ["rates left blank", post, [30_000, 1, "2025-26", "", null], [[33_750]]],
    ["rates of nothing", post, [30_000, 1, "2025-26", 0, 0], [[33_750]]],
    ["ranges of one cell", post, [[[30_000]], [[1]], [["2025-26"]], [[0.1]]], [[36_750]]],
    ["data-type cells by their plain value", post, [{ basicValue: 30_000 }, 1, { basicValue: "2025-26" }], [[33_750]]],
    ["no posts at all", post, [30_000, 0, "2025-26"], [[0]]],
    ["days left out", hours, [35, null, "", undefined], [[1825]]],
    ["a contact share of nothing", hours, [35, 0, 0, 0, 0, 0], [[0]]],
    ["pools across", allocate, [[[1000, 500]], [[1, 1, 1], [10, 30, 60]]], [[333.34, 333.33, 333.33], [50, 150, 300]]],
    ["blanks among pools and drivers", allocate, [[[10], [""]], [[1, ""], [null, 1]]], [[10, 0], [0, 0]]],
    ["one pool as a value", allocate, [10, [[1, 3]]], [[2.5, 7.5]]],
    ["one pool, one service", allocate, [[[10]], [[3]]], [[10]]],
    ["costs across", overheads, [[[1000, 1000, 3000]], [[5, 50, 50]]], [[1500, 3500]]],
    ["costs down", overheads, [[[1000], [1000], [3000]], [[5, 50, 50]]], [[1500], [3500]]],
    ["blanks for what is not used", overheads, [[[1000], [1000], [3000]], [["", 50, null]]], [[2000], [3000]]],
    ["a method in capitals", overheads, [COSTS, USAGE, " DIRECT "], [[485_000], [715_000]]],
    ["a method left blank", overheads, [[[1000], [1000], [3000]], [[0, 1, 1]], ""], [[1500], [3500]]],
    ["usage left blank", overheads, [[[1000, 3000]], [[""]]], [[1000, 3000]]],
    ["usage left blank, come as 0", overheads, [[[1000], [3000]], [[0]]], [[1000], [3000]]],
    ["usage left blank, one service", overheads, [[[3000]], [[""]]], [[3000]]],
    ["usage left out", overheads, [[[1000], [3000]], null], [[1000], [3000]]],
    ["one front-line service", overheads, [[[1000], [""]], [[0, 1]]], [[1000]]],
    ["credits", overheads, [[[-1000], [500], [500]], [[0, 1, 1]]], [[0], [0]]],
    ["options left out", price, [180_000, 45_000, 5000, null, "", undefined], [[45]]],
    ["surplus on price in capitals", price, [75, 20, 1, 1, 0.05, "PRICE"], [[100]]],
    ["nothing fixed", breakEven, [0, 12, 30], [[0]]],
    ["utilisation above all there is", utilisation, [90_000, 12, 30, 4000], [[1.25]]],
    ["pay below zero", pay, [5, 8, 0.2, 1.25, null, null], [[-2]]],
    ["the last day of a limit", redundancy, [45, 10, 900, "2025-04-05"], [[12 * 700]]],
    ["the first day of the next", redundancy, [45, 10, 900, "2025-04-06"], [[12 * 719]]],
    ["a date serial: 6 April 2026", redundancy, [45, 10, 900, 46_118], [[12 * 751]]],
    ["a month, which is its first day", redundancy, [45, 10, 900, "Apr 2025"], [[12 * 700]]],
    ["under two years", redundancy, [45, 1.99, 900, "2025-09-30"], [[0]]],
  ])("%s", (_, run, given, rows) => {
    const shown = inACell(run, given);
    expect(shown).toEqual({ rows });
    expect("rows" in shown && badValues(shown)).toEqual([]);
  });
});
