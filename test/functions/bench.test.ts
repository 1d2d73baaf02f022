import { benchBidsCell } from "../../src/functions/benchBids";
import { benchLinesCell } from "../../src/functions/benchLines";
import { benchOutliersCell } from "../../src/functions/benchOutliers";
import { benchPeersCell } from "../../src/functions/benchPeers";
import { benchPositionCell } from "../../src/functions/benchPosition";
import { benchSavingCell } from "../../src/functions/benchSaving";
import { benchSummaryCell } from "../../src/functions/benchSummary";
import { benchSuppressCell } from "../../src/functions/benchSuppress";
import { benchUnitCostCell } from "../../src/functions/benchUnitCost";
import { badValues, customFunctions, inACell, type CellFunction } from "./cells";

Object.assign(globalThis, { CustomFunctions: customFunctions().global });

const [VALUE, DIV] = ["#VALUE!", "#DIV/0!"] as const;
const unit = benchUnitCostCell as CellFunction;
const summary = benchSummaryCell as CellFunction;
const position = benchPositionCell as CellFunction;
const outliers = benchOutliersCell as CellFunction;
const lines = benchLinesCell as CellFunction;
const saving = benchSavingCell as CellFunction;
const peers = benchPeersCell as CellFunction;
const bids = benchBidsCell as CellFunction;
const suppress = benchSuppressCell as CellFunction;

