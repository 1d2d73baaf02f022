import { poolDampCell } from "../../src/functions/poolDamp";
import { poolGridCell } from "../../src/functions/poolGrid";
import { poolNeedCell } from "../../src/functions/poolNeed";
import { poolRiskShareCell } from "../../src/functions/poolRiskShare";
import { poolSettleCell } from "../../src/functions/poolSettle";
import { poolSplitCell } from "../../src/functions/poolSplit";
import { badValues, customFunctions, inACell, type CellFunction } from "./cells";

Object.assign(globalThis, { CustomFunctions: customFunctions().global });

const VALUE = "#VALUE!";
const split = poolSplitCell as CellFunction;
const grid = poolGridCell as CellFunction;
const need = poolNeedCell as CellFunction;
const damp = poolDampCell as CellFunction;
const risk = poolRiskShareCell as CellFunction;
const settle = poolSettleCell as CellFunction;

describe("a refusal in a cell names the place, the value and what to do", () => {
  it.each<readonly [string, CellFunction, readonly unknown[], string, string]>([
    ["text in a column", split, [100, [[1], ["n/a"], [2]]], VALUE, 'weights, row 2 is the text "n/a": enter a number.'],
    ["text in a row", split, [100, [[1, "£1,200", 2]]], VALUE, 'weights, column 2 is the text "£1,200": enter a number.'],
    ["text that looks like a number", split, [100, [["1"], [2]]], VALUE, 'weights, row 1 is the text "1": enter a number.'],
    ["spaces", split, [100, [[" "], [2]]], VALUE, 'weights, row 1 is the text " ": enter a number.'],
    ["a boolean", split, [100, [[true], [2]]], VALUE, "weights, row 1 is TRUE: enter a number."],
    ["a text total", split, ["£100", [[1]]], VALUE, 'total is the text "£100": enter a number.'],
    ["no total", split, [null, [[1]]], VALUE, "total is empty: enter a value or choose cells that have one."],
    ["a blank total", split, ["", [[1]]], VALUE, "total is empty: enter a value or choose cells that have one."],
    ["a block for a list", split, [100, [[1, 2], [3, 4]]], VALUE, "weights is a block of 2 rows by 2 columns: choose one row, one column or one cell."],
    ["a range for one value", split, [[[1], [2]], [[1]]], VALUE, "total is a block of 2 rows by 1 column: choose one cell."],
    ["a negative weight in a column", split, [100, [[1], [-5]]], VALUE, "weights, row 2 is −5, below zero: enter zero or more."],
    ["a negative weight in a row", split, [100, [[1, -5]]], VALUE, "weights, column 2 is −5, below zero: enter zero or more."],
    ["blank weights", split, [100, [[""], [null]]], VALUE, "weights: every one is zero or empty, so there is nothing to split by: enter at least one above zero."],
    ["text decimals", split, [100, [[1]], "two"], VALUE, 'decimals is the text "two": enter a number.'],
    ["part of a decimal", split, [100, [[1]], 1.5], VALUE, "decimals is 1.5: enter a whole number from 0 to 10."],
    ["too much money", split, [1e13, [[1]]], VALUE, "total is 10000000000000, more than £9,999,999,999,999.99: enter a smaller amount."],
    ["text in the months", grid, [[[1], ["TBC"]], [[1, 1]]], VALUE, 'totals, row 2 is the text "TBC": enter a number.'],
    ["a block of months", grid, [[[1, 2], [3, 4]], [[1, 1]]], VALUE, "totals is a block of 2 rows by 2 columns: choose one row, one column or one cell."],
    ["text in a block", need, [[[1, "x"], [3, 4]], [[0.5, 0.5]]], VALUE, 'indicators, row 1, column 2 is the text "x": enter a number.'],
    ["weights as whole numbers", need, [[[1, 2]], [[60, 40]]], VALUE, "weights, column 1: 60 looks like 60%: enter 60% or 0.6."],
    ["an indicator of nothing", need, [[[1, 0], [1, 0]], [[0.5, 0.5]]], "#DIV/0!", "indicators, column 2 adds to zero, so there is nothing to divide by: enter a figure or leave it out."],
    ["a floor of 2 for 2%", damp, [[[1]], [[1]], 2], VALUE, "floor: 2 looks like 2%: enter 2% or 0.02."],
    ["no floor", damp, [[[1]], [[1]], null], VALUE, "floor is empty: enter a value or choose cells that have one."],
    ["lists that do not match", damp, [[[1], [2]], [[1]], 0], VALUE, "previous has 2 values but target has 1 value: choose ranges that match."],
    ["a total out of reach", damp, [[[100], [100]], [[90], [205]], 0, 0.1, 300], VALUE,
      "total is £300.00, but the floor and ceiling allow from £200.00 to £210.00 only: change the total, the floor or the ceiling."],
    ["a tier of 90%", risk, [100, [[0.5, 0.5], [0.5, 0.4]], [[10], [""]]], VALUE, "shares, row 2 total 90%, not 100%: change them so that they total 100%."],
    ["limits that fall", risk, [100, [[1], [1], [1]], [[20, 10, null]]], VALUE, "limits, column 2 is £10.00, not above £20.00 before it: enter limits that rise, the last blank."],
    ["totals that differ", settle, [[["a"], ["b"]], [[1], [2]], [[1], [3]]], VALUE, "paid adds to £3.00 but due adds to £4.00, a difference of £1.00: change them until they are the same."],
    ["a name twice", settle, [[["a", "A"]], [[1, 2]], [[2, 1]]], VALUE, 'names, column 2 is "A", which is there already: give each a name of its own.'],
    ["no name", settle, [[["a"], [""]], [[1], [2]], [[2], [1]]], VALUE, "names, row 2 is empty: enter a value or choose cells that have one."],
    ["a name that is TRUE", settle, [[[true]], [[1]], [[1]]], VALUE, "names, row 1 is TRUE: enter a name."],
  ])("%s", (_, run, given, error, sentence) => {
    expect(inACell(run, given)).toEqual({ error, sentence });
  });
});

