import type { PriceTable } from "../../src/intake/priceReading";
import { readPriceTable } from "../../src/intake/readPriceTable";
import { blockOf, dateCell, serialOf, type BlockOptions, type LiteralCell } from "./_block";

const words = (table: PriceTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: PriceTable): readonly string[] => table.columns.map(({ role }) => role);
const prices = (table: PriceTable): readonly (readonly [string, number | null])[] => table.lines.map(({ name, price }) => [name, price.value]);
const on = (year: number, month: number, day: number): LiteralCell => dateCell(serialOf(year, month, day), "", "dd/mm/yyyy");
const percent = (value: number, text: string): LiteralCell => ({ value, format: "0.0%", text });
const read = (rows: readonly (readonly LiteralCell[])[], options: BlockOptions = {}): PriceTable => readPriceTable(blockOf(rows, options));
const APRIL_2024 = 45_383;
const APRIL_2025 = 45_748;

describe("a contracts team's price list", () => {
  const rows: LiteralCell[][] = [
    ["Northshire care prices 2025-26"],
    [],
    ["Contract", null, null, "Price", null, "How the price changes", null, null, "Volume"],
    ["Provider", "Service", "Band", "Current rate (£)", "Base date", "Indexation clause", "Review date", "Agreed uplift %", "Hours a year"],
    ["Home care:"],
    ["Acme Ltd", "Home care", "Standard", 20.28, on(2024, 4, 1), "80% NLW +  20% CPI[Sep]\n", on(2025, 4, 1), null, "12,000"],
    ["Acme Ltd", "Home care", "Enhanced", "£21.60", "01/04/2024", "published(CPI[Sep])", "1 April 2025", percent(0.035, "3.5%"), 1200],
    ["Bell", "Home care", "Standard", "20.28 per hour", "Apr-24", "CPI plus a reasonable amount", on(2025, 4, 1), null, 800],
    ["Bell", "Home care", "Enhanced", "TBC", on(2024, 4, 1), "", on(2025, 4, 1), null, "n/a"],
    ["Average home care rate", null, null, 20.72, null, null, null, null, 999],
    ["Residential:"],
    ["Cove House", "Residential", "Standard", "1\u00A0020.50", on(2024, 4, 1), "n/a", on(2025, 4, 1), null, 52],
    ["Cove House", "Residential", "Nursing", "(1.00)", APRIL_2024, "CPI", on(2025, 4, 1), null, 52],
    ["Total", null, null, null, null, null, null, null, 14_104],
    ["Source: contracts register"],
  ];
  const table = read(rows, { sheet: "Prices", row: 1, column: 1, merged: [{ row: 0, column: 0, rows: 1, columns: 9 }, { row: 2, column: 0, rows: 1, columns: 3 }, { row: 2, column: 3, rows: 1, columns: 2 }, { row: 2, column: 5, rows: 1, columns: 3 }] });

  test("columns are matched by the words of two rows of headings", () => {
    expect(table.headingRows).toEqual([3, 4]);
    expect(roles(table)).toEqual(["item", "item", "item", "price", "base", "clause", "review", "rate", "quantity"]);
    expect(table.columns[3]).toEqual({ column: 4, heading: "Price Current rate (£)", role: "price" });
  });
  test("each line has its name from the item columns and its price in pounds", () => {
    expect(prices(table)).toEqual([
      ["Acme Ltd, Home care, Standard", 20.28], ["Acme Ltd, Home care, Enhanced", 21.6], ["Bell, Home care, Standard", 20.28],
      ["Bell, Home care, Enhanced", null], ["Cove House, Residential, Standard", 1020.5], ["Cove House, Residential, Nursing", -1],
    ]);
    expect(table.lines[0]?.place).toEqual({ sheet: "Prices", row: 6, column: 1 });
  });
  test("clauses are the words of their cells, tidied", () => {
    expect(table.lines.map(({ clause }) => clause?.text)).toEqual(["80% NLW + 20% CPI[Sep]", "published(CPI[Sep])", "CPI plus a reasonable amount", "", "n/a", "CPI"]);
    expect(table.lines[2]?.clause?.place).toEqual({ sheet: "Prices", row: 8, column: 6 });
  });
  test("dates are serials of 1900 however they were typed", () => {
    expect(table.lines.map(({ base }) => base?.value)).toEqual(Array(6).fill(APRIL_2024));
    expect(table.lines.map(({ review }) => review?.value)).toEqual(Array(6).fill(APRIL_2025));
    expect(table.lines.map(({ base }) => base?.reason)).toEqual([
      "", "read from the text “01/04/2024” as 1 April 2024", "the month “Apr-24” read as its first day, 1 April 2024", "", "", "45383 read as the date it stands for, 1 April 2024",
    ]);
  });
  test("what was fixed or left out says why", () => {
    expect(table.lines[2]?.price).toEqual({ place: { sheet: "Prices", row: 8, column: 4 }, seen: "20.28 per hour", outcome: "fixed", value: 20.28, reason: "read from the text “20.28 per hour”, its unit left aside", fromText: true });
    expect(table.lines[3]?.price).toMatchObject({ outcome: "left out", reason: "“TBC” stands where a figure is not known: enter the figure, or 0 if it means nothing" });
    expect(table.lines.map(({ rate }) => rate?.value)).toEqual([null, 0.035, null, null, null, null]);
    expect(table.lines.map(({ quantity }) => quantity?.value)).toEqual([12_000, 1200, 800, null, 52, 52]);
  });
  test("read = used + fixed + left out: ten lines of five columns, clauses not counted", () => {
    // Used: price 1, base 3, review 5, rate 1, hours 4. Fixed: prices 4, base 3, review 1, hours 1. Left out: 10 in two sections, 10 in the average and the total, 5 rates not there, TBC and n/a.
    expect(table.counts).toEqual({ read: 50, used: 14, fixed: 9, leftOut: 27 });
  });
  test("the average and the total are no prices; the hours foot", () => {
    expect(table.totals).toEqual([{ axis: "row", index: 10, label: "Average home care rate", how: "label" }, { axis: "row", index: 14, label: "Total", how: "label" }]);
    expect(table.footings).toEqual([{ place: { sheet: "Prices", row: 14, column: 9 }, label: "Total", stated: 14_104, added: 14_104, holds: true, difference: 0 }]);
    expect(table.cells.find(({ place }) => place.row === 10 && place.column === 4)?.reason).toBe("“Average home care rate” is worked out from other lines");
  });
  test("sections and notes are said", () => {
    expect(words(table)).toContain("Rows 6 and 12 have names and no figures: not read as prices.");
    expect(words(table)).toContain("One row of notes under the table");
  });
  test("a person may say that the average is a price, or a price a total", () => {
    const block = blockOf(rows, { row: 1, column: 1 });
    expect(readPriceTable(block, { totalRows: new Map([[10, false]]) }).lines.map(({ name }) => name)).toContain("Average home care rate");
    const marked = readPriceTable(block, { totalRows: new Map([[6, true]]) });
    expect(marked.lines).toHaveLength(5);
    expect(marked.totals?.[0]).toMatchObject({ index: 6, how: "choice" });
  });
});

