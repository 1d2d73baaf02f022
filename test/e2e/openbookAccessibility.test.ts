import { planBytes } from "../../src/workbook/files/newWorkbook/planBytes";
import { filledReturn, goodAnswers } from "../workings/openbook/_filledReturn";
import { accessibleInEveryState, browserOfTheFile, EACH_VIEW_ONCE, type Walk } from "./_accessibility";
import { goOn, openJob } from "./_job";
import { headingRetyped } from "./_alteredReturns";
import { asProvider } from "./_openBook";

const browser = browserOfTheFile();

async function toKind({ workbench, keys, pane }: Walk, kind: string): Promise<void> {
  await openJob(workbench, keys, "Open book");
  await pane.getByRole("radio", { name: kind }).first().press("Space");
  await pane.waitForTimeout(700);
}

accessibleInEveryState("Open book, a return to send", browser, {
  views: EACH_VIEW_ONCE, states: 7, sample: ["known-costs", "Known costs.xlsx"],
  walk: async (walk) => {
    const { workbench, keys, pane, lookAt } = walk;
    await toKind(walk, "Make a return to send");
    await keys.tabTo(/^Continue to Check the lines/);
    await keys.press("Enter");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Say what it is of, refused");
    await pane.getByLabel("Your organisation").fill("Ashford Borough Council");
    await pane.getByLabel("Service").fill("Supported living");
    await pane.getByLabel("Financial year").fill("2025-26");
    await pane.getByRole("radio", { name: "From cells in this workbook" }).press("Space");
    await pane.getByRole("textbox", { name: "Cost lines and known figures" }).fill("'Cost lines'!A3:F10");
    await pane.getByText(/^Read from 'Cost lines'/).first().waitFor();
    await lookAt("Say what it is of");
    await goOn(workbench, keys, "Check the lines");
    for (const line of await pane.locator(".line-toggle").all()) await line.press("Enter");
    await lookAt("Check the lines, all open");
    await pane.getByRole("textbox", { name: "Name", exact: true }).first().fill("");
    await keys.tabTo(/^Continue to Set the limits/);
    await keys.press("Enter");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Check the lines, refused");
    await pane.getByRole("textbox", { name: "Name", exact: true }).first().fill("Front-line staff");
    await pane.waitForTimeout(800);
    await goOn(workbench, keys, "Set the limits");
    await lookAt("Set the limits");
    await goOn(workbench, keys, "See what is asked");
    await lookAt("See what is asked");
    await goOn(workbench, keys, "Open the return");
    await pane.getByRole("button", { name: "Open in a new workbook" }).press("Enter");
    await pane.getByText("The return is open in a new workbook", { exact: false }).first().waitFor();
    await lookAt("Open the return");
  },
});

accessibleInEveryState("Open book, returns that came back", browser, {
  views: EACH_VIEW_ONCE, states: 10, sample: ["known-costs", "Known costs.xlsx"],
  walk: async (walk) => {
    const { workbench, keys, pane, lookAt } = walk;
    await workbench.openFile(await planBytes(filledReturn(goodAnswers("Willow Support CIC"))), "Willow.xlsx");
    await workbench.settled();
    const willow = await workbench.save();
    await toKind(walk, "Read returns that have come back");
    await pane.getByText("1 return found in it.").waitFor();
    await lookAt("Choose the returns, found in this workbook");
    const files = [
      { name: "Harbour.xlsx", bytes: asProvider(willow, "Harbour Care", 1.07, headingRetyped) },
      { name: "Harbour, second.xlsx", bytes: asProvider(willow, "Harbour Care", 1.1) },
      { name: "costs.xlsx", bytes: new TextEncoder().encode("a,b\n1,2") },
    ];
    await pane.locator("#open-book-files").setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })));
    await pane.getByText("3 files chosen").waitFor();
    await pane.locator(".progress").waitFor({ state: "detached" });
    await lookAt("Choose the returns, one refused");
    await goOn(workbench, keys, "Check the returns");
    for (const summary of await pane.locator("details.line:visible > summary").all()) await summary.press("Enter");
    await lookAt("Check the returns, lists open");
    await goOn(workbench, keys, "Set the method");
    await pane.getByRole("checkbox", { name: "Work out surplus by the contract’s terms" }).press("Space");
    await pane.getByLabel(/^Minimum surplus/).fill("twenty");
    await keys.tabTo(/^Continue to See the answer/);
    await keys.press("Enter");
    await pane.locator("[aria-invalid=true]").first().waitFor();
    await lookAt("Set the method, refused");
    await pane.getByRole("radio", { name: "By provider, in cells" }).press("Space");
    await pane.getByRole("textbox", { name: "Cells with the terms" }).fill("Costs!A8:C12");
    await pane.getByText(/^None of these terms is of a return that was read/).filter({ visible: true }).first().waitFor();
    await pane.getByText("How the cells were read").press("Enter");
    await lookAt("Set the method, terms in cells that hold none");
    await pane.getByRole("radio", { name: "The same for all" }).press("Space");
    await pane.getByLabel(/^Minimum surplus/).fill("1");
    await pane.getByLabel(/^Maximum surplus/).fill("3");
    await pane.waitForTimeout(1000);
    await goOn(workbench, keys, "See the answer");
    await lookAt("See the answer");
    await pane.locator(".headline-figure:visible").first().press("Enter");
    await lookAt("See the answer, a figure explained");
    await goOn(workbench, keys, "Insert");
    await lookAt("Insert");
    await pane.getByRole("radio", { name: "Others: a share-safe pack" }).press("Space");
    await lookAt("Insert, a pack");
    await pane.getByRole("button", { name: "Make the pack" }).press("Enter");
    await pane.getByText("The pack is open in a new workbook", { exact: false }).first().waitFor();
    await workbench.settled();
    await lookAt("Insert, a pack made");
  },
});

accessibleInEveryState("Open book, a workbook to share", browser, {
  views: EACH_VIEW_ONCE, states: 5,
  walk: async (walk) => {
    const { workbench, keys, pane, lookAt } = walk;
    await toKind(walk, "Check a workbook before sharing it");
    await pane.getByRole("button", { name: "Look through this workbook" }).press("Enter");
    await pane.getByRole("button", { name: "Look again" }).waitFor();
    await lookAt("Choose the workbook");
    await goOn(workbench, keys, "Check its sheets");
    await lookAt("Check its sheets");
    await goOn(workbench, keys, "Choose what goes in a copy");
    await lookAt("Choose what goes in a copy");
    await goOn(workbench, keys, "See what was found");
    await lookAt("See what was found");
    await goOn(workbench, keys, "Open the copy");
    await pane.getByRole("button", { name: "Open in a new workbook" }).press("Enter");
    await pane.getByText("The copy is open in a new workbook", { exact: false }).first().waitFor();
    await lookAt("Open the copy");
  },
});
