import { parseA1Ref, tokenize, tokenTypes, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAddress } from "../../../src/cells/address";
import type { InsertPlan, PlanCell, PlanTable, SheetPlan } from "../../../src/workings/insertPlan";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { UPLIFT_SHEETS, upliftInputsHash } from "../../../src/workings/uplift/upliftPlan";
import { bridgeOf, caseOf, costLine, on, priceLine } from "./_cases";
import { planOf, STAMP, type Mode } from "./_inserted";
import { listed, LONG_LIST, PLAN_CASES } from "./_planCases";

const plans = Object.entries(PLAN_CASES).flatMap(([name, upliftCase]) => (["workings", "functions"] as const).map((mode) => ({ name, mode, upliftCase, plan: planOf(upliftCase, mode) })));

interface Placed { readonly sheet: SheetPlan; readonly row: number; readonly column: number; readonly cell: PlanCell }

function cells(plan: InsertPlan): Placed[] {
  return plan.sheets.flatMap((sheet) => sheet.rows.flatMap((line, row) => line.flatMap((cell, column) => (cell ? [{ sheet, row, column, cell }] : []))));
}

function formulas(plan: InsertPlan): (Placed & { readonly formula: string })[] {
  return cells(plan).flatMap((placed) => (placed.cell.formula === undefined ? [] : [{ ...placed, formula: placed.cell.formula }]));
}

const where = ({ sheet, row, column }: Placed): string => `${sheet.name}!${cellAddress(row, column)}`;

/** Only what Excel 2016, LibreOffice 7.4 and the workbench's engine all know; none recalculates by itself or hides what it reads. */
const NATIVE = new Set([
  "ABS", "AND", "AVERAGE", "COLUMNS", "COUNT", "COUNTIF", "COUNTIFS", "DATE", "DAY", "EXACT", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "ISTEXT", "LOG10",
  "MAX", "MIN", "MONTH", "NA", "NOT", "OR", "ROUND", "ROWS", "SUM", "SUMIFS", "SUMPRODUCT", "TEXT", "TRIM", "YEAR",
]);
const UPLIFT = new Set(["CLAUSE", "REAL", "BRIDGE"].map((id) => `OPENBOOK.UPLIFT.${id}`));
/** Numbers a formula may hold; every other stands in a cell of its own. */
const NUMBERS = new Set(["0", "1", "12", "100"]);
/** The tables whose rows are steps of different kinds, or figures of different sources: elsewhere a column has one formula. */
const STEP_BY_STEP = new Set(["Uplift_steps", "Uplift_reference", "Uplift_pay", "Uplift_award", "Uplift_dates"]);

/** The clause as one formula holds its own numbers, so that it rests on no cell of the steps. */
const isSecondMethod = ({ sheet, row, column }: Placed): boolean => headingAt(sheet, row, column) === "Second method";

function headingAt(sheet: SheetPlan, row: number, column: number): unknown {
  const table = sheet.tables.find((each) => row > each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns);
  return table && sheet.rows[table.row]![column]?.value;
}

