import { writeXlsx } from "hucre/xlsx";
import { addressOf } from "../../../cells/address";
import { quotedSheet } from "../../../cells/sheetReference";
import type { InsertPlan } from "../../../workings/insertPlan";
import { refuseUnwritable } from "../../officeWorkbook/planCells";
import { Package } from "../package/package";
import { child, children, escapeXml, parseXml } from "../package/xml";
import { Looks } from "./looks";
import { lookMark, printNamesOf, sheetToWrite } from "./planSheet";
import { rowHeights } from "./rowHeights";

/**
 * The plan as an .xlsx file with nothing else in it: no author, no dates, no company, no macros, no links. The same plan gives the same bytes.
 * Formulas have no results yet: the workbook is calculated in full when it is opened.
 * Throws "too-large" for text no cell can hold.
 */
export async function planBytes(plan: InsertPlan): Promise<Uint8Array> {
  if (plan.answerBlock) throw new Error("A new workbook has no cells for an answer block");
  for (const { name, rows } of plan.sheets) refuseUnwritable(name, rows);
  const looks = new Looks();
  const written = await writeXlsx({
    sheets: plan.sheets.map((sheet) => sheetToWrite(sheet, looks)),
    namedRanges: [
      ...plan.names.map(({ name, sheet, comment, ...cells }) => ({ name, range: `${quotedSheet(sheet)}!${addressOf(cells, true)}`, comment })),
      ...plan.sheets.flatMap(printNamesOf),
    ],
    activeSheet: Math.max(0, plan.sheets.findIndex(({ name }) => name === plan.show)),
    // Replaced below: the writer dates its files unless it is given a date.
    properties: { modified: new Date(0) },
  });
  const pack = new Package(written, UNLIMITED);
  pack.put(STYLES, looks.stylesPart(lookOrder(pack.text(STYLES))));
  plan.sheets.forEach((sheet, at) => fitRows(pack, `xl/worksheets/sheet${at + 1}.xml`, rowHeights(sheet)));
  pack.put("docProps/core.xml", coreProperties(plan.title));
  for (const { id, target } of pack.relationships("")) if (target === "docProps/app.xml") pack.unrelate("", id);
  pack.remove("docProps/app.xml");
  return pack.toBytes();
}

const STYLES = "xl/styles.xml";
/** The file is our own. */
const UNLIMITED = { compressedBytes: Infinity, totalBytes: Infinity, partBytes: Infinity, entries: Infinity, ratio: Infinity, ratioFromBytes: Infinity };

/** The look that each cell format but the first stands for, by the mark it was given. */
function lookOrder(styles: string): number[] {
  const root = parseXml(styles, STYLES);
  const marks = new Map(children(child(root, "numFmts"), "numFmt").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"] ?? ""]));
  return children(child(root, "cellXfs"), "xf").slice(1).map(({ attributes }) => {
    const mark = marks.get(attributes["numFmtId"]) ?? "";
    const number = Number(/\d+/.exec(mark)?.[0] ?? NaN);
    if (mark !== lookMark(number)) throw new Error(`A cell was written with the format ${mark}`);
    return number;
  });
}

/** Gives rows their heights, as fitted and not as a person set them: they are fitted again when their texts change. The writer can only set them. */
function fitRows(pack: Package, part: string, heights: ReadonlyMap<number, number>): void {
  if (heights.size === 0) return;
  pack.put(part, pack.text(part).replaceAll(/<row r="(\d+)"/g, (tag, row: string) => {
    const height = heights.get(Number(row) - 1);
    return height === undefined ? tag : `${tag} ht="${height}"`;
  }));
}

/** Only a title, which a screen reader reads out when the file is opened. */
function coreProperties(title: string): string {
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    // eslint-disable-next-line no-control-regex -- XML cannot carry these
    + `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, " "))}</dc:title></cp:coreProperties>`;
}
