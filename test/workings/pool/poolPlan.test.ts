import type { SheetPlan } from "../../../src/workings/insertPlan";
import type { PoolCase } from "../../../src/workings/pool/poolCase";
import { POOL_SHEETS, poolInputsHash } from "../../../src/workings/pool/poolPlan";
import { inBothModes, structureLaws } from "../_structureLaws";
import { CASES, linked, names, poolCaseOf, shares } from "./_cases";
import { planOf, STAMP } from "./_inserted";

const plans = inBothModes(CASES, planOf);

structureLaws(plans, {
  stamp: STAMP, leastChecks: 8, hash: poolInputsHash,
  titleOf: ({ title }) => title,
  sheetsOf: () => POOL_SHEETS.map((name, at) => [name, (["summary", "inputs", "workings", "log"] as const)[at]!] as const),
  shownFor: () => "Pool contributions",
  native: ["ABS", "COLUMNS", "COUNTIF", "COUNTIFS", "EXACT", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "MATCH", "MAX", "MIN", "NOT", "ROUND", "ROWS", "SUM", "SUMIFS", "SUMPRODUCT", "TRIM"],
  functions: ["SPLIT", "GRID", "NEED", "DAMP", "RISKSHARE", "SETTLE"].map((id) => `OPENBOOK.POOL.${id}`), functionsOn: ["Pool workings"],
  longest: 200,
  // The settlement function's rows come and go: its readers look first whether there is one.
  looksFirst: ({ sheet, formula }, { mode }) => mode === "functions" && sheet.role === "summary" && /^=IF\(.*(=""|ISNUMBER)/.test(formula),
  eachItsOwn: ["Linked cell"],
  underOtherNames: { given: CASES["settled already"]!, usual: POOL_SHEETS, planUnder: (poolCase, mode, sheetNames) => planOf(poolCase, mode, { sheetNames }) },
});

describe.each(plans)("$name, as $mode", ({ given: poolCase, plan }) => {
  it("charts the partners, with words for those who cannot see it", () => {
    const [summary] = plan.sheets;
    expect(summary!.charts).toHaveLength(1);
    const [{ source, from }] = summary!.charts as [SheetPlan["charts"][number]];
    const said = String(summary!.rows[from.row - 1]![0]!.value);
    const shown = poolCase.periods.length === 1 ? poolCase.partners : summary!.rows[source.row]!.slice(1, source.columns).map((cell) => String(cell!.value));
    for (const name of shown) expect(said.toLowerCase()).toContain(name.toLowerCase().replace(/…$/, ""));
  });
});

describe("the inputs sheet", () => {
  const plain = poolCaseOf([[1200], [300]], names(2), shares(0.5, 0.5));
  const poolCase: PoolCase = {
    ...plain,
    budget: [
      { period: 0, service: 0, amount: linked(1200, "Budget 2025-26's", 4, 2, { readFrom: "£1,200" }) },
      { period: 1, service: 0, amount: linked(300000, "Budget 2025-26's", 5, 2, { scale: 1000 }) },
    ],
  };
  const sheet = planOf(poolCase, "workings").sheets[1]!;
  const table = sheet.tables.find(({ name }) => name === "Pool_inputs")!;
  const row = (index: number) => sheet.rows[table.row + 1 + index]!;

  it("has a row for each figure with its cell, how it was read, its unit and its source", () => {
    expect(sheet.rows[table.row]!.map((cell) => cell?.value)).toEqual([
      "Line", "Figure", "Item", "Period no.", "Period", "Partner", "Linked cell", "Text seen", "Typed or read as", "Multiplied by", "Figure used", "Unit", "Source", "State",
    ]);
    expect(row(0)[6]).toMatchObject({ formula: "=IF('Budget 2025-26''s'!C5=\"\",\"\",'Budget 2025-26''s'!C5)" });
    expect(row(0)[7]).toMatchObject({ value: "£1,200" });
    expect(row(0)[8]).toMatchObject({ value: 1200, style: "Input", note: expect.stringContaining("£1,200") as string });
    expect(row(0)[10]).toMatchObject({ formula: expect.stringMatching(/^=IF\(ISNUMBER\(G\d+\),G\d+\*J\d+,I\d+\)$/) as string });
    expect(row(1)[9]).toMatchObject({ value: 1000 });
    expect(row(0)[12]).toMatchObject({ value: "'Budget 2025-26''s'!C5" });
    expect(row(2)[12]).toMatchObject({ value: "Typed in the pane" });
    expect(row(2)[8]).toMatchObject({ value: 0.5, style: "Input" });
  });
});

describe("the log", () => {
  const log = (poolCase: PoolCase): SheetPlan => planOf(poolCase, "workings").sheets[3]!;
  const headings = (sheet: SheetPlan, name: string) => {
    const table = sheet.tables.find((each) => each.name === name)!;
    return sheet.rows[table.row]!.slice(0, table.columns).map((cell) => cell?.value);
  };

  it("keeps the assumptions in the columns the AQuA Book asks for, with nothing signed on anybody's behalf", () => {
    const sheet = log(CASES["an overspend through three tiers, settled"]!);
    expect(headings(sheet, "Pool_assumptions")).toEqual([
      "ID", "Assumption", "Value", "Unit", "Quantified effect", "What the effect is", "Reliability", "When made", "Why", "Source", "Made by", "Signed off by",
    ]);
    const table = sheet.tables.find(({ name }) => name === "Pool_assumptions")!;
    expect(sheet.rows[table.row + 1]![11]).toMatchObject({ value: "To be completed", style: "Input" });
    expect(sheet.rows[table.row + 1]![7]).toMatchObject({ value: "21 November 2026" });
  });

  it("lists every cell that was fixed or left out, with its address, what was seen and why", () => {
    const readings = [{ address: "Budget!C5", seen: "£1,200", became: "£1,200.00", reason: "read from text" }, { address: "Budget!C6", seen: "=n/a", became: "left out", reason: "not a figure" }];
    const sheet = log(poolCaseOf([[1]], names(1), shares(1), { readings }));
    const table = sheet.tables.find(({ name }) => name === "Pool_readings")!;
    expect(table.rows).toBe(3);
    expect(sheet.rows[table.row + 2]!.slice(0, 4).map((cell) => cell?.value)).toEqual(["Budget!C6", "not a figure", "=n/a", "left out"]);
  });

  it("says so where every cell was used as it stands", () => {
    const sheet = log(poolCaseOf([[1]], names(1), shares(1)));
    expect(sheet.tables.some(({ name }) => name === "Pool_readings")).toBe(false);
    expect(sheet.rows.flat().map((cell) => cell?.value)).toContain("Every cell was used as it stands.");
  });
});

it("repeats the schedule as formulas where asked", () => {
  const poolCase = CASES["58 / 17 / 25 over three periods"]!;
  const { answerBlock } = planOf(poolCase, "workings", { answerBlock: { sheet: "Budget", row: 20, column: 5 } });
  expect(answerBlock).toMatchObject({ sheet: "Budget", row: 20, column: 5 });
  expect(answerBlock!.rows).toHaveLength(5);
  expect(answerBlock!.rows[0]!.map((cell) => cell?.value)).toEqual(["Period", ...poolCase.partners, "All partners"]);
  expect(answerBlock!.rows[4]!.slice(1).every((cell) => cell!.formula!.startsWith("='Pool contributions'!"))).toBe(true);
});

it("gives a case that differs by a penny another fingerprint", () => {
  const poolCase = CASES["58 / 17 / 25 over three periods"]!;
  const changed = { ...poolCase, budget: poolCase.budget.map((figure, at) => (at === 3 ? { ...figure, amount: { ...figure.amount, value: figure.amount.value + 0.01 } } : figure)) };
  expect(poolInputsHash(changed)).not.toBe(poolInputsHash(poolCase));
});
