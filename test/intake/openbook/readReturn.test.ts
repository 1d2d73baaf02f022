import { isReturn } from "../../../src/intake/openbook/isReturn";
import { readReturn } from "../../../src/intake/openbook/readReturn";
import { tidyRows } from "../../../src/workings/openbook/tidyRows";
import type { ReturnGiven } from "../../../src/returns/returnGiven";
import { FIRST_LINE, goodReturn, recalculate, sentForm, totalRow, type ReturnBook } from "./_returnBook";

const words = (given: ReturnGiven): readonly string[] => given.remarks.map((remark) => `${remark.sort} ${remark.cell}: ${remark.words}`);
/** Every figure by what it is of, wherever it stands. */
const figures = (given: ReturnGiven): Readonly<Record<string, number>> => Object.fromEntries(tidyRows(given).map(({ part, ref, measure, basis, amount }) => [`${part} ${ref} ${measure} ${basis}`, amount]));
const COSTS = "Costs";
const good = readReturn(goodReturn().read());

describe("a return as it was meant to be", () => {
  test("there is nothing to say of it", () => {
    expect(words(good)).toEqual([]);
  });
  test("who, what and when", () => {
    expect(good).toMatchObject({ source: "Acme.xlsx", provider: "Acme Care Ltd", service: "Home care", commissioner: "Borsetshire Council", year: "2025-26", from: 45_748, to: 46_112, declared: true });
  });
  test("lines with their figures, units and notes", () => {
    expect(good.costs.map(({ ref, kind, unit, cost }) => [ref, kind, unit, cost.tendered.value, cost.last.value, cost.this.value])).toEqual([
      ["C01", "pay", "hours", 400_000, 410_000, 431_525.5], ["C02", "pay", "hours", 40_000, 41_000, 42_000], ["C03", "direct", "miles", 13_500, 13_950, 13_725],
      ["C04", "direct", "", 24_000, 24_000, 24_600.01], ["C05", "overhead", "", 30_000, 30_000, 30_000.99], ["C06", "direct", "", 500, 0, 0],
    ]);
    expect(good.costs[0]).toMatchObject({ name: "Front-line staff", note: "Living wage", noteCell: "Costs!M9", quantity: { this: { state: "number", value: 20_500, cell: "Costs!I9", byFormula: false } } });
    expect(good.activity).toMatchObject([{ ref: "A01", unit: "hours", quantity: { tendered: { value: 18_000 }, last: { value: 18_200 }, this: { value: 18_400 } } }]);
    expect(good.income.map(({ ref, amount }) => [ref, amount.this.value, amount.this.cell])).toEqual([["I01", 540_000, "'Income and surplus'!E9"], ["I02", 0, "'Income and surplus'!E10"]]);
  });
  test("0, n/a and blank are three things", () => {
    const given = readReturn(goodReturn().type("costs", 2, "this", "").read());
    expect([given.costs[5]?.cost.this.state, given.costs[3]?.quantity.this.state, given.costs[2]?.cost.this]).toEqual(["number", "n/a", { state: "blank", value: null, cell: "Costs!J11", byFormula: false }]);
  });
  test("a text that begins with an equals sign is no formula", () => {
    const [line] = readReturn(goodReturn().type("costs", 0, "this", "=5").read()).costs;
    expect(line?.cost.this).toMatchObject({ state: "unreadable", byFormula: false });
  });
  test("posts, and none of the rows left empty", () => {
    expect(good.posts.map(({ ref, name, costRef, fte, cost }) => [ref, name, costRef, fte.value, cost.value, cost.byFormula])).toEqual([["S01", "Care worker", "C01", 14, 431_525.5, true], ["S02", "Manager", "C02", 1, 42_000, true]]);
  });
  test("the return's own totals", () => {
    expect(good.ownTotals).toEqual({ costs: { tendered: 508_000, last: 518_950, this: 541_851.5 }, income: { tendered: 520_000, last: 525_000, this: 540_000 } });
  });
});

