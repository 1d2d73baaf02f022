import { footingCheck } from "../../src/intake/footing";
import { PreciseSum } from "../../src/intake/preciseSum";
import { addsUp } from "../../src/intake/sumFormula";
import { findTotals, type Lines } from "../../src/intake/totals";

const TABLE = { firstRow: 1, lastRow: 20, firstColumn: 1, lastColumn: 12 };

test.each<[string, ReturnType<typeof addsUp>]>([
  ["=SUM(B2:B9)", "down"], ["=sum( b2 : b9 )", "down"], ["=SUM($B$2:B9)", "down"], ["=SUM(B2:B4,B6:B9)", "down"], ["=B5+B9", "down"], ["=+B5+B9", "down"], ["=SUM(B2:B4)+SUM(B6:B9)", "down"], ["=SUBTOTAL(9,B2:B9)", "down"], ["=SUBTOTAL(109,B2:B9)", "down"], ["=AGGREGATE(9,6,B2:B9)", "down"], ["=ROUND(SUM(B2:B9),2)", "down"], ["=(B2+B3)", "down"], ["=SUM(B1:B9)", "down"], ["=SUM(B12:B15)", "down"],
  ["=SUM(C11:M11)", "across"], ["=C11+D11+E11", "across"], ["=SUBTOTAL(109,[Housing])", "table"], ["=SUM(Table1[Housing])", "table"], ["=SUM(Table1[@[Apr-25]:[Mar-26]])", "across"], ["=SUM(Table1[[#This Row],[Apr]:[Mar]])", "across"], ["=[@Apr]+[@May]", "across"], ["=[@Apr]*2", ""], ["=[@Apr]", ""],
  ["=B5", ""], ["=SUM(B5)", ""], ["=SUM(C2:C9)", ""], ["=SUM(B2:C9)", ""], ["=SUM(Sheet2!B2:B9)", ""], ["='A'!B2+'A'!B3", ""], ["=SUM(B2:B9)*2", ""], ["=B2-B3", ""], ["=B2*B3", ""], ["=SUBTOTAL(1,B2:B9)", ""], ["=AVERAGE(B2:B9)", ""], ["=SUMIF(A2:A9,\"x\",B2:B9)", ""], ["=SUM(B100:B200)", ""], ["=SUM(B11:B20)", ""], ["=SUM(B2:B9)+5", ""], ["=1+2", ""], ["=Total1+Total2", ""], ["=SUM(", ""], ["=)", ""], ["", ""], ["SUM(B2:B9)", ""], [`=${"B2+".repeat(5000)}B3`, ""],
])("%s in B11 adds %j", (formula, adds) => { expect(addsUp(formula, 10, 1, TABLE)).toBe(adds); });

function linesOf(rows: readonly (readonly [label: string, ...values: number[]])[], options: Partial<Lines> = {}): Lines {
  return {
    count: rows.length, width: Math.max(0, ...rows.map((row) => row.length - 1)), arithmetic: "believed",
    value: (line, at) => (rows[line]?.[at + 1] ?? NaN) as number,
    labels: (line) => [rows[line]?.[0] ?? ""],
    byFormula: () => false, neverByArithmetic: () => false, overruled: () => undefined,
    ...options,
  };
}
const found = (lines: Lines): readonly (readonly [number, string, number, number, number])[] => findTotals(lines).totals.map(({ line, how, from, to, added }) => [line, how, from, to, added[0] ?? NaN]);

test("subtotals take what stands since the last one, sections the subtotals' parts, and the grand total everything", () => {
  expect(found(linesOf([["A", 1], ["B", 2], ["Subtotal", 3], ["C", 4], ["D", 5], ["Subtotal", 9], ["Total Adults", 12], ["E", 6], ["F", 1], ["Subtotal", 7], ["Grand total", 19]]))).toEqual([
    [2, "label", 0, 1, 3], [5, "label", 3, 4, 9], [6, "label", 0, 5, 12], [9, "label", 7, 8, 7], [10, "label", 0, 9, 19],
  ]);
});

