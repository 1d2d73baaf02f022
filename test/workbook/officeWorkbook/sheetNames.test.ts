import fc from "fast-check";
import { freeNames } from "../../../src/workbook/officeWorkbook/sheetNames";

test("a free name is kept, a taken one gets the next number", () => {
  expect(freeNames(["Pool", "Pool inputs"], ["Sheet1"])).toEqual(["Pool", "Pool inputs"]);
  expect(freeNames(["Pool"], ["POOL", "pool (2)"])).toEqual(["Pool (3)"]);
  expect(freeNames(["Pool", "pool"], [])).toEqual(["Pool", "pool (2)"]);
});

test("what Excel forbids is replaced", () => {
  expect(freeNames(["Costs: 2025/26 [draft]?*\\"], [])).toEqual(["Costs- 2025-26 -draft----"]);
  expect(freeNames(["'quoted'", "", "   ", "History", "a\tb"], [])).toEqual(["quoted", "Sheet", "Sheet (2)", "History -", "a b"]);
});

test("a number is added within 31 characters", () => {
  const long = "Contributions to the pooled fund 2025-26";
  const [first = ""] = freeNames([long], []);
  expect(first).toBe("Contributions to the pooled fun");
  expect(freeNames([long], [first])).toEqual(["Contributions to the pooled (2)"]);
});

test("whatever is asked for, the names are ones Excel takes and no two are alike", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 50 }), { maxLength: 8 }), fc.array(fc.string({ maxLength: 31 }), { maxLength: 8 }), (wanted, taken) => {
    const free = freeNames(wanted, taken);
    const folded = [...taken, ...free].map((name) => name.normalize("NFC").toLowerCase());
    expect(new Set(folded).size).toBe(new Set(taken.map((name) => name.normalize("NFC").toLowerCase())).size + free.length);
    for (const name of free) {
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$|[\ud800-\udbff]$/);
      expect(name.toLowerCase()).not.toBe("history");
    }
  }), { numRuns: 2_000 });
});
