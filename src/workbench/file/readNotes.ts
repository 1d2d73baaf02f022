import type { Note } from "../book/book";
import { parseCell } from "../../cells/address";
import type { Package } from "../../workbook/files/package/package";
import { richText } from "./readCells";
import { child, children, parseXml } from "../../workbook/files/package/xml";

/** The part that holds a sheet's notes; undefined where it has none. */
export function notesPart(pack: Package, sheetPart: string): string | undefined {
  return pack.relationships(sheetPart).find((one) => one.kind === "comments" && pack.has(one.target))?.target;
}

/** A sheet's notes, with who wrote each. */
export function readNotes(pack: Package, sheetPart: string): Note[] {
  const part = notesPart(pack, sheetPart);
  if (part === undefined) return [];
  const root = parseXml(pack.text(part), part);
  const authors = children(child(root, "authors"), "author").map((node) => node.text);
  return children(child(root, "commentList"), "comment").flatMap((node) => {
    const at = parseCell(node.attributes["ref"] ?? "");
    return at ? [{ ...at, text: richText(child(node, "text")), author: authors[Number(node.attributes["authorId"])] ?? "" }] : [];
  });
}