describe("a refusal in a BENCH cell names the place, the value and what to do", () => {
  it.each<readonly [string, CellFunction, readonly unknown[], string, string]>([
    ["text among costs", unit, [[[1], [2], ["£1,200"]], [[1], [1], [1]]], VALUE, 'costs, row 3 is the text "£1,200": enter a number.'],
    ["a boolean among activity", unit, [[[1, 2]], [[1, true]]], VALUE, "activity, column 2 is TRUE: enter a number."],
    ["negative activity", unit, [[[1], [2]], [[1], [-4]]], VALUE, "activity, row 2 is −4, below zero: enter zero or more."],
    ["activity past 15 digits", unit, [[[1]], [[1e16]]], VALUE, "activity, row 1 is 10000000000000000: enter a number from 0 to 1000000000000000."],
    ["too much money", unit, [[[1e13]], [[1]]], VALUE, "costs, row 1 is 10000000000000, more than £9,999,999,999,999.99: enter a smaller amount."],
    ["lists of two lengths", unit, [[[1], [2]], [[1], [2], [3]]], VALUE, "costs has 2 values but activity has 3 values: choose ranges that match."],
    ["a block for a list", unit, [[[1, 2], [3, 4]], [[1]]], VALUE, "costs is a block of 2 rows by 2 columns: choose one row, one column or one cell."],
    ["no activity", unit, [[[1], [2]], [[0], [null]]], DIV, "activity: nothing has both a cost and an activity above zero, so there is nothing to divide by: enter both, or choose other cells."],
    ["another word for n/a", summary, [[[1], ["TBC"]]], VALUE, 'values, row 2 is the text "TBC": enter a number.'],
    ["zeros that are neither", summary, [[[1]], null, "ignore"], VALUE, 'zeros is the text "ignore": choose "keep" or "skip".'],
    ["zeros that are a number", summary, [[[1]], null, 0], VALUE, 'zeros is 0: choose "keep" or "skip".'],
    ["zeros that are a boolean", summary, [[[1]], null, true], VALUE, 'zeros is TRUE: choose "keep" or "skip".'],
    ["nothing but blanks", summary, [[["", null, "n/a", 0]]], VALUE, 'values has no figures: all 4 of its cells are blank, n/a or zero: enter figures, or give zeros as "keep" if a 0 is a figure.'],
    ["a negative weight, even of a blank", summary, [[[1], [""]], [[1], [-1]]], VALUE, "weights, row 2 is −1, below zero: enter zero or more."],
    ["weights of another length", summary, [[[1], [2]], [[1]]], VALUE, "values has 2 values but weights has 1 value: choose ranges that match."],
    ["no value to place", position, [null, [[1]]], VALUE, "value is empty: enter a value or choose cells that have one."],
    ["n/a to place", position, ["n/a", [[1]]], VALUE, 'value is the text "n/a": enter a number.'],
    ["no peers", position, [5, [[0], [0]]], VALUE, 'peers has no figures: all 2 of its cells are blank, n/a or zero: enter figures, or give zeros as "keep" if a 0 is a figure.'],
    ["two cells to place", position, [[[1], [2]], [[1]]], VALUE, "value is a block of 2 rows by 1 column: choose one cell."],
    ["another rule", outliers, [[[1], [2]], "Tukey"], VALUE, 'method is the text "Tukey": choose "IQR" or "MAD".'],
    ["a negative k", outliers, [[[1], [2]], "IQR", -1], VALUE, "k is −1, below zero: enter zero or more."],
    ["k as text", outliers, [[[1], [2]], "IQR", "1.5"], VALUE, 'k is the text "1.5": enter a number.'],
    ["a deviation of nothing", outliers, [[[20.5, 20.5, 20.5, 90]], "mad"], DIV, 'values: half of them or more are 20.5, so their median absolute deviation is zero: use "IQR" instead.'],
    ["lines that do not match", lines, [[["Pay"], ["Other"]], [[1, 2]]], VALUE, "lines has 2 values but values has 1 row: choose ranges that match."],
    ["text in a block", lines, [[["Pay"]], [[1, "x"]]], VALUE, 'values, row 1, column 2 is the text "x": enter a number.'],
    ["a percentile of 25", saving, [[[1]], [[1]], 25], VALUE, "target: 25 looks like 25%: enter 25% or 0.25."],
    ["a percentile of 1.5", saving, [[[1]], [[1]], 1.5], VALUE, "target: 1.5 looks like 1.5%: enter 1.5% or 0.015."],
    ["a percentile below 0", saving, [[[1]], [[1]], -0.1], VALUE, "target is −0.1, below zero: enter zero or more."],
    ["another word for the median", saving, [[[1]], [[1]], "mean"], VALUE, 'target is the text "mean": choose "median", or a percentile such as 25% or 0.25.'],
    ["TRUE for a target", saving, [[[1]], [[1]], true], VALUE, "target is TRUE: enter a number."],
    ["no unit costs", saving, [[[1], [2]], [["n/a"], [0]]], DIV, "activity: nothing has both a cost and an activity above zero, so there is nothing to divide by: enter both, or choose other cells."],
    ["a name that is not there", peers, ["Leds", [["Leeds"], ["York"]], [[1], [2]]], VALUE, 'name is "Leds", which is not among names: choose one that is.'],
    ["no name", peers, ["", [["Leeds"], ["York"]], [[1], [2]]], VALUE, "name is empty: enter a value or choose cells that have one."],
    ["a name twice", peers, ["York", [["Leeds"], [" leeds"]], [[1], [2]]], VALUE, 'names, row 2 is " leeds", which is there already: give each a name of its own.'],
    ["no peers to count", peers, ["York", [["Leeds"], ["York"]], [[1], [2]], 0], VALUE, "count is 0: enter a whole number of 1 or more."],
    ["half a peer", peers, ["York", [["Leeds"], ["York"]], [[1], [2]], 1.5], VALUE, "count is 1.5: enter a whole number of 1 or more."],
    ["weights of nothing", peers, ["York", [["Leeds"], ["York"]], [[1], [2]], null, [[0]]], VALUE, "weights: every one is zero or empty: enter at least one above zero."],
    ["a negative weight", peers, ["York", [["Leeds"], ["York"]], [[1, 3], [2, 4]], null, [[1, -1]]], VALUE, "weights, column 2 is −1, below zero: enter zero or more."],
    ["weights that do not match", peers, ["York", [["Leeds"], ["York"]], [[1, 2], [2, 3]], null, [[1]]], VALUE, "indicators has 2 columns but weights has 1 value: choose ranges that match."],
    ["indicators that do not match", peers, ["York", [["Leeds", "York"]], [[1, 2]]], VALUE, "names has 2 values but indicators has 1 row: choose ranges that match."],
    ["one's own indicator missing", peers, ["York", [["Leeds"], ["York"], ["Hull"]], [[1, 2], [2, "n/a"], [3, 5]]], VALUE, "indicators, row 2, column 2 is empty: enter a value or choose cells that have one."],
    ["a tolerance of 15", bids, [[[1], [2]], 15], VALUE, "tolerance: 15 looks like 15%: enter 15% or 0.15."],
    ["a tolerance above 100", bids, [[[1], [2]], 150], VALUE, "tolerance is 150: enter a number from 0 to 1."],
    ["a negative tolerance", bids, [[[1], [2]], -0.1], VALUE, "tolerance is −0.1, below zero: enter zero or more."],
    ["no bids", bids, [[[""], ["n/a"]]], VALUE, "bids has no figures: all 2 of its cells are blank or n/a: enter figures."],
    ["part of a person", suppress, [[[1.5, 10]]], VALUE, "counts, row 1, column 1 is 1.5: enter a whole number of 0 or more."],
    ["fewer than nobody", suppress, [[[10, -1]]], VALUE, "counts, row 1, column 2 is −1, below zero: enter zero or more."],
    ["text among counts", suppress, [[[10, "c"]]], VALUE, 'counts, row 1, column 2 is the text "c": enter a number.'],
    ["a minimum of 1", suppress, [[[10, 3]], 1], VALUE, "minimum is 1: enter a whole number of 2 or more."],
    ["a minimum of 2.5", suppress, [[[10, 3]], 2.5], VALUE, "minimum is 2.5: enter a whole number of 2 or more."],
    ["a column of counts, whose row totals are the counts", suppress, [[[10], [3]]], VALUE, "counts, row 2: its total gives away a count below 5, whatever else is hidden: withhold that total too, or join it with another row."],
    ["a row of counts, whose column totals are the counts", suppress, [[[10, 3]], 10], VALUE, "counts, column 2: its total gives away a count below 10, whatever else is hidden: withhold that total too, or join it with another column."],
    ["all in one row but for zeros", suppress, [[[0, 0], [4, 9]]], VALUE, "counts, column 1: its total gives away a count below 5, whatever else is hidden: withhold that total too, or join it with another column."],
    ["a block too large", suppress, [Array.from({ length: 10001 }, () => [9])], VALUE, "counts has 10,001 cells, more than 10,000: choose a smaller block."],
  ])("%s", (_, run, given, error, sentence) => {
    expect(inACell(run, given)).toEqual({ error, sentence });
  });
});

