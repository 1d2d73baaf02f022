import { strToU8 } from "fflate";
import { FileRefused } from "./fileRefused";
import { partText } from "./partText";
import { children, escapeXml, parseXml, relationshipId, type XmlNode } from "./xml";
import { XmlPatch } from "./xmlPatch";
import { pack, readZip, unpack, writeZip, type ZipEntry, type ZipLimits } from "./zip";

interface Relationship {
  readonly id: string;
  /** The last word of the type's address ("worksheet"), the same in both editions of the standard. */
  readonly kind: string;
  /** Path of the part pointed to, or the address itself where it lies outside the file. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const STRICT = "http://purl.oclc.org/ooxml/";
/** The namespaces of our own text, and what a file of the standard's strict edition calls them. */
const STRICT_NAMES: readonly (readonly [usual: string, strict: string])[] = [
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", `${STRICT}spreadsheetml/main`],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", `${STRICT}officeDocument/relationships`],
  ...["main", "chart", "spreadsheetDrawing"].map((name) => [`http://schemas.openxmlformats.org/drawingml/2006/${name}`, `${STRICT}drawingml/${name}`] as const),
];

/** The parts of an Office file. What is not changed is written back in the very bytes it came in. */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly byLowerCase = new Map<string, string>();
  private readonly changed = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  /** True for a file of the standard's strict edition, which has names of its own for the same things. */
  private readonly strict: boolean;
  private types: { readonly of: unknown; readonly root: XmlNode } | undefined;

  /** Throws FileRefused for what is not a readable zip. */
  constructor(readonly original: Uint8Array, limits?: ZipLimits) {
    for (const entry of readZip(original, limits)) {
      if (this.entries.has(entry.path)) throw new FileRefused("damaged", `it holds the part ${entry.path} twice`);
      this.entries.set(entry.path, entry);
      this.byLowerCase.set(entry.path.toLowerCase(), entry.path);
    }
    this.strict = this.has("_rels/.rels") && this.text("_rels/.rels").includes(`${STRICT}officeDocument/relationships/officeDocument`);
  }

  /** The part's name as the archive spells it: part names do not differ by case. */
  private spelling(path: string): string {
    return this.entries.has(path) || this.changed.has(path) ? path : this.byLowerCase.get(path.toLowerCase()) ?? path;
  }

  paths(): string[] {
    return [...new Set([...this.entries.keys(), ...this.changed.keys()])].filter((path) => !this.removed.has(path));
  }

  has(path: string): boolean {
    const held = this.spelling(path);
    return !this.removed.has(held) && (this.entries.has(held) || this.changed.has(held));
  }

  bytes(path: string): Uint8Array {
    const held = this.spelling(path);
    const changed = this.changed.get(held);
    if (changed) return changed;
    const entry = this.removed.has(held) ? undefined : this.entries.get(held);
    if (!entry) throw new FileRefused("damaged", `the part ${path} is missing`);
    return unpack(entry);
  }

  text(path: string): string {
    return partText(this.bytes(path), path);
  }

  put(path: string, content: string | Uint8Array): void {
    const held = this.spelling(path);
    this.removed.delete(held);
    const named = this.strict && typeof content === "string" ? STRICT_NAMES.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), content) : content;
    this.changed.set(held, typeof named === "string" ? strToU8(named) : named);
  }

  /** Takes a part out, with its relationships and its content type. */
  remove(path: string): void {
    const held = this.spelling(path);
    if (!this.has(held)) return;
    this.changed.delete(held);
    this.removed.add(held);
    this.setContentType(held, null);
    if (this.has(relationshipsPath(held))) this.remove(relationshipsPath(held));
  }

  /** What a part points to, "" being the package itself. */
  relationships(part: string): Relationship[] {
    const path = relationshipsPath(part);
    if (!this.has(path)) return [];
    return children(parseXml(this.text(path), path), "Relationship").map((node) => {
      const external = node.attributes["TargetMode"] === "External";
      const target = node.attributes["Target"] ?? "";
      return {
        id: node.attributes["Id"] ?? "", kind: (node.attributes["Type"] ?? "").split("/").pop()!, external,
        target: external ? target : resolved(part, target),
      };
    });
  }

  /** Adds a relationship from one part to another and returns its id. */
  relate(part: string, kind: string, target: string): string {
    const path = relationshipsPath(part);
    if (!this.has(path)) this.put(path, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>');
    const taken = new Set(this.relationships(part).map((one) => one.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const patch = new XmlPatch(this.text(path), path);
    patch.append(patch.root, `<Relationship Id="rId${number}" Type="${kind.includes("/") ? kind : RELATIONSHIP + kind}" Target="${escapeXml(relative(part, target))}"/>`);
    this.put(path, patch.result());
    return `rId${number}`;
  }

  unrelate(part: string, id: string): void {
    const path = relationshipsPath(part);
    const patch = new XmlPatch(this.text(path), path);
    const held = children(patch.root, "Relationship");
    const node = held.find((one) => one.attributes["Id"] === id);
    if (!node) return;
    if (held.length === 1) return this.remove(path);
    patch.remove(node);
    this.put(path, patch.result());
  }

  contentType(part: string): string | undefined {
    const source = this.changed.get(CONTENT_TYPES) ?? this.original;
    if (this.types?.of !== source) this.types = { of: source, root: parseXml(this.text(CONTENT_TYPES), CONTENT_TYPES) };
    const { root } = this.types;
    const wanted = `/${part}`.toLowerCase(), extension = part.split(".").pop()!.toLowerCase();
    return children(root, "Override").find((one) => one.attributes["PartName"]?.toLowerCase() === wanted)?.attributes["ContentType"]
      ?? children(root, "Default").find((one) => one.attributes["Extension"]?.toLowerCase() === extension)?.attributes["ContentType"];
  }

  /** Declares what a part is; null takes the declaration away. */
  setContentType(part: string, type: string | null): void {
    if (type !== null && this.contentType(part) === type) return;
    const patch = new XmlPatch(this.text(CONTENT_TYPES), CONTENT_TYPES);
    const held = children(patch.root, "Override").find((one) => one.attributes["PartName"]?.toLowerCase() === `/${part}`.toLowerCase());
    if (held && type === null) patch.remove(held);
    else if (held && type !== null) patch.setAttributes(held, { ContentType: type });
    else if (type !== null) patch.append(patch.root, `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
    if (patch.changed) this.put(CONTENT_TYPES, patch.result());
  }

  /** Declares what every part with this extension is, unless that is declared already. */
  setDefaultContentType(extension: string, type: string): void {
    const patch = new XmlPatch(this.text(CONTENT_TYPES), CONTENT_TYPES);
    if (children(patch.root, "Default").some((one) => one.attributes["Extension"]?.toLowerCase() === extension)) return;
    const xml = `<Default Extension="${extension}" ContentType="${type}"/>`;
    const first = patch.root.children[0];
    if (first) patch.insertBefore(first, xml); else patch.append(patch.root, xml);
    this.put(CONTENT_TYPES, patch.result());
  }

  /** "xl/tables/table{n}.xml" with the first number that is free. */
  freePath(pattern: string): string {
    for (let n = 1; ; n++) {
      const path = pattern.replace("{n}", String(n));
      if (!this.entries.has(this.spelling(path)) && !this.changed.has(path)) return path;
    }
  }

  /** The file. With nothing changed it is the original, byte for byte; unchanged parts are always so. */
  toBytes(): Uint8Array {
    const entries: ZipEntry[] = [];
    let same = true;
    for (const [path, entry] of this.entries) {
      const changed = this.changed.get(path);
      if (this.removed.has(path)) same = false;
      else if (changed && !equalBytes(changed, unpack(entry))) { entries.push(pack(path, changed)); same = false; }
      else entries.push(entry);
    }
    for (const [path, bytes] of this.changed) if (!this.entries.has(path)) { entries.push(pack(path, bytes)); same = false; }
    return same ? this.original : writeZip(entries);
  }
}

/** The relationship that an element of `part` points with. */
export function pointedTo(relationships: readonly Relationship[], node: Parameters<typeof relationshipId>[0]): Relationship | undefined {
  const id = relationshipId(node);
  return relationships.find((one) => one.id === id);
}

function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolved(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function relative(part: string, target: string): string {
  const from = part.split("/").slice(0, -1), to = target.split("/");
  while (from.length && to.length > 1 && from[0] === to[0]) { from.shift(); to.shift(); }
  return "../".repeat(from.length) + to.join("/");
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
