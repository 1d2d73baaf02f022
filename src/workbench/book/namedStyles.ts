import { formatOf, PLAIN_FORMAT, type Border, type CellFormat } from "./book";

/** The parts of a format that one of Excel's own cell styles sets; what it does not set stays as it was. */
interface StyleLook {
  readonly font?: Partial<CellFormat["font"]>;
  readonly fill?: string;
  readonly borders?: CellFormat["borders"];
  readonly numberFormat?: string;
}

const NAVY = "#44546A", BLUE = "#4472C4";
const thin = (color: string): Border => ({ style: "thin", color });
const double = (color: string): Border => ({ style: "double", color });
const box = (border: Border): CellFormat["borders"] => ({ top: border, bottom: border, left: border, right: border });

/** Excel's own named styles, in the colours of the Office theme of 2013–2022. */
const LOOKS: Readonly<Record<string, StyleLook>> = {
  "Comma": { numberFormat: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-' },
  "Comma [0]": { numberFormat: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-' },
  "Currency": { numberFormat: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-' },
  "Currency [0]": { numberFormat: '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-' },
  "Percent": { numberFormat: "0%" },
  "Hyperlink": { font: { color: "#0563C1", underline: true } },
  "Note": { fill: "#FFFFCC", borders: box(thin("#B2B2B2")) },
  "Warning Text": { font: { color: "#FF0000" } },
  "Title": { font: { name: "Calibri Light", size: 18, color: NAVY } },
  "Heading 1": { font: { size: 15, bold: true, color: NAVY }, borders: { bottom: { style: "thick", color: BLUE } } },
  "Heading 2": { font: { size: 13, bold: true, color: NAVY }, borders: { bottom: { style: "thick", color: "#A1B8E1" } } },
  "Heading 3": { font: { bold: true, color: NAVY }, borders: { bottom: { style: "medium", color: "#8FAADC" } } },
  "Heading 4": { font: { bold: true, color: NAVY } },
  "Input": { font: { color: "#3F3F76" }, fill: "#FFCC99", borders: box(thin("#7F7F7F")) },
  "Output": { font: { bold: true, color: "#3F3F3F" }, fill: "#F2F2F2", borders: box(thin("#3F3F3F")) },
  "Calculation": { font: { bold: true, color: "#FA7D00" }, fill: "#F2F2F2", borders: box(thin("#7F7F7F")) },
  "Check Cell": { font: { bold: true, color: "#FFFFFF" }, fill: "#A5A5A5", borders: box(double("#3F3F3F")) },
  "Linked Cell": { font: { color: "#FA7D00" }, borders: { bottom: double("#FF8001") } },
  "Total": { font: { bold: true }, borders: { top: thin(BLUE), bottom: double(BLUE) } },
  "Good": { font: { color: "#006100" }, fill: "#C6EFCE" },
  "Bad": { font: { color: "#9C0006" }, fill: "#FFC7CE" },
  "Neutral": { font: { color: "#9C5700" }, fill: "#FFEB9C" },
  "Explanatory Text": { font: { italic: true, color: "#7F7F7F" } },
};

/** Names of Excel's own styles, "Normal" first. */
export const BUILT_IN_STYLE_NAMES: readonly string[] = ["Normal", ...Object.keys(LOOKS)];

/** Names of Office.js's `BuiltInStyle` that are not the style's own name without its spaces. */
const API_NAMES: Readonly<Record<string, string>> = { sheettitle: "Title", wholecomma: "Comma [0]", wholedollar: "Currency [0]", hlink: "Hyperlink" };

/** The built-in style of this name ("Check Cell", or "CheckCell" as Office.js says it) as Excel spells it; undefined for a name that is not one. */
export function builtInStyleName(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return API_NAMES[wanted] ?? BUILT_IN_STYLE_NAMES.find((known) => known.toLowerCase() === wanted || known.toLowerCase().replaceAll(" ", "") === wanted);
}

/** `format` with a built-in style put on it. "Normal" takes every other look off. */
export function withBuiltInStyle(format: CellFormat, style: string): CellFormat {
  const look = LOOKS[style];
  if (!look) return PLAIN_FORMAT;
  return formatOf(format, {
    style,
    // A style that sets a font sets the whole of it, on the Normal font.
    ...(look.font && { font: { ...PLAIN_FORMAT.font, ...look.font } }),
    ...(look.fill !== undefined && { fill: look.fill }),
    ...(look.borders && { borders: look.borders }),
    ...(look.numberFormat !== undefined && { numberFormat: look.numberFormat }),
  });
}
