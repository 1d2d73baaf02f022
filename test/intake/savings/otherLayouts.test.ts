import { readOptions } from "../../../src/intake/savings/readOptions";
import { readRegister } from "../../../src/intake/savings/readRegister";
import { blockOf } from "../_block";
import { faults } from "./_accounts";

const wordsOf = ({ remarks }: { readonly remarks: readonly { readonly words: string }[] }) => remarks.map(({ words }) => words);

describe("a register with its savings by year across", () => {
  const BY_YEAR = "Savings stand by year across, “2026/27 £000” to “2028/29 £000”, and are not read: nothing says whether a year’s figure comes on top of the year before or is all that is saved in it. Put what each saves in a full year in one column, and when it starts in another.";

  test("is refused by name, and asks after none of the years by itself", () => {
    const table = readRegister(blockOf([["Ref", "Proposal", "Service", "2026/27 £000", "2027/28 £000", "2028/29 £000", "Total £000", "RAG"], ["S1", "Review of fees", "Adults", 100, 50, 0, 150, "Green"], ["S2", "Fleet", "Place", 20, 0, 0, 20, "Amber"]]));
    expect(wordsOf(table)).toContain(BY_YEAR);
    expect(wordsOf(table).filter((words) => /was not matched|No column of savings/.test(words))).toEqual([]);
    expect(table.lines.map(({ saving }) => saving.value)).toEqual([null, null]);
    expect(faults(table)).toEqual([]);
  });

  test("is the same under headings that say saving", () => {
    const table = readRegister(blockOf([["Proposal", "Directorate", "Saving 2026/27 £", "Saving 2027/28 £"], ["Review of fees", "Adults", 100_000, 50_000]]));
    expect(wordsOf(table)).toContain(BY_YEAR.replace("2026/27 £000", "Saving 2026/27 £").replace("2028/29 £000", "Saving 2027/28 £"));
    expect(wordsOf(table).filter((words) => words.includes("was not matched"))).toEqual([]);
  });

  test("beside a saving says which is read, and what that has to be", () => {
    const table = readRegister(blockOf([["Proposal", "Directorate", "Total saving £", "2026/27", "2027/28"], ["Review of fees", "Adults", 150_000, 100_000, 50_000]]));
    expect(table.lines[0]?.saving.value).toBe(150_000);
    expect(wordsOf(table)).toContain("“2026/27” to “2027/28” are not read: “Total saving £” is taken for what each saves in a full year. If it adds years up, choose another column.");
  });

  test("is not seen in one year alone, in budgets by year, nor in a column chosen for the saving", () => {
    const said = (headings: readonly string[], chosen?: number) => wordsOf(readRegister(blockOf([["Proposal", "Start", ...headings], ["A", "1 April 2026", ...headings.map((_, at) => 1000 + at)]]), chosen === undefined ? {} : { roles: new Map([[chosen, "saving"]]) }))
      .filter((words) => /by year across|are not read/.test(words));
    expect(said(["Saving (£)", "2026/27 £"])).toEqual([]);
    expect(said(["Budget 2025/26 £", "Budget 2026/27 £", "Saving (£)"])).toEqual([]);
    expect(said(["FTE 2026/27", "FTE 2027/28", "Saving (£)"])).toEqual([]);
    expect(said(["2026/27 £", "2027/28 £"], 3)).toEqual([]);
  });
});

describe("options that stand across", () => {
  const ACROSS = "Options stand across, “Do nothing” to “Contracted”, and are not read: give each line of an option a row of its own, with its years across, or a row for each amount with columns for the option, the year and the amount.";

  test("are refused by name, and asked after neither one by one nor as the option", () => {
    const table = readOptions(blockOf([["Cost or benefit", "Do nothing", "In-house", "Contracted"], ["Staff", 0, 142_000, 0], ["Contract price", 0, 0, 128_000], ["Saving", 0, -30_000, -30_000]]));
    expect(wordsOf(table)).toContain(ACROSS);
    expect(wordsOf(table).filter((words) => /was not matched|No years were found|No column says which option/.test(words))).toEqual([]);
    expect([table.years, faults(table)]).toEqual([[], []]);
  });

  test("are refused where they are only numbered, and where a column says the year", () => {
    const numbered = readOptions(blockOf([["Line", "Option 1", "Option 2", "Option 3"], ["Staff cost", 0, 142_000, 0], ["Contract price", 0, 0, 128_000], ["Total", 0, 142_000, 128_000]]));
    expect(wordsOf(numbered)).toContain(ACROSS.replace("Do nothing", "Option 1").replace("Contracted", "Option 3"));
    expect(wordsOf(numbered).filter((words) => words.includes("could be the option too"))).toEqual([]);
    const dated = readOptions(blockOf([["Year", "Line", "Kind", "Do nothing", "In-house", "Contracted"], ["2026/27", "Staff", "Cost", 0, 142_000, 0], ["2027/28", "Staff", "Cost", 0, 142_000, 0]]));
    expect(wordsOf(dated)).toContain(ACROSS);
    expect(dated.lines.every(({ flows }) => flows.every((cells) => cells.length === 0))).toBe(true);
  });

  test("are not seen in a list, in years across, nor in one column of figures", () => {
    const said = (rows: Parameters<typeof blockOf>[0]) => wordsOf(readOptions(blockOf(rows))).filter((words) => words.includes("stand across"));
    expect(said([["Option", "Line", "Kind", "Year", "Amount (£)"], ["A", "Staff", "Cost", "2026/27", 100], ["A", "Staff", "Cost", "2027/28", 100]])).toEqual([]);
    expect(said([["Option", "Line", "Kind", "2026/27", "2027/28"], ["A", "Staff", "Cost", 100, 100]])).toEqual([]);
    expect(said([["Option", "Line", "Kind", "Figure"], ["A", "Staff", "Cost", 100]])).toEqual([]);
    expect(said([["Option", "Line", "Cost (£)", "Benefit (£)"], ["A", "Staff", 100, 40], ["B", "Staff", 90, 30]])).toEqual([]);
    expect(said([["Option", "Line", "Kind", 2026, 2027], [1, "Staff", "Cost", 100, 100], [2, "Staff", "Cost", 90, 90]])).toEqual([]);
  });
});
