import { gatherReturns } from "../../../src/intake/openbook/gatherReturns";
import { readReturns } from "../../../src/intake/openbook/readReturns";
import { readWorkbook } from "../../../src/intake/openbook/readWorkbook";
import type { ReturnSheets } from "../../../src/intake/openbook/returnSheets";
import type { ReturnGiven } from "../../../src/returns/returnGiven";
import { blockOf } from "../_block";
import { FIRST_LINE, goodReturn, recalculate, sentForm, type ReturnBook } from "./_returnBook";

const words = (given: ReturnGiven | undefined): readonly string[] => (given?.remarks ?? []).map((remark) => `${remark.sort} ${remark.cell}: ${remark.words}`);

/** Sheets moved one return after another into one workbook, as Excel names them: "Costs (2)". */
function together(books: readonly ReturnBook[], interleaved = false): ReturnSheets {
  const reads = books.map((book, at) => {
    if (at > 0) for (const { name } of [...book.sheets]) book.rename(name, `${name} (${String(at + 1)})`);
    return book.read("");
  });
  const sheets = interleaved ? (reads[0]?.sheets ?? []).flatMap((_, sheet) => reads.flatMap((read) => read.sheets[sheet] ?? [])) : reads.flatMap((read) => read.sheets);
  return { source: "", sheets, names: reads.flatMap(({ names }) => names) };
}

describe("several returns in one workbook", () => {
  test.each([["one after another", false], ["sheet by sheet", true]])("%s", (_, interleaved) => {
    const { returns, notReturns } = readWorkbook(together([goodReturn("Acme"), goodReturn("Beech").type("costs", 2, "this", 99), goodReturn("Cedar")], interleaved));
    expect(returns.map(({ provider, source, costs }) => [provider, source, costs[2]?.cost.this.value, costs[2]?.cost.this.cell])).toEqual([
      ["Acme", "About", 13_725, "Costs!J11"], ["Beech", "About (2)", 99, "'Costs (2)'!J11"], ["Cedar", "About (3)", 13_725, "'Costs (3)'!J11"],
    ]);
    expect([notReturns, words(returns[0]), words(returns[2])]).toEqual([[], [], []]);
  });
  test("a sheet of one of them renamed goes with its neighbours", () => {
    const beech = goodReturn("Beech").type("costs", 2, "this", 99);
    const read = together([goodReturn("Acme"), beech]);
    const renamed: ReturnSheets = {
      ...read,
      sheets: read.sheets.map((sheet) => (sheet.name === "Costs (2)" ? { ...sheet, name: "Spend", block: { ...sheet.block, sheet: "Spend" } } : sheet)),
      names: read.names.map((name) => (name.range.sheet === "Costs (2)" ? { ...name, range: { ...name.range, sheet: "Spend" } } : name)),
    };
    expect(readWorkbook(renamed).returns.map(({ provider, costs }) => [provider, costs[2]?.cost.this.value])).toEqual([["Acme", 13_725], ["Beech", 99]]);
  });
  test("renamed throughout and without names, they are told apart by where each begins", () => {
    const books = [goodReturn("Acme"), goodReturn("Beech")].map((book, at) => {
      for (const { name } of [...book.sheets]) book.rename(name, `${"XY".charAt(at)}${String(book.sheets.findIndex((sheet) => sheet.name === name))}`);
      return book.withoutNames().read("Both.xlsx");
    });
    const { returns } = readWorkbook({ source: "Both.xlsx", sheets: books.flatMap(({ sheets }) => sheets), names: [] });
    expect(returns.map(({ provider, source, costs }) => [provider, source, costs.length])).toEqual([["Acme", "Both.xlsx, X0", 6], ["Beech", "Both.xlsx, Y0", 6]]);
  });
  test("sheets beside them are named, empty ones not", () => {
    const read = goodReturn().read();
    const sheet = (name: string, rows: Parameters<typeof blockOf>[0], visibility: "visible" | "hidden" = "visible"): ReturnSheets["sheets"][number] => ({ name, visibility, block: blockOf(rows, { sheet: name }) });
    const { returns, notReturns } = readWorkbook({ ...read, sheets: [...read.sheets, sheet("Workings", [["Rota", 5]], "hidden"), sheet("Sheet2", []), sheet("Check workings", [["Check workings"]])] });
    expect(returns).toHaveLength(1);
    const some = readWorkbook({ ...read, sheets: [...read.sheets, sheet("By month", [["Ref", "Cost line", "Kind", "Unit", "Tendered quantity", "Tendered cost (£)", "April", "May"], ["C01", "Staff", "pay", "hours", 1, 2, 3, 4]])] });
    expect([some.returns.flatMap(words), some.notReturns.map((each) => each.sheet)]).toEqual([[], ["By month"]]);
    expect(notReturns).toEqual([{ source: "Acme.xlsx", sheet: "Workings", words: "The sheet “Workings”, which is hidden, is no part of a return: it is not read." }]);
  });
});

