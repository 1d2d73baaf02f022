import type { DataSource, RangeAddress } from "../port";
import { addressOf } from "../../cells/address";
import { rangeOfName } from "../rangeOfName";
import { rectangleOf } from "./locate";
import { inExcel } from "./session";

/** Tables, names that refer to cells, and visible sheets that are not empty, in that order. */
export function listDataSources(): Promise<readonly DataSource[]> {
  return inExcel({}, async (context) => {
    const { tables, names, worksheets } = context.workbook;
    tables.load("items/name,items/worksheet/name,items/worksheet/visibility");
    names.load("items/name,items/type,items/value,items/visible");
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const visible = worksheets.items.filter((sheet) => sheet.visibility === "Visible");
    const withRange = [
      ...tables.items.map((table) => ({ kind: "table" as const, name: table.name, sheet: table.worksheet.name, range: table.getRange() })),
      ...visible.map((sheet) => ({ kind: "sheet" as const, name: sheet.name, sheet: sheet.name, range: sheet.getUsedRangeOrNullObject(true) })),
    ];
    for (const { range } of withRange) range.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const located = withRange.filter(({ range }) => !range.isNullObject).map(({ kind, name, sheet, range }): DataSource =>
      ({ kind, name, range: { sheet, address: addressOf(rectangleOf(range)) } }));
    return [
      ...located.filter(({ kind }) => kind === "table"),
      ...names.items.filter(isShown).flatMap(({ name, value }) => asSource(name, rangeOfName(String(value)))),
      ...located.filter(({ kind }) => kind === "sheet"),
    ];
  });
}

/** Excel keeps names of its own (print areas, filters) among a person's. */
function isShown({ name, type, visible }: Excel.NamedItem): boolean {
  return visible && type === "Range" && !/^_|^(Print_Area|Print_Titles|Criteria|Extract)$/i.test(name);
}

function asSource(name: string, range: RangeAddress | undefined): DataSource[] {
  return range ? [{ kind: "name", name, range }] : [];
}
