/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openPool, rowsOf, settled } from "../_openPane";
import { budgetRows, partnerRows, pooledWorkbook } from "../_poolSheets";

jest.setTimeout(30_000);
afterEach(() => {
  window.location.hash = "";
});

const budgetField = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Budget" });
const partnersField = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Partners" });

describe("choosing the data", () => {
  it("offers the sheets that read as a budget and as partners", async () => {
    await openPool(pooledWorkbook());
    await waitFor(() => expect(budgetField()).toHaveValue("Budget!A1:C15"));
    expect(partnersField()).toHaveValue("Partners!A1:E4");
    expect(screen.getByText(/suggested because of their headings/)).toBeVisible();
    expect(await screen.findByText("Read from Budget!A1:C15: 15 rows and 3 columns.")).toBeVisible();
  });

  it("follows the selection from when it is asked to until something is typed", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await waitFor(() => expect(budgetField()).not.toHaveValue(""));
    act(() => workbook.select("Budget", "A2:B14"));
    expect(budgetField()).toHaveValue("Budget!A1:C15");
    await user.click(screen.getByRole("button", { name: "Use the selection for budget" }));
    await waitFor(() => expect(budgetField()).toHaveValue("Budget!A2:B14"));
    act(() => workbook.select("Budget", "A2:C14"));
    await waitFor(() => expect(budgetField()).toHaveValue("Budget!A2:C14"));
    await user.clear(budgetField());
    await user.type(budgetField(), "Budget!A2:C15");
    act(() => workbook.select("Notes", "A1:A2"));
    await settled();
    expect(budgetField()).toHaveValue("Budget!A2:C15");
  });

  it("says under the field why a range or a selection cannot be used", async () => {
    const { user } = await openPool(pooledWorkbook());
    await waitFor(() => expect(budgetField()).not.toHaveValue(""));
    await user.clear(budgetField());
    await user.type(budgetField(), "Bugdet");
    await waitFor(() => expect(budgetField()).toBeInvalid());
    expect(budgetField()).toHaveAccessibleDescription(expect.stringContaining("Nothing in the workbook is called “Bugdet”"));
    await user.click(screen.getByRole("button", { name: "Use the selection for partners" }));
    await waitFor(() => expect(partnersField()).toHaveAccessibleDescription(expect.stringContaining("No single block of cells is selected")));
  });

  it("moves focus to the first problem only when asked to go on", async () => {
    const { user } = await openPool(new MemoryWorkbook({ Notes: [["Nothing here"]] }));
    await user.type(budgetField(), "Notes!A1");
    await settled();
    expect(budgetField()).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await waitFor(() => expect(budgetField()).toHaveFocus());
    expect(budgetField()).toBeInvalid();
  });

  it("lists tables, names and sheets, and takes the one chosen", async () => {
    const workbook = pooledWorkbook().name("Agreement", { sheet: "Partners", address: "A1:B4" }, "table");
    const { user } = await openPool(workbook);
    const list = await screen.findByRole("combobox", { name: "Or choose the partners from" });
    await user.selectOptions(list, "Agreement");
    expect(partnersField()).toHaveValue("Agreement");
    expect(await screen.findByText("Read from Partners!A1:B4: 4 rows and 2 columns.")).toBeVisible();
  });
});

describe("checking the columns", () => {
  it("shows the layout, what was left out and why, and jumps to the cell", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await goTo(user, "Check the columns");
    expect(await screen.findByRole("combobox", { name: "Layout" })).toHaveValue("months down");
    expect(screen.getByRole("textbox", { name: "Heading rows of the budget" })).toHaveValue("2");
    expect(screen.getByText(/Budget: 26 cells read = 22 used \+ 1 fixed \+ 3 left out/)).toBeVisible();
    await user.click(screen.getByText("1 cell fixed in budget"));
    const fixed = screen.getByRole("list", { name: "Cells fixed in budget" });
    expect(fixed).toHaveTextContent("£1,200");
    await user.click(within(fixed).getByRole("button", { name: "Budget!B4" }));
    expect(workbook.shown).toEqual([{ sheet: "Budget", address: "B4" }]);
  });

  it("counts a total as data when a person says it is, and the answer follows", async () => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, "Check the columns");
    const total = await screen.findByRole("checkbox", { name: /Leave out row 15/ });
    expect(total).toBeChecked();
    await user.click(total);
    await waitFor(() => expect(screen.getByText(/13 periods/)).toBeInTheDocument());
  });

  it("gives a column another role", async () => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, "Check the columns");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Share % (column B) is" }), "Not used");
    await goTo(user, "Set the method");
    expect(screen.getByRole("radio", { name: "Need" })).toBeChecked();
  });
});

