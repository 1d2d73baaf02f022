import { leakFindings, placesLooked } from "../../../src/intake/leaks/leakFindings";
import type { LeakFinding, LeakSort } from "../../../src/intake/leaks/leakFinding";
import type { PackageFacts } from "../../../src/intake/leaks/packageFacts";
import { CLEAN, FULL, sheet } from "./_facts";

const all = leakFindings(FULL);
const of = (sort: LeakSort, found: readonly LeakFinding[] = all): readonly LeakFinding[] => found.filter((each) => each.sort === sort);
const with_ = (changes: Partial<PackageFacts>): readonly LeakFinding[] => leakFindings({ ...CLEAN, ...changes });

describe("what a workbook says besides its visible cells", () => {
  it("is nothing of a workbook with visible cells alone, and every place is said to have been looked in", () => {
    expect(leakFindings(CLEAN)).toEqual([]);
    expect(placesLooked(CLEAN)).toHaveLength(25);
    expect(placesLooked(CLEAN).every(({ found }) => found === 0)).toBe(true);
    expect(placesLooked(FULL).filter(({ found }) => found === 0)).toEqual([]);
  });

  it("is given with the gravest first", () => {
    expect(all.map(({ gravity }) => gravity)).toEqual([...all.map(({ gravity }) => gravity)].sort((a, b) => ["grave", "some", "slight"].indexOf(a) - ["grave", "some", "slight"].indexOf(b)));
    expect(all[0]).toMatchObject({ sort: "filtered rows", gravity: "grave" });
  });

  it("says of every finding where it is, what is there, why it matters and what a person does, in sentences", () => {
    for (const { where, seen, words, steps } of all) {
      for (const part of [where, seen]) expect(part.trim()).not.toBe("");
      expect(words).toMatch(/^[A-Z].*\.$/);
      expect(steps).toMatch(/^[A-Z].*\.$/);
      expect(`${where}${seen}${words}${steps}`).not.toMatch(/undefined|NaN|\[object|!$/);
    }
  });

  it.each<[LeakSort, string, string, string]>([
    ["very hidden sheet", "sheet Pay", "1 cell with something in them", "grave"],
    ["hidden sheet", "sheet Rates", "40 cells with something in them", "grave"],
    ["filtered rows", "sheet Costs, rows 5:9, 20", "15 cells with something in them", "grave"],
    ["hidden rows or columns", "sheet Costs, columns C:D", "1,200 cells with something in them", "grave"],
    ["cells that show nothing", "sheet Notes, B1, B2, B3, B4, B5 and 2 more", "7 cells with something in them", "grave"],
    ["hidden drawing", "sheet Costs", "\"Ashby asked for £19\"", "grave"],
    ["hyperlink", "sheet Costs, B9", "links to 1 file and 1 address for mail", "some"],
    ["place it was kept", "the file itself", "21 characters of where it was last saved", "some"],
    ["pivot cache", "the PivotTable made from Ledger!A1:F900", "899 rows kept of 2 columns: \"Provider\" and \"Cost\"; refreshed by \"A. Person\"", "grave"],
    ["link to another workbook", "Costs!B2", "\"Costs 2024.xlsx\", 1 sheet, 88 values of it kept here", "grave"],
    ["data connection", "the connection \"Ledger\"", "50 characters that say where the data come from, a password among them", "grave"],
    ["kept figures of a chart", "a chart on sheet Costs", "24 figures kept, of \"Rates\"", "grave"],
    ["embedded object", "sheet Costs", "9 KB, \"Excel.Sheet.12\"", "grave"],
    ["left-over text", "the workbook's list of texts", "2 texts that no cell shows, such as \"Ashby House rejected bid\"", "grave"],
    ["comment", "sheet Costs, C4, C5", "2 comments by \"A. Person\" and \"B. Person\", the first \"Ask Ashby House: they pay £11.90 an…\"", "some"],
    ["person", "the workbook's list of people", "\"C. Person\"", "some"],
    ["defined name", "the workbook's names", "1 name: \"Pay_of_A\"", "some"],
    ["custom XML", "customXml/item1.xml", "120 characters of text under \"properties\"", "some"],
    ["author", "the workbook's properties: creator", "\"A. Person\"", "some"],
    ["property", "the workbook's properties: title", "\"Draft\"", "some"],
    ["sensitivity label", "the workbook's properties: MSIP_Label_1_Enabled", "\"true\"", "slight"],
    ["header or footer", "sheet Costs", "\"Draft for A. Person\" and \"Costs\"", "slight"],
    ["saved view", "the workbook's views", "\"For the board\"", "slight"],
    ["rule that reads another sheet", "sheet Costs, B2:B9", "1 list or colour rule that reads another sheet", "some"],
    ["macros", "xl/vbaProject.bin", "1 part, 1 KB", "some"],
    ["earlier versions", "xl/revisions/1.xml", "1 part, 1 KB", "grave"],
    ["add-in", "xl/webextensions/1.xml", "1 part, 1 KB", "slight"],
    ["scenario", "Costs", "1 part, 1 KB", "some"],
    ["printer settings", "xl/printerSettings/1.bin, xl/printerSettings/2.bin", "2 parts, 2 KB", "slight"],
    ["picture", "xl/media/image1.png", "1 KB", "slight"],
    ["other part", "xl/customData/1.bin", "1 part, 1 KB", "some"],
  ])("finds a %s", (sort, where, seen, gravity) => {
    expect(of(sort)[0]).toMatchObject({ where, seen, gravity });
  });

  it("tells names by what they refer to", () => {
    expect(of("defined name").map(({ seen, gravity }) => [seen, gravity])).toEqual([
      ["1 name: \"Pay_of_A\"", "some"], ["2 names: \"Old\" and \"Short\"", "some"], ["1 name: \"Rate\"", "some"], ["1 name: \"Gone\"", "slight"], ["2 names: \"_xlnm._FilterDatabase\" and \"Column\"", "slight"],
    ]);
    // A sheet's name with a space and an apostrophe is in quotes, doubled.
    expect(with_({ sheets: [sheet("Costs"), sheet("Staff '24", { visibility: "hidden" })], names: [{ name: "Pay", sheet: null, hidden: false, refersTo: "='Staff ''24'!$A$1", comment: "" }] })[1]!.words).toContain("hidden sheet");
  });

  it("takes an empty hidden sheet, a link and a PivotTable without data and a chart of what is seen for less", () => {
    expect(of("hidden sheet").map(({ where, gravity }) => [where, gravity])).toEqual([["sheet Rates", "grave"], ["sheet Empty", "slight"]]);
    expect(of("link to another workbook").map(({ gravity }) => gravity)).toEqual(["grave", "some"]);
    expect(of("pivot cache").map(({ gravity }) => gravity)).toEqual(["grave", "some"]);
    expect(of("kept figures of a chart").map(({ gravity }) => gravity)).toEqual(["grave", "slight"]);
    expect(of("data connection").map(({ gravity }) => gravity)).toEqual(["grave", "some"]);
  });

  it("says of a PivotTable without rows that their entries are kept, of a page that it is linked to, and of a label and a part that is left", () => {
    expect(with_({ pivotCaches: [{ source: "Ledger!A1:F9", fields: ["Provider"], entries: 12, records: 0, refreshedBy: "" }] })).toMatchObject([{ gravity: "grave", seen: "0 rows kept of 1 column: \"Provider\"; 12 entries of them" }]);
    expect(of("hyperlink")[1]).toMatchObject({ where: "sheet Notes, A1", seen: "links to 1 web page", gravity: "slight" });
    expect(of("sensitivity label").map(({ where }) => where)).toEqual(["the workbook's properties: MSIP_Label_1_Enabled", "docMetadata/LabelInfo.xml"]);
    expect(of("left-over part").map(({ where, seen, gravity }) => [where, seen, gravity])).toEqual([["xl/worksheets/sheet9.xml", "1 part, 4 KB", "grave"]]);
    expect(of("author").map(({ seen }) => seen)).toContain("\"A. Smith\"");
    expect(with_({ customXml: [{ part: "customXml/item1.xml", root: "DataMashup", namespace: "", characters: 9 }] })[0]!.words).toContain("Power Query");
  });

  it("says nothing of what Excel writes in every workbook, or of a property with nothing in it", () => {
    const said = all.map(({ where }) => where).join("\n");
    for (const name of ["Application", "Manager"]) expect(said).not.toContain(name);
  });

  it("says of sheets that are gone that they are still listed", () => {
    expect(of("left-over text")[1]).toMatchObject({ where: "the workbook's properties: TitlesOfParts", seen: "\"Ashby bid\"", gravity: "some" });
  });

  it("says that a copy is saved with its saver's name, and that everything else is not in it", () => {
    expect([...new Set(all.filter(({ copyRemoves }) => !copyRemoves).map(({ sort }) => sort))]).toEqual(["cells that show nothing", "author"]);
    expect(all.filter(({ sort, copyRemoves }) => sort === "cells that show nothing" && !copyRemoves).map(({ where, steps }) => [where, /in the copy it is plain to see/.test(steps)])).toEqual([["sheet Notes, D4", true]]);
  });

  it("tells neither a password nor a path nor more than the start of a text", () => {
    const said = JSON.stringify(all);
    for (const secret of ["hunter2", "fin01", "Secret plans", "asmith", "Ashby%20", "ashby@", "going up in April"]) expect(said).not.toContain(secret);
    const long = with_({ unusedTexts: ["a".repeat(5000)], comments: [{ sheet: "Costs", cell: "A1", kind: "note", author: "", text: "b\u202e\u0000\n".repeat(4000) }] });
    for (const { seen } of long) expect(seen.length).toBeLessThan(120);
    expect(long.map(({ seen }) => seen).join("")).not.toMatch(/[\p{C}]/u);
  });

  it("says the first five of many", () => {
    const many = with_({ sheets: [sheet("Costs", { hidden: Array.from({ length: 900 }, (_, at) => ({ what: "rows", address: `${2 * at + 2}:${2 * at + 2}`, filled: 1 })) })] });
    expect(many).toMatchObject([{ where: "sheet Costs, rows 2, 4, 6, 8, 10 and 895 more", seen: "900 cells with something in them" }]);
  });

  it("says which it is where a filter hides rows of one sheet and a hand those of another", () => {
    expect(of("hidden rows or columns").map(({ where }) => where)).toEqual(["sheet Costs, columns C:D", "sheet Notes, row 3"]);
  });
});
