import { rangesMeet, rangeWords } from "../../../src/taskpane/shared/cellAddress";
import { chartSeries } from "../../../src/taskpane/shared/chartSeries";
import { amountWords, countWords, listWords, percentWords, poundsWords, roundPoundsWords } from "../../../src/taskpane/shared/figureWords";
import { spreadLabels } from "../../../src/taskpane/shared/spreadLabels";
import { typedAmount, typedPercent } from "../../../src/taskpane/shared/typedFigure";

describe("figures in words", () => {
  it("separates thousands, shows pence and uses a minus sign", () => {
    expect(amountWords(-1234567.5)).toBe("\u22121,234,567.50");
    expect(poundsWords(1200)).toBe("£1,200.00");
    expect(roundPoundsWords(-1234.5)).toBe("\u2212£1,235");
    expect(poundsWords(0)).toBe("£0.00");
  });

  it("shows a percentage as short as it is exact", () => {
    expect(percentWords(0.58)).toBe("58%");
    expect(percentWords(1 / 3)).toBe("33.33%");
    expect(percentWords(0.000001)).toBe("0%");
  });

  it("counts and lists", () => {
    expect(countWords(1, "cell")).toBe("1 cell");
    expect(countWords(1200, "cell")).toBe("1,200 cells");
    expect(listWords(["a", "b", "c"])).toBe("a, b and c");
    expect(listWords([])).toBe("");
  });
});

describe("a figure as it is typed", () => {
  it.each([
    ["1200", 1200], ["1,200", 1200], ["£1,200.50", 1200.5], ["(500)", -500], ["-500", -500], ["\u2212500", -500], [" 1 200 ", 1200], [".5", 0.5],
  ])("reads %s", (typed, value) => expect(typedAmount(typed)).toBe(value));

  it.each(["", "abc", "1,20", "12,34,5", "1e5", "--5", "5%", "(5", "1.2m"])("refuses %s", (typed) => expect(typedAmount(typed)).toBeNull());

  it("reads a percentage to the same double as the cell that shows it", () => {
    expect(typedPercent("58")).toBe(0.58);
    expect(typedPercent("58%")).toBe(0.58);
    expect(typedPercent("-5")).toBe(-0.05);
    expect(typedPercent("58%%")).toBeNull();
  });
});

describe("addresses", () => {
  it("quotes a sheet's name as Excel does", () => {
    expect(rangeWords({ sheet: "Budget", address: "$B$4:G16" })).toBe("Budget!B4:G16");
    expect(rangeWords({ sheet: "Bob's 2025", address: "A1" })).toBe("'Bob''s 2025'!A1");
  });

  it("knows when two ranges have a cell in common", () => {
    const budget = { sheet: "Budget", address: "B2:D4" };
    expect(rangesMeet(budget, { sheet: "Budget", address: "D4" })).toBe(true);
    expect(rangesMeet(budget, { sheet: "Budget", address: "E4" })).toBe(false);
    expect(rangesMeet(budget, { sheet: "Partners", address: "D4" })).toBe(false);
    expect(rangesMeet(budget, { sheet: "Budget", address: "3:3" })).toBe(true);
  });
});

describe("the chart's series", () => {
  it("keeps five as they are, largest first", () => {
    const series = chartSeries(["a", "b", "c"], [[1, 5, 3], [1, 5, 3]]);
    expect(series.map(({ label, total }) => [label, total])).toEqual([["b", 10], ["c", 6], ["a", 2]]);
  });

  it("puts all but the four largest together and loses nothing", () => {
    const labels = ["a", "b", "c", "d", "e", "f", "g"];
    const series = chartSeries(labels, [[7, 6, 5, 4, 3, 2, 1]]);
    expect(series.map(({ label }) => label)).toEqual(["a", "b", "c", "d", "3 others"]);
    expect(series.reduce((sum, { total }) => sum + total, 0)).toBe(28);
    expect(series[4]?.amounts).toEqual([6]);
  });

  it("moves labels apart within the plot and keeps their order", () => {
    const placed = spreadLabels([100, 102, 101, 200], 20, 10, 210);
    const sorted = [...placed].sort((a, b) => a - b);
    sorted.slice(1).forEach((middle, index) => expect(middle - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(20));
    expect(placed[0]).toBeLessThan(placed[2] ?? 0);
    expect(placed[2]).toBeLessThan(placed[1] ?? 0);
    expect(Math.max(...placed)).toBeLessThanOrEqual(210);
  });

  it("pushes labels up from the foot of the plot", () => {
    expect(spreadLabels([200, 205, 209], 20, 10, 210)).toEqual([170, 190, 210]);
  });
});