describe("many workbooks", () => {
  test("none, and one that holds no return", () => {
    expect(readReturns([])).toEqual({ returns: [], notReturns: [], repeated: [] });
    expect(readReturns([{ source: "Rota.xlsx", sheets: [{ name: "Sheet1", visibility: "visible", block: blockOf([["Rota", 1]]) }], names: [] }])).toEqual({
      returns: [], repeated: [], notReturns: [{ source: "Rota.xlsx", sheet: "", words: "No sheet of a return was found in it, by name or by heading: choose the workbook the provider filled in." }],
    });
  });
  test("two of the same provider, service and year are named, whatever their spelling", () => {
    const { returns, repeated } = readReturns([goodReturn("Acme").read("a.xlsx"), goodReturn("Beech").read("b.xlsx"), goodReturn("ACME ").read("c.xlsx")]);
    expect(repeated).toEqual([[0, 2]]);
    expect(returns.map(words)).toEqual([
      ["odd : “c.xlsx” is a return of the same provider, service and year with the same figures: choose which of them to use."], [], ["odd : “a.xlsx” is a return of the same provider, service and year with the same figures: choose which of them to use."],
    ]);
  });
  test("two of the same provider with other figures", () => {
    const { returns } = readReturns([goodReturn("Acme").read("a.xlsx"), goodReturn("Acme").type("costs", 2, "thisQuantity", 1).read("b.xlsx")]);
    expect(words(returns[0])).toEqual(["odd : “b.xlsx” is a return of the same provider, service and year: choose which of them to use."]);
  });
  test.each([["Acme Care Ltd", "ACME Care Limited"], ["Smith & Sons", "Smith and Sons Ltd."], ["St John’s Trust", "St. John's Trust"], ["Ash C.I.C.", "The Ash"]])("%s and %s may be one provider", (first, second) => {
    const { returns, repeated } = readReturns([goodReturn(first).read("a.xlsx"), goodReturn("Beech").read("b.xlsx"), goodReturn(second).read("c.xlsx")]);
    expect([words(returns[2]), words(returns[1]), repeated]).toEqual([[`odd : “${second}” may be “${first}” of “a.xlsx”: they are taken for two providers until both returns name it the same.`], [], []]);
  });
  test.each([["Acme Care", "Acme Homes"], ["Ltd", "Limited"], ["A Ltd", "B Ltd"]])("%s and %s are two", (first, second) => {
    expect(readReturns([goodReturn(first).read("a.xlsx"), goodReturn(second).read("b.xlsx")]).returns.flatMap(words)).toEqual([]);
  });
  test("the same provider in another year or service is not the same", () => {
    const other = goodReturn("Acme").answer("about", "service", "Day care");
    const later = goodReturn("Acme").answer("about", "year", "2026/27");
    expect(readReturns([goodReturn("Acme").read("a.xlsx"), other.read("b.xlsx"), later.read("c.xlsx")]).repeated).toEqual([]);
  });
  test("a unit and a deleted last line that the others have otherwise", () => {
    const odd = recalculate(goodReturn("Odd").deleteRow("Costs", FIRST_LINE + 5).type("costs", 0, "unit", "days"));
    const { returns } = readReturns([goodReturn("A").read("a.xlsx"), goodReturn("B").read("b.xlsx"), odd.read("c.xlsx")]);
    expect(words(returns[2])).toEqual([
      "altered Costs!I9: The unit of C01 “Front-line staff” is “days”; the other 2 returns have “hours”: its quantities are not comparable.",
      "left out : The other 2 returns of this service and year have a line C06 “Other costs” and this one has not: its row may have been deleted.",
    ]);
    expect(words(returns[0])).toEqual([]);
  });
  test("nearly all the others are enough", () => {
    const books = Array.from({ length: 7 }, (_, at) => goodReturn(`P${String(at)}`));
    books[0]!.type("costs", 0, "unit", "days");
    books[1]!.type("costs", 0, "unit", "shifts");
    const { returns } = readReturns(books.map((book, at) => book.read(`${String(at)}.xlsx`)));
    expect(returns.map((given) => words(given).map((said) => said.replace(/^.*: The unit/, "The unit")))).toEqual([
      ["The unit of C01 “Front-line staff” is “days”; 5 of the other 6 returns have “hours”: its quantities are not comparable."],
      ["The unit of C01 “Front-line staff” is “shifts”; 5 of the other 6 returns have “hours”: its quantities are not comparable."], [], [], [], [], [],
    ]);
  });
  test("a ref that none was asked for is not missed", () => {
    const withoutThird = (name: string): ReturnSheets => recalculate(goodReturn(name).deleteRow("Costs", FIRST_LINE + 2)).read(`${name}.xlsx`);
    const { returns } = readReturns([withoutThird("A"), withoutThird("B")]);
    expect(returns.flatMap(words)).toEqual([]);
    expect(words(readReturns([withoutThird("A")]).returns[0])).toEqual(["left out Costs!A8: There is no line C03: its row may have been deleted."]);
  });
});

