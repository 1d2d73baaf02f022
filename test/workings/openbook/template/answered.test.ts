import fc from "fast-check";
import { calculatedPlan, type Calculated } from "../../_calculated";
import { filledReturn, placeOf, type FormCell } from "../_filledReturn";
import { looks } from "./_calculatedForm";

/** Figures the provider gives in the sample, each with its table and line. */
const FIGURES: readonly FormCell[] = [
  ...[0, 1, 2, 3].flatMap((line): FormCell[] => [["costs", "thisQuantity", line], ["costs", "this", line]]),
  ["costs", "this", 4], ["costs", "tendered", 5], ["costs", "last", 5], ["costs", "this", 5],
  ["activity", "this", 0], ["income", "this", 0], ["income", "last", 1], ["income", "this", 1],
];
/** Of costs, activity and income; the sample's other 26 cells are questions and posts. */
const OTHERS = 26;

/** What may stand in a cell instead of its figure: nothing, a placeholder, text. */
const SLIPS = ["", " ", "TBC", "?", "1,200"] as const;

describe("whatever is left out of a return", () => {
  let form: Calculated;

  beforeAll(async () => { form = await calculatedPlan(filledReturn(), () => undefined, false); }, 60_000);

  it("is counted by line, and as not answered where it is blank", async () => {
    const slips = fc.uniqueArray(fc.record({ at: fc.nat(FIGURES.length - 1), typed: fc.constantFrom(...SLIPS) }), { selector: ({ at }) => at, minLength: 1, maxLength: 6 });
    await fc.assert(fc.asyncProperty(slips, async (drawn) => {
      const places = drawn.map(({ at, typed }) => ({ ...placeOf(form.plan, FIGURES[at]!), line: `${FIGURES[at]![0]} ${String(FIGURES[at]![2])}`, typed }));
      const before = places.map(({ sheet, row, column }) => form.value(sheet, row, column));
      for (const { sheet, row, column, typed } of places) await form.type(sheet, row, column, typed);
      const linesWith = (typed: readonly string[]): number => new Set(places.filter((place) => typed.includes(place.typed)).map(({ line }) => line)).size;
      const counted = new Map(form.table("Form_checks").map(([what, count]) => [what, count]));
      expect(counted.get("Lines with a figure left blank")).toBe(linesWith(["", " "]));
      expect(counted.get("Lines with a placeholder, such as TBC, ? or x")).toBe(linesWith(["TBC", "?"]));
      expect(counted.get("Lines with a figure typed as text")).toBe(linesWith(["1,200"]));
      const asked = FIGURES.length + OTHERS;
      expect(form.total("Form_completeness", "Asked")).toBe(asked);
      expect(form.total("Form_completeness", "Answered")).toBe(asked - places.filter(({ typed }) => typed.trim() === "").length);
      for (const [at, { sheet, row, column }] of places.entries()) await form.type(sheet, row, column, before[at]!);
      expect(looks(form).size).toBe(0);
    }), { numRuns: 40, seed: 20261121 });
  }, 240_000);
});
