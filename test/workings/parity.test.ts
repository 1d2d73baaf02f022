import { Calculated } from "./_calculated";
import { names, poolCaseOf, shares } from "./_cases";

describe("try", () => {
  it.each(["workings", "functions"] as const)("%s", async (mode) => {
    const c = await Calculated.of(poolCaseOf([[100, 20], [55.55, 3], [0.01, 0.02]], names(3), shares(0.58, 0.17, 0.25)), mode);
    expect(c.failing()).toEqual([]);
    expect(c.masterCheck).toBe(0);
    expect(c.schedule).toEqual(c.answer.schedule);
  });
});
