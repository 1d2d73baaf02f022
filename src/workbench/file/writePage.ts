import type { Sheet } from "../book/book";
import { SHEET_ORDER } from "./writeLayout";
import { child, escapeXml } from "../../workbook/files/package/xml";
import type { XmlPatch } from "../../workbook/files/package/xmlPatch";

type Attributes = Readonly<Record<string, string | undefined>>;

const PAPERS: Readonly<Record<string, string>> = { letter: "1", legal: "5", a3: "8", a4: "9", a5: "11" };
const MARGINS = { leftMargin: "left", rightMargin: "right", topMargin: "top", bottomMargin: "bottom", headerMargin: "header", footerMargin: "footer" } as const;
const USUAL_MARGINS = { left: "0.7", right: "0.7", top: "0.75", bottom: "0.75", header: "0.3", footer: "0.3" };
const OPTIONS = { centerHorizontally: "horizontalCentered", centerVertically: "verticalCentered", printGridlines: "gridLines", printHeadings: "headings" } as const;

/** Tab colour and page set-up, where they differ. Print areas and repeated rows are names of the workbook. */
export function writePage(patch: XmlPatch, before: Sheet, after: Sheet): void {
  const was = before.pageLayout, is = after.pageLayout;
  const changed = (key: string): boolean => JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key));
  const fits = changed("zoom") ? zoomOf(is.get("zoom")) : undefined;
  writeProperties(patch, before, after, fits);

  const setup: Record<string, string | undefined> = {};
  if (changed("orientation")) setup["orientation"] = is.get("orientation") === "Landscape" ? "landscape" : is.has("orientation") ? "portrait" : undefined;
  if (changed("paperSize")) setup["paperSize"] = PAPERS[String(is.get("paperSize")).toLowerCase()];
  if (fits) Object.assign(setup, fits.attributes);
  setOn(patch, "pageSetup", setup);

  const options = Object.entries(OPTIONS).filter(([key]) => changed(key)).map(([key, name]) => [name, is.get(key) === true ? "1" : undefined] as const);
  setOn(patch, "printOptions", Object.fromEntries(options));
  const margins = Object.entries(MARGINS).filter(([key]) => changed(key)).map(([key, name]) => [name, typeof is.get(key) === "number" ? String((is.get(key) as number) / 72) : USUAL_MARGINS[name]] as const);
  if (margins.length) setOn(patch, "pageMargins", { ...(child(patch.root, "pageMargins") ? {} : USUAL_MARGINS), ...Object.fromEntries(margins) });
  writeHeadersFooters(patch, changed, is);
}

function setOn(patch: XmlPatch, name: (typeof SHEET_ORDER)[number], attributes: Attributes): void {
  const given = Object.entries(attributes);
  if (!given.length) return;
  const held = child(patch.root, name);
  if (held) return patch.setAttributes(held, attributes);
  const xml = given.map(([key, value]) => (value === undefined ? "" : ` ${key}="${value}"`)).join("");
  if (xml) patch.setChild(patch.root, SHEET_ORDER, name, `<${name}${xml}/>`);
}

/** `zoom` is a percentage or a number of pages to fit on, as Office.js has it. */
function zoomOf(value: unknown): { readonly fit: boolean; readonly attributes: Attributes } {
  const zoom = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const pages = (key: string): string => (typeof zoom[key] === "number" ? String(zoom[key]) : "0");
  const fit = typeof zoom["horizontalFitToPages"] === "number" || typeof zoom["verticalFitToPages"] === "number";
  if (fit) return { fit, attributes: { scale: undefined, fitToWidth: pages("horizontalFitToPages"), fitToHeight: pages("verticalFitToPages") } };
  const scale = typeof zoom["scale"] === "number" && zoom["scale"] !== 100 ? String(zoom["scale"]) : undefined;
  return { fit, attributes: { scale, fitToWidth: undefined, fitToHeight: undefined } };
}

function writeProperties(patch: XmlPatch, before: Sheet, after: Sheet, fits: { readonly fit: boolean } | undefined): void {
  const colour = before.tabColor.toUpperCase() !== after.tabColor.toUpperCase();
  if (!colour && fits === undefined) return;
  const held = child(patch.root, "sheetPr");
  const setup = child(held, "pageSetUpPr");
  const fitChanges = fits !== undefined && fits.fit !== (setup?.attributes["fitToPage"] === "1" || setup?.attributes["fitToPage"] === "true");
  if (!colour && !fitChanges) return;
  const kept = (name: string): string => { const node = child(held, name); return node ? patch.source.slice(node.start, node.end) : ""; };
  const tab = colour ? (after.tabColor ? `<tabColor rgb="FF${after.tabColor.slice(1).toUpperCase()}"/>` : "") : kept("tabColor");
  const page = fitChanges ? (fits.fit ? '<pageSetUpPr fitToPage="1"/>' : "") : kept("pageSetUpPr");
  const attributes = Object.entries(held?.attributes ?? {}).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
  const inside = tab + kept("outlinePr") + page;
  patch.setChild(patch.root, SHEET_ORDER, "sheetPr", inside || attributes ? `<sheetPr${attributes}>${inside}</sheetPr>` : null);
}

function writeHeadersFooters(patch: XmlPatch, changed: (key: string) => boolean, page: ReadonlyMap<string, unknown>): void {
  const ends = ["Header", "Footer"] as const, sides = ["left", "center", "right"] as const;
  if (!ends.some((end) => sides.some((side) => changed(side + end)))) return;
  const held = child(patch.root, "headerFooter");
  const texts = ends.map((end) => {
    const text = sides.map((side) => { const part = page.get(side + end); return typeof part === "string" && part ? `&${side[0]!.toUpperCase()}${part}` : ""; }).join("");
    return text ? `<odd${end}>${escapeXml(text)}</odd${end}>` : "";
  }).join("");
  const others = (held?.children ?? []).filter((one) => one.name !== "oddHeader" && one.name !== "oddFooter").map((one) => patch.source.slice(one.start, one.end)).join("");
  const attributes = Object.entries(held?.attributes ?? {}).map(([name, value]) => ` ${name}="${value}"`).join("");
  patch.setChild(patch.root, SHEET_ORDER, "headerFooter", texts + others ? `<headerFooter${attributes}>${texts}${others}</headerFooter>` : null);
}
