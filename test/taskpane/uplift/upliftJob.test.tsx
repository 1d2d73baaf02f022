/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { referenceFigures } from "../../../src/reference/referenceFigures";
import { clauseText } from "../../../src/taskpane/features/uplift/clauseText";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, settled } from "../_openPane";
import { costRows, priceRows, pricedWorkbook } from "./_priceSheets";

jest.setTimeout(60_000);
afterEach(() => {
  window.location.hash = "";
});

const openUplift = (workbook: MemoryWorkbook) => openJob(workbook, "Uplift");
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const listField = () => field("Price list");
const solved = async () => {
  await settled();
  await settled();
};

describe("choosing the data", () => {
  it("offers the price list and the cost lines, and says so until another is chosen", async () => {
    const { user } = await openUplift(pricedWorkbook());
    await waitFor(() => expect(listField()).toHaveValue("Prices!A1:F5"));
    expect(field("Cost lines")).toHaveValue("'Cost lines'!A1:C4");
    expect(screen.getByText(/suggested because of its headings/)).toBeVisible();
    expect(await screen.findByText("Read from Prices!A1:F5: 5 rows and 6 columns.")).toBeVisible();
    await user.clear(field("Cost lines"));
    expect(screen.queryByText(/suggested because of its headings/)).not.toBeInTheDocument();
  });

  it("follows the selection for the field that asks, until something is typed", async () => {
    const workbook = pricedWorkbook();
    const { user } = await openUplift(workbook);
    await waitFor(() => expect(listField()).not.toHaveValue(""));
    act(() => workbook.select("Prices", "A1:C3"));
    await user.click(screen.getByRole("button", { name: "Use the selection for price list" }));
    await waitFor(() => expect(listField()).toHaveValue("Prices!A1:C3"));
    act(() => workbook.select("Prices", "A1:F4"));
    await waitFor(() => expect(listField()).toHaveValue("Prices!A1:F4"));
    await user.type(listField(), "0");
    act(() => workbook.select("Notes", "A1:A2"));
    await settled();
    expect(listField()).toHaveValue("Prices!A1:F40");
  });

  it("says under the field why a range cannot be used, and goes to it when asked to go on", async () => {
    const { user } = await openUplift(pricedWorkbook());
    await waitFor(() => expect(listField()).not.toHaveValue(""));
    await user.clear(listField());
    await user.type(listField(), "Prcies");
    await waitFor(() => expect(listField()).toHaveAccessibleDescription(expect.stringContaining("Nothing in the workbook is called “Prcies”")));
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await waitFor(() => expect(listField()).toHaveFocus());
    await user.clear(listField());
    await user.type(listField(), "Notes!A1:A2");
    await waitFor(() => expect(listField()).toBeInvalid());
  });

  it("takes one price, typed or from a cell, and moves with the cell", async () => {
    const workbook = pricedWorkbook();
    const { user } = await openUplift(workbook);
    await user.click(await screen.findByRole("radio", { name: "One price" }));
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await waitFor(() => expect(field("Price now, £")).toHaveFocus());
    expect(field("Price now, £")).toHaveAccessibleDescription(expect.stringContaining("Enter the price now, in pounds"));
    await user.type(field("Price now, £"), "Prices!B2");
    expect(await screen.findByText("Prices!B2 holds £20.00.")).toBeVisible();
    act(() => workbook.set("Prices", 1, 1, 21.5));
    expect(await screen.findByText("Prices!B2 holds £21.50.", {}, { timeout: 3000 })).toBeVisible();
    await user.clear(field("Price now, £"));
    await user.type(field("Price now, £"), "Prices!A2");
    await waitFor(() => expect(field("Price now, £")).toHaveAccessibleDescription(expect.stringContaining("Prices!A2 shows “Home care, an hour”")));
  });

  it("refuses figures of the user's own that are not a table of series, and gives no answer without them", async () => {
    const { user } = await openUplift(pricedWorkbook());
    await waitFor(() => expect(listField()).not.toHaveValue(""));
    await user.type(field("Figures of your own"), "Prices!A1:F5");
    await waitFor(() => expect(field("Figures of your own")).toBeInvalid());
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await waitFor(() => expect(field("Figures of your own")).toHaveFocus());
  });

  it("says where reading was stopped, and how to go on", async () => {
    const workbook = pricedWorkbook();
    const { user } = await openUplift(workbook);
    await waitFor(() => expect(listField()).not.toHaveValue(""));
    const again = await screen.findByRole("button", { name: "Read again" });
    await settled();
    workbook.failNext("read", new WorkbookError("cancelled"));
    await user.click(again);
    await waitFor(() => expect(listField()).toHaveAccessibleDescription(expect.stringContaining("Reading was stopped.")));
  });
});

