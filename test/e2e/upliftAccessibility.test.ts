import { accessibleInEveryState, browserOfTheFile, EACH_VIEW_ONCE } from "./_accessibility";
import { continueTo, openJob } from "./_job";

const browser = browserOfTheFile();

accessibleInEveryState("Uplift", browser, {
  views: EACH_VIEW_ONCE, states: 9, sample: ["care-prices", "Care prices 2025-26.xlsx"],
  walk: async ({ workbench, keys, pane, lookAt }) => {
    await openJob(workbench, keys, "Uplift");
    await lookAt("Choose the data");
    await continueTo(workbench, keys, "Check the columns");
    await lookAt("Check the columns");
    await continueTo(workbench, keys, "Set the method", "Check the columns");
    await lookAt("Set the method");
    await pane.getByRole("checkbox", { name: "Show prices in real terms too" }).press("Space");
    await pane.getByRole("radio", { name: "Up to a multiple of pence" }).press("Space");
    await pane.getByLabel(/^NLW: growth expected/).fill("3");
    await lookAt("Set the method, real terms and growth");
    await pane.getByLabel("Years").fill("31");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Set the method, refused");
    await pane.getByLabel("Years").fill("2");
    await pane.waitForTimeout(800);
    await continueTo(workbench, keys, "See the answer", "Set the method");
    await lookAt("See the answer");
    await keys.tabTo(/80% NLW/);
    await keys.press("Enter");
    await pane.getByText("The same as an Excel formula").first().waitFor();
    await lookAt("See the answer, a clause read back");
    await continueTo(workbench, keys, "Insert", "See the answer");
    await lookAt("Insert");
    await pane.getByRole("button", { name: /^1 Choose the data/ }).press("Enter");
    await pane.getByRole("radio", { name: "One price" }).press("Space");
    await lookAt("One price");
  },
});
