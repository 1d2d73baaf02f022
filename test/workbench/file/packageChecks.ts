import { strFromU8, unzipSync } from "fflate";
import { children, parseXml } from "../../../src/workbook/files/package/xml";

type Parts = Readonly<Record<string, Uint8Array>>;

export function partsOf(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function textOf(parts: Parts, path: string): string {
  const bytes = parts[path];
  if (!bytes) throw new Error(`there is no part ${path}`);
  return strFromU8(bytes);
}

/** Which parts are new, gone or not byte for byte what they were. */
export function partDifferences(before: Uint8Array, after: Uint8Array): { changed: string[]; added: string[]; removed: string[] } {
  const was = partsOf(before), is = partsOf(after);
  return {
    changed: Object.keys(was).filter((path) => is[path] && Buffer.compare(was[path]!, is[path]!) !== 0).sort(),
    added: Object.keys(is).filter((path) => !was[path]).sort(), removed: Object.keys(was).filter((path) => !is[path]).sort(),
  };
}

/** What is wrong with a package: parts not well-formed, undeclared, pointed to and missing, or pointed to by nothing. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes), paths = Object.keys(parts), faults: string[] = [];
  for (const path of paths) {
    if (!/\.(xml|rels|vml)$/.test(path)) continue;
    try { parseXml(textOf(parts, path).replace(/^\uFEFF/, ""), path); } catch (error) { faults.push(`${path}: ${(error as Error).message}`); }
  }
  const types = parseXml(textOf(parts, "[Content_Types].xml"), "types");
  const overrides = children(types, "Override").map((node) => node.attributes["PartName"]!.slice(1));
  const extensions = children(types, "Default").map((node) => node.attributes["Extension"]!.toLowerCase());
  for (const part of overrides) if (!parts[part]) faults.push(`content type for a part that is not there: ${part}`);
  if (new Set(overrides).size !== overrides.length) faults.push("a part is declared twice");
  const pointedTo = new Set<string>();
  for (const path of paths) {
    if (path !== "[Content_Types].xml" && !overrides.includes(path) && !extensions.includes(path.split(".").pop()!.toLowerCase())) faults.push(`no content type: ${path}`);
    if (path.endsWith(".xml") && path.startsWith("xl/") && !overrides.includes(path)) faults.push(`only the plain content type: ${path}`);
    if (path.endsWith(".rels")) faults.push(...relationshipFaults(path, parts, pointedTo));
  }
  for (const path of paths) {
    if (!path.endsWith(".rels") && path !== "[Content_Types].xml" && !pointedTo.has(path)) faults.push(`nothing points to ${path}`);
  }
  return faults;
}

function relationshipFaults(path: string, parts: Parts, pointedTo: Set<string>): string[] {
  const faults: string[] = [];
  const source = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
  const nodes = children(parseXml(textOf(parts, path), path), "Relationship");
  const ids = nodes.map((node) => node.attributes["Id"]!);
  if (new Set(ids).size !== ids.length) faults.push(`${path}: two relationships have one id`);
  if (source && !parts[source]) faults.push(`${path}: its part is not there`);
  for (const node of nodes) {
    if (node.attributes["TargetMode"] === "External") continue;
    const target = new URL(node.attributes["Target"]!, `http://x/${source}`).pathname.slice(1);
    pointedTo.add(target);
    if (!parts[target]) faults.push(`${path}: points to ${target}, which is not there`);
  }
  if (source.endsWith(".xml") && parts[source]) {
    const root = parseXml(textOf(parts, source), source);
    const used = [root, ...everyNode(root)].flatMap((node) => Object.entries(node.attributes).filter(([name]) => /^r:(id|embed|link|pict)$/.test(name)).map(([, value]) => value));
    for (const id of used) if (!ids.includes(id)) faults.push(`${source}: uses ${id}, which is no relationship of its`);
  }
  return faults;
}

function everyNode(root: ReturnType<typeof parseXml>): ReturnType<typeof parseXml>[] {
  return root.children.flatMap((node) => [node, ...everyNode(node)]);
}

