import { MAX_COLUMNS } from "../../cells/rectangle";
import type { ColumnSetting, Sheet } from "../book/book";
import { cellAddress, cornersOf } from "../../cells/address";
import type { Saving } from "./saving";
import { child, children, numberOf, type XmlNode } from "../../workbook/files/package/xml";
import type { XmlPatch } from "../../workbook/files/package/xmlPatch";

/** A worksheet's children in the order the schema asks for. */
export const SHEET_ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
  "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
  "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
] as const;

/** Columns, merges, protection and filter, where they differ. */
export function writeLayout(patch: XmlPatch, before: Sheet, after: Sheet, saving: Saving): void {
  const set = (name: (typeof SHEET_ORDER)[number], xml: string | null): void => patch.setChild(patch.root, SHEET_ORDER, name, xml);
  writeColumns(patch, before, after, saving);
  if (JSON.stringify(before.merges) !== JSON.stringify(after.merges)) {
    const inside = after.merges.map((range) => `<mergeCell ref="${cornersOf(range)}"/>`).join("");
    set("mergeCells", inside ? `<mergeCells count="${after.merges.length}">${inside}</mergeCells>` : null);
  }
  if (before.protected !== after.protected) set("sheetProtection", after.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : null);
  if (JSON.stringify(before.autoFilter) !== JSON.stringify(after.autoFilter)) set("autoFilter", after.autoFilter ? `<autoFilter ref="${cornersOf(after.autoFilter)}"/>` : null);
}

function writeColumns(patch: XmlPatch, before: Sheet, after: Sheet, saving: Saving): void {
  const changed = [...new Set([...before.columns.keys(), ...after.columns.keys()])].filter((column) => !sameColumn(before.columns.get(column), after.columns.get(column)));
  if (!changed.length) return;
  const held = child(patch.root, "cols");
  const attributes = new Map<number, Record<string, string>>();
  for (const node of children(held, "col")) {
    const last = Math.min(numberOf(node.attributes["max"], 1), MAX_COLUMNS);
    for (let column = numberOf(node.attributes["min"], 1) - 1; column < last; column++) attributes.set(column, withoutPlace(node));
  }
  for (const column of changed) {
    const setting = after.columns.get(column);
    if (!setting || (setting.width === undefined && !setting.hidden && !setting.format)) { attributes.delete(column); continue; }
    const given: Record<string, string> = { ...attributes.get(column) };
    const was = before.columns.get(column) ?? {};
    if (was.width !== setting.width) {
      delete given["bestFit"];
      if (setting.width === undefined) { delete given["width"]; delete given["customWidth"]; } else { given["width"] = String(setting.width); given["customWidth"] = "1"; }
    }
    given["width"] ??= "9.140625";
    if (setting.hidden) given["hidden"] = "1"; else delete given["hidden"];
    if (was.format !== setting.format) { if (setting.format) given["style"] = String(saving.styles.xf(setting.format)); else delete given["style"]; }
    attributes.set(column, given);
  }
  const runs: { min: number; max: number; key: string; xml: string }[] = [];
  for (const [column, given] of [...attributes].sort((a, b) => a[0] - b[0])) {
    const key = JSON.stringify(given), last = runs[runs.length - 1];
    if (last && last.key === key && last.max === column) last.max = column + 1;
    else runs.push({ min: column + 1, max: column + 1, key, xml: Object.entries(given).map(([name, value]) => ` ${name}="${value}"`).join("") });
  }
  patch.setChild(patch.root, SHEET_ORDER, "cols", runs.length ? `<cols>${runs.map((run) => `<col min="${run.min}" max="${run.max}"${run.xml}/>`).join("")}</cols>` : null);
}

function withoutPlace(node: XmlNode): Record<string, string> {
  return Object.fromEntries(Object.entries(node.attributes).filter(([name]) => name !== "min" && name !== "max"));
}

function sameColumn(a: ColumnSetting | undefined, b: ColumnSetting | undefined): boolean {
  return a?.width === b?.width && Boolean(a?.hidden) === Boolean(b?.hidden) && a?.format === b?.format;
}

/** What the sheet's first view should say: frozen panes, gridlines, whether its tab is the one shown. */
interface ViewChange { readonly frozen: boolean; readonly gridlines: boolean; readonly selected: boolean | undefined }

export function writeView(patch: XmlPatch, after: Sheet, change: ViewChange): void {
  if (!change.frozen && !change.gridlines && change.selected === undefined) return;
  const views = child(patch.root, "sheetViews"), view = child(views, "sheetView");
  const attributes = {
    ...(change.gridlines ? { showGridLines: after.showGridlines ? undefined : "0" } : {}),
    // Said in place rather than taken away, so that a tab chosen again is the text it was.
    ...(change.selected === undefined ? {} : { tabSelected: change.selected ? "1" : view?.attributes["tabSelected"] === undefined ? undefined : "0" }),
  };
  if (!views || !view) {
    const given = Object.entries(attributes).map(([name, value]) => (value === undefined ? "" : ` ${name}="${value}"`)).join("");
    return patch.setChild(patch.root, SHEET_ORDER, "sheetViews", `<sheetViews><sheetView${given} workbookViewId="0">${paneXml(after)}</sheetView></sheetViews>`);
  }
  if (!change.frozen) return patch.setAttributes(view, attributes);
  const kept = view.children.filter((one) => one.name !== "pane" && one.name !== "selection").map((one) => patch.source.slice(one.start, one.end)).join("");
  const given = Object.entries({ ...view.attributes, topLeftCell: undefined, ...attributes }).map(([name, value]) => (value === undefined ? "" : ` ${name}="${value}"`)).join("");
  patch.replace(view, `<sheetView${given}>${paneXml(after)}${kept}</sheetView>`);
}

function paneXml({ frozen: { rows, columns } }: Sheet): string {
  if (!rows && !columns) return "";
  const pane = rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight";
  const split = (columns ? ` xSplit="${columns}"` : "") + (rows ? ` ySplit="${rows}"` : "");
  const others = rows && columns ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : "";
  return `<pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/>${others}<selection pane="${pane}"/>`;
}

