import { readReturn } from "../../../../src/intake/openbook/readReturn";
import type { ReturnGiven } from "../../../../src/returns/returnGiven";
import { openWorkbook } from "../../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../../../src/workbench/grid/univerEngine";
import { planBytes } from "../../../../src/workbook/files/newWorkbook/planBytes";
import { readFile } from "../../../../src/workbook/files/readFile";
import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import { laterAndEarlier } from "../../../../src/workings/openbook/earlierReturns";
import { filledReturn, goodAnswers, type Answers } from "../_filledReturn";
import { caseOf } from "./_cases";
import { differences } from "./_figures";
import { calculated } from "./_inserted";

jest.setTimeout(120_000);

/** The form filled in, saved as a file and read back. */
async function returned(name: string, changed: Answers = []): Promise<ReturnGiven> {
  const isChanged = (cell: Answers[number][0]): boolean => changed.some(([other]) => JSON.stringify(other) === JSON.stringify(cell));
  const book = openWorkbook(await planBytes(filledReturn([...goodAnswers().filter(([cell]) => !isChanged(cell)), ...changed])), name);
  await (await createUniverEngine(book, undefined)).calculate();
  return readReturn(await readFile(name, saveWorkbook(book)));
}

test("two forms as a provider fills them in, the second with three changes: exactly those are asked about, and every check holds", async () => {
  const first = await returned("Willow.xlsx");
  const second = await returned("Willow again.xlsx", [[["costs", "this", 4], 29_000], [["costs", "note", 1], "Cover for a long absence"], [["income", "this", 1], 0]]);
  const given = caseOf({ ...laterAndEarlier([first, second]), against: "earlier" });
  expect([given.returns, given.earlier].map((each) => each.map(({ source }) => source))).toEqual([["Willow again.xlsx"], ["Willow.xlsx"]]);
  const answer = comparisonAnswer(given);
  expect(answer.differences.map(({ kind, ref, cell }) => [kind, ref, cell.split("!")[0]])).toEqual([["over tolerance", "C05", "Costs"], ["dropped", "I02", "'Income and surplus'"], ["note changed", "C02", "Costs"]]);
  expect(answer.proof.every(({ agrees }) => agrees)).toBe(true);
  const inserted = await calculated(given, "workings");
  expect(differences(inserted, given, answer)).toEqual([]);
  expect(inserted.failing()).toEqual([]);
});
