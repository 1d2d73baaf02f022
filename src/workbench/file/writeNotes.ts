import type { Note, Sheet } from "../book/book";
import { cellAddress } from "../../cells/address";
import { notesPart } from "./readNotes";
import type { OpenedSheet } from "./readPackage";
import { removeUnreferenced } from "./removeSheet";
import type { Saving } from "./saving";
import { SHEET_ORDER } from "./writeLayout";
import { child, children, escapeCellText, escapeXml, relationshipId } from "../../workbook/files/package/xml";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMPTY_NOTES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
const EMPTY_SHAPES = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
  + '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** Notes: their text is one part, the boxes they are shown in another. Notes that stand as they were keep both. */
export function writeNotes(patch: XmlPatch, opened: OpenedSheet, after: Sheet, saving: Saving): void {
  if (JSON.stringify(opened.sheet.notes) === JSON.stringify(after.notes)) return;
  const { pack } = saving.opened;
  const held = notesPart(pack, opened.part);
  const pointer = child(patch.root, "legacyDrawing");
  const shapesHeld = pointer && pack.relationships(opened.part).find((one) => one.id === relationshipId(pointer))?.target;
  const was = new Map(opened.sheet.notes.map((note) => [cellAddress(note.row, note.column), JSON.stringify(note)]));
  const fresh = after.notes.filter((note) => was.get(cellAddress(note.row, note.column)) !== JSON.stringify(note));
  const stays = new Set(after.notes.filter((note) => !fresh.includes(note)).map((note) => cellAddress(note.row, note.column)));

  if (!after.notes.length && held !== undefined) {
    pack.unrelate(opened.part, pack.relationships(opened.part).find((one) => one.target === held)!.id);
    removeUnreferenced(pack, held);
  } else {
    const part = held ?? pack.freePath("xl/comments{n}.xml");
    pack.put(part, notesXml(held === undefined ? EMPTY_NOTES : pack.text(part), part, stays, fresh));
    if (held === undefined) {
      pack.setContentType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
      pack.relate(opened.part, "comments", part);
    }
  }
  const shapes = shapesXml(shapesHeld === undefined ? EMPTY_SHAPES : pack.text(shapesHeld), stays, fresh);
  if (shapesHeld !== undefined) return pack.put(shapesHeld, shapes);
  if (!fresh.length) return;
  const part = pack.freePath("xl/drawings/vmlDrawing{n}.vml");
  pack.put(part, shapes);
  pack.setDefaultContentType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  patch.setChild(patch.root, SHEET_ORDER, "legacyDrawing", `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${pack.relate(opened.part, "vmlDrawing", part)}"/>`);
}

function notesXml(source: string, part: string, stays: ReadonlySet<string>, fresh: readonly Note[]): string {
  const patch = new XmlPatch(source, part);
  const authorList = child(patch.root, "authors"), list = child(patch.root, "commentList");
  if (!authorList || !list) throw new Error(`${part} has no list of notes`);
  const authors = children(authorList, "author").map((node) => node.text);
  const known = authors.length;
  for (const { author } of fresh) if (!authors.includes(author)) authors.push(author);
  if (authors.length > known) patch.append(authorList, authors.slice(known).map((author) => `<author>${escapeXml(author)}</author>`).join(""));
  for (const node of children(list, "comment")) if (!stays.has(node.attributes["ref"] ?? "")) patch.remove(node);
  if (fresh.length) {
    patch.append(list, fresh.map((note) => `<comment ref="${cellAddress(note.row, note.column)}" authorId="${authors.indexOf(note.author)}"><text><t xml:space="preserve">${escapeCellText(note.text)}</t></text></comment>`).join(""));
  }
  return patch.result();
}

/** The boxes are VML, which is not always well-formed: they are found by their ends and changed as text. */
function shapesXml(source: string, stays: ReadonlySet<string>, fresh: readonly Note[]): string {
  const kept = source.replace(/<v:shape\b[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape), column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape);
    return row && column && !stays.has(cellAddress(Number(row[1]), Number(column[1]))) ? "" : shape;
  });
  const numbers = [...source.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  let number = Math.max(1024, ...numbers);
  const added = fresh.map(({ row, column }) => `<v:shape id="_x0000_s${++number}" type="#_x0000_t202" style="position:absolute;width:144pt;height:80pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`
    + `<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>`
    + `<x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 3}, 15, ${row + 4}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`).join("");
  return kept.replace(/<\/xml>\s*$/, () => `${added}</xml>`);
}
