/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { screen, waitFor, within } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { rowsOf, settled } from "../_openPane";
import { goOn, openKind } from "./_job";
import { asFile, chosenFile, returnFile } from "./_returnFiles";

// jsdom has neither, and files are packed and unpacked here.
Object.assign(globalThis, { TextDecoder, TextEncoder });
jest.setTimeout(240_000);
afterEach(() => {
  window.location.hash = "";
});

type User = ReturnType<typeof userEvent.setup>;

let willow: File;
let harbour: File;
beforeAll(async () => {
  willow = await chosenFile("Willow Support CIC");
  harbour = await chosenFile("Harbour Care", [[["costs", "this", 1], 121_400], [["costs", "note", 1], "A second manager"]]);
});

const openReturns = (workbook = new MemoryWorkbook({ Notes: [["Minutes"]] })) => openKind(workbook, "Read returns that have come back");

async function choose(user: User, ...files: File[]): Promise<void> {
  await user.upload(screen.getByLabelText("Returns"), files);
  await waitFor(() => expect(document.querySelector(".progress")).toBeNull(), { timeout: 60_000 });
}

describe("returns that have come back", () => {
  it("are read, compared and inserted, with the surplus and what to ask", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user } = await openReturns(workbook);
    await choose(user, willow, harbour);
    expect(screen.getByText("2 files chosen")).toBeVisible();
    await goOn(user, "Check the returns");
    expect(screen.getAllByText("2 returns read, of 2 providers.")[0]).toBeVisible();
    await goOn(user, "Set the method");
    await user.click(screen.getByRole("checkbox", { name: /^Work out surplus/ }));
    await user.type(screen.getByRole("textbox", { name: /^Minimum surplus/ }), "1");
    await user.type(screen.getByRole("textbox", { name: /^Maximum surplus/ }), "3");
    await settled();
    await goOn(user, "See the answer");
    const change = rowsOf(screen.getByRole("grid", { name: "Costs against last year, £" }));
    expect(change.map((row) => row.slice(0, 4))).toEqual([
      ["Return", "Before", "Now", "Change"],
      ["Willow Support CIC", "905,389.70", "944,248.30", "38,858.60"],
      // 104,152.60 became 121,400.00.
      ["Harbour Care", "905,389.70", "961,495.70", "56,106.00"],
      ["Together", "1,810,779.40", "1,905,744.00", "94,964.60"],
    ]);
    for (const row of change.slice(1)) {
      const pence = row.slice(3).filter((_, at) => at !== 1).map((words) => Math.round(Number(words.replaceAll(",", "").replace("−", "-")) * 100));
      // Each effect is shown to the penny.
      expect(Math.abs(pence[0]! - pence.slice(1).reduce((sum, each) => sum + each, 0))).toBeLessThanOrEqual(3);
    }
    // 933,250 − 944,248.30 = −10,998.30; 1% of 933,250 is 9,332.50, so 20,330.80 is topped up.
    expect(rowsOf(screen.getByRole("grid", { name: "Surplus of this year, £" }))[1]).toEqual(["Willow Support CIC", "933,250.00", "944,248.30", "−10,998.30", "−1.2%", "20,330.80", "9,332.50", "1%"]);
    expect(within(screen.getByRole("region", { name: "What to ask" })).getAllByRole("listitem").length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: /explain the change of Harbour Care$/ }));
    expect(screen.getByRole("button", { name: /^Close/ })).toBeVisible();
    await goOn(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findByText(/^Inserted: /)).toBeVisible();
    expect(workbook.plans.at(-1)?.sheets.map(({ name }) => name)).toEqual(["Comparison", "Query log", "Surplus", "Returns", "Open book inputs", "Left out and checks"]);
  });

  it("keeps what people wrote in the log of an earlier comparison", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user } = await openReturns(workbook);
    await choose(user, harbour);
    for (const to of ["Check the returns", "Set the method", "See the answer", "Insert"]) await goOn(user, to);
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: /);
    const rows = workbook.sheets.get("Query log")!;
    const headings = rows.findIndex((row) => row.includes("Asked by"));
    const at = (heading: string) => rows[headings]!.indexOf(heading);
    workbook.set("Query log", headings + 1, at("Asked by"), "J. Patel");
    workbook.set("Query log", headings + 1, at("Answer"), "The pay award");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(workbook.plans).toHaveLength(2), { timeout: 20_000 });
    const again = workbook.plans[1]!.sheets.find(({ name }) => name === "Query log (2)")!.rows;
    const answered = again.find((row) => row.some((cell) => cell?.value === "J. Patel"));
    expect(answered?.some((cell) => cell?.value === "The pay award")).toBe(true);
    expect(workbook.sheets.get("Query log")).toBe(rows);
  });

  it("says of each file that is no return what it is, and goes on with the others", async () => {
    const { user } = await openReturns();
    const text = asFile(new TextEncoder().encode("a,b\n1,2"), "costs.xlsx");
    const empty = asFile(new Uint8Array(), "empty.xlsx");
    await choose(user, willow, text, empty);
    expect(screen.getByText(/“costs.xlsx” is text, such as a CSV/)).toBeVisible();
    expect(screen.getByText(/“empty.xlsx” is empty/)).toBeVisible();
    expect(screen.getByText("2 of them are not read as returns, and stand first.")).toBeVisible();
    expect(within(screen.getByRole("list", { name: "Files chosen" })).getAllByRole("listitem").map((line) => line.querySelector("strong")?.textContent)).toEqual(["costs.xlsx", "empty.xlsx", "Willow Support CIC.xlsx"]);
    expect(await screen.findByText("3 files read: 2 of them not as returns.")).toBeInTheDocument();
    await goOn(user, "Check the returns");
    expect(screen.getAllByText("1 return read, of 1 provider.")[0]).toBeVisible();
    expect(screen.getByText("Not read as returns:")).toBeVisible();
  });

  it("refuses to go on with nothing that is a return", async () => {
    const { user } = await openReturns();
    await user.click(await screen.findByRole("button", { name: "Continue to Check the returns" }));
    expect(await screen.findByText("Choose the returns that have come back.")).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText("Returns")).toHaveFocus());
    await choose(user, asFile(new TextEncoder().encode("not a workbook"), "notes.xlsx"));
    expect(await screen.findByText(/^None of these could be read as a return/)).toBeVisible();
  });

  it("stops when asked, keeps what was read, and reads on", async () => {
    const { user } = await openReturns();
    const bytes = new Uint8Array(await willow.arrayBuffer());
    const many = Array.from({ length: 8 }, (_, at) => asFile(bytes, `Return ${at + 1}.xlsx`));
    await user.upload(screen.getByLabelText("Returns"), many);
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText(/^Reading was stopped: \d+ files? not read yet\.$/)).toBeVisible();
    const unread = screen.getAllByText(/: not read yet\./).length;
    expect(unread).toBeGreaterThan(0);
    expect(unread).toBeLessThanOrEqual(8);
    await user.click(screen.getByRole("button", { name: "Read the rest" }));
    await waitFor(() => expect(screen.queryAllByText(/: not read yet\./)).toHaveLength(0), { timeout: 60_000 });
    expect(screen.getAllByText(/Willow Support CIC, 2025-26/)).toHaveLength(8);
  });

  it("asks which of two returns of one provider is meant, and takes a file chosen again in place of the first", async () => {
    const { user } = await openReturns();
    const later = asFile(new Uint8Array(await harbour.arrayBuffer()), "Harbour Care, second.xlsx");
    await choose(user, harbour, later);
    await choose(user, harbour);
    expect(screen.getByText("2 files chosen")).toBeVisible();
    await goOn(user, "Check the returns");
    expect(screen.getByRole("combobox", { name: /^Harbour Care, .* is there twice: use$/ })).toHaveValue("1");
    expect([...document.querySelectorAll("summary")].map((line) => line.textContent?.split(" 1 to look at")[0])).toEqual([
      expect.stringMatching(/^Harbour Care, .*, in Harbour Care, second\.xlsx/), expect.stringMatching(/^Harbour Care, .*, in Harbour Care\.xlsx/),
    ]);
    await goOn(user, "Set the method");
    await user.click(screen.getByRole("radio", { name: "An earlier return" }));
    await settled();
    await goOn(user, "See the answer");
    expect(screen.getByText("£0", { selector: ".headline-figure" })).toBeVisible();
  });

  it("works out each provider's surplus by its own terms in cells, and says which are of nobody and who has none", async () => {
    const workbook = new MemoryWorkbook({ Terms: [
      ["Provider", "Minimum surplus (%)", "Maximum surplus (%)", "Provider’s share (%)", "Top-up limit (£)"],
      ["willow support CIC", "1%", "3%", "50%", 5_000], ["Harbour Care Ltd", "2%", "", "", ""],
    ] });
    const { user } = await openReturns(workbook);
    await choose(user, willow, harbour);
    await goOn(user, "Check the returns");
    await goOn(user, "Set the method");
    await user.click(screen.getByRole("checkbox", { name: /^Work out surplus/ }));
    await user.click(screen.getByRole("radio", { name: "By provider, in cells" }));
    await settled();
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    expect(await screen.findByText("Choose the cells that hold the terms of the contracts.")).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "Cells with the terms" }), "Terms!A1:E3");
    await settled();
    expect(await screen.findByText("1 of 2 returns are under these terms.")).toBeVisible();
    expect(within(screen.getByRole("list", { name: "Terms not used, and returns without terms" })).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Terms!A3: The terms of “Harbour Care Ltd” are of no return that was read. Check the name where one should be.",
      "Harbour Care: no terms are given for it that can be used, so its surplus is not worked out.",
    ]);
    await settled();
    await goOn(user, "See the answer");
    // Short of 1% of 933,250 by 20,330.80: topped up by 5,000 at the most.
    expect(rowsOf(screen.getByRole("grid", { name: "Surplus of this year, £" })).slice(1)).toEqual([["Willow Support CIC", "933,250.00", "944,248.30", "−10,998.30", "−1.2%", "5,000.00", "−5,998.30", "−0.6%"]]);
    expect(screen.getByText("Under no terms, so not worked out: Harbour Care.")).toBeVisible();
    await goOn(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findByText(/^Inserted: /)).toBeVisible();
    const sheet = (name: string) => JSON.stringify(workbook.plans.at(-1)!.sheets.find((each) => each.name === name)!.rows);
    expect(sheet("Open book inputs")).toContain("'Terms'!B2");
    expect(sheet("Left out and checks")).toContain("Its surplus is not worked out: no terms are given for it that can be used.");
    expect(sheet("Left out and checks")).toContain("The terms of “Harbour Care Ltd” are of no return");
  });

  it("finds a return among the sheets of this workbook without being told", async () => {
    const { openFileSheets } = await import("./_memoryReturn");
    const { user } = await openReturns(await openFileSheets(await returnFile("Willow Support CIC")));
    await waitFor(() => expect(screen.getByRole("checkbox", { name: "Also look among the sheets of this workbook" })).toBeChecked());
    expect(await screen.findByText("1 return found in it.")).toBeVisible();
    await goOn(user, "Check the returns");
    expect(screen.getAllByText("1 return read, of 1 provider.")[0]).toBeVisible();
    expect(screen.getByText(/^Read from the sheet “About” of this workbook: 6 cost lines/)).toBeVisible();
  });
});
