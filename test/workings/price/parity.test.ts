import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import { differences } from "./_figures";
import { calculated } from "./_inserted";
import { PLAN_CASES, RED_CASES } from "./_planCases";

describe.each(Object.entries(PLAN_CASES))("%s", (_name, { priceCase, ledger }) => {
  it.each(["workings", "functions"] as const)("comes out the same from the inserted %s, to the penny", async (mode) => {
    const inserted = await calculated(priceCase, mode, ledger);
    expect(differences(inserted, priceCase, priceAnswer(priceCase))).toEqual([]);
    expect(inserted.failing()).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  }, 120_000);
});

describe.each(Object.entries(RED_CASES))("%s", (_name, { priceCase, ledger, red }) => {
  it.each(["workings", "functions"] as const)("has the same figures in the inserted %s, and a check that is red", async (mode) => {
    const inserted = await calculated(priceCase, mode, ledger);
    expect(differences(inserted, priceCase, priceAnswer(priceCase))).toEqual([]);
    expect(inserted.masterCheck).toBe(red.length);
    red.forEach((words, at) => expect(inserted.failing()[at]).toContain(words));
  }, 120_000);
});
