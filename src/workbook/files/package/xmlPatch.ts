import { parseXml, type XmlNode } from "./xml";

/** Changes to one part's text, made at the places they concern; every other character stays as it was. */
export class XmlPatch {
  private parsed: XmlNode | undefined;
  private readonly edits: { start: number; end: number; text: string; turn: number }[] = [];

  constructor(readonly source: string, private readonly part: string) {}

  /** The part's root element, read when it is first asked for. */
  get root(): XmlNode {
    return (this.parsed ??= parseXml(this.source, this.part));
  }

  get changed(): boolean {
    return this.edits.length > 0;
  }

  /** Text of our own in the prefix the file uses for its main namespace. */
  own(xml: string): string {
    return this.root.prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, `<$1${this.root.prefix}`);
  }

  replace(node: XmlNode, xml: string): void {
    this.edit(node.start, node.end, this.own(xml));
  }

  remove(node: XmlNode): void {
    this.edit(node.start, node.end, "");
  }

  insertBefore(node: XmlNode, xml: string): void {
    this.edit(node.start, node.start, this.own(xml));
  }

  insertAfter(node: XmlNode, xml: string): void {
    this.edit(node.end, node.end, this.own(xml));
  }

  /** Adds after the last child. */
  append(node: XmlNode, xml: string): void {
    if (!node.selfClosing) return this.edit(node.closeStart, node.closeStart, this.own(xml));
    const slash = this.source.lastIndexOf("/", node.openEnd - 1);
    this.edit(slash, node.openEnd, `>${this.own(xml)}</${node.prefix}${node.name}>`);
  }

  /** Sets attributes of the opening tag, values already escaped; undefined takes one away. Others keep their place and spelling. */
  setAttributes(node: XmlNode, values: Readonly<Record<string, string | undefined>>): void {
    const tagEnd = node.selfClosing ? this.source.lastIndexOf("/", node.openEnd - 1) : node.openEnd - 1;
    let tag = this.source.slice(node.start, tagEnd);
    const before = tag;
    for (const [name, value] of Object.entries(values)) {
      const held = new RegExp(`\\s${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*=\\s*("[^"]*"|'[^']*')`);
      if (node.attributes[name] === value) continue;
      const written = value === undefined ? "" : ` ${name}="${value}"`;
      tag = node.attributes[name] === undefined ? tag.trimEnd() + written : tag.replace(held, () => written);
    }
    if (tag !== before) this.edit(node.start, tagEnd, tag);
  }

  /**
   * Puts a child element where the schema's order wants it, in place of the one of that name; null takes it away.
   * `order` lists the parent's children in schema order.
   */
  setChild(parent: XmlNode, order: readonly string[], name: string, xml: string | null): void {
    const held = parent.children.find((one) => one.name === name);
    if (held) {
      if (xml === null) this.remove(held);
      else if (this.source.slice(held.start, held.end) !== this.own(xml)) this.replace(held, xml);
      return;
    }
    if (xml === null) return;
    const place = order.indexOf(name);
    const next = parent.children.find((one) => order.indexOf(one.name) > place);
    // Two elements put before the same neighbour must come out in schema order.
    if (next) this.edit(next.start, next.start, this.own(xml), place);
    else if (parent.selfClosing) throw new Error(`<${parent.name}/> has no room for <${name}>`);
    else this.edit(parent.closeStart, parent.closeStart, this.own(xml), place);
  }

  /** Replaces a stretch of the source; for tags and text that are not whole elements. */
  edit(start: number, end: number, text: string, turn = this.edits.length): void {
    this.edits.push({ start, end, text, turn });
  }

  /** The text with every change made. */
  result(): string {
    const edits = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end || a.turn - b.turn);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of edits) {
      if (start < at) throw new Error(`two changes overlap at ${start} in <${this.root.name}>`);
      pieces.push(this.source.slice(at, start), text);
      at = end;
    }
    pieces.push(this.source.slice(at));
    return pieces.join("");
  }
}
