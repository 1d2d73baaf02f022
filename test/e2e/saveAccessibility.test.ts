import { accessibleInEveryState, browserOfTheFile, EACH_VIEW_ONCE } from "./_accessibility";
import { continueTo, openJob } from "./_job";

const browser = browserOfTheFile();

accessibleInEveryState("Save, a register", browser, {
  views: EACH_VIEW_ONCE, states: 7, sample: ["register", "Savings register 2026-27.xlsx"],
  walk: async ({ workbench, keys, pane, lookAt }) => {
    await openJob(workbench, keys, "Save");
    await pane.getByText(/^Read from /).first().waitFor();
    await lookAt("Choose the data");
    await continueTo(workbench, keys, "Check the columns");
    for (const summary of await pane.locator("details > summary").all()) await summary.press("Enter");
    await lookAt("Check the columns, lists open");
    await continueTo(workbench, keys, "Set the method", "Check the columns");
    await pane.getByRole("checkbox", { name: "Share gains with the provider" }).press("Space");
    await keys.tabTo(/^Continue to See the answer/);
    await keys.press("Enter");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Set the method, refused");
    await pane.getByLabel("Target cost, £").fill("1,000,000");
    await pane.getByLabel("Actual cost, £").fill("900,000");
    await pane.getByLabel(/^Target for that year/).fill("5,000,000");
    await pane.waitForTimeout(1500);
    await continueTo(workbench, keys, "See the answer", "Set the method");
    await lookAt("See the answer, overlaps to settle");
    await pane.locator(".headline-figure").first().press("Enter");
    await lookAt("See the answer, a figure explained");
    await continueTo(workbench, keys, "Insert", "See the answer");
    await lookAt("Insert");
    await pane.getByRole("radio", { name: "A contract’s value" }).waitFor({ state: "hidden" });
    await pane.getByRole("button", { name: /Choose the data$/ }).press("Enter");
    await pane.getByRole("radio", { name: "A contract’s value" }).press("Space");
    await pane.getByRole("checkbox", { name: "The contract is in lots" }).press("Space");
    await lookAt("A contract in lots");
  },
});

accessibleInEveryState("Save, an appraisal", browser, {
  views: EACH_VIEW_ONCE, states: 4, sample: ["options", "Core offer options appraisal.xlsx"],
  walk: async ({ workbench, keys, pane, lookAt }) => {
    await openJob(workbench, keys, "Save");
    await pane.getByText(/^Read from Options!/).first().waitFor();
    await lookAt("Choose the data");
    await continueTo(workbench, keys, "Set the method");
    await lookAt("Set the method");
    await continueTo(workbench, keys, "See the answer", "Set the method");
    await lookAt("See the answer");
    await pane.getByRole("button", { name: "Copy the table of options for a committee paper" }).press("Enter");
    await pane.waitForTimeout(500);
    await lookAt("See the answer, the table copied or refused");
  },
});
