import { Trial } from "./bookOf";

describe("native formulas", () => {
  it("adds", async () => {
    const trial = await Trial.of({ A1: 1, A2: 2, B1: "=A1+A2", B2: "=SUM(A1:A2)*B1" });
    expect(trial.values("B1", "B2")).toEqual([3, 9]);
    await trial.type("A1", 10);
    expect(trial.values("B1", "B2")).toEqual([12, 144]);
  });
});
