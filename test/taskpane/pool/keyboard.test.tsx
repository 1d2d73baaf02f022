/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { press, tabTo, tabUntil } from "../_keyboard";
import { openPool, settled } from "../_openPane";
import { pooledWorkbook } from "../_poolSheets";

jest.setTimeout(60_000);
afterEach(() => {
  window.location.hash = "";
});

describe("the Pool job by keyboard alone", () => {
  it("goes from the data to an insert and takes it out again", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Partners" })).toHaveValue("Partners!A1:E4"));
    await settled();

    await tabTo(user, "textbox", "Budget");
    await user.clear(document.activeElement as HTMLElement);
    await user.keyboard("Budget!A2:C15");
    await press(user, "button", "Continue to Check the columns");
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/Check the columns/));

    await press(user, "button", "Continue to Set the method");
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/Set the method/));

    await press(user, "checkbox", "Share an over- or underspend");
    await tabTo(user, "textbox", "Forecast spend, £");
    await user.keyboard("17,770.50");
    await press(user, "button", "Continue to See the answer");
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/See the answer/));

    await tabUntil(user, () => document.activeElement?.getAttribute("aria-label") === "10,306.89, explain Staffordshire, whole year");
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveAccessibleName("3,020.98, explain Stoke, whole year");
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toHaveAccessibleName("17%, explain the share of Stoke");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toHaveTextContent("Share of Stoke"));
    await user.keyboard("{Escape}");
    expect(document.activeElement).toHaveAccessibleName("17%, explain the share of Stoke");

    await press(user, "button", "Continue to Insert");
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/Insert/));
    await press(user, "button", "Insert");
    await screen.findByText(/every check holds\. It is in/);
    await press(user, "button", "Remove this insert");
    await screen.findByText(/^Removed: Pooled fund/);
    expect(await workbook.inserts()).toEqual([]);
  });

  it("makes a table one stop, within which Home, End and the arrows move", async () => {
    const { user } = await openPool(pooledWorkbook());
    for (const step of ["Check the columns", "Set the method", "See the answer"]) {
      await settled();
      await user.click(screen.getByRole("button", { name: `Continue to ${step}` }));
    }
    const grid = await screen.findByRole("grid", { name: "Contributions by period, £" });
    expect([...grid.querySelectorAll("button")].filter((button) => button.tabIndex === 0)).toHaveLength(1);
    act(() => grid.querySelector("button")?.focus());
    await user.keyboard("{Control>}{End}{/Control}");
    expect(document.activeElement).toHaveAccessibleName("17,770.50, explain the pooled fund");
    await user.keyboard("{Home}{ArrowUp}");
    expect(document.activeElement).toHaveAccessibleName(/explain Staffordshire, March 2026/);
  });
});