describe("setting the method", () => {
  it("refuses shares that do not come to 100%, under the field", async () => {
    const rows = partnerRows();
    rows[1] = ["Staffordshire", 0.48, 876104, 12000, 11000];
    const { user } = await openPool(new MemoryWorkbook({ Budget: budgetRows(), Partners: rows }));
    await goTo(user, "Set the method");
    const shares = await screen.findByRole("combobox", { name: "Shares are in" });
    await waitFor(() => expect(shares).toHaveAccessibleDescription(expect.stringMatching(/90%, not 100%/)));
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await waitFor(() => expect(shares).toHaveFocus());
  });

  it("asks for what is missing once Continue is pressed, and not before", async () => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, "Set the method");
    await user.click(await screen.findByRole("checkbox", { name: "Share an over- or underspend" }));
    const spend = await screen.findByRole("textbox", { name: "Forecast spend, £" });
    await settled();
    expect(spend).toBeValid();
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await waitFor(() => expect(spend).toHaveFocus());
    expect(spend).toBeInvalid();
  });

  it("leaves a settlement that cannot be made out of the answer, and says why", async () => {
    const rows = partnerRows();
    rows[1] = ["Staffordshire", 0.58, 876104, 12000, 10000];
    const { user } = await openPool(new MemoryWorkbook({ Budget: budgetRows(), Partners: rows }));
    await goTo(user, "Set the method");
    const settle = await screen.findByRole("checkbox", { name: "Settle the year: who pays whom" });
    await waitFor(() => expect(settle).toHaveAccessibleDescription(expect.stringContaining("£1,000.00")));
    expect(settle).not.toBeChecked();
    await goTo(user, "See the answer");
    expect(await screen.findAllByRole("button", { name: /explain the pooled fund/ })).not.toHaveLength(0);
    expect(screen.queryByText("Settlement: who pays whom")).not.toBeInTheDocument();
    expect(screen.getByText(/The settlement is left out\./)).toBeVisible();
  });

  it("shows a choice at once, before the answer has followed", async () => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, "Set the method");
    await user.click(await screen.findByRole("radio", { name: "Need" }));
    expect(screen.getByRole("radio", { name: "Need" })).toBeChecked();
    await user.click(screen.getByRole("checkbox", { name: /Limit how far/ }));
    expect(screen.getByRole("checkbox", { name: /Limit how far/ })).toBeChecked();
    expect(screen.getByRole("textbox", { name: "Least change, %" })).toBeVisible();
  });

  it("takes the spend from a cell, so that the answer moves with it", async () => {
    const workbook = new MemoryWorkbook({ Budget: budgetRows(), Partners: partnerRows(), Forecast: [["Spend", 18770.5]] });
    const { user } = await openPool(workbook);
    await goTo(user, "Set the method");
    await user.click(await screen.findByRole("checkbox", { name: "Share an over- or underspend" }));
    await user.type(screen.getByRole("textbox", { name: "Forecast spend, £" }), "Forecast!B1");
    await settled();
    await goTo(user, "See the answer");
    const risk = () => rowsOf(screen.getByRole("grid", { name: /Risk share/ })).at(-1);
    await waitFor(() => expect(risk()).toEqual(["Total", "17,770.50", "1,000.00", "18,770.50"]));
    act(() => workbook.set("Forecast", 0, 1, 17770.5));
    await waitFor(() => expect(risk()).toEqual(["Total", "17,770.50", "0.00", "17,770.50"]), { timeout: 3000 });
  });
});

