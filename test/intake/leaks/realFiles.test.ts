import { leakFindings, placesLooked } from "../../../src/intake/leaks/leakFindings";
import { planBytes } from "../../../src/workbook/files/newWorkbook/planBytes";
import { readPackageFacts } from "../../../src/workbook/files/packageFacts";
import { readFile } from "../../../src/workbook/files/readFile";
import { copyableSheets, valuesOnlyPlan } from "../../../src/workings/openbook/valuesOnlyPlan";
import { richPackage } from "../../workbench/file/richPackage";
import { PLANS } from "../../workings/openbook/pack/_pack";

/** Our own files say their title, and nothing else. */
const TITLE_ALONE = [["property", "the workbook's properties: title"]];
const sorts = async (bytes: Uint8Array): Promise<string[][]> => leakFindings(await readPackageFacts("given.xlsx", bytes)).map(({ sort, where }) => [sort, where]);

describe("the leak check on files", () => {
  it("finds in a council's workbook what is hidden, kept and said of people, the gravest first", async () => {
    const found = leakFindings(await readPackageFacts("book.xlsx", richPackage()));
    expect(found.map(({ sort, where, gravity }) => `${gravity}: ${sort}, ${where}`).slice(0, 3)).toEqual([
      "grave: hidden rows or columns, sheet Budget 25-26, row 5", "grave: filtered rows, sheet Providers, row 3", "grave: very hidden sheet, sheet Hidden",
    ]);
    const sort = new Set(found.map((each) => each.sort));
    for (const expected of ["comment", "defined name", "link to another workbook", "pivot cache", "custom XML", "add-in", "printer settings"]) expect(sort).toContain(expected);
  });

  it("finds in a values-only copy of it nothing but its title", async () => {
    const { sheets } = await readFile("book.xlsx", richPackage());
    const chosen = copyableSheets(sheets);
    expect(chosen).not.toContain("Hidden");
    const copy = await planBytes(valuesOnlyPlan(sheets, chosen));
    expect(await sorts(copy)).toEqual(TITLE_ALONE);
    expect(placesLooked(await readPackageFacts("copy.xlsx", copy)).filter(({ found }) => found > 0)).toEqual([{ what: "Author, company and other properties", found: 1 }]);
  });

  it("finds in a pack that goes out nothing but its title", async () => {
    expect(await sorts(await planBytes(PLANS.goesOut))).toEqual(TITLE_ALONE);
  });
});
