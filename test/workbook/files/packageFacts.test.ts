import { strToU8 } from "fflate";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { SAMPLES } from "../../../src/workbench/samples/samples";
import { planBytes } from "../../../src/workbook/files/newWorkbook/planBytes";
import { readPackageFacts } from "../../../src/workbook/files/packageFacts";
import { convert } from "../../_libreoffice/recalculate";
import { itWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { RICH_PARTS, richPackage } from "../../workbench/file/richPackage";
import { smallPlan } from "../smallPlan";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

function text(part: string): string {
  const held = RICH_PARTS[part];
  if (typeof held !== "string") throw new Error(`${part} is no text`);
  return held;
}

/** Further relationships of a part that has some. */
function related(part: string, entries: readonly (readonly [kind: string, target: string, external?: boolean])[]): Record<string, string> {
  const added = entries.map(([kind, target, external], at) => `<Relationship Id="more${at}" Type="${KIND}${kind}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`).join("");
  return { [part]: text(part).replace("</Relationships>", `${added}</Relationships>`) };
}

const facts = (changes: Readonly<Record<string, string | Uint8Array | null>> = {}) => readPackageFacts("book.xlsx", richPackage(changes));

describe("what a council's workbook holds besides what is seen", () => {
  it("is found in every part of one", async () => {
    const found = await facts();
    expect(found.source).toBe("book.xlsx");
    expect(found.sheets.map(({ name, visibility, filtered }) => [name, visibility, filtered])).toEqual([["Budget 25-26", "visible", false], ["Chart", "visible", false], ["Providers", "visible", true], ["Hidden", "very hidden", false]]);
    expect(found.sheets.map(({ hidden }) => hidden)).toEqual([[{ what: "rows", address: "5:5", filled: 3 }], [], [{ what: "rows", address: "3:3", filled: 3 }], []]);
    expect(found.sheets[3]?.filled).toBe(2);
    expect(found.names).toEqual([
      { name: "LocalRate", sheet: "Providers", hidden: false, refersTo: "=Providers!$C$2", comment: "" },
      { name: "Secret", sheet: null, hidden: true, refersTo: "=Hidden!$A$1", comment: "" },
      { name: "Uplift", sheet: null, hidden: false, refersTo: "=LAMBDA(x,x*1.04)", comment: "4%" },
    ]);
    expect(found.comments).toMatchObject([{ sheet: "Budget 25-26", cell: "B3", kind: "note", author: "A Finance Officer" }]);
    expect(found.externalLinks).toEqual([{ target: "Other.xlsx", sheets: ["Sheet1"], cachedValues: 0, usedBy: ["'Budget 25-26'!A10"] }]);
    expect(found.pivotCaches).toMatchObject([{ source: "Budget 25-26!A2:C5", records: 0, refreshedBy: "" }]);
    expect(found.customXml).toEqual([{ part: "customXml/item1.xml", root: "record", namespace: "urn:records", characters: 4 }]);
    expect(found.charts.map(({ sheet, reads }) => [sheet, reads])).toEqual([["Budget 25-26", ["Budget 25-26"]], ["Chart", ["Budget 25-26"]]]);
    expect(found.parts.map(({ kind, bytes }) => [kind, bytes])).toEqual(expect.arrayContaining([["printer settings", 7], ["custom data", 6], ["web extension", expect.any(Number)]]));
    expect(found.parts.filter(({ kind }) => kind === "unknown")).toEqual([]);
    expect([found.people, found.properties, found.connections, found.embedded, found.customViews, found.unusedTexts]).toEqual([[], [], [], [], [], []]);
  });

  it("names who wrote the file and its properties, and sheets that are gone but still listed", async () => {
    const { properties } = await facts({
      "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>J Smith</dc:creator><cp:lastModifiedBy>A Jones</cp:lastModifiedBy><dc:title/></cp:coreProperties>`,
      "docProps/app.xml": `${HEAD}<Properties xmlns="e" xmlns:vt="v"><Company>Northshire</Company><HeadingPairs><vt:vector><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant></vt:vector></HeadingPairs>`
        + "<TitlesOfParts><vt:vector><vt:lpstr>Budget 25-26</vt:lpstr><vt:lpstr>Acme rates</vt:lpstr><vt:lpstr>Uplift</vt:lpstr></vt:vector></TitlesOfParts></Properties>",
      "docProps/custom.xml": `${HEAD}<Properties xmlns="c" xmlns:vt="v"><property name="MSIP_Label" pid="2"><vt:lpwstr>Official</vt:lpwstr></property></Properties>`,
      ...related("_rels/.rels", [["extended-properties", "docProps/app.xml"], ["custom-properties", "docProps/custom.xml"]]),
    });
    expect(properties).toEqual([
      { group: "core", name: "creator", value: "J Smith" }, { group: "core", name: "lastModifiedBy", value: "A Jones" },
      { group: "app", name: "Company", value: "Northshire" }, { group: "app", name: "TitlesOfParts", value: "Acme rates" }, { group: "custom", name: "MSIP_Label", value: "Official" },
    ]);
  });

  it("tells threads from the notes kept beside them, and who is named though no comment is left", async () => {
    const found = await facts({
      "xl/comments1.xml": `${HEAD}<comments ${MAIN}><authors><author>tc={1}</author></authors><commentList><comment ref="B3" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="t"><threadedComment ref="B3" personId="{P1}" id="{1}"><text>Their real rate is lower</text></threadedComment></ThreadedComments>`,
      "xl/persons/person.xml": `${HEAD}<personList xmlns="t"><person displayName="Sam Lee" id="{P1}"/><person displayName="Gone Person" id="{P2}"/></personList>`,
      ...related("xl/worksheets/_rels/sheet1.xml.rels", [["threadedComment", "../threadedComments/threadedComment1.xml"]]),
      ...related("xl/_rels/workbook.xml.rels", [["person", "persons/person.xml"]]),
    });
    expect(found.comments).toEqual([{ sheet: "Budget 25-26", cell: "B3", kind: "thread", author: "Sam Lee", text: "Their real rate is lower" }]);
    expect(found.people).toEqual(["Sam Lee", "Gone Person"]);
  });

  it("finds what stands in view and shows nothing: by its format, by the colour of its text, hidden in a drawing, or in a row of no height", async () => {
    const styles = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0;-0;;@"/></numFmts>`
      + '<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill></fills>'
      + '<cellXfs><xf/><xf numFmtId="164"/><xf fontId="1"/><xf fontId="2"/><xf fontId="2" fillId="2"/><xf numFmtId="165"/><xf fillId="2"/></cellXfs></styleSheet>';
    const sheet = `<worksheet ${MAIN}><sheetData><row>${[0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>${style === 5 ? 0 : 19}</v></c>`).join("")}</row><row><c s="1" t="str"><v>Ashby</v></c></row><row ht="0" customHeight="1"><c><v>3</v></c></row></sheetData></worksheet>`;
    const drawing = text("xl/drawings/drawing1.xml").replace('id="3" name="TextBox 2"', 'id="3" name="TextBox 2" hidden="1"');
    const found = await facts({ "xl/styles.xml": styles, "xl/worksheets/sheet2.xml": sheet, "xl/drawings/drawing1.xml": drawing });
    const { unseen, hidden } = found.sheets[2]!;
    expect(unseen).toEqual([{ why: "format", cells: 2, named: ["B1", "A2"] }, { why: "colour", cells: 2, named: ["C1", "D1"] }]);
    expect(hidden).toEqual([{ what: "rows", address: "3:3", filled: 1 }]);
    expect(found.embedded).toEqual([{ kind: "hidden", part: "xl/drawings/drawing1.xml", bytes: 0, sheet: "Budget 25-26", says: "Draft" }]);
  });

  it("finds where links lead, where the file was kept and by whom, its label, and parts that nothing leads to", async () => {
    const found = await facts({
      ...related("xl/worksheets/_rels/sheet1.xml.rels", [["hyperlink", "file:///S:/Fees/Ashby.docx", true]]),
      ...related("xl/drawings/_rels/drawing1.xml.rels", [["hyperlink", "mailto:someone@example.org", true]]),
      "xl/worksheets/sheet1.xml": text("xl/worksheets/sheet1.xml").replace("<hyperlinks>", '<hyperlinks><hyperlink ref="A4" r:id="more0"/>'),
      "xl/workbook.xml": text("xl/workbook.xml").replace("<sheets>", '<fileSharing userName="A Smith"/><mc:AlternateContent xmlns:mc="m"><mc:Choice><x15ac:absPath xmlns:x15ac="x" url="C:\\Users\\asmith\\"/></mc:Choice></mc:AlternateContent><sheets>'),
      "docMetadata/LabelInfo.xml": "<labelList/>", "xl/worksheets/sheet9.xml": `<worksheet ${MAIN}/>`,
      "xl/pivotCache/pivotCacheDefinition1.xml": text("xl/pivotCache/pivotCacheDefinition1.xml").replace("<sharedItems/>", '<sharedItems><s v="Ashby"/><s v="Beech"/></sharedItems>'),
    });
    expect(found.hyperlinks).toEqual([{ sheet: "Budget 25-26", cell: "A4", target: "file:///S:/Fees/Ashby.docx" }, { sheet: "Budget 25-26", cell: "", target: "mailto:someone@example.org" }]);
    expect(found.properties).toEqual([{ group: "file", name: "absPath", value: "C:\\Users\\asmith\\" }, { group: "file", name: "userName", value: "A Smith" }]);
    expect(found.parts).toContainEqual({ kind: "sensitivity label", part: "docMetadata/LabelInfo.xml", bytes: 12 });
    expect(found.parts.filter(({ kind }) => kind === "left over").map(({ part }) => part)).toEqual(["xl/worksheets/sheet9.xml"]);
    expect(found.pivotCaches[0]!.entries).toBe(2);
  });

  it("counts what links, pivots and charts keep of other data", async () => {
    const found = await facts({
      "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink ${MAIN}><externalBook r:id="rId1"><sheetNames><sheetName val="Rates"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>9.5</v></cell><cell r="B1"/></row></sheetData></sheetDataSet></externalBook></externalLink>`,
      "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition ${MAIN} r:id="rId1" refreshedBy="J Smith" recordCount="3"><cacheSource type="worksheet"><worksheetSource name="Costs"/></cacheSource><cacheFields><cacheField name="Provider"/><cacheField name="Cost"/></cacheFields></pivotCacheDefinition>`,
      "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords ${MAIN}><r><s v="Acme"/></r><r><s v="Bright"/></r><r><s v="Care"/></r></pivotCacheRecords>`,
      "xl/charts/chart1.xml": text("xl/charts/chart1.xml").replace("</c:numRef>", '<c:numCache><c:pt idx="0"><c:v>1200.5</c:v></c:pt><c:pt idx="1"><c:v>800</c:v></c:pt></c:numCache></c:numRef>').replace(/'Budget 25-26'!/, "[1]Rates!"),
    });
    expect(found.externalLinks[0]).toMatchObject({ sheets: ["Rates"], cachedValues: 1 });
    expect(found.pivotCaches).toEqual([{ source: "Costs", fields: ["Provider", "Cost"], entries: 0, records: 3, refreshedBy: "J Smith" }]);
    expect(found.charts[0]).toMatchObject({ reads: ["[1]Rates"], keptFigures: 2 });
  });

  it("finds what is embedded, connected, shown on paper, kept in views, or in parts of its own", async () => {
    const found = await facts({
      "xl/media/image1.png": strToU8("png"), "xl/embeddings/oleObject1.bin": strToU8("object"), "xl/vbaProject.bin": strToU8("macro"), "xl/model/item.data": strToU8("model"),
      "xl/revisions/revisionLog1.xml": `${HEAD}<revisions/>`, "xl/strange.xml": `${HEAD}<strange/>`, "customUI/customUI.xml": `${HEAD}<customUI/>`, "_xmlsignatures/sig1.xml": `${HEAD}<sig/>`, "docProps/thumbnail.jpeg": strToU8("jpeg"),
      "xl/connections.xml": `${HEAD}<connections ${MAIN}><connection id="1" name="Ledger" description="Finance"><dbPr connection="Server=FIN01;Uid=sa" command="select * from costs"/></connection></connections>`,
      "xl/drawings/drawing1.xml": text("xl/drawings/drawing1.xml").replace("</xdr:wsDr>", '<xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="Picture 1" descr="Scan of the contract"/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="r" r:embed="more0"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>'),
      ...related("xl/drawings/_rels/drawing1.xml.rels", [["image", "../media/image1.png"]]),
      "xl/worksheets/sheet2.xml": text("xl/worksheets/sheet2.xml").replace("<customProperties>", '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"Acme confidential</oddHeader><oddFooter>&amp;F&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter><oleObjects><oleObject progId="Word.Document" r:id="more0"/></oleObjects><customProperties>'),
      ...related("xl/worksheets/_rels/sheet2.xml.rels", [["oleObject", "../embeddings/oleObject1.bin"]]),
      ...related("xl/_rels/workbook.xml.rels", [["connections", "connections.xml"]]),
      "xl/workbook.xml": text("xl/workbook.xml").replace("<calcPr", '<customWorkbookViews><customWorkbookView name="Without rates"/></customWorkbookViews><calcPr'),
      "xl/sharedStrings.xml": text("xl/sharedStrings.xml").replace("</sst>", "<si><t>typed over</t></si></sst>"),
    });
    expect(found.embedded).toEqual(expect.arrayContaining([
      { kind: "picture", part: "xl/media/image1.png", bytes: 3, sheet: "Budget 25-26", says: "Scan of the contract" },
      { kind: "object", part: "xl/embeddings/oleObject1.bin", bytes: 6, sheet: "Providers", says: "Word.Document" },
    ]));
    expect(found.connections).toEqual([{ name: "Ledger", description: "Finance", target: "Server=FIN01;Uid=sa; select * from costs" }]);
    expect(found.pageTexts).toEqual([{ sheet: "Providers", where: "header", text: "Acme confidential" }]);
    expect([found.customViews, found.unusedTexts]).toEqual([["Without rates"], ["typed over"]]);
    expect(new Set(found.parts.map(({ kind }) => kind))).toEqual(new Set(["macros", "data model", "revision log", "unknown", "ribbon", "signature", "thumbnail", "printer settings", "custom data", "web extension"]));
    expect(found.parts.filter(({ kind }) => kind === "unknown").map(({ part }) => part)).toEqual(["xl/strange.xml"]);
  });

  it("finds lists and colours that read another sheet, those of the extension too", async () => {
    const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", xm = "http://schemas.microsoft.com/office/excel/2006/main";
    const { rulesElsewhere } = await facts({
      "xl/worksheets/sheet3.xml": `<worksheet ${MAIN}><sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="expression"><formula>A1&gt;'Budget 25-26'!$B$3</formula></cfRule><cfRule type="expression"><formula>A1&gt;Hidden!B1</formula></cfRule></conditionalFormatting>`
        + '<dataValidations><dataValidation type="list" sqref="B1"><formula1>Providers!$A$2:$A$4</formula1></dataValidation><dataValidation type="list" sqref="B2"><formula1>"Yes!,No"</formula1></dataValidation></dataValidations>'
        + `<extLst><ext><x14:dataValidations xmlns:x14="${x14}" xmlns:xm="${xm}"><x14:dataValidation type="list"><x14:formula1><xm:f>Providers!$B$2</xm:f></x14:formula1><xm:sqref>C1:C4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`,
    });
    expect(rulesElsewhere.filter(({ sheet }) => sheet === "Hidden")).toEqual([
      { sheet: "Hidden", cells: "B1", kind: "validation", formula: "=Providers!$A$2:$A$4" }, { sheet: "Hidden", cells: "C1:C4", kind: "validation", formula: "=Providers!$B$2" },
      { sheet: "Hidden", cells: "A1:A9", kind: "conditional format", formula: "=A1>'Budget 25-26'!$B$3" },
    ]);
  });

  it("is refused as a file is that cannot be read", async () => {
    await expect(readPackageFacts("x.xlsx", strToU8("a,b"))).rejects.toMatchObject({ code: "file-unreadable", detail: { what: "text" } });
    expect((await facts({ "customXml/item1.xml": "<broken" })).customXml).toEqual([{ part: "customXml/item1.xml", root: "", namespace: "", characters: 7 }]);
  });
});

