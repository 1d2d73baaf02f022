import { strFromU8, unzipSync } from "fflate";
import { planBytes } from "../../../src/workbook/files/newWorkbook/planBytes";
import { copyableSheets, valuesOnlyPlan, type SheetToCopy } from "../../../src/workings/openbook/valuesOnlyPlan";

interface Given {
  readonly value: string | number | boolean;
  readonly text?: string;
  readonly format?: string;
}

function sheet(name: string, rows: readonly (readonly Given[])[], changes: Partial<SheetToCopy["block"]> & { readonly visibility?: SheetToCopy["visibility"] } = {}): SheetToCopy {
  const grid = <Each>(of: (cell: Given) => Each): Each[][] => rows.map((row) => row.map(of));
  const { visibility = "visible", ...block } = changes;
  return {
    name, visibility,
    block: { values: grid(({ value }) => value), texts: grid(({ value, text }) => text ?? String(value)), numberFormats: grid(({ format }) => format ?? "General"), hiddenRows: [], hiddenColumns: [], date1904: false, ...block },
  };
}

const v = (value: string | number | boolean, format?: string, text?: string): Given => ({ value, ...(format === undefined ? {} : { format }), ...(text === undefined ? {} : { text }) });
const COSTS = sheet("Costs", [[v("Provider"), v("Cost"), v("Held back")], [v("Ashby"), v(1200.5, "£#,##0.00"), v(0.1, "0%")], [v("Hidden row"), v(1), v(2)], [v("=1+1"), v(true), v("#N/A")], [v(""), v(""), v("")]], { hiddenRows: [2], hiddenColumns: [2] });

describe("a values-only copy", () => {
  it("has what is seen, values and how they are shown, and nothing of hidden rows and columns", () => {
    const { sheets } = valuesOnlyPlan([COSTS], ["Costs"]);
    expect(sheets[0]!.rows).toEqual([
      [{ value: "Provider", style: "Normal" }, { value: "Cost", style: "Normal" }],
      [{ value: "Ashby", style: "Normal" }, { value: 1200.5, style: "Normal", numberFormat: "£#,##0.00", align: "right" }],
      [{ value: "=1+1", style: "Normal" }, { value: "TRUE", style: "Normal" }],
    ]);
    expect(sheets[0]!.columnWidths).toHaveLength(2);
  });

  it("leaves out a cell whose format shows nothing", () => {
    const given = sheet("Costs", [[v("A"), v(99, ";;;", ""), v(5)]]);
    expect(valuesOnlyPlan([given], ["Costs"]).sheets[0]!.rows).toEqual([[{ value: "A", style: "Normal" }, null, { value: 5, style: "Normal", numberFormat: "General", align: "right" }]]);
  });

  it("keeps days as days where the workbook counts them from 1904", () => {
    // 0 is 1 January 1904, which is 1,462 where 1 is 1 January 1900.
    const given = sheet("Days", [[v(0, "dd/mm/yyyy"), v(0.5, "hh:mm"), v(3, "0.00"), v(10, "mmm yy"), v(4, '0 "days"')]], { date1904: true });
    expect(valuesOnlyPlan([given], ["Days"]).sheets[0]!.rows[0]!.map((cell) => cell!.value)).toEqual([1462, 0.5, 3, 1472, 4]);
  });

  it("is of sheets that are seen and hold something, in the order of the workbook", () => {
    const sheets = [COSTS, sheet("Rates", [[v(1)]], { visibility: "hidden" }), sheet("Pay", [[v(1)]], { visibility: "very hidden" }), sheet("Empty", []), sheet("Unseen", [[v(1)]], { hiddenRows: [0] }), sheet("Notes", [[v("n")]])];
    expect(copyableSheets(sheets)).toEqual(["Costs", "Notes"]);
    const plan = valuesOnlyPlan(sheets, ["Notes", "Costs"]);
    expect([plan.sheets.map(({ name }) => name), plan.show, plan.title]).toEqual([["Costs", "Notes"], "Costs", "Values of 2 sheets"]);
    for (const chosen of [[], ["Rates"], ["Costs", "Pay"], ["Empty"], ["Nowhere"]]) expect(() => valuesOnlyPlan(sheets, chosen)).toThrow(RangeError);
  });

  it("as a file holds no formula, no hidden figure and no name of the workbook it is from", async () => {
    const secret = sheet("Pay", [[v("very private")]], { visibility: "very hidden" });
    const parts = Object.values(unzipSync(await planBytes(valuesOnlyPlan([COSTS, secret], ["Costs"])))).map((bytes) => strFromU8(bytes)).join("\n");
    for (const gone of ["very private", "Hidden row", "Held back", "<f>", "Pay", "creator"]) expect(parts).not.toContain(gone);
    expect(parts).toContain("1200.5");
  });

  it("copies 20,000 rows in less than a second", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [v(`Line ${at}`), v(at), v(at * 2), v(at * 3)]);
    const given = sheet("Ledger", rows);
    const start = performance.now();
    expect(valuesOnlyPlan([given], ["Ledger"]).sheets[0]!.rows).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
