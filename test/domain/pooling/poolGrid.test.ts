import { poolGrid } from "../../../src/domain/pooling/poolGrid";
import { poolSplit } from "../../../src/domain/pooling/poolSplit";

describe("poolGrid", () => {
  it("worked example: three months of £100 between three equal partners", () => {
    // To date £100 → 33.34, 33.33, 33.33; £200 → 66.67, 66.67, 66.66; £300 → 100 each. Each month is the difference.
    expect(poolGrid([100, 100, 100], [1, 1, 1])).toEqual([[33.34, 33.33, 33.33], [33.33, 33.34, 33.33], [33.33, 33.33, 33.34]]);
  });

  it("takes months that give money back, and a year that comes to nothing", () => {
    expect(poolGrid([100, -50], [58, 17, 25])).toEqual([[58, 17, 25], [-29, -8.5, -12.5]]);
    expect(poolGrid([0.01, -0.01], [1, 1, 1])).toEqual([[0.01, 0, 0], [-0.01, 0, 0]]);
    expect(poolGrid([-0.05, 0.1], [60, 25, 15])).toEqual([[-0.03, -0.01, -0.01], [0.06, 0.02, 0.02]]);
  });

  it("keeps the year whole where months have parts of a penny", () => {
    const months = poolGrid(new Array<number>(12).fill(100 / 12), [1, 1]);
    const partner = (at: number) => months.reduce((sum, row) => sum + Math.round(row[at]! * 100), 0);
    expect([partner(0), partner(1)]).toEqual([5000, 5000]);
  });

  it("gives one row a total and one column a weight", () => {
    expect(poolGrid([12.34], [1])).toEqual([[12.34]]);
    expect(poolGrid([0, 0], [1, 2])).toEqual([[0, 0], [0, 0]]);
  });

  it.each([
    ["no totals", [], [1], "empty-input"],
    ["a total that is not a number", [1, NaN], [1], "not-a-number"],
    ["weights of nothing", [1], [0], "nothing-to-split-by"],
    ["a negative weight", [1], [1, -1], "negative"],
    ["a year of more than £9,999,999,999,999.99", [9e12, 9e12], [1], "too-large"],
  ])("refuses %s", (_, totals, weights, code) => {
    expect(() => poolGrid(totals, weights)).toThrow(expect.objectContaining({ code }));
  });

  it("law: the year to date is its split", () => {
    const totals = [1234.56, 0.01, -17.5, 99999.99];
    const grid = poolGrid(totals, [512, 301, 187]);
    const toDate = [0, 0, 0];
    let sum = 0;
    grid.forEach((row, month) => {
      sum = Math.round((sum + totals[month]!) * 100) / 100;
      row.forEach((cell, partner) => (toDate[partner] = Math.round((toDate[partner]! + cell) * 100) / 100));
      expect(toDate).toEqual(poolSplit(sum, [512, 301, 187]));
    });
  });
});
