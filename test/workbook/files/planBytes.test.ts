import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { usedRectangle, cellAt } from "../../../src/workbench/book/book";
import { planBytes } from "../../../src/workbook/files/newWorkbook/planBytes";
import { readFile } from "../../../src/workbook/files/readFile";
import type { InsertPlan, PlanCell } from "../../../src/workings/insertPlan";
import { convert } from "../../_libreoffice/recalculate";
import { itWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { packageFaults, partsOf, textOf } from "../../workbench/file/packageChecks";
import { HOSTILE, smallPlan } from "../smallPlan";

/** The small plan for a workbook of its own, with what only such a workbook has. */
function plan(changes: Partial<InsertPlan> = {}): InsertPlan {
  const { answerBlock: _, ...small } = smallPlan();
  const [inputs, summary] = small.sheets;
  if (!inputs || !summary) throw new Error("no sheets");
  const rows: (PlanCell | null)[][] = [...inputs.rows.map((line) => [...line]), [{ value: "Basis" }, { style: "Input", choices: ["audited", 'so-called "forecast"'], note: "Choose one." }],
    [{ formula: "=IF(ISFORMULA(B8),IFNA(B8,0),-1)", style: "Check Cell", numberFormat: "0" }]];
  return {
    ...small, ...changes,
    sheets: [
      { ...inputs, rows, protect: true },
      { ...summary, charts: summary.charts.filter(({ fills }) => !fills), rows: [...summary.rows, ["_x0041_", "\uFFFE", "a\rb\nc", "#N/A", "#DIV/0!", "  two  "].map((value) => ({ value }))] },
    ],
  };
}

function known<T>(found: T | null | undefined): T {
  if (found === undefined || found === null) throw new Error("it is not there");
  return found;
}

describe("a plan as a new workbook", () => {
  it("is a sound package with a title and nothing else about who made it or when", async () => {
    const bytes = await planBytes(plan());
    expect(packageFaults(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    expect(Object.keys(parts).filter((part) => /docProps|custom|external|vba|comment|printer|persons/i.test(part))).toEqual(["docProps/core.xml"]);
    expect(textOf(parts, "docProps/core.xml")).not.toMatch(/creator|lastModifiedBy|created|modified|20\d\d-\d\d-\d\dT/);
    expect(Object.keys(parts).map((part) => textOf(parts, part)).join("")).not.toMatch(/hucre|Application>|Company|<author/i);
    expect(await planBytes(plan())).toEqual(bytes);
  });

  it("gives rows of wrapped text the height of their lines, as fitted and not as set", async () => {
    const { answerBlock: _, ...small } = smallPlan();
    const [first] = small.sheets;
    const long = "word ".repeat(30).trim();
    const sheet = { ...known(first), name: "Wrapped", columnWidths: [20, 20], tables: [], charts: [], rows: [[{ value: long, wrap: true }], [{ value: long }], [{ formula: '="a"', wrap: true }, { value: "a\nb", wrap: true }]] };
    const part = textOf(partsOf(await planBytes({ ...small, sheets: [sheet], names: [], masterCheck: { sheet: "Wrapped", row: 0, column: 0 }, show: "Wrapped" })), "xl/worksheets/sheet1.xml");
    // Four words and their spaces are 19 letters: 30 words take 8 lines of 15 points.
    expect([...part.matchAll(/<row [^>]*>/g)].map(([tag]) => tag)).toEqual(['<row r="1" ht="120">', '<row r="2">', '<row r="3" ht="30">']);
  });

  it("holds every planned cell, name, table, choice, width and page, in Excel's named styles", async () => {
    const planned = plan();
    const book = openWorkbook(await planBytes(planned), "new.xlsx");
    expect(book.sheets.map(({ name }) => name)).toEqual(planned.sheets.map(({ name }) => name));
    expect(book.activeSheet.name).toBe("Pool");
    for (const sheetPlan of planned.sheets) {
      const sheet = known(book.sheetNamed(sheetPlan.name));
      sheetPlan.rows.forEach((line, row) => line.forEach((cell, column) => {
        const held = cellAt(sheet, row, column);
        if (!cell) return expect(held ?? null).toBeNull();
        expect(held?.formula).toBe(cell.formula);
        if (cell.formula === undefined) expect(held?.value ?? "").toBe(cell.value ?? "");
        expect(held?.format.style).toBe(cell.style ?? "Normal");
        if (typeof cell.value !== "string") expect(held?.format.numberFormat).toBe(cell.numberFormat ?? "General");
        expect(held?.format.wrap ?? false).toBe(cell.wrap ?? false);
      }));
    }
    const [inputs, summary] = book.sheets;
    expect(inputs?.tables.map(({ name, range, columns }) => ({ name, range, columns }))).toEqual([{ name: "PoolShares", range: { row: 3, column: 0, rows: 4, columns: 2 }, columns: ["Partner", "Share"] }]);
    expect(inputs?.frozen).toEqual({ rows: 4, columns: 1 });
    expect(inputs?.columns.get(0)?.width).toBeCloseTo(24.71, 2);
    expect(summary?.charts).toHaveLength(1);
    expect(book.names.map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible }))).toEqual([
      { name: "Fund_total", formula: "='Pool'!$B$7", comment: "Total of the pooled fund in the year", visible: true },
    ]);
    expect(inputs?.pageLayout.get("printTitleRows")).toBe("1:4");
    expect(inputs?.pageLayout.get("printTitleColumns")).toBe("A:B");
    expect(inputs?.pageLayout.get("leftMargin")).toBeCloseTo(28.8);
    expect(summary?.pageLayout.get("printArea")).toBe("A1:D8,A9:D41");
    const validations = textOf(partsOf(await planBytes(planned)), "xl/worksheets/sheet1.xml").match(/<dataValidation [^]*?(?:\/>|<\/dataValidation>)/g) ?? [];
    expect(validations.find((one) => one.includes('type="list"'))).toContain('<formula1>"audited,so-called ""forecast"""</formula1>');
    expect(validations.find((one) => one.includes('type="list"'))).toContain('prompt="Choose one."');
  });

  it("is locked but for its inputs where the plan asks, without a password", async () => {
    const bytes = await planBytes(plan());
    expect(textOf(partsOf(bytes), "xl/worksheets/sheet1.xml")).toMatch(/<sheetProtection (?![^>]*(?:password|hashValue))[^>]*sheet="1"/);
    expect(textOf(partsOf(bytes), "xl/worksheets/sheet2.xml")).not.toContain("sheetProtection");
    const styles = textOf(partsOf(bytes), "xl/styles.xml");
    const names = [...styles.matchAll(/<cellStyle name="([^"]+)" xfId="(\d+)"/g)].map(([, name = "", id = ""]) => [id, name] as const);
    const unlocked = [...styles.matchAll(/<xf [^>]*xfId="(\d+)"[^>]*>(?:<alignment[^>]*\/>)?<protection locked="0"\/>/g)].map(([, id = ""]) => new Map(names).get(id));
    expect(new Set(unlocked)).toEqual(new Set(["Input"]));
  });

  it("keeps hostile text as text", async () => {
    const read = await readFile("new.xlsx", await planBytes(plan()));
    const texts = (read.sheets[1]?.block.formulas ?? []).map((line) => line[3]).filter((text) => text !== "" && text !== undefined);
    expect(texts).toEqual(expect.arrayContaining([...HOSTILE]));
    expect(usedRectangle(known(openWorkbook(await planBytes(plan()), "x.xlsx").sheets[1]), true)?.columns).toBe(6);
  });

  it("gives a table without lines the empty one that Excel would, and keeps a heading to the letter", async () => {
    const first = known(plan().sheets[0]);
    const headings = ["Provider, _x0041_ & \"co\"", "Cost\n(£)"];
    const bytes = await planBytes({ ...plan(), names: [], show: first.name, sheets: [{ ...first, rows: [headings.map((value) => ({ value }))], tables: [{ row: 0, column: 0, rows: 1, columns: 2, name: "Empty" }] }] });
    expect(packageFaults(bytes)).toEqual([]);
    expect(textOf(partsOf(bytes), "xl/tables/table1.xml")).toContain('ref="A1:B2"');
    expect(textOf(partsOf(bytes), "xl/tables/table1.xml")).toContain('name="Cost_x000a_(£)"');
    expect((await readFile("x.xlsx", bytes)).sheets[0]?.block.values).toEqual([headings]);
    expect(openWorkbook(bytes, "x.xlsx").sheets[0]?.tables[0]?.columns).toEqual(headings);
  });

  it("refuses a plan no workbook can hold", async () => {
    const first = known(plan().sheets[0]);
    const holding = (cell: PlanCell): Promise<Uint8Array> => planBytes({ ...plan(), sheets: [{ ...first, rows: [[cell]], tables: [] }], names: [] });
    await expect(holding({ value: "x".repeat(32_768) })).rejects.toMatchObject({ code: "too-large" });
    await expect(holding({ choices: ["one, two"] })).rejects.toThrow("no list can hold");
    await expect(planBytes({ ...plan(), sheets: [{ ...first, rows: [[{ value: "a" }, { value: "A" }]], tables: [{ row: 0, column: 0, rows: 1, columns: 2, name: "T" }] }], names: [] })).rejects.toThrow("alike");
    await expect(planBytes(smallPlan())).rejects.toThrow("answer block");
  });

  itWithLibreOffice("opens in LibreOffice, which calculates it and keeps its text, names and pages", async () => {
    const { sheets, names } = await readFile("out.xlsx", await convert(await planBytes(plan())));
    const [inputs, summary] = sheets;
    expect(inputs?.block.values[7]?.[1]).toBe(1);
    expect(inputs?.block.values[9]?.[0]).toBe(1);
    expect(summary?.block.values.slice(2, 6).map((line) => line[1])).toEqual([580, 170, 250, 0]);
    expect(summary?.block.values.flat().filter((value) => typeof value === "string")).toEqual(expect.arrayContaining(HOSTILE.filter((text) => !text.startsWith("\t"))));
    expect(names.map(({ name }) => name)).toContain("Fund_total");
    const pdf = await convert(await planBytes(plan()), "pdf");
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe("%PDF-");
  }, 120_000);
});
