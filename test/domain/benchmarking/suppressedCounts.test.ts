import { suppressedCounts } from "../../../src/domain/benchmarking/suppressedCounts";
import { exposedCells } from "../../../src/domain/benchmarking/suppression/exposedCells";
import { boundToOneValue, published, solvedByAlgebra } from "./_attacker";

const hiddenIn = (result: ReturnType<typeof suppressedCounts>) => result.flat().filter((cell) => cell === "c").length;

describe("small counts", () => {
  it("METHOD.md §9: the 3, and a walk of the smallest others", () => {
    // 3 alone is 35 − 32. With 20, 7 and 11 hidden: 3 + d, 20 − d, 7 − d, 11 + d for d from −3 to 7.
    const counts = [[12, 3, 20], [15, 18, 9], [30, 7, 11]];
    const result = suppressedCounts(counts);
    expect(result).toEqual([[12, "c", "c"], [15, 18, 9], [30, "c", "c"]]);
    expect(boundToOneValue(published(counts, result), counts)).toEqual([]);
  });

  it("one walk serves small counts in different rows and columns: no more than one further cell each", () => {
    for (const size of [2, 3, 4, 7, 12]) {
      const counts = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => (row === column ? 2 : 10 + row + 3 * column)));
      expect(hiddenIn(suppressedCounts(counts))).toBe(2 * size);
    }
  });

  it("a zero is hidden only where nothing else does as well", () => {
    expect(suppressedCounts([[3, 0, 20], [0, 9, 30], [8, 7, 40]])[0]).toEqual(["c", 0, "c"]);
    expect(suppressedCounts([[3, 0], [10, 20]])).toEqual([["c", "c"], ["c", "c"]]);
  });

  it("every small count hidden is not enough, nor are two in a row and column of 0 that cannot go down", () => {
    // The 4 can only be what its row leaves: 0 beside it cannot go down, and the column below it is all 0.
    const counts = [[4, 0], [0, 9]];
    const table = { rows: 2, columns: 2, counts: counts.flat() };
    expect(exposedCells(table, [0])).toEqual([0]);
    expect(exposedCells(table, [0, 1])).toEqual([0, 1]);
    expect(exposedCells(table, [0, 1, 2, 3])).toEqual([]);
    expect(exposedCells({ ...table, counts: [4, 0, 9, 0] }, [0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
  });

  it.each([[40, 40, 0.05], [120, 30, 0.02], [400, 20, 0.02], [20, 300, 0.01]])("%d by %d counts, %d small, before the attacker", (rows, columns, small) => {
    let state = 11;
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const counts = Array.from({ length: rows }, () => Array.from({ length: columns }, () =>
      random() < 0.2 ? 0 : random() < small ? 1 + Math.floor(4 * random()) : 5 + Math.floor(90 * random())));
    const result = suppressedCounts(counts);
    const known = published(counts, result);
    expect(boundToOneValue(known, counts)).toEqual([]);
    const isAlone = (line: readonly number[]) => line.filter((count) => count > 0 && count < 5).length === 1;
    const fewest = Math.max(counts.filter(isAlone).length, counts[0]!.filter((_, column) => isAlone(counts.map((line) => line[column]!))).length);
    const must = counts.flat().filter((count) => count > 0 && count < 5).length;
    expect(hiddenIn(result) - must).toBeLessThanOrEqual(Math.ceil(fewest * 1.5));
    if (must < 100) expect(solvedByAlgebra(known)).toEqual([]);
  });

  it.each<readonly [string, (number | null)[][], number, string]>([
    ["nothing", [], 5, "empty-input"], ["a ragged block", [[1, 2], [3]], 5, "ragged-block"], ["NaN", [[NaN]], 5, "not-a-number"], ["a count past 15 digits", [[1e16]], 5, "out-of-range"],
    ["an infinite minimum", [[1]], Infinity, "not-whole"], ["a minimum of 0", [[1]], 0, "not-whole"], ["one small count and nothing else", [[3]], 5, "total-reveals"],
    ["a small count shut in by blanks", [[3, null, 9], [null, 4, 8]], 5, "total-reveals"],
  ])("refuses %s", (_, counts, minimum, code) => {
    expect(() => suppressedCounts(counts, minimum)).toThrow(expect.objectContaining({ code }));
  });
});
