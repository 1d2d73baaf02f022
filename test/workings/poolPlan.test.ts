import { parseA1Ref, tokenize, tokenTypes, translateFormulaToR1C1 } from "@borgar/fx";
import { builtInFormat } from "../../src/workbench/file/builtInStyles";
import type { InsertPlan, PlanCell, PlanTable, SheetPlan } from "../../src/workings/insertPlan";
import { cellAddress } from "../../src/cells/address";
import { poolAnswer } from "../../src/workings/pool/poolAnswer";
import type { PoolCase } from "../../src/workings/pool/poolCase";
import { POOL_SHEETS, poolInputsHash, poolPlan, type PoolPlanOptions } from "../../src/workings/pool/poolPlan";
import { CASES, linked, names, poolCaseOf, shares, STAMP } from "./_cases";

const plans = Object.entries(CASES).flatMap(([name, poolCase]) =>
  (["workings", "functions"] as const).map((mode) => ({ name, mode, poolCase, plan: planOf(poolCase, mode) })));

function planOf(poolCase: PoolCase, mode: PoolPlanOptions["mode"], more: Partial<PoolPlanOptions> = {}): InsertPlan {
  return poolPlan(poolCase, poolAnswer(poolCase), { mode, sheetNames: POOL_SHEETS, stamp: STAMP, ...more });
}

interface Placed { readonly sheet: SheetPlan; readonly row: number; readonly column: number; readonly cell: PlanCell }

function cells(plan: InsertPlan): Placed[] {
  return plan.sheets.flatMap((sheet) => sheet.rows.flatMap((line, row) => line.flatMap((cell, column) => (cell ? [{ sheet, row, column, cell }] : []))));
}

function formulas(plan: InsertPlan): (Placed & { readonly formula: string })[] {
  return cells(plan).flatMap((placed) => (placed.cell.formula === undefined ? [] : [{ ...placed, formula: placed.cell.formula }]));
}

const where = ({ sheet, row, column }: Placed): string => `${sheet.name}!${cellAddress(row, column)}`;

/** Only what Excel 2016, LibreOffice 7.4 and the workbench's engine all know; none recalculates by itself or hides what it reads. */
const NATIVE = new Set(["ABS", "COLUMNS", "COUNTIF", "COUNTIFS", "EXACT", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "MATCH", "MAX", "MIN", "NOT", "ROUND", "ROWS", "SUM", "SUMIFS", "SUMPRODUCT", "TRIM"]);
const POOL = new Set(["SPLIT", "GRID", "NEED", "DAMP", "RISKSHARE", "SETTLE"].map((id) => `OPENBOOK.POOL.${id}`));
/** Numbers a formula may hold; every other stands in a cell of its own. */
const NUMBERS = new Set(["0", "1", "12", "100"]);
const LONGEST = 200;

