import { parseA1Ref, tokenize, tokenTypes } from "@borgar/fx";
import { cellAddress } from "../../../../src/cells/address";
import { totalsAnchor } from "../../../../src/returns/formWords";
import { columnAnchor, fieldAnchor, FORM_FIELDS, FORM_TABLES } from "../../../../src/returns/returnForm";
import type { ReturnRequest } from "../../../../src/returns/returnRequest";
import { STANDARD_ACTIVITY, STANDARD_COSTS, STANDARD_INCOME } from "../../../../src/returns/standardLines";
import { planBytes } from "../../../../src/workbook/files/newWorkbook/planBytes";
import { readFile } from "../../../../src/workbook/files/readFile";
import { returnInputsHash, returnPlan } from "../../../../src/workings/openbook/template/returnPlan";
import { RETURN_METHOD, RETURN_SHEETS } from "../../../../src/workings/openbook/template/returnPlanOptions";
import { calculatedPlan } from "../../_calculated";
import { cells, formulas, where } from "../../_planCells";
import { stampOf } from "../../_stamp";
import { filledReturn, goodAnswers, SAMPLE_REQUEST, sentReturn } from "../_filledReturn";
import { looks } from "./_calculatedForm";

const STANDARD: ReturnRequest = { ...SAMPLE_REQUEST, costs: STANDARD_COSTS, activity: STANDARD_ACTIVITY, income: STANDARD_INCOME, posts: 20 };
const known = { tendered: null, last: null };
const HOSTILE: ReturnRequest = {
  ...SAMPLE_REQUEST,
  commissioner: "=cmd|' /C calc'!A0", service: 'A "quoted" & <b>service</b>', provider: "O'Brien & Sons",
  costs: [
    { ref: "C01", name: "=1+1", kind: "pay", unit: "hours", quantity: known, cost: known },
    { ref: "C02", name: "__proto__", kind: "direct", unit: "–", quantity: known, cost: { tendered: 0, last: -5 } },
    { ref: "C03", name: "__proto__", kind: "direct", unit: "", quantity: known, cost: known },
  ],
};
const REQUESTS: readonly (readonly [string, ReturnRequest])[] = [
  ["the sample", SAMPLE_REQUEST],
  ["the standard lines", STANDARD],
  ["one line of cost and nothing else", { ...SAMPLE_REQUEST, costs: SAMPLE_REQUEST.costs.slice(4, 5), activity: [], income: [], posts: 0 }],
  ["no line at all", { ...SAMPLE_REQUEST, costs: [], activity: [], income: [], posts: 0 }],
  ["posts and no pay line", { ...SAMPLE_REQUEST, costs: SAMPLE_REQUEST.costs.slice(2), posts: 1 }],
  ["posts and no cost", { ...SAMPLE_REQUEST, costs: [], posts: 2 }],
  ["names that read like formulas", HOSTILE],
  ["two hundred lines", { ...SAMPLE_REQUEST, costs: Array.from({ length: 200 }, (_, at) => ({ ...SAMPLE_REQUEST.costs[at % 6]!, ref: `C${at + 1}` })), posts: 150 }],
];

/** The native functions used, each known to Excel 2016, LibreOffice 7.4 and the grid: none is volatile. */
const NATIVE = [
  "ABS", "ADDRESS", "AND", "COLUMN", "COLUMNS", "COUNTIF", "DATE", "DAY", "EXACT", "FIND", "HYPERLINK", "IF", "IFERROR", "INDEX", "ISERROR", "ISFORMULA", "ISNUMBER", "LEFT", "LEN", "LOG10", "LOWER",
  "MATCH", "MAX", "MIN", "MOD", "MONTH", "N", "NOT", "ROUND", "ROW", "ROWS", "SUBSTITUTE", "SUM", "SUMIF", "SUMPRODUCT", "TRIM", "VALUE", "YEAR",
];
const LONGEST = 700;

