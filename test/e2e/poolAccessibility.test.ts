import { accessibleInEveryState, browserOfTheFile, EVERY_VIEW } from "./_accessibility";
import { faultsOf } from "./_axe";
import { continueTo, insert, openJob, STEPS } from "./_job";
import { Workbench } from "./_workbench";

const browser = browserOfTheFile();

it("sees a fault that is planted", async () => {
  const workbench = await Workbench.open(browser.current);
  await (await workbench.pane()).evaluate(() => {
    const wide = document.createElement("button");
    wide.style.width = "900px";
    document.querySelector("main")!.append(wide);
  });
  expect(await faultsOf(workbench)).toEqual([expect.stringMatching(/^button-name/), expect.stringMatching(/^the pane is \d+ pixels wider/)]);
  await workbench.close();
});

accessibleInEveryState("Pool", browser, {
  views: EVERY_VIEW, states: 14,
  walk: async ({ workbench, keys, pane, lookAt }) => {
    await lookAt("home");
    await openJob(workbench, keys, "Pool");
    await lookAt("Choose the data");
    await continueTo(workbench, keys, "Check the columns");
    await keys.tabTo(/cells fixed in budget/);
    await keys.press("Enter");
    await keys.tabTo(/cells left out of budget/);
    await keys.press("Enter");
    await lookAt("Check the columns, lists open");
    await continueTo(workbench, keys, "Set the method", "Check the columns");
    await lookAt("Set the method");
    await pane.getByRole("checkbox", { name: "Share an over- or underspend" }).press("Space");
    await lookAt("Set the method, risk share by tiers");
    await keys.tabTo(/^Continue to See the answer/);
    await keys.press("Enter");
    await pane.getByRole("textbox", { name: /spend, £/ }).and(pane.locator("[aria-invalid=true]")).waitFor();
    await lookAt("Set the method, refused");
    await pane.getByRole("textbox", { name: /spend, £/ }).fill("PoolOutturn");
    await pane.getByRole("button", { name: /^Use these tiers/ }).press("Enter");
    await pane.getByText(/: 2 tiers\.$/).waitFor();
    await lookAt("Set the method, tiers in the sheet");
    await pane.getByRole("radio", { name: "Need" }).press("Space");
    await lookAt("Set the method, need");
    await pane.getByRole("radio", { name: "Fixed shares" }).press("Space");
    await pane.waitForTimeout(800);
    await continueTo(workbench, keys, "See the answer", "Set the method");
    await lookAt("See the answer");
    await pane.locator(".headline-figure").press("Enter");
    await lookAt("See the answer, a figure explained");
    await keys.press("Escape");
    await continueTo(workbench, keys, "Insert", "See the answer");
    await lookAt("Insert");
    await insert(workbench, keys);
    await lookAt("Inserted");
    await keys.tabTo(/^Remove this insert/);
    await keys.press("Enter");
    await pane.getByText(/^Removed: /).first().waitFor();
    await lookAt("Removed");
    await pane.getByRole("button", { name: new RegExp(`${STEPS[0]}`) }).first().press("Enter");
    await pane.getByRole("textbox", { name: "Budget" }).fill("Nowhere");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Choose the data, refused");
  },
});
