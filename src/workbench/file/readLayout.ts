import { MAX_COLUMNS } from "../../cells/rectangle";
import type { CellFormat, Sheet } from "../book/book";
import { parseAddress } from "../../cells/address";
import { readColour, type Palette } from "./colours";
import { child, children, isOn, numberOf, type XmlNode } from "../../workbook/files/package/xml";

/** A sheet's own settings other than its rows and cells: columns, view, merges, protection, filter, page. */
export function readLayout(root: XmlNode, sheet: Sheet, formats: readonly CellFormat[], palette: Palette): void {
  sheet.tabColor = readColour(child(child(root, "sheetPr"), "tabColor"), palette) ?? "";
  for (const node of children(child(root, "cols"), "col")) readColumns(node, sheet, formats);
  const view = child(child(root, "sheetViews"), "sheetView");
  sheet.showGridlines = isOn(view?.attributes["showGridLines"], true);
  const pane = child(view, "pane");
  if (pane && (pane.attributes["state"] ?? "split").startsWith("frozen")) {
    sheet.frozen = { rows: numberOf(pane.attributes["ySplit"], 0), columns: numberOf(pane.attributes["xSplit"], 0) };
  }
  for (const node of children(child(root, "mergeCells"), "mergeCell")) {
    const range = parseAddress(node.attributes["ref"] ?? "");
    if (range) sheet.merges.push(range);
  }
  sheet.protected = isOn(child(root, "sheetProtection")?.attributes["sheet"]);
  sheet.autoFilter = parseAddress(child(root, "autoFilter")?.attributes["ref"] ?? "") ?? null;
  readPage(root, sheet.pageLayout);
}

function readColumns(node: XmlNode, sheet: Sheet, formats: readonly CellFormat[]): void {
  const { min, max, width, hidden, style } = node.attributes;
  const first = numberOf(min, 1) - 1, last = Math.min(numberOf(max, first + 1), MAX_COLUMNS) - 1;
  const format = style === undefined ? undefined : formats[numberOf(style, 0)];
  for (let column = first; column <= last; column++) {
    sheet.columns.set(column, {
      ...(width !== undefined ? { width: numberOf(width, 8.43) } : {}), ...(isOn(hidden) ? { hidden: true } : {}),
      ...(format && format !== formats[0] ? { format } : {}),
    });
  }
}

/** Page margins as the format gives them are inches; Office.js counts points. */
const MARGINS = { left: "leftMargin", right: "rightMargin", top: "topMargin", bottom: "bottomMargin", header: "headerMargin", footer: "footerMargin" } as const;

function readPage(root: XmlNode, page: Map<string, unknown>): void {
  const setup = child(root, "pageSetup")?.attributes ?? {};
  const options = child(root, "printOptions")?.attributes ?? {};
  const margins = child(root, "pageMargins")?.attributes ?? {};
  if (setup["orientation"] === "landscape" || setup["orientation"] === "portrait") page.set("orientation", setup["orientation"] === "landscape" ? "Landscape" : "Portrait");
  if (setup["paperSize"] === "9") page.set("paperSize", "A4");
  if (isOn(child(child(root, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"])) {
    const wide = numberOf(setup["fitToWidth"], 1), tall = numberOf(setup["fitToHeight"], 1);
    page.set("zoom", { ...(wide ? { horizontalFitToPages: wide } : {}), ...(tall ? { verticalFitToPages: tall } : {}) });
  } else if (setup["scale"] !== undefined) page.set("zoom", { scale: numberOf(setup["scale"], 100) });
  if (isOn(options["horizontalCentered"])) page.set("centerHorizontally", true);
  if (isOn(options["verticalCentered"])) page.set("centerVertically", true);
  if (isOn(options["gridLines"])) page.set("printGridlines", true);
  if (isOn(options["headings"])) page.set("printHeadings", true);
  for (const [name, key] of Object.entries(MARGINS)) {
    if (margins[name] !== undefined) page.set(key, numberOf(margins[name], 0) * 72);
  }
  const headerFooter = child(root, "headerFooter");
  for (const [name, end] of [["oddHeader", "Header"], ["oddFooter", "Footer"]] as const) {
    const text = child(headerFooter, name)?.text;
    if (text === undefined) continue;
    for (const [letter, side] of [["L", "left"], ["C", "center"], ["R", "right"]] as const) {
      const part = section(text, letter);
      if (part) page.set(side + end, part);
    }
  }
}

/** "&LLeft&CMiddle" → the text of one of its three sections. */
function section(text: string, letter: string): string {
  const parts = text.split(/&([LCR])/);
  for (let i = 1; i < parts.length; i += 2) if (parts[i] === letter) return parts[i + 1] ?? "";
  // Text before any mark stands in the middle.
  return letter === "C" ? parts[0]! : "";
}
