import fc from "fast-check";
import { layFigures } from "../../../src/workings/reference/layFigures";
import type { TableFigure } from "../../../src/workings/reference/referenceCase";

const row = (period: string, value: number, source = "held"): TableFigure => ({ period, value, status: "outturn", source });

describe("new figures laid over those that are there", () => {
  it("takes the new one of a period both have, lists what changed, and keeps the order", () => {
    const laid = layFigures([row("2025-01", 135), row("2025-02", 136), row("2025-03", 137)], [row("2025-04", 138, "new"), row("2025-03", 137.1, "new"), row("2025-02", 136, "new")]);
    expect(laid.figures.map(({ period, value, source }) => [period, value, source])).toEqual([
      ["2025-01", 135, "held"], ["2025-02", 136, "new"], ["2025-03", 137.1, "new"], ["2025-04", 138, "new"],
    ]);
    expect(laid.changed).toEqual([{ period: "2025-03", was: 137, now: 137.1 }]);
    expect([laid.added, laid.kept]).toEqual([1, 1]);
  });

  it("is the one where the other is empty", () => {
    const figures = [row("2025-26", 1), row("2026-27", 2)];
    expect(layFigures([], figures)).toEqual({ figures, changed: [], added: 2, kept: 0 });
    expect(layFigures(figures, [])).toEqual({ figures, changed: [], added: 0, kept: 2 });
  });

  it("has each period of either once, in order, with the new figure wherever there is one", () => {
    const table = fc.uniqueArray(fc.record({ month: fc.integer({ min: 1, max: 60 }), value: fc.integer({ min: 1, max: 9 }) }), { selector: ({ month }) => month, maxLength: 30 })
      .map((rows) => rows.map(({ month, value }) => row(`20${String(10 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, "0")}`, value)));
    fc.assert(fc.property(table, table, (under, over) => {
      const { figures, changed, added, kept } = layFigures(under, over);
      const periods = figures.map(({ period }) => period);
      expect(periods).toEqual([...new Set([...under, ...over].map(({ period }) => period))].sort());
      for (const { period, value } of figures) expect(value).toBe((over.find((each) => each.period === period) ?? under.find((each) => each.period === period))!.value);
      expect(figures).toHaveLength(under.length + added);
      expect(kept).toBe(figures.length - over.length);
      expect(changed.every(({ was, now }) => was !== now)).toBe(true);
    }), { seed: 20261121 });
  });
});