describe("the form as it was sent, chosen with the returns", () => {
  const form = sentForm().read("Form.xlsx");
  test("is no return, and a return that agrees with it has nothing said of it", () => {
    const { returns, notReturns } = readReturns([form, goodReturn().read()]);
    expect(returns.map(words)).toEqual([[]]);
    expect(notReturns).toEqual([{ source: "Form.xlsx", sheet: "", words: "It is the form as it was sent, with nothing filled in: the returns of its service and year are held against it." }]);
  });
  test("what only the commissioner fills is held against it", () => {
    const altered = recalculate(goodReturn().deleteRow("Costs", FIRST_LINE + 5).type("costs", 0, "unit", "days").type("costs", 1, "line", "Office managers").type("costs", 2, "tendered", 15_000).type("costs", 2, "lastQuantity", ""));
    const said = words(readReturns([altered.read(), form]).returns[0]);
    for (const each of [
      "left out : The line C06 “Other costs” that was sent is not in the return: its row was deleted.",
      "altered Costs!I9: The unit of C01 “Front-line staff” was “hours” and is now “days”: its quantities are not those that were asked for.",
      "altered Costs!J10: C02 was sent as “Managers and supervisors” and is now “Office managers”.",
      "altered Costs!F11: The cost of C03 as tendered was sent as £13,500.00 and is now £15,000.00.",
      "altered Costs!G11: The quantity of C03 last year was sent as 31,000 and is now blank.",
    ]) expect(said).toContain(each);
  });
  test("each return is held against its own provider's form, where forms name them", () => {
    const own = sentForm().answer("about", "provider", "Beech").type("costs", 2, "tendered", 9_000);
    const beech = recalculate(goodReturn("Beech").type("costs", 2, "tendered", 9_000));
    const { returns } = readReturns([form, own.read("Beech form.xlsx"), beech.read("b.xlsx"), goodReturn("Acme").read("a.xlsx")]);
    expect(returns.map(({ provider, remarks }) => [provider, remarks])).toEqual([["Beech", []], ["Acme", []]]);
  });
  test("a blank return that names its provider is a return with nothing filled in", () => {
    const blank = sentForm().answer("about", "provider", "Beech");
    const { returns } = readReturns([blank.read("b.xlsx"), goodReturn("Acme").read()]);
    expect(returns.map(({ provider }) => provider)).toEqual(["Beech", "Acme"]);
    expect(words(returns[0])).toContain("left out : Nothing is filled in: no figure of the year of the return is given.");
  });
  test("a blank one of a provider that has filled one in is that provider's form", () => {
    const { returns, repeated } = readReturns([sentForm().answer("about", "provider", "Acme").read("b.xlsx"), goodReturn("Acme").read()]);
    expect([returns.length, repeated]).toEqual([1, []]);
  });
});

test("gathering again what was gathered from the same readings says nothing twice", () => {
  const readings = [goodReturn("Acme").read("a.xlsx"), goodReturn("Acme").read("b.xlsx")].map(readWorkbook);
  expect(gatherReturns(readings)).toEqual(gatherReturns(readings));
});
