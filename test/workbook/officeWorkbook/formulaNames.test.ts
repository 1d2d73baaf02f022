import { comparable, freeIdentifiers, mentions, renamedInFormula } from "../../../src/workbook/officeWorkbook/formulaNames";

test("taken names get a number, without regard to case", () => {
  expect([...freeIdentifiers(["Pool_total", "Rate"], ["pool_TOTAL", "Pool_total_2"])]).toEqual([["Pool_total", "Pool_total_3"], ["Rate", "Rate"]]);
});

test.each([
  ["=Rate*2", "=Rate_2*2"],
  ["=rate*Rates", "=Rate_2*Rates"],
  ['="Rate"&Rate', '="Rate"&Rate_2'],
  ['="say ""Rate"""&Rate', '="say ""Rate"""&Rate_2'],
  ["='Rate'!A1+Rate", "='Rate'!A1+Rate_2"],
  ["=Rate!A1+Rate", "=Rate!A1+Rate_2"],
  ["=Sheet1!Rate+Rate", "=Sheet1!Rate+Rate_2"],
  ["=RATE(1,2,3)+Rate", "=RATE(1,2,3)+Rate_2"],
  ["=SUM(Costs[Rate])*Rate", "=SUM(Costs[Rate])*Rate_2"],
  ["=Rate.a+Rate", "=Rate.a+Rate_2"],
])("renames in %s", (formula, expected) => {
  expect(renamedInFormula(formula, new Map([["Rate", "Rate_2"], ["Costs", "Costs"]]))).toBe(expected);
});

test.each([
  ["=Outputs!A1", true], ["=SUM('pool outputs'!A1:B2)", true], ["='Pool ''24'!A1", true], ["=SUM('First:Outputs'!A1)", true],
  ["=Fund_total*2", true], ["=fund_total", true],
  ["=MyOutputs!A1", false], ['="Outputs!A1"', false], ["=Sheet1!Fund_total", false], ["=Fund_total_2", false], ["=Outputs(1)", false], ["=[Book]Outputs+1", false],
])("%s mentions the insert: %p", (formula, expected) => {
  expect(mentions(formula, new Set(["outputs", "pool outputs", "pool '24"]), new Set(["fund_total"]))).toBe(expected);
});

test("formulas compare as Excel rewrites them, text by every character", () => {
  expect(comparable("='Pool'!a1 + sum( B2 )")).toBe(comparable("=Pool!A1+SUM(B2)"));
  expect(comparable('="A b"')).not.toBe(comparable('="a b"'));
  expect(comparable("5")).not.toBe(comparable(5));
  expect(comparable("Total")).not.toBe(comparable("total"));
});
