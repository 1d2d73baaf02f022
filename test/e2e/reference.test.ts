import { CPI } from "../../src/reference/series/cpi";
import { CPI_LINES, FIRST_MONTH_ROW, seriesFile, type Line } from "../intake/series/_files";
import { accessibleInEveryState, browserOfTheFile, EVERY_VIEW } from "./_accessibility";
import { goOn, openJob } from "./_job";
import { Keyboard, Workbench } from "./_workbench";

/** The months after the last one held, made up. */
const NEWER: readonly Line[] = [["2026 MAR", "140.7"], ["2026 APR", "141.9"], ["2026 MAY", "142.3p"]];
const held = CPI.timing === "month" ? CPI.runs.flatMap(({ values }) => values) : [];
const indexOf = (period: string): number => CPI_LINES.findIndex(([each]) => each === period);
const rowOf = (period: string): number => FIRST_MONTH_ROW + indexOf(period);

/** A download gone wrong: a month missing, one given twice with two figures, one with the same, and six months on another reference year. */
function spoilt(): string {
  const lines = CPI_LINES.map(([period, figure], at): Line => [period, at < indexOf("2025 SEP") ? figure : (Number(figure) * 0.75).toFixed(1)]);
  lines.splice(indexOf("2025 MAY"), 1);
  lines.splice(indexOf("2020 JAN"), 0, CPI_LINES[indexOf("2020 JAN")]!);
  lines.splice(indexOf("2013 JAN"), 0, ["2013 JAN", "79.1"]);
  return seriesFile(lines);
}

const browser = browserOfTheFile();

async function openReference(workbench: Workbench, keys: Keyboard): Promise<void> {
  // The browser is told that its file chooser is answered here while anybody listens: from now on, not as Enter is pressed.
  workbench.page.on("filechooser", () => undefined);
  await openJob(workbench, keys, "Reference");
  await (await workbench.pane()).locator("#reference-file").waitFor();
}

/** Chooses a file by keyboard: the field opens the browser's own chooser. */
async function chooseFile(workbench: Workbench, keys: Keyboard, name: string, text: string, back = false): Promise<void> {
  const pane = await workbench.pane();
  await keys.tabTo(/^File$/, { back });
  const asked = workbench.page.waitForEvent("filechooser");
  await keys.press("Enter");
  await (await asked).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await pane.getByText(new RegExp(`Read: ${name.replace(".", "\\.")}\\.`)).waitFor();
}

