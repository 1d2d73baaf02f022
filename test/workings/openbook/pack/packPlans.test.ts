import { unzipSync, strFromU8 } from "fflate";
import { Book, cellAt } from "../../../../src/workbench/book/book";
import { saveWorkbook } from "../../../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../../../src/workbench/grid/univerEngine";
import { planBytes } from "../../../../src/workbook/files/newWorkbook/planBytes";
import type { InsertPlan } from "../../../../src/workings/insertPlan";
import { packAnswer } from "../../../../src/workings/openbook/packAnswer";
import { PACK_GOES_OUT, PACK_STAYS, packPlans } from "../../../../src/workings/openbook/packPlans";
import { earlierCuts, isShareKey } from "../../../../src/workings/sharing/earlierCuts";
import { LIBREOFFICE_MISSING, libreOfficeAvailable, recalculate } from "../../../_libreoffice/recalculate";
import { writePlan } from "../../_writePlan";
import { ANSWER, blank, CASE, PLANS, PROVIDERS, RETURNS, STAMP, withCost, withOwnLine } from "./_pack";

jest.setTimeout(120_000);

const [KEY, LEFT_OUT] = PACK_STAYS;
const text = (plan: InsertPlan): string => plan.sheets.flatMap(({ rows }) => rows.flat()).map((cell) => String(cell?.value ?? cell?.formula ?? "")).join("\n");
/** A name as whole words, in any case: "Ash" is not in "Ashby". */
const whole = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "iu");

/** A pack with everything that could give a provider away: its own lines, one left out, a title with its name. */
const LADEN = { ...CASE, returns: RETURNS.map((given, at) => (at === 3 ? withCost(given, "C02", blank) : at === 0 ? withOwnLine(given, "Rent to Ashby Estates", 700) : given)) };
const laden = packPlans(LADEN, packAnswer(LADEN), { stayNames: PACK_STAYS, stamp: STAMP });

describe("what goes out", () => {
  it("is two sheets of values, with no formula, no name and no provider", () => {
    for (const { goesOut } of [PLANS, laden]) {
      expect(goesOut.sheets.map(({ name }) => name)).toEqual([...PACK_GOES_OUT]);
      expect(goesOut.names).toEqual([]);
      expect(goesOut.sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => cell?.formula !== undefined || cell?.note !== undefined)).toEqual([]);
      for (const [name] of PROVIDERS) expect(`${goesOut.title}\n${text(goesOut)}`).not.toMatch(whole(name));
      expect(text(goesOut)).not.toContain("Estates");
      expect(text(goesOut)).not.toContain(String(CASE.seed));
    }
  });

  it("shows no unit cost and no cost of a provider", () => {
    const words = text(PLANS.goesOut);
    for (const { contributors } of ANSWER.share.cuts) for (const { price } of contributors) expect(words).not.toContain(price.toFixed(2));
    for (const { costs } of RETURNS) for (const { cost } of costs) expect(words).not.toContain(String(cost.this.value));
  });

  it("says the half of each code for the total alone", () => {
    const table = PLANS.goesOut.sheets[0]!.tables.find(({ name }) => name === "Share_halves")!;
    expect(table.rows - 1).toBe(PROVIDERS.length);
    expect(new Set(PLANS.goesOut.sheets[0]!.rows.slice(table.row + 1, table.row + table.rows).map((row) => row[3]!.value))).toEqual(new Set(["Day support, 2025-26: all costs"]));
  });

  it("says of a line that is not given that beside the others it would give a price away", () => {
    const all = { ...CASE, choices: [{ ...CASE.choices[0]!, lines: ["C01", "C03", "C04", "C02"] }] };
    const plans = packPlans(all, packAnswer(all), { stayNames: PACK_STAYS, stamp: STAMP });
    expect(text(plans.goesOut)).toContain("Beside the total and the other lines given, ");
    expect(text(plans.stays)).toContain(": ask for fewer lines, or for this one before the others.");
  });

  it("is in £ an hour", () => {
    expect(text(PLANS.goesOut)).toContain("£ an hour");
  });

  it("as a file holds no provider, no author, no hidden sheet, no key, no property of ours and no link", async () => {
    const parts = Object.entries(unzipSync(await planBytes(laden.goesOut))).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
    for (const [path, xml] of parts) {
      for (const [name] of PROVIDERS) expect([path, whole(name).test(xml.replaceAll(/&apos;/g, "'"))]).toEqual([path, false]);
      for (const hidden of [String(CASE.seed), "Ashby", "Estates", "dc:creator", "lastModifiedBy", "Company", "Manager", 'state="hidden"', 'state="veryHidden"', 'hidden="1"', "OFFICIAL", "externalLink", "definedName name=\"Share"]) {
        expect([path, hidden, xml.includes(hidden)]).toEqual([path, hidden, false]);
      }
      expect(path).not.toMatch(/docProps\/(?:app|custom)|customXml|comments|vba|externalLinks|printerSettings|person|connections|pivot/i);
      expect(xml).not.toMatch(/<f[ >]/);
    }
    expect(parts.filter(([path]) => /worksheets\/sheet/.test(path))).toHaveLength(2);
    // The search finds what is there.
    expect(parts.some(([, xml]) => xml.includes("Front-line staff"))).toBe(true);
    expect(parts.some(([, xml]) => whole("P01").test(xml))).toBe(true);
  });
});

