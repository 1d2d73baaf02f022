import type { CellStyle, PlanCell } from "../../../workings/insertPlan";
import { mustBeTextFormatted } from "../../officeWorkbook/textCells";
import { BUILT_IN_STYLES, type BuiltInStyle } from "../builtInStyles";
import { NUMBER_FORMAT_IDS } from "../numberFormats";
import { escapeXml } from "../package/xml";

/** How one kind of cell looks, and whether a person may write in it on a protected sheet. */
interface Look {
  readonly style: CellStyle;
  readonly numberFormat: string;
  readonly align: PlanCell["align"];
  readonly wrap: boolean;
}

/**
 * The looks of a workbook's cells, numbered as they are first used, and the part of the file that says what they are:
 * Excel's own named styles under their names, so that a house style restyles them all at once.
 */
export class Looks {
  private readonly looks: Look[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of the cell's look; a look that was not asked for before gets the next. */
  numberOf({ value, numberFormat = "General", style = "Normal", align, wrap = false }: PlanCell): number {
    const look: Look = { style, align, wrap, numberFormat: typeof value === "string" && mustBeTextFormatted(value) ? "@" : numberFormat };
    const key = JSON.stringify(look);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.looks.length);
    return this.looks.push(look) - 1;
  }

  /** The styles part; `order` gives the number of the look that each of the file's cell formats after the first stands for. */
  stylesPart(order: readonly number[]): string {
    const used = order.map((number) => this.looks[number]).filter((look) => look !== undefined);
    const styles = BUILT_IN_STYLES.filter(({ name }) => name === "Normal" || used.some(({ style }) => style === name));
    const formats = new Map<string, number>();
    for (const { numberFormat } of used) if (!NUMBER_FORMAT_IDS.has(numberFormat) && !formats.has(numberFormat)) formats.set(numberFormat, FIRST_OWN_FORMAT + formats.size);
    const fonts = [...new Set(styles.map(fontOf))], borders = [...new Set(styles.map(borderOf))];
    const fills = [...new Set([...RESERVED_FILLS, ...styles.flatMap(({ fill }) => (fill ? [fill] : []))])];
    const parts = (style: BuiltInStyle): string =>
      `fontId="${fonts.indexOf(fontOf(style))}" fillId="${style.fill ? fills.indexOf(style.fill) : 0}" borderId="${borders.indexOf(borderOf(style))}"`;
    const cellFormat = ({ style, numberFormat, align, wrap }: Look): string => {
      const at = styles.findIndex(({ name }) => name === style);
      const alignment = align || wrap ? `<alignment${align ? ` horizontal="${align}"` : ""}${wrap ? ' wrapText="1"' : ""}/>` : "";
      const protection = style === "Input" ? '<protection locked="0"/>' : "";
      return `<xf numFmtId="${NUMBER_FORMAT_IDS.get(numberFormat) ?? formats.get(numberFormat) ?? 0}" ${parts(styles[at] ?? NORMAL)} xfId="${at}" applyNumberFormat="1"`
        + `${alignment ? ' applyAlignment="1"' : ""}${protection ? ' applyProtection="1"' : ""}>${alignment}${protection}</xf>`;
    };
    const plain: Look = { style: "Normal", numberFormat: "General", align: undefined, wrap: false };
    return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
      + (formats.size > 0 ? list("numFmts", [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)) : "")
      + list("fonts", fonts) + list("fills", fills) + list("borders", borders)
      + list("cellStyleXfs", styles.map((style) => `<xf numFmtId="0" ${parts(style)}/>`))
      + list("cellXfs", [plain, ...used].map(cellFormat))
      + list("cellStyles", styles.map(({ name, builtinId }, at) => `<cellStyle name="${escapeXml(name)}" xfId="${at}" builtinId="${builtinId}"/>`))
      + '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';
  }
}

/** Numbers below are Excel's own. */
const FIRST_OWN_FORMAT = 164;
const NORMAL: BuiltInStyle = { name: "Normal", builtinId: 0 };
const PLAIN_FONT = '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';
const NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";
/** The first two fills are fixed by the format. */
const RESERVED_FILLS = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'];

function fontOf({ font }: BuiltInStyle): string {
  return font ?? PLAIN_FONT;
}

function borderOf({ border }: BuiltInStyle): string {
  return border ?? NO_BORDER;
}

function list(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join("")}</${name}>`;
}