test.each<[string, LiteralCell, PriceTable["columns"][number]["role"]]>([
  ["Price", 10, "price"], ["Current rate", 10, "price"], ["Hourly rate", 10, "price"], ["Fee (£)", 10, "price"], ["£ per week", 10, "price"], ["£", 10, "price"], ["Tariff", 10, "price"], ["Unit cost", 10, "price"], ["Care per hour", 10, "price"],
  ["Clause", "CPI", "clause"], ["Indexation", "CPI", "clause"], ["Uplift mechanism", "CPI", "clause"], ["Uplift wording", "CPI", "clause"], ["Uplift", "CPI", "clause"], ["Inflation", "RPI", "clause"], ["Contract terms", "CPI cap 5%", "clause"],
  ["Uplift %", 3.5, "rate"], ["Agreed increase", 0.035, "rate"], ["Uplift", 0.035, "rate"], ["Increase (£)", 0.35, "ignore"],
  ["Base date", on(2024, 4, 1), "base"], ["Price date", on(2024, 4, 1), "base"], ["Last reviewed", on(2024, 4, 1), "base"], ["Price set", on(2024, 4, 1), "base"], ["Date price agreed", "1/4/24", "base"],
  ["Review date", on(2025, 4, 1), "review"], ["Effective from", on(2025, 4, 1), "review"], ["Next uplift", "Apr-25", "review"], ["Review", APRIL_2025, "review"], ["Review", "Annual", "ignore"],
  ["Hours a year", 100, "quantity"], ["Placements", 12, "quantity"], ["Nights", 12, "quantity"], ["Annual volume", 12, "quantity"], ["Hours per week", 12, "quantity"], ["Activity", 12, "quantity"], ["Units", 12, "quantity"],
  ["Band", 2, "item"], ["Level", "High", "item"], ["Notes", "CPI applies", "ignore"], ["Shoe size", 9, "ignore"],
])("a heading of %s over %j is %s", (heading, cell, role) => {
  const others: LiteralCell[] = role === "price" ? [] : ["Rate"];
  const table = read([["Provider", ...others, heading], ...["A", "B"].map((name) => [name, ...others.map(() => 10.5), cell])]);
  expect(table.columns.at(-1)?.role).toBe(role);
});

