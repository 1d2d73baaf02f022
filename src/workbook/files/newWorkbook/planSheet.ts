import type { DataValidation, SheetChart, TableDefinition, WriteSheet } from "hucre/xlsx";
import { addressOf, cellAddress, columnLetters } from "../../../cells/address";
import { quotedSheet } from "../../../cells/sheetReference";
import type { PlanCell, PlanChart, PlanTable, SheetPlan } from "../../../workings/insertPlan";
import { choiceList } from "../../choiceList";
import { rectanglesOf } from "../../officeWorkbook/rectangles";
import { storedFormula } from "../formula/storedFormula";
import type { Looks } from "./looks";

type WrittenCell = NonNullable<WriteSheet["cells"]> extends Map<string, infer C> ? C : never;

/** A number format that stands for the look of this number until the styles part is written. */
export function lookMark(number: number): string {
  return `"look ${number}"`;
}

/** The planned sheet as the writer takes it; throws an ordinary Error for a plan that no workbook can hold. */
export function sheetToWrite(plan: SheetPlan, looks: Looks): WriteSheet {
  const cells = new Map<string, WrittenCell>();
  plan.rows.forEach((line, row) => line.forEach((cell, column) => {
    if (cell) cells.set(`${row},${column}`, { ...contentOf(cell, row, column), style: { numFmt: lookMark(looks.numberOf(cell)) } });
  }));
  const { landscape, pagesWide = 1, parts } = plan.print;
  return {
    name: plan.name, cells,
    columns: plan.columnWidths.map((characters) => ({ width: storedWidth(characters) })),
    ...(plan.frozenRows > 0 || plan.frozenColumns > 0 ? { freezePane: { rows: plan.frozenRows, columns: plan.frozenColumns } } : {}),
    dataValidations: validationsOf(plan),
    tables: plan.tables.map((table) => tableOf(plan, table)),
    charts: plan.charts.map((chart) => chartOf(plan, chart)),
    ...(plan.protect ? { protection: { sheet: true, selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true } } : {}),
    pageSetup: { paperSize: "a4", orientation: landscape ? "landscape" : "portrait", ...(landscape ? { margins: NARROW_MARGINS } : {}), fitToPage: true, fitToWidth: pagesWide, fitToHeight: parts?.length ?? 0 },
    headerFooter: { oddFooter: "&L&F&C&A&RPage &P of &N" },
  };
}

