/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, rowsOf, settled } from "../_openPane";
import { ledgerRows, pricedWorkbook, serviceRows } from "./_priceSheets";

jest.setTimeout(60_000);
afterEach(() => {
  window.location.hash = "";
});

const openPrice = (workbook: MemoryWorkbook) => openJob(workbook, "Price");
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const list = (name: string | RegExp) => screen.getByRole<HTMLSelectElement>("combobox", { name });
const solved = async () => {
  await settled();
  await settled();
};
const checksOf = () => within(screen.getByRole("list", { name: "Checks" })).getAllByRole("listitem").map((item) => item.textContent ?? "");
const failing = () => checksOf().filter((words) => words.startsWith("Does not hold."));

describe("choosing the data", () => {
  it("offers the ledger, the services and the staffing list, and says so until another is chosen", async () => {
    const { user } = await openPrice(pricedWorkbook());
    await waitFor(() => expect(field("Ledger or budget")).toHaveValue("Ledger!A1:C12"));
    expect(field("Services")).toHaveValue("Services!A1:H6");
    expect(field("Staffing list")).toHaveValue("Staffing!A1:G5");
    expect(await screen.findByText("Read from Ledger!A1:C12: 12 rows and 3 columns.")).toBeVisible();
    await user.clear(field("Staffing list"));
    expect(screen.queryByText(/suggested because of its headings/)).not.toBeInTheDocument();
  });

  it("does not go on without a ledger or services, and says which is missing", async () => {
    const { user } = await openPrice(new MemoryWorkbook({}));
    await user.click(await screen.findByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(field("Ledger or budget")).toHaveAccessibleDescription(expect.stringContaining("Select the ledger or budget in the sheet, or type where it is."));
    expect(field("Services")).toHaveAccessibleDescription(expect.stringContaining("Select the services in the sheet, or type where they are."));
  });

  it("adds a sample to an empty workbook that goes through with Continue alone", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user } = await openPrice(workbook);
    await user.click(await screen.findByRole("button", { name: "Add a sample to this workbook" }));
    await waitFor(() => expect(field("Ledger or budget").value).toMatch(/^'Sample ledger'!/));
    expect(field("Services").value).toMatch(/^'Sample services'!/);
    await goTo(user, "See the answer");
    expect(screen.getByRole("list", { name: "Prices" })).toBeVisible();
  });

  it("follows the selection for the field that asks", async () => {
    const workbook = pricedWorkbook();
    const { user } = await openPrice(workbook);
    await waitFor(() => expect(field("Services")).not.toHaveValue(""));
    act(() => workbook.select("Services", "A1:F3"));
    await user.click(screen.getByRole("button", { name: "Use the selection for services" }));
    await waitFor(() => expect(field("Services")).toHaveValue("Services!A1:F3"));
  });
});

