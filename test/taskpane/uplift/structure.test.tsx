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

describe("the Uplift job's structure", () => {
  it("is sound in an empty workbook, for a list and for one price", async () => {
    const { user } = await openJob(new MemoryWorkbook({}), "Uplift");
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(screen.getByRole("textbox", { name: "Price list" })).toHaveAccessibleDescription(expect.stringContaining("Select the price list in the sheet, or type where it is."));
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole("radio", { name: "One price" }));
    expect(await faults()).toEqual([]);
  });

  it.each(["Check the columns", "See the answer", "Insert"] as const)("is sound with %s open", async (step) => {
    const { user } = await openJob(pricedWorkbook(), "Uplift");
    await goTo(user, step);
    await settled();
    expect(await faults()).toEqual([]);
  });

  it("is sound with everything in the method asked for, and its problems shown", async () => {
    const { user } = await openJob(pricedWorkbook(), "Uplift");
    await goTo(user, "Set the method");
    await user.click(screen.getByRole("checkbox", { name: "Show prices in real terms too" }));
    await user.click(screen.getByRole("radio", { name: "Up to a multiple of pence" }));
    await user.click(screen.getByRole("checkbox", { name: "Show the pay an hour's price can carry" }));
    await user.click(screen.getByRole("radio", { name: "Typed here" }));
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await settled();
    await settled();
    expect(document.querySelectorAll(".problem").length).toBeGreaterThan(5);
    expect(await faults()).toEqual([]);
  });

  it("keeps one heading a step and folds a step done to one line", async () => {
    const { user } = await openJob(pricedWorkbook(), "Uplift");
    await goTo(user, "See the answer");
    const steps = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent?.replace(/^\d /, ""));
    expect(steps).toEqual(["Choose the data", "Check the columns", "Set the method", "See the answer", "Insert"]);
    expect(screen.getByText("Price list: Prices!A1:F5; cost lines: 'Cost lines'!A1:C4.")).toBeVisible();
    expect(screen.getByText("4 prices, 3 cost lines; 1 cell left out.")).toBeVisible();
    expect(screen.getByText("3 years, rounded each year; with the bridge.")).toBeVisible();
  });
});
