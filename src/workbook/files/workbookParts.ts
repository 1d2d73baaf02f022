import { BUILT_IN_NUMBER_FORMATS } from "./numberFormats";
import { openPackage, type WorkbookPackage } from "./openPackage";
import { FileRefused } from "./package/fileRefused";
import { pointedTo } from "./package/package";
import { child, children, isOn, numberOf, parseXml, type XmlNode } from "./package/xml";
import { readSharedTexts, readSheetCells, type SheetCells } from "./sheetCells";

/** What a workbook's parts share, and its sheets in the order of their tabs, none of them read yet. */
export interface WorkbookParts extends WorkbookPackage {
  readonly date1904: boolean;
  readonly calculatesByHand: boolean;
  readonly sharedTexts: readonly string[];
  /** Numbers of the shared texts that cells of the sheets read so far show. */
  readonly usedTexts: ReadonlySet<number>;
  /** Number format of each cell format. */
  readonly numberFormats: readonly string[];
  readonly sheets: readonly SheetPart[];
  readonly relationships: ReturnType<WorkbookPackage["pack"]["relationships"]>;
  readSheet(sheet: SheetPart): SheetCells;
}

export interface SheetPart {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very hidden";
  readonly part: string;
  /** A sheet of cells, not a chart sheet or one of macros. */
  readonly hasCells: boolean;
}

/** Opens a file and reads what its sheets share. Throws WorkbookError for what is no workbook and FileRefused for damaged parts. */
export function openWorkbookParts(file: string, bytes: Uint8Array): WorkbookParts {
  const opened = openPackage(file, bytes);
  const { pack, workbookPart, workbook } = opened;
  const relationships = pack.relationships(workbookPart);
  const xmlOf = (kind: string): { readonly root: XmlNode; readonly part: string } | undefined => {
    const part = relationships.find((one) => one.kind === kind && !one.external && pack.has(one.target))?.target;
    return part === undefined ? undefined : { root: parseXml(pack.text(part), part), part };
  };
  const textsPart = relationships.find((one) => one.kind === "sharedStrings" && pack.has(one.target))?.target;
  const sharedTexts = textsPart === undefined ? [] : readSharedTexts(pack.text(textsPart), textsPart);
  const usedTexts = new Set<number>();
  const date1904 = isOn(child(workbook, "workbookPr")?.attributes["date1904"]);
  const dynamicArrays = arrayNumbers(xmlOf("sheetMetadata")?.root);
  return {
    ...opened, relationships, date1904, sharedTexts, usedTexts,
    calculatesByHand: child(workbook, "calcPr")?.attributes["calcMode"] === "manual",
    numberFormats: readNumberFormats(xmlOf("styles")?.root),
    sheets: children(child(workbook, "sheets"), "sheet").map((element, at) => {
      const pointed = pointedTo(relationships, element);
      const name = element.attributes["name"] ?? `Sheet${at + 1}`;
      if (!pointed || pointed.external || !pack.has(pointed.target)) throw new FileRefused("damaged", `the sheet ${name} is missing`);
      const state = element.attributes["state"];
      return { name, part: pointed.target, hasCells: pointed.kind === "worksheet", visibility: state === "hidden" ? "hidden" : state === "veryHidden" ? "very hidden" : "visible" };
    }),
    readSheet: ({ part }) => readSheetCells(pack.text(part), part, { texts: sharedTexts, usedTexts, dynamicArrays, date1904 }),
  };
}

/** The numbers a cell's `cm` may have that mean a dynamic array. */
function arrayNumbers(metadata: XmlNode | undefined): Set<number> {
  const type = (child(metadata, "metadataTypes")?.children ?? []).findIndex((one) => one.attributes["name"] === "XLDAPR") + 1;
  if (type === 0) return new Set();
  return new Set(children(child(metadata, "cellMetadata"), "bk").flatMap((block, at) =>
    (children(block, "rc").some((one) => Number(one.attributes["t"]) === type) ? [at + 1] : [])));
}

function readNumberFormats(styles: XmlNode | undefined): string[] {
  const own = new Map(children(child(styles, "numFmts"), "numFmt").map(({ attributes }) => [numberOf(attributes["numFmtId"], -1), attributes["formatCode"] ?? "General"]));
  return children(child(styles, "cellXfs"), "xf").map(({ attributes }) => {
    const id = numberOf(attributes["numFmtId"], 0);
    return own.get(id) ?? BUILT_IN_NUMBER_FORMATS.get(id) ?? "General";
  });
}
