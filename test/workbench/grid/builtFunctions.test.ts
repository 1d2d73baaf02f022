import { builtFunctions } from "../../_engine/builtFunctions";
import { Trial } from "./bookOf";

describe("the add-in's own functions, as built", () => {
  it("split in a cell, spill, and move with their inputs", async () => {
    const trial = await Trial.of({ A1: 100, B1: 58, B2: 17, B3: 25, C1: "=OPENBOOK.POOL.SPLIT(A1,B1:B3)", D1: "=SUM(C1#)" }, builtFunctions());
    expect(trial.values("C1", "C2", "C3", "D1")).toEqual([58, 17, 25, 100]);
    await trial.type("A1", 0.05);
    expect(trial.values("C1", "C2", "C3", "D1")).toEqual([0.03, 0.01, 0.01, 0.05]);
  });

  it("refuse in their own words", async () => {
    const trial = await Trial.of({ B1: 1, B2: "£1,200", C1: "=OPENBOOK.POOL.SPLIT(100,B1:B2)" }, builtFunctions());
    expect(trial.value("C1")).toMatchObject({ error: "#VALUE!", message: expect.stringContaining("£1,200") });
  });

  it.each([null, "", 0] as const)("take an empty cell that arrives as %p for nothing", async (emptyCell) => {
    const trial = await Trial.of({ B1: 1, B3: 1, C1: "=OPENBOOK.POOL.SPLIT(100,B1:B3)" }, builtFunctions({ emptyCell }));
    expect(trial.values("C1", "C2", "C3")).toEqual([50, 0, 50]);
  });
});
