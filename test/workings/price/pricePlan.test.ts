import { parseA1Ref, tokenize, tokenTypes, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../../src/cells/address";
import type { InsertPlan, PlanCell, PlanTable, SheetPlan } from "../../../src/workings/insertPlan";
import { PRICE_METHOD, PRICE_SHEETS, priceInputsHash } from "../../../src/workings/price/pricePlan";
import { caseOf, inService, leftOut, service, staffOf, post, twoPools, centre } from "./_cases";
import { planOf, STAMP } from "./_inserted";
import { charity, LEDGER_SHEET, PLAN_CASES, RED_CASES } from "./_planCases";

const plans = Object.entries({ ...PLAN_CASES, ...RED_CASES }).flatMap(([name, { priceCase }]) =>
  (["workings", "functions"] as const).map((mode) => ({ name, mode, priceCase, plan: planOf(priceCase, mode) })));

interface Placed { readonly sheet: SheetPlan; readonly row: number; readonly column: number; readonly cell: PlanCell }

function cells(plan: InsertPlan): Placed[] {
  return plan.sheets.flatMap((sheet) => sheet.rows.flatMap((line, row) => line.flatMap((cell, column) => (cell ? [{ sheet, row, column, cell }] : []))));
}

function formulas(plan: InsertPlan): (Placed & { readonly formula: string })[] {
  return cells(plan).flatMap((placed) => (placed.cell.formula === undefined ? [] : [{ ...placed, formula: placed.cell.formula }]));
}

const where = ({ sheet, row, column }: Placed): string => `${sheet.name}!${cellAddress(row, column)}`;

/** Only what Excel 2016, LibreOffice 7.4 and the workbench's engine all know; none recalculates by itself or hides what it reads. */
const NATIVE = new Set(["SUBSTITUTE", 
  "ABS", "AND", "COLUMNS", "COUNT", "COUNTIF", "COUNTIFS", "EXACT", "FALSE", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "LOWER", "MATCH",
  "MAX", "MIN", "MINVERSE", "MMULT", "NOT", "ROUND", "ROWS", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TRIM", "TRUE",
]);
const FUNCTIONS = new Set(["FCR.POSTCOST", "FCR.HOURS", "FCR.OVERHEADS", "FCR.PRICE", "FCR.BREAKEVEN", "FCR.UTILISATION", "FCR.AFFORDABLEPAY", "FCR.REDUNDANCY", "POOL.SPLIT"].map((id) => `OPENBOOK.${id}`));
/** Numbers a formula may hold; every other stands in a cell of its own. */
const NUMBERS = new Set(["0", "1", "100"]);
/** The tables whose rows are steps of different kinds, of different methods or of different cells: elsewhere a column has one formula. */
const STEP_BY_STEP = new Set(["Price_rests_on", 
  "Price_hours", "Price_shares", "Price_by_method", "Price_closing", "Price_ledger_closing", "Price_ledger_cells", "Price_ledger_runs", "Price_build_up", "Price_transfer_summary", "Price_pay_compared",
]);

describe.each(plans)("$name, as $mode", ({ mode, priceCase, plan }) => {
  it("keeps statement, inputs, ledger, workings, methods and checks apart, under the names given", () => {
    expect(plan.sheets.map((sheet) => sheet.name)).toEqual(PRICE_SHEETS);
    expect(plan.sheets.map((sheet) => sheet.role)).toEqual(["summary", "inputs", "workings", "workings", "outputs", "log"]);
    expect(plan.show).toBe("Price statement");
  });

  it("has a title in A1, a purpose, a stamp and a check row on every sheet, and prints on A4 landscape", () => {
    for (const sheet of plan.sheets) {
      expect(sheet.rows[0]![0]).toMatchObject({ style: "Title", value: expect.stringContaining(priceCase.title) as string });
      expect(sheet.rows[1]![0]!.value).toMatch(/\.$/);
      expect(sheet.rows[2]![0]!.value).toContain(STAMP.inputsHash);
      expect(sheet.rows[3]!.map((cell) => cell?.style)).toEqual(["Normal", "Output", "Output"]);
      expect(sheet.rows[3]![1]!.formula).toMatch(/^=/);
      expect(sheet.print).toMatchObject({ landscape: true, titleRows: [expect.any(Number), expect.any(Number)] });
      const across = sheet.columnWidths.reduce((sum, width) => sum + width, 0);
      expect(across / (sheet.print.pagesWide ?? 1)).toBeLessThanOrEqual(360);
    }
  });

  it("has one header row a table, its headings all different, and nothing empty inside", () => {
    for (const sheet of plan.sheets) {
      for (const table of sheet.tables) {
        const headings = Array.from({ length: table.columns }, (_, at) => sheet.rows[table.row]![table.column + at]?.value);
        for (const heading of headings) expect(typeof heading).toBe("string");
        expect(new Set(headings.map((heading) => String(heading).trim().toLowerCase())).size).toBe(headings.length);
        expect(table.rows).toBeGreaterThan(1);
        for (let row = 1; row < table.rows; row++) {
          for (let column = 0; column < table.columns; column++) {
            const cell = sheet.rows[table.row + row]?.[table.column + column];
            if ((cell?.value ?? cell?.formula ?? "") === "") throw new Error(`${sheet.name}!${cellAddress(table.row + row, table.column + column)} is empty inside ${table.name}`);
          }
        }
      }
    }
  });

  it("gives tables and names of their own, which Excel takes", () => {
    const all = [...plan.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)), ...plan.names.map(({ name }) => name)];
    expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
    for (const name of all) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*_[A-Za-z0-9_]*$/);
    for (const { sheet, row, column, comment } of plan.names) {
      expect(plan.sheets.find((each) => each.name === sheet)!.rows[row]![column]!.formula).toMatch(/^=/);
      expect(comment.length).toBeLessThanOrEqual(255);
    }
  });

  it("overlaps no table with another", () => {
    for (const sheet of plan.sheets) {
      const taken = new Set<string>();
      for (const table of sheet.tables) for (const place of cellsOf(table)) {
        expect(taken.has(place)).toBe(false);
        taken.add(place);
      }
    }
  });

  it("holds no number in a formula but 0, 1 and 100, and no function but the plain ones", () => {
    for (const placed of formulas(plan)) {
      for (const { type, value } of tokenize(placed.formula, { negativeNumbers: false })) {
        if (type === tokenTypes.NUMBER && !NUMBERS.has(value)) throw new Error(`${where(placed)} holds ${value}: ${placed.formula}`);
        const known = NATIVE.has(value) || (mode === "functions" && placed.sheet.name === "Price workings" && FUNCTIONS.has(value));
        if (type === tokenTypes.FUNCTION && !known) throw new Error(`${where(placed)} uses ${value}: ${placed.formula}`);
        if (type === tokenTypes.UNKNOWN || type === tokenTypes.ERROR) throw new Error(`${where(placed)} has ${value}: ${placed.formula}`);
      }
      if (placed.formula.length > 900) throw new Error(`${where(placed)} is ${placed.formula.length} characters long: ${placed.formula}`);
    }
    expect(formulas(plan).some(({ formula }) => formula.includes("OPENBOOK."))).toBe(mode === "functions");
  });

  it("refers only to cells that are there", () => {
    const bySheet = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
    const spilled = new Set(cells(plan).flatMap(spillOf));
    for (const placed of formulas(plan)) {
      for (const { type, value } of tokenize(placed.formula, { negativeNumbers: false })) {
        if (type !== tokenTypes.REF_RANGE) continue;
        const { context, range } = parseA1Ref(value)! as { context: string[]; range: { top: number; left: number; bottom: number; right: number } };
        const sheet = context.length > 0 ? bySheet.get(context[0]!) : placed.sheet;
        if (!sheet) continue;
        for (const [row, column] of [[range.top, range.left], [range.bottom, range.right]] as const) {
          const cell = sheet.rows[row]?.[column];
          const filled = cell && (cell.value !== undefined || cell.formula !== undefined);
          const at = `${sheet.name}!${cellAddress(row, column)}`;
          if (!filled && !spilled.has(at)) throw new Error(`${where(placed)} reads ${at}, which is empty: ${placed.formula}`);
        }
      }
    }
  });

  it("has one formula down each column of the workings and the answer, but where rows are steps of their own", () => {
    for (const sheet of plan.sheets.filter(({ role }) => role !== "log")) {
      for (const table of sheet.tables.filter(({ name }) => !STEP_BY_STEP.has(name))) {
        for (let column = table.column; column < table.column + table.columns; column++) {
          if (["Linked cell", "In the cell now"].includes(String(sheet.rows[table.row]![column]!.value))) continue;
          const inColumn = Array.from({ length: table.rows - 1 }, (_, at) => ({ row: table.row + 1 + at, cell: sheet.rows[table.row + 1 + at]![column]! }))
            .filter(({ cell }) => cell.formula !== undefined)
            .map(({ row, cell }) => translateFormulaToR1C1(cell.formula!, cellAddress(row, column)));
          if (new Set(inColumn).size > 1) throw new Error(`${sheet.name}, column ${cellAddress(table.row, column)}: ${[...new Set(inColumn)].slice(0, 2).join("   then   ")}`);
        }
      }
    }
  });

  it("spills only over cells that hold nothing, outside any table", () => {
    const held = new Map(cells(plan).map((placed) => [where(placed), placed.cell]));
    for (const placed of cells(plan)) {
      for (const at of spillOf(placed).slice(1)) expect(held.get(at)?.value ?? held.get(at)?.formula).toBeUndefined();
      if (placed.cell.spills) for (const table of placed.sheet.tables) expect(cellsOf(table)).not.toContain(cellAddress(placed.row, placed.column));
    }
  });

  it("charts one service's charge with headings, words for those who cannot see it, and room of its own", () => {
    const [summary] = plan.sheets;
    expect(summary!.charts).toHaveLength(1);
    for (const { kind, source, from, to } of summary!.charts) {
      expect(kind).toBe("stackedColumn");
      expect(source.rows).toBe(1 + 1 + priceCase.pools.length + 3);
      expect(String(summary!.rows[from.row - 2]![0]!.formula)).toContain("charge is");
      for (let at = 0; at < source.columns; at++) expect(typeof summary!.rows[source.row]![source.column + at]!.value).toBe("string");
      for (let row = from.row; row <= to.row; row++) expect(summary!.rows[row]?.some((cell) => cell) ?? false).toBe(false);
    }
  });

  it("checks itself: one master check over every check", () => {
    const { sheet, row, column } = plan.masterCheck;
    expect(plan.sheets.find((each) => each.name === sheet)!.rows[row]![column]!.formula).toMatch(/^=ROWS\(.*\)-COUNTIF\(.*"Holds"\)$/);
  });
});