describe("what a cell may be given", () => {
  it.each<readonly [string, CellFunction, readonly unknown[], readonly (readonly unknown[])[]]>([
    ["blanks count as 0, however they come", split, [100, [[1], [""], [null], [0], [1]]], [[50], [0], [0], [0], [50]]],
    ["options left out as null or blank take their default", split, [100, [[1, 1, 1]], null], [[33.34, 33.33, 33.33]]],
    ["0 is 0", split, [100, [[1, 1, 1]], 0], [[34, 33, 33]]],
    ["one cell", split, [100, [[3]]], [[100]]],
    ["a single value where a range may stand", split, [100, 3], [[100]]],
    ["a range of one where a value stands", split, [[[100]], [[1], [1]]], [[50], [50]]],
    ["data-type cells by their plain value", split, [{ type: "FormattedNumber", basicValue: 100, numberFormat: "£0.00" }, [[1], [1]]], [[50], [50]]],
    ["months across", grid, [[[100, 50]], [[1], [1]]], [[50, 50], [25, 25]]],
    ["previous amounts across keep their direction", damp, [[[100, 100, 100]], [[90], [105], [115]], 0.02], [[102, 102.75, 105.25]]],
    ["tiers with the last limit blank", risk, [150, [[0.5, 0.5], [0.8, 0.2]], [[100], [null]]], [[90, 60]]],
    ["one tier and limits left out", risk, [-150, [[0.5, 0.5]], null], [[-75, -75]]],
    ["names that are numbers", settle, [[[101], [102]], [[10], [0]], [[5], [5]]], [["From", "To", "Amount"], ["102", "101", 5]]],
  ])("%s", (_, run, given, rows) => {
    const shown = inACell(run, given);
    expect(shown).toEqual({ rows });
    expect("rows" in shown && badValues(shown)).toEqual([]);
  });

  it("lets a fault of ours through as it is", () => {
    const broken = { get basicValue(): number { throw new RangeError("broken"); } };
    expect(() => inACell(split, [broken, [[1]]])).toThrow(RangeError);
  });
});
