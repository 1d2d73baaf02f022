import type { PackageFacts, SheetFacts } from "../../../src/intake/leaks/packageFacts";

/** A workbook with nothing but one sheet that is seen. */
export const CLEAN: PackageFacts = {
  source: "Clean.xlsx", sheets: [sheet("Costs")], names: [], comments: [], people: [], externalLinks: [], hyperlinks: [], pivotCaches: [], customXml: [], properties: [], connections: [], embedded: [],
  charts: [], rulesElsewhere: [], pageTexts: [], customViews: [], unusedTexts: [], parts: [],
};

export function sheet(name: string, changes: Partial<SheetFacts> = {}): SheetFacts {
  return { name, visibility: "visible", filled: 10, hidden: [], filtered: false, unseen: [], ...changes };
}

/** A workbook with something in every place. */
export const FULL: PackageFacts = {
  source: "Full.xlsm",
  sheets: [
    sheet("Costs", { filtered: true, hidden: [{ what: "rows", address: "5:9", filled: 12 }, { what: "rows", address: "20:20", filled: 3 }, { what: "columns", address: "C:D", filled: 1200 }, { what: "columns", address: "H:H", filled: 0 }] }),
    sheet("Rates", { visibility: "hidden", filled: 40 }), sheet("Pay", { visibility: "very hidden", filled: 1 }), sheet("Empty", { visibility: "hidden", filled: 0 }),
    sheet("Notes", { unseen: [{ why: "format", cells: 7, named: ["B1", "B2", "B3", "B4", "B5", "B6", "B7"] }, { why: "colour", cells: 1, named: ["D4"] }], hidden: [{ what: "rows", address: "3:3", filled: 2 }] }),
  ],
  names: [
    { name: "Pay_of_A", sheet: null, hidden: true, refersTo: "=Costs!$A$1", comment: "" },
    { name: "Old", sheet: null, hidden: false, refersTo: "='C:\\Mine\\[Costs 2024.xlsx]This year'!$A$1", comment: "" },
    { name: "Short", sheet: null, hidden: false, refersTo: "=[1]Costs!$A$1", comment: "" },
    { name: "Rate", sheet: null, hidden: false, refersTo: "=Rates!$B$2", comment: "" },
    { name: "Gone", sheet: null, hidden: false, refersTo: "=#REF!", comment: "" },
    { name: "_xlnm._FilterDatabase", sheet: "Costs", hidden: true, refersTo: "=Costs!$A$1:$D$30", comment: "" },
    { name: "Column", sheet: null, hidden: false, refersTo: "=Table1[Cost]", comment: "" },
  ],
  comments: [
    { sheet: "Costs", cell: "C4", kind: "note", author: "A. Person", text: "Ask Ashby House:\nthey pay £11.90 an hour, and the manager says that it is going up in April" },
    { sheet: "Costs", cell: "C5", kind: "thread", author: "B. Person", text: "Done" },
    { sheet: "Notes", cell: "A1", kind: "note", author: "", text: "Hm" },
  ],
  people: ["A. Person", "C. Person"],
  externalLinks: [{ target: "file:///C:/Users/person/Secret plans/Costs 2024.xlsx", sheets: ["This year"], cachedValues: 88, usedBy: ["Costs!B2"] }, { target: "Other.xlsx", sheets: [], cachedValues: 0, usedBy: [] }],
  pivotCaches: [{ source: "Ledger!A1:F900", fields: ["Provider", "Cost"], entries: 900, records: 899, refreshedBy: "A. Person" }, { source: "", fields: ["Year"], entries: 0, records: 0, refreshedBy: "" }],
  hyperlinks: [
    { sheet: "Costs", cell: "B9", target: "file:///S:/Fees/Ashby%20House.docx" }, { sheet: "Costs", cell: "", target: "mailto:ashby@example.org" }, { sheet: "Notes", cell: "A1", target: "https://example.gov.uk/fees" },
  ],
  customXml: [{ part: "customXml/item1.xml", root: "properties", namespace: "urn:x", characters: 120 }],
  properties: [
    { group: "core", name: "creator", value: "A. Person" }, { group: "core", name: "lastModifiedBy", value: "B. Person" }, { group: "core", name: "created", value: "2026-01-01T00:00:00Z" }, { group: "core", name: "title", value: "Draft" },
    { group: "app", name: "Application", value: "Microsoft Excel" }, { group: "app", name: "TitlesOfParts", value: "Ashby bid" }, { group: "app", name: "Company", value: "Ashby Council" }, { group: "app", name: "Manager", value: " " },
    { group: "custom", name: "MSIP_Label_1_Enabled", value: "true" }, { group: "custom", name: "Case", value: "C-991" },
    { group: "file", name: "absPath", value: "C:\\Users\\asmith\\Fees\\" }, { group: "file", name: "userName", value: "A. Smith" },
  ],
  connections: [{ name: "Ledger", description: "", target: "Provider=SQL;Server=fin01;User=me;Password=hunter2" }, { name: "Web", description: "", target: "https://example.gov.uk/x" }],
  embedded: [
    { kind: "object", part: "xl/embeddings/a.xlsx", bytes: 9000, sheet: "Costs", says: "Excel.Sheet.12" }, { kind: "picture", part: "xl/media/image1.png", bytes: 100, sheet: "", says: "" },
    { kind: "control", part: "xl/activeX/a.bin", bytes: 2048, sheet: "Costs", says: "Button" }, { kind: "hidden", part: "xl/drawings/drawing1.xml", bytes: 0, sheet: "Costs", says: "Ashby asked for £19" },
  ],
  charts: [{ part: "xl/charts/chart1.xml", sheet: "Costs", reads: ["Rates"], keptFigures: 24 }, { part: "xl/charts/chart2.xml", sheet: "Costs", reads: ["Costs"], keptFigures: 12 }, { part: "xl/charts/chart3.xml", sheet: "Costs", reads: ["Costs"], keptFigures: 0 }],
  rulesElsewhere: [{ sheet: "Costs", cells: "B2:B9", kind: "validation", formula: "Rates!$A$1:$A$9" }, { sheet: "Notes", cells: "A1", kind: "conditional format", formula: "Costs!$A$1>0" }],
  pageTexts: [{ sheet: "Costs", where: "footer", text: "Draft for A. Person" }, { sheet: "Costs", where: "header", text: "Costs" }],
  customViews: ["For the board"],
  unusedTexts: ["Ashby House rejected bid", "x"],
  parts: [
    { kind: "macros", part: "xl/vbaProject.bin", bytes: 1 }, { kind: "printer settings", part: "xl/printerSettings/1.bin", bytes: 1 }, { kind: "printer settings", part: "xl/printerSettings/2.bin", bytes: 1500 },
    { kind: "revision log", part: "xl/revisions/1.xml", bytes: 1 }, { kind: "web extension", part: "xl/webextensions/1.xml", bytes: 1 }, { kind: "custom data", part: "xl/customData/1.bin", bytes: 1 },
    { kind: "signature", part: "_xmlsignatures/1.xml", bytes: 1 }, { kind: "thumbnail", part: "docProps/thumbnail.wmf", bytes: 1 }, { kind: "ribbon", part: "customUI/ui.xml", bytes: 1 }, { kind: "scenario", part: "Costs", bytes: 1 }, { kind: "sensitivity label", part: "docMetadata/LabelInfo.xml", bytes: 1 }, { kind: "left over", part: "xl/worksheets/sheet9.xml", bytes: 4000 }, { kind: "unknown", part: "xl/odd.bin", bytes: 1 },
  ],
};