describe.each(REQUESTS)("a return of %s", (_name, request) => {
  const plan = sentReturn(request);

  it("has its sheets in order, each with title, purpose, stamp and check row, on A4, all locked but what is filled in", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(RETURN_SHEETS);
    for (const sheet of plan.sheets) {
      expect(sheet.rows[0]![0]).toMatchObject({ style: "Title", value: expect.stringContaining(request.service) as string });
      expect(sheet.rows[1]![0]!.value).toMatch(/\.$/);
      expect(sheet.rows[2]![0]!.value).toContain("method Return 1");
      expect(sheet.rows[3]!.map((cell) => cell?.style)).toEqual(["Normal", "Output", "Output"]);
      expect(sheet.print).toMatchObject({ landscape: true });
      expect(sheet.columnWidths.reduce((sum, width) => sum + width, 0) / (sheet.print.pagesWide ?? 1)).toBeLessThanOrEqual(360);
      expect(sheet.protect).toBe(true);
      expect(sheet.role === "inputs" || sheet.rows.flat().every((cell) => cell?.style !== "Input")).toBe(true);
    }
  });

  it("has one heading row a table, its headings all different, no row of it empty, and says what to type in each cell to fill in", () => {
    for (const sheet of plan.sheets) {
      for (const table of sheet.tables) {
        const headings = sheet.rows[table.row]!.slice(table.column, table.column + table.columns).map((cell) => String(cell?.value));
        expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(table.columns);
        for (let row = 1; row < table.rows; row++) {
          const line = sheet.rows[table.row + row]!.slice(table.column, table.column + table.columns);
          expect(line.some((cell) => (cell?.value ?? cell?.formula ?? "") !== "")).toBe(true);
          // Only what is to be filled in is empty.
          for (const cell of line) expect(cell?.style === "Input" || (cell?.value ?? cell?.formula ?? "") !== "").toBe(true);
        }
      }
    }
    for (const { cell } of cells(plan)) if (cell.style === "Input") expect(cell.note!.length).toBeLessThanOrEqual(255);
    const names = plan.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it("is made of native formulas alone, that hold no number but 0, 1 and 100 and read only cells that are there", () => {
    const bySheet = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
    for (const placed of formulas(plan)) {
      expect(placed.formula.length).toBeLessThanOrEqual(LONGEST);
      for (const { type, value } of tokenize(placed.formula, { negativeNumbers: false }) as { type: string; value: string }[]) {
        if (type === tokenTypes.NUMBER && !["0", "1", "100"].includes(value)) throw new Error(`${value} is held by ${where(placed)}: ${placed.formula}`);
        if (type === tokenTypes.FUNCTION && !NATIVE.includes(value)) throw new Error(`${value} is used by ${where(placed)}`);
        if (type === tokenTypes.UNKNOWN || type === tokenTypes.ERROR) throw new Error(`${value} stands in ${where(placed)}: ${placed.formula}`);
        if (type !== tokenTypes.REF_RANGE) continue;
        const { context, range } = parseA1Ref(value)! as { context: string[]; range: { top: number; left: number; bottom: number; right: number } };
        const sheet = context.length > 0 ? bySheet.get(context[0]!)! : placed.sheet;
        for (const [row, column] of [[range.top, range.left], [range.bottom, range.right]] as const) {
          if (!sheet.rows[row]?.[column]) throw new Error(`${where(placed)} reads ${sheet.name}!${cellAddress(row, column)}, which is no cell of the form: ${placed.formula}`);
        }
      }
    }
  });

  it("is a file that Excel opens, with its names, and no list longer than a cell can hold", async () => {
    const read = await readFile("return.xlsx", await planBytes(plan));
    expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(RETURN_SHEETS.map((name) => [name, "visible"]));
    expect(new Set(read.names.map(({ name }) => name))).toEqual(new Set(plan.names.map(({ name }) => name)));
    for (const { cell } of cells(plan)) expect((cell.choices ?? []).join(",").length).toBeLessThanOrEqual(255);
  });

  it("names every column with its heading, every total row and every answer", () => {
    const at = new Map(plan.names.map((name) => [name.name, name]));
    const lines = { staffing: request.posts, costs: request.costs.length, activity: request.activity.length, income: request.income.length };
    for (const [part, columns] of Object.entries(FORM_TABLES) as [keyof typeof FORM_TABLES, readonly { key: string; heading: string }[]][]) {
      for (const { key, heading } of columns) {
        const name = at.get(columnAnchor(part, key));
        if (lines[part] === 0) { expect(name).toBeUndefined(); continue; }
        expect(name).toMatchObject({ rows: lines[part] + 1, columns: 1 });
        expect(plan.sheets.find((sheet) => sheet.name === name!.sheet)!.rows[name!.row]![name!.column]!.value).toBe(heading);
      }
      const total = part === "activity" ? undefined : at.get(totalsAnchor(part));
      if (part !== "activity" && lines[part] > 0) expect(plan.sheets.find(({ name }) => name === total!.sheet)!.rows[total!.row]![0]).toMatchObject({ value: "Total", style: "Total" });
    }
    for (const part of ["about", "declaration"] as const) for (const { key, label } of FORM_FIELDS[part]) {
      const name = at.get(fieldAnchor(part, key))!;
      expect(plan.sheets.find((sheet) => sheet.name === name.sheet)!.rows[name.row]![name.column - 1]!.value).toBe(label);
    }
    expect(at.size).toBe(plan.names.length);
    for (const { name, comment } of plan.names) {
      expect(name).toMatch(/^Return_[a-z]+_[A-Za-z]+$/);
      expect(comment.length).toBeLessThanOrEqual(255);
    }
  });
});

it.each(REQUESTS.slice(0, 7))("says of %s, as it is sent, only that it is blank", async (_name, request) => {
  const form = await calculatedPlan(sentReturn(request), () => undefined, false);
  const blank = [...looks(form).keys()];
  expect(blank.filter((check) => check !== "blankFigures" && check !== "blankAnswers")).toEqual(request === HOSTILE ? ["moneyBelowZero"] : []);
  expect(blank).toContain("blankAnswers");
  expect(form.total("Form_completeness", "Answered")).toBe(request.provider === "" ? 0 : 1);
}, 30_000);

it("says above each table of lines which changes need a note, and of costs what pay must agree with", () => {
  const above = (request: ReturnRequest, sheet: string) => sentReturn(request).sheets.find(({ name }) => name === sheet)!.rows.slice(6, 8).flatMap((line) => (typeof line[0]?.value === "string" ? [line[0].value] : []))[0];
  expect(above(SAMPLE_REQUEST, "Costs")).toBe("This commissioner’s service alone. A change on last year of more than 5% needs a note, but for a cost that changed by less than £500.00. Lines of pay are what the posts of the sheet Staffing come to.");
  expect(above(SAMPLE_REQUEST, "Activity")).toBe("This commissioner’s service alone. A change on last year of more than 5% needs a note.");
  expect(above({ ...SAMPLE_REQUEST, ignoreBelow: 0, tolerance: 0.125 }, "Income and surplus")).toBe("This commissioner’s service alone. A change on last year of more than 12.5% needs a note.");
  expect(above({ ...SAMPLE_REQUEST, posts: 0 }, "Costs")).not.toContain("Staffing");
  expect(above({ ...SAMPLE_REQUEST, costs: SAMPLE_REQUEST.costs.slice(2) }, "Costs")).not.toContain("Staffing");
});

it("leaves to the provider just what the commissioner does not know", () => {
  const plan = sentReturn();
  const inputs = (sheet: string) => plan.sheets.find(({ name }) => name === sheet)!.rows.flatMap((line, row) => line.flatMap((cell, column) => (cell?.style === "Input" ? [cellAddress(row, column)] : [])));
  expect(inputs("Costs")).toEqual(["I9", "J9", "M9", "I10", "J10", "M10", "I11", "J11", "M11", "I12", "J12", "M12", "J13", "M13", "F14", "H14", "J14", "M14"]);
  expect(inputs("Activity")).toEqual(["F9", "I9"]);
  expect(inputs("Income and surplus")).toEqual(["E9", "H9", "D10", "E10", "H10"]);
  expect(inputs("About")).toEqual(["B9", "B10", "B14", "B15", "B16", "B17", "B18"]);
  expect(inputs("Checks")).toEqual([]);
});

it("works out changes and the surplus from what is typed", async () => {
  const form = await calculatedPlan(filledReturn(), () => undefined, false);
  // 734,868.45 − 695,300 = 39,568.45; over 695,300 it is 5.69%.
  expect(form.column("Form_costs", "Change on last year (£)")[0]).toBeCloseTo(39_568.45, 8);
  expect(form.column("Form_costs", "Change on last year (%)")[0]).toBeCloseTo(0.0569084, 6);
  // 734,868.45 + 104,152.60 + 28,177.50 + 8,109 + 24,035.40 + 44,905.35
  expect(form.total("Form_costs", "Cost this year (£)")).toBeCloseTo(944_248.3, 8);
  expect(form.column("Form_income", "Change on last year (%)")[1]).toBe("–");
  // 933,250 − 944,248.30 = −10,998.30
  expect(form.column("Form_surplus", "This year (£)").slice(0, 3)).toEqual([933_250, expect.closeTo(944_248.3, 8), expect.closeTo(-10_998.3, 8)]);
  expect(form.column("Form_surplus", "This year (£)")[3]).toBeCloseTo(-0.0117850, 6);
  // 21 × (26,400 + 6,850.24) + 29,000 + 7,613.41 = 734,868.45
  expect(form.table("Form_pay")[0]!.slice(2)).toEqual([734_868.45, 734_868.45, 0, "OK"]);
});

it("says neither change nor surplus before a figure of the year is given", async () => {
  const form = await calculatedPlan(sentReturn(), () => undefined, false);
  expect([form.total("Form_costs", "Change on last year (£)"), form.total("Form_costs", "Change on last year (%)")]).toEqual(["–", "–"]);
  expect(form.column("Form_surplus", "This year (£)")).toEqual([0, 0, "–", "–"]);
  // 905,000 + 0 − 869,500, which is what the commissioner knows: of C06 the provider gives the tender.
  expect(form.column("Form_surplus", "Tendered (£)").slice(0, 3)).toEqual([905_000, 869_500, 35_500]);
}, 30_000);

it("is printed wide enough to be filled in by hand, with the name of its line on every page of a wide sheet", () => {
  for (const { name, columnWidths, print } of sentReturn().sheets.filter((sheet) => sheet.name !== RETURN_SHEETS.at(-1))) {
    const wide = print.pagesWide ?? 1;
    const lines = wide > 1 ? columnWidths[0]! + columnWidths[1]! : 0;
    expect([name, (columnWidths.reduce((sum, width) => sum + width, 0) + lines * (wide - 1)) / wide <= 180, print.titleColumns]).toEqual([name, true, wide > 1 ? [0, 1] : undefined]);
  }
});

it("says in grammar how many checks say Look", async () => {
  const sheetRow = (form: Awaited<ReturnType<typeof calculatedPlan>>, sheet: string) => form.value(sheet, 3, 2);
  const form = await calculatedPlan(filledReturn([...goodAnswers(), [["costs", "this", 3], "TBC"]]), () => undefined, false);
  expect([sheetRow(form, "Costs"), sheetRow(form, "Activity"), sheetRow(form, "Checks")]).toEqual(["1 of the checks of this sheet says Look: see the sheet Checks", "All the checks of this sheet say OK", "1 of the checks of this return says Look: see the table beneath"]);
  expect(sheetRow(await calculatedPlan(sentReturn(), () => undefined, false), "Checks")).toBe("2 of the checks of this return say Look: see the table beneath");
}, 30_000);

it("looks at a pay line whose posts come to another cost, by a pound and not by less", async () => {
  const form = await calculatedPlan(filledReturn(), () => undefined, false);
  const { sheet, row, column } = form.place("Form_costs", "Cost this year (£)", 1);
  await form.type(sheet, row, column, 104_153.05);
  expect([...looks(form).keys()]).toEqual([]);
  await form.type(sheet, row, column, 104_153.65);
  const { row: payRow } = form.place("Form_pay", "Difference (£)", 1);
  expect([...looks(form)]).toEqual([["payAgrees", `Go to Staffing E${payRow + 1}`]]);
  expect(form.column("Form_pay", "Check")).toEqual(["OK", "The posts differ from the cost by a pound or more: look at both"]);
});

it("counts what is answered as it is answered, and a post only once it is begun", async () => {
  const form = await calculatedPlan(sentReturn(), () => undefined, false);
  const row = (sheet: string) => form.table("Form_completeness").find(([name]) => name === sheet)!.slice(1);
  expect([row("Staffing"), row("Costs")]).toEqual([[0, 0, "–"], [12, 0, 0]]);
  const post = form.place("Form_posts", "Role", 0);
  await form.type(post.sheet, post.row, post.column, "Support worker");
  const cost = form.place("Form_costs", "Cost this year (£)", 0);
  await form.type(cost.sheet, cost.row, cost.column, 0);
  await form.type(cost.sheet, cost.row + 1, cost.column, "n/a");
  await form.type(cost.sheet, cost.row + 2, cost.column, " ");
  expect([row("Staffing"), row("Costs")]).toEqual([[5, 1, 0.2], [12, 2, 2 / 12]]);
});

it("writes under the names it is given, quoted where they need it, and needs a name for each sheet", () => {
  const names = RETURN_SHEETS.map((_, at) => `It's sheet ${at + 1}`);
  const plan = sentReturn(SAMPLE_REQUEST, names);
  expect(plan.sheets.map(({ name }) => name)).toEqual(names);
  expect(formulas(plan).some(({ formula }) => formula.includes(`"#'It''s sheet 3'!"`))).toBe(true);
  for (const name of RETURN_SHEETS) expect(formulas(plan).filter(({ formula }) => formula.includes(`'${name}'!`))).toEqual([]);
  expect(() => returnPlan(SAMPLE_REQUEST, { sheetNames: names.slice(1), stamp: stampOf(RETURN_METHOD) })).toThrow(RangeError);
});

it("gives equal requests the same fingerprint, and any other another", () => {
  expect(returnInputsHash(SAMPLE_REQUEST)).toMatch(/^[0-9a-f]{16}$/);
  expect(returnInputsHash(JSON.parse(JSON.stringify(SAMPLE_REQUEST)) as ReturnRequest)).toBe(returnInputsHash(SAMPLE_REQUEST));
  expect(new Set(REQUESTS.map(([, request]) => returnInputsHash(request))).size).toBe(REQUESTS.length);
});