test("a total that does not foot is set against the likeliest of its parts", () => {
  expect(found(linesOf([["A", 1], ["B", 2], ["Subtotal", 4], ["C", 4], ["D", 5], ["Subtotal", 9], ["Grand total", 99]]))).toEqual([[2, "label", 0, 1, 3], [5, "label", 3, 4, 9], [6, "label", 0, 5, 12]]);
});

test("a total over its parts is set against the lines under it", () => {
  expect(found(linesOf([["Total", 7], ["A", 3], ["B", 4]]))).toEqual([[0, "label", 1, 2, 7]]);
});

test("one line is never a sum by arithmetic, nor are zeros", () => {
  expect(found(linesOf([["A", 5], ["", 5]]))).toEqual([]);
  expect(found(linesOf([["A", 0], ["B", 0], ["", 0]]))).toEqual([]);
  expect(found(linesOf([["A", 2], ["B", 3], ["", 5]]))).toEqual([[2, "arithmetic", 0, 1, 5]]);
});

test("arithmetic must hold in every figure, to the penny", () => {
  expect(found(linesOf([["A", 1, 10], ["B", 2, 20], ["", 3, 30.01]]))).toEqual([]);
  expect(found(linesOf([["A", 1, 10], ["B", 2, 20], ["", 3, 30.001]]))).toHaveLength(1);
  expect(found(linesOf([["A", 1, 10], ["B", 2, 20], ["", 3, NaN]]))).toEqual([]);
});

test("ten pence ten times is a pound", () => {
  expect(found(linesOf([...Array.from({ length: 10 }, (_, at): [string, number] => [`L${String(at)}`, 0.1]), ["", 1]]))).toHaveLength(1);
});

test("unlike things are asked about, and a person decides", () => {
  const rows: [string, number, number][] = [["A", 1, 5], ["B", 2, 7], ["C", 3, 12]];
  expect(findTotals(linesOf(rows, { arithmetic: "asked" }))).toEqual({ totals: [], asked: [2] });
  expect(findTotals(linesOf(rows)).totals).toHaveLength(1);
  expect(findTotals(linesOf(rows, { overruled: () => false }))).toEqual({ totals: [], asked: [] });
  expect(found(linesOf(rows, { overruled: (line) => (line === 1 ? true : undefined) }))).toEqual([[1, "choice", 0, 0, 1]]);
});

test("level amounts are in proportion, lines of nothing among them too", () => {
  expect(findTotals(linesOf([["A", 1, 2], ["Z", 0, 0], ["B", 2, 4], ["C", 3, 6]]))).toEqual({ totals: [], asked: [3] });
  expect(findTotals(linesOf([["A", 1, 2], ["Z", 0, 1], ["B", 2, 4], ["C", 3, 7]])).totals).toHaveLength(1);
});

test("nothing at all", () => { expect(findTotals(linesOf([]))).toEqual({ totals: [], asked: [] }); });

test("a running sum keeps its pennies", () => {
  const sum = new PreciseSum();
  for (let at = 0; at < 1_000_000; at++) sum.add(0.01);
  expect(sum.since(0, 0)).toBe(10_000);
  const [high, low] = [sum.high, sum.low];
  sum.add(9_999_999_999_999.99);
  sum.add(0.01);
  sum.add(-9_999_999_999_999.99);
  expect(Math.round(sum.since(high, low) * 1e6) / 1e6).toBe(0.01);
});

test("rounding in thousands is told from a slip", () => {
  const place = { sheet: "S", row: 0, column: 0 };
  const parts = (values: readonly number[]): Parameters<typeof footingCheck>[4] => ({ from: 0, to: values.length - 1, value: (line) => values[line] ?? NaN, isTotal: () => false, place: (line) => ({ ...place, row: line }) });
  expect(footingCheck(place, "Total", 8000, 7000, parts([3000, 4000]), 1000).hint).toBe("The difference is no more than rounding could make.");
  expect(footingCheck(place, "Total", 9000, 7000, parts([3000, 4000]), 1000)).not.toHaveProperty("hint");
  expect(footingCheck(place, "Total", 7, 7.000000000001, parts([3, 4]), 0.01)).toMatchObject({ holds: true, difference: 0 });
});
