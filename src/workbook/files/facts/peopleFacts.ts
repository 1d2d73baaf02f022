import type { CommentFact, PropertyFact } from "../../../intake/leaks/packageFacts";
import { child, children, descendants, parseXml, type XmlNode } from "../package/xml";
import type { SheetPart, WorkbookParts } from "../workbookParts";

/** Notes of a sheet and its threads with their replies. Excel keeps a note beside each thread for older versions: that one is left out. */
export function commentFacts({ pack }: WorkbookParts, { name: sheet, part }: SheetPart, people: ReadonlyMap<string, string>): CommentFact[] {
  return pack.relationships(part).filter(({ target, external }) => !external && pack.has(target)).flatMap(({ kind, target }): CommentFact[] => {
    if (kind === "comments") {
      const root = parseXml(pack.text(target), target);
      const authors = children(child(root, "authors"), "author").map(({ text }) => text);
      return children(child(root, "commentList"), "comment").flatMap((node) => {
        const author = authors[Number(node.attributes["authorId"])] ?? "";
        return author.startsWith("tc=") ? [] : [{ sheet, cell: node.attributes["ref"] ?? "", kind: "note", author, text: textIn(child(node, "text")) }];
      });
    }
    if (kind !== "threadedComment") return [];
    return children(parseXml(pack.text(target), target), "threadedComment").map((node) => ({
      sheet, cell: node.attributes["ref"] ?? "", kind: "thread", author: people.get(node.attributes["personId"] ?? "") ?? "", text: child(node, "text")?.text ?? "",
    }));
  });
}

function textIn(node: XmlNode | undefined): string {
  return descendants(node, "t").map(({ text }) => text).join("").trim();
}

/** People whom threads name, by the id the threads use. */
export function peopleNamed({ pack, relationships }: WorkbookParts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { kind, target } of relationships) {
    if (kind !== "person" || !pack.has(target)) continue;
    for (const { attributes } of children(parseXml(pack.text(target), target), "person")) found.set(attributes["id"] ?? "", attributes["displayName"] ?? "");
  }
  return found;
}

const PROPERTY_PARTS = { "core-properties": "core", "extended-properties": "app", "custom-properties": "custom" } as const;

/** The file's properties that say something, whoever wrote them. */
export function propertyFacts({ pack, sheets, workbook }: WorkbookParts): PropertyFact[] {
  const current = new Set([...sheets.map(({ name }) => name), ...children(child(workbook, "definedNames"), "definedName").map(({ attributes }) => attributes["name"] ?? "")]);
  return [...keptFacts(workbook), ...pack.relationships("").flatMap(({ kind, target, external }): PropertyFact[] => {
    if (external || !isPropertyKind(kind) || !pack.has(target)) return [];
    const group = PROPERTY_PARTS[kind];
    return parseXml(pack.text(target), target).children.flatMap((node): PropertyFact[] => {
      if (group === "custom") return [{ group, name: node.attributes["name"] ?? "", value: allText(node) }];
      if (node.name === "HeadingPairs") return [];
      // The list of sheets and names is only worth saying where it still has those that are gone.
      if (node.name === "TitlesOfParts") {
        const gone = descendants(node, "lpstr").map(({ text }) => text).filter((title) => title !== "" && !current.has(title.replace(/^.*!/, "")) && !current.has(title));
        return gone.length > 0 ? [{ group, name: node.name, value: gone.join(", ") }] : [];
      }
      const value = allText(node);
      return value === "" ? [] : [{ group, name: node.name, value }];
    });
  })];
}

/** Where Excel last saved it, and who asked that others only read it. */
function keptFacts(workbook: XmlNode): PropertyFact[] {
  const paths = descendants(workbook, "absPath").map(({ attributes }) => attributes["url"] ?? "");
  const names = children(workbook, "fileSharing").map(({ attributes }) => attributes["userName"] ?? "");
  return [...paths.map((value): PropertyFact => ({ group: "file", name: "absPath", value })), ...names.map((value): PropertyFact => ({ group: "file", name: "userName", value }))].filter(({ value }) => value.trim() !== "");
}

function isPropertyKind(kind: string): kind is keyof typeof PROPERTY_PARTS {
  return Object.hasOwn(PROPERTY_PARTS, kind);
}

function allText(node: XmlNode): string {
  return (node.text + node.children.map(allText).join(" ")).trim();
}
