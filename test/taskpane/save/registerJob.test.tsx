/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, rowsOf, settled } from "../_openPane";
import { registerRows, registerWorkbook } from "./_registerSheets";

jest.setTimeout(60_000);
afterEach(() => {
  window.location.hash = "";
});

const openSave = (workbook: MemoryWorkbook) => openJob(workbook, "Save");
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const list = (name: string | RegExp) => screen.getByRole<HTMLSelectElement>("combobox", { name });
const grid = (name: string | RegExp) => screen.getByRole("grid", { name });
const solved = async () => {
  await settled();
  await settled();
};
const failing = () => within(screen.getByRole("list", { name: "Checks" })).getAllByRole("listitem").map((item) => item.textContent ?? "").filter((words) => words.startsWith("Does not hold."));
const region = (name: string) => screen.getByRole("region", { name });

describe("choosing the register", () => {
  it("offers the register in the workbook, and says so until another is chosen", async () => {
    const { user } = await openSave(registerWorkbook());
    await waitFor(() => expect(field("Savings register")).toHaveValue("Savings!A1:L10"));
    expect(await screen.findByText("Read from Savings!A1:L10: 10 rows and 12 columns.")).toBeVisible();
    expect(screen.getByText(/suggested because of its headings/)).toBeVisible();
    await user.clear(field("Savings register"));
    expect(screen.queryByText(/suggested because of its headings/)).not.toBeInTheDocument();
  });

  it("does not go on without one, and says what is missing", async () => {
    const { user } = await openSave(new MemoryWorkbook({ Notes: [["Minutes"]] }));
    await user.click(await screen.findByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(field("Savings register")).toHaveAccessibleDescription(expect.stringContaining("Select the savings register in the sheet, or type where it is."));
  });

  it("adds a sample to an empty workbook that goes through with Continue alone", async () => {
    const { user } = await openSave(new MemoryWorkbook({ Notes: [["Minutes"]] }));
    await user.click(await screen.findByRole("button", { name: "Add a sample to this workbook" }));
    await waitFor(() => expect(field("Savings register").value).toMatch(/^'Sample savings'!/));
    await goTo(user, "See the answer");
    await solved();
    expect(failing()).toEqual([]);
  });

  it("follows the selection for the target, a cell that keeps the answer live", async () => {
    const workbook = registerWorkbook();
    const { user } = await openSave(workbook);
    await goTo(user, "Set the method");
    act(() => workbook.select("Targets", "B1"));
    await user.click(screen.getByRole("button", { name: "Use the selection for the target" }));
    await waitFor(() => expect(field(/^Target for that year/)).toHaveValue("Targets!B1"));
    await user.click(screen.getByRole("button", { name: "Stop following the selection for the target" }));
    expect(await screen.findByText("Targets!B1 holds £280,000.00.")).toBeVisible();
  });
});

describe("checking how it was read", () => {
  it("names the row left out, with its cell, and lets a column be something else", async () => {
    const { user } = await openSave(registerWorkbook());
    await goTo(user, "Check the columns");
    await solved();
    expect(screen.getByText("8 initiatives with a saving.")).toBeVisible();
    expect(screen.getByText("1 row left out, because no saving can be read in it:").parentElement).toHaveTextContent(/Savings!A10 To be worked up: .*tbc/);
    await user.selectOptions(list("Confidence (column L) is"), "Not used");
    await solved();
    expect(list("Confidence (column L) is")).toHaveValue("ignore");
  });
});

describe("the answer", () => {
  const answered = async (workbook = registerWorkbook()) => {
    const opened = await openSave(workbook);
    await goTo(opened.user, "See the answer");
    await solved();
    return opened;
  };

  it("shows the profile by year and type, with one-off costs, the net and its correction each on a line", async () => {
    await answered();
    const rows = rowsOf(grid("Savings, one-off costs and net by financial year, £"));
    expect(rows[0]).toEqual(["Line", "2025-26", "2026-27", "2027-28", "2028-29", "2029-30", "Total"]);
    expect(rows.map(([label]) => label)).toEqual([
      "Line", "Cashable", "Non-cashable", "Cost avoidance", "All savings", "Adjusted for delivery risk", "Counts to the net: cashable", "One-off costs", "Net", "Net so far", "Optimism correction: none", "Net after the correction",
    ]);
    // Home care £186,666.67 and half of £93,333.33 in the first year; then both, Transport's £58,000 and a one-off £30,000.
    expect(rows[1]?.slice(1, 4)).toEqual(["233,333.34", "368,000.00", "338,000.00"]);
    expect(rows[3]?.slice(1, 3)).toEqual(["40,000.00", "40,000.00"]);
    expect(rows[7]).toEqual(["One-off costs", "100,000.00", "0.00", "0.00", "0.00", "0.00", "100,000.00"]);
    expect(screen.getByRole("img", { name: /^Chart: Savings by year and type/ })).toBeVisible();
    expect(region("Profile")).toHaveTextContent("Full-year effect: £390,000.00 a year from recurrent savings, of which cashable £338,000.00.");
  });

  it("names each overlap with its difference, and each line to settle with its cells", async () => {
    await answered();
    expect(rowsOf(grid("Initiatives on one budget line, combined against added, £"))).toEqual([
      ["Budget line", "Difference", "Added", "Combined"],
      ["Home care, in a full year", "20,000.00", "300,000.00", "280,000.00"],
    ]);
    const overlaps = within(screen.getByRole("list", { name: "Initiatives that overlap" })).getAllByRole("listitem").map((item) => item.textContent);
    expect(overlaps).toEqual([expect.stringMatching(/^Home care: Shared rota and Reablement first; £20,000\.00 would be counted twice by adding\. Savings!A\d+ Savings!A\d+$/)]);
    const doubts = within(screen.getByRole("list", { name: "Overlaps to settle" })).getAllByRole("listitem").map((item) => item.textContent);
    expect(doubts).toHaveLength(3);
    expect(doubts[0]).toContain("Transport: Van leases and Fewer vans save £58,000.00 in a full year when added, £6,000.00 more than the line’s baseline of £52,000.00.");
    expect(doubts[1]).toContain("Night calls repeats Night calls: the same name and line. It adds £20,000.00.");
    expect(doubts[1]).toContain("Savings!A6 Savings!A7");
    expect(doubts[2]).toContain("Transport: its initiatives give baselines of £52,000.00 and £50,000.00.");
    expect(failing()).toEqual([expect.stringContaining("could be read. It does not hold for 1 figure."), ...["No budget line", "No initiative is there twice", "give the same baseline"].map((words) => expect.stringContaining(words) as string)]);
  });

  it("opens every figure that is a button", async () => {
    await answered();
    const buttons = [...document.querySelectorAll<HTMLElement>(".figure, .headline-figure")];
    expect(buttons.length).toBeGreaterThan(60);
    for (const button of buttons) {
      act(() => button.click());
      expect(document.querySelectorAll(".explain")).toHaveLength(1);
    }
  });

  it("shows the range, the chance of missing the target and the gain share once they are asked for", async () => {
    const { user } = await answered();
    expect(region("Range")).toHaveTextContent("Give a target under Set the method to see the chance of missing it.");
    expect(screen.queryByRole("region", { name: "Gain share" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /Set the method/ }));
    await user.type(field(/^Target for that year/), "1,000,000");
    await user.selectOptions(list("Grade of the evidence"), "Grade 3: 10% taken off");
    await user.click(screen.getByRole("checkbox", { name: "Share gains with the provider" }));
    await user.type(field("Target cost, £"), "Targets!B2");
    await user.type(field("Actual cost, £"), "Targets!B3");
    await solved();
    expect(region("Range")).toHaveTextContent("Chance of missing the target of £1,000,000.00: 100%.");
    expect(rowsOf(grid("Gap between target and actual cost, £"))).toEqual([["Line", "Amount"], ["Target cost", "1,000,000.00"], ["Actual cost", "900,000.00"], ["Gap: a saving", "100,000.00"], ["The provider receives", "50,000.00"], ["The council keeps", "50,000.00"]]);
    expect(rowsOf(grid("Savings, one-off costs and net by financial year, £"))[10]?.slice(0, 2)).toEqual(["Optimism correction, 10% of savings", "−23,333.33"]);
    expect(rowsOf(grid(/^Net present value, £/)).map(([label]) => label)).toEqual(["Line", "Net present value", "Optimism correction, 10% of savings", "Net present value after the correction"]);
  });

  it("says that Excel's own NPV would be wrong where a year is empty", async () => {
    const rows = registerRows();
    const workbook = new MemoryWorkbook({ Savings: [rows[0]!, ["Lights", "Property", 100_000, 50_000, "Cashable", "One-off", "1 May 2027", "", "", "", "Ana", "High"], ["Study", "Property", 100_000, 10, "Cashable", "One-off", "1 May 2025", "", "", 30_010, "Ana", "High"]] });
    await answered(workbook);
    expect(region("Worth")).toHaveTextContent(/2026-27.*years? of nothing.*Excel’s own NPV skips an empty cell and moves later years nearer: on the same cells it would give £18,309\.18, which is £1,633\.64 too much/);
  });

  it("keeps the rest where one initiative cannot be worked out, and says why", async () => {
    const rows = registerRows();
    rows[1] = ["Shared rota", "Care at night", "", "10%", "Cashable", "Recurrent", "October 2025", 0, "", 40_000, "Ana", "Green"];
    await answered(new MemoryWorkbook({ Savings: rows }));
    expect(screen.getByText("1 initiative could not be worked out and counts for nothing:").parentElement).toHaveTextContent(/Savings!A2 Shared rota: .+baseline/i);
  });
});

describe("inserting", () => {
  it.each(["Workings", "Functions"] as const)("inserts %s on sheets of their own", async (mode) => {
    const workbook = registerWorkbook();
    const { user } = await openSave(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("radio", { name: new RegExp(`^${mode}`) }));
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: Savings plan from 2025-26/);
    expect(await workbook.inserts()).toHaveLength(1);
  });
});
