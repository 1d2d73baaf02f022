import type { Sheet } from "../book/book";
import type { OpenedSheet } from "./readPackage";
import type { Saving } from "./saving";
import { writeUtf16 } from "../../workbook/files/package/utf16";
import { SHEET_ORDER } from "./writeLayout";
import { child, children, escapeXml, relationshipId } from "../../workbook/files/package/xml";
import type { XmlPatch } from "../../workbook/files/package/xmlPatch";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What an add-in keeps with a sheet: each property is a small part of its own holding its text. */
export function writeCustomProperties(patch: XmlPatch, opened: OpenedSheet, after: Sheet, saving: Saving): void {
  const was = opened.sheet.customProperties, is = after.customProperties;
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
  if (!changed.length) return;
  const { pack } = saving.opened;
  const relationships = pack.relationships(opened.part);
  const entries: string[] = [];
  for (const node of children(child(patch.root, "customProperties"), "customPr")) {
    const key = node.attributes["name"] ?? "", link = relationships.find((one) => one.id === relationshipId(node));
    const value = is.get(key);
    if (value === undefined) {
      if (link) { pack.unrelate(opened.part, link.id); pack.remove(link.target); }
      continue;
    }
    entries.push(patch.source.slice(node.start, node.end));
    if (link && was.get(key) !== value) pack.put(link.target, writeUtf16(value));
  }
  for (const [key, value] of is) {
    if (was.has(key)) continue;
    const part = pack.freePath("xl/customProperty{n}.bin");
    pack.put(part, writeUtf16(value));
    pack.setContentType(part, CONTENT_TYPE);
    entries.push(`<customPr xmlns:r="${RELATIONSHIPS}" name="${escapeXml(key)}" r:id="${pack.relate(opened.part, "customProperty", part)}"/>`);
  }
  patch.setChild(patch.root, SHEET_ORDER, "customProperties", entries.length ? `<customProperties>${entries.join("")}</customProperties>` : null);
}