describe("checking the columns", () => {
  it("shows what each column is, what was fixed and left out, and jumps to the cell", async () => {
    const workbook = pricedWorkbook();
    const { user } = await openUplift(workbook);
    await goTo(user, "Check the columns");
    expect(await screen.findByRole("combobox", { name: "Clause (column C) is" })).toHaveValue("clause");
    expect(screen.getByRole("combobox", { name: "Driver (column C) is" })).toHaveValue("driver");
    await user.click(screen.getByText("9 cells fixed in price list"));
    const fixed = screen.getByRole("list", { name: "Cells fixed in price list" });
    await user.click(within(fixed).getByRole("button", { name: "Prices!B4" }));
    expect(workbook.shown).toEqual([{ sheet: "Prices", address: "B4" }]);
  });

  it("asks which column holds the prices where none does", async () => {
    const { user } = await openUplift(pricedWorkbook());
    await goTo(user, "Check the columns");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Price now (£) (column B) is" }), "Not used");
    await waitFor(() => expect(screen.getByText("No column is marked Price now. Choose the one that holds the prices.")).toBeVisible());
    await user.click(screen.getByRole("button", { name: "Continue to Set the method" }));
    await settled();
    expect(screen.queryByRole("textbox", { name: "Title" })).not.toBeInTheDocument();
  });

  it("has no columns to check for one price", async () => {
    const { user } = await openUplift(new MemoryWorkbook({ Notes: [["Minutes"]] }));
    await user.click(await screen.findByRole("radio", { name: "One price" }));
    await user.type(field("What the price is for"), "An hour of care");
    await user.type(field("Price now, £"), "15.05");
    await goTo(user, "Check the columns");
    expect(screen.getByText("An hour of care: £15.05. There are no columns to check.")).toBeVisible();
  });
});

