/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, settled } from "../_openPane";
import { faults } from "../_structureFaults";
import { registerWorkbook } from "./_registerSheets";

jest.setTimeout(60_000);
// jsdom has no canvas; axe only draws on one to tell icons from letters.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  window.location.hash = "";
});

describe("the structure of a savings register", () => {
  it("is sound in an empty workbook, with what is missing said", async () => {
    const { user } = await openJob(new MemoryWorkbook({}), "Save");
    await user.click(await screen.findByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(document.querySelectorAll(".problem")).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });

  it("is sound with everything in the method asked for, and its problems shown", async () => {
    const { user } = await openJob(registerWorkbook(), "Save");
    await goTo(user, "Set the method");
    await user.click(screen.getByRole("checkbox", { name: "Share gains with the provider" }));
    await user.click(screen.getByRole("button", { name: "Add a band" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Discount rate" }), "One rate of your own");
    await settled();
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await settled();
    expect(document.querySelectorAll(".problem").length).toBeGreaterThan(3);
    expect(await faults()).toEqual([]);
  });

  it("is sound with the answer and Insert open, and folds a step done to one line", async () => {
    const { user } = await openJob(registerWorkbook(), "Save");
    await goTo(user, "Insert");
    await settled();
    expect(await faults()).toEqual([]);
    expect(screen.getByText("Savings register: Savings!A1:L10.")).toBeVisible();
    expect(screen.getByText(/^8 initiatives; \d+ cells? left out\.$/)).toBeVisible();
    expect(screen.getByText("2025-26 to 2029-30; cashable savings count; discounted at the Green Book’s rate; no optimism correction.")).toBeVisible();
  });
});
