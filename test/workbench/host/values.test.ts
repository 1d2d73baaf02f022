/** @jest-environment jsdom */
import type { CellValue } from "../../../src/workbench/book/book";
import { cellAt, ensureCell, formatOf } from "../../../src/workbench/book/book";
import { bootOffice, emptyBook, type BootedOffice } from "../../_office/bootOffice";
import { runOn } from "./runOn";

/** What a range answers after `given` was written to it. */
async function written(given: unknown[][], numberFormat?: string, office?: BootedOffice) {
  const { Excel, book } = office ?? await bootOffice();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, given.length, given[0]?.length ?? 1);
    if (numberFormat) range.numberFormat = numberFormat as never;
    range.values = given;
    range.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return { values: range.values, formulas: range.formulas, text: range.text, types: range.valueTypes, formats: range.numberFormat };
  });
  return { ...read, book };
}

async function refusal(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<OfficeExtension.Error> {
  const { Excel } = await bootOffice();
  const error = await Excel.run(async (context) => {
    work(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  }).then(() => undefined, (reason: OfficeExtension.Error) => reason);
  if (!error) throw new Error("nothing was refused");
  return error;
}

describe("what is written is read as Excel reads what is typed", () => {
  test.each<[string, unknown, CellValue, string, string]>([
    ["text", "Essex", "Essex", "String", "General"],
    ["number", 1.5, 1.5, "Double", "General"],
    ["boolean", true, true, "Boolean", "General"],
    ["number as text", "12", 12, "Double", "General"],
    ["spaces around a number", " 12 ", 12, "Double", "General"],
    ["pounds", "£1,200", 1200, "Double", "£#,##0;[Red]-£#,##0"],
    ["thousands", "1,200", 1200, "Double", "#,##0"],
    ["percentage", "12%", 0.12, "Double", "0%"],
    ["brackets", "(500)", -500, "Double", "General"],
    ["TRUE", "TRUE", true, "Boolean", "General"],
    ["British date", "13/4/2025", 45760, "Double", "dd/mm/yyyy"],
    ["month and year", "Apr 2025", 45748, "Double", "mmm-yy"],
    ["ISO date", "2025-04-01", 45748, "Double", "dd/mm/yyyy"],
    ["financial year", "2025-26", "2025-26", "String", "General"],
    ["contract term", "5+2", "5+2", "String", "General"],
    ["words for nothing", "n/a", "n/a", "String", "General"],
    ["error value", "#N/A", { error: "#N/A" }, "Error", "General"],
    ["apostrophe", "'007", "007", "String", "General"],
    ["a lone equals sign", "=", "=", "String", "General"],
    ["continental number", "€1.000,50", "€1.000,50", "String", "General"],
  ])("%s", async (_, typed, stored, type, format) => {
    const { book, types, formats } = await written([[typed]]);
    expect(cellAt(book.sheets[0]!, 0, 0)?.value).toEqual(stored);
    expect(types).toEqual([[type]]);
    expect(formats).toEqual([[format]]);
  });

  test("a day and month alone is a day of this year, day first", async () => {
    const { text } = await written([["1/4"]]);
    expect(text[0]?.[0]).toBe(`01/04/${new Date().getFullYear()}`);
  });

  test("an empty text empties the cell, null leaves it", async () => {
    const office = await bootOffice();
    await written([["a", "b"]], undefined, office);
    const { values, types } = await written([["", null]], undefined, office);
    expect(values).toEqual([["", "b"]]);
    expect(types).toEqual([["Empty", "String"]]);
    expect(cellAt(office.book.sheets[0]!, 0, 0)).toBeUndefined();
  });

  test("a text cell keeps what it is given, formulas too", async () => {
    const { values, types } = await written([["=A2", "007", "12%", 5]], "@");
    expect(values).toEqual([["=A2", "007", "12%", "5"]]);
    expect(types).toEqual([["String", "String", "String", "String"]]);
  });

  test("a format of one's own is not replaced by the one a date brings", async () => {
    const { text } = await written([["1/4/2025"]], "mmmm yyyy");
    expect(text).toEqual([["April 2025"]]);
  });

  test("a book that counts from 1904 stores and shows the same day", async () => {
    const book = emptyBook();
    book.date1904 = true;
    const { text, values } = await written([["1/4/2025", "12:00"]], undefined, await bootOffice({ book }));
    expect([text, values]).toEqual([[["01/04/2025", "12:00"]], [[45748 - 1462, 0.5]]]);
  });

  test("formulas are kept as typed, and shown beside their values", async () => {
    const book = emptyBook();
    const office = await bootOffice({ book, engine: () => ({ calculate: async () => void (ensureCell(book.sheets[0]!, 0, 1).value = 24), dispose() {} }) });
    const { formulas, values } = await written([["x", "=SUM(A2:A9)*2 "]], undefined, office);
    expect(formulas).toEqual([["x", "=SUM(A2:A9)*2"]]);
    expect(values).toEqual([["x", 24]]);
  });

  test("number formats are shown as Excel shows them", async () => {
    const { text } = await written([[-30.5]], "£#,##0.00;[Red]-£#,##0.00");
    expect(text).toEqual([["-£30.50"]]);
  });

  test("one value fills the range", async () => {
    const { Excel, book } = await bootOffice();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = 7 as never;
      await context.sync();
    });
    expect(cellAt(book.sheets[0]!, 1, 1)?.value).toBe(7);
  });

  test("more than 1,500 cells go through the client's own parts", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, row * 2]);
    const { values } = await written(rows);
    expect(values).toEqual(rows);
  });
});

