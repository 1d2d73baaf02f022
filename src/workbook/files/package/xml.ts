import { SaxesParser } from "saxes";
import { FileRefused } from "./fileRefused";

/** An element with where it stands in its source text, so that a change can be made there and nowhere else. */
export interface XmlNode {
  /** Name without its prefix. */
  readonly name: string;
  /** The prefix with its colon ("x14:"), or "". */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** Text directly inside, entities resolved. */
  text: string;
  /** Offsets of "<", just after the opening tag's ">", "</" and just after the last ">". */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
}

/** Called for each piece of a part in turn, so that a long one is never held whole. Names are without their prefix. */
interface XmlPieces {
  /** `end` is just after the opening tag. */
  open(name: string, attributes: Readonly<Record<string, string>>, end: number): void;
  /** `end` is just after the closing tag, or after the opening one where it closes itself. */
  close(name: string, end: number): void;
  text(text: string): void;
}

/** Reads a part from end to end. Throws FileRefused where it is not well-formed or declares a document type. */
export function readXmlPieces(source: string, part: string, pieces: XmlPieces): void {
  const parser = checkedParser(part);
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > DEEPEST) refuse(part, "is nested too deeply");
    pieces.open(withoutPrefix(name), attributes as Record<string, string>, parser.position);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    pieces.close(withoutPrefix(name), parser.position);
  });
  parser.on("text", pieces.text);
  parser.on("cdata", pieces.text);
  parser.write(source).close();
}

const DEEPEST = 200;

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refuse(part: string, why: string): never {
  throw new FileRefused("damaged", `the part ${part} ${why}`);
}

function checkedParser(part: string): SaxesParser {
  const parser = new SaxesParser({ fileName: part });
  parser.on("error", (error) => refuse(part, `is not well-formed (${error.message})`));
  // A document type is how entity bombs are made; no workbook needs one.
  parser.on("doctype", () => refuse(part, "declares a document type"));
  return parser;
}

/** The root element of a part. Throws FileRefused where the part is not well-formed or declares a document type. */
export function parseXml(source: string, part: string): XmlNode {
  const parser = checkedParser(part);
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  parser.on("opentag", (tag) => {
    const openEnd = parser.position;
    const colon = tag.name.indexOf(":");
    const node: XmlNode = {
      name: colon < 0 ? tag.name : tag.name.slice(colon + 1), prefix: colon < 0 ? "" : tag.name.slice(0, colon + 1),
      attributes: tag.attributes as Record<string, string>, children: [], text: "",
      start: source.lastIndexOf("<", openEnd - 1), openEnd, closeStart: openEnd, end: openEnd, selfClosing: tag.isSelfClosing,
    };
    if (open.length > DEEPEST) refuse(part, "is nested too deeply");
    open[open.length - 1]?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on("closetag", () => {
    const node = open.pop()!;
    if (node.selfClosing) return;
    node.end = parser.position;
    node.closeStart = source.lastIndexOf("</", node.end - 1);
  });
  const addText = (text: string): void => {
    const node = open[open.length - 1];
    if (node) node.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(source).close();
  return root ?? refuse(part, "is empty");
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  return node ? node.children.filter((one) => one.name === name) : [];
}

/** Every element of that name below this one. */
export function descendants(node: XmlNode | undefined, name: string, found: XmlNode[] = []): XmlNode[] {
  for (const one of node?.children ?? []) {
    if (one.name === name) found.push(one);
    descendants(one, name, found);
  }
  return found;
}

/** An on/off attribute as the format writes it: 1, true, on. */
export function isOn(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** A number from an attribute; `otherwise` when it is absent or not a number. */
export function numberOf(value: string | undefined, otherwise: number): number {
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : otherwise;
}

/** The relationship id an element points with, whatever prefix the file gives that namespace. */
export function relationshipId(node: XmlNode): string | undefined {
  for (const key of Object.keys(node.attributes)) if (key.endsWith(":id")) return node.attributes[key];
  return undefined;
}

/** Text made safe between tags or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"));
}

/** Cell text as the format holds it: characters XML cannot carry become _xHHHH_, and text that looks so is guarded. */
export function escapeCellText(text: string): string {
  // eslint-disable-next-line no-control-regex
  const guarded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g,
    (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return escapeXml(loneSurrogatesReplaced(guarded));
}

/** Undoes `escapeCellText`'s _xHHHH_. */
export function readCellText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

function loneSurrogatesReplaced(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
