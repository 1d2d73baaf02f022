/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { rowsOf, settled } from "../_openPane";
import { FORM_SHEETS, goOn, openKind } from "./_job";

jest.setTimeout(120_000);
afterEach(() => {
  window.location.hash = "";
});

const KNOWN = [
  ["Cost line", "Unit", "Tendered quantity", "Tendered cost (£)", "Quantity last year", "Cost last year (£)"],
  ["Front-line staff", "hours", 41_600, 707_200, 40_900, 695_300],
  ["Rent", "", "", 24_000, "", "£23,450"],
  ["Total", "", "", 731_200, "", 718_750],
];

async function openRequest(workbook: MemoryWorkbook) {
  const opened = await openKind(workbook, "Make a return to send");
  const type = async (field: string, words: string) => {
    const box = screen.getByRole("textbox", { name: field });
    await opened.user.clear(box);
    if (words !== "") await opened.user.type(box, words);
  };
  const first = async () => {
    await type("Your organisation", "Fernshire Council");
    await type("Service", "Supported living");
    await type("Financial year", "2025-26");
  };
  return { ...opened, type, first };
}

describe("a return to send", () => {
  it("is asked for in four steps and opened in a new workbook; this one is left as it is", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user, first } = await openRequest(workbook);
    await first();
    for (const to of ["Check the lines", "Set the limits", "See what is asked"]) await goOn(user, to);
    expect(rowsOf(screen.getByRole("table", { name: "Costs asked for, £" }))).toHaveLength(17);
    await goOn(user, "Open the return");
    await user.click(screen.getByRole("button", { name: "Open in a new workbook" }));
    expect(await screen.findByText("The return is open in a new workbook, which is not saved yet.")).toBeVisible();
    expect(workbook.opened).toHaveLength(1);
    const [plan] = workbook.opened;
    expect(plan?.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(FORM_SHEETS));
    expect(plan?.sheets.flatMap(({ rows }) => rows.flat()).some((cell) => cell?.value === "Fernshire Council")).toBe(true);
    expect(workbook.plans).toEqual([]);
    expect([...workbook.sheets.keys()]).toEqual(["Notes"]);
  });

  it("says what is missing when a person goes on, and goes to it", async () => {
    const { user } = await openRequest(new MemoryWorkbook({ Notes: [["Minutes"]] }));
    expect(screen.queryByText(/^Enter the service/)).not.toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Continue to Check the lines" }));
    expect(await screen.findByText("Enter the service, such as Supported living.")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Your organisation" })).toHaveFocus());
  });

  it("takes cost lines and known figures from cells, each changeable, totals left out", async () => {
    const workbook = new MemoryWorkbook({ Known: KNOWN });
    const { user, first, type } = await openRequest(workbook);
    await first();
    await user.click(screen.getByRole("radio", { name: "From cells in this workbook" }));
    await type("Cost lines and known figures", "Known!A1:F4");
    await settled();
    await goOn(user, "Check the lines");
    expect(screen.getByText(/^Cost lines: \d+ cells read/)).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Costs" })).getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Front-line staff pay; hours; tendered 707200, last year 695300", "Rent direct; sum of money; tendered 24000, last year 23450", "Add a cost line",
    ]);
    await user.click(screen.getByRole("button", { name: /^Rent/ }));
    await type("Tendered cost, £", "25,000");
    await settled();
    await goOn(user, "Set the limits");
    await goOn(user, "See what is asked");
    expect(rowsOf(screen.getByRole("table", { name: "Costs asked for, £" }))).toEqual([
      ["Cost line", "Tendered", "Last year"],
      ["C01 Front-line staff", "707,200.00", "695,300.00"],
      ["C02 Rent", "25,000.00", "23,450.00"],
      ["Total of what is known", "732,200.00", "718,750.00"],
    ]);
  });

  it("opens the line that a problem is in", async () => {
    const { user, first } = await openRequest(new MemoryWorkbook({ Notes: [["Minutes"]] }));
    await first();
    await goOn(user, "Check the lines");
    await user.click(screen.getByRole("button", { name: /^Insurance/ }));
    const name = screen.getByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Utilities");
    expect(await screen.findByText("“Utilities” is there twice. Give each line a name of its own.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Continue to Set the limits" }));
    await waitFor(() => expect(name).toHaveFocus());
  });

  it("adds and removes lines, and refuses a return without a cost line", async () => {
    const workbook = new MemoryWorkbook({ Known: [KNOWN[0]!, KNOWN[1]!] });
    const { user, first, type } = await openRequest(workbook);
    await first();
    await user.click(screen.getByRole("radio", { name: "From cells in this workbook" }));
    await type("Cost lines and known figures", "Known!A1:F2");
    await settled();
    await goOn(user, "Check the lines");
    await user.click(screen.getByRole("button", { name: /^Front-line staff/ }));
    await user.click(screen.getByRole("button", { name: "Remove Front-line staff" }));
    expect(await screen.findByText(/A return asks for one cost line at least/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Add a cost line" }));
    await waitFor(() => expect(screen.queryByText(/A return asks for one cost line at least/)).not.toBeInTheDocument());
    expect(screen.getByRole("button", { name: "New cost line direct; sum of money" })).toHaveAttribute("aria-expanded", "true");
  });

  it("says why a new workbook could not be opened, and opens it when asked again", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user, first } = await openRequest(workbook);
    await first();
    for (const to of ["Check the lines", "Set the limits", "See what is asked", "Open the return"]) await goOn(user, to);
    workbook.failNext("openAsNew", new WorkbookError("host-too-old"));
    await user.click(screen.getByRole("button", { name: "Open in a new workbook" }));
    await waitFor(() => expect(document.querySelector(".notice-bad")).not.toBeNull());
    expect(workbook.opened).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Open in a new workbook" }));
    expect(await screen.findByText("The return is open in a new workbook, which is not saved yet.")).toBeVisible();
    expect(workbook.opened).toHaveLength(1);
  });
});