describe("what a BENCH cell may be given", () => {
  const table = (rows: readonly (readonly unknown[])[]) => [["Measure", "Value"], ...rows];

  it.each<readonly [string, CellFunction, readonly unknown[], readonly (readonly unknown[])[]]>([
    ["one cost and one activity, as plain values", unit, [100, 8], [[12.5]]],
    ["a cost of 0 with activity", unit, [[[0, 100]], [[10, 10]]], [[5]]],
    ["a cost with no activity, and the other way about", unit, [[[100], [50], [""], [40]], [[10], [0], [5], ["N/A"]]], [[10]]],
    ["costs across and activity down", unit, [[[100, 50]], [[10], [5]]], [[10]]],
    ["a credit", unit, [[[-100], [100]], [[1], [1]]], [[0]]],
    ["one value", summary, [20], table([["Count", 1], ["Minimum", 20], ["Lower quartile", 20], ["Median", 20], ["Upper quartile", 20], ["Maximum", 20], ["Mean", 20], ["Interquartile range", 0], ["Median absolute deviation", 0], ["Left out", 0]])],
    ["−0", summary, [[[-0], [-0]], null, "KEEP"], table([["Count", 2], ["Minimum", 0], ["Lower quartile", 0], ["Median", 0], ["Upper quartile", 0], ["Maximum", 0], ["Mean", 0], ["Interquartile range", 0], ["Median absolute deviation", 0], ["Left out", 0]])],
    ["weights that come to nothing", summary, [[[20], [""]], [[0], [5]], " keep "], table([["Count", 1], ["Minimum", 20], ["Lower quartile", 20], ["Median", 20], ["Upper quartile", 20], ["Maximum", 20], ["Mean", 20], ["Weighted mean", ""], ["Interquartile range", 0], ["Median absolute deviation", 0], ["Left out", 1]])],
    ["zeros kept, weights n/a", summary, [[[0, 10, 20]], [["n/a", 1, 3]], "keep"], table([["Count", 3], ["Minimum", 0], ["Lower quartile", 5], ["Median", 10], ["Upper quartile", 15], ["Maximum", 20], ["Mean", 10], ["Weighted mean", 17.5], ["Interquartile range", 10], ["Median absolute deviation", 10], ["Left out", 0]])],
    ["weights left blank", summary, [[[10], [20]], [[""]], ""], table([["Count", 2], ["Minimum", 10], ["Lower quartile", 12.5], ["Median", 15], ["Upper quartile", 17.5], ["Maximum", 20], ["Mean", 15], ["Interquartile range", 5], ["Median absolute deviation", 5], ["Left out", 0]])],
    ["below every peer", position, [5, [[10], [20]]], table([["Rank", 1], ["Of", 3], ["Percentile", 0], ["Quarter", 1], ["Gap to median", -10], ["Gap to median %", -2 / 3]])],
    ["above every peer, with zeros kept", position, [50, [[0], [20]], "keep"], table([["Rank", 3], ["Of", 3], ["Percentile", 1], ["Quarter", 4], ["Gap to median", 40], ["Gap to median %", 4]])],
    ["between tied peers", position, [2.5, [[1], [2], [2], [3]]], table([["Rank", 4], ["Of", 5], ["Percentile", 2.5 / 3], ["Quarter", 4], ["Gap to median", 0.5], ["Gap to median %", 0.25]])],
    ["a median of 0", position, [0, [[-5], [0], [5]], "keep"], table([["Rank", 2], ["Of", 3], ["Percentile", 0.5], ["Quarter", 2], ["Gap to median", 0], ["Gap to median %", ""]])],
    ["equal but for floating point", position, [0.1 + 0.2, [[0.3], [0.4], [0.2]]], table([["Rank", 2], ["Of", 3], ["Percentile", 0.5], ["Quarter", 2], ["Gap to median", 0], ["Gap to median %", 0]])],
    ["one peer, equal", position, [5, 5], table([["Rank", 1], ["Of", 1], ["Percentile", 1], ["Quarter", 1], ["Gap to median", 0], ["Gap to median %", 0]])],
    ["a value on the fence", outliers, [[[10, 11, 12, 13, 16, ""]], null, 1.5], [["", "", "", "", "", ""]]],
    ["zeros among values", outliers, [[[0], [50], [51], [52], [53]]], [["low"], [""], [""], [""], [""]]],
    ["k of 0", outliers, [[[1], [2], [3], [4], [5]], "iqr", 0], [["low"], [""], [""], [""], ["high"]]],
    ["a line nobody has", lines, [[["Pay", "Gap"]], [[10, 20], ["", "n/a"]]], [["Line", "Count", "Lower quartile", "Median", "Upper quartile"], ["Pay", 2, 12.5, 15, 17.5], ["Gap", 0, "", "", ""], ["Sum of line figures", "", 12.5, 15, 17.5], ["Figures of provider totals", 0, "", "", ""], ["Difference", "", "", "", ""]]],
    ["zeros skipped in lines", lines, [[["Pay"], ["Nursing"]], [[10, 20], [0, 5]], "skip"], [["Line", "Count", "Lower quartile", "Median", "Upper quartile"], ["Pay", 2, 12.5, 15, 17.5], ["Nursing", 1, 5, 5, 5], ["Sum of line figures", "", 17.5, 20, 22.5], ["Figures of provider totals", 1, 25, 25, 25], ["Difference", "", -7.5, -5, -2.5]]],
    ["a target in any case, costs across", saving, [[[1000, 1500, 3000]], [[100, 100, 100]], " Median"], [[0, 0, 1500]]],
    ["the target of 0 is the lowest", saving, [[[1000], [1500]], [[100], [100]], 0], [[0], [500]]],
    ["a provider at the median, whatever floating point says", saving, [[[0.3], [0.1], [0.7]], [[3], [7], [0.1]]], [[0], [0], [0.69]]],
    ["one name", peers, [101, [[101]], [[5]]], [["Peer", "Distance"]]],
    ["indicators that do not vary", peers, ["A", [["A", "B", "C"]], [[0.1 + 0.2], [0.3], [0.3]]], [["Peer", "Distance"], ["B", 0], ["C", 0]]],
    ["a peer with an indicator missing", peers, ["A", [["A"], ["B"], ["C"]], [[1], [""], [3]], 5], [["Peer", "Distance"], ["C", 2], ["B", ""]]],
    ["one bid", bids, [100], [["Bid", "Median of the others", "Difference", "Flag"], [100, "", "", ""]]],
    ["others of nothing", bids, [[[0], [0], [5]], 0], [["Bid", "Median of the others", "Difference", "Flag"], [0, 2.5, -1, "low"], [0, 2.5, -1, "low"], [5, 0, "", ""]]],
    ["a bid on the edge of the tolerance", bids, [[[0.85, 1]], 0.15], [["Bid", "Median of the others", "Difference", "Flag"], [0.85, 1, -0.15, ""], [1, 0.85, 0.15 / 0.85, "high"]]],
    ["no small counts", suppress, [[[0, 5], [12, ""]]], [[0, 5], [12, ""]]],
    ["a small count alone in its row, with zeros beside it", suppress, [[[3, 0], [10, 20]]], [["c", "c"], ["c", "c"]]],
    ["blanks and n/a stay blank and are not hidden", suppress, [[[3, 20, 30], [15, "n/a", 9], [null, 7, 11]]], [["c", 20, "c"], ["c", "", "c"], ["", 7, 11]]],
    ["one more walk for two small counts", suppress, [[[2, 20], [15, 4]]], [["c", "c"], ["c", "c"]]],
    ["another minimum", suppress, [[[9, 20], [15, 40]], 10], [["c", "c"], ["c", "c"]]],
  ])("%s", (_, run, given, rows) => {
    const shown = inACell(run, given);
    expect("rows" in shown && badValues(shown)).toEqual([]);
    const rounded = (cells: readonly (readonly unknown[])[]) => cells.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(14)) : value)));
    expect("rows" in shown ? { rows: rounded(shown.rows) } : shown).toEqual({ rows: rounded(rows) });
  });
});
