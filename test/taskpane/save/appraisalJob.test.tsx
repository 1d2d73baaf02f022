/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, rowsOf, settled } from "../_openPane";
import { faults } from "../_structureFaults";
import { optionsWorkbook } from "./_appraisalSheets";

jest.setTimeout(60_000);
// jsdom has no canvas; axe only draws on one to tell icons from letters.
beforeEach(() => void jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null));
afterEach(() => {
  window.location.hash = "";
  jest.restoreAllMocks();
});

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const grid = (name: string | RegExp) => screen.getByRole("grid", { name });
const region = (name: string) => screen.getByRole("region", { name });

const openAppraisal = async (workbook: MemoryWorkbook) => {
  const opened = await openJob(workbook, "Save");
  await opened.user.click(await screen.findByRole("radio", { name: "An options appraisal" }));
  await screen.findByRole("textbox", { name: "Options" });
  return opened;
};
const answered = async () => {
  const workbook = optionsWorkbook();
  const opened = await openAppraisal(workbook);
  await waitFor(() => expect(field("Options")).toHaveValue("Options!A1:H9"));
  await goTo(opened.user, "See the answer");
  await settled();
  await settled();
  return { workbook, ...opened };
};

describe("options that are level, and an amount that cannot be read", () => {
  const rows = (staff: string | number) => [["Option", "Line", "Cost or benefit", "Payer", "2026/27", "2027/28"], ["Do nothing", "Contract", "Cost", "Council", 100, 100], ["In house", "Staff", "Cost", "Council", 100, staff]];
  const answerOf = async (staff: string | number) => {
    const { user } = await openAppraisal(new MemoryWorkbook({ Options: rows(staff) }));
    await waitFor(() => expect(field("Options")).toHaveValue("Options!A1:F3"));
    await goTo(user, "See the answer");
    await settled();
    await settled();
  };

  it("prefers neither of two that are level", async () => {
    await answerOf(100);
    expect(document.querySelector(".headline-words")).toHaveTextContent("Options appraisal: Do nothing and In house are level, and none is preferred, by value to the public sector, at net present value.");
    expect(region("Options")).not.toHaveTextContent("in bold");
  });

  it("prefers no option where there is only one", async () => {
    const { user } = await openAppraisal(new MemoryWorkbook({ Options: rows(100).slice(0, 2) }));
    await user.type(field("Options"), "Options!A1:F2");
    await settled();
    await goTo(user, "See the answer");
    await settled();
    await settled();
    expect(document.querySelector(".headline-words")).toHaveTextContent("Do nothing is the only option, and there is nothing to compare it with, by value to the public sector");
  });

  it("says in the answer that an amount counts for nothing, with its cell and why", async () => {
    await answerOf("£1.2m");
    expect(screen.getByText("1 cell has something written in it that could not be read. The answer is without it:").parentElement).toHaveTextContent(
      "Options!F3 In house: Staff, 2027/28, taken as nothing: “£1.2m” is shortened and the heading does not say so: type the figure in full.");
    expect(await faults()).toEqual([]);
  });
});

describe("choosing what to work out", () => {
  it("goes to the options and back, with focus on the choice and what was typed kept", async () => {
    const { user } = await openAppraisal(optionsWorkbook());
    await waitFor(() => expect(screen.getByRole("radio", { name: "An options appraisal" })).toHaveFocus());
    await waitFor(() => expect(field("Criteria")).toHaveValue("Criteria!A1:E3"));
    await user.clear(field("Criteria"));
    await user.click(screen.getByRole("radio", { name: "A savings register" }));
    expect(await screen.findByRole("textbox", { name: "Savings register" })).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "Options" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "An options appraisal" }));
    expect(field("Criteria")).toHaveValue("");
    expect(await faults()).toEqual([]);
  });

  it("begins with the options where the workbook holds those and no register, unless a person has begun", async () => {
    const { unmount } = await openJob(optionsWorkbook(), "Save");
    await waitFor(() => expect(field("Options")).toHaveValue("Options!A1:H9"));
    expect(screen.getByRole("radio", { name: "An options appraisal" })).toBeChecked();
    unmount();

    const workbook = optionsWorkbook();
    const sources = workbook.dataSources.bind(workbook);
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    jest.spyOn(workbook, "dataSources").mockImplementation(() => asked.then(sources));
    const { user } = await openJob(workbook, "Save");
    await user.click(await screen.findByRole("textbox", { name: "Savings register" }));
    answer();
    await settled();
    await settled();
    expect(screen.getByRole("textbox", { name: "Savings register" })).toHaveFocus();
  });

  it("adds a sample to an empty workbook that goes through with Continue alone", async () => {
    const { user } = await openAppraisal(new MemoryWorkbook({ Notes: [["Minutes"]] }));
    await user.click(await screen.findByRole("button", { name: "Add a sample to this workbook" }));
    await waitFor(() => expect(field("Options").value).toMatch(/^'Sample options'!/));
    expect(field("Criteria").value).toMatch(/^'Sample criteria'!/);
    await goTo(user, "See the answer");
    await settled();
    expect(screen.queryByText(/^Does not hold/)).not.toBeInTheDocument();
  });
});

