import { differenceInWords, numberInWords, percentInWords, poundsInWords, sumInWords } from "../../src/workings/figuresInWords";
import { inputsHash } from "../../src/workings/inputsHash";
import { figure, formula, label, sumOf, text } from "../../src/workings/planCells";
import { SheetLayout } from "../../src/workings/sheetLayout";
import { momentInWords, stampLine } from "../../src/workings/stamp";

describe("figures in words", () => {
  it.each([[1234567.89, "£1,234,567.89"], [0, "£0.00"], [-0, "£0.00"], [-0.05, "−£0.05"], [999.995, "£1,000.00"], [-1000, "−£1,000.00"], [-0.001, "£0.00"]])("%d is %s", (amount, words) => {
    expect(poundsInWords(amount)).toBe(words);
  });
  it("are per cents to six decimals and numbers to twelve figures", () => {
    expect([0.58, 1 / 3, 0.07, 1, 0.333333333].map(percentInWords)).toEqual(["58%", "33.333333%", "7%", "100%", "33.333333%"]);
    expect([512301, 1.5, 0.1 + 0.2, 1234567.25].map(numberInWords)).toEqual(["512,301", "1.5", "0.3", "1,234,567.25"]);
    expect([-0.025, -0].map(percentInWords)).toEqual(["−2.5%", "0%"]);
    expect([-1234.5, -0].map(numberInWords)).toEqual(["−1,234.5", "0"]);
  });
  it("take a negative figure off a sum, and add one that is taken off", () => {
    expect(sumInWords([5, -2, 0, 3], poundsInWords)).toBe("£5.00 − £2.00 + £0.00 + £3.00");
    expect(sumInWords([-5], poundsInWords)).toBe("−£5.00");
    expect([differenceInWords(5, 2, poundsInWords), differenceInWords(5, -2, poundsInWords), differenceInWords(-5, 0, poundsInWords)]).toEqual(["£5.00 − £2.00", "£5.00 + £2.00", "−£5.00 − £0.00"]);
  });
});

describe("the stamp", () => {
  it("says who, how, when and from what", () => {
    expect(stampLine({ version: "0.1.0", method: "Pool 1", insertedOn: "2026-11-21T09:12:34.567Z", inputsHash: "00ff" }))
      .toBe("Made by Openbook 0.1.0, method Pool 1, on 21 November 2026 at 09:12 UTC. Inputs 00ff.");
  });
  it("shows what is not a date as it is", () => expect(momentInWords("today")).toBe("today"));
});

describe("the fingerprint", () => {
  it("is FNV-1a over the ordered JSON", () => {
    expect(inputsHash({ b: 1, a: [1, "x"] })).toBe(inputsHash({ a: [1, "x"], b: 1 }));
    expect(inputsHash({ a: 1 })).not.toBe(inputsHash({ a: 2 }));
    expect(inputsHash(["£"])).not.toBe(inputsHash(["$"]));
    expect(inputsHash([1, 2])).not.toBe(inputsHash([2, 1]));
  });
  it("never changes from one version to the next", () => {
    expect(inputsHash("")).toBe(fnv([0x22, 0, 0x22, 0]));
    expect(inputsHash(7)).toBe(fnv([0x37, 0]));
  });
});

/** FNV-1a, 64 bits, as its authors define it. */
function fnv(bytes: number[]): string {
  let hash = 14695981039346656037n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 1099511628211n) % 2n ** 64n;
  return hash.toString(16).padStart(16, "0");
}

describe("a sheet laid out", () => {
  it("places tables under one another with their totals, and gives their addresses", () => {
    const layout = new SheetLayout("My sheet", "workings");
    layout.heading("Amounts", "In pounds.");
    const table = layout.table({
      name: "Amounts", rows: 2, totalLabel: "All",
      columns: [
        { key: "no", heading: "No.", width: 8, cell: ({ index }) => label(index + 1) },
        { key: "amount", heading: "Amount", width: 12, total: sumOf("0.00"), cell: ({ index }) => figure(index * 10, "0.00") },
        { key: "toDate", heading: "To date", width: 9, cell: ({ toDate }) => formula(`=SUM(${toDate("amount")})`, "0.00") },
      ],
    });
    expect(table.range("amount", "My sheet")).toBe("$B$4:$B$5");
    expect(table.range("amount", "Other")).toBe("'My sheet'!$B$4:$B$5");
    expect(table.block("no", "amount", "Other", 1, 1)).toBe("'My sheet'!$A$5:$B$5");
    expect(table.range("amount", "My sheet", 1, 1)).toBe("$B$5");
    expect(table.totalCell("amount", "My sheet")).toBe("$B$6");
    expect(table.rowCell("amount", 1, "Other")).toBe("'My sheet'!$B5");
    expect(() => table.columnOf("other")).toThrow(RangeError);
    layout.line(text("after"));

    const sheet = layout.finish(1, [2, 2]);
    expect(sheet.rows[4]![2]!.formula).toBe("=SUM($B$4:B5)");
    expect(sheet.rows[2]!.map((cell) => cell!.align)).toEqual(["left", "right", "right"]);
    expect(sheet.rows[5]!.map((cell) => [cell!.value ?? cell!.formula, cell!.style])).toEqual([["All", "Total"], ["=SUM($B$4:$B$5)", "Total"], [undefined, "Total"]]);
    expect(sheet.rows[7]![0]).toMatchObject({ value: "after" });
    expect(sheet.tables).toEqual([{ row: 2, column: 0, rows: 3, columns: 3, name: "Amounts" }]);
    expect(sheet.columnWidths).toEqual([8, 12, 9]);
  });

  it("keeps headings apart and within what Excel takes", () => {
    const layout = new SheetLayout("S", "workings");
    const long = "x".repeat(300);
    layout.table({ name: "T", rows: 1, columns: ["Period", "period ", long, long].map((heading, at) => ({ key: String(at), heading, width: 8, cell: () => text("a") })) });
    const headings = layout.finish(0, [0, 0]).rows[0]!.map((cell) => String(cell!.value));
    expect(headings.slice(0, 2)).toEqual(["Period", "period  (2)"]);
    expect(headings[2]).toHaveLength(245);
    expect(headings[3]).toBe(`${headings[2]} (2)`);
  });
});
