import { splitSheet } from "../../../cells/sheetReference";
import type { ChartFact, EmbeddedFact, PartFact } from "../../../intake/leaks/packageFacts";
import { child, descendants, isOn, parseXml, relationshipId, type XmlNode } from "../package/xml";
import type { WorkbookParts } from "../workbookParts";
import { partsFrom } from "./reachedParts";

/** Each sheet's part without its rows, by the part's path. */
export type SheetRests = ReadonlyMap<string, XmlNode>;

/** Charts, and how many figures each keeps of what it draws. */
export function chartFacts({ pack }: WorkbookParts, sheetOf: ReadonlyMap<string, string>): ChartFact[] {
  return pack.paths().filter((part) => /^xl\/charts\/chart(?:Ex)?\d*\.xml$/i.test(part)).map((part) => {
    const root = parseXml(pack.text(part), part);
    const reads = descendants(root, "f").map(({ text }) => splitSheet(text.trim())?.sheet).filter((sheet) => sheet !== undefined);
    return { part, sheet: sheetOf.get(part) ?? "", reads: [...new Set(reads)], keptFigures: descendants(root, "pt").length };
  });
}

const EMBEDDED: readonly (readonly [kind: EmbeddedFact["kind"], where: RegExp])[] = [
  ["object", /^xl\/embeddings\//i], ["picture", /^(?:xl\/media|xl\/drawings\/media)\//i], ["control", /^xl\/(?:activeX\/activeX\d+\.xml|ctrlProps\/)/i],
];

/** Objects of other programs, pictures and controls. */
export function embeddedFacts(parts: WorkbookParts, rests: SheetRests, sheetOf: ReadonlyMap<string, string>): EmbeddedFact[] {
  const { pack } = parts;
  const says = wordsOfParts(parts, rests);
  return [...hiddenDrawings(parts, sheetOf), ...pack.paths().flatMap((part): EmbeddedFact[] => {
    const kind = EMBEDDED.find(([, where]) => where.test(part))?.[0];
    return kind === undefined ? [] : [{ kind, part, bytes: pack.bytes(part).length, sheet: sheetOf.get(part) ?? "", says: says.get(part) ?? "" }];
  })];
}

const DRAWING = /^xl\/drawings\/drawing\d*\.xml$/i;

/** What a person hid in the Selection Pane, with its text or its name. */
function hiddenDrawings({ pack }: WorkbookParts, sheetOf: ReadonlyMap<string, string>): EmbeddedFact[] {
  return pack.paths().filter((path) => DRAWING.test(path)).flatMap((part) => {
    const root = parseXml(pack.text(part), part);
    return ["sp", "pic", "graphicFrame", "cxnSp", "grpSp"].flatMap((kind) => descendants(root, kind)).flatMap((shape): EmbeddedFact[] => {
      const named = child(shape.children[0], "cNvPr");
      if (!isOn(named?.attributes["hidden"])) return [];
      const words = descendants(child(shape, "txBody"), "t").map(({ text }) => text).join(" ").trim();
      return [{ kind: "hidden", part, bytes: 0, sheet: sheetOf.get(part) ?? "", says: words === "" ? named?.attributes["name"] ?? "" : words }];
    });
  });
}

/** What drawings and sheets say of the pictures and objects they show. */
function wordsOfParts({ pack }: WorkbookParts, rests: SheetRests): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (from: string, element: XmlNode | undefined, id: string | undefined, words: string | undefined): void => {
    const target = element && pack.relationships(from).find((one) => one.id === id)?.target;
    if (target !== undefined && words) found.set(target, words);
  };
  for (const part of pack.paths().filter((path) => DRAWING.test(path))) {
    for (const picture of descendants(parseXml(pack.text(part), part), "pic")) {
      const [blip] = descendants(picture, "blip"), [said] = descendants(picture, "cNvPr");
      note(part, blip, Object.entries(blip?.attributes ?? {}).find(([name]) => /:(?:embed|link)$/.test(name))?.[1], said?.attributes["descr"] ?? said?.attributes["name"]);
    }
  }
  for (const [part, rest] of rests) {
    for (const object of descendants(rest, "oleObject")) note(part, object, relationshipId(object), object.attributes["progId"]);
  }
  return found;
}

const KINDS: readonly (readonly [kind: PartFact["kind"], where: RegExp])[] = [
  ["macros", /(?:^|\/)vbaProject\w*\.bin$|^xl\/(?:macrosheets|dialogsheets)\//i],
  ["printer settings", /^xl\/printerSettings\//i],
  ["revision log", /^xl\/revisions\//i],
  ["web extension", /^xl\/webextensions\/webextension\d*\.xml$/i],
  ["data model", /^xl\/model\//i],
  ["custom data", /^xl\/(?:customProperty|customData|richData|persons\/custom|xmlMaps|volatileDependencies)/i],
  ["sensitivity label", /^docMetadata\//i],
  ["signature", /^_xmlsignatures\/|\.psdsxs$/i],
  ["thumbnail", /^docProps\/thumbnail\./i],
  ["ribbon", /^customUI\/|^userCustomization\//i],
];

/** Parts every workbook may have, and those that other facts tell of. */
const TOLD_ELSEWHERE = new RegExp([
  String.raw`^\[Content_Types\]\.xml$`, String.raw`(?:^|/)_rels/`, String.raw`^docProps/(?:core|app|custom)\.xml$`, String.raw`^customXml/`,
  String.raw`^xl/(?:workbook|styles|sharedStrings|calcChain|metadata|connections|comments\d*|featurePropertyBag/.*)\.xml$`,
  String.raw`^xl/(?:worksheets|chartsheets|theme|tables|queryTables|drawings|charts|pivotCache|pivotTables|externalLinks|comments|threadedComments|persons|slicers|slicerCaches|timelines|timelineCaches|media|embeddings|activeX|ctrlProps|diagrams)/`,
  String.raw`^xl/webextensions/`,
].join("|"), "i");

/** Of those, the ones that are found whether or not anything leads to them. */
const TOLD_BY_PLACE = /^\[Content_Types\]\.xml$|(?:^|\/)_rels\/|^customXml\/|^xl\/(?:charts|media|drawings\/media|embeddings|activeX|ctrlProps|webextensions)\//i;

/** Parts that keep something of their own, and parts nothing here knows. */
export function partFacts({ pack, workbookPart }: WorkbookParts, rests: SheetRests): PartFact[] {
  const reached = new Set([...partsFrom(pack, "", (part) => pack.relationships(part), true)].map((part) => part.toLowerCase()));
  const isLeft = (part: string): boolean => !TOLD_BY_PLACE.test(part) && !reached.has(part.toLowerCase());
  const found = pack.paths().flatMap((part): PartFact[] => {
    const kind = KINDS.find(([, where]) => where.test(part))?.[0] ?? (part === workbookPart || TOLD_ELSEWHERE.test(part) ? (isLeft(part) ? "left over" : undefined) : "unknown");
    return kind === undefined ? [] : [{ kind, part, bytes: pack.bytes(part).length }];
  });
  const scenarios = [...rests].filter(([, rest]) => descendants(rest, "scenario").length > 0).map(([part]): PartFact => ({ kind: "scenario", part, bytes: 0 }));
  return [...found, ...scenarios];
}