describe("the answer", () => {
  it("shows the options side by side, both ratios, scores, the tornado and every switching value", async () => {
    await answered();
    const rows = rowsOf(grid("Net present value, £, and benefit–cost ratio, corrected for optimism"));
    expect(rows.map((row) => row.slice(0, 2))).toEqual([["Option", "Rank"], ["Do nothing", "3"], ["In-house", "2"], ["Contracted", "1"]]);
    expect(rows[1]?.slice(5)).toEqual(["0.00", "0.00", "2.60"]);
    expect(rowsOf(grid("Scores by criterion, and the weighted score"))[3]).toEqual(["Weighted score", "", "2.60", "3.60", "3.40"]);
    expect(screen.getByRole("img", { name: /^Chart: Net present value by option/ })).toBeVisible();
    expect(screen.getByRole("img", { name: /^Chart: Lead of Contracted, each line 10% either way/ })).toBeVisible();
    const switching = rowsOf(grid(/^Switching values/)).slice(1);
    expect(switching).toHaveLength(8);
    // The nearest first, and after them those that turn nothing.
    const distances = switching.map(([, share = ""]) => (share.endsWith("%") ? Math.abs(Number(share.slice(0, -1).replaceAll(",", "")) - 100) : Infinity));
    expect(distances).toEqual([...distances].sort((a, b) => (a === b ? 0 : a - b)));
    expect(distances.filter(Number.isFinite).length).toBeGreaterThan(2);
    expect(rowsOf(grid(/^Discount rate of year 1/))).toHaveLength(2);
    expect(await faults()).toEqual([]);
  });

  it("shows each view with the optimism correction on lines of its own", async () => {
    const { user } = await answered();
    await user.click(screen.getByRole("button", { name: /Set the method/ }));
    const costs = screen.getAllByRole("textbox", { name: "Added to its costs, %" })[2]!;
    fireEvent.change(costs, { target: { value: "20" } });
    await settled();
    await user.selectOptions(screen.getByRole("combobox", { name: "Whose" }), "The council’s own cash");
    const rows = rowsOf(grid("At present value, £"));
    expect(rows[0]).toEqual(["Line", "Do nothing", "In-house", "Contracted"]);
    const line = rows.find(([label]) => label === "Optimism correction, costs")!;
    expect(line.slice(1, 3)).toEqual(["0.00", "0.00"]);
    expect(line[3]).toMatch(/^−6\d,\d{3}\.\d\d$/);
  });

  it("opens every figure that is a button", async () => {
    await answered();
    const buttons = [...document.querySelectorAll<HTMLElement>(".figure, .headline-figure")];
    expect(buttons.length).toBeGreaterThan(25);
    for (const button of buttons) {
      act(() => button.click());
      expect(document.querySelectorAll(".explain")).toHaveLength(1);
    }
  });

  it("copies the table as an accessible HTML table, or offers it as text where the clipboard takes none", async () => {
    const { user } = await answered();
    const copied: Record<string, Blob>[] = [];
    Object.defineProperty(window, "ClipboardItem", { value: class { constructor(parts: Record<string, Blob>) { copied.push(parts); } }, configurable: true });
    const write = jest.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error("refused"));
    Object.defineProperty(navigator, "clipboard", { value: { write, writeText: jest.fn().mockResolvedValue(undefined) }, configurable: true });
    const button = screen.getByRole("button", { name: "Copy the table of options for a committee paper" });
    await user.click(button);
    expect(await screen.findByText("Copied. Paste it into the paper as a table.")).toBeVisible();
    expect(Object.entries(copied[0]!).map(([type, blob]) => [type, blob.type])).toEqual([["text/html", "text/html"], ["text/plain", "text/plain"]]);
    await user.click(button);
    expect(await screen.findByText(/^The clipboard would not take a table here\./)).toBeVisible();
    expect(field("The table as text").value).toMatch(/Option\tCost \(£\)\t/);
    expect(region("Options")).toHaveTextContent("its columns parted by tabs");
  });
});

describe("inserting", () => {
  it.each(["Workings", "Functions"])("inserts %s, on sheets of their own", async (mode) => {
    const { user, workbook } = await answered();
    await goTo(user, "Insert");
    await user.click(screen.getByRole("radio", { name: mode }));
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: Options appraisal/);
    expect(workbook.plans).toHaveLength(1);
    expect(JSON.stringify(workbook.plans[0]).includes("OPENBOOK.")).toBe(mode === "Functions");
  });
});
