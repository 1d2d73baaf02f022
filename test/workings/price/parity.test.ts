import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import { differences } from "./_figures";
import { calculated } from "./_inserted";
import { twoPools } from "./_cases";

it.each(["workings"] as const)("two pools, %s", async (mode) => {
  const c = twoPools();
  const inserted = await calculated(c, mode);
  expect(differences(inserted, c, priceAnswer(c))).toEqual([]);
  expect(inserted.failing()).toEqual([]);
  expect(inserted.masterCheck).toBe(0);
}, 120_000);