function cellsOf(table: PlanTable): string[] {
  return Array.from({ length: table.rows * table.columns }, (_, at) => cellAddress(table.row + Math.floor(at / table.columns), table.column + (at % table.columns)));
}

/** The cells a formula spills to, its own first. */
function spillOf({ sheet, row, column, cell }: Placed): string[] {
  if (!cell.spills) return [];
  const { rows, columns } = cell.spills;
  return Array.from({ length: rows * columns }, (_, at) => `${sheet.name}!${cellAddress(row + Math.floor(at / columns), column + (at % columns))}`);
}

it("uses only Excel's styles that can be read", () => {
  const used = new Set(plans.flatMap(({ plan }) => cells(plan).map(({ cell }) => cell.style ?? "Normal")));
  expect([...used].sort()).toEqual(["Heading 3", "Input", "Normal", "Output", "Title", "Total"]);
});

it("names its method and its inputs' fingerprint", () => {
  expect(PRICE_METHOD).toBe("Price 1");
  expect(priceInputsHash(twoPools())).toMatch(/^[0-9a-f]{16}$/);
  expect(priceInputsHash(twoPools())).not.toBe(priceInputsHash(twoPools({ method: "direct" })));
});

it("needs a name for every sheet", () => {
  expect(() => planOf(twoPools(), "workings", { sheetNames: PRICE_SHEETS.slice(1) })).toThrow(RangeError);
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