describe("setting the method", () => {
  const onePrice = async (clause: string) => {
    const { user } = await openUplift(new MemoryWorkbook({ Notes: [["Minutes"]] }));
    await user.click(await screen.findByRole("radio", { name: "One price" }));
    await user.type(field("Price now, £"), "15.05");
    await goTo(user, "Set the method");
    if (clause) await user.type(field("The contract's clause"), clause.replace(/[[{]/g, "$&$&"));
    await solved();
    return user;
  };

  it("asks for the clause once Continue is pressed, and reads it back as it is typed", async () => {
    const user = await onePrice("");
    expect(field("The contract's clause")).toBeValid();
    expect(clauseText(field("The contract's clause").placeholder, referenceFigures())).toHaveProperty("tree");
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await waitFor(() => expect(field("The contract's clause")).toHaveFocus());
    await user.type(field("The contract's clause"), "CPI[[Sep] cap 3%");
    expect(await screen.findByRole("list", { name: "How each word was read" })).toHaveTextContent(/cap/);
    expect(field("The contract's clause")).toBeValid();
  });

  it("points at the word of a clause that it does not understand, and stays there", async () => {
    const user = await onePrice("CPI plus a bit");
    expect(field("The contract's clause")).toHaveAccessibleDescription(expect.stringContaining('"plus" at character 5'));
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await waitFor(() => expect(field("The contract's clause")).toHaveFocus());
    expect(screen.queryByRole("list", { name: "How each word was read" })).not.toBeInTheDocument();
  });

  it("says how a date was read where it is not plain, and refuses one that is not whole", async () => {
    const user = await onePrice("2.5%");
    expect(field("Date of its review")).toHaveAccessibleDescription(expect.stringContaining("Suggested: the latest April"));
    await user.clear(field("Date the price was set"));
    await user.type(field("Date the price was set"), "3/4/24");
    expect(await screen.findByText("Read as 3 April 2024.")).toBeVisible();
    await user.clear(field("Date of its review"));
    await user.type(field("Date of its review"), "April 2025");
    await waitFor(() => expect(field("Date of its review")).toHaveAccessibleDescription(expect.stringContaining("“April 2025” is a month and has no day.")));
  });

  it("rounds as it is told: £15.05 at 2.5% for three years is £16.22 rounded each year and £16.21 at the end", async () => {
    const user = await onePrice("2.5%");
    await goTo(user, "See the answer");
    expect(await screen.findByRole("button", { name: /^16\.22/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Set the method/ }));
    await user.click(screen.getByRole("radio", { name: "To the penny at the end" }));
    expect(await screen.findByRole("button", { name: /^16\.21/ })).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Up to a multiple of pence" }));
    // 15.05 → 15.42625 up to 15.44; × 1.025 = 15.826 up to 15.84; × 1.025 = 16.236 exactly, up to 16.24.
    expect(await screen.findByRole("button", { name: /^16\.24/ })).toBeVisible();
  });

  it("goes on only once what was typed last has been worked out", async () => {
    const { user } = await openUplift(new MemoryWorkbook({ Notes: [["Minutes"]] }));
    await user.click(await screen.findByRole("radio", { name: "One price" }));
    await user.type(field("Price now, £"), "15.05");
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await user.click(await screen.findByRole("button", { name: "Continue to Set the method" }));
    await user.type(await screen.findByRole("textbox", { name: "The contract's clause" }), "2.5%");
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/See the answer/));
    expect(await screen.findByRole("button", { name: /^16\.22/ })).toBeVisible();
  });

  it("says where a series ends, and prices beyond it only with the growth that is typed, as forecasts", async () => {
    const user = await onePrice("NLW");
    const growth = field(/^NLW: growth expected after 31 March 2027/);
    expect(growth).toHaveAccessibleDescription(expect.stringContaining("these prices need it to"));
    await user.type(growth, "lots");
    await waitFor(() => expect(growth).toHaveAccessibleDescription(expect.stringContaining("“lots” is not a percentage")));
    await user.clear(growth);
    await goTo(user, "See the answer");
    expect(screen.getAllByText(/stop/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: /Set the method/ }));
    await user.type(field(/^NLW: growth expected/), "4");
    await waitFor(() => expect(screen.getAllByText(/forecast/i).length).toBeGreaterThan(1));
    expect(field(/^NLW: growth expected/)).toHaveValue("4");
  });

  it("builds a bridge of typed cost lines that must come to 100%", async () => {
    const user = await onePrice("3%");
    await user.click(screen.getByRole("checkbox", { name: "Show why the price rises: the bridge" }));
    await user.type(screen.getAllByRole("textbox", { name: "Share of the price, %" })[0]!, "70");
    await user.type(screen.getAllByRole("textbox", { name: "Share of the price, %" })[1]!, "20");
    expect(screen.getByText("Together 90% of the price; they must come to 100%.")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("checkbox", { name: /the bridge$/ })).toHaveAccessibleDescription(expect.stringMatching(/90%/)));
    await user.click(screen.getByRole("button", { name: "Add a cost line" }));
    await user.type(screen.getAllByRole("textbox", { name: "Name" })[2]!, "Travel");
    await user.type(screen.getAllByRole("textbox", { name: "Share of the price, %" })[2]!, "10");
    await user.type(screen.getAllByRole("textbox", { name: "Driven by" })[2]!, "2%");
    await solved();
    await goTo(user, "See the answer");
    expect(await screen.findByRole("heading", { name: /^Why/ })).toBeVisible();
  });

  it("does not ask for dates or a clause that no price needs", async () => {
    const { user } = await openUplift(new MemoryWorkbook({ Prices: priceRows() }));
    await goTo(user, "Set the method");
    expect(screen.getByText("Every price in the list has its own dates.")).toBeVisible();
    expect(screen.queryByRole("textbox", { name: /[Cc]lause/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Show why the price rises: the bridge" }));
    expect(await screen.findByRole("group", { name: "Dates for the bridge" })).toBeVisible();
  });
});

describe("the whole job", () => {
  it("shows what cannot be uplifted with its word, inserts the rest, moves with its cells and takes it out again", async () => {
    const workbook = pricedWorkbook();
    const { user } = await openUplift(workbook);
    await goTo(user, "See the answer");
    expect(await screen.findByText(/3 of 4 prices uplifted/, { ignore: "[role=status]" })).toBeVisible();
    expect(screen.getByText(/"plus" at character 10/)).toBeVisible();
    // £20.00 at 3.5% is £20.70.
    expect(await screen.findByRole("button", { name: /^20\.70/ })).toBeVisible();
    act(() => workbook.set("Prices", 1, 1, 30));
    expect(await screen.findByRole("button", { name: /^31\.05/ }, { timeout: 5000 })).toBeVisible();

    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findByText(/every check holds\. It is in/)).toBeVisible();
    expect(workbook.plans[0]).toMatchObject({ job: "Uplift", title: "Prices from 1 April 2026" });
    expect(workbook.plans[0]?.sheets.map(({ name }) => name)).toEqual(["Uplift prices", "Uplift inputs", "Uplift reference", "Uplift workings", "Uplift bridge", "Uplift checks and log"]);
    await user.click(screen.getByRole("button", { name: "Remove this insert" }));
    expect(await screen.findByText(/^Removed: Prices from 1 April 2026/)).toBeVisible();
    expect(await workbook.inserts()).toEqual([]);
  });

  it("inserts functions, and the answer again in an empty cell of mine, refusing one that is not", async () => {
    const workbook = pricedWorkbook();
    const { user } = await openUplift(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("radio", { name: "Functions" }));
    await user.click(screen.getByRole("checkbox", { name: "Also repeat the answer in a sheet of mine" }));
    await user.type(field("Top left cell of the answer"), "Prices!A1");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(field("Top left cell of the answer")).toBeInvalid());
    expect(workbook.plans).toHaveLength(0);
    await user.clear(field("Top left cell of the answer"));
    await user.type(field("Top left cell of the answer"), "Notes!D5");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: /);
    expect(workbook.plans[0]?.answerBlock).toMatchObject({ sheet: "Notes", row: 4, column: 3 });
    expect(JSON.stringify(workbook.plans[0]?.sheets)).toContain("OPENBOOK.UPLIFT.CLAUSE");
  });

  it("does not insert while a problem stands, and leads to it", async () => {
    const { user } = await openUplift(pricedWorkbook());
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: /Set the method/ }));
    await user.clear(field("Years"));
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(field("Years")).toHaveFocus());
    expect(field("Years")).toHaveAccessibleDescription(expect.stringContaining("Enter a whole number from 1 to 30."));
  });

  it("keeps its state, its inserts and its silence while another job is in front", async () => {
    const workbook = new MemoryWorkbook({ Prices: priceRows(), "Cost lines": costRows() });
    const { user } = await openUplift(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: /);
    act(() => {
      window.location.hash = "#pool";
    });
    await screen.findByRole("heading", { level: 1, name: "Pool" });
    await settled();
    await user.click(await screen.findByRole("button", { name: "5 Insert" }));
    await user.click(await screen.findByRole("button", { name: /^Remove Prices from/ }));
    await user.click(screen.getByRole("button", { name: /^Remove it: Prices/ }));
    await screen.findByText(/^Removed: Prices/);
    act(() => workbook.set("Prices", 1, 1, 40));
    await solved();
    expect(screen.getByRole("status")).not.toHaveTextContent(/uplifted/);
    act(() => {
      window.location.hash = "#uplift";
    });
    await screen.findByRole("heading", { level: 1, name: "Uplift" });
    await waitFor(() => expect(screen.queryByText(/^Inserted: /)).not.toBeInTheDocument());
    expect(screen.getByText(/3 of 4 prices uplifted/, { ignore: "[role=status]" })).toBeVisible();
  });
});
