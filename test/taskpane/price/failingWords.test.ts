import { failingWords } from "../../../src/taskpane/features/price/failingWords";

describe("a check that does not hold, in words", () => {
  it.each([
    [{ words: "Every cost centre is placed.", holds: false, difference: 1, unit: "cost centre" }, "Every cost centre is placed. 1 cost centre is not."],
    [{ words: "Every pool is shared out.", holds: false, difference: 3, unit: "pool" }, "Every pool is shared out. 3 pools are not."],
    [{ words: "Cells read = used.", holds: false, difference: -2, unit: "cell" }, "Cells read = used. The difference is −2 cells."],
    [{ words: "It closes.", holds: false, difference: -13_709.65, unit: "£" }, "It closes. The difference is −£13,709.65."],
  ] as const)("%j", (check, words) => {
    expect(failingWords(check)).toBe(words);
  });
});
