/** @jest-environment jsdom */
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "@testing-library/jest-dom";
import { App } from "../../src/taskpane/App";
import { isDarkColour } from "../../src/taskpane/theme/isDarkColour";
import { WorkbookError } from "../../src/workbook/port";
import { goTo, openPool } from "./_openPane";
import { pooledWorkbook } from "./_poolSheets";

jest.setTimeout(30_000);
afterEach(() => {
  window.location.hash = "";
});

describe("the pane", () => {
  it("opens the job in the address, and keeps what was typed while the list is shown", async () => {
    const { user } = await openPool(pooledWorkbook());
    const budget = await screen.findByRole("textbox", { name: "Budget" });
    await waitFor(() => expect(budget).toHaveValue("Budget!A1:C15"));
    await user.clear(budget);
    await user.type(budget, "Budget!A2:C14");
    act(() => {
      window.location.hash = "";
    });
    expect(await screen.findByRole("heading", { level: 1, name: "What would you like to do?" })).toBeVisible();
    expect(budget).not.toBeVisible();
    act(() => {
      window.location.hash = "#pool";
    });
    await waitFor(() => expect(budget).toBeVisible());
    expect(budget).toHaveValue("Budget!A2:C14");
  });

  it("shows the list for a job it does not know", () => {
    window.location.hash = "#nowhere";
    render(<App workbook={pooledWorkbook()} hostShade={() => undefined} />);
    expect(screen.getByRole("heading", { level: 1, name: "What would you like to do?" })).toBeVisible();
  });

  it("says why a place cannot be shown", async () => {
    const workbook = pooledWorkbook();
    const { user } = await openPool(workbook);
    await goTo(user, "Check the columns");
    workbook.failNext("show", new WorkbookError("sheet-gone", { sheet: "Budget" }));
    await user.click(screen.getAllByRole("button", { name: "Budget!B4" })[0] as HTMLElement);
    expect(await screen.findByRole("alert")).toHaveTextContent("The sheet “Budget” is no longer in the workbook");
  });

  it("surfaces a fault in any promise, and lets it be dismissed", async () => {
    render(<App workbook={pooledWorkbook()} hostShade={() => undefined} />);
    const event = Object.assign(new Event("unhandledrejection"), { reason: new Error("nobody waited") });
    act(() => void window.dispatchEvent(event));
    expect(screen.getByRole("alert")).toHaveTextContent("did not expect");
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("takes the host's shade where it gives one", () => {
    const { container } = render(<App workbook={pooledWorkbook()} hostShade={() => "dark"} />);
    expect(container.querySelector(".pane")).toHaveAttribute("data-shade", "dark");
    expect([isDarkColour("#1F1F1F"), isDarkColour("#ffffff"), isDarkColour("FFFFFF"), isDarkColour("")]).toEqual([true, false, false, null]);
  });
});
