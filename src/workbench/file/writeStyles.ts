import { PLAIN_FORMAT, type CellFormat } from "../book/book";
import { BUILT_IN_STYLES } from "../../workbook/files/builtInStyles";
import { builtInFont } from "./builtInStyles";
import { readColour, type Palette } from "./colours";
import { borderKey, bordersKey, fontKey, formatKey, sameFormat } from "./formatEquality";
import { BUILT_IN_NUMBER_FORMATS, NUMBER_FORMAT_IDS } from "../../workbook/files/numberFormats";
import { readBorders, readFill, readFont, type Styles } from "./readStyles";
import { child, children, escapeXml, numberOf, parseXml, type XmlNode } from "../../workbook/files/package/xml";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

/** The look a cell's `xf` element puts together, by the numbers of its parts. */
interface Xf {
  numFmtId: number; fontId: number; fillId: number; borderId: number; xfId: number;
  alignment: Record<string, string>; protection: Record<string, string>; quotePrefix: boolean;
}

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const FIRST_OWN_NUMBER_FORMAT = 164;

/** One of the lists of the styles part: what it holds, and what is added at its end. Nothing in it is renumbered. */
class StyleList {
  readonly texts: string[];
  readonly added: string[] = [];
  constructor(private readonly patch: XmlPatch, readonly name: string) {
    this.texts = (child(patch.root, name)?.children ?? []).map((node) => patch.source.slice(node.start, node.end));
  }
  add(xml: string): number {
    this.added.push(xml);
    return this.texts.push(xml) - 1;
  }
  write(): void {
    if (!this.added.length) return;
    const held = child(this.patch.root, this.name);
    if (!held) return this.patch.setChild(this.patch.root, ORDER, this.name, `<${this.name} count="${this.texts.length}">${this.added.join("")}</${this.name}>`);
    this.patch.setAttributes(held, { count: String(this.texts.length) });
    this.patch.append(held, this.added.join(""));
  }
}

/** Finds, or adds at the end, what a cell needs in the file's styles to look as its format says. */
export class StyleWriter {
  private readonly patch: XmlPatch;
  private readonly fonts; private readonly fills; private readonly borders; private readonly cellXfs; private readonly styleXfs; private readonly styleEntries; private readonly numFmts;
  private readonly fontLooks: CellFormat["font"][]; private readonly fillLooks: string[]; private readonly borderLooks: CellFormat["borders"][];
  private readonly codes = new Map(BUILT_IN_NUMBER_FORMATS);
  private readonly xfs: Xf[]; private readonly ownXfs: Xf[];
  private readonly styleByName = new Map<string, number>();
  private readonly formatToXf = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly colour: (node: XmlNode | undefined) => string | undefined;

  constructor(source: string, private readonly part: string, private readonly styles: Styles, private readonly palette: Palette) {
    this.patch = new XmlPatch(source, part);
    const root = this.patch.root;
    const list = (name: string): StyleList => new StyleList(this.patch, name);
    this.numFmts = list("numFmts"); this.fonts = list("fonts"); this.fills = list("fills"); this.borders = list("borders");
    this.styleXfs = list("cellStyleXfs"); this.cellXfs = list("cellXfs"); this.styleEntries = list("cellStyles");
    this.colour = (node) => readColour(node, palette);
    this.fontLooks = (child(root, "fonts")?.children ?? []).map((node) => readFont(node, this.colour));
    this.fillLooks = (child(root, "fills")?.children ?? []).map((node) => readFill(node, this.colour));
    this.borderLooks = (child(root, "borders")?.children ?? []).map((node) => readBorders(node, this.colour));
    for (const node of child(root, "numFmts")?.children ?? []) this.codes.set(Number(node.attributes["numFmtId"]), node.attributes["formatCode"] ?? "");
    this.xfs = children(child(root, "cellXfs"), "xf").map(readXf);
    this.ownXfs = children(child(root, "cellStyleXfs"), "xf").map(readXf);
    if (!this.xfs.length) { this.xfs.push(plainXf()); this.cellXfs.add(xfXml(plainXf(), true)); }
    for (const node of children(child(root, "cellStyles"), "cellStyle")) {
      const number = Number(node.attributes["xfId"]), builtIn = BUILT_IN_STYLES.find((one) => String(one.builtinId) === node.attributes["builtinId"]);
      for (const name of [node.attributes["name"] ?? "", builtIn?.name ?? ""]) if (name && !this.styleByName.has(name.toLowerCase())) this.styleByName.set(name.toLowerCase(), number);
    }
    styles.formats.forEach((format, i) => { if (!this.formatToXf.has(formatKey(format))) this.formatToXf.set(formatKey(format), i); });
    this.xfs.forEach((xf, i) => { const key = xfKey(xf); if (!this.known.has(key)) this.known.set(key, i); });
  }

