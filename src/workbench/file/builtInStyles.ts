import { formatOf, PLAIN_FORMAT, type CellFormat } from "../book/book";
import { OFFICE_PALETTE, readColour, type Palette } from "./colours";
import { BUILT_IN_STYLES } from "../../workbook/files/builtInStyles";
import { BUILT_IN_NUMBER_FORMATS } from "../../workbook/files/numberFormats";
import { escapeXml, parseXml } from "../../workbook/files/package/xml";
import { readBorders, readFill, readFont } from "./readStyles";

/** A built-in style's font with the names the workbook's theme gives its fonts. */
export function builtInFont(font: string, palette: Palette): string {
  return font.replace(/<name val="(Calibri Light|Calibri)"\/>/, (_, name: string) => `<name val="${escapeXml(name === "Calibri" ? palette.minorFont : palette.majorFont)}"/>`);
}

/** The look of one of Excel's own styles in a workbook with this palette; undefined for a name that is not one. */
export function builtInFormat(name: string, palette: Palette = OFFICE_PALETTE): CellFormat | undefined {
  const style = BUILT_IN_STYLES.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!style) return undefined;
  const colour = (node: Parameters<typeof readColour>[0]): string | undefined => readColour(node, palette);
  return formatOf(PLAIN_FORMAT, {
    style: style.name,
    ...(style.numFmtId === undefined ? {} : { numberFormat: BUILT_IN_NUMBER_FORMATS.get(style.numFmtId) ?? "General" }),
    ...(style.font ? { font: readFont(parseXml(builtInFont(style.font, palette), "style"), colour) } : {}),
    ...(style.fill ? { fill: readFill(parseXml(style.fill, "style"), colour) } : {}),
    ...(style.border ? { borders: readBorders(parseXml(style.border, "style"), colour) } : {}),
  });
}