/** What is done to a return, what is said of it, and what figures are then other than those of the good one. */
interface Alteration {
  readonly does: (book: ReturnBook) => unknown;
  readonly says: readonly (string | RegExp)[];
  readonly figures?: Readonly<Record<string, number | undefined>>;
}

const ALTERED: Readonly<Record<string, Alteration>> = {
  "a row inserted among the lines and filled in": {
    does: (book) => recalculate(book.insertRow(COSTS, FIRST_LINE + 2, ["", "Parking", "direct", "sum", "n/a", "", "n/a", "", "n/a", 321.5])),
    says: ["altered Costs!A11: The line “Parking” was not asked for: it is read as a line the provider added."],
    figures: { "costs +1 cost this": 321.5 },
  },
  "a line added without a figure of this year": {
    does: (book) => book.insertRow(COSTS, FIRST_LINE + 2, ["", "Parking", "direct", "sum", "n/a", 0, "n/a", 300]).put(COSTS, totalRow(7), 7, { value: 519_250, formula: "=SUM(H9:H15)" }),
    says: ["left out Costs!J11: “Cost this year (£)” is blank for “Parking”: ask for the figure, for 0 if there was none, or for n/a.", "altered Costs!A11: The line “Parking” was not asked for: it is read as a line the provider added."],
    figures: { "costs +1 cost tendered": 0, "costs +1 cost last": 300 },
  },
  "a row inserted and left blank": { does: (book) => book.insertRow(COSTS, FIRST_LINE + 2), says: [] },
  "rows inserted above the table": { does: (book) => book.insertRow(COSTS, 1, ["Our logo"]).insertRow(COSTS, 1), says: [] },
  "a line typed under the last one, outside the total": {
    does: (book) => book.insertRow(COSTS, totalRow(6), ["", "Parking", "direct", "sum", "n/a", 0, "n/a", 0, "n/a", 321.5]),
    says: ["altered Costs!A15: The line “Parking” was not asked for: it is read as a line the provider added.", "odd Costs!J16: The return’s own total of “Cost this year (£)” is £541,851.50 and the lines read come to £542,173.00, £321.50 more."],
    figures: { "costs +1 cost this": 321.5, "costs +1 cost last": 0, "costs +1 cost tendered": 0 },
  },
  "a figure typed under the total": {
    does: (book) => book.put(COSTS, totalRow(6) + 2, 1, "Parking").put(COSTS, totalRow(6) + 2, 9, 321.5),
    says: ["left out Costs!J17: “Parking”, a figure under the total, is not read: put it in a line above the total."],
  },
  "a row deleted": {
    does: (book) => recalculate(book.deleteRow(COSTS, FIRST_LINE + 2)),
    says: ["left out Costs!A8: There is no line C03: its row may have been deleted."],
    figures: Object.fromEntries(["cost", "quantity"].flatMap((measure) => ["tendered", "last", "this"].map((basis) => [`costs C03 ${measure} ${basis}`, undefined]))),
  },
  "rows in another order": {
    does: (book) => { const rows = book.sheet(COSTS).cells; rows.splice(FIRST_LINE, 6, ...rows.slice(FIRST_LINE, FIRST_LINE + 6).reverse()); },
    says: ["altered Costs!A10: The lines are in another order than they were sent in: each is read by its ref."],
  },
  "refs typed over": {
    does: (book) => book.type("costs", 1, "ref", "c2").type("costs", 2, "ref", "mileage").type("costs", 3, "ref", ""),
    says: [
      "altered Costs!A10: The ref “c2” was typed over: read as C02.", "altered Costs!A11: The ref of this line, “mileage”, is not one that was sent: it is read as C03, by its name or place.",
      "altered Costs!A12: The ref of this line is gone: it is read as C04, by its name or place.",
    ],
  },
  "a ref repeated": { does: (book) => book.type("costs", 2, "ref", "C02"), says: ["altered Costs!A11: The ref of this line, “C02”, is not one that was sent: it is read as C03, by its name or place."] },
  "a heading typed over": { does: (book) => book.put(COSTS, FIRST_LINE - 1, 9, "What we spent"), says: ["altered Costs!J8: The heading “Cost this year (£)” was typed over as “What we spent”: the column is read by its name in the workbook."] },
  "a heading cleared": { does: (book) => book.put(COSTS, FIRST_LINE - 1, 9, ""), says: ["altered Costs!J8: The heading “Cost this year (£)” is gone: the column is read by its name in the workbook."] },
  "two headings exchanged": {
    does: (book) => book.put(COSTS, FIRST_LINE - 1, 7, "Cost this year (£)").put(COSTS, FIRST_LINE - 1, 9, "Cost last year (£)"),
    says: [/^altered Costs!H8: Column H was sent as “Cost last year \(£\)” and is now headed “Cost this year \(£\)”: read by its heading\./, /^altered Costs!J8: Column J was sent as “Cost this year/, /^odd Staffing!G9: The posts under C01/, /^odd Staffing!G10: The posts under C02/],
    figures: Object.fromEntries(good.costs.flatMap(({ ref, cost }) => [[`costs ${ref} cost this`, cost.last.value ?? 0], [`costs ${ref} cost last`, cost.this.value ?? 0]])),
  },
  "the row of headings deleted": { does: (book) => book.deleteRow(COSTS, FIRST_LINE - 1), says: ["altered Costs!A8: The row of headings is gone: the columns are read by their names in the workbook."] },
  "a heading that says thousands": {
    does: (book) => book.put(COSTS, FIRST_LINE - 1, 9, "Cost this year (£000)"),
    says: ["altered Costs!J8: The heading “Cost this year (£)” was typed over as “Cost this year (£000)”: the column is read by its name in the workbook.", "altered Costs!J8: The heading of “Cost this year (£)” now says “Cost this year (£000)”: each of its figures is read as 1,000 times what the cell holds.", /^odd Staffing!G9: The posts under C01/, /^odd Staffing!G10: The posts under C02/],
    figures: { "costs C01 cost this": 431_525_500, "costs C02 cost this": 42_000_000, "costs C03 cost this": 13_725_000, "costs C04 cost this": 24_600_010, "costs C05 cost this": 30_000_990 },
  },
  "a column added": { does: (book) => book.insertColumn(COSTS, 9, ["", "", "", "", "", "", "", "Of which agency", 5, 6]), says: ["altered Costs!J8: A column headed “Of which agency” was added to Costs: it is not read."] },
  "a column deleted": {
    does: (book) => book.deleteColumn(COSTS, 8),
    says: [/^left out Costs!A8: No column for “Quantity this year” was found on “Costs”, by name, heading or place: ask for it again\./],
    figures: { "costs C01 quantity this": undefined, "costs C02 quantity this": undefined, "costs C03 quantity this": undefined },
  },
  "a formula typed over": { does: (book) => book.type("costs", 1, "change", 1000).type("costs", 3, "change", 600), says: ["altered Costs!K10: The formula of “Change on last year (£)” was typed over in rows 10 and 12."] },
  "a formula cleared": { does: (book) => book.type("costs", 1, "check", ""), says: ["altered Costs!N10: The formula of “Check” was cleared in row 10."] },
  "everything pasted as values": { does: (book) => book.pasteValues(COSTS), says: ["altered Costs!F15: The total of “Tendered cost (£)” was typed over its formula.", /H15: The total of “Cost last/, /J15: The total of “Cost this/, "altered Costs!K9: None of the formulas of “Costs” is left: it was pasted as values, so its own checks say nothing."] },
  "a total typed over": {
    does: (book) => book.put(COSTS, totalRow(6), 9, 540_000),
    says: ["altered Costs!J15: The total of “Cost this year (£)” was typed over its formula.", "odd Costs!J15: The return’s own total of “Cost this year (£)” is £540,000.00 and the lines read come to £541,851.50, £1,851.50 more."],
  },
  "the total row deleted": { does: (book) => book.deleteRow(COSTS, totalRow(6)), says: ["altered Costs!A8: The total row of Costs is gone: what is read cannot be set against it."] },
  "names and a total row gone, with another table below": {
    does: (book) => book.withoutNames().deleteRow("Income and surplus", totalRow(2)).put("Income and surplus", totalRow(2) + 1, 0, "Surplus").put("Income and surplus", totalRow(2) + 3, 0, "Row")
      .put("Income and surplus", totalRow(2) + 3, 2, "Tendered (£)").put("Income and surplus", totalRow(2) + 3, 3, "Last year (£)").put("Income and surplus", totalRow(2) + 4, 1, "Surplus").put("Income and surplus", totalRow(2) + 4, 2, 12_000),
    says: ["altered : The names that the form’s cells were sent with are gone: the return is read by its headings.", "altered 'Income and surplus'!A8: The total row of Income and surplus is gone: what is read cannot be set against it."],
  },
  "a sheet renamed": { does: (book) => book.rename(COSTS, "Our spending"), says: ["altered 'Our spending'!A1: The sheet “Costs” was renamed “Our spending”: it is read."] },
  "a sheet hidden": { does: (book) => { book.sheet(COSTS).visibility = "hidden"; book.sheet("Staffing").visibility = "very hidden"; }, says: [/^odd Staffing!A1: The sheet “Staffing” is hidden so that Excel’s menus do not list it: it is read/, "odd Costs!A1: The sheet “Costs” is hidden: it is read as if it were shown."] },
  "a sheet deleted": { does: (book) => book.deleteSheet("Activity"), says: ["left out : There is no sheet “Activity”: nothing of it is read. Ask for it again."], figures: { "activity A01 quantity tendered": undefined, "activity A01 quantity last": undefined, "activity A01 quantity this": undefined } },
  "a sheet copied": { does: (book) => book.copySheet(COSTS, "Costs (2)"), says: ["odd 'Costs (2)'!A1: “Costs (2)” is a second sheet of Costs and is not read: it holds the same as the first."] },
  "a sheet copied and the copy changed": { does: (book) => book.copySheet(COSTS, "Costs (2)").put("Costs (2)", FIRST_LINE, 9, 1), says: ["left out 'Costs (2)'!A1: “Costs (2)” is a second sheet of Costs and is not read: it differs from “Costs” in one cell. Ask which is meant."] },
  "rows and columns hidden": { does: (book) => { book.sheet(COSTS).hiddenRows = [FIRST_LINE + 1, FIRST_LINE + 2]; book.sheet(COSTS).hiddenColumns = [4]; }, says: ["odd Costs!A10: Rows 10 to 11 of “Costs” are hidden: read as if shown.", "odd Costs!E1: Column E of “Costs” is hidden: read as if shown."] },
  "cells merged": { does: (book) => { book.sheet(COSTS).merged = [{ row: 9, column: 0, rows: 1, columns: 2 }]; }, says: ["altered Costs!A10: Cells of “Costs” were merged: only the first of them holds what is read."] },
  "figures as text": {
    does: (book) => recalculate(book.type("costs", 1, "this", "£42,000").type("costs", 3, "this", "\u00A024\u00A0600.01 ").type("costs", 2, "thisQuantity", "30,500")),
    says: [/^odd Costs!J15: The return’s own total/, /^odd Costs!I11: “Quantity this year” has text for a figure, “30,500” \(row 11\): read as the figure it says/, /^odd Costs!J10: “Cost this year \(£\)” has text for 2 figures, the first “£42,000” \(rows 10 and 12\)/],
  },
  "a figure in brackets": { does: (book) => recalculate(book.type("costs", 5, "this", "(500)")), says: [/own total/, /has text for a figure, “\(500\)”/, "odd Costs!J14: “Cost this year (£)” is below zero in row 14: read as it is; ask whether it is a credit."], figures: { "costs C06 cost this": -500 } },
  "TBC for a figure": { does: (book) => recalculate(book.type("costs", 3, "this", "TBC")), says: ["left out Costs!J12: “Cost this year (£)” is not read: “TBC” stands where a figure is not known: ask for the figure, or 0 if it means nothing."], figures: { "costs C04 cost this": undefined } },
  "an error for a figure": { does: (book) => book.type("costs", 3, "this", { value: "#REF!", formula: "=#REF!*2" }).put(COSTS, totalRow(6), 9, { value: "#REF!", formula: "=SUM(J9:J14)" }), says: ["left out Costs!J12: “Cost this year (£)” is not read: the cell shows the error #REF!.", "odd Costs!J15: The total of “Cost this year (£)” cannot be read: the cell shows the error #REF!."], figures: { "costs C04 cost this": undefined } },
  "a percentage for an amount": { does: (book) => recalculate(book.type("costs", 3, "this", { value: 0.05, format: "0%", text: "5%" })), says: [/own total/, /^left out Costs!J12: “Cost this year \(£\)” is not read: “5%” is a percentage/], figures: { "costs C04 cost this": undefined } },
  "a figure from another workbook": { does: (book) => book.type("costs", 3, "this", { value: 24_600.01, formula: "='C:\\Finance\\[Ledger.xlsx]Sheet1'!$B$7" }), says: [/^odd Costs!J12: “Cost this year \(£\)” is worked out from another workbook in row 12/] },
  "a figure left blank": { does: (book) => recalculate(book.type("costs", 2, "this", "").type("costs", 3, "this", " ")), says: ["left out Costs!J11: “Cost this year (£)” is blank for C03 and C04: ask for the figure, for 0 if there was none, or for n/a."], figures: { "costs C03 cost this": undefined, "costs C04 cost this": undefined } },
  "a subtotal among the lines": {
    does: (book) => book.insertRow(COSTS, FIRST_LINE + 2, ["", "Staff sub-total", "", "", "", 440_000, "", 451_000, "", { value: 473_525.5, formula: "=SUM(J9:J10)" }]),
    says: ["left out Costs!B11: “Staff sub-total” stands among the lines and adds some of them up: it is not read as a line."],
  },
  "a line made into a total of others": {
    does: (book) => recalculate(["ref", "kind", "unit", "tenderedQuantity", "tendered", "lastQuantity", "last", "thisQuantity", "note"].reduce((typed, key) => typed.type("costs", 5, key, ""), book.type("costs", 5, "line", "Staff total").type("costs", 5, "this", 473_525.5))),
    says: ["left out Costs!B14: “Staff total” stands among the lines and adds some of them up: it is not read as a line.", /^odd Costs!J15: The return’s own total of “Cost this year \(£\)” is £1,015,377.00 and the lines read come to £541,851.50/],
    figures: { "costs C06 cost tendered": undefined, "costs C06 cost last": undefined, "costs C06 cost this": undefined },
  },
  "a formula typed as text": { does: (book) => recalculate(book.type("costs", 3, "this", "=24600.01")), says: [/^left out Costs!J12: “Cost this year \(£\)” is not read: “=24600.01” /], figures: { "costs C04 cost this": undefined } },
  "a last day before the first": { does: (book) => book.answer("about", "to", { value: 45_700, format: "dd/mm/yyyy", text: "12/02/2025" }), says: ["odd About!B15: The figures end before they begin: 1 April 2025 to 12 February 2025."] },
  "a heading inserted among the lines": { does: (book) => book.insertRow(COSTS, FIRST_LINE + 2, ["", "Premises and transport"]), says: ["odd Costs!B11: Row 11 has words and no figures: not read as a line."] },
  "two lines of one name": { does: (book) => book.type("costs", 4, "line", "rent, rates  and service charges"), says: ["odd Costs!B13: C04 and C05 have the same name, “rent, rates and service charges”: ask whether one is counted twice."] },
  "a post under no line": { does: (book) => book.type("staffing", 1, "line", "Managers"), says: ["odd Staffing!C10: “Manager” is put under “Managers”, which is no cost line of this return: its pay cannot be set against one."] },
  "posts that do not come to their line": { does: (book) => book.type("staffing", 1, "this", { value: 40_000, formula: "=D10*E10" }), says: ["odd Staffing!G10: The posts under C02 “Managers and supervisors” come to £40,000.00 and its cost is £42,000.00."], figures: { "staffing S02 cost this": 40_000 } },
  "another year in a title": { does: (book) => book.put(COSTS, 0, 0, "Costs 2024-25"), says: ["altered Costs!A1: The title of “Costs” is of another year than the return’s own, 2025-26: ask which is meant."] },
  "half a year": { does: (book) => book.answer("about", "to", "30 September 2025"), says: ["odd About!B15: The date is text: read from the text “30 September 2025” as 30 September 2025.", "odd About!B15: The figures are of 1 April 2025 to 30 September 2025, not of the whole of 2025-26: they are not made into a year."] },
  "other commissioners' people": { does: (book) => book.answer("about", "area", "No"), says: ["odd About!B16: The figures take in other commissioners’ people or places: ask for this commissioner’s alone."] },
  "no declaration": { does: (book) => book.answer("declaration", "confirmed", "").answer("declaration", "name", "TBC"), says: ["odd Declaration!B9: The declaration has no name and no confirmation: ask for it before relying on the figures."] },
  "a question deleted": { does: (book) => book.deleteRow("About", FIRST_LINE + 1), says: ["left out About!A1: “Company or charity number” was not found on “About”: its row was deleted."] },
  "a question typed over": { does: (book) => book.put("About", FIRST_LINE, 0, "Name of your charity"), says: ["altered About!A9: The question “Provider” was typed over as “Name of your charity”: its answer is read by its name in the workbook."] },
  "the names of its cells gone": { does: (book) => book.withoutNames(), says: ["altered : The names that the form’s cells were sent with are gone: the return is read by its headings."] },
  "names gone, sheets renamed and a heading reworded": {
    does: (book) => book.withoutNames().rename(COSTS, "Sheet1").rename("About", "Sheet2").put("Sheet1", FIRST_LINE - 1, 9, "Costs, this year £").put("Sheet1", FIRST_LINE - 1, 2, "Type"),
    says: [/“Kind” was typed over as “Type”: read by its place/, /“Cost this year \(£\)” was typed over as “Costs, this year £”: read by its words/, /names that the form’s cells were sent with are gone/, /“About” was renamed “Sheet2”/, /“Costs” was renamed “Sheet1”/],
  },
};