const TIERS = [["Tier", "Up to (£)", "Probation", "Staffordshire", "Stoke"], ["First", 500, 0.25, 0.58, 0.17], ["Above", "", 0, 1, 0]];

describe("tiers in the sheet", () => {
  const openRisk = async (tiers: (string | number)[][]) => {
    const workbook = new MemoryWorkbook({ Budget: budgetRows(), Partners: partnerRows(), Tiers: tiers });
    const { user } = await openPool(workbook);
    await goTo(user, "Set the method");
    await user.click(await screen.findByRole("checkbox", { name: "Share an over- or underspend" }));
    await user.type(screen.getByRole("textbox", { name: "Forecast spend, £" }), "18,770.50");
    return { user, workbook };
  };
  const parts = () => rowsOf(screen.getByRole("grid", { name: /Risk share/ })).map((row) => row[2]);

  it("are offered, taken with a press, matched by name, and move with their cells", async () => {
    const { user, workbook } = await openRisk(TIERS);
    await user.click(await screen.findByRole("button", { name: "Use these tiers: Tiers!A1:E3" }));
    expect(await screen.findByText("Read from Tiers!A1:E3: 2 tiers.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /Use these tiers/ })).not.toBeInTheDocument();
    await settled();
    await goTo(user, "See the answer");
    // £500 at 58 / 17 / 25 is £290, £85 and £125; the £500 above it is all Staffordshire's.
    await waitFor(() => expect(parts()).toEqual(["Part of variance", "790.00", "85.00", "125.00", "1,000.00"]));
    expect(screen.getByText("Tiers: 8 cells read = 7 used + 0 fixed + 1 left out.")).toBeVisible();
    act(() => workbook.set("Tiers", 1, 1, 200));
    await waitFor(() => expect(parts()).toEqual(["Part of variance", "916.00", "34.00", "50.00", "1,000.00"]), { timeout: 3000 });
  });

  it("are refused under their field, and not offered, where a partner has no column", async () => {
    const { user } = await openRisk(TIERS.map((row) => row.slice(0, 4)));
    await user.click(await screen.findByRole("radio", { name: "In the sheet" }));
    expect(screen.queryByRole("button", { name: /Use these tiers/ })).not.toBeInTheDocument();
    const field = screen.getByRole("textbox", { name: "Table of tiers" });
    await user.type(field, "Tiers!A1:D3");
    await waitFor(() => expect(field).toHaveAccessibleDescription(expect.stringContaining("Stoke has no column in these cells.")), { timeout: 3000 });
  });

  it("are asked for once Continue is pressed", async () => {
    const { user } = await openRisk(TIERS.map((row) => row.slice(0, 4)));
    await user.click(await screen.findByRole("radio", { name: "In the sheet" }));
    await settled();
    const field = screen.getByRole("textbox", { name: "Table of tiers" });
    expect(field).toBeValid();
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toBeInvalid();
  });
});

describe("seeing the answer", () => {
  it("shares the fund 58 / 17 / 25 to the penny, with in kind beside it and who pays whom", async () => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, "See the answer");
    const shares = rowsOf(await screen.findByRole("grid", { name: "Who contributes what, £" }));
    // 58% of £17,770.50 is £10,306.89; 17% is £3,020.985; 25% is £4,442.625: the halfpennies make one penny, to the larger share.
    expect(shares).toEqual([
      ["Partner", "Cash", "Share", "In kind"],
      ["Staffordshire", "10,306.89", "58%", "12,000.00"],
      ["Stoke", "3,020.98", "17%", "0.00"],
      ["Probation", "4,442.63", "25%", "2,500.00"],
      ["Total", "17,770.50", "100%", "14,500.00"],
    ]);
    const schedule = rowsOf(screen.getByRole("grid", { name: "Contributions by period, £" }));
    expect(schedule).toHaveLength(14);
    expect(schedule[2]?.[0]).toBe("May 2025");
    expect(screen.getByText(/Stoke pays/)).toBeInTheDocument();
    expect(screen.getByRole("img", { name: /Contributions by period.*Staffordshire £10,307/ })).toBeInTheDocument();
  });

  it("moves when an input changes, and says so in the one live region", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await goTo(user, "See the answer");
    await screen.findByRole("button", { name: "£17,770.50, explain the pooled fund" });
    act(() => workbook.set("Budget", 2, 1, 2000));
    expect(await screen.findByRole("button", { name: "£18,770.50, explain the pooled fund" }, { timeout: 3000 })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("£18,770.50 shared"));
    expect(screen.getAllByRole("status")).toHaveLength(1);
  });

  it("lets every figure in its tables be opened, totals too, and sets what was paid against what is due", async () => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, "Set the method");
    await user.click(await screen.findByRole("checkbox", { name: "Share an over- or underspend" }));
    await user.type(screen.getByRole("textbox", { name: "Forecast spend, £" }), "17,770.50");
    await settled();
    await goTo(user, "See the answer");
    const paid = await screen.findByRole("grid", { name: "Paid against due, £" });
    expect(rowsOf(paid)).toEqual([
      ["Partner", "Due", "Paid", "Paid less due"],
      ["Staffordshire", "10,306.89", "11,000.00", "693.11"],
      ["Stoke", "3,020.98", "3,000.00", "−20.98"],
      ["Probation", "4,442.63", "3,770.50", "−672.13"],
      ["Total", "17,770.50", "17,770.50", "0.00"],
    ]);
    const cells = screen.getAllByRole("grid").flatMap((grid) => [...grid.querySelectorAll("td")]);
    expect(cells.filter((cell) => !cell.querySelector("button"))).toEqual([]);
    for (const [name, title] of [
      ["100%, explain all the shares", "All shares"],
      ["14,500.00, explain all in kind", "All in kind"],
      ["0.00, explain the variance", "Variance"],
      ["17,770.50, explain all that was paid", "All that was paid"],
      ["−20.98, explain what Stoke has paid less what is due", "Paid less due, Stoke"],
    ] as const) {
      await user.click(screen.getByRole("button", { name }));
      expect(await screen.findByRole("region", { name: title })).toBeVisible();
    }
  });

  it("opens any figure into words, formula, values and sources, and gives focus back", async () => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, "See the answer");
    const figure = await screen.findByRole("button", { name: "255.08, explain Stoke, April 2025" });
    act(() => figure.focus());
    await user.keyboard("{Enter}");
    const region = await screen.findByRole("region", { name: /Stoke/ });
    expect(region).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard("{Escape}");
    expect(figure).toHaveFocus();
  });
});