describe("where each cost centre goes", () => {
  it("is red while one is not placed, unplaced first, and green once a person places it", async () => {
    const { user } = await openPrice(pricedWorkbook());
    await goTo(user, "Check the columns");
    await solved();
    const section = within(screen.getByRole("region", { name: "Where each cost centre goes" }));
    expect(section.getByText(/^Does not hold/).parentElement).toHaveTextContent("1 cost centre of 6, £2,000.00, is not placed: Old project.");
    expect(section.getAllByRole("combobox")[0]).toHaveAccessibleName("Old project, £2,000.00");
    await user.selectOptions(list("Old project, £2,000.00"), "Left out, with a reason");
    expect(section.getByText(/^Holds/).parentElement).toHaveTextContent("All 6 cost centres are in a service, in a pool of overheads, or left out with a reason.");
    await user.clear(field("Why Old project is left out"));
    await user.type(field("Why Old project is left out"), "Closed in 2024");
    await goTo(user, "See the answer");
    await solved();
    expect(failing()).toEqual([]);
    expect(rowsOf(screen.getByRole("grid", { name: "How it closes to the ledger, £" }))).toEqual([["Line", "Amount"], ["Full cost of the services", "98,000.00"], ["Left out: Closed in 2024", "2,000.00"], ["Ledger", "100,000.00"]]);
  });

  it("makes a pool of a centre's own name, which can be removed again", async () => {
    const { user } = await openPrice(pricedWorkbook());
    await goTo(user, "Check the columns");
    await solved();
    await user.selectOptions(list("Old project, £2,000.00"), "A new pool of this name");
    await goTo(user, "Set the method");
    await solved();
    expect(screen.getByRole("group", { name: "Old project, £2,000.00" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Remove the pool Old project" }));
    await goTo(user, "See the answer");
    await solved();
    expect(failing()[0]).toContain("Every cost centre is in a service");
  });

  it("can be looked through by name and placed together where there are many", async () => {
    const rows = [["Cost centre", "Amount"], ["Outreach", 1000], ["Hostel", 1000], ...Array.from({ length: 60 }, (_, at) => [`Job ${at}`, 10])];
    const { user } = await openPrice(new MemoryWorkbook({ Ledger: rows, Services: serviceRows() }));
    await goTo(user, "Check the columns");
    await solved();
    expect(screen.getByText(/^Does not hold/).parentElement).toHaveTextContent("60 cost centres of 62, £600.00, are not placed: Job 0, Job 1, Job 2 and 57 more.");
    expect(screen.getByRole("button", { name: "Show 22 more of 62 cost centres" })).toBeVisible();
    await user.type(field("Look for a cost centre"), "job 5");
    // Job 5 and Job 50 to 59.
    await user.selectOptions(list("Put all 11 of these in"), "Hostel");
    expect(screen.getByText(/^Does not hold/).parentElement).toHaveTextContent("49 cost centres of 62, £490.00");
    await user.clear(field("Look for a cost centre"));
    await user.click(screen.getByRole("button", { name: "Show only those not placed" }));
    expect(list("Put all 49 of these in")).toBeVisible();
    expect(screen.queryByRole("combobox", { name: /^Job 5,/ })).not.toBeInTheDocument();
  });
});

describe("the answer", () => {
  const answered = async () => {
    const workbook = pricedWorkbook();
    const opened = await openPrice(workbook);
    await goTo(opened.user, "See the answer");
    await solved();
    return { workbook, ...opened };
  };

  it("leads with a price for each service, each of which opens into its explanation", async () => {
    const { user } = await answered();
    const prices = within(screen.getByRole("list", { name: "Prices" })).getAllByRole("button");
    expect(prices).toHaveLength(2);
    await user.click(prices[0]!);
    const panel = document.querySelector<HTMLElement>(".explain")!;
    expect(panel).toHaveTextContent(/Outreach/);
    await user.keyboard("{Escape}");
    expect(prices[0]).toHaveFocus();
  });

  it("opens every figure that is a button", async () => {
    await answered();
    const buttons = [...document.querySelectorAll<HTMLElement>(".figure")];
    expect(buttons.length).toBeGreaterThan(60);
    for (const button of buttons) {
      act(() => button.click());
      expect(document.querySelectorAll(".explain")).toHaveLength(1);
    }
  });

  it("shows recovery, methods side by side, break-even and prices by utilisation", async () => {
    await answered();
    expect(rowsOf(screen.getByRole("grid", { name: "Price per unit by method, £" }))[0]).toEqual(["Service", "Reciprocal (used)", "Step-down", "Direct", "One driver for all"]);
    expect(screen.getByRole("region", { name: "Recovery" })).toHaveTextContent(/Paid less than they cost: Hostel \(£[\d,.]+\)\. Paid more, and so helping to pay for them: Outreach/);
    expect(rowsOf(screen.getByRole("grid", { name: "Price per unit by utilisation, £" }))).toHaveLength(12);
    expect(rowsOf(screen.getByRole("grid", { name: "Where income at the price meets cost" })).map(([, units]) => units)).toEqual(["Units", "1,600", "1,600"]);
  });

  it("holds a fee against the wage floor of the year", async () => {
    const { user } = await answered();
    for (const [name, text] of [["Fee per hour, £", "25"], ["Cost per hour apart from pay, £", "5"], ["On-costs on top of pay, %", "20"], ["Hours paid for each hour", "1.25"]] as const) {
      await user.clear(field(name));
      await user.type(field(name), text);
    }
    // (25 − 5) ÷ (1.2 × 1.25) = £13.33, and £12.21 from April 2025.
    expect(screen.getByText("A fee of £25.00 can carry pay of £13.33 an hour: £1.12 above the National Living Wage of £12.21.")).toBeVisible();
    expect(screen.getByLabelText("The same as a formula for a cell")).toHaveValue('=OPENBOOK.FCR.AFFORDABLEPAY(25, 5, 0.2, 1.25, 0, "cost")');
    await user.clear(field("On-costs on top of pay, %"));
    await user.type(field("On-costs on top of pay, %"), "some");
    expect(field("On-costs on top of pay, %")).toBeInvalid();
  });

  it("moves with the ledger, without being asked", async () => {
    const { workbook } = await answered();
    expect(rowsOf(screen.getByRole("grid", { name: "How it closes to the ledger, £" })).at(-1)).toEqual(["Ledger", "100,000.00"]);
    act(() => workbook.set("Ledger", 1, 2, 31000));
    await waitFor(() => expect(rowsOf(screen.getByRole("grid", { name: "How it closes to the ledger, £" })).at(-1)).toEqual(["Ledger", "101,000.00"]));
  });

  it("costs posts beside the ledger's pay, and transferring posts on request", async () => {
    const { user } = await answered();
    await user.click(screen.getByRole("button", { name: /Set the method$/ }));
    await user.type(field("Employer's pension, % of pay"), "3");
    await user.click(screen.getByRole("checkbox", { name: "Show what transferring posts cost (TUPE)" }));
    await user.type(field("Date employment would end"), "31 March 2026");
    await solved();
    expect(screen.getByRole("region", { name: "Posts" })).toHaveTextContent(/^Posts3 FTE cost £/);
    expect(rowsOf(within(screen.getByRole("region", { name: "Transfer" })).getByRole("table")).map(([post]) => post)).toEqual(["Post", "Hostel worker", "Total"]);
    await user.click(screen.getByRole("radio", { name: "The staffing list" }));
    await solved();
    expect(screen.getByText("Left out: Pay in the ledger, replaced by the staffing list")).toBeVisible();
  });
});

describe("inserting", () => {
  it("writes the plan in either mode and takes it out again", async () => {
    const workbook = pricedWorkbook();
    const { user } = await openPrice(workbook);
    await goTo(user, "Insert");
    await solved();
    for (const mode of ["Workings", "Functions"]) {
      await user.click(screen.getByRole("radio", { name: mode }));
      await user.click(screen.getByRole("button", { name: "Insert" }));
      await screen.findByText(/^Inserted: Full cost prices 2025-26/);
      await user.click(screen.getByRole("button", { name: "Remove this insert" }));
      await screen.findByText(/^Removed: Full cost prices 2025-26/);
    }
    expect(workbook.plans).toHaveLength(2);
    const holds = (plan: (typeof workbook.plans)[number]) => JSON.stringify(plan).includes("OPENBOOK.");
    expect(workbook.plans.map(holds)).toEqual([false, true]);
    expect([...workbook.sheets.keys()]).toEqual(["Ledger", "Services", "Staffing", "Notes"]);
  });

  it("waits for a problem to be put right", async () => {
    const { user } = await openPrice(new MemoryWorkbook({ Ledger: ledgerRows(), Services: serviceRows() }));
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: /Set the method$/ }));
    // In one turn, so that the press comes before what was typed is read, however slow the machine.
    const insert = screen.getByRole("button", { name: "Insert" });
    fireEvent.change(field("Surplus, %"), { target: { value: "a lot" } });
    fireEvent.click(insert);
    await solved();
    expect(field("Surplus, %")).toBeInvalid();
  });
});

/** Presses Cancel the moment it is there: a reading may be over before a query has looked through the page. */
async function pressCancel(): Promise<void> {
  await waitFor(() => {
    const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
    expect(cancel).toBeDefined();
    cancel?.click();
  });
}

describe("a long ledger", () => {
  const longWorkbook = () => new MemoryWorkbook({
    Ledger: [["Cost centre", "Account", "Amount (£)"], ...Array.from({ length: 40_000 }, (_, at) => [at % 2 ? "Outreach" : "Hostel", `Line ${at % 50}`, at % 9 === 0 ? `£${at}.10` : at])],
    Services: serviceRows(),
  });

  it("shows how far it is, stops on Cancel whether cells or rows are being read, and is read again on request", async () => {
    const { user } = await openPrice(longWorkbook());
    await pressCancel();
    expect(await screen.findByText("Reading was stopped. Change the range, or press Read again.", { ignore: "[role=status]" })).toBeVisible();
    await solved();
    expect(field("Ledger or budget")).toBeInvalid();
    await user.click(screen.getByRole("button", { name: "Read again" }));
    await goTo(user, "Check the columns");
    expect(await screen.findByText(/^40,000 amounts, £/)).toBeVisible();
  });
});