test("a column that matches nothing is said, and a person can say what it is", () => {
  const block = blockOf([["Provider", "Rate", "Foo"], ["A", 5, 70], ["B", 7, 80]]);
  expect(words(readPriceTable(block))).toContain("“Foo” was not matched to anything: say what it is, or leave it out.");
  const chosen = readPriceTable(block, { roles: new Map([[1, "ignore"], [2, "price"]]) });
  expect([roles(chosen), prices(chosen), chosen.counts.read]).toEqual([["item", "ignore", "price"], [["A", 70], ["B", 80]], 2]);
  expect(words(chosen)).not.toContain("was not matched");
  const twice = readPriceTable(block, { roles: new Map([[1, "price"], [2, "price"]]) });
  expect(roles(twice)).toEqual(["item", "price", "ignore"]);
  expect(words(twice)).toContain("Only one column can be the price: “Foo” is not read.");
});

test("of several prices the one charged now is read, and the others are said", () => {
  const table = read([["Provider", "Old rate", "2023-24 rate", "2024-25 rate", "Proposed rate"], ["A", 9, 10, 11, 12], ["B", 8, 9, 10, 11]]);
  expect(roles(table)).toEqual(["item", "ignore", "ignore", "price", "ignore"]);
  expect(words(table)).toContain("“Proposed rate” could be the price too: “2024-25 rate” is read.");
  expect(roles(read([["Provider", "2025-26 rate", "Current rate"], ["A", 9, 10]]))).toEqual(["item", "ignore", "price"]);
  expect(roles(read([["Provider", "New price"], ["A", 9]]))).toEqual(["item", "price"]);
});

describe("prices written with their unit", () => {
  const price = (cell: LiteralCell): PriceTable["lines"][number]["price"] | undefined => read([["Service", "Price"], ["A", 10], ["B", cell]]).lines[1]?.price;
  test.each<[string, number]>([
    ["20.28 per hour", 20.28], ["£21.60/hr", 21.6], ["£1,020 pw", 1020], ["£ 1,020.50 per week", 1020.5], ["20.28ph", 20.28], ["£18 an hour", 18], ["£4.50 per half hour", 4.5], ["£20.28 per contact hour", 20.28],
    ["£20.28 p/hr", 20.28], ["25 each", 25], ["£7.10 per 15 mins", 7.1], ["£900\u00A0per\u00A0week", 900],
  ])("%j is %d, fixed", (text, value) => {
    expect(price(text)).toMatchObject({ outcome: "fixed", value, fromText: true, reason: expect.stringContaining("its unit left aside") as string });
  });
  test.each(["20.28 + VAT", "£20.28 per hour plus mileage", "£20.28 per hour inc VAT", "45p per mile", "£18-£22 per hour", "from £20", "20.28 or 21.60", "£20.28/£25.00", "€20 per hour"])("%j is left out, not half read", (text) => {
    expect(price(text)).toMatchObject({ outcome: "left out", value: null });
  });
  test("a whole column of them is a list of prices", () => {
    const table = read([["Service", "Price", "Clause"], ["A", "£20.28 per hour", "CPI"], ["B", "£21.60 per hour", "RPI"]]);
    expect([table.headingRows, prices(table)]).toEqual([[0, 0], [["A", 20.28], ["B", 21.6]]]);
  });
  test("pence where the heading says so, exactly", () => {
    const table = read([["Service", "Rate (pence)"], ["A", 2028], ["B", 2029]]);
    expect(table.lines[0]?.price).toMatchObject({ value: 20.28, scale: 0.01 });
    expect(words(table)).toContain("“Rate (pence)” is multiplied by 0.01");
  });
});

