import type { Book } from "../book/book";
import { openWorkbook } from "../file/openWorkbook";
import { Package } from "../../workbook/files/package/package";
import { saveWorkbook } from "../file/saveWorkbook";
import { SHEET_ORDER } from "../file/writeLayout";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

const RECORD = '<?xml version="1.0" encoding="UTF-8"?>\n<record xmlns="urn:northshire:records"><series>FIN-POOL-2025</series><retain>P7Y</retain></record>';
const ITEM_PROPERTIES = '<?xml version="1.0" encoding="UTF-8"?>\n<ds:datastoreItem ds:itemID="{5C0F7C2A-6D3B-4E0E-9B0A-2F4C1D7A8E11}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>';
const LARGEST = '<conditionalFormatting sqref="G4:G8"><cfRule type="top10" priority="1" dxfId="0" rank="1"/></conditionalFormatting>';
const HIGHLIGHT = '<dxfs count="1"><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf></dxfs>';

/**
 * The book saved and opened again with parts a book does not model: a conditional format on the sheet given and
 * a record another system keeps in the file. Saving must leave both as they are.
 */
export function withForeignParts(book: Book, sheetName: string): Book {
  const pack = new Package(saveWorkbook(book));
  pack.put("customXml/item1.xml", RECORD);
  pack.put("customXml/itemProps1.xml", ITEM_PROPERTIES);
  pack.setContentType("customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
  pack.relate("customXml/item1.xml", "customXmlProps", "customXml/itemProps1.xml");
  pack.relate("xl/workbook.xml", "customXml", "customXml/item1.xml");
  const part = `xl/worksheets/sheet${book.sheets.findIndex((sheet) => sheet.name === sheetName) + 1}.xml`;
  const sheet = new XmlPatch(pack.text(part), part);
  sheet.setChild(sheet.root, SHEET_ORDER, "conditionalFormatting", LARGEST);
  pack.put(part, sheet.result());
  const styles = new XmlPatch(pack.text("xl/styles.xml"), "xl/styles.xml");
  styles.setChild(styles.root, ["dxfs"], "dxfs", HIGHLIGHT);
  pack.put("xl/styles.xml", styles.result());
  return openWorkbook(pack.toBytes(), book.name);
}