describe("inserting", () => {
  it("inserts, reads the master check back, shows and removes", async () => {
    const workbook = pooledWorkbook();
    const before = [...workbook.sheets.keys()];
    const { user } = await openPool(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findByText(/The master check in the sheet is 0: every check holds/)).toBeVisible();
    expect(workbook.plans).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Show the insert" }));
    expect(workbook.shown.at(-1)).toEqual({ sheet: workbook.plans[0]?.show, address: "A1" });
    await user.click(screen.getByRole("button", { name: "Remove this insert" }));
    expect(await screen.findByText(/Removed: Pooled fund 2025-26/, { selector: "p" })).toBeVisible();
    expect([...workbook.sheets.keys()]).toEqual(before);
    // The button that had focus is gone with the insert; the keyboard goes on from Insert.
    await waitFor(() => expect(screen.getByRole("button", { name: "Insert" })).toHaveFocus());
  });

  it("says when the master check does not hold", async () => {
    const workbook = pooledWorkbook();
    workbook.master = 2;
    const { user } = await openPool(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findByText(/The master check in the sheet is 2, not 0/)).toBeVisible();
  });

  it("says so when a change in the sheet makes the master check of the insert fail, and when it holds again", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findByText(/The master check in the sheet is 0: every check holds/)).toBeVisible();
    workbook.master = 1;
    act(() => workbook.set("Budget", 1, 1, 1));
    expect(await screen.findByText(/The master check in the sheet is 1, not 0/)).toBeVisible();
    workbook.master = 0;
    act(() => workbook.set("Budget", 1, 1, 2));
    expect(await screen.findByText(/The master check in the sheet is 0: every check holds/)).toBeVisible();
  });

  it("puts cells in the way under the field that chose them", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("checkbox", { name: "Also repeat the answer in a sheet of mine" }));
    const cell = screen.getByRole("textbox", { name: "Top left cell of the answer" });
    await user.type(cell, "Notes!A1");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(cell).toHaveAccessibleDescription(expect.stringContaining("Notes!A1 is not empty, so nothing was written")));
    expect(workbook.plans).toHaveLength(0);
  });

  it("stops when cancelled and says the workbook is as it was", async () => {
    const workbook = pooledWorkbook();
    workbook.insertSteps = 50;
    const { user } = await openPool(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("Stopped, as you asked. The workbook is as it was.")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("button", { name: "Insert" })).toHaveFocus());
    expect(workbook.plans).toHaveLength(0);
  });

  it.each([
    ["a protected sheet", new WorkbookError("protected"), /structure is protected, so nothing was changed/],
    ["a read-only book", new WorkbookError("read-only"), /open for reading only, so nothing was changed/],
  ])("names the cause and the next step for %s", async (_, error, sentence) => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await goTo(user, "Insert");
    workbook.failNext("insert", error);
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findAllByText(sentence)).not.toHaveLength(0);
  });

  it("shows a fault nobody foresaw with its details to copy, and none of the workbook in them", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await goTo(user, "Insert");
    workbook.failNext("insert", new TypeError("undefined is not a function"));
    await user.click(screen.getByRole("button", { name: "Insert" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("did not expect");
    await user.click(within(alert).getByRole("button", { name: "Copy details" }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("TypeError: undefined is not a function");
    expect(copied).not.toMatch(/Staffordshire|17,770/);
  });

  it("keeps what was inserted in sight while the answer is away", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/every check holds\. It is in/);
    act(() => workbook.set("Partners", 1, 1, 0.9));
    await waitFor(() => expect(screen.queryByRole("grid", { name: "Who contributes what, £" })).not.toBeInTheDocument(), { timeout: 3000 });
    expect(screen.getByRole("button", { name: "Remove this insert" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Shares are in" })).toHaveFocus());
    expect(workbook.plans).toHaveLength(1);
  });

  it("tells two inserts of one title apart by their sheets where they were made in the same minute", async () => {
    const workbook = pooledWorkbook();
    const first = await openPool(workbook);
    await goTo(first.user, "Insert");
    for (const count of [1, 2]) {
      await first.user.click(screen.getByRole("button", { name: "Insert" }));
      await waitFor(() => expect(workbook.plans).toHaveLength(count));
      await screen.findByText(/every check holds\. It is in/);
    }
    first.unmount();
    const { user } = await openPool(workbook);
    await user.click(await screen.findByRole("button", { name: "5 Insert", description: "What is inserted can be shown or removed." }));
    const names = (await screen.findAllByRole("button", { name: /^Remove Pooled fund/ })).map((button) => button.getAttribute("aria-label"));
    expect(names).toEqual([
      expect.stringMatching(/^Remove Pooled fund 2025-26, 21 November 2026 at \d\d:\d\d, the sheets Pool contributions, /),
      expect.stringMatching(/^Remove Pooled fund 2025-26, 21 November 2026 at \d\d:\d\d, the sheets Pool contributions \(2\), /),
    ]);
  });

  it("lists inserts made before, and asks once more before removing one", async () => {
    const workbook = pooledWorkbook();
    const first = await openPool(workbook);
    await goTo(first.user, "Insert");
    await first.user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/every check holds\. It is in/);
    first.unmount();
    const { user } = await openPool(workbook);
    await user.click(await screen.findByRole("button", { name: "5 Insert", description: "What is inserted can be shown or removed." }));
    await user.click(await screen.findByRole("button", { name: "Remove Pooled fund 2025-26" }));
    expect(screen.getByRole("button", { name: "Keep it" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Remove it: Pooled fund 2025-26" }));
    expect(await screen.findByText(/Removed: Pooled fund 2025-26/, { selector: "p" })).toBeVisible();
    expect(await workbook.inserts()).toEqual([]);
  });
});
