import fc from "fast-check";
import { readPackageFacts } from "../../../src/workbook/files/packageFacts";
import { planBytes } from "../../../src/workbook/files/newWorkbook/planBytes";
import { readFile } from "../../../src/workbook/files/readFile";
import { WorkbookError } from "../../../src/workbook/port";
import type { InsertPlan, PlanCell, SheetPlan } from "../../../src/workings/insertPlan";
import { packageFaults } from "../../workbench/file/packageChecks";
import { RICH_PARTS, richPackage } from "../../workbench/file/richPackage";
import { HOSTILE } from "../smallPlan";

const text = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.string({ unit: "grapheme", maxLength: 20 }), fc.constantFrom(...HOSTILE.filter((one) => one.length < 200), "#N/A", "_x0041_", " a ", "a\nb"));
const cell = fc.oneof<fc.Arbitrary<PlanCell | null>[]>(
  fc.constant(null), text.map((value) => ({ value })), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value, numberFormat: "£#,##0.00" })),
  fc.constantFrom("=A1+B1", "=IFNA(A1,0)&\"<&>\"", "='Other sheet'!$A$1", "=SUM(A1:A9)").map((formula) => ({ formula, style: "Calculation" as const })),
  fc.constantFrom<PlanCell>({ style: "Input", choices: ["Yes", "No"], note: "Which?" }, { style: "Input" }),
);

function sheet(name: string, rows: SheetPlan["rows"]): SheetPlan {
  return { name, role: "outputs", rows, columnWidths: [10], frozenRows: 0, frozenColumns: 0, tables: [], charts: [], print: { landscape: false } };
}

/** What a cell holds in the file: half a character cannot be written in any, and is given as Excel gives it. */
function held({ value, formula }: PlanCell): string | number {
  if (formula !== undefined) return formula;
  return typeof value === "string" ? Buffer.from(value, "utf8").toString() : value ?? "";
}

it("any plan comes back from its file cell for cell, and its file is sound", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), async (rows) => {
    const plan: InsertPlan = { job: "Open book", title: "Any", sheets: [sheet("Any council's sheet", rows), sheet("Other sheet", [[{ value: 1 }]])], names: [], masterCheck: { sheet: "Other sheet", row: 0, column: 0 }, show: "Other sheet" };
    const bytes = await planBytes(plan);
    expect(packageFaults(bytes)).toEqual([]);
    const block = (await readFile("x.xlsx", bytes)).sheets[0]?.block;
    rows.forEach((line, row) => line.forEach((planned, column) => {
      expect(block?.formulas[row]?.[column] ?? "").toEqual(planned ? held(planned) : "");
    }));
  }), { numRuns: 150 });
}, 120_000);

it("any damage to a file is refused in a sentence or does not matter", async () => {
  const whole = richPackage();
  await fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
    async (changes, length) => {
      const bytes = whole.slice(0, length);
      for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
      for (const read of [readFile, readPackageFacts]) {
        await read("x.xlsx", bytes).catch((error: unknown) => {
          if (!(error instanceof WorkbookError) || !["file-unreadable", "file-protected"].includes(error.code)) throw error;
        });
      }
    },
  ), { numRuns: 400 });
}, 120_000);

it("any attribute of any part may be junk", async () => {
  const parts = Object.entries(RICH_PARTS).flatMap(([part, content]) => (typeof content === "string" ? [[part, content] as const] : []));
  const junk = fc.constantFrom("", "-1", "0", "999999999999", "abc", "NaN", "1e999", "A0", "ZZZ1:A1", "rId99", "../../../x", "#REF!", "__proto__");
  await fc.assert(fc.asyncProperty(fc.constantFrom(...parts), fc.nat(), junk, async ([part, content], at, value) => {
    const attributes = [...content.matchAll(/(?<= [\w:]+=")[^"]*(?=")/g)];
    const chosen = attributes[at % Math.max(attributes.length, 1)];
    if (!chosen) return;
    const bytes = richPackage({ [part]: content.slice(0, chosen.index) + value + content.slice(chosen.index + chosen[0].length) });
    for (const read of [readFile, readPackageFacts]) {
      await read("x.xlsx", bytes).catch((error: unknown) => {
        if (!(error instanceof WorkbookError) || error.code !== "file-unreadable") throw error;
      });
    }
  }), { numRuns: 300 });
}, 120_000);