describe("a return that was altered says what was done, and its figures are as they were", () => {
  test.each(Object.entries(ALTERED))("%s", (_, { does, says, figures: other = {} }) => {
    const book = goodReturn();
    does(book);
    const given = readReturn(book.read());
    const said = words(given);
    for (const each of says) expect(said).toContainEqual(typeof each === "string" ? each : expect.stringMatching(each));
    expect(said).toHaveLength(says.length);
    expect(figures(given)).toEqual(Object.fromEntries(Object.entries({ ...figures(good), ...other }).filter(([, amount]) => amount !== undefined)));
  });
});

describe("what is no return", () => {
  test("a form is one, filled in or not; a sheet of words or of other figures is none", () => {
    expect([goodReturn(), goodReturn().withoutNames(), sentForm()].map((book) => isReturn(book.read()))).toEqual([true, true, true]);
    const other = { source: "x.xlsx", names: [], sheets: [{ name: "Costs", visibility: "visible" as const, block: { ...goodReturn().read().sheets[5]!.block, sheet: "Costs" } }] };
    expect(isReturn(other)).toBe(false);
    expect(isReturn({ source: "x.xlsx", sheets: [], names: [] })).toBe(false);
  });
  test("nothing at all is read as nothing", () => {
    expect(readReturn({ source: "x.xlsx", sheets: [], names: [] })).toMatchObject({ provider: "x", costs: [], activity: [], income: [], posts: [], declared: false });
  });
});