test("by keyboard: a CSV with a gap, a duplicate and a rebased tail is named and refused; a good one feeds UPLIFT.FACTOR, and is taken out again", async () => {
  const workbench = await Workbench.open(browser.current);
  const keys = new Keyboard(workbench);
  const pane = await workbench.pane();
  const before = await workbench.snapshot();
  await openReference(workbench, keys);
  const requested = workbench.requests.length;

  await keys.tabTo(/^RPI/);
  await keys.press("Enter");
  await pane.getByText("Ends with October 2025. A later month is refused, never guessed.").waitFor();
  await keys.tabTo(/^Look for a period in RPI/);
  await workbench.page.keyboard.type("Sep 2023");
  await pane.getByRole("table", { name: "RPI, index January 1987=100" }).getByText("378.4").waitFor();
  await keys.tabTo(/^RPI/, { back: true });
  await keys.press("Enter");

  await chooseFile(workbench, keys, "spoilt.csv", spoilt());
  await goOn(workbench, keys, "Say what they are");
  await goOn(workbench, keys, "Check them");
  const named = pane.getByRole("list", { name: "To put right in CPI" });
  await named.getByText(`2013-01 is given twice: 79.1 in row ${rowOf("2013 JAN")} and 97.1 in row ${rowOf("2013 JAN") + 1}. Choose which is right.`).waitFor();
  await named.getByText(`No figure for 2025-05: row ${rowOf("2025 APR") + 2} is 2025-04 and row ${rowOf("2025 APR") + 3} is 2025-06. Add the missing month, or begin from 2025-06.`).waitFor();
  await named.getByText(new RegExp(`The reference year changes part of the way, at 2025-09 \\(row ${rowOf("2025 SEP") + 1}\\): the figures before are the same as those held by Openbook, and the 6 from there on are 0\\.75 times them\\.`)).waitFor();
  await pane.getByText(`Row ${rowOf("2020 JAN") + 2} gives 2020-01 again with the same figure as row ${rowOf("2020 JAN") + 1}: left out.`).waitFor();
  expect(await named.getByRole("listitem").count()).toBe(3);
  // Nothing goes on while anything is to be put right: focus comes to the first of it.
  await keys.tabTo(/^Continue to Insert$/);
  await keys.press("Enter");
  await pane.waitForTimeout(200);
  expect(await keys.focusedName()).toMatch(/^Given twice/);
  expect(await pane.getByRole("button", { name: "4 Insert" }).getAttribute("aria-disabled")).toBe("true");

  await keys.tabTo(/^1 Choose the figures/, { back: true });
  await keys.press("Enter");
  await chooseFile(workbench, keys, "good.csv", seriesFile([...CPI_LINES, ...NEWER], { newline: "\r\n", bom: true }));
  await goOn(workbench, keys, "Say what they are");
  await goOn(workbench, keys, "Check them");
  await pane.getByText("461 monthly figures, January 1988 to May 2026.").waitFor();
  await pane.getByText("Nothing to put right.", { exact: true }).waitFor();
  await pane.getByText("1 figure (2026-05, from row 473) is marked provisional: this goes into the Status column.").waitFor();
  await goOn(workbench, keys, "Insert");

  await workbench.type("Notes", "H1", '=OPENBOOK.UPLIFT.INDEX("CPI","2026-04")');
  expect(await workbench.valueOf("Notes", "H1")).toMatchObject({ error: "#N/A", message: expect.stringContaining("CPI has no figure for 2026-04: it starts at 1988-01 and ends at 2026-02") });
  await workbench.type("Notes", "H1", "");
  await keys.toPane();
  await keys.tabTo(/^Insert$/);
  await keys.press("Enter");
  await pane.getByText(/^Inserted: Reference figures: CPI/).waitFor();
  await pane.getByText(/The master check in the sheet is 0: every check holds/).first().waitFor();
  await pane.getByText('=OPENBOOK.UPLIFT.FACTOR("CPI","2025-05","2026-05",openbook_figures)').waitFor();
  await workbench.settled();
  expect(await workbench.valueOf("Reference figures", "B4")).toBe(0);

  await workbench.type("Notes", "H1", '=OPENBOOK.UPLIFT.FACTOR("CPI","2025-04","2026-04",openbook_figures)');
  expect(await workbench.valueOf("Notes", "H1")).toBeCloseTo(141.9 / held[indexOf("2025 APR")]!, 14);
  await workbench.type("Notes", "H2", '=OPENBOOK.UPLIFT.CLAUSE(100,"CPI cap 5%","2025-04-01","2026-04-01",openbook_figures)');
  expect(await workbench.valueOf("Notes", "H2")).toBeCloseTo((141.9 / held[indexOf("2025 APR")]!) * 100, 10);

  // A table that formulas use is not taken from under them.
  await keys.toPane();
  await keys.tabTo(/^Remove this insert/);
  await keys.press("Enter");
  await pane.getByText(/Notes!H1/).first().waitFor();
  await workbench.type("Notes", "H1", "");
  await workbench.type("Notes", "H2", "");
  await keys.toPane();
  await keys.tabTo(/^Remove this insert/);
  await keys.press("Enter");
  await pane.getByText(/^Removed: Reference figures: CPI/).first().waitFor();
  // Typing in the sheet moved the selection; nothing else is other than it was.
  expect({ ...(await workbench.snapshot()) as object, selection: null }).toEqual({ ...(before as object), selection: null });
  expect(workbench.requests.slice(requested)).toEqual([]);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

test("pasted cells join a table already inserted: old figures stay, new ones are laid over, and the older table goes when it is no longer used", async () => {
  const workbench = await Workbench.open(browser.current);
  const keys = new Keyboard(workbench);
  const pane = await workbench.pane();
  await openReference(workbench, keys);
  await chooseFile(workbench, keys, "good.csv", seriesFile(CPI_LINES));
  for (const step of ["Say what they are", "Check them", "Insert"]) await goOn(workbench, keys, step);
  await keys.tabTo(/^Insert$/);
  await keys.press("Enter");
  await pane.getByText(/^Inserted: /).waitFor();
  await workbench.settled();

  // Months as Excel makes dates of them, one figure revised, one new; and a series of another name.
  for (const [cell, text] of [["J1", "Series"], ["K1", "Period"], ["L1", "Value"], ["J2", "CPI"], ["K2", "2026-02"], ["L2", "139.9"], ["J3", "CPI"], ["K3", "2026-03"], ["L3", "140.7"], ["J4", "AWE"], ["K4", "2026-02"], ["L4", "101.5"], ["J5", "AWE"], ["K5", "2026-03"], ["L5", "102"]] as const) {
    await workbench.type("Notes", cell, text);
  }
  await keys.toPane();
  await keys.tabTo(/^1 Choose the figures/, { back: true });
  await keys.press("Enter");
  await keys.tabTo(/^A file/);
  await keys.press("ArrowDown");
  await keys.tabTo(/^Cells$/);
  await workbench.page.keyboard.type("Notes!J1:L5");
  await pane.getByText("2 series in Notes!J1:L5.").first().waitFor();
  await goOn(workbench, keys, "Say what they are");
  await goOn(workbench, keys, "Check them");
  await pane.getByText("1 figure differs from the one in your table").waitFor();
  await goOn(workbench, keys, "Insert");
  await keys.tabTo(/^Insert$/);
  await keys.press("Enter");
  await pane.getByText(/Formulas that say openbook_figures go on using the older figures\. Change them to openbook_figures_2/).waitFor();
  await workbench.settled();
  expect(await workbench.valueOf("Reference figures (2)", "B4")).toBe(0);
  await workbench.type("Notes", "N1", '=OPENBOOK.UPLIFT.INDEX("CPI","2026-02",openbook_figures_2)');
  await workbench.type("Notes", "N2", '=OPENBOOK.UPLIFT.INDEX("CPI","1988-01",openbook_figures_2)');
  await workbench.type("Notes", "N3", '=OPENBOOK.UPLIFT.FACTOR("AWE","2026-02","2026-03",openbook_figures_2)');
  await workbench.type("Notes", "N4", '=OPENBOOK.UPLIFT.INDEX("CPI","2026-02",openbook_figures)');
  expect(await Promise.all(["N1", "N2", "N3", "N4"].map((cell) => workbench.valueOf("Notes", cell)))).toEqual([139.9, 48.4, 102 / 101.5, held.at(-1)]);
  await workbench.type("Notes", "N4", "");
  await keys.toPane();
  await keys.tabTo(/^Remove Reference figures: CPI(, .*)?$/);
  await keys.press("Enter");
  await keys.tabTo(/^Remove it/, { back: true });
  await keys.press("Enter");
  await pane.getByText(/^Removed: Reference figures: CPI/).first().waitFor();
  expect(await workbench.valueOf("Notes", "N1")).toBe(139.9);
  expect(workbench.faults).toEqual([]);
  await workbench.close();
});

accessibleInEveryState("Reference", browser, {
  views: EVERY_VIEW, states: 9,
  walk: async ({ workbench, keys, pane, lookAt }) => {
    await openReference(workbench, keys);
    await lookAt("series held");
    await keys.tabTo(/^GDPDEF/);
    await keys.press("Enter");
    await pane.getByText("forecast", { exact: true }).first().waitFor();
    await lookAt("a series open");
    await keys.press("Enter");
    await keys.tabTo(/^File$/);
    await pane.locator("#reference-file").setInputFiles({ name: "page.csv", mimeType: "text/csv", buffer: Buffer.from("<html></html>") });
    await pane.getByText(/page\.csv is a web page, not CSV/).first().waitFor();
    await lookAt("a file refused");
    await chooseFile(workbench, keys, "spoilt.csv", spoilt());
    await goOn(workbench, keys, "Say what they are");
    await lookAt("say what they are");
    await pane.getByLabel("Name in formulas").fill("*");
    await pane.getByText(/A name begins with a letter/).waitFor();
    await lookAt("a name refused");
    await pane.getByLabel("Name in formulas").fill("CPI");
    await goOn(workbench, keys, "Check them");
    await lookAt("problems named");
    await keys.tabTo(/^Begin from 2025-09, CPI/);
    await keys.press("Enter");
    await pane.getByText("Nothing to put right.").waitFor();
    await lookAt("put right");
    await goOn(workbench, keys, "Insert");
    await lookAt("insert");
    await keys.tabTo(/^Insert$/);
    await keys.press("Enter");
    await pane.getByText(/^Inserted: /).waitFor();
    await pane.getByText(/OPENBOOK\.UPLIFT/).first().waitFor();
    await lookAt("inserted");
  },
});