describe("what Excel refuses", () => {
  test("another size, as Excel words it, and nothing is written", async () => {
    const { Excel, book } = await bootOffice();
    const error: OfficeExtension.Error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[1, 2, 3]];
      await context.sync();
    }).catch((reason) => reason);
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toBe("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect(book.sheets[0]!.cells.size).toBe(0);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a formula that is none", (sheet) => void (sheet.getRange("A1").formulas = [["=SUM(A1"]])],
    ["a formula over 8,192 characters", (sheet) => void (sheet.getRange("A1").formulas = [[`="${"x".repeat(8190)}"`]])],
    ["a text over 32,767 characters", (sheet) => void (sheet.getRange("A1").values = [["x".repeat(32_768)]])],
    ["values of whole columns", (sheet) => void (sheet.getRange("A:A").values = 1 as never)],
    ["a number format that is none", (sheet) => void (sheet.getRange("A1").numberFormat = [["bad["]])],
    ["an address that is none", (sheet) => sheet.getRange("A0").select()],
    ["a cell off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).select()],
  ])("%s", async (_, work) => {
    expect((await refusal((_context, sheet) => work(sheet))).code).toBe("InvalidArgument");
  });

  test("a longest text and a longest formula are taken", async () => {
    const { values } = await written([["x".repeat(32_767)]]);
    expect(String(values[0]?.[0])).toHaveLength(32_767);
  });

  test("one bad element and the whole array is refused", async () => {
    const { Excel, book } = await bootOffice();
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").formulas = [["=1"], ["=1+"]];
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(book.sheets[0]!.cells.size).toBe(0);
  });

  test("part of an array entered with Ctrl+Shift+Enter", async () => {
    const book = emptyBook();
    Object.assign(ensureCell(book.sheets[0]!, 0, 0), { formula: "=B1:B2", array: { rows: 2, columns: 1, legacy: true } });
    Object.assign(ensureCell(book.sheets[0]!, 1, 0), { value: 0, spilledFrom: { row: 0, column: 0 } });
    const { Excel } = await bootOffice({ book });
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[1]];
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidOperation", message: "You can't change part of an array." });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = [[1], [2]];
      await context.sync();
    });
    expect(cellAt(book.sheets[0]!, 0, 0)).toEqual({ value: 1, format: expect.anything() });
  });
});

