import { PRICE_METHOD, PRICE_SHEETS, priceInputsHash } from "../../../src/workings/price/pricePlan";
import { cells, formulas } from "../_planCells";
import { inBothModes, structureLaws } from "../_structureLaws";
import { caseOf, inService, leftOut, service, staffOf, post, twoPools, centre } from "./_cases";
import { planOf, STAMP } from "./_inserted";
import { charity, LEDGER_SHEET, PLAN_CASES, RED_CASES, type PlanCase } from "./_planCases";

const plans = inBothModes<PlanCase>({ ...PLAN_CASES, ...RED_CASES }, ({ priceCase }, mode) => planOf(priceCase, mode));
const ROLES = ["summary", "inputs", "workings", "workings", "outputs", "log"] as const;

structureLaws(plans, {
  stamp: STAMP, leastChecks: 9, hash: ({ priceCase }) => priceInputsHash(priceCase),
  titleOf: ({ priceCase }) => priceCase.title,
  sheetsOf: () => PRICE_SHEETS.map((name, at) => [name, ROLES[at]!] as const),
  shownFor: () => "Price statement",
  native: [
    "ABS", "AND", "COLUMNS", "COUNT", "COUNTIF", "COUNTIFS", "EXACT", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "LOWER", "MATCH",
    "MAX", "MIN", "MINVERSE", "MMULT", "NOT", "ROUND", "ROWS", "SUBSTITUTE", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TRIM",
  ],
  functions: ["FCR.POSTCOST", "FCR.HOURS", "FCR.OVERHEADS", "FCR.PRICE", "FCR.BREAKEVEN", "FCR.UTILISATION", "FCR.AFFORDABLEPAY", "FCR.REDUNDANCY", "POOL.SPLIT"].map((id) => `OPENBOOK.${id}`),
  functionsOn: ["Price workings"],
  longest: 600,
  stepByStep: [
    "Price_hours", "Price_shares", "Price_by_method", "Price_closing", "Price_ledger_closing", "Price_ledger_cells", "Price_ledger_runs", "Price_build_up", "Price_rests_on", "Price_transfer_summary",
    "Price_pay_compared",
  ],
  eachItsOwn: ["Linked cell", "In the cell now"],
  underOtherNames: { given: PLAN_CASES["a charity"]!, usual: PRICE_SHEETS, planUnder: ({ priceCase }, mode, sheetNames) => planOf(priceCase, mode, { sheetNames }) },
});

describe.each(plans)("$name, as $mode", ({ given: { priceCase }, plan }) => {
  it("charts one service's charge, with words for those who cannot see it", () => {
    const [summary] = plan.sheets;
    expect(summary!.charts).toHaveLength(1);
    for (const { kind, source, from } of summary!.charts) {
      expect(kind).toBe("stackedColumn");
      expect(source.rows).toBe(1 + 1 + priceCase.pools.length + 3);
      expect(String(summary!.rows[from.row - 2]![0]!.formula)).toContain("charge is");
    }
  });
});

it("names its method and its inputs' fingerprint", () => {
  expect(PRICE_METHOD).toBe("Price 1");
  expect(priceInputsHash(twoPools())).toMatch(/^[0-9a-f]{16}$/);
  expect(priceInputsHash(twoPools())).not.toBe(priceInputsHash(twoPools({ method: "direct" })));
});

it("adds up the ledger where it stands, so that a hundred thousand rows are no more formulas than ten", () => {
  const long = charity();
  const plan = planOf({ ...long, ledger: { ...long.ledger!, lastRow: 100_000 } }, "workings");
  expect(formulas(plan)).toHaveLength(formulas(planOf(long, "workings")).length);
  expect(formulas(plan).filter(({ formula }) => formula.includes(`'${LEDGER_SHEET}'!$C$2:$C$100001`)).length).toBeGreaterThan(0);
});

it("says why a service has no price and a pool was not shared, and what a list could not be costed for", () => {
  const words = (priceCase: Parameters<typeof planOf>[0]): string => cells(planOf(priceCase, "workings")).map(({ cell }) => String(cell.value)).join("\n");
  expect(words(caseOf([service("Idle", null)], [], [centre("Idle", 1, inService(0))]))).toContain("Service without a price");
  expect(words(RED_CASES["a pool that supplies nobody"]!.priceCase)).toContain("Pool not shared out");
  expect(words(charity({ staff: staffOf([post("Manager", -5, 1, 0)]) }))).toContain("Not costed");
  const { transfer } = PLAN_CASES["posts that transfer, nobody's age known"]!.priceCase;
  expect(words(twoPools({ transfer: { ...transfer!, year: "1999-00" } }))).toContain("Not worked out");
});

it("repeats the prices in empty cells of a sheet that is there", () => {
  const { answerBlock } = planOf(twoPools(), "workings", { answerBlock: { sheet: "Report", row: 3, column: 1 } });
  expect(answerBlock).toMatchObject({ sheet: "Report", row: 3, column: 1 });
  expect(answerBlock!.rows).toHaveLength(4);
  expect(answerBlock!.rows[1]![4]).toMatchObject({ formula: expect.stringMatching(/^='Price statement'!/) as string });
});

it("lists every exclusion by its reason, once", () => {
  const priceCase = caseOf([service("One", 1)], [], [centre("One", 10, inService(0)), centre("A", 1, leftOut("Trading")), centre("B", 2, leftOut(" trading ")), centre("C", 3, leftOut("Grants"))]);
  const plan = planOf(priceCase, "workings");
  const items = cells(plan).filter(({ sheet, cell }) => sheet.role === "summary" && String(cell.value).startsWith("Left out: ")).map(({ cell }) => cell.value);
  expect(items).toEqual(["Left out: Trading", "Left out: Grants"]);
});

describe("the statement on paper", () => {
  const [statement] = planOf(charity(), "workings").sheets;
  const rowOf = (words: string): number => statement!.rows.findIndex((cells) => cells[0]?.value === words);

  it("has the statement, what it rests on and the checks on a page of their own, and the chart on another", () => {
    const chartRow = rowOf("How one service's charge is built up");
    expect(statement!.print.parts).toEqual([
      { row: 0, column: 0, rows: chartRow, columns: statement!.columnWidths.length },
      { row: chartRow, column: 0, rows: statement!.rows.length - chartRow, columns: statement!.columnWidths.length },
    ]);
    for (const words of ["Checks", "Statement by service", "How it closes to the ledger", "What the prices rest on"]) expect(rowOf(words)).toBeGreaterThan(-1);
    for (const words of ["Statement by service", "What the prices rest on"]) expect(rowOf(words)).toBeLessThan(chartRow);
  });

  it("names the source of every line that the prices rest on", () => {
    const table = statement!.tables.find(({ name }) => name === "Price_rests_on")!;
    const lines = statement!.rows.slice(table.row + 1, table.row + table.rows).map((cells) => [cells[1]?.value, cells[3]?.value]);
    expect(lines).toEqual([
      ["Ledger", "'Ledger'!C2:C15"], ["Pay", "As it was booked"], ["Overheads shared by", "Chosen in the pane; the methods sheet has the others beside it"],
      ["Management by", "Typed in the pane"], ["Finance by", "Typed in the pane"], ["Premises by", "Typed in the pane"], ["Contingency on full cost", "Typed in the pane"], ["Surplus on cost", "Typed in the pane"],
    ]);
  });

  it("does not show the series that only holds the others up", () => {
    expect(statement!.charts[0]!.fills).toEqual([null, expect.stringMatching(/^#/), expect.stringMatching(/^#/)]);
  });
});
