/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, settled } from "../_openPane";
import { faults } from "../_structureFaults";
import { benchmarkWorkbook, bidRows, homeRows, lineRows } from "./_costSheets";

jest.setTimeout(60_000);
// jsdom has no canvas; axe only draws on one to tell icons from letters.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  window.location.hash = "";
});

describe("the Benchmark job's structure", () => {
  it("is sound in an empty workbook, with what is missing said", async () => {
    const { user } = await openJob(new MemoryWorkbook({}), "Benchmark");
    await user.click(screen.getByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(document.querySelectorAll(".problem")).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });

  it.each(["Check the columns", "See the answer", "Insert"] as const)("is sound with %s open", async (step) => {
    const { user } = await openJob(benchmarkWorkbook(), "Benchmark");
    await goTo(user, step);
    await settled();
    expect(await faults()).toEqual([]);
  });

  it.each([["cost lines", lineRows()], ["bids", bidRows()]])("is sound with the answer of %s", async (_, rows) => {
    const { user } = await openJob(benchmarkWorkbook(rows), "Benchmark");
    await goTo(user, "See the answer");
    await settled();
    expect(await faults()).toEqual([]);
  });

  it("is sound with everything in the method asked for, and its problems shown", async () => {
    const { user } = await openJob(benchmarkWorkbook(homeRows()), "Benchmark");
    await goTo(user, "Set the method");
    await user.click(screen.getByRole("radio", { name: "Nearest neighbours" }));
    await user.clear(screen.getByRole("textbox", { name: "Compare per" }));
    await user.type(screen.getByRole("textbox", { name: "Compare per" }), "visit");
    await user.clear(screen.getByRole("textbox", { name: "In the prices of" }));
    await user.clear(screen.getByRole("textbox", { name: "How many times that" }));
    await settled();
    await user.click(screen.getByRole("button", { name: "Continue to See the answer" }));
    await settled();
    expect(document.querySelectorAll(".problem").length).toBeGreaterThan(3);
    expect(await faults()).toEqual([]);
  });

  it("folds a step done to one line", async () => {
    const { user } = await openJob(benchmarkWorkbook(), "Benchmark");
    await goTo(user, "Insert");
    expect(screen.getByText("Costs: 'Unit costs'!A1:K11.")).toBeVisible();
    expect(screen.getByText("Nursing and Residential; 6 organisations, 2 more left out as sums of others.")).toBeVisible();
    expect(screen.getByText("Compared with all; prices as they are; outliers by quartiles.")).toBeVisible();
  });
});
