import { cellAddress } from "../../src/cells/address";
import type { SheetPlan } from "../../src/workings/insertPlan";
import { cells, cellsOf, spillOf, where } from "./_planCells";
import { checksTable } from "./_inserted";
import { barePoints } from "./_numberFormats";
import type { Planned, SheetRules } from "./_structureLaws";

/** Points across A4 on its side between margins of 0.4 inches, and the scale below which its figures are too small to read. */
const ACROSS = 784;
const READABLE = 0.6;

/** How many pages the columns take at a scale, those that every page repeats counted again. */
function pagesAt(scale: number, { columnWidths, print: { titleColumns } }: SheetPlan): number {
  const points = columnWidths.map((characters) => (Math.trunc(7 * characters) + 5) * 0.75 * scale);
  const repeated = titleColumns ? points.slice(0, titleColumns[1] + 1).reduce((sum, width) => sum + width, 0) : 0;
  let [pages, left] = [1, ACROSS];
  for (const width of points) {
    if (width > left && left < ACROSS) [pages, left] = [pages + 1, ACROSS - repeated];
    left -= width;
  }
  return pages;
}

/** How the sheets of one planned case must be laid out. */
export function sheetLaws<Case>({ given, plan }: Planned<Case>, rules: SheetRules<Case>): void {
  it("keeps inputs, workings and answer apart, under names Excel takes", () => {
    expect(plan.sheets.map(({ name, role }) => [name, role])).toEqual(rules.sheetsOf(given));
    for (const { name } of plan.sheets) expect(name.length).toBeLessThanOrEqual(31);
    expect(plan.show).toBe(rules.shownFor(given));
  });

  it("has a title in A1, a purpose, a stamp and a check row on every sheet, and prints on A4, landscape or as one page", () => {
    for (const sheet of plan.sheets) {
      expect(sheet.rows[0]![0]).toMatchObject({ style: "Title", value: expect.stringContaining(rules.titleOf(given)) as string });
      expect(sheet.rows[1]![0]!.value).toMatch(/\.$/);
      expect(sheet.rows[2]![0]!.value).toContain(rules.stamp.inputsHash);
      expect(sheet.rows[3]!.map((cell) => cell?.style)).toEqual(["Normal", "Output", "Output"]);
      expect(sheet.rows[3]![1]!.formula).toMatch(/^=/);
      expect(sheet.print).toMatchObject({ titleRows: [expect.any(Number), expect.any(Number)] });
      if (!sheet.print.landscape) expect(sheet.print.parts).toHaveLength(1);
      // What is printed in parts is printed whole, charts included.
      const { parts } = sheet.print;
      if (parts) {
        expect(parts.reduce((rows, part) => rows + part.rows, 0)).toBe(Math.max(sheet.rows.length, ...sheet.charts.map(({ to }) => to.row + 1)));
        for (const { column, columns } of parts) expect([column, columns]).toEqual([0, sheet.columnWidths.length]);
        for (const { to } of sheet.charts) expect(to.column).toBeLessThan(sheet.columnWidths.length);
      }
      if (sheet.print.landscape) expect(pagesAt(READABLE, sheet)).toBeLessThanOrEqual(sheet.print.pagesWide ?? 1);
      expect(sheet.print.titleColumns?.[0] ?? 0).toBe(0);
      if (sheet.print.titleColumns) expect(sheet.print.pagesWide).toBeGreaterThan(1);
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
    for (const { sheet, row, column, rows, columns, comment } of plan.names) {
      const named = plan.sheets.find((each) => each.name === sheet)!;
      if (rows === 1 && columns === 1) expect(named.rows[row]![column]!.formula).toMatch(/^=/);
      else expect(named.tables.filter((table) => table.row + 1 === row && table.rows - 1 === rows && table.column <= column && column + columns <= table.column + table.columns)).toHaveLength(1);
      expect(comment.length).toBeLessThanOrEqual(255);
    }
  });

  it("cuts off no words of a table: they fit, wrap or run on over empty cells", () => {
    for (const sheet of plan.sheets) for (const table of sheet.tables) {
      for (let row = table.row; row < table.row + table.rows; row++) for (let column = table.column; column < table.column + table.columns; column++) {
        const { value, wrap } = sheet.rows[row]![column]!;
        const beside = sheet.rows[row]![column + 1];
        if (typeof value === "string" && !wrap && value.length > sheet.columnWidths[column]! && beside) throw new Error(`${sheet.name}!${cellAddress(row, column)} cuts off “${value}”`);
      }
    }
  });

  it("shows no number with a point that no figure follows", () => {
    expect(barePoints(plan)).toEqual([]);
  });

  it("overlaps no table with another", () => {
    for (const sheet of plan.sheets) {
      const taken = new Set<string>();
      for (const table of sheet.tables) for (const place of cellsOf(table)) {
        if (taken.has(place)) throw new Error(`${sheet.name}!${place} is in ${table.name} and in another table`);
        taken.add(place);
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

  it("gives each chart at most five series with headings, and room of its own", () => {
    for (const sheet of plan.sheets) {
      for (const { source, from, to } of sheet.charts) {
        expect(source.columns - 1).toBeLessThanOrEqual(5);
        for (let at = 0; at < source.columns; at++) expect(typeof sheet.rows[source.row]![source.column + at]!.value).toBe("string");
        for (let row = from.row; row <= to.row; row++) expect(sheet.rows[row]?.some((cell) => cell) ?? false).toBe(false);
      }
    }
  });

  it("checks itself: one master check over every check", () => {
    const { sheet, row, column } = plan.masterCheck;
    expect(plan.sheets.find((each) => each.name === sheet)!.rows[row]![column]!.formula).toMatch(/^=ROWS\(.*\)-COUNTIF\(.*"Holds"\)$/);
    const checks = plan.sheets.at(-1)!.tables.find(({ name }) => name === checksTable(plan));
    expect(checks!.rows - 1).toBeGreaterThanOrEqual(rules.leastChecks);
  });
}
