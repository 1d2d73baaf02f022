import { readUnitCosts } from "../../../src/intake/unitCosts/readUnitCosts";
import { blockOf, dateCell, type LiteralCell } from "../_block";
import { expectWhole, names, read, valuesOf, words } from "./_asked";

/** The cell in question as the cost of the second of three providers. */
function asCost(cell: LiteralCell, heading = "Cost (£)") {
  const table = read([["Provider", heading, "Hours"], ["Alder", 1000, 10], ["Birch", cell, 20], ["Cedar", 900, 9]]);
  return table.figures.find(({ organisation, measure }) => organisation === 1 && measure === "cost")!.reading;
}

test.each([["£1,200", 1200], ["1\u00A0200", 1200], ["(500)", -500], ["\u2212500", -500], [" 1200 ", 1200], ["1200\u200B", 1200], ["GBP 1200", 1200]] as const)("%j is read as %d", (text, value) => {
  expect(asCost(text)).toMatchObject({ outcome: "fixed", value, fromText: true });
});

test.each([["n/a"], ["TBC"], ["."], [".."], [":"], ["-"], ["–"], ["nil"], ["x"], ["[c]"], ["see note 3"], ["1.234,56"], ["1,2,00"], ["1e5"], ["0x10"], ["12%"], ["1.2k"], ["#N/A"], ["#DIV/0!"], ["٣٤"], ["€500"], [""], ["   "]])("%j is left out with its reason, never 0", (text) => {
  const reading = asCost(text);
  expect(reading).toMatchObject({ outcome: "left out", value: null });
  expect(reading.reason).not.toBe("");
});

test("TRUE and dates are no costs", () => {
  expect(asCost(true).value).toBeNull();
  expect(asCost(dateCell(45_748, "01/04/2025", "dd/mm/yyyy")).value).toBeNull();
});

test("a number format that shows thousands of a whole figure is not multiplied again", () => {
  expect(asCost({ value: 1_234_567, format: "#,##0,", text: "1,235" }, "Cost (£000)").value).toBe(1_234_567);
});

test("hidden rows are counted and said", () => {
  const table = read([["Provider", "Cost", "Hours"], ["Alder", 1, 2], ["Birch", 3, 4], ["Cedar", 5, 6]], { hiddenRows: [2] });
  expect(names(table)).toHaveLength(3);
  expect(words(table)).toContain("Row 3 is hidden or filtered out: the figures there are counted.");
});

test("blank rows and repeated headings inside the table are skipped", () => {
  const table = read([["Provider", "Cost", "Hours"], ["Alder", 1, 2], [], ["Provider", "Cost", "Hours"], ["Birch", 3, 4]]);
  expect(names(table)).toEqual(["Alder", "Birch"]);
});

test("negative costs are kept and said", () => {
  const table = read([["Provider", "Cost", "Hours"], ["Alder", -5, 2], ["Birch", 3, 4]]);
  expect(valuesOf(table, "cost")).toEqual([-5, 3]);
  expect(words(table)).toContain("below zero");
});

test.each([[[]], [[[]]], [[[""]]], [[["Provider"]]], [[["Provider", "Cost"]]], [[[1]]], [[["=SUM(A1)"]]], [[[1, 2], [3, 4]]], [[["Just words", "and more"], ["and", "more"]]]] as readonly (readonly [readonly (readonly LiteralCell[])[]])[])("%j gives an account and no error", (rows) => {
  expectWhole(readUnitCosts(blockOf(rows)));
});

test("nothing chosen says what to do", () => {
  expect(words(read([[]]))).toBe("There is nothing in these cells: choose the cells that hold the costs.");
  expect(words(read([["Provider", "Region"], ["Alder", "N"], ["Birch", "S"]]))).toContain("No costs, activity or unit costs were found");
});

test("hostile text is only text", () => {
  const table = read([["Provider", "Cost", "Hours"], ["<img src=x onerror=alert(1)>", 1, 2], ["__proto__", 3, 4], ["constructor", 5, 6], ["=cmd|' /c calc'!A1", 7, 8], ["a".repeat(40_000), 9, 10]]);
  expect(names(table).slice(0, 4)).toEqual(["<img src=x onerror=alert(1)>", "__proto__", "constructor", "=cmd|' /c calc'!A1"]);
  expect(valuesOf(table, "cost")).toEqual([1, 3, 5, 7, 9]);
});

test("choices for columns and keys that are not there change nothing", () => {
  const rows: LiteralCell[][] = [["Provider", "Cost", "Hours"], ["Alder", 1, 2], ["Birch", 3, 4]];
  const plain = read(rows);
  const table = read(rows, {}, { roles: new Map([[99, "cost"]]), aggregates: new Map([["nobody", true]]), measures: new Map([["x", "cost"]]), totalRows: new Map([[500, true]]) });
  expect(table).toEqual(plain);
});

test.each(["down", "across", "long"] as const)("any table may be read %s", (layout) => {
  const table = read([["Provider", "Service", "Cost", "Hours"], ["Alder", "Home", 1, 2], ["Birch", "Day", 3, 4]], {}, { layout });
  expect(table.layout).toBe(layout);
});
