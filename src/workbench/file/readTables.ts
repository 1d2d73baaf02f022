import type { Book, Table } from "../book/book";
import { parseAddress } from "../../cells/address";
import { pointedTo, type Package } from "../../workbook/files/package/package";
import { child, children, isOn, numberOf, parseXml, readCellText, type XmlNode } from "../../workbook/files/package/xml";

export interface ReadTable { readonly table: Table; readonly part: string; readonly filtered: boolean }

/** The tables of a sheet part, in the file's order. */
export function readTables(pack: Package, part: string, root: XmlNode, book: Book): ReadTable[] {
  const relationships = pack.relationships(part);
  return children(child(root, "tableParts"), "tablePart").flatMap((pointer) => {
    const target = pointedTo(relationships, pointer)?.target;
    if (target === undefined || !pack.has(target)) return [];
    const node = parseXml(pack.text(target), target);
    const range = parseAddress(node.attributes["ref"] ?? "");
    if (!range) return [];
    const style = child(node, "tableStyleInfo");
    const filter = child(node, "autoFilter");
    const table: Table = {
      id: book.newId("T"), name: node.attributes["displayName"] ?? node.attributes["name"] ?? "", range,
      columns: children(child(node, "tableColumns"), "tableColumn").map((column) => readCellText(column.attributes["name"] ?? "")),
      showHeaders: numberOf(node.attributes["headerRowCount"], 1) > 0, showTotals: numberOf(node.attributes["totalsRowCount"], 0) > 0,
      style: style?.attributes["name"] ?? "", showBandedRows: isOn(style?.attributes["showRowStripes"]), showFilterButton: filter !== undefined,
    };
    return [{ table, part: target, filtered: children(filter, "filterColumn").length > 0 }];
  });
}
