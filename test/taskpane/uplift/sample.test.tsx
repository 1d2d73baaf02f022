/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/port";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, settled } from "../_openPane";
import { pricedWorkbook } from "./_priceSheets";

jest.setTimeout(60_000);
afterEach(() => {
  window.location.hash = "";
});

const BUTTON = { name: "Add a sample to this workbook" };
const listField = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Price list" });

describe("a workbook with nothing that reads as a price list", () => {
  it("says what to do next, and adds a sample that goes through with Continue alone and can be removed", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user } = await openJob(workbook, "Uplift");
    expect(await screen.findByText(/Nothing in this workbook reads as a price list\. Put the prices on a sheet/)).toBeVisible();
    await user.click(screen.getByRole("button", BUTTON));
    await waitFor(() => expect(listField().value).toMatch(/^'Sample prices'!/));
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Cost lines" }).value).toMatch(/^'Sample cost lines'!/);
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
    await goTo(user, "See the answer");
    expect(screen.getByText(/^9 prices uplifted/, { ignore: "[role=status]" })).toBeVisible();
    // NLW rose from £12.21 to £12.71, so £118.50 a night becomes 118.5 × 12.71 ÷ 12.21 = £123.35.
    expect(screen.getByRole("button", { name: /^123\.35/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Continue to Insert" }));
    await user.click(await screen.findByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: Prices from 1 April 2026/);
    await user.click(screen.getByRole("button", { name: "Remove this insert" }));
    await screen.findByText(/^Removed: Prices from/);
    await user.click(screen.getByRole("button", { name: /^Remove Sample prices/ }));
    await user.click(screen.getByRole("button", { name: /^Remove it: Sample/ }));
    await screen.findByText(/^Removed: Sample prices/);
    expect([...workbook.sheets.keys()]).toEqual(["Notes"]);
  });

  it("is suggested again, and not offered twice, when the pane is opened on it later", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const first = await openJob(workbook, "Uplift");
    await first.user.click(await screen.findByRole("button", BUTTON));
    await waitFor(() => expect(workbook.plans).toHaveLength(1));
    first.unmount();
    await openJob(workbook, "Uplift");
    await waitFor(() => expect(listField().value).toMatch(/^'Sample prices'!/));
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
  });

  it("says why the sample could not be added, and goes away for one price", async () => {
    const workbook = new MemoryWorkbook({});
    const { user } = await openJob(workbook, "Uplift");
    workbook.failNext("insert", new WorkbookError("protected"));
    await user.click(await screen.findByRole("button", BUTTON));
    expect(await screen.findAllByText(/structure is protected, so nothing was changed/)).not.toHaveLength(0);
    expect(workbook.plans).toHaveLength(0);
    await user.click(screen.getByRole("radio", { name: "One price" }));
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
  });

  it("is never offered beside a price list, or where the workbook could not be looked through", async () => {
    const beside = await openJob(pricedWorkbook(), "Uplift");
    await waitFor(() => expect(listField()).not.toHaveValue(""));
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
    beside.unmount();
    const unread = new MemoryWorkbook({ Notes: [["Minutes"]] });
    unread.failAlways("inserts", new WorkbookError("host-too-old"));
    unread.failAlways("dataSources", new WorkbookError("host-too-old"));
    await openJob(unread, "Uplift");
    await settled();
    expect(screen.queryByRole("button", BUTTON)).not.toBeInTheDocument();
  });
});