describe.each(plans)("$name, as $mode", ({ mode, poolCase, plan }) => {
  it("keeps inputs, workings and answer apart, under free names Excel takes", () => {
    expect(plan.sheets.map((sheet) => sheet.role)).toEqual(["summary", "inputs", "workings", "log"]);
    expect(plan.sheets.map((sheet) => sheet.name)).toEqual(POOL_SHEETS);
    for (const { name } of plan.sheets) expect(name.length).toBeLessThanOrEqual(31);
    expect(plan.show).toBe(POOL_SHEETS[0]);
  });

  it("has a title in A1, a purpose, a stamp and a check row on every sheet, and prints on A4 landscape", () => {
    for (const sheet of plan.sheets) {
      expect(sheet.rows[0]![0]).toMatchObject({ style: "Title", value: expect.stringContaining(poolCase.title) as string });
      expect(sheet.rows[1]![0]!.value).toMatch(/\.$/);
      expect(sheet.rows[2]![0]!.value).toContain(STAMP.inputsHash);
      expect(sheet.rows[3]!.map((cell) => cell?.style)).toEqual(["Normal", "Output", "Output"]);
      expect(sheet.rows[3]![1]!.formula).toMatch(/^=/);
      expect(sheet.print).toMatchObject({ landscape: true, titleRows: [expect.any(Number), expect.any(Number)] });
    }
  });

  it("has one header row a table, its headings all different, and nothing empty inside", () => {
    for (const sheet of plan.sheets) {
      for (const table of sheet.tables) {
        const headings = Array.from({ length: table.columns }, (_, at) => sheet.rows[table.row]![table.column + at]?.value);
        for (const heading of headings) {
          expect(typeof heading).toBe("string");
          expect(String(heading).length).toBeLessThanOrEqual(255);
        }
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

  it("holds no number in a formula but 0, 1, 12 and 100, and no function but the plain ones", () => {
    for (const placed of formulas(plan)) {
      for (const { type, value } of tokenize(placed.formula, { negativeNumbers: false })) {
        if (type === tokenTypes.NUMBER && !NUMBERS.has(value)) throw new Error(`${where(placed)} holds ${value}: ${placed.formula}`);
        const known = NATIVE.has(value) || (mode === "functions" && placed.sheet.role === "workings" && POOL.has(value));
        if (type === tokenTypes.FUNCTION && !known) throw new Error(`${where(placed)} uses ${value}: ${placed.formula}`);
        if (type === tokenTypes.UNKNOWN || type === tokenTypes.ERROR) throw new Error(`${where(placed)} has ${value}: ${placed.formula}`);
      }
      if (placed.formula.length > LONGEST) throw new Error(`${where(placed)} is ${placed.formula.length} characters long: ${placed.formula}`);
    }
  });

  it("refers only to cells that are there", () => {
    const bySheet = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
    const spilled = new Set(cells(plan).flatMap(spillOf));
    for (const placed of formulas(plan)) {
      for (const { type, value } of tokenize(placed.formula, { negativeNumbers: false })) {
        if (type !== tokenTypes.REF_RANGE) continue;
        const reference = parseA1Ref(value)!;
        const { context, range } = reference as typeof reference & { context: string[]; range: { top: number; left: number; bottom: number; right: number } };
        const sheet = context.length > 0 ? bySheet.get(context[0]!) : placed.sheet;
        // The settlement function's rows come and go: its readers look first whether there is one.
        if (!sheet || (mode === "functions" && placed.sheet.role === "summary" && /^=IF\(.*(=""|ISNUMBER)/.test(placed.formula))) continue;
        for (const [row, column] of [[range.top, range.left], [range.bottom, range.right]] as const) {
          const cell = sheet.rows[row]?.[column];
          const filled = cell && (cell.value !== undefined || cell.formula !== undefined);
          const at = `${sheet.name}!${cellAddress(row, column)}`;
          if (!filled && !spilled.has(at)) throw new Error(`${where(placed)} reads ${at}, which is empty: ${placed.formula}`);
        }
      }
    }
  });

  it("has one formula down each column of the workings and the answer", () => {
    for (const sheet of plan.sheets.filter(({ role }) => role === "workings" || role === "summary")) {
      for (const table of sheet.tables) {
        for (let column = table.column; column < table.column + table.columns; column++) {
          const inColumn = Array.from({ length: table.rows - 1 }, (_, at) => ({ row: table.row + 1 + at, cell: sheet.rows[table.row + 1 + at]![column]! }))
            .filter(({ cell }) => cell.formula !== undefined)
            .map(({ row, cell }) => translateFormulaToR1C1(cell.formula!, cellAddress(row, column)));
          // A running total starts in the table's first row and so stretches: its far end is what counts.
          const plain = inColumn.map((formula) => formula.replaceAll(/R\d+C(\d+):RC/g, "R#C$1:RC").replaceAll(/R\d+C(\d+):RC\[/g, "R#C$1:RC["));
          if (new Set(plain).size > 1) throw new Error(`${sheet.name}, column ${cellAddress(table.row, column)}: ${[...new Set(plain)].slice(0, 2).join("   then   ")}`);
        }
      }
    }
  });

  it("spills only over cells that hold nothing, outside any table", () => {
    for (const placed of cells(plan)) {
      for (const at of spillOf(placed).slice(1)) {
        const [, address] = at.split("!");
        const cell = cells(plan).find((each) => each.sheet === placed.sheet && cellAddress(each.row, each.column) === address)?.cell;
        expect(cell?.value ?? cell?.formula).toBeUndefined();
      }
      if (placed.cell.spills) for (const table of placed.sheet.tables) expect(cellsOf(table)).not.toContain(cellAddress(placed.row, placed.column));
    }
    expect(formulas(plan).some(({ formula }) => formula.includes("OPENBOOK."))).toBe(mode === "functions");
  });

  it("charts at most five series with headings, words for those who cannot see it, and room of its own", () => {
    const [summary] = plan.sheets;
    expect(summary!.charts).toHaveLength(1);
    const [{ source, from, to }] = summary!.charts as [SheetPlan["charts"][number]];
    expect(source.columns - 1).toBeLessThanOrEqual(5);
    const said = String(summary!.rows[from.row - 1]![0]!.value);
    const shown = poolCase.periods.length === 1 ? poolCase.partners : summary!.rows[source.row]!.slice(1, source.columns).map((cell) => String(cell!.value));
    for (const name of shown) expect(said.toLowerCase()).toContain(name.toLowerCase().replace(/…$/, ""));
    for (let at = 0; at < source.columns; at++) expect(typeof summary!.rows[source.row]![source.column + at]!.value).toBe("string");
    for (let row = from.row; row <= to.row; row++) expect(summary!.rows[row]?.some((cell) => cell) ?? false).toBe(false);
  });

  it("checks itself: one master check over every check", () => {
    const { sheet, row, column } = plan.masterCheck;
    expect(plan.sheets.find((each) => each.name === sheet)!.rows[row]![column]!.formula).toMatch(/^=ROWS\(.*\)-COUNTIF\(.*"Holds"\)$/);
    const checks = plan.sheets[3]!.tables.find(({ name }) => name === "Pool_checks")!;
    expect(checks.rows).toBeGreaterThan(8);
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

/** WCAG's contrast of two "#RRGGBB" colours. */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

it("uses only Excel's styles that can be read: 4.5 to 1 at least, as WCAG AA asks", () => {
  const used = new Set(plans.flatMap(({ plan }) => cells(plan).map(({ cell }) => cell.style ?? "Normal")));
  expect([...used].sort()).toEqual(["Heading 3", "Input", "Normal", "Output", "Title", "Total"]);
  for (const style of used) {
    const { font, fill } = builtInFormat(style)!;
    expect(`${style} ${contrast(font.color, fill || "#FFFFFF") >= 4.5}`).toBe(`${style} true`);
  }
  expect(contrast(builtInFormat("Calculation")!.font.color, builtInFormat("Calculation")!.fill)).toBeLessThan(4.5);
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

describe("where the workbook already has cells and names", () => {
  it("writes under the names it is given, quoted where they need it", () => {
    const sheetNames = ["Pool's answer", "Inputs (2)", "Workings (2)", "Checks (2)"];
    const plan = planOf(CASES["settled already"]!, "workings", { sheetNames });
    expect(plan.sheets.map(({ name }) => name)).toEqual(sheetNames);
    expect(formulas(plan).some(({ formula }) => formula.includes("'Pool''s answer'!"))).toBe(true);
    expect(formulas(plan).some(({ formula }) => formula.includes("'Pool contributions'!"))).toBe(false);
  });

  it("repeats the schedule as formulas where asked", () => {
    const poolCase = CASES["58 / 17 / 25 over three periods"]!;
    const { answerBlock } = planOf(poolCase, "workings", { answerBlock: { sheet: "Budget", row: 20, column: 5 } });
    expect(answerBlock).toMatchObject({ sheet: "Budget", row: 20, column: 5 });
    expect(answerBlock!.rows).toHaveLength(5);
    expect(answerBlock!.rows[0]!.map((cell) => cell?.value)).toEqual(["Period", ...poolCase.partners, "All partners"]);
    expect(answerBlock!.rows[4]!.slice(1).every((cell) => cell!.formula!.startsWith("='Pool contributions'!"))).toBe(true);
  });

  it("needs a name for each sheet", () => {
    expect(() => planOf(CASES["settled already"]!, "workings", { sheetNames: ["One"] })).toThrow(RangeError);
  });
});

it("gives equal cases the same fingerprint, and any other another", () => {
  const poolCase = CASES["58 / 17 / 25 over three periods"]!;
  expect(poolInputsHash(poolCase)).toMatch(/^[0-9a-f]{16}$/);
  expect(poolInputsHash(JSON.parse(JSON.stringify(poolCase)) as PoolCase)).toBe(poolInputsHash(poolCase));
  const changed = { ...poolCase, budget: poolCase.budget.map((figure, at) => (at === 3 ? { ...figure, amount: { ...figure.amount, value: figure.amount.value + 0.01 } } : figure)) };
  expect(poolInputsHash(changed)).not.toBe(poolInputsHash(poolCase));
});