describe("changes agreed in figures", () => {
  const rates = (heading: string, ...cells: LiteralCell[]): readonly (number | null | undefined)[] =>
    read([["Service", "Price", heading], ...cells.map((cell, at) => [`S${String(at)}`, 10 + at, cell])]).lines.map(({ rate }) => rate?.value);
  test("3.5%, 0.035, and 3.5 under a % heading", () => {
    expect(rates("Uplift %", percent(0.035, "3.5%"), "2%", percent(0, "0%"))).toEqual([0.035, 0.02, 0]);
    expect(rates("Uplift %", 0.035, 0.02, -0.01)).toEqual([0.035, 0.02, -0.01]);
    expect(rates("Uplift %", 3.5, 2, 0.8)).toEqual([0.035, 0.02, 0.008]);
    expect(rates("Agreed increase", 0.035, 0.02)).toEqual([0.035, 0.02]);
  });
  test("what could be either is refused with the reason", () => {
    expect(rates("Uplift %", 0.5, 0.7)).toEqual([null, null]);
    expect(rates("Uplift %", 3.5, 0.1)).toEqual([0.035, null]);
    expect(rates("Increase", 3.5, 2)).toEqual([null, null]);
    const table = read([["Service", "Price", "Increase"], ["A", 10, 3.5]]);
    expect(table.lines[0]?.rate).toMatchObject({ outcome: "left out", reason: "3.5 could be 3.5%, 350% or an amount: type it with a % sign" });
  });
  test("more than doubling the price is asked about", () => {
    const table = read([["Service", "Price", "Uplift %"], ["A", 10, percent(3.5, "350.0%")]]);
    expect(table.lines[0]?.rate?.reason).toBe("350% is more than 100%: check the figure and its % sign");
  });
  test("a column of words and changes together is a clause, with every digit of the change", () => {
    const table = read([["Service", "Price", "Uplift"], ["A", 10, "CPI"], ["B", 11, percent(0.0347, "3.5%")], ["C", 12, "RPI"], ["D", 13, 0.02]]);
    expect(table.lines.map(({ clause }) => clause?.text)).toEqual(["CPI", "3.47%", "RPI", "0.02"]);
  });
});

describe("shares of the price", () => {
  const shares = (table: PriceTable): readonly (readonly (number | null)[])[] => table.lines.map((line) => [...line.shares.values()].map(({ value }) => value));
  test("two columns that total 100% by row, whichever way each row is typed, and not the column that totals them", () => {
    const table = read([["Provider", "Rate", "Staffing %", "Other %", "Total %"], ["A", 10, 70, 30, 100], ["B", 12, 0.8, 0.2, 1], ["C", 12, percent(0.65, "65%"), "35%", percent(1, "100%")]], { column: 2 });
    expect(roles(table)).toEqual(["item", "price", "share", "share", "ignore"]);
    expect(shares(table)).toEqual([[0.7, 0.3], [0.8, 0.2], [0.65, 0.35]]);
    expect([...(table.lines[0]?.shares.keys() ?? [])]).toEqual([4, 5]);
  });
  test("a percentage of something else beside them is not one of them", () => {
    expect(roles(read([["Service", "Fee", "% NLW", "% CPI", "Occupancy %"], ["A", 10, "70%", "30%", "90%"], ["B", 11, "60%", "40%", "88%"]]))).toEqual(["item", "price", "share", "share", "ignore"]);
  });
  test("percentages that make no whole are not shares; one alone is not, unless a person says so", () => {
    expect(roles(read([["Service", "Fee", "Pay %", "Occupancy %"], ["A", 10, "70%", "90%"], ["B", 11, "60%", "88%"]]))).toEqual(["item", "price", "ignore", "ignore"]);
    const block = blockOf([["Service", "Fee", "Staff share"], ["A", 10, "70%"], ["B", 11, 0.6]]);
    expect(roles(readPriceTable(block))).toEqual(["item", "price", "ignore"]);
    expect(shares(readPriceTable(block, { roles: new Map([[2, "share"]]) }))).toEqual([[0.7], [0.6]]);
  });
  test("a row whose bare numbers make neither 1 nor 100 is read as the heading says, and without a % refused", () => {
    expect(shares(read([["S", "Fee", "Pay %", "Other %"], ["A", 10, 70, 30], ["B", 11, 70, 25]]))).toEqual([[0.7, 0.3], [0.7, 0.25]]);
    expect(shares(read([["S", "Fee", "Pay", "Other"], ["A", 10, 70, 30], ["B", 11, 70, 25]]))).toEqual([[0.7, 0.3], [null, null]]);
  });
});

