import type { Opened } from "./readPackage";
import { dynamicArrays } from "./readPackage";
import { child, children } from "../../workbook/files/package/xml";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

const TYPE = '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const BLOCK = '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>';
const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></metadata>';
const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

/** The part that says what a cell's `cm` means; made or added to only once a dynamic array is to be written. */
export class MetadataWriter {
  private number: number | undefined;
  private text: string | undefined;

  constructor(private readonly opened: Opened) {}

  dynamicArrayNumber(): number {
    return (this.number ??= this.find());
  }

  finish(): void {
    if (this.text === undefined) return;
    const { pack, workbookPart, metadataPart } = this.opened;
    const part = metadataPart ?? pack.freePath("xl/metadata.xml");
    pack.put(part, this.text);
    if (metadataPart === undefined) {
      pack.setContentType(part, CONTENT_TYPE);
      pack.relate(workbookPart, "sheetMetadata", part);
    }
  }

  private find(): number {
    const { pack, metadataPart } = this.opened;
    const patch = new XmlPatch(metadataPart === undefined ? EMPTY : pack.text(metadataPart), "metadata");
    const held = [...dynamicArrays(patch.root)][0];
    if (held !== undefined) return held;
    const counted = (name: string, xml: string): number => {
      const list = child(patch.root, name);
      const count = (list?.children.length ?? 0) + 1;
      if (list) { patch.setAttributes(list, { count: String(count) }); patch.append(list, xml); }
      else patch.setChild(patch.root, ORDER, name, `<${name} count="1">${xml}</${name}>`);
      return count;
    };
    const type = counted("metadataTypes", TYPE);
    const future = children(patch.root, "futureMetadata").length;
    const xml = `<futureMetadata name="XLDAPR" count="1">${BLOCK}</futureMetadata>`;
    if (future) patch.insertAfter(children(patch.root, "futureMetadata")[future - 1]!, xml);
    else patch.setChild(patch.root, ORDER, "futureMetadata", xml);
    const number = counted("cellMetadata", `<bk><rc t="${type}" v="0"/></bk>`);
    this.text = patch.result();
    return number;
  }
}
