import { cellAddress } from "../../../cells/address";
import { sheetInFormula } from "../../../cells/sheetReference";
import type { ConnectionFact, CustomXmlFact, ExternalLinkFact, PivotCacheFact } from "../../../intake/leaks/packageFacts";
import { FileRefused } from "../package/fileRefused";
import { pointedTo } from "../package/package";
import { child, children, descendants, parseXml, readXmlPieces } from "../package/xml";
import type { FileCell } from "../sheetCells";
import type { WorkbookParts } from "../workbookParts";

const MOST_USERS = 10;

/** Other workbooks this one reads, numbered in formulas as they are listed: [1], [2]. */
export function externalLinkFacts({ pack, workbook, relationships }: WorkbookParts, sheets: readonly { readonly name: string; readonly cells: readonly FileCell[] }[]): ExternalLinkFact[] {
  const usedByNumber = usersOfLinks(sheets);
  return children(child(workbook, "externalReferences"), "externalReference").flatMap((element, at) => {
    const part = pointedTo(relationships, element)?.target;
    if (part === undefined || !pack.has(part)) return [];
    const root = parseXml(pack.text(part), part);
    const dde = child(root, "ddeLink");
    const target = pack.relationships(part).find(({ external }) => external)?.target ?? `${dde?.attributes["ddeService"] ?? ""}|${dde?.attributes["ddeTopic"] ?? ""}`;
    const usedBy = usedByNumber.get(String(at + 1)) ?? [];
    return [{
      target, usedBy, cachedValues: descendants(root, "cell").filter((cell) => child(cell, "v") !== undefined).length + descendants(dde, "value").length,
      sheets: descendants(root, "sheetName").map(({ attributes }) => attributes["val"] ?? ""),
    }];
  });
}

/** The first cells whose formulas use each link, by its number in them. */
function usersOfLinks(sheets: Parameters<typeof externalLinkFacts>[1]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, cells } of sheets) {
    for (const { row, column, formula } of cells) {
      if (!formula?.includes("[")) continue;
      for (const number of new Set([...formula.matchAll(/\[(\d+)\]/g)].map((match) => match[1]!))) {
        const users = found.get(number) ?? [];
        found.set(number, users);
        if (users.length < MOST_USERS) users.push(`${sheetInFormula(name)}!${cellAddress(row, column)}`);
      }
    }
  }
  return found;
}

/** What PivotTables keep of the figures they were made from. */
export function pivotCacheFacts({ pack, relationships }: WorkbookParts): PivotCacheFact[] {
  return relationships.filter(({ kind, target }) => kind === "pivotCacheDefinition" && pack.has(target)).map(({ target: part }) => {
    const root = parseXml(pack.text(part), part);
    const source = child(root, "cacheSource"), cells = child(source, "worksheetSource")?.attributes;
    const held = pack.relationships(part).find(({ kind, target }) => kind === "pivotCacheRecords" && pack.has(target))?.target;
    return {
      source: cells ? [cells["sheet"], cells["ref"] ?? cells["name"]].filter((word) => word).join("!") : source?.attributes["type"] ?? "",
      fields: children(child(root, "cacheFields"), "cacheField").map(({ attributes }) => attributes["name"] ?? ""),
      entries: descendants(child(root, "cacheFields"), "sharedItems").reduce((sum, items) => sum + items.children.length, 0),
      records: held === undefined ? 0 : countOf(pack.text(held), held, "r"),
      refreshedBy: root.attributes["refreshedBy"] ?? "",
    };
  });
}

function countOf(source: string, part: string, name: string): number {
  let count = 0;
  readXmlPieces(source, part, { open: (opened) => { if (opened === name) count++; }, close: () => undefined, text: () => undefined });
  return count;
}

/** XML that other programs keep in the file. */
export function customXmlFacts({ pack }: WorkbookParts): CustomXmlFact[] {
  return pack.paths().filter((part) => /^customXml\/item(?!Props)[^/]*\.xml$/i.test(part)).map((part) => {
    try {
      const text = pack.text(part);
      let characters = 0;
      readXmlPieces(text, part, { open: () => undefined, close: () => undefined, text: (piece) => { characters += piece.trim().length; } });
      const root = parseXml(text, part);
      const namespace = root.attributes[root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`] ?? "";
      return { part, root: root.name, namespace, characters };
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      // It is kept in the file whatever it is.
      return { part, root: "", namespace: "", characters: pack.bytes(part).length };
    }
  });
}

/** Databases, web pages, files and queries the workbook fetches from. */
export function connectionFacts({ pack, relationships }: WorkbookParts): ConnectionFact[] {
  return relationships.filter(({ kind, target }) => kind === "connections" && pack.has(target)).flatMap(({ target: part }) =>
    children(parseXml(pack.text(part), part), "connection").map((node) => {
      const targets = node.children.flatMap(({ attributes }) => ["connection", "command", "url", "sourceFile", "localConnection"].flatMap((name) => attributes[name] ?? []));
      return {
        name: node.attributes["name"] ?? "", description: node.attributes["description"] ?? "",
        target: [node.attributes["sourceFile"] ?? "", ...targets].filter((one) => one !== "").join("; "),
      };
    }));
}
