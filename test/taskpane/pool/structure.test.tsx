/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { App } from "../../../src/taskpane/App";
import { goTo, openPool, settled } from "../_openPane";
import { faults } from "../_structureFaults";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { pooledWorkbook } from "../_poolSheets";

jest.setTimeout(60_000);
// jsdom has no canvas; axe only draws on one to tell icons from letters.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  window.location.hash = "";
});

describe("the pane's structure", () => {
  it("is sound at home, which offers only the jobs that can be done", async () => {
    render(<App workbook={new MemoryWorkbook({})} hostShade={() => "dark"} />);
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["#price", "#uplift", "#benchmark", "#save", "#pool", "#open-book", "#reference"]);
    expect(await faults()).toEqual([]);
  });

  it("is sound in an empty workbook", async () => {
    const { user } = await openPool(new MemoryWorkbook({}));
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(screen.getByRole("textbox", { name: "Budget" })).toHaveAccessibleDescription(expect.stringContaining("Select the budget in the sheet, or type where it is."));
    expect(await faults()).toEqual([]);
  });

  it.each(["Check the columns", "Set the method", "See the answer", "Insert"] as const)("is sound with %s open", async (step) => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, step);
    await settled();
    if (step === "Set the method") {
      await user.click(screen.getByRole("checkbox", { name: "Share an over- or underspend" }));
      await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
      await settled();
    }
    expect(await faults()).toEqual([]);
  });

  it("keeps one heading a step and folds a step done to one line", async () => {
    const { user } = await openPool(pooledWorkbook());
    await goTo(user, "See the answer");
    const steps = screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent?.replace(/^\d /, ""));
    expect(steps).toEqual(["Choose the data", "Check the columns", "Set the method", "See the answer", "Insert"]);
    expect(screen.getByText("Budget: Budget!A1:C15. Partners: Partners!A1:E4.")).toBeVisible();
    expect(screen.getByText(/^Fixed shares 58% \/ 17% \/ 25%; with in kind, settlement\.$/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Choose the data/ }));
    expect(screen.getByRole("textbox", { name: "Budget" })).toBeVisible();
  });
});