describe("spills and merged cells", () => {
  function withSpill() {
    const book = emptyBook(), sheet = book.sheets[0]!;
    Object.assign(ensureCell(sheet, 0, 0), { value: 1, formula: "=SEQUENCE(3)", array: { rows: 3, columns: 1, legacy: false } });
    for (const row of [1, 2]) Object.assign(ensureCell(sheet, row, 0), { value: row + 1, spilledFrom: { row: 0, column: 0 } });
    return book;
  }

  test("a range knows what spills and from where", async () => {
    const { Excel } = await bootOffice({ book: withSpill() });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const to = sheet.getRange("A1").getSpillingToRangeOrNullObject(), from = sheet.getRange("A3").getSpillParentOrNullObject();
      const none = sheet.getRange("B1").getSpillingToRangeOrNullObject(), all = sheet.getRange("A1:A3"), some = sheet.getRange("A1:A4");
      to.load("address"); from.load("address"); all.load("hasSpill,values,formulas"); some.load("hasSpill"); none.load("address");
      await context.sync();
      expect([to.address, from.address, none.isNullObject, all.hasSpill, some.hasSpill]).toEqual(["Sheet1!A1:A3", "Sheet1!A1", true, true, null]);
      expect(all.formulas).toEqual([["=SEQUENCE(3)"], [2], [3]]);
    });
  });

  test("overwriting the formula takes what it spilled with it", async () => {
    const book = withSpill();
    const { Excel } = await bootOffice({ book });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
      await context.sync();
    });
    expect([0, 1, 2].map((row) => cellAt(book.sheets[0]!, row, 0)?.value)).toEqual(["x", undefined, undefined]);
  });

  test("only the first cell of a merged area takes a value", async () => {
    const { Excel, book } = await bootOffice();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.values = [["kept", "lost"]];
      range.merge();
      range.values = [["a", "b"]];
      const merged = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C5").getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      await context.sync();
      expect([merged.address, merged.areaCount]).toEqual(["Sheet1!A1:B1", 1]);
    });
    expect(cellAt(book.sheets[0]!, 0, 0)?.value).toBe("a");
    expect(cellAt(book.sheets[0]!, 0, 1)?.value ?? null).toBeNull();
  });
});

test("values are calculated before they are read in the same batch, and at its end; by hand only when asked", async () => {
  const book = emptyBook(), sheet = book.sheets[0]!;
  let calculations = 0;
  const { Excel } = await bootOffice({ book, engine: () => ({ calculate: async () => void (calculations++, ensureCell(sheet, 0, 1).value = Number(cellAt(sheet, 0, 0)?.value) * 2), dispose() {} }) });
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    cells.getCell(0, 1).formulas = [["=A1*2"]];
    cells.getCell(0, 0).values = [[4]];
    cells.load("values");
    cells.getCell(0, 0).values = [[5]];
    await context.sync();
    expect(cells.values).toEqual([[4, 8]]);
    expect([calculations, cellAt(sheet, 0, 1)?.value]).toEqual([2, 10]);
    context.application.calculationMode = "Manual";
    cells.getCell(0, 0).values = [[6]];
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([[6, 10]]);
    context.application.calculate("Full");
    cells.load("values");
    await context.sync();
    expect(cells.values).toEqual([[6, 12]]);
  });
});

test("a text that looks like an error is no error", async () => {
  const book = emptyBook();
  ensureCell(book.sheets[0]!, 0, 0).value = "#N/A";
  ensureCell(book.sheets[0]!, 0, 1).value = { error: "#N/A" };
  ensureCell(book.sheets[0]!, 0, 2).format = formatOf(ensureCell(book.sheets[0]!, 0, 2).format, { numberFormat: "0.00" });
  const { Excel } = await bootOffice({ book });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
    range.load("values,valueTypes,text");
    await context.sync();
    expect([range.values, range.valueTypes, range.text]).toEqual([[["#N/A", "#N/A", ""]], [["String", "Error", "Empty"]], [["#N/A", "#N/A", ""]]]);
  });
});

test("text is shown as it is in General and as text, and as any other format says", async () => {
  const office = await bootOffice({ book: emptyBook() });
  await runOn(office, async (context, sheet) => {
    const formats = ["General", "@", '"Line "@'];
    const cells = formats.map((format, row) => {
      const cell = sheet.getCell(row, 0);
      cell.numberFormat = [[format]];
      cell.values = [["Travel"]];
      return cell.load("text");
    });
    await context.sync();
    expect(cells.map(({ text }) => text[0]![0])).toEqual(["Travel", "Travel", "Line Travel"]);
  });
});
