import { accessibleInEveryState, browserOfTheFile, EACH_VIEW_ONCE } from "./_accessibility";
import { continueTo, openJob } from "./_job";

accessibleInEveryState("Price", browserOfTheFile(), {
  views: EACH_VIEW_ONCE, states: 8, sample: ["charity", "Northshire Community Trust 2025-26.xlsx"],
  walk: async ({ workbench, keys, pane, lookAt }) => {
    await openJob(workbench, keys, "Price");
    await lookAt("Choose the data");
    await continueTo(workbench, keys, "Check the columns");
    await lookAt("Check the columns, one centre not placed");
    await pane.getByLabel(/^Legacy projects, /).selectOption({ label: "Left out, with a reason" });
    for (const summary of await pane.locator("details > summary").all()) await summary.press("Enter");
    await lookAt("Check the columns, lists open");
    await continueTo(workbench, keys, "Set the method", "Check the columns");
    await lookAt("Set the method");
    await pane.getByRole("radio", { name: "The staffing list" }).press("Space");
    await pane.getByRole("radio", { name: "Step-down" }).press("Space");
    await pane.getByRole("checkbox", { name: /TUPE/ }).press("Space");
    await pane.getByLabel("Shared by").first().selectOption({ label: "Quantities typed here" });
    for (const summary of await pane.locator("details:not([open]) > summary").all()) await summary.press("Enter");
    await keys.tabTo(/^Continue to See the answer/);
    await keys.press("Enter");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Set the method, refused");
    await pane.getByLabel("Shared by").first().selectOption({ label: "Direct cost of each service" });
    await pane.getByLabel(/^Employer's pension/).fill("6");
    await pane.getByLabel("Date employment would end").fill("31 March 2026");
    await pane.waitForTimeout(800);
    await continueTo(workbench, keys, "See the answer", "Set the method");
    await lookAt("See the answer, with posts and a transfer");
    await pane.locator(".headline-figure").first().press("Enter");
    await lookAt("See the answer, a figure explained");
    await continueTo(workbench, keys, "Insert", "See the answer");
    await lookAt("Insert");
  },
});
