/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, rowsOf, settled } from "../_openPane";
import { faults } from "../_structureFaults";

jest.setTimeout(60_000);
// jsdom has no canvas; axe only draws on one to tell icons from letters.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  window.location.hash = "";
});

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const grid = (name: string | RegExp) => screen.getByRole("grid", { name });
const region = (name: string) => screen.getByRole("region", { name });

const openContract = async () => {
  const workbook = new MemoryWorkbook({ Contract: [["Annual value", 70_000], ["North", "£48,000"], ["South", 22_000]] });
  const opened = await openJob(workbook, "Save");
  await opened.user.click(await screen.findByRole("radio", { name: "A contract’s value" }));
  await screen.findByRole("checkbox", { name: "The contract is in lots" });
  return { workbook, ...opened };
};
type User = Awaited<ReturnType<typeof openContract>>["user"];

const setTerms = async (user: User, procured = "1 February 2026") => {
  await goTo(user, "Set the method");
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind of contract" }), "Other services and goods");
  await user.type(field("Term"), "1+1+1");
  await user.type(field("Contract starts"), "1 September 2026");
  await user.type(field("Procurement starts"), procured);
  await goTo(user, "See the answer");
  await settled();
};

describe("a contract's value", () => {
  it("says what is missing, then values a cell over the whole term with each figure explained", async () => {
    const { user, workbook } = await openContract();
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(field(/^Value in the first year/)).toHaveAccessibleDescription(expect.stringContaining("Enter what the contract costs in its first year"));
    expect(await faults()).toEqual([]);
    act(() => workbook.select("Contract", "B1"));
    await user.click(screen.getByRole("button", { name: "Use the selection for the value in the first year" }));
    await waitFor(() => expect(field(/^Value in the first year/)).toHaveValue("Contract!B1"));
    await setTerms(user);
    expect(screen.getByRole("button", { name: "£252,000.00, explain the estimated value" })).toBeVisible();
    expect(rowsOf(grid("Value by period, £")).map((row) => row.slice(0, 4))).toEqual([
      ["Period", "Value", "Value so far", "Months"], ["Initial term", "84,000.00", "84,000.00", "12"], ["Extension 1", "84,000.00", "168,000.00", "12"], ["Extension 2", "84,000.00", "252,000.00", "12"], ["Whole term", "252,000.00", "", "36"],
    ]);
    expect(region("Threshold")).toHaveTextContent("At or above the threshold. It is reached in extension 2, which ends on 31 August 2029.");
    expect(region("Sources")).toHaveTextContent("Value in the first year: Contract!B1");
    for (const button of document.querySelectorAll<HTMLElement>(".figure, .headline-figure")) {
      act(() => button.click());
      expect(document.querySelectorAll(".explain")).toHaveLength(1);
    }
    expect(await faults()).toEqual([]);
  });

  it("says for which days thresholds are held where none is for the day, and that VAT is in a value of nothing", async () => {
    const { user } = await openContract();
    await user.type(field(/^Value in the first year/), "0");
    await setTerms(user, "1 February 2020");
    expect(region("Threshold")).toHaveTextContent("No threshold is held for 1 February 2020. Those held are in force from 1 January 2022 to 31 December 2027. Check the day the procurement starts; if it is right, set the value against the threshold published for it.");
    expect(document.querySelector(".headline-words")).toHaveTextContent("VAT of £0.00 included");
  });

  it("adds lots up, and says in words that one cannot be estimated", async () => {
    const { user } = await openContract();
    await user.click(screen.getByRole("checkbox", { name: "The contract is in lots" }));
    await user.type(screen.getAllByRole("textbox", { name: "Value in the first year, £, before VAT" })[0]!, "10,000");
    await user.click(screen.getAllByRole("checkbox", { name: "Its value cannot be estimated" })[1]!);
    await setTerms(user);
    expect(region("Threshold")).toHaveTextContent("Lot 2 cannot be estimated. A contract whose value cannot be estimated is treated as at or above the threshold.");
    expect(rowsOf(grid("Lots over the whole term, £"))).toEqual([
      ["Lot", "Value", "Before VAT", "VAT", "First year, before VAT"], ["Lot 1", "36,000.00", "30,000.00", "6,000.00", "10,000.00"], ["Lot 2", "–", "–", "–", "–"], ["Together", "36,000.00", "30,000.00", "6,000.00", "10,000.00"],
    ]);
  });

  it("takes lots from their cells, moves with them, and says where the lots do not come to the whole", async () => {
    const { user, workbook } = await openContract();
    await user.type(field(/^Value in the first year/), "Contract!B1");
    await user.click(screen.getByRole("checkbox", { name: "The contract is in lots" }));
    const lots = screen.getAllByRole("textbox", { name: "Value in the first year, £, before VAT" });
    await user.type(lots[0]!, "Contract!B2");
    act(() => workbook.select("Contract", "B3"));
    await user.click(screen.getByRole("button", { name: "Use the selection for the value of Lot 2" }));
    await waitFor(() => expect(lots[1]).toHaveValue("Contract!B3"));
    await setTerms(user);
    expect(screen.getByRole("button", { name: "£252,000.00, explain the estimated value" })).toBeVisible();
    expect(screen.queryByText(/^Does not hold/)).not.toBeInTheDocument();
    expect(region("Sources")).toHaveTextContent("Contract!B1");
    expect(region("Sources")).toHaveTextContent("Contract!B3");
    workbook.sheets.set("Contract", [["Annual value", 70_000], ["North", "£48,000"], ["South", 12_000]]);
    await user.click(screen.getByRole("button", { name: "Read again from the sheet" }));
    await settled();
    expect(screen.getByRole("button", { name: "£216,000.00, explain the estimated value" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Check the columns$/ }));
    expect(screen.getByText(/^The lots come to £60,000\.00 and the whole contract to £70,000\.00: £10,000\.00 is in no lot\./)).toBeVisible();
  });

  it("fills the lots from a table, each with its cell, and says of what cannot be read and of totals", async () => {
    const { user, workbook } = await openContract();
    workbook.sheets.set("Lots", [["Lot", "Annual value (£)"], ["North", 48_000], ["South", "£22,000"], ["Call-offs", "tbc"], ["Total", 70_000]]);
    await user.click(screen.getByRole("checkbox", { name: "The contract is in lots" }));
    act(() => workbook.select("Lots", "A1:B5"));
    await user.click(screen.getByRole("button", { name: "Use the selection for the table of lots" }));
    await waitFor(() => expect(screen.getAllByRole("textbox", { name: "Name" }).map((each) => (each as HTMLInputElement).value)).toEqual(["North", "South", "Call-offs"]));
    expect(screen.getAllByRole<HTMLInputElement>("textbox", { name: "Value in the first year, £, before VAT" }).map(({ value }) => value)).toEqual(["Lots!B2", "Lots!B3", "Lots!B4"]);
    await user.click(screen.getByRole("button", { name: "Stop following the selection for the table of lots" }));
    expect(field(/^Table of lots/)).toHaveAccessibleDescription("3 lots taken from Lots!A1:B5. Each value moves with its cell. “Total” is a total and is left out. Call-offs has no value that can be read: enter it, or say that it cannot be estimated.");
    expect(await faults()).toEqual([]);
    await user.click(screen.getAllByRole("checkbox", { name: "Its value cannot be estimated" })[2]!);
    await setTerms(user);
    expect(rowsOf(grid("Lots over the whole term, £")).map(([lot, value]) => [lot, value])).toEqual([["Lot", "Value"], ["North", "172,800.00"], ["South", "79,200.00"], ["Call-offs", "–"], ["Together", "252,000.00"]]);
    workbook.sheets.set("Lots", [["Lot", "Annual value (£)"], ["North", 50_000], ["South", "£22,000"], ["Call-offs", "tbc"], ["Total", 70_000]]);
    await user.click(screen.getByRole("button", { name: "Read again from the sheet" }));
    await settled();
    expect(rowsOf(grid("Lots over the whole term, £"))[1]?.[1]).toBe("180,000.00");
  });

  it.each([
    ["Contract!Z9:Z10", /^There is nothing in these cells: choose the cells that hold the lots\./], ["Nowhere!A1", /Nowhere/], ["Contract!A1:A3", /^No column holds what each lot costs in its first year, before VAT/],
  ])("says what is wrong with a table of lots at %s, and leaves the lots as they were", async (at, words) => {
    const { user } = await openContract();
    await user.click(screen.getByRole("checkbox", { name: "The contract is in lots" }));
    await user.type(field(/^Table of lots/), at);
    await waitFor(() => expect(field(/^Table of lots/)).toHaveAccessibleDescription(expect.stringMatching(words)));
    expect(screen.getAllByRole<HTMLInputElement>("textbox", { name: "Name" }).map(({ value }) => value)).toEqual(["Lot 1", "Lot 2"]);
  });

  it("counts its dates as the workbook does, from 1904 too", async () => {
    const workbook = new MemoryWorkbook({ Contract: [["Annual value", 70_000]] });
    workbook.date1904 = true;
    const { user } = await openJob(workbook, "Save");
    await user.click(await screen.findByRole("radio", { name: "A contract’s value" }));
    await screen.findByRole("checkbox", { name: "The contract is in lots" });
    await user.type(field(/^Value in the first year/), "70,000");
    await setTerms(user);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: Contract value/);
    const written = JSON.stringify(workbook.plans[0]);
    // 1 September 2026 is 46266 counted from 1900, and 1,462 days less counted from 1904.
    expect([written.includes("46266"), written.includes("44804")]).toEqual([false, true]);
  });

  it.each(["Workings", "Functions"])("inserts %s, on sheets of their own", async (mode) => {
    const { user, workbook } = await openContract();
    await user.type(field(/^Value in the first year/), "70,000");
    await setTerms(user);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("radio", { name: mode }));
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: Contract value/);
    expect(JSON.stringify(workbook.plans[0]).includes("OPENBOOK.")).toBe(mode === "Functions");
  });
});
