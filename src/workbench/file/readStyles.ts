import { formatOf, PLAIN_FORMAT, type Border, type CellFormat } from "../book/book";
import { readColour, type Palette } from "./colours";
import { BUILT_IN_NUMBER_FORMATS } from "../../workbook/files/numberFormats";
import { child, children, isOn, numberOf, type XmlNode } from "../../workbook/files/package/xml";

/** What the cells of a file can point to. */
export interface Styles {
  /** By the number a cell gives as its style. */
  readonly formats: readonly CellFormat[];
  /** Looks of the named styles, Excel's own by Excel's own names. */
  readonly named: ReadonlyMap<string, CellFormat>;
}

type ReadColour = (node: XmlNode | undefined) => string | undefined;
type BorderStyle = Border["style"];

/** Styles as the file's styles part holds them; a file without one has the plain format alone. */
export function readStyles(root: XmlNode | undefined, palette: Palette): Styles {
  const colour: ReadColour = (node) => readColour(node, palette);
  const codes = new Map(BUILT_IN_NUMBER_FORMATS);
  for (const node of child(root, "numFmts")?.children ?? []) codes.set(Number(node.attributes["numFmtId"]), node.attributes["formatCode"] ?? "General");
  const fonts = children(child(root, "fonts"), "font").map((node) => readFont(node, colour));
  const fills = children(child(root, "fills"), "fill").map((node) => readFill(node, colour));
  const borders = children(child(root, "borders"), "border").map((node) => readBorders(node, colour));
  const styleNames = new Map<number, string>();
  for (const node of children(child(root, "cellStyles"), "cellStyle")) {
    const number = Number(node.attributes["xfId"]);
    if (!styleNames.has(number)) styleNames.set(number, node.attributes["name"] ?? "");
  }
  const read = (node: XmlNode, style: string): CellFormat => formatOf(PLAIN_FORMAT, {
    style, numberFormat: codes.get(numberOf(node.attributes["numFmtId"], 0)) ?? "General",
    font: fonts[numberOf(node.attributes["fontId"], 0)] ?? PLAIN_FORMAT.font,
    fill: fills[numberOf(node.attributes["fillId"], 0)] ?? "",
    borders: borders[numberOf(node.attributes["borderId"], 0)] ?? {},
    ...readAlignment(child(node, "alignment")),
    locked: isOn(child(node, "protection")?.attributes["locked"], true),
    formulaHidden: isOn(child(node, "protection")?.attributes["hidden"]),
  });
  const formats = children(child(root, "cellXfs"), "xf").map((node) => read(node, styleNames.get(numberOf(node.attributes["xfId"], 0)) ?? "Normal"));
  const named = new Map<string, CellFormat>();
  children(child(root, "cellStyleXfs"), "xf").forEach((node, i) => {
    const name = styleNames.get(i);
    if (name !== undefined) named.set(name, read(node, name));
  });
  return { formats: formats.length ? formats : [PLAIN_FORMAT], named };
}

export function readFont(node: XmlNode, colour: ReadColour): CellFormat["font"] {
  const says = (name: string): boolean => {
    const held = child(node, name);
    return held !== undefined && isOn(held.attributes["val"], true);
  };
  const underline = child(node, "u");
  return {
    name: child(node, "name")?.attributes["val"] ?? PLAIN_FORMAT.font.name, size: numberOf(child(node, "sz")?.attributes["val"], PLAIN_FORMAT.font.size),
    color: colour(child(node, "color")) ?? "#000000",
    bold: says("b"), italic: says("i"), underline: underline !== undefined && underline.attributes["val"] !== "none", strikethrough: says("strike"),
  };
}

export function readFill(node: XmlNode, colour: ReadColour): string {
  const pattern = child(node, "patternFill");
  if (pattern) {
    const kind = pattern.attributes["patternType"] ?? "none";
    if (kind === "none" || kind === "gray125") return "";
    const front = colour(child(pattern, "fgColor"));
    return kind === "solid" ? front ?? "" : colour(child(pattern, "bgColor")) ?? front ?? "";
  }
  // A gradient shows here as the colour it starts from.
  return colour(child(child(child(node, "gradientFill"), "stop"), "color")) ?? "";
}

const BORDER_STYLES: Readonly<Record<string, BorderStyle>> = {
  thin: "thin", medium: "medium", thick: "thick", double: "double", dotted: "dotted", dashed: "dashed", hair: "hair",
  mediumDashed: "dashed", dashDot: "dashed", mediumDashDot: "dashed", dashDotDot: "dotted", mediumDashDotDot: "dotted", slantDashDot: "dashed",
};

export function readBorders(node: XmlNode, colour: ReadColour): CellFormat["borders"] {
  const borders: { -readonly [side in keyof CellFormat["borders"]]: Border } = {};
  for (const [side, names] of [["top", ["top"]], ["bottom", ["bottom"]], ["left", ["left", "start"]], ["right", ["right", "end"]]] as const) {
    const held = node.children.find((one) => (names as readonly string[]).includes(one.name));
    const style = BORDER_STYLES[held?.attributes["style"] ?? "none"];
    if (held && style) borders[side] = { style, color: colour(child(held, "color")) ?? "#000000" };
  }
  return borders;
}

const HORIZONTAL: Readonly<Record<string, CellFormat["horizontal"]>> = {
  general: "General", left: "Left", center: "Center", right: "Right", fill: "Fill", justify: "Justify", centerContinuous: "CenterAcrossSelection", distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, CellFormat["vertical"]>> = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed" };

function readAlignment(node: XmlNode | undefined): Pick<CellFormat, "horizontal" | "vertical" | "wrap" | "indent"> {
  return {
    horizontal: HORIZONTAL[node?.attributes["horizontal"] ?? "general"] ?? "General",
    vertical: VERTICAL[node?.attributes["vertical"] ?? "bottom"] ?? "Bottom",
    wrap: isOn(node?.attributes["wrapText"]), indent: numberOf(node?.attributes["indent"], 0),
  };
}
