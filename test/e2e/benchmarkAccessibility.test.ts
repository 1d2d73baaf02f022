import { accessibleInEveryState, browserOfTheFile, EACH_VIEW_ONCE } from "./_accessibility";
import { continueTo, insert, openJob } from "./_job";

const browser = browserOfTheFile();

accessibleInEveryState("Benchmark", browser, {
  views: EACH_VIEW_ONCE, states: 10, sample: ["returns", "Council unit costs 2024-25.xlsx"],
  walk: async ({ workbench, keys, pane, lookAt }) => {
    await openJob(workbench, keys, "Benchmark");
    await lookAt("Choose the data");
    await continueTo(workbench, keys, "Check the columns");
    await pane.getByLabel("Leave out another organisation").selectOption({ label: "Quayside" });
    for (const summary of await pane.locator("details > summary").all()) await summary.press("Enter");
    await lookAt("Check the columns, lists open");
    await continueTo(workbench, keys, "Set the method", "Check the columns");
    await pane.getByLabel("Whose position is shown").selectOption({ label: "Ashfell" });
    await pane.getByRole("radio", { name: "Those I choose" }).press("Space");
    await pane.getByLabel("Add all of a region or kind").selectOption({ index: 1 });
    await pane.getByRole("checkbox", { name: "Bring prices to one year" }).press("Space");
    await pane.getByLabel("Compare per").fill("visit");
    await lookAt("Set the method");
    await keys.tabTo(/^Continue to See the answer/);
    await keys.press("Enter");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Set the method, refused");
    await pane.getByLabel("Compare per").fill("day");
    await pane.getByLabel("In the prices of").fill("2025-26");
    await pane.getByLabel("Prices in the table are of").fill("2024-25");
    await pane.getByRole("radio", { name: "All of them" }).press("Space");
    await pane.waitForTimeout(800);
    await continueTo(workbench, keys, "See the answer", "Set the method");
    for (const summary of await pane.locator("details > summary").all()) await summary.press("Enter");
    await lookAt("See the answer, lists open");
    await pane.locator(".headline-figure").first().press("Enter");
    await lookAt("See the answer, a figure explained");
    await continueTo(workbench, keys, "Insert", "See the answer");
    await lookAt("Insert");
    await pane.getByRole("radio", { name: "Others: a share-safe pack" }).press("Space");
    await pane.getByLabel("Fewest providers to a figure").fill("2");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Insert, a pack refused");
    await pane.getByLabel("Fewest providers to a figure").fill("10");
    await insert(workbench, keys);
    await lookAt("Inserted");
    await keys.tabTo(/^Remove this insert/);
    await keys.press("Enter");
    await pane.getByText(/^Removed: /).first().waitFor();
    await lookAt("Removed");
  },
});

/** What only cost lines and bids show. */
describe.each([["fair-cost", "Cost of care 2025-26.xlsx"], ["bids", "Home care bids 2026.xlsx"]] as const)("the answer of %s", (...sample) => {
  accessibleInEveryState("Benchmark", browser, {
    views: [["light", 320], ["forced colours", 320]], states: 1, sample,
    walk: async ({ workbench, keys, lookAt }) => {
      await openJob(workbench, keys, "Benchmark");
      await continueTo(workbench, keys, "See the answer");
      await lookAt("See the answer");
    },
  });
});
