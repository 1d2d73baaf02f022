/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/port";
import { goTo, openPool, rowsOf, settled } from "../_openPane";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { partnerRows, pooledWorkbook } from "../_poolSheets";

jest.setTimeout(30_000);
afterEach(() => {
  window.location.hash = "";
});

const BUTTON = { name: "Add a sample to this workbook" };

describe("a workbook with nothing that reads as a budget", () => {
  it("says what to do next, and adds a sample that is chosen, solved and can be removed", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user } = await openPool(workbook);
    expect(await screen.findByText(/Nothing in this workbook reads as a budget\. Put the budget on a sheet/)).toBeVisible();
    await user.click(screen.getByRole("button", BUTTON));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Budget" })).toHaveValue("'Sample budget'!A4:D17"));
    expect(screen.getByRole("textbox", { name: "Partners" })).toHaveValue("'Sample partners'!A5:F10");
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
    await goTo(user, "See the answer");
    expect(rowsOf(await screen.findByRole("grid", { name: "Who contributes what, £" }))).toEqual([
      ["Partner", "Cash", "Share", "In kind"],
      // 52, 18, 22 and 8% of £466,179.00: 242,413.08, 83,912.22, 102,559.38 and 37,294.32.
      ["Westbrook Council", "242,413.08", "52%", "6,000.00"],
      ["Ashdale Borough", "83,912.22", "18%", "0.00"],
      ["NHS Calder Valley", "102,559.38", "22%", "4,500.00"],
      ["Riverside Probation", "37,294.32", "8%", "1,200.00"],
      ["Total", "466,179.00", "100%", "11,700.00"],
    ]);
    expect(screen.getByText("Settlement: who pays whom")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "5 Insert" }));
    await user.click(await screen.findByRole("button", { name: "Remove Sample pooled budget 2025-26" }));
    await user.click(screen.getByRole("button", { name: /^Remove it: Sample/ }));
    expect(await screen.findByText(/Removed: Sample pooled budget 2025-26/, { selector: "p" })).toBeVisible();
    expect([...workbook.sheets.keys()]).toEqual(["Notes"]);
  });

  it("is suggested again, and not offered twice, when the pane is opened on it later", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const first = await openPool(workbook);
    await first.user.click(await screen.findByRole("button", BUTTON));
    await waitFor(() => expect(workbook.plans).toHaveLength(1));
    first.unmount();
    await openPool(workbook);
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Budget" }).value).toMatch(/^'Sample budget'!/));
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
  });

  it("says why the sample could not be added, and goes away once a budget is chosen", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user } = await openPool(workbook);
    workbook.failNext("insert", new WorkbookError("protected"));
    await user.click(await screen.findByRole("button", BUTTON));
    expect(await screen.findAllByText(/structure is protected, so nothing was changed/)).not.toHaveLength(0);
    expect(workbook.plans).toHaveLength(0);
    await user.type(screen.getByRole("textbox", { name: "Budget" }), "Notes!A1");
    await waitFor(() => expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument());
  });

  it("is offered beside a list of partners, and never beside a budget or where the workbook could not be looked through", async () => {
    const only = await openPool(new MemoryWorkbook({ Partners: partnerRows() }));
    expect(await screen.findByRole("button", BUTTON)).toBeVisible();
    only.unmount();
    const both = await openPool(pooledWorkbook());
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Budget" })).not.toHaveValue(""));
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
    both.unmount();
    const unread = new MemoryWorkbook({ Notes: [["Minutes"]] });
    unread.failAlways("inserts", new WorkbookError("host-too-old"));
    unread.failAlways("dataSources", new WorkbookError("host-too-old"));
    await openPool(unread);
    await settled();
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
  });
});