  /** The number of a look like `format`. What the format does not speak of is taken from `base`, the look the cell had. */
  xf(format: CellFormat, base = 0): number {
    if (format === PLAIN_FORMAT || sameFormat(format, this.styles.formats[0] ?? PLAIN_FORMAT)) return 0;
    const was = this.styles.formats[base] ?? PLAIN_FORMAT;
    if (base !== 0 && sameFormat(was, format)) return base;
    const known = base === 0 ? this.formatToXf.get(formatKey(format)) : undefined;
    if (known !== undefined) return known;
    const memo = `${base}\u0003${formatKey(format)}`;
    const held = this.formatToXf.get(memo);
    if (held !== undefined) return held;
    const from = format.style === was.style ? this.xfs[base] ?? this.xfs[0]! : this.styleXf(format);
    const wanted = this.derive(from, format);
    const key = xfKey(wanted);
    let number = this.known.get(key);
    if (number === undefined) {
      number = this.cellXfs.add(xfXml(wanted, true));
      this.xfs.push(wanted);
      this.known.set(key, number);
    }
    this.formatToXf.set(memo, number);
    return number;
  }

  /** The styles part with what was added; undefined where nothing was. */
  result(): string | undefined {
    for (const list of [this.numFmts, this.fonts, this.fills, this.borders, this.styleXfs, this.cellXfs, this.styleEntries]) list.write();
    return this.patch.changed ? this.patch.result() : undefined;
  }

  private derive(from: Xf, format: CellFormat): Xf {
    return {
      numFmtId: this.codes.get(from.numFmtId) === format.numberFormat ? from.numFmtId : this.numberFormat(format.numberFormat),
      fontId: this.font(from.fontId, format.font), fillId: this.fill(from.fillId, format.fill), borderId: this.border(from.borderId, format.borders),
      xfId: from.xfId, alignment: alignmentOf(from.alignment, format), protection: protectionOf(from.protection, format), quotePrefix: from.quotePrefix,
    };
  }

  private numberFormat(code: string): number {
    const safe = NUMBER_FORMAT_IDS.get(code);
    if (safe !== undefined) return safe;
    for (const [id, held] of this.codes) if (id >= FIRST_OWN_NUMBER_FORMAT && held === code) return id;
    const id = Math.max(FIRST_OWN_NUMBER_FORMAT - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    this.numFmts.add(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private font(base: number, look: CellFormat["font"]): number {
    const was = this.fontLooks[base];
    if (was && fontKey(was) === fontKey(look)) return base;
    const held = this.fontLooks.findIndex((one) => fontKey(one) === fontKey(look));
    if (held >= 0) return held;
    this.fontLooks.push(look);
    return this.fonts.add(fontXml(look, was, this.fonts.texts[base], this.part));
  }

  private fill(base: number, look: string): number {
    if ((this.fillLooks[base] ?? "").toUpperCase() === look.toUpperCase()) return base;
    if (look === "") return 0;
    const held = this.fillLooks.findIndex((one) => one.toUpperCase() === look.toUpperCase());
    if (held >= 0) return held;
    this.fillLooks.push(look);
    return this.fills.add(`<fill><patternFill patternType="solid"><fgColor rgb="${argb(look)}"/><bgColor indexed="64"/></patternFill></fill>`);
  }

  private border(base: number, look: CellFormat["borders"]): number {
    const was = this.borderLooks[base] ?? {};
    if (bordersKey(was) === bordersKey(look)) return base;
    const held = this.borderLooks.findIndex((one) => bordersKey(one) === bordersKey(look));
    if (held >= 0) return held;
    this.borderLooks.push(look);
    return this.borders.add(borderXml(look, was, this.borders.texts[base], this.part));
  }

  /** The look of the named style itself, added to the file where it has not got it. */
  private styleXf(format: CellFormat): Xf {
    const number = this.styleByName.get(format.style.toLowerCase());
    if (number !== undefined) return { ...(this.ownXfs[number] ?? plainXf()), xfId: number };
    const builtIn = BUILT_IN_STYLES.find((one) => one.name === format.style);
    const own = builtIn ? this.builtInXf(builtIn) : this.derive(this.ownXfs[0] ?? plainXf(), this.styles.named.get(format.style) ?? format);
    const added = this.styleXfs.add(xfXml(own, false));
    this.ownXfs.push(own);
    this.styleByName.set(format.style.toLowerCase(), added);
    this.styleEntries.add(`<cellStyle name="${escapeXml(format.style)}" xfId="${added}"${builtIn ? ` builtinId="${builtIn.builtinId}"` : ""}/>`);
    return { ...own, xfId: added };
  }

  private builtInXf(style: (typeof BUILT_IN_STYLES)[number]): Xf {
    const xf = { ...plainXf(), numFmtId: style.numFmtId ?? 0 };
    if (style.font) {
      const font = builtInFont(style.font, this.palette);
      xf.fontId = this.fonts.add(font);
      this.fontLooks.push(readFont(parseXml(font, this.part), this.colour));
    }
    if (style.fill) { xf.fillId = this.fills.add(style.fill); this.fillLooks.push(readFill(parseXml(style.fill, this.part), this.colour)); }
    if (style.border) { xf.borderId = this.borders.add(style.border); this.borderLooks.push(readBorders(parseXml(style.border, this.part), this.colour)); }
    return xf;
  }
}

function plainXf(): Xf {
  return { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, alignment: {}, protection: {}, quotePrefix: false };
}

function readXf(node: XmlNode): Xf {
  const number = (name: string): number => numberOf(node.attributes[name], 0);
  return {
    numFmtId: number("numFmtId"), fontId: number("fontId"), fillId: number("fillId"), borderId: number("borderId"), xfId: number("xfId"),
    alignment: { ...child(node, "alignment")?.attributes }, protection: { ...child(node, "protection")?.attributes },
    quotePrefix: node.attributes["quotePrefix"] === "1",
  };
}

function attributesXml(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}

function xfKey(xf: Xf): string {
  const sorted = (values: Readonly<Record<string, string>>): string => attributesXml(Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))));
  return [xf.numFmtId, xf.fontId, xf.fillId, xf.borderId, xf.xfId, sorted(xf.alignment), sorted(xf.protection), xf.quotePrefix].join("|");
}