describe("what our own new workbooks hold besides what is seen", () => {
  it("is their title, and the prompts and names that were planned", async () => {
    const { answerBlock: _, ...small } = smallPlan();
    const found = await readPackageFacts("new.xlsx", await planBytes({ ...small, sheets: small.sheets.map((sheet) => ({ ...sheet, charts: [] })) }));
    expect(found.properties).toEqual([{ group: "core", name: "title", value: small.title }]);
    expect(found.names.map(({ name, hidden }) => [name, hidden])).toEqual([["Fund_total", false]]);
    expect(found.sheets.map(({ visibility, hidden }) => [visibility, hidden])).toEqual([["visible", []], ["visible", []]]);
    const { source: _s, sheets: _t, names: _n, properties: _p, ...others } = found;
    expect(Object.values(others).flat()).toEqual([]);
  });
});

it.each(SAMPLES.map(({ id, build }) => [id, build] as const))("no part of the sample %s is unknown", async (_, build) => {
  const found = await readPackageFacts("sample.xlsx", saveWorkbook(build()));
  expect(found.parts.filter(({ kind }) => kind === "unknown")).toEqual([]);
});

itWithLibreOffice("no part of a workbook LibreOffice saved is unknown", async () => {
  const found = await readPackageFacts("out.xlsx", await convert(richPackage()));
  expect(found.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Budget 25-26", "Providers"]));
  expect(found.parts.filter(({ kind }) => kind === "unknown")).toEqual([]);
}, 60_000);