/** Inches; a wide sheet has the paper that the usual margins would take from it. */
const NARROW_MARGINS = { left: 0.4, right: 0.4, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Names the file keeps for a sheet's printing. */
export function printNamesOf({ name, print: { parts, titleRows, titleColumns } }: SheetPlan): { readonly name: string; readonly scope: string; readonly range: string }[] {
  const on = quotedSheet(name);
  const titles = [
    ...(titleColumns ? [`${on}!$${columnLetters(titleColumns[0])}:$${columnLetters(titleColumns[1])}`] : []),
    ...(titleRows ? [`${on}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`] : []),
  ];
  return [
    ...(parts ? [{ name: "_xlnm.Print_Area", scope: name, range: parts.map((part) => `${on}!${addressOf(part, true)}`).join(",") }] : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", scope: name, range: titles.join(",") }] : []),
  ];
}

function contentOf({ value, formula, spills }: PlanCell, row: number, column: number): WrittenCell {
  if (formula !== undefined) {
    const stored = storedFormula(formula);
    return spills ? { formula: stored, formulaType: "array", formulaRef: addressOf({ row, column, ...spills }), formulaDynamic: true } : { formula: stored };
  }
  if (typeof value === "number") return { value: value + 0 };
  if (value === undefined || value === "") return {};
  const text = guarded(value);
  // The writer takes text that reads like an error for one; a run of text it leaves alone.
  return /^#[A-Z/0]+[!?A]?$/.test(text) ? { value: text, richText: [{ text }] } : { value: text };
}

/** Text as the format holds it, for what the writer does not see to: text that looks like an escape, and the two characters XML cannot carry. */
function guarded(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\uFFFE\uFFFF]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase()}_`);
}

/** A width in characters as the format holds it, with the margins of the cell (ECMA-376 part 1, 18.3.1.13): 7 pixels a digit, 5 of margin. */
function storedWidth(characters: number): number {
  return Math.trunc(((7 * characters + 5) / 7) * 256) / 256;
}

const LONGEST_NOTE = 255;

/** What is shown when a cell is selected, and what may be chosen in it. */
function validationsOf({ name, rows }: SheetPlan): DataValidation[] {
  const ranges = new Map<string, string[]>();
  const asked = rows.map((line) => line.map((cell) => (cell?.note || cell?.choices ? JSON.stringify([cell.note ?? "", cell.choices ?? []]) : undefined)));
  for (const { key, cells } of rectanglesOf(asked)) ranges.set(key, [...(ranges.get(key) ?? []), addressOf(cells)]);
  return [...ranges].map(([key, addresses]): DataValidation => {
    const [note, choices] = JSON.parse(key) as [string, string[]];
    const range = addresses.join(" ");
    const prompt = note ? { showInputMessage: true, inputTitle: "About this cell", inputMessage: note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE - 1)}…` : note } : {};
    // The format has a rule that allows anything, which the writer's type does not name.
    if (choices.length === 0) return { ...prompt, type: "none" as DataValidation["type"], range, allowBlank: true };
    const { refused, refusedTitle } = choiceList(choices, `${name}!${range}`);
    return {
      ...prompt, type: "list", range, values: choices.map((choice) => choice.replaceAll('"', '""')), allowBlank: true,
      showErrorMessage: true, errorStyle: "stop", errorTitle: refusedTitle, errorMessage: refused,
    };
  });
}

function tableOf({ name: sheet, rows }: SheetPlan, { row, column, rows: height, columns, name }: PlanTable): TableDefinition {
  const headings = Array.from({ length: columns }, (_, at) => rows[row]?.[column + at]?.value);
  const named = headings.map((heading) => {
    if (typeof heading !== "string" || heading === "") throw new Error(`The table ${name} on ${sheet} is planned with the heading ${JSON.stringify(heading)}`);
    return { name: guarded(heading).replaceAll("\n", "_x000a_") };
  });
  if (new Set(headings.map((heading) => String(heading).toLowerCase())).size < columns) throw new Error(`The table ${name} on ${sheet} is planned with two headings alike`);
  // Excel gives a table without lines an empty one.
  return { name, range: addressOf({ row, column, rows: Math.max(height, 2), columns }), columns: named, style: "TableStyleLight1", showAutoFilter: false, showRowStripes: true };
}

const KINDS = {
  stackedColumn: { type: "column", barGrouping: "stacked" }, clusteredColumn: { type: "column", barGrouping: "clustered" },
  stackedBar: { type: "bar", barGrouping: "stacked" }, line: { type: "line" },
} as const;

function chartOf({ name, rows }: SheetPlan, { kind, title, source, from, to, valueFormat, fills }: PlanChart): SheetChart {
  const line = (column: number): string => `${quotedSheet(name)}!${addressOf({ row: source.row + 1, column, rows: source.rows - 1, columns: 1 }, true)}`;
  if (fills?.includes(null)) throw new Error(`The chart “${title}” on ${name} has a series that is not seen, which a new workbook cannot be given: ${cellAddress(from.row, from.column)}`);
  return {
    ...KINDS[kind], title,
    series: Array.from({ length: source.columns - 1 }, (_, at) => {
      const heading = rows[source.row]?.[source.column + 1 + at]?.value;
      const fill = fills?.[at];
      return {
        values: line(source.column + 1 + at), categories: line(source.column),
        ...(heading === undefined ? {} : { name: String(heading) }), ...(fill ? { color: fill.replace("#", "") } : {}),
      };
    }),
    anchor: { from: { row: from.row, col: from.column }, to: { row: to.row + 1, col: to.column + 1 } },
    legend: fills ? false : "bottom",
    axes: { y: { numberFormat: { formatCode: valueFormat } } },
  };
}