function xfXml(xf: Xf, ofCell: boolean): string {
  const applied = [["NumberFormat", xf.numFmtId], ["Font", xf.fontId], ["Fill", xf.fillId], ["Border", xf.borderId], ["Alignment", Object.keys(xf.alignment).length], ["Protection", Object.keys(xf.protection).length]] as const;
  const apply = applied.filter(([, used]) => used).map(([name]) => ` apply${name}="1"`).join("");
  const open = `<xf numFmtId="${xf.numFmtId}" fontId="${xf.fontId}" fillId="${xf.fillId}" borderId="${xf.borderId}"${ofCell ? ` xfId="${xf.xfId}"` : ""}${xf.quotePrefix ? ' quotePrefix="1"' : ""}${apply}`;
  const inside = (Object.keys(xf.alignment).length ? `<alignment${attributesXml(xf.alignment)}/>` : "") + (Object.keys(xf.protection).length ? `<protection${attributesXml(xf.protection)}/>` : "");
  return inside ? `${open}>${inside}</xf>` : `${open}/>`;
}

const HORIZONTAL: Readonly<Record<CellFormat["horizontal"], string>> = {
  General: "general", Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify", CenterAcrossSelection: "centerContinuous", Distributed: "distributed",
};

function alignmentOf(base: Readonly<Record<string, string>>, format: CellFormat): Record<string, string> {
  return withValues(base, {
    horizontal: format.horizontal === "General" ? undefined : HORIZONTAL[format.horizontal],
    vertical: format.vertical === "Bottom" ? undefined : format.vertical.toLowerCase(),
    wrapText: format.wrap ? "1" : undefined, indent: format.indent ? String(format.indent) : undefined,
  });
}

function protectionOf(base: Readonly<Record<string, string>>, format: CellFormat): Record<string, string> {
  return withValues(base, { locked: format.locked ? undefined : "0", hidden: format.formulaHidden ? "1" : undefined });
}

function withValues(base: Readonly<Record<string, string>>, values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const result: Record<string, string> = { ...base };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  return result;
}

/** A font of this look that keeps what the base font says and a look cannot (family, scheme, theme colour). */
function fontXml(look: CellFormat["font"], was: CellFormat["font"] | undefined, baseText: string | undefined, part: string): string {
  const base = baseText === undefined ? undefined : parseXml(baseText, part);
  const kept = (name: string): string => { const node = child(base, name); return node && baseText !== undefined ? baseText.slice(node.start, node.end) : ""; };
  const sameName = was?.name === look.name;
  return "<font>" + (look.bold ? "<b/>" : "") + (look.italic ? "<i/>" : "") + (look.strikethrough ? "<strike/>" : "")
    + (look.underline ? (was?.underline ? kept("u") : "<u/>") : "") + kept("vertAlign") + `<sz val="${look.size}"/>`
    + (was && was.color.toUpperCase() === look.color.toUpperCase() ? kept("color") : `<color rgb="${argb(look.color)}"/>`)
    + `<name val="${escapeXml(look.name)}"/>` + (sameName ? kept("family") + kept("charset") + kept("scheme") : '<family val="2"/>') + "</font>";
}

function borderXml(look: CellFormat["borders"], was: CellFormat["borders"], baseText: string | undefined, part: string): string {
  const base = baseText === undefined ? undefined : parseXml(baseText, part);
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const wanted = look[side], held = child(base, side);
    if (wanted && held && baseText !== undefined && borderKey(wanted) === borderKey(was[side])) return baseText.slice(held.start, held.end);
    return wanted ? `<${side} style="${wanted.style}"><color rgb="${argb(wanted.color)}"/></${side}>` : `<${side}/>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
