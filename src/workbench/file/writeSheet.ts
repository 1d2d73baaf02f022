import type { Book, Sheet } from "../book/book";
import { cellDifferences } from "./cellDifferences";
import type { OpenedSheet } from "./readPackage";
import type { Saving } from "./saving";
import { usedAddress, writeCells } from "./writeCells";
import { writeCharts } from "./writeCharts";
import { writeCustomProperties } from "./writeCustomProperties";
import { SHEET_ORDER, writeLayout, writeView } from "./writeLayout";
import { writeNotes } from "./writeNotes";
import { writePage } from "./writePage";
import { writeTables } from "./writeTables";
import { writeValidations } from "./writeValidations";
import { child } from "../../workbook/files/package/xml";
import { XmlPatch } from "../../workbook/files/package/xmlPatch";

/** Makes one sheet's part, and the parts it points to, say what the sheet now holds. `selected` is given where its tab comes to or leaves the front. */
export function writeSheet(opened: OpenedSheet, after: Sheet, book: Book, saving: Saving, selected: boolean | undefined): void {
  const before = opened.sheet;
  const { pack } = saving.opened;
  const patch = new XmlPatch(pack.text(opened.part), opened.part);
  const differences = cellDifferences(before, after, saving.plainFormat);
  saving.formulasChanged ||= differences.some((one) => one.formula && (one.was?.formula !== undefined || one.is?.formula !== undefined));
  saving.valuesCalculated ||= differences.some((one) => one.valueOnly);

  writeView(patch, after, {
    frozen: before.frozen.rows !== after.frozen.rows || before.frozen.columns !== after.frozen.columns,
    gridlines: before.showGridlines !== after.showGridlines, selected,
  });
  writeLayout(patch, before, after, saving);
  writeCells(patch, differences, before, after, saving);
  if (differences.some((one) => !one.was || !one.is)) {
    const held = child(patch.root, "dimension");
    if (held) patch.setAttributes(held, { ref: usedAddress(after) });
    else patch.setChild(patch.root, SHEET_ORDER, "dimension", `<dimension ref="${usedAddress(after)}"/>`);
  }
  writePage(patch, before, after);
  writeValidations(patch, before, after);
  writeCustomProperties(patch, opened, after, saving);
  writeCharts(patch, opened, after, book, saving);
  writeNotes(patch, opened, after, saving);
  writeTables(patch, opened, after, saving);
  if (patch.changed) pack.put(opened.part, patch.result());
}
