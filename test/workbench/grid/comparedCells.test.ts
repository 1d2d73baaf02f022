import { Book, cellAt, ensureCell } from "../../../src/workbench/book/book";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";

/** What each formula gives, one under the other in column A, beside what stands in column C. */
async function calculated(formulas: readonly string[], beside: readonly (string | number)[] = []) {
  const book = new Book();
  const sheet = book.addSheet("Sheet1");
  formulas.forEach((formula, row) => { ensureCell(sheet, row, 0).formula = formula; });
  beside.forEach((value, row) => { ensureCell(sheet, row, 2).value = value; });
  const engine = await createUniverEngine(book);
  await engine.calculate();
  return formulas.map((_, row) => cellAt(sheet, row, 0)?.value);
}

it("does not take a column's number for the value of the cell that asks for it", async () => {
  expect(await calculated(["=IF(COLUMN(D9)+1>0,0,1)", '=IF(A1=0,"none","some")', "=SUMPRODUCT(--(A1:A1>0))"])).toEqual([0, "none", 0]);
});

it("does not take the lengths of texts for the texts", async () => {
  const texts = ["", "n/a", "abc", "n/a", "5"];
  expect(await calculated(["=SUMPRODUCT((LEN(C1:C5)>0)*(LOWER(C1:C5)<>\"n/a\"))", "=SUMPRODUCT(--(C1:C5=\"abc\"))", "=SUMPRODUCT(--(C1:C5=\"n/a\"))"], texts)).toEqual([2, 1, 2]);
});

it("still finds in cells compared before", async () => {
  expect(await calculated(["=SUMPRODUCT(--(C1:C4>1))", "=SUMPRODUCT(--(C1:C4=2))", "=COUNTIF(C1:C4,2)", "=MATCH(3,C1:C4,0)"], [1, 2, 3, 2])).toEqual([3, 2, 2, 3]);
});
