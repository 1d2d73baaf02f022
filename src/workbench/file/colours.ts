import { child, numberOf, parseXml, type XmlNode } from "../../workbook/files/package/xml";

/** The twelve colours of Office's own theme, in the order cells point to them. */
const OFFICE_THEME = ["#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72"];
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The palette of numbered colours from before themes (ECMA-376 part 1, 18.8.27). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ").map((hex) => `#${hex}`);

/** The colours a file's cells may point to, and the fonts of its theme for headings and for everything else. */
export interface Palette { readonly theme: readonly string[]; readonly indexed: readonly string[]; readonly majorFont: string; readonly minorFont: string }

export const OFFICE_PALETTE: Palette = { theme: OFFICE_THEME, indexed: INDEXED, majorFont: "Calibri Light", minorFont: "Calibri" };

/** The palette of a file, from its theme part and the numbered colours its styles may replace. */
export function readPalette(themeXml: string | undefined, styles: XmlNode | undefined): Palette {
  const elements = themeXml === undefined ? undefined : child(parseXml(themeXml, "theme"), "themeElements");
  const scheme = child(elements, "clrScheme"), fonts = child(elements, "fontScheme");
  const theme = THEME_ORDER.map((name, i) => {
    const held = child(scheme, name)?.children[0];
    const hex = held?.attributes["lastClr"] ?? held?.attributes["val"] ?? "";
    return /^[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : OFFICE_THEME[i]!;
  });
  const replaced = child(child(styles, "colors"), "indexedColors")?.children.map((one) => hexOf(one.attributes["rgb"]) ?? "#000000");
  const font = (kind: string, otherwise: string): string => child(child(fonts, kind), "latin")?.attributes["typeface"] || otherwise;
  return {
    theme, indexed: replaced ? INDEXED.map((one, i) => replaced[i] ?? one) : INDEXED,
    majorFont: font("majorFont", OFFICE_PALETTE.majorFont), minorFont: font("minorFont", OFFICE_PALETTE.minorFont),
  };
}

/** "#RRGGBB" of a colour element; undefined where it says automatic or nothing. */
export function readColour(node: XmlNode | undefined, palette: Palette): string | undefined {
  if (!node) return undefined;
  const { rgb, theme, indexed, tint } = node.attributes;
  let colour: string | undefined;
  if (theme !== undefined) colour = palette.theme[Number(theme)];
  else if (rgb !== undefined) colour = hexOf(rgb);
  else if (indexed !== undefined) colour = palette.indexed[Number(indexed)];
  return colour === undefined ? undefined : tinted(colour, numberOf(tint, 0));
}

function hexOf(argb: string | undefined): string | undefined {
  return argb !== undefined && /^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(argb) ? `#${argb.slice(-6).toUpperCase()}` : undefined;
}

/** A colour made lighter (tint above 0) or darker (below) by its luminance, as the format defines tint (ECMA-376 part 1, 18.8.19). */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b), min = Math.min(r, g, b), span = max - min;
  const light = (max + min) / 2;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const hue = span === 0 ? 0 : max === r ? ((g - b) / span + 6) % 6 : max === g ? (b - r) / span + 2 : (r - g) / span + 4;
  const changed = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * changed - 1)) * saturation, second = chroma * (1 - Math.abs((hue % 2) - 1)), base = changed - chroma / 2;
  const parts = hue < 1 ? [chroma, second, 0] : hue < 2 ? [second, chroma, 0] : hue < 3 ? [0, chroma, second]
    : hue < 4 ? [0, second, chroma] : hue < 5 ? [second, 0, chroma] : [chroma, 0, second];
  return `#${parts.map((part) => Math.round((part + base) * 255).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
}
