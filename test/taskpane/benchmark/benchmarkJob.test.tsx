/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { goTo, openJob, rowsOf, settled } from "../_openPane";
import { benchmarkWorkbook, bidRows, homeRows, lineRows } from "./_costSheets";

jest.setTimeout(60_000);
// jsdom has no source of chance; the codes of a pack are dealt by one.
beforeAll(() => Object.defineProperty(globalThis, "crypto", { configurable: true, value: { getRandomValues: (list: Uint32Array) => list.fill(20261121) } }));
afterEach(() => {
  window.location.hash = "";
});

const openBenchmark = (workbook: MemoryWorkbook) => openJob(workbook, "Benchmark");
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const list = (name: string | RegExp) => screen.getByRole<HTMLSelectElement>("combobox", { name });
const tick = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });
const solved = async () => {
  await settled();
  await settled();
};
const leftOut = () => within(screen.getByRole("region", { name: "Left out" }));

describe("choosing the data", () => {
  it("offers the return, and says so until another is chosen; what was chosen of it goes with it", async () => {
    const workbook = benchmarkWorkbook();
    workbook.sheets.set("Homes", homeRows());
    const { user } = await openBenchmark(workbook);
    await waitFor(() => expect(field("Costs")).toHaveValue("'Unit costs'!A1:K11"));
    expect(screen.getByText(/suggested because of its headings/)).toBeVisible();
    await goTo(user, "Check the columns");
    await user.click(tick("Residential"));
    expect(screen.getByText("1 of 2 services chosen: Nursing.")).toBeVisible();
    await user.click(screen.getAllByRole("button").find((button) => button.textContent?.endsWith("Choose the data"))!);
    await user.clear(field("Costs"));
    await user.type(field("Costs"), "Homes!A1:H7");
    await solved();
    expect(screen.queryByText(/suggested because of its headings/)).not.toBeInTheDocument();
    expect(screen.getByText(/^1 of 1 service chosen/)).toBeVisible();
  });

  it("does not go on without costs, and says what is missing", async () => {
    const { user } = await openBenchmark(new MemoryWorkbook({}));
    await user.click(await screen.findByRole("button", { name: "Continue to Check the columns" }));
    await settled();
    expect(field("Costs")).toHaveAccessibleDescription(expect.stringContaining("Select the costs in the sheet, or type where they are."));
  });

  it("adds a sample to an empty workbook that goes through with Continue alone, and can be removed", async () => {
    const workbook = new MemoryWorkbook({ Notes: [["Minutes"]] });
    const { user } = await openBenchmark(workbook);
    await user.click(await screen.findByRole("button", { name: "Add a sample to this workbook" }));
    await waitFor(() => expect(field("Costs").value).toMatch(/^'Sample unit costs'!/));
    await goTo(user, "See the answer");
    expect(screen.getByRole("list", { name: "Medians" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Continue to Insert" }));
    await user.click(await screen.findByRole("button", { name: /^Remove Sample unit costs/ }));
    await user.click(screen.getByRole("button", { name: /^Remove it: Sample/ }));
    await screen.findByText(/^Removed: Sample unit costs/, { selector: "p" });
    expect([...workbook.sheets.keys()]).toEqual(["Notes"]);
  });
});

describe("checking the columns", () => {
  it("lists regions as sums of the others, each of which can be taken back in, and whom else to leave out, with why", async () => {
    const { user } = await openBenchmark(benchmarkWorkbook());
    await goTo(user, "Check the columns");
    expect(tick("Leave out North")).toBeChecked();
    await user.click(tick("Leave out North"));
    await solved();
    expect(tick("Leave out North")).not.toBeChecked();
    expect(screen.getByText(/^7 organisations: /)).toBeInTheDocument();
    await user.click(tick("Leave out North"));
    await user.selectOptions(list("Leave out another organisation"), "Fern");
    await user.type(field("Why Fern is left out"), "Block contract");
    await goTo(user, "See the answer");
    await solved();
    expect(leftOut().getByText("8 organisations = 4 compared + 4 left out.")).toBeInTheDocument();
    expect(leftOut().getByRole("list", { name: "Left out by choice", hidden: true })).toHaveTextContent("Fern 'Unit costs'!I2: Block contract.");
  });

  it("says what each word is taken for and what proves the thousand; a column read as something else changes the answer", async () => {
    const { user } = await openBenchmark(benchmarkWorkbook());
    await goTo(user, "Check the columns");
    expect(list("Costs are in")).toHaveAccessibleDescription(expect.stringContaining("1,000 × cost ÷ activity gives 10 of 10 published unit costs."));
    await user.selectOptions(list("“Unit costs” is"), "Not used");
    await user.selectOptions(list("Costs are in"), "Pounds");
    await goTo(user, "See the answer");
    await solved();
    expect(screen.getByRole("button", { name: /^£0\.54, explain the median per week, Nursing/ })).toBeVisible();
  });

  it("narrows many services down by what classifies them", async () => {
    const rows = [
      ["Service", "Age", "Unit cost category", "Council A", "Council B", "Council C"],
      ...["Nursing", "Residential", "Home care", "Day care", "Respite"].flatMap((service, at) => ["18 to 64", "65 and over"].map((age) => [service, age, "Unit costs", 10 + at, 12 + at, 14 + at])),
    ];
    const { user } = await openBenchmark(benchmarkWorkbook(rows));
    await goTo(user, "Check the columns");
    expect(screen.getByText(/^1 of 10 services chosen/)).toBeVisible();
    await user.selectOptions(list("Age"), "65 and over");
    expect(screen.queryByRole("checkbox", { name: "Nursing, 18 to 64" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Choose these 5" }));
    expect(screen.getByText(/^6 of 10 services chosen/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Choose none" }));
    await user.click(screen.getByRole("button", { name: "Continue to Set the method" }));
    await solved();
    expect(screen.getByText("Choose at least one service to benchmark.")).toBeVisible();
    await user.click(tick("Respite"));
    await goTo(user, "See the answer");
    expect(screen.getByRole("button", { name: /^£16\.00, explain the median of Respite, 65 and over/ })).toBeVisible();
  });
});

describe("the answer", () => {
  it("has the subject's position, weighted beside plain mean, outliers with and without, savings and who is left out", async () => {
    const { user } = await openBenchmark(benchmarkWorkbook());
    await goTo(user, "Set the method");
    await user.selectOptions(list("Whose position is shown"), "Birch");
    await goTo(user, "See the answer");
    await solved();
    expect(within(screen.getByRole("region", { name: "Position" })).getByText(/number 4 from the cheapest of 5, in the third quarter, above the median; £60\.00 \(11\.1%\) above the median/)).toBeVisible();
    const summary = rowsOf(screen.getByRole("grid", { name: "Unit costs, £ per week" }));
    expect(summary[0]).toEqual(["Figure", "Nursing", "Residential"]);
    expect(summary.find(([label]) => label === "Weighted mean")![1]).toBe("809.52");
    expect(summary.find(([label]) => label === "Plain mean")![1]).toBe("828.00");
    expect(rowsOf(screen.getByRole("grid", { name: "Outliers, £" }))).toEqual([["Organisation", "Unit cost", "Which"], ["Fern", "2,000.00", "high"]]);
    expect(rowsOf(screen.getByRole("table", { name: "With and without them, £" }))).toContainEqual(["Median", "540.00", "520.00"]);
    // Above £540: Birch £60 × 1,100 weeks and Fern £1,460 × 1,200.
    expect(screen.getByRole("button", { name: "£1,818,000.00, explain the potential saving of Nursing" })).toBeVisible();
    expect(screen.getByText(/if the 2 above the median, £540\.00 per week, came down to it/)).toBeVisible();
    const each = rowsOf(screen.getByRole("grid", { name: "Everyone compared, £ per week" }));
    expect(each.map(([name]) => name)).toEqual(["Organisation", "Birch", "Fern", "Cedar", "Alder", "Elmby", "Total"]);
    expect(screen.getByRole("img", { name: /^Chart: Nursing, £ per week\. 5 figures: .* Birch £600\.00\. Outliers: Fern £2,000\.00\./ })).toBeVisible();
    expect(leftOut().getByText("8 organisations = 5 compared + 3 left out.")).toBeInTheDocument();
    await user.selectOptions(list("Show the service"), "Residential");
    expect(leftOut().getByText(/^Activity is zero: 1$/)).toBeInTheDocument();
  });

  it("opens a figure into its workings, and closes back to it", async () => {
    const { user } = await openBenchmark(benchmarkWorkbook());
    await goTo(user, "See the answer");
    await solved();
    const figure = screen.getByRole("button", { name: /^2,000\.00.*explain the unit cost of Fern/ });
    await user.click(figure);
    expect(await screen.findByRole("heading", { name: "Nursing, Fern" })).toHaveFocus();
    expect(screen.getByText("= £2,000.00 per week")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(figure).toHaveFocus();
  });

  it("tells the two medians of cost lines apart", async () => {
    const { user } = await openBenchmark(benchmarkWorkbook(lineRows()));
    await goTo(user, "See the answer");
    await solved();
    expect(screen.getByRole("button", { name: /^£577\.50, explain the median of totals/ })).toBeVisible();
    expect(screen.getByRole("button", { name: /^£596\.50, explain the sum of line medians/ })).toBeVisible();
    const lines = rowsOf(screen.getByRole("grid", { name: "Lines, £ per week" }));
    expect(lines.find(([label]) => label === "Food")!.slice(1, 5)).toEqual(["43.50", "4", "0", "1"]);
    expect(lines.find(([label]) => label === "Together")).toEqual(["Together", "596.50", "", "", "", "19.00"]);
    expect(rowsOf(screen.getByRole("grid", { name: "Both medians by rule, £" }))[1]).toEqual(["Everybody in", "577.50", "596.50", "19.00", "0"]);
  });

  it("drafts a question for each bid that differs, and offers no pack of bids", async () => {
    const { user } = await openBenchmark(benchmarkWorkbook(bidRows()));
    await goTo(user, "See the answer");
    await solved();
    expect(screen.getByText("2 of 5 bids to ask about")).toBeVisible();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^Question to Dove Care/ }).value).toMatch(/^To Dove Care: [^]*Your bid is £15\.00 per hour\./);
    expect(screen.queryByRole("textbox", { name: /^Question to Acorn Care/ })).not.toBeInTheDocument();
    await goTo(user, "Insert");
    expect(screen.getByText(/bids are for nobody else to see/)).toBeVisible();
    expect(screen.queryByRole("radio", { name: "Others: a share-safe pack" })).not.toBeInTheDocument();
  });

  it("goes with the sheet as it changes", async () => {
    const workbook = benchmarkWorkbook();
    const { user } = await openBenchmark(workbook);
    await goTo(user, "See the answer");
    await solved();
    act(() => workbook.set("Unit costs", 2, 8, 720));
    await solved();
    expect(screen.queryByRole("grid", { name: "Outliers, £" })).not.toBeInTheDocument();
    expect(screen.getByText(/^None by quartiles, 1\.5 times/)).toBeVisible();
  });
});

describe("inserting", () => {
  it("puts the answer on sheets of its own and takes it out again", async () => {
    const workbook = benchmarkWorkbook();
    const { user } = await openBenchmark(workbook);
    await goTo(user, "Insert");
    await user.click(await screen.findByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: Unit costs: Long term/);
    expect(workbook.plans[0]!.job).toBe("Benchmark");
    expect(workbook.plans[0]!.sheets.length).toBeGreaterThan(3);
    await user.click(screen.getByRole("button", { name: "Remove this insert" }));
    await screen.findByText(/^Removed: Unit costs/, { selector: "p" });
    expect([...workbook.sheets.keys()]).toEqual(["Unit costs"]);
  });

  it("makes a pack for others of values alone: too few providers are refused, and weaker rules than the weakest", async () => {
    const workbook = benchmarkWorkbook();
    const { user } = await openBenchmark(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("radio", { name: "Others: a share-safe pack" }));
    expect(screen.queryByRole("radio", { name: "Functions" })).not.toBeInTheDocument();
    expect(screen.queryByRole("checkbox", { name: /repeat the answer/ })).not.toBeInTheDocument();
    await user.clear(field("Fewest providers to a figure"));
    await user.type(field("Fewest providers to a figure"), "3");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(field("Fewest providers to a figure")).toHaveAccessibleDescription(expect.stringContaining("“3” cannot be used. Enter a whole number of 5 or more"));
    expect(field("Fewest providers to a figure")).toHaveFocus();
    expect(workbook.plans).toEqual([]);
    await user.clear(field("Fewest providers to a figure"));
    await user.type(field("Fewest providers to a figure"), "5");
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: Share-safe pack: /);
    const [pack] = workbook.plans;
    expect(pack!.sheets.map(({ name }) => name)).toEqual(["Shared benchmark", "Shared receipt", "Key - do not share"]);
    const shared = JSON.stringify(pack!.sheets.slice(0, 2));
    for (const name of ["Alder", "Birch", "Cedar", "Dale", "Elmby", "Fern"]) expect(shared).not.toContain(name);
    expect(shared).not.toContain('"formula"');
    // Fern has more than half of the nursing cost of the five, with no more than 5% of it out of sight.
    expect(JSON.stringify(pack!.sheets[1])).toMatch(/not shared|withheld/);
  });

  it("guards a pack against the packs that are there, and makes none beside a key that was altered", async () => {
    const rows = [["Council", "Cost (£)", "Weeks"], ...Array.from({ length: 14 }, (_, at) => [`Council ${String.fromCharCode(65 + at)}`, 40_000 + ((at * 7919) % 9000), 80 + ((at * 13) % 17)])];
    const workbook = benchmarkWorkbook(rows);
    const { user } = await openBenchmark(workbook);
    await goTo(user, "Insert");
    await user.click(screen.getByRole("radio", { name: "Others: a share-safe pack" }));
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByText(/^Inserted: Share-safe pack: /);
    const receipt = (pack: number) => JSON.stringify(workbook.plans[pack]!.sheets[1]);
    expect(receipt(0)).toContain('"published"');
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(workbook.plans).toHaveLength(2));
    expect(receipt(1)).toContain("Figures of the same providers were in the pack of");
    expect(receipt(1)).not.toContain('"published"');

    const key = workbook.sheets.get("Key - do not share")!;
    const row = key.findIndex((cells) => cells[0] === "P01");
    key[row]![4] = "";
    await user.click(screen.getByRole("button", { name: "Insert" }));
    expect(await screen.findByText(/^The key of an earlier pack, on the sheet “Key - do not share”, cannot be read/, { ignore: "[role=status]" })).toBeVisible();
    expect(workbook.plans).toHaveLength(2);
  });
});
