/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, settled } from "../_openPane";
import { faults } from "../_structureFaults";
import { pricedWorkbook } from "./_priceSheets";

jest.setTimeout(60_000);
// jsdom has no canvas; axe only draws on one to tell icons from letters.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  window.location.hash = "";
});

describe("the Price job's structure", () => {
  it("is sound in an empty workbook, with what is missing said", async () => {
    const { user } = await openJob(new MemoryWorkbook({}), "Price");
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(document.querySelectorAll(".problem")).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });

  it.each(["Check the columns", "See the answer", "Insert"] as const)("is sound with %s open", async (step) => {
    const { user } = await openJob(pricedWorkbook(), "Price");
    await goTo(user, step);
    await settled();
    await settled();
    expect(await faults()).toEqual([]);
  });

  it("is sound with everything in the method asked for, and its problems shown", async () => {
    const { user } = await openJob(pricedWorkbook(), "Price");
    await goTo(user, "Set the method");
    await user.click(screen.getByRole("radio", { name: "The staffing list" }));
    await user.click(screen.getByRole("radio", { name: "Step-down" }));
    await user.click(screen.getByRole("checkbox", { name: "Show what transferring posts cost (TUPE)" }));
    await user.selectOptions(screen.getAllByRole("combobox", { name: "Shared by" })[0]!, "Quantities typed here");
    await settled();
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await settled();
    await settled();
    expect(document.querySelectorAll(".problem").length).toBeGreaterThan(3);
    expect(await faults()).toEqual([]);
  });

  it("keeps one heading a step and folds a step done to one line", async () => {
    const { user } = await openJob(pricedWorkbook(), "Price");
    await goTo(user, "See the answer");
    expect(screen.getByText("Ledger: Ledger!A1:C12; services: Services!A1:H6; staffing list: Staffing!A1:G5.")).toBeVisible();
    expect(screen.getByText("£100,000.00 in 6 cost centres, 1 not placed; 2 cells left out.")).toBeVisible();
    expect(screen.getByText("2025-26; pay from the ledger; 3 pools of overheads, reciprocal.")).toBeVisible();
  });
});
