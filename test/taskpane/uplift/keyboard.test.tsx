/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { press, tabTo, tabUntil } from "../_keyboard";
import { openJob, settled } from "../_openPane";
import { pricedWorkbook } from "./_priceSheets";

jest.setTimeout(60_000);
afterEach(() => {
  window.location.hash = "";
});

const atStep = (title: RegExp) => waitFor(() => expect(document.activeElement).toHaveAccessibleName(title));

it("goes from the prices to an insert and takes it out again by keyboard alone", async () => {
  const workbook = pricedWorkbook();
  const { user } = await openJob(workbook, "Uplift");
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Price list" })).toHaveValue("Prices!A1:F5"));
  await settled();

  await tabTo(user, "textbox", "Price list");
  await user.clear(document.activeElement as HTMLElement);
  await user.keyboard("Prices!A1:F4");
  await press(user, "button", "Continue to Check the columns");
  await atStep(/Check the columns/);
  await press(user, "button", "Continue to Set the method");
  await atStep(/Set the method/);

  await tabTo(user, "textbox", "Years");
  await user.clear(document.activeElement as HTMLElement);
  await user.keyboard("1");
  await tabTo(user, "radio", "To the penny each year");
  await user.keyboard("{ArrowDown}");
  await tabTo(user, "textbox", "Award, % (may be left empty)");
  await user.keyboard("4");
  await press(user, "button", "Continue to See the answer");
  await atStep(/See the answer/);

  // £20.00 at 3.5% is £20.70.
  await tabUntil(user, () => /Home care, an hour/.test(document.activeElement?.getAttribute("aria-label") ?? ""));
  for (let moves = 0; moves < 6 && !/^20\.70/.test(document.activeElement?.getAttribute("aria-label") ?? ""); moves++) await user.keyboard("{ArrowRight}");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H3"));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toHaveAccessibleName(/^20\.70/);

  await press(user, "button", "Continue to Insert");
  await atStep(/Insert/);
  await press(user, "button", "Insert");
  await screen.findByText(/every check holds\. It is in/);
  await press(user, "button", "Remove this insert");
  await screen.findByText(/^Removed: Prices from 1 April 2026/);
  expect(await workbook.inserts()).toEqual([]);
});
