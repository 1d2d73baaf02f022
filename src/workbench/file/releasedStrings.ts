import type { Opened } from "./readPackage";
import { children } from "../../workbook/files/package/xml";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

/**
 * Empties the shared texts no cell points to any more, so that what was typed over is not still in the file.
 * Their places are kept, for other cells count on them.
 */
export function emptyReleasedStrings(opened: Opened, released: ReadonlySet<number>): void {
  const { pack, sharedStringsPart } = opened;
  if (!released.size || sharedStringsPart === undefined) return;
  const used = new Set<number>();
  for (const path of pack.paths()) {
    if (pack.contentType(path)?.endsWith("spreadsheetml.worksheet+xml")) for (const index of sharedIndices(pack.text(path))) used.add(index);
  }
  const patch = new XmlPatch(pack.text(sharedStringsPart), sharedStringsPart);
  children(patch.root, "si").forEach((node, index) => {
    if (released.has(index) && !used.has(index)) patch.replace(node, "<si><t></t></si>");
  });
  if (patch.changed) pack.put(sharedStringsPart, patch.result());
}

/** Numbers of the shared texts the cells of a sheet's text point to. */
export function sharedIndices(sheetXml: string): number[] {
  return [...sheetXml.matchAll(/<(?:\w+:)?c\s[^>]*\bt=["']s["'][^>]*>\s*<(?:\w+:)?v>(\d+)</g)].map((match) => Number(match[1]));
}