describe.each(plans)("$name, as $mode", ({ mode, upliftCase, plan }) => {
  const hasBridge = upliftAnswer(upliftCase).bridge !== null;

  it("keeps prices, inputs, figures, workings and checks apart, under the names given", () => {
    expect(plan.sheets.map((sheet) => sheet.name)).toEqual(UPLIFT_SHEETS.filter((name) => hasBridge || name !== "Uplift bridge"));
    expect(plan.sheets.map((sheet) => sheet.role)).toEqual(["summary", "inputs", "inputs", "workings", ...(hasBridge ? ["outputs"] : []), "log"]);
    expect(plan.show).toBe(upliftCase.lines.length === 0 ? "Uplift bridge" : "Uplift prices");
  });

  it("has a title in A1, a purpose, a stamp and a check row on every sheet, and prints on A4 landscape", () => {
    for (const sheet of plan.sheets) {
      expect(sheet.rows[0]![0]).toMatchObject({ style: "Title", value: expect.stringContaining(upliftCase.title) as string });
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

  it("holds no number in a formula but 0, 1, 12 and 100, and no function but the plain ones", () => {
    for (const placed of formulas(plan)) {
      for (const { type, value } of tokenize(placed.formula, { negativeNumbers: false })) {
        if (type === tokenTypes.NUMBER && !NUMBERS.has(value) && !isSecondMethod(placed)) throw new Error(`${where(placed)} holds ${value}: ${placed.formula}`);
        const known = NATIVE.has(value) || (mode === "functions" && ["workings", "outputs"].includes(placed.sheet.role) && UPLIFT.has(value));
        if (type === tokenTypes.FUNCTION && !known) throw new Error(`${where(placed)} uses ${value}: ${placed.formula}`);
        if (type === tokenTypes.UNKNOWN || type === tokenTypes.ERROR) throw new Error(`${where(placed)} has ${value}: ${placed.formula}`);
      }
      if (placed.formula.length > (isSecondMethod(placed) ? 8192 : 900)) throw new Error(`${where(placed)} is ${placed.formula.length} characters long: ${placed.formula}`);
    }
    expect(formulas(plan).some(({ formula }) => formula.includes("OPENBOOK."))).toBe(mode === "functions" && plan.sheets.some(({ tables }) => tables.some(({ name }) => name === "Uplift_clause_readings")));
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
          if (["Second method", "Linked cell", "Words now"].includes(String(sheet.rows[table.row]![column]!.value))) continue;
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

  it("charts one price with headings, words for those who cannot see it, and room of its own", () => {
    const [summary] = plan.sheets;
    expect(summary!.charts).toHaveLength(upliftAnswer(upliftCase).uplifted > 0 ? 1 : 0);
    for (const { kind, source, from, to } of summary!.charts) {
      expect(kind).toBe("line");
      expect(source.rows).toBe(upliftCase.years + 2);
      expect(String(summary!.rows[from.row - 1]![0]!.formula)).toContain("forecasts");
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

describe("the inputs sheet", () => {
  const sheet = planOf(caseOf(listed([["Home care", 20, "CPI cap 5%", "2024-04-01", "2025-04-01", 52]])), "workings").sheets[1]!;
  const table = (name: string) => sheet.tables.find((each) => each.name === name)!;
  const row = (name: string, index: number) => sheet.rows[table(name).row + 1 + index]!;

  it("has a row for each figure with its cell, and dates as dates", () => {
    expect(row("Uplift_inputs", 0)[3]).toMatchObject({ formula: "=IF('Prices'!B2=\"\",\"\",'Prices'!B2)" });
    expect([0, 1, 2, 3].map((at) => [row("Uplift_inputs", at)[1]!.value, row("Uplift_inputs", at)[2]!.value])).toEqual([
      ["Price now", "Home care"], ["Units a year", "Home care"], ["Date the price was set", "Home care"], ["Date of the review", "Home care"],
    ]);
    expect(row("Uplift_inputs", 2)[7]).toMatchObject({ numberFormat: "d mmm yyyy" });
  });

  it("keeps the words of each clause beside those in its cell", () => {
    expect(row("Uplift_clause_words", 0).map((cell) => cell?.value ?? cell?.formula).slice(1, 6)).toEqual([
      "Clause", "Home care", "=IF('Prices'!C2=\"\",\"\",'Prices'!C2)", "CPI cap 5%", "CPI cap 5%",
    ]);
  });

  it("has a date typed once for every price once", () => {
    const inputs = planOf(caseOf([priceLine(1, "CPI"), priceLine(2, "NLW"), priceLine(3, "CPI")]), "workings").sheets[1]!;
    const at = inputs.tables.find(({ name }) => name === "Uplift_inputs")!;
    expect(inputs.rows.slice(at.row + 1, at.row + at.rows).map((line) => `${line[1]!.value}: ${line[2]!.value}`).slice(3)).toEqual(["Date the price was set: Every price", "Date of the review: Every price"]);
    expect(inputs.tables.find(({ name }) => name === "Uplift_clause_words")!.rows).toBe(1 + 2);
  });
});

describe("the reference sheet", () => {
  const reference = (upliftCase: UpliftCase) => {
    const sheet = planOf(upliftCase, "workings").sheets[2]!;
    const [table] = sheet.tables;
    return sheet.rows.slice(table!.row + 1, table!.row + table!.rows).map((line) => line.map((cell) => cell?.formula ?? cell?.value));
  };

  it("has each series whole, from a year before the earliest figure used to the end of what is held", () => {
    const periods = reference(caseOf([priceLine(20, "CPI[Sep] + NLW")])).map(([series, period]) => `${series} ${period}`);
    expect(periods[0]).toBe("CPI 2022-09");
    expect(periods).toContain("CPI 2026-02");
    expect(periods.filter((each) => each.startsWith("NLW"))[0]).toBe("NLW 2023-04-01");
    expect(periods.at(-1)).toBe("NLW 2026-04-01");
  });

  it("links figures of the user's own table, and works assumed ones out from the last held", () => {
    const rows = reference(PLAN_CASES["assumed growth of every timing"]!);
    expect(rows.find(([series, period]) => series === "Bread & milk" && period === "2024-04")![2]).toBe("=IF(ISNUMBER('My figures'!C3),'My figures'!C3,NA())");
    const assumed = rows.find(([series, , , , , , status]) => series === "CPI" && status === "forecast")!;
    expect(assumed[2]).toMatch(/^=\$C\$\d+\*\(1\+'Uplift inputs'!\$H\$\d+\)\^\$K\d+$/);
    expect(assumed[7]).toBe("Assumed: 2% a year after 2026-02");
  });
});

describe("where the workbook already has cells and names", () => {
  it("writes under the names it is given, quoted where they need it", () => {
    const sheetNames = ["Uplift's answer", "Inputs (2)", "Figures (2)", "Workings (2)", "Bridge (2)", "Checks (2)"];
    const plan = planOf({ ...LONG_LIST, bridge: bridgeOf([costLine("Pay", 1, "NLW")]) }, "workings", { sheetNames });
    expect(plan.sheets.map(({ name }) => name)).toEqual(sheetNames);
    expect(formulas(plan).some(({ formula }) => formula.includes("'Uplift''s answer'!"))).toBe(true);
    expect(formulas(plan).some(({ formula }) => formula.includes("'Uplift workings'!"))).toBe(false);
  });

  it("repeats the prices as formulas where asked", () => {
    const { answerBlock } = planOf(LONG_LIST, "workings", { answerBlock: { sheet: "Prices", row: 2, column: 9 } });
    expect(answerBlock).toMatchObject({ sheet: "Prices", row: 2, column: 9 });
    expect(answerBlock!.rows).toHaveLength(181);
    expect(answerBlock!.rows[0]!.map((cell) => cell?.value)).toEqual(["Price", "Price now (£)", "Change at the review", "Year 1 (£)", "Year 2 (£)", "Year 3 (£)"]);
    expect(answerBlock!.rows[180]!.slice(1).every((cell) => cell!.formula!.startsWith("='Uplift prices'!"))).toBe(true);
  });

  it("needs a name for each sheet", () => {
    expect(() => planOf(LONG_LIST, "workings", { sheetNames: UPLIFT_SHEETS.slice(1) })).toThrow(RangeError);
  });
});

it("lists the prices that are not uplifted with the reason and the cell", () => {
  const [summary] = planOf(LONG_LIST, "workings").sheets;
  const table = summary!.tables.find(({ name }) => name === "Uplift_not_uplifted")!;
  expect(table.rows).toBe(121);
  expect(summary!.rows[table.row + 1]!.map((cell) => cell?.value)).toEqual([
    4, "Service 4", expect.stringContaining('clause: "flurb" at character 5 was not understood') as string, LONG_LIST.lines[3]!.price.value, "'Prices'!A5",
  ]);
});

it("lists the prices whose years stop, and says of a bridge and of real prices why they are not there", () => {
  const words = (upliftCase: UpliftCase): string[] => planOf(upliftCase, "workings").sheets[0]!.rows.flatMap((line) => line.map((cell) => String(cell?.value ?? "")));
  expect(words(PLAN_CASES["prices that stop where figures end"]!)).toContainEqual(expect.stringContaining("CPI12M has no figure for 2026-04: it starts at") as string);
  const odd = caseOf([priceLine(20, "2%", { base: on("1960-04-01"), review: on("1961-04-01") })], { realTerms: { series: "GDPDEF", day: on("2025-04-01") }, bridge: bridgeOf([costLine("Pay", 0.9, "NLW")]) });
  expect(words(odd)).toEqual(expect.arrayContaining([
    "Not worked out: GDPDEF has no figure for the dates of these prices.", expect.stringContaining("Not worked out: shares total 90%, not 100%") as string,
  ]));
});

it("gives equal cases the same fingerprint, and any other another", () => {
  expect(upliftInputsHash(JSON.parse(JSON.stringify(LONG_LIST)) as UpliftCase)).toBe(upliftInputsHash(LONG_LIST));
  expect(upliftInputsHash({ ...LONG_LIST, years: 2 })).not.toBe(upliftInputsHash(LONG_LIST));
});

it.each(["workings", "functions"] as Mode[])("plans 300 prices over three years as %s in well under a second", (mode) => {
  planOf(LONG_LIST, mode);
  const began = performance.now();
  planOf(LONG_LIST, mode);
  expect(performance.now() - began).toBeLessThan(2_000);
});

it("logs what the answer rests on, with nothing signed on anybody's behalf", () => {
  const log = planOf(PLAN_CASES["a bridge with an award and pay"]!, "workings").sheets.at(-1)!;
  const table = log.tables.find(({ name }) => name === "Uplift_assumptions")!;
  expect(log.rows[table.row + 1]![11]).toMatchObject({ value: "To be completed", style: "Input" });
  expect(table.rows).toBe(1 + 4);
});
