import type { PackageFacts } from "../../intake/leaks/packageFacts";
import { commentFacts, peopleNamed, propertyFacts } from "./facts/peopleFacts";
import { chartFacts, embeddedFacts, partFacts } from "./facts/partFacts";
import { sheetOfParts } from "./facts/reachedParts";
import { textAsGround } from "./facts/groundColours";
import { hyperlinkFacts, pageTexts, rulesElsewhere, sheetFacts } from "./facts/sheetFacts";
import { connectionFacts, customXmlFacts, externalLinkFacts, pivotCacheFacts } from "./facts/sourceFacts";
import { shownFormula } from "./formula/storedFormula";
import { readingFile } from "./openPackage";
import { child, children, isOn } from "./package/xml";
import { openWorkbookParts, type WorkbookParts } from "./workbookParts";

/** Texts no cell shows are told of, and this many are enough to tell. */
const MOST_UNUSED_TEXTS = 100;

/**
 * What an .xlsx file holds besides the visible cells of its visible sheets, found in its parts and not judged.
 * Throws "file-unreadable" with what the file is, or "file-protected".
 */
export async function readPackageFacts(file: string, bytes: Uint8Array): Promise<PackageFacts> {
  return readingFile(file, () => {
    const parts = openWorkbookParts(file, bytes);
    const sheetOf = sheetOfParts(parts);
    const people = peopleNamed(parts);
    const read = parts.sheets.filter(({ hasCells }) => hasCells).map((sheet) => ({ sheet, ...parts.readSheet(sheet) }));
    const asGround = textAsGround(parts);
    const rests = new Map(read.map(({ sheet, rest }) => [sheet.part, rest]));
    return {
      source: file,
      sheets: parts.sheets.map((sheet) => {
        const found = read.find((one) => one.sheet === sheet);
        return found ? sheetFacts(parts, sheet, found, asGround) : { name: sheet.name, visibility: sheet.visibility, filled: 0, hidden: [], filtered: false, unseen: [] };
      }),
      names: nameFacts(parts),
      comments: parts.sheets.flatMap((sheet) => commentFacts(parts, sheet, people)),
      people: [...people.values()],
      externalLinks: externalLinkFacts(parts, read.map(({ sheet: { name }, cells }) => ({ name, cells }))),
      hyperlinks: read.flatMap(({ sheet, rest }) => hyperlinkFacts(parts, sheet, rest)),
      pivotCaches: pivotCacheFacts(parts),
      customXml: customXmlFacts(parts),
      properties: propertyFacts(parts),
      connections: connectionFacts(parts),
      embedded: embeddedFacts(parts, rests, sheetOf),
      charts: chartFacts(parts, sheetOf),
      rulesElsewhere: read.flatMap(({ sheet, rest }) => rulesElsewhere(sheet.name, rest)),
      pageTexts: read.flatMap(({ sheet, rest }) => pageTexts(sheet.name, rest)),
      customViews: children(child(parts.workbook, "customWorkbookViews"), "customWorkbookView").map(({ attributes }) => attributes["name"] ?? ""),
      unusedTexts: parts.sharedTexts.filter((text, at) => text !== "" && !parts.usedTexts.has(at)).slice(0, MOST_UNUSED_TEXTS),
      parts: partFacts(parts, rests),
    };
  });
}

function nameFacts({ workbook, sheets }: WorkbookParts): PackageFacts["names"] {
  return children(child(workbook, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const { name = "", localSheetId, hidden, comment = "" } = attributes;
    // Print areas, titles and filters are of the sheet they are on.
    if (name.startsWith("_xlnm.")) return [];
    const sheet = localSheetId === undefined ? null : sheets[Number(localSheetId)]?.name ?? null;
    return [{ name, sheet, hidden: isOn(hidden), refersTo: shownFormula(text.trim()), comment }];
  });
}