describe("what stays", () => {
  it("is the key, and who is left out with the cell and the reason", () => {
    expect(PLANS.stays.sheets.map(({ name }) => name)).toEqual([KEY, LEFT_OUT]);
    for (const [name] of PROVIDERS) expect(text(PLANS.stays)).toContain(name);
    expect(text(PLANS.stays)).toContain("Every provider is in the figures.");
    expect(text(laden.stays)).toContain("Costs!J12");
    expect(text(laden.stays)).toContain("It is blank, so the provider is in no figure: ask for the figure, for 0, or for n/a.");
  });

  it("checks itself in the grid: the key's figures are those published", async () => {
    const book = new Book();
    writePlan(book, laden.stays);
    await (await createUniverEngine(book)).calculate();
    const value = (sheet: string, row: number, column: number) => cellAt(book.sheetNamed(sheet)!, row, column)?.value;
    const { sheet, row, column } = laden.stays.masterCheck;
    expect([sheet, value(sheet, row, column)]).toEqual([KEY, 0]);
    expect([value(LEFT_OUT, 3, 1), value(LEFT_OUT, 3, 2)]).toEqual([0, "All checks of the key hold"]);
  });

  (libreOfficeAvailable() ? it : it.skip)(`checks itself in LibreOffice${libreOfficeAvailable() ? "" : ` (${LIBREOFFICE_MISSING})`}`, async () => {
    const book = new Book();
    writePlan(book, laden.stays);
    const calculated = await recalculate(saveWorkbook(book));
    expect(calculated.value(KEY, 3, 1)).toBe(0);
    expect(calculated.value(LEFT_OUT, 3, 2)).toBe("All checks of the key hold");
  });

  it("is read by the next pack, which gives none of the same again", async () => {
    const book = new Book();
    writePlan(book, PLANS.stays);
    await (await createUniverEngine(book)).calculate();
    const sheet = book.sheetNamed(KEY)!;
    const cells = Array.from({ length: PLANS.stays.sheets[0]!.rows.length }, (_, row) => Array.from({ length: 8 }, (__, column) => {
      const value = cellAt(sheet, row, column)?.value ?? "";
      if (typeof value === "object") throw new Error(`row ${row + 1} of the key is an error`);
      return value;
    }));
    expect(isShareKey(cells[0]![0])).toBe(true);
    const earlier = earlierCuts(cells);
    if (!Array.isArray(earlier)) throw new Error(earlier.words);
    expect(earlier.map(({ service, contributors }) => [service, contributors.length])).toEqual(ANSWER.share.cuts.map(({ service }) => [service, 12]));
    // Total and two lines are told: of the two other lines one at most can be, and none of the three again.
    const next = packAnswer({ ...CASE, earlier, choices: [{ ...CASE.choices[0]!, lines: ["C01", "C04", "C02"] }] });
    expect(next.share.cuts.slice(0, 2).map(({ refused }) => refused?.kind)).toEqual(["same-providers", "same-providers"]);
    expect(next.share.cuts.at(-1)!.refused?.kind).toBe("rest");
  });
});

it("has one heading row a table, unique headings, no blank cell in a table, a title in A1 and a check row on every sheet", () => {
  for (const { rows, tables } of [PLANS, laden].flatMap(({ goesOut, stays }) => [...goesOut.sheets, ...stays.sheets])) {
    expect([rows[0]![0]!.style, rows[3]![0]!.value]).toEqual(["Title", "Checks"]);
    for (const { row, rows: count, columns } of tables) {
      expect(new Set(rows[row]!.slice(0, columns).map((cell) => cell?.value)).size).toBe(columns);
      for (const line of rows.slice(row + 1, row + count)) for (let column = 0; column < columns; column++) expect(line[column]?.value ?? line[column]?.formula ?? "").not.toBe("");
    }
  }
});

it("asks for the names of the two sheets that stay", () => {
  expect(() => packPlans(CASE, ANSWER, { stayNames: ["Key"], stamp: STAMP })).toThrow(RangeError);
});
