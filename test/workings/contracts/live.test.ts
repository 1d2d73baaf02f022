import { CASES, LOTS, UNKNOWN } from "./_cases";
import { calculated } from "./_inserted";

jest.setTimeout(60_000);

test.each(["workings", "functions"] as const)("follows a linked cell, a longer part and another kind, by %s", async (mode) => {
  const inserted = await calculated(LOTS, mode);
  await inserted.type("Contract", 5, 2, 58_000);
  expect(inserted.failing()).toEqual([expect.stringContaining("said to cost")]);
  await inserted.type("Contract", 9, 2, 141_000);
  expect(inserted.masterCheck).toBe(0);
  // 141,000 × (1.025^10 − 1) ÷ 0.025 × 1.2
  expect(Math.abs(Number(inserted.named("openbook_contract_value")) - (141_000 * (1.025 ** 10 - 1) / 0.025) * 1.2)).toBeLessThan(0.02);
  const months = inserted.place("Contract_parts", "Months", 0);
  await inserted.type(months.sheet, months.row, months.column, 12);
  expect(Math.abs(Number(inserted.named("openbook_contract_value")) - (141_000 * (1.025 ** 6 - 1) / 0.025) * 1.2)).toBeLessThan(0.02);
  const kind = inserted.place("Contract_words", "Typed or read as", 0);
  await inserted.type(kind.sheet, kind.row, kind.column, "works");
  expect(inserted.named("openbook_contract_threshold")).toBe(5_193_000);
  expect(inserted.named("openbook_contract_result")).toBe("Below the threshold");
});

test("a term longer than its years, and a part of nothing, turn a check red", async () => {
  const inserted = await calculated(LOTS, "workings");
  const months = inserted.place("Contract_parts", "Months", 3);
  await inserted.type(months.sheet, months.row, months.column, 30);
  expect(inserted.failing()).toEqual(expect.arrayContaining([expect.stringContaining("cover the whole term")]));
  await inserted.type(months.sheet, months.row, months.column, 0);
  expect(inserted.failing()).toEqual([expect.stringContaining("whole months above zero")]);
});

test("a term whose cell is changed turns a check red: the months are what is worked from", async () => {
  const inserted = await calculated(LOTS, "workings");
  await inserted.type("Contract", 1, 1, "5+5");
  expect(inserted.failing()).toEqual([expect.stringContaining("read otherwise")]);
});

test.each(["workings", "functions"] as const)("a lot that can be estimated after all counts once its figure is typed, by %s", async (mode) => {
  const inserted = await calculated(UNKNOWN, mode);
  expect(inserted.named("openbook_contract_result")).toBe("Treated as at or above the threshold: not all of it can be estimated");
  const known = inserted.place("Contract_lots", "Typed or read as", 1);
  await inserted.type(known.sheet, known.row, known.column, 100);
  expect(inserted.named("openbook_contract_value")).toBe(37_337.01);
  expect(inserted.named("openbook_contract_result")).toBe("Below the threshold");
  expect(inserted.masterCheck).toBe(0);
});

test("inserted by workings it needs no add-in, and by functions it says that it does", async () => {
  const given = CASES["three years by hand"]!;
  expect((await calculated(given, "workings", false)).named("openbook_contract_value")).toBe(252_000);
  const without = await calculated(given, "functions", false);
  expect(without.named("openbook_contract_value")).not.toBe(252_000);
  expect(without.masterCheck).not.toBe(0);
});
