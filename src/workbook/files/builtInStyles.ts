/** One of Excel's own cell styles as the format stores it: its number, and the parts of its look it sets. */
export interface BuiltInStyle {
  readonly name: string;
  readonly builtinId: number;
  readonly numFmtId?: number;
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
}

function font(size: number, colour: string, extra = "", name = "Calibri", scheme = "minor"): string {
  return `<font>${extra}<sz val="${size}"/><color ${colour}/><name val="${name}"/><family val="2"/><scheme val="${scheme}"/></font>`;
}
function solid(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
}
function side(name: string, style: string, colour: string): string {
  return `<${name} style="${style}"><color ${colour}/></${name}>`;
}
function box(style: string, colour: string): string {
  return `<border>${["left", "right", "top", "bottom"].map((name) => side(name, style, colour)).join("")}</border>`;
}
function edges(top: string, bottom: string): string {
  return `<border><left/><right/>${top || "<top/>"}${bottom || "<bottom/>"}<diagonal/></border>`;
}

/** Excel's own named styles and their looks, as a new workbook in Excel has them. */
export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  { name: "Normal", builtinId: 0 },
  { name: "Comma", builtinId: 3, numFmtId: 43 },
  { name: "Currency", builtinId: 4, numFmtId: 44 },
  { name: "Percent", builtinId: 5, numFmtId: 9 },
  { name: "Comma [0]", builtinId: 6, numFmtId: 41 },
  { name: "Currency [0]", builtinId: 7, numFmtId: 42 },
  { name: "Hyperlink", builtinId: 8, font: font(11, 'theme="10"', "<u/>") },
  { name: "Note", builtinId: 10, fill: solid('rgb="FFFFFFCC"'), border: box("thin", 'rgb="FFB2B2B2"') },
  { name: "Warning Text", builtinId: 11, font: font(11, 'rgb="FFFF0000"') },
  { name: "Title", builtinId: 15, font: font(18, 'theme="3"', "", "Calibri Light", "major") },
  { name: "Heading 1", builtinId: 16, font: font(15, 'theme="3"', "<b/>"), border: edges("", side("bottom", "thick", 'theme="4"')) },
  { name: "Heading 2", builtinId: 17, font: font(13, 'theme="3"', "<b/>"), border: edges("", side("bottom", "thick", 'theme="4" tint="0.499984740745262"')) },
  { name: "Heading 3", builtinId: 18, font: font(11, 'theme="3"', "<b/>"), border: edges("", side("bottom", "medium", 'theme="4" tint="0.39997558519241921"')) },
  { name: "Heading 4", builtinId: 19, font: font(11, 'theme="3"', "<b/>") },
  { name: "Input", builtinId: 20, font: font(11, 'rgb="FF3F3F76"'), fill: solid('rgb="FFFFCC99"'), border: box("thin", 'rgb="FF7F7F7F"') },
  { name: "Output", builtinId: 21, font: font(11, 'rgb="FF3F3F3F"', "<b/>"), fill: solid('rgb="FFF2F2F2"'), border: box("thin", 'rgb="FF3F3F3F"') },
  { name: "Calculation", builtinId: 22, font: font(11, 'rgb="FFFA7D00"', "<b/>"), fill: solid('rgb="FFF2F2F2"'), border: box("thin", 'rgb="FF7F7F7F"') },
  { name: "Check Cell", builtinId: 23, font: font(11, 'theme="0"', "<b/>"), fill: solid('rgb="FFA5A5A5"'), border: box("double", 'rgb="FF3F3F3F"') },
  { name: "Linked Cell", builtinId: 24, font: font(11, 'rgb="FFFA7D00"'), border: edges("", side("bottom", "double", 'rgb="FFFF8001"')) },
  { name: "Total", builtinId: 25, font: font(11, 'theme="1"', "<b/>"), border: edges(side("top", "thin", 'theme="4"'), side("bottom", "double", 'theme="4"')) },
  { name: "Good", builtinId: 26, font: font(11, 'rgb="FF006100"'), fill: solid('rgb="FFC6EFCE"') },
  { name: "Bad", builtinId: 27, font: font(11, 'rgb="FF9C0006"'), fill: solid('rgb="FFFFC7CE"') },
  { name: "Neutral", builtinId: 28, font: font(11, 'rgb="FF9C5700"'), fill: solid('rgb="FFFFEB9C"') },
  { name: "Explanatory Text", builtinId: 53, font: font(11, 'rgb="FF7F7F7F"', "<i/>") },
];
