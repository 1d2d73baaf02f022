/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import { App } from "../../../src/taskpane/App";
import { snapshotOf } from "../../../src/workbench/book/snapshot";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { messyPooledBudget } from "../../../src/workbench/samples/messyPooledBudget";
import { openExcel } from "../../workbook/excelHost";
import { goTo, rowsOf, settled } from "../_openPane";

jest.setTimeout(120_000);
// jsdom has neither, and the sample is packed as a file.
Object.assign(globalThis, { TextDecoder, TextEncoder });
afterEach(() => {
  window.location.hash = "";
});

/** The pane on the real office.js, the workbench's host and its engine: only Excel itself is missing. */
async function openOnSample() {
  const book = messyPooledBudget();
  const { workbook } = await openExcel(book, { engine: await createUniverEngine(book) });
  window.location.hash = "#pool";
  const user = userEvent.setup();
  render(<App workbook={workbook} hostShade={() => undefined} />);
  await screen.findByRole("heading", { level: 1, name: "Pool" });
  return { book, workbook, user };
}

test("the messy sample goes from the sheet to an insert that reconciles and moves, and out again without trace", async () => {
  const { book, workbook, user } = await openOnSample();
  const before = snapshotOf(book, { ignoreSelection: true });
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Partners" })).toHaveValue("PartnerList"), { timeout: 10_000 });
  expect(screen.getByRole("textbox", { name: "Budget" })).toHaveValue("'Budget 25-26'!A1:G22");

  await goTo(user, "Check the columns");
  expect(screen.getByRole("textbox", { name: "Heading rows of the budget" })).toHaveValue("3 to 4");
  expect(screen.getByText("Budget: 90 cells read = 55 used + 3 fixed + 32 left out.")).toBeVisible();
  expect(screen.getByText(/^12 periods: April 2025 to March 2026$/)).toBeVisible();
  expect(screen.getAllByRole("checkbox", { name: /^Leave out (row|column)/ })).toHaveLength(4);

  await goTo(user, "Set the method");
  await user.click(screen.getByRole("checkbox", { name: "Share an over- or underspend" }));
  await user.click(screen.getByRole("radio", { name: "Outturn" }));
  await user.type(screen.getByRole("textbox", { name: "Outturn spend, £" }), "PoolOutturn");
  await user.click(await screen.findByRole("button", { name: "Use these tiers: 'Risk share'!A1:G5" }));
  expect(await screen.findByText("Read from 'Risk share'!A1:G5: 2 tiers.")).toBeVisible();
  await settled();

  await goTo(user, "See the answer");
  // The budget is £1,181,488.34; 58% is 685,263.2372, 17% is 200,853.0178, 12% is 141,778.6008, 8% is 94,519.0672, 5% is 59,074.417.
  const rows = rowsOf(await screen.findByRole("grid", { name: "Who contributes what, £" }));
  expect(rows.map(([, cash]) => cash)).toEqual(["Cash", "685,263.24", "200,853.02", "141,778.60", "94,519.07", "59,074.41", "1,181,488.34"]);
  expect(rowsOf(screen.getByRole("grid", { name: /Risk share of the overspend/ })).at(-1)).toEqual(["Total", "1,181,488.34", "18,450.00", "1,199,938.34"]);
  // Of £18,450, £10,000 goes 58 / 17 / 12 / 8 / 5 and £8,450 goes 70 / 15 / 15 / 0 / 0, as the sheet 'Risk share' says.
  expect(rowsOf(screen.getByRole("grid", { name: /Risk share of the overspend/ })).map((row) => row[2])).toEqual(["Part of variance", "11,715.00", "2,967.50", "2,467.50", "800.00", "500.00", "18,450.00"]);
  expect(screen.getByText("Settlement: who pays whom")).toBeVisible();

  await goTo(user, "Insert");
  await user.click(screen.getByRole("button", { name: "Insert" }));
  expect(await screen.findByText(/The master check in the sheet is 0: every check holds/, {}, { timeout: 30_000 })).toBeVisible();
  const total = async () => (await workbook.values({ sheet: "Pool contributions", address: "B5" }))[0]?.[0];
  expect(await total()).toBe(1181488.34);

  const edges = async () => (await workbook.values({ sheet: "Pool inputs", address: "A1:L120" })).filter((row) => row.includes("Upper edge of tier")).map((row) => row.find((cell) => cell === 10000 || cell === 9000));
  expect(await edges()).toEqual([10000]);
  const setEdge = (pounds: number) => act(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Risk share").getRange("B4").values = [[pounds]];
    await context.sync();
  }));
  await setEdge(9000);
  expect(await edges()).toEqual([9000]);
  await setEdge(10000);

  await act(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Budget 25-26").getRange("B5").values = [[49215.4]];
    await context.sync();
  }));
  expect(await total()).toBe(1182488.34);
  expect(await screen.findAllByRole("button", { name: "£1,182,488.34, explain the pooled fund" }, { timeout: 5000 })).not.toHaveLength(0);
  await act(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Budget 25-26").getRange("B5").values = [[48215.4]];
    await context.sync();
  }));

  await user.click(screen.getByRole("button", { name: "Remove this insert" }));
  await screen.findByText(/^Removed: /, { selector: "p" }, { timeout: 30_000 });
  expect(snapshotOf(book, { ignoreSelection: true })).toEqual(before);
});