describe("dates", () => {
  const date = (cell: LiteralCell, options: BlockOptions = {}): PriceTable["lines"][number]["review"] | undefined =>
    read([["Service", "Price", "Review date"], ["A", 10, options.date1904 === true ? dateCell(APRIL_2025 - 1462, "", "dd/mm/yyyy") : on(2025, 4, 1)], ["B", 11, cell]], options).lines[1]?.review;
  test.each<[LiteralCell, number]>([
    ["01/04/2025", APRIL_2025], ["1/4/25", APRIL_2025], ["1 April 2025", APRIL_2025], ["1st Apr 2025", APRIL_2025], ["2025-04-01", APRIL_2025], ["01.04.2025", APRIL_2025], ["Apr-25", APRIL_2025], ["April 2025", APRIL_2025],
    ["45748", APRIL_2025], [45_748, APRIL_2025], ["13/04/2025", APRIL_2025 + 12], ["29/02/2024", serialOf(2024, 2, 29)], [{ value: 45_748.5, format: "dd/mm/yyyy hh:mm", text: "01/04/2025 12:00" }, APRIL_2025], [" 1\u00A0April\u00A02025 ", APRIL_2025],
  ])("%j is fixed", (cell, serial) => {
    expect(date(cell)).toMatchObject({ outcome: "fixed", value: serial });
  });
  test.each<[LiteralCell, RegExp]>([
    ["04/25/2025", /is not a date/], ["29/02/2025", /is not a date/], ["April", /has no year/], ["2010-11", /a month or a financial year/], ["2025-26", /is not a date/], ["TBC", /enter the date$/], ["n/a", /enter the date$/], ["", /empty/],
    ["#N/A", /error #N\/A/], [true, /TRUE is not a date/], [12, /“12” is not a date/], [{ value: 60, format: "dd/mm/yyyy", text: "29/02/1900" }, /is not a date/], [{ value: -5, format: "dd/mm/yyyy", text: "####" }, /is not a date/], ["soon", /is not a date/],
  ])("%j is left out with the reason", (cell, reason) => {
    expect(date(cell)).toMatchObject({ outcome: "left out", value: null, reason: expect.stringMatching(reason) as string });
  });
  test("a workbook that counts from 1904 is read so, and says so", () => {
    expect(date(dateCell(APRIL_2025 - 1462, "", "dd/mm/yyyy"), { date1904: true })).toMatchObject({ outcome: "fixed", value: APRIL_2025, reason: "counted from 1904: 1 April 2025" });
  });
  test("dates typed as text are not said to be left out of sums", () => {
    expect(words(read([["Service", "Price", "Review date"], ["A", 10, "1/4/25"]]))).not.toContain("stored as text");
  });
});

test("names merged down, and a clause merged down, hold for every row they cover", () => {
  const table = read([["Provider", "Band", "Price", "Clause"], ["Acme", "A", 10, "CPI"], ["", "B", 11, ""], ["", "C", 12, ""], ["Bell", "A", 13, "RPI"]], {
    merged: [{ row: 1, column: 0, rows: 3, columns: 1 }, { row: 1, column: 3, rows: 3, columns: 1 }],
  });
  expect(table.lines.map(({ name, clause }) => [name, clause?.text, clause?.place.row])).toEqual([["Acme, A", "CPI", 1], ["Acme, B", "CPI", 1], ["Acme, C", "CPI", 1], ["Bell, A", "RPI", 4]]);
});

test("a price merged down counts once", () => {
  const table = read([["Provider", "Price", "Clause"], ["A", 10, "CPI"], ["B", "", "CPI"], ["C", 12, "CPI"]], { merged: [{ row: 1, column: 1, rows: 2, columns: 1 }] });
  expect(table.lines[1]?.price).toMatchObject({ value: null, reason: "covered by a merged cell, whose value counts once" });
});

test("a name in the list twice is said with its rows, once however many there are", () => {
  const table = read([["Provider", "Band", "Price"], ["Acme", "A", 10], ["ACME ", "a", 11], ["Bell", "A", 10], ["Bell", "B", 11]], { row: 3 });
  expect(table.lines).toHaveLength(4);
  expect(words(table)).toContain("“Acme, A” is in rows 5 to 6: check that each line is meant.");
  const many = read([["Service", "Price"], ...Array.from({ length: 40 }, (_, at): LiteralCell[] => [`S${String(at % 20)}`, 10 + at])]);
  expect(words(many)).toContain("20 names are in the list more than once; the first, “S0” is in rows 2 and 22: check that each line is meant.");
});

test("hidden rows are counted and said; blank rows and repeated headings are skipped", () => {
  const table = read([["Service", "Price"], ["A", 10], ["B", 11], [], ["Service", "Price"], ["C", 12]], { hiddenRows: [2] });
  expect(prices(table)).toEqual([["A", 10], ["B", 11], ["C", 12]]);
  expect(words(table)).toContain("Row 3 is hidden or filtered out: the figures there are counted.");
  expect(words(table)).toContain("One blank row inside the table: skipped.");
  expect(words(table)).toContain("The headings are said again in row 5");
});

test.each(["Average", "Mean price", "Home care average", "Weighted average rate", "Average cost per hour", "Sub-total", "Total", "Median fee:", "Lowest price"])("a row named %s is no price", (label) => {
  expect(prices(read([["Service", "Price", "Hours"], ["A", 10, 1], ["B", 11, 1], [label, 10.5, 2]]))).toEqual([["A", 10], ["B", 11]]);
});

test.each(["Average needs", "Total Care Ltd", "Meanwood Lodge", "Overnight"])("a service called %s is a price", (label) => {
  expect(prices(read([["Service", "Price", "Hours"], ["A", 10, 1], [label, 10.5, 2]]))).toContainEqual([label, 10.5]);
});

test("a provider called Total is a price where other columns say what of; a row that says only Total is not", () => {
  const table = read([["Provider", "Band", "Price", "Hours"], ["Total Homecare", "A", 10, 1], ["Total Homecare", "B", 11, 1], ["Total Homecare", "Sub-total", "", 2]]);
  expect(prices(table)).toEqual([["Total Homecare, A", 10], ["Total Homecare, B", 11]]);
});

test("an average with no name is found by its formula", () => {
  const table = read([["Service", "Price"], ["A", 10], ["B", 11], ["Home care", { value: 10.5, formula: "=ROUND(AVERAGE(B2:B3),2)" }]]);
  expect([prices(table), table.totals?.[0]]).toEqual([[["A", 10], ["B", 11]], { axis: "row", index: 3, label: "Home care", how: "formula" }]);
  expect(prices(read([["Service", "Day", "Night", "Price"], ["A", 1, 2, { value: 1.5, formula: "=AVERAGE(B2:C2)" }], ["B", 1, 2, 1.5]]))).toHaveLength(2);
});

test("a list of nothing but averages is a list of prices", () => {
  expect(prices(read([["Service", "Price"], ["Average", 10], ["Mean", 11]]))).toHaveLength(2);
});

test("without a column of names each line is named by its row; a row with no name where others have one is left out", () => {
  const bare = read([["Price", "Clause"], [10, "CPI"], [11, "RPI"]], { row: 9 });
  expect(prices(bare)).toEqual([["Row 11", 10], ["Row 12", 11]]);
  expect(words(bare)).toContain("No column says what each price is for: each is named by its row.");
  const gap = read([["Service", "Price"], ["A", 10], ["", 11], ["C", 12]]);
  expect(prices(gap)).toEqual([["A", 10], ["C", 12]]);
  expect(gap.cells[1]?.reason).toBe("nothing beside it says what it is the price of");
});

test("a list without headings is read by what it holds", () => {
  expect(roles(read([["Home care", 20.28, "CPI[Sep]"], ["Day care", 45.8, "RPI cap 5%"]]))).toEqual(["item", "price", "clause"]);
  expect(words(read([["Service", "Foo"], ["A", 10], ["B", 11]]))).toContain("“Foo” is taken for the price: choose another column if it is something else.");
});

test("headings that share a name, and columns with nothing in them, are said", () => {
  const table = read([["Service", "Price", "Hours", "Hours", "Clause"], ["A", 10, 1, 2, ""], ["B", 11, 2, 3, ""]]);
  expect(words(table)).toContain("“Hours” could be the quantity too: “Hours” is read.");
  expect(words(table)).toContain("“Clause” has nothing under it: not read.");
  expect(words(read([["Service", "Price", "Hours per week"], ["A", 10, 1]]))).toContain("“Hours per week” is taken as units a year");
});

test("nothing, one cell, one row, words alone and no price", () => {
  expect(read([])).toMatchObject({ lines: [], columns: [], counts: { read: 0, used: 0, fixed: 0, leftOut: 0 } });
  expect(words(read([[]]))).toContain("There is nothing in these cells: choose the cells that hold the prices.");
  expect(prices(read([["Service", "Price"], ["A", 10]]))).toEqual([["A", 10]]);
  expect(prices(read([["Home care", 20.28]]))).toEqual([["Home care", 20.28]]);
  for (const rows of [[["Price"]], [["x"]], [["Service", "Price"]], [["Service", "Notes"], ["A", "b"]]]) {
    const table = read(rows);
    expect(table.lines).toEqual([]);
    expect(words(table)).not.toBe("");
  }
  expect(words(read([["Service", "Jan", "Feb"], ["A", 1, 2], ["B", 3, 4]]))).toContain("No column of prices was found: choose the column that holds the price.");
});

test("names that are words of the language are data", () => {
  expect(prices(read([["Provider", "Price"], ["__proto__", 10], ["constructor", 11], ["toString", 12]]))).toEqual([["__proto__", 10], ["constructor", 11], ["toString", 12]]);
});

test("of two tables on the sheet the price list is read, and the other is said", () => {
  const table = read([["Month", "Spend", "Budget"], ["Apr-25", 1, 2], ["May-25", 3, 4], ["Jun-25", 5, 6], ["Jul-25", 7, 8], [], ["Service", "Price", "Clause", "Hours a year"], ["A", 10, "CPI", 5], ["B", 11, "RPI", 6]]);
  expect(prices(table)).toEqual([["A", 10], ["B", 11]]);
  expect(words(table)).toContain("Another table at A1:C6 was not read");
});

test("heading rows that a person gives are taken", () => {
  const block = blockOf([["Prices at 2024"], ["Service", "Price"], ["A", 10], ["B", 11]], { row: 4 });
  expect(readPriceTable(block, { headingRows: [5, 5] }).headingRows).toEqual([5, 5]);
  expect(prices(readPriceTable(block, { headingRows: [6, 6] }))).toEqual([["B", 11]]);
  expect(readPriceTable(block, { headingRows: [90, 99] }).lines).toEqual([]);
});

test("a section or an average merged across the table is still no price, and a name merged across is said once", () => {
  const table = read([["Provider", "Service", "Price", "Hours"], ["Home care", "", "", ""], ["Acme", "", 10, 1], ["Bell", "Night", 12, 1], ["Average home care rate", "", 11, ""]], {
    merged: [{ row: 1, column: 0, rows: 1, columns: 4 }, { row: 2, column: 0, rows: 1, columns: 2 }, { row: 4, column: 0, rows: 1, columns: 2 }],
  });
  expect(prices(table)).toEqual([["Acme", 10], ["Bell, Night", 12]]);
});

test("a provider written once over its lines is not filled down, and is said", () => {
  const table = read([["Provider", "Band", "Price"], ["Acme", "A", 10], ["", "B", 11], ["Bell", "A", 12], ["", "B", 13]], { row: 4 });
  expect(table.lines.map(({ name }) => name)).toEqual(["Acme, A", "B", "Bell, A", "B"]);
  expect(words(table)).toContain("“Provider” is blank in 2 lines, the first in row 7: named without it.");
  expect(words(table)).toContain("“B” is in rows 7 and 9: check that each line is meant.");
});

test("a first price that is not known is a line and no heading", () => {
  for (const missing of ["TBC", "POA", "price on application", ""]) {
    const table = read([["Service", "Price", "Clause"], ["A", missing, "CPI"], ["B", 11, "RPI"]]);
    expect([missing, table.headingRows, prices(table)]).toEqual([missing, [0, 0], [["A", null], ["B", 11]]]);
  }
});

test("a clause headed Basis under Uplift is read", () => {
  const table = read([["", "Price", "Uplift", ""], ["Service", "Now", "Basis", "Owner"], ["A", 10, "CPI", "AB"], ["B", 11, "RPI", "CD"]], { merged: [{ row: 0, column: 2, rows: 1, columns: 2 }] });
  expect(roles(table)).toEqual(["item", "price", "clause", "ignore"]);
});

test("of several clauses the contract's is read, and of several changes the one agreed", () => {
  const table = read([["Service", "Price", "Uplift", "Indexation clause"], ["A", 10, "yes", "CPI"], ["B", 11, "no", "RPI"]]);
  expect(table.lines.map(({ clause }) => clause?.text)).toEqual(["CPI", "RPI"]);
  expect(words(table)).toContain("“Uplift” could be the clause too: “Indexation clause” is read.");
  const rated = read([["Service", "Price", "Increase %", "Agreed uplift %"], ["A", 10, "5%", "3%"], ["B", 11, "6%", "4%"]]);
  expect(rated.lines.map(({ rate }) => rate?.value)).toEqual([0.03, 0.04]);
});

test("a service whose price and hours equal the sum of those above is asked about, never dropped", () => {
  const table = read([["Service", "Price", "Hours"], ["A", 10, 1], ["B", 11, 2], ["Both", 21, 3]]);
  expect(prices(table)).toHaveLength(3);
  expect(words(table)).toContain("Row 4, “Both”, equals the sum of the rows above it: if it is a total, mark it as one.");
});

test("quantities in thousands are units; a percentage, a date or words among them is left out", () => {
  const table = read([["Service", "Price", "Hours (000s)"], ["A", 10, 1.5], ["B", 11, percent(0.5, "50%")], ["C", 12, on(2025, 4, 1)], ["D", 13, "as needed"], ["E", 14, -2]]);
  expect(table.lines.map(({ quantity }) => quantity?.value)).toEqual([1500, null, null, null, -2000]);
  expect(table.lines[1]?.quantity?.reason).toBe("a percentage, not a number of units");
  expect(words(table)).toContain("“Hours (000s)” is multiplied by 1,000, as the heading says.");
});

test("a percentage, a date, an error and another currency are no prices", () => {
  const table = read([["Service", "Price"], ["A", 10], ["B", percent(0.5, "50%")], ["C", on(2025, 4, 1)], ["D", "#REF!"], ["E", "€20"], ["F", true], ["G", { value: 20, format: "[$€-2] 0.00", text: "€20.00" }]]);
  expect(prices(table).filter(([, price]) => price !== null)).toEqual([["A", 10]]);
  expect(table.counts).toEqual({ read: 7, used: 1, fixed: 0, leftOut: 6 });
});

test("a name that hides characters is asked about", () => {
  expect(words(read([["Service", "Price"], ["Acme \u202Edtl", 10], ["B", 11]]))).toContain("holds hidden characters that change the order it is shown in: type the name again.");
});
