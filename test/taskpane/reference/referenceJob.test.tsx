/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../../src/workbook/port";
import { CPI12M_LINES, CPI_LINES, RATE_ABOUT, seriesFile, type Line } from "../../intake/series/_files";
import { openJob, rowsOf, settled } from "../_openPane";
import { faults } from "../_structureFaults";
import type { MemoryWorkbook } from "../_memoryWorkbook";
import { FiguresWorkbook } from "./_figuresWorkbook";

jest.setTimeout(60_000);
// jsdom has neither of these, which every browser has.
Object.assign(globalThis, { TextDecoder, TextEncoder });
File.prototype.arrayBuffer = function (this: File) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error("The file could not be read"));
    reader.readAsArrayBuffer(this);
  });
};
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  window.location.hash = "";
});

const openReference = async (workbook: MemoryWorkbook) => {
  const opened = await openJob(workbook, "Reference");
  await screen.findByLabelText("File");
  return opened;
};
type User = Awaited<ReturnType<typeof openReference>>["user"];

const csv = (text: string, name = "series.csv") => new File([text], name, { type: "text/csv" });
const good = (): string => seriesFile([...CPI_LINES, ["2026 MAR", "140.7"]]);
const months = (lines: readonly Line[]): string => seriesFile(lines);

async function choose(user: User, file: File): Promise<void> {
  await user.upload(screen.getByLabelText("File"), file);
  await settled();
}

async function goOn(user: User, ...steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    await user.click(await screen.findByRole("button", { name: `Continue to ${step}` }));
    await waitFor(() => expect(screen.getByRole("button", { name: new RegExp(`^\\d ${step}$`) })).toHaveAttribute("aria-expanded", "true"));
  }
}

const insert = async (user: User) => {
  await user.click(screen.getByRole("button", { name: "Insert" }));
  await screen.findByText(/^Inserted: /);
  await settled();
};
/** Series, Period and Value of the table last inserted. */
const figuresOf = (workbook: MemoryWorkbook) => {
  const plan = workbook.plans.at(-1)!;
  const [{ row, rows } = { row: 0, rows: 0 }] = plan.names;
  return plan.sheets[0]!.rows.slice(row, row + rows).map((line) => line.slice(0, 6).map((cell) => cell?.value ?? cell?.formula));
};

