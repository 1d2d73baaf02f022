import { child, children, numberOf, parseXml, type XmlNode } from "../package/xml";
import type { WorkbookParts } from "../workbookParts";

const WHITE = "FFFFFF", BLACK = "000000";
/** The first colours of the format's list of 64, twice over; and the two that a person's screen has for text and ground. */
const LISTED: ReadonlyMap<number, string> = new Map([
  ...[BLACK, WHITE, "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"].flatMap((colour, at): [number, string][] => [[at, colour], [at + 8, colour]]), [64, BLACK], [65, WHITE],
]);
/** Where each colour of a theme stands in its list: ground and text are the other way about there. */
const IN_THEME = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** For each of a file's cell formats, whether its text has the colour of its cell. What a table's style, a rule or a picture puts behind it is not looked at. */
export function textAsGround(parts: WorkbookParts): readonly boolean[] {
  const styles = partOf(parts, "styles"), theme = child(child(partOf(parts, "theme"), "themeElements"), "clrScheme")?.children ?? [];
  const fonts = children(child(styles, "fonts"), "font").map((font) => colourOf(child(font, "color"), theme) ?? BLACK);
  const fills = children(child(styles, "fills"), "fill").map((fill) => {
    const pattern = child(fill, "patternFill");
    const kind = pattern?.attributes["patternType"] ?? "none";
    // Of a pattern or a fading colour some is another colour than the text.
    return kind === "solid" ? colourOf(child(pattern, "fgColor"), theme) ?? BLACK : pattern && kind === "none" ? WHITE : null;
  });
  return children(child(styles, "cellXfs"), "xf").map(({ attributes }) => {
    const ground = fills[numberOf(attributes["fillId"], 0)];
    return (ground === undefined ? WHITE : ground) === (fonts[numberOf(attributes["fontId"], 0)] ?? BLACK);
  });
}

function partOf({ pack, relationships }: WorkbookParts, kind: string): XmlNode | undefined {
  const part = relationships.find((one) => one.kind === kind && !one.external && pack.has(one.target))?.target;
  return part === undefined ? undefined : parseXml(pack.text(part), part);
}

/** A colour as six digits, or its own words where it is lightened or the theme does not say; undefined where there is none. */
function colourOf(node: XmlNode | undefined, theme: readonly XmlNode[]): string | undefined {
  if (!node) return undefined;
  const { rgb, indexed, theme: number, tint } = node.attributes;
  const plain = rgb?.slice(-6).toUpperCase() ?? (indexed === undefined ? themeColour(theme, number) : LISTED.get(Number(indexed)) ?? `indexed ${indexed}`);
  return plain === undefined || numberOf(tint, 0) === 0 ? plain : `${plain} ${tint}`;
}

function themeColour(theme: readonly XmlNode[], number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const [held] = theme[IN_THEME[Number(number)] ?? -1]?.children ?? [];
  const usual = number === "0" ? WHITE : number === "1" ? BLACK : `theme ${number}`;
  return (held?.name === "srgbClr" ? held.attributes["val"] : held?.attributes["lastClr"])?.toUpperCase() ?? usual;
}