describe("the series held", () => {
  it("are listed with where they end, and open into figures that can be searched by period", async () => {
    const { user } = await openReference(new FiguresWorkbook({ Notes: [["Minutes"]] }));
    const list = screen.getByRole("list", { name: "Series held by Openbook" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(12);
    await user.click(within(list).getByText("CPI"));
    expect(await screen.findByText("Ends with February 2026. A later month is refused, never guessed.")).toBeVisible();
    expect(screen.getByText("458 figures: 458 outturn.")).toBeVisible();
    expect(screen.getByText(/^Source: ONS consumer price inflation, release of 25 March 2026/)).toBeVisible();
    const table = screen.getByRole("table", { name: "CPI, index 2015=100" });
    expect(rowsOf(table).slice(0, 2)).toEqual([["Month", "Figure", "Status"], ["February 2026", "140.1", "outturn"]]);
    expect(rowsOf(table)).toHaveLength(25);
    const period = screen.getByRole("textbox", { name: "Look for a period in CPI" });
    await user.type(period, "sep 2023");
    expect(rowsOf(screen.getByRole("table", { name: "CPI, index 2015=100" }))).toEqual([["Month", "Figure", "Status"], ["September 2023", "132.0", "outturn"]]);
    await user.clear(period);
    await user.type(period, "2031");
    expect(screen.getByText("No figure is held for that period.")).toBeVisible();
    await user.clear(period);
    await user.click(screen.getByRole("button", { name: "Show all 458 figures of CPI" }));
    expect(await screen.findByRole("button", { name: /Show all 458 rows/ })).toBeVisible();
  });

  it("mark forecasts, and say when a figure stops being law", async () => {
    const { user } = await openReference(new FiguresWorkbook({}));
    await user.click(screen.getByText("GDPDEF"));
    expect(await screen.findByText("Ends with 2030-31. From 2025-26 on they are forecasts. A later year is refused, never guessed.")).toBeVisible();
    const rows = rowsOf(screen.getByRole("table", { name: /^GDPDEF/ }));
    expect(rows.find(([year]) => year === "2030-31")?.[2]).toBe("forecast");
    expect(rows.find(([year]) => year === "2030-31")?.[1]).toMatch(/forecast/);
    expect(rows.find(([year]) => year === "2024-25")?.[2]).toBe("outturn");
    await user.click(screen.getByText("NLW"));
    expect(await screen.findByText("In force until 31 March 2027. A later day is refused, never guessed.")).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

describe("a file", () => {
  it("that is good goes into a table functions can take, with how to use it, and out again", async () => {
    const workbook = new FiguresWorkbook({ Notes: [["Minutes"]] });
    const { user } = await openReference(workbook);
    await choose(user, csv(good()));
    expect(await screen.findByText("One series: CPI INDEX 00: ALL ITEMS 2015=100, released 25-03-2026. The next release is due 22 April 2026.", { selector: "p" })).toBeVisible();
    await goOn(user, "Say what they are");
    expect(screen.getByRole("textbox", { name: "Name in formulas" })).toHaveValue("CPI");
    expect(screen.getByRole("combobox", { name: "Figures" })).toHaveDisplayValue("Monthly (459)");
    await goOn(user, "Check them");
    expect(screen.getByText("Nothing to put right.")).toBeVisible();
    await goOn(user, "Insert");
    expect(screen.getByText("One new sheet with 459 figures of CPI. Nothing that is there is changed.")).toBeVisible();
    await insert(user);
    const rows = figuresOf(workbook);
    expect(rows).toHaveLength(459);
    expect(rows.at(-1)).toEqual(["CPI", "2026-03", 140.7, expect.stringContaining("DATEVALUE"), "outturn", "ONS series D7BT, MM23, release of 25-03-2026, file series.csv"]);
    // 140.7 ÷ 136.5.
    expect(await screen.findByText('=OPENBOOK.UPLIFT.FACTOR("CPI","2025-03","2026-03",openbook_figures)')).toBeVisible();
    expect(screen.getByText(/gives 1\.030769, which is 140\.7 ÷ 136\.5/)).toBeVisible();
    expect(screen.getByRole("list", { name: "Series in openbook_figures" })).toHaveTextContent(/CPI January 1988 to March 2026/);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Remove this insert" }));
    expect(await screen.findByText(/Removed: Reference figures: CPI/, { selector: "p" })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("list", { name: "Series in openbook_figures" })).not.toBeInTheDocument());
    expect([...workbook.sheets.keys()]).toEqual(["Notes"]);
  });

  it("that is none is refused under the field, and the next one is taken", async () => {
    const { user } = await openReference(new FiguresWorkbook({}));
    await user.click(screen.getByRole("button", { name: "Continue to Say what they are" }));
    expect(screen.getByLabelText("File")).toHaveAccessibleDescription(expect.stringContaining("Choose a file."));
    await choose(user, csv("<html></html>", "page.csv"));
    expect(screen.getByLabelText("File")).toHaveAccessibleDescription(expect.stringContaining("page.csv is a web page, not CSV"));
    const huge = csv("", "mm23.csv");
    Object.defineProperty(huge, "size", { value: 50 * 1024 * 1024 });
    await choose(user, huge);
    expect(screen.getByLabelText("File")).toHaveAccessibleDescription(expect.stringContaining("mm23.csv is 50 MB"));
    const gone = csv("x", "gone.csv");
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
    await choose(user, gone);
    expect(screen.getByLabelText("File")).toHaveAccessibleDescription(expect.stringContaining("gone.csv could not be read from where it is kept"));
    await choose(user, csv(good()));
    expect(screen.getByLabelText("File")).toHaveAccessibleDescription("Read: series.csv. Choose or drop another to use that instead.");
  });

  it("can be dropped", async () => {
    await openReference(new FiguresWorkbook({}));
    const box = screen.getByLabelText("File").closest(".file-drop")!;
    fireEvent.dragOver(box);
    expect(box).toHaveClass("file-drop-over");
    fireEvent.drop(box, { dataTransfer: { files: [csv(good(), "dropped.csv")] } });
    expect(await screen.findByText(/^Read: dropped\.csv/)).toBeVisible();
    fireEvent.drop(box, { dataTransfer: { files: [] } });
    expect(screen.getByText(/^Read: dropped\.csv/)).toBeVisible();
  });

  it("with what must be put right is put right here: a figure chosen, a beginning chosen, a change said to be right", async () => {
    const workbook = new FiguresWorkbook({});
    const { user } = await openReference(workbook);
    const lines = [...CPI_LINES.slice(0, 400), ...CPI_LINES.slice(401), ["2013 JAN", "98.1"], ["2026 MAR", "172.0"]] as Line[];
    await choose(user, csv(months(lines)));
    await goOn(user, "Say what they are", "Check them");
    const problems = () => within(screen.getByRole("list", { name: "To put right in CPI" })).getAllByRole("listitem").map((item) => item.textContent?.split(".")[0]);
    expect(problems()).toEqual(["Given twice", "Gap", "Sudden change"]);
    await user.click(screen.getByRole("button", { name: "Continue to Insert" }));
    expect(screen.getByRole("button", { name: "3 Check them" })).toHaveAttribute("aria-expanded", "true");
    expect(document.activeElement).toHaveTextContent("Given twice.");
    await user.click(screen.getByRole("radio", { name: /^97\.1, from row 313/ }));
    expect(problems()).toEqual(["Gap", "Sudden change"]);
    expect(screen.getByText(/^Row 470 gives 98\.1 for 2013-01: left out, as chosen\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Begin from 2021-06, CPI" }));
    expect(problems()).toEqual(["Sudden change"]);
    await user.click(screen.getByRole("checkbox", { name: "The sudden changes in CPI are right" }));
    expect(screen.getByText("Nothing to put right.")).toBeVisible();
    await goOn(user, "Insert");
    await insert(user);
    expect(figuresOf(workbook)[0]?.slice(0, 3)).toEqual(["CPI", "2021-06", 111.3]);
    expect(workbook.plans[0]!.sheets[0]!.rows.flat().some((cell) => String(cell?.value).includes("You have said that it is right."))).toBe(true);
  });

  it("of per cent is written as fractions, and says so", async () => {
    const workbook = new FiguresWorkbook({});
    const { user } = await openReference(workbook);
    await choose(user, csv(seriesFile([...CPI12M_LINES, ["2026 MAR", "3.8"]], { about: RATE_ABOUT })));
    await goOn(user, "Say what they are");
    expect(screen.getByRole("radio", { name: "Per cent" })).toBeChecked();
    await goOn(user, "Check them");
    expect(screen.getByText(/read as per cent and written as fractions\.$/)).toBeVisible();
    await goOn(user, "Insert");
    await insert(user);
    expect(figuresOf(workbook).at(-1)?.slice(0, 3)).toEqual(["CPI12M", "2026-03", 0.038]);
    expect(await screen.findByText('=OPENBOOK.UPLIFT.INDEX("CPI12M","2026-03",openbook_figures)')).toBeVisible();
  });

  it("of a whole dataset is looked through, and several series go into one table", async () => {
    const wide = (first: string, cell: (at: number) => string) => `"${first}",${Array.from({ length: 40 }, (_, at) => `"${cell(at)}"`).join(",")}`;
    const cdids = Array.from({ length: 40 }, (_, at) => (at === 11 ? "D7BT" : at === 30 ? "CHAW" : `K${at}XX`));
    const text = [
      wide("Title", (at) => `Series number ${at}`), wide("CDID", (at) => cdids[at]!),
      ...[["2026 JAN", 0], ["2026 FEB", 1], ["2026 MAR", 2]].map(([month, plus]) => wide(String(month), (at) => String((at === 11 ? 139 : at === 30 ? 410 : 100) + Number(plus) / 2))),
    ].join("\n");
    const workbook = new FiguresWorkbook({});
    const { user } = await openReference(workbook);
    await choose(user, csv(text, "mm23.csv"));
    await goOn(user, "Say what they are");
    await user.click(screen.getByRole("button", { name: "Continue to Check them" }));
    expect(screen.getByRole("button", { name: "3 Check them" })).toHaveAttribute("aria-disabled", "true");
    for (const [wanted, count] of [["d7bt", "1 series"], ["K5XX", "1 series"]] as const) {
      await user.clear(screen.getByRole("textbox", { name: "Look for a series" }));
      await user.type(screen.getByRole("textbox", { name: "Look for a series" }), wanted);
      expect(screen.getByText(count)).toBeVisible();
      await user.click(screen.getByRole("button", { name: "Add this series" }));
    }
    const [, second] = screen.getAllByRole("textbox", { name: "Name in formulas" });
    expect(second).toHaveValue("K5XX");
    await user.clear(second!);
    await user.type(second!, "cpi");
    await goOn(user, "Check them");
    await user.click(screen.getByRole("button", { name: "2 Say what they are" }));
    expect(screen.getByRole("button", { name: "4 Insert" })).toHaveAttribute("aria-disabled", "true");
    await user.clear(screen.getAllByRole("textbox", { name: "Name in formulas" })[1]!);
    await user.type(screen.getAllByRole("textbox", { name: "Name in formulas" })[1]!, "Legal fees");
    // 139 and 139.5 are the figures held for January and February but for rounding of the made-up ones.
    await user.click(screen.getAllByRole("radio", { name: "Leave out" })[0]!);
    await goOn(user, "Check them", "Insert");
    await insert(user);
    expect(figuresOf(workbook).map((row) => row.slice(0, 3))).toEqual([
      ["CPI", "2026-01", 139], ["CPI", "2026-02", 139.5], ["CPI", "2026-03", 140], ["Legal fees", "2026-01", 100], ["Legal fees", "2026-02", 100.5], ["Legal fees", "2026-03", 101],
    ]);
  });
});

describe("cells", () => {
  const pasted = () => new FiguresWorkbook({ Paste: [["Month", "Figure"], ["2026-02", 139.9], ["2026-03", 140.7]], Notes: [["Minutes"]] });
  async function chooseCells(user: User, address: string): Promise<void> {
    await user.click(screen.getByRole("radio", { name: "Cells in this workbook" }));
    await user.type(screen.getByRole("textbox", { name: "Cells" }), address);
    await settled();
  }

  it("without a name ask for one, and are kept beside the figures held", async () => {
    const workbook = pasted();
    const { user } = await openReference(workbook);
    await chooseCells(user, "Paste!A1:B3");
    await goOn(user, "Say what they are");
    await user.click(screen.getByRole("button", { name: "Continue to Check them" }));
    expect(screen.getByRole("textbox", { name: "Name in formulas" })).toHaveAccessibleDescription(expect.stringContaining("Give the series a name"));
    expect(screen.getByRole("textbox", { name: "Name in formulas" })).toHaveFocus();
    await user.type(screen.getByRole("textbox", { name: "Name in formulas" }), "CPI");
    expect(screen.getByRole("radio", { name: "Keep beside these" })).toBeChecked();
    await goOn(user, "Check them");
    expect(screen.getByText(/2 monthly figures, February 2026 to March 2026\. With those held by Openbook, 459 in the table\./)).toBeVisible();
    await goOn(user, "Insert");
    await insert(user);
    const rows = figuresOf(workbook);
    expect([rows[0]?.slice(0, 3), rows.at(-2), rows.at(-1)?.slice(0, 3)]).toEqual([
      ["CPI", "1988-01", 48.4], ["CPI", "2026-02", 139.9, expect.any(String), "given", "cells Paste!A1:B3"], ["CPI", "2026-03", 140.7],
    ]);
  });

  it("are read again when they change, and follow the selection", async () => {
    const workbook = pasted();
    const { user } = await openReference(workbook);
    await user.click(screen.getByRole("radio", { name: "Cells in this workbook" }));
    workbook.select("Paste", "A1:B3");
    await user.click(screen.getByRole("button", { name: "Use the selection for cells" }));
    await settled();
    expect(screen.getByRole("textbox", { name: "Cells" })).toHaveValue("Paste!A1:B3");
    await goOn(user, "Say what they are");
    await user.type(screen.getByRole("textbox", { name: "Name in formulas" }), "CPI");
    await goOn(user, "Check them");
    workbook.set("Paste", 2, 1, "soon");
    await settled();
    expect(await screen.findByText(/Row 3: “soon” is text, not a figure\./)).toBeVisible();
    expect(screen.getByRole("button", { name: "4 Insert" })).toHaveAttribute("aria-disabled", "true");
  });

  it("that cannot be used are refused under the field", async () => {
    const { user } = await openReference(pasted());
    await chooseCells(user, "Notes!A1");
    expect(screen.getByRole("textbox", { name: "Cells" })).toHaveAccessibleDescription(expect.stringContaining("No row of Notes!A1 has a period"));
    await user.clear(screen.getByRole("textbox", { name: "Cells" }));
    await user.type(screen.getByRole("textbox", { name: "Cells" }), "Nowhere!A1");
    await settled();
    expect(screen.getByRole("textbox", { name: "Cells" })).toBeInvalid();
  });

  it("join a table that is there: the old figures stay, what changed is listed, the old table is left", async () => {
    const workbook = new FiguresWorkbook({ Paste: [["Series", "Period", "Value"], ["CPI", "2026-03", 140.9], ["AWE", "2026-03", 102], ["AWE", "2026-04", 103]] });
    const { user } = await openReference(workbook);
    await choose(user, csv(good()));
    await goOn(user, "Say what they are", "Check them", "Insert");
    await insert(user);
    await user.click(screen.getByRole("button", { name: "1 Choose the figures" }));
    await chooseCells(user, "Paste!A1:C4");
    await goOn(user, "Say what they are", "Check them");
    await user.click(screen.getByText("1 figure differs from the one in your table"));
    expect(rowsOf(screen.getByRole("table", { name: "CPI: figures that differ" }))).toEqual([["Period", "Was", "Is now"], ["March 2026", "140.7", "140.9"]]);
    await goOn(user, "Insert");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findByText(/Formulas that say openbook_figures go on using the older figures\. Change them to openbook_figures_2/)).toBeVisible();
    const rows = figuresOf(workbook);
    expect(rows).toHaveLength(461);
    expect(rows[458]?.slice(0, 3)).toEqual(["CPI", "2026-03", 140.9]);
    expect(rows.slice(-2).map((row) => row.slice(0, 3))).toEqual([["AWE", "2026-03", 102], ["AWE", "2026-04", 103]]);
    expect(rows[0]).toEqual(["CPI", "1988-01", 48.4, expect.any(String), "outturn", "ONS series D7BT, MM23, release of 25-03-2026, file series.csv"]);
    expect([...workbook.sheets.keys()]).toEqual(["Paste", "Reference figures", "Reference figures (2)"]);
  });

  it("may make a table alone beside one that is there", async () => {
    const workbook = pasted();
    const { user } = await openReference(workbook);
    await choose(user, csv(good()));
    await goOn(user, "Say what they are", "Check them", "Insert");
    await insert(user);
    await user.click(screen.getByRole("button", { name: "1 Choose the figures" }));
    await chooseCells(user, "Paste!A1:B3");
    await goOn(user, "Say what they are");
    await user.type(screen.getByRole("textbox", { name: "Name in formulas" }), "AWE");
    await goOn(user, "Check them", "Insert");
    await user.selectOptions(screen.getByRole("combobox", { name: "Put them" }), "In a table alone");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(workbook.plans).toHaveLength(2));
    expect(figuresOf(workbook).map((row) => row.slice(0, 3))).toEqual([["AWE", "2026-02", 139.9], ["AWE", "2026-03", 140.7]]);
  });
});

describe("what the workbook refuses", () => {
  it("is said under Insert, and nothing is lost", async () => {
    const workbook = new FiguresWorkbook({});
    const { user } = await openReference(workbook);
    await choose(user, csv(good()));
    await goOn(user, "Say what they are", "Check them", "Insert");
    workbook.failNext("insert", new WorkbookError("protected"));
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findAllByText(/structure is protected, so nothing was changed/)).not.toHaveLength(0);
    await insert(user);
    expect(workbook.plans).toHaveLength(1);
  });

  it("a table of one's own that has been spoilt since is named, and not added to", async () => {
    const workbook = new FiguresWorkbook({});
    const { user } = await openReference(workbook);
    await choose(user, csv(good()));
    await goOn(user, "Say what they are", "Check them", "Insert");
    await insert(user);
    const row = workbook.plans[0]!.names[0]!.row;
    workbook.set("Reference figures", row + 3, 2, "n/a");
    await settled();
    expect(await screen.findByText(/^openbook_figures cannot be used as it stands\. .*row 4, column 3 is the text "n\/a": enter a number\./)).toBeVisible();
    expect(screen.queryByRole("combobox", { name: "Put them" })).not.toBeInTheDocument();
  });
});
