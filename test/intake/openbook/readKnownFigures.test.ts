import { readKnownFigures } from "../../../src/intake/openbook/readKnownFigures";
import { blockOf } from "../_block";

const HEADINGS = ["Cost line", "Unit", "Tendered quantity", "Tendered cost (£)", "Quantity last year", "Cost last year (£)"];

const figures = (rows: Parameters<typeof blockOf>[0]) => readKnownFigures(blockOf(rows)).lines.map(({ name, unit, ...of }) => [name, unit, of.tenderedQuantity?.value, of.tendered?.value, of.lastQuantity?.value, of.last?.value]);

describe("known figures of cost lines", () => {
  it("are read by their headings, totals left out", () => {
    expect(figures([
      HEADINGS,
      ["Front-line staff", "hours", 41_600, 707_200, 40_900, 695_300],
      ["Rent", "", "", 24_000, "", 23_450],
      ["Total", "", "", 731_200, "", 718_750],
    ])).toEqual([["Front-line staff", "hours", 41_600, 707_200, 40_900, 695_300], ["Rent", "", null, 24_000, null, 23_450]]);
  });

  it("are read from text as people type it, and blank is not 0", () => {
    expect(figures([["Line", "Budget", "Outturn"], ["Travel", "£1,200", "(50)"], ["Food", "", 0], ["Post", "n/a", "5 00"]])).toEqual([
      ["Travel", "", undefined, 1200, undefined, -50],
      ["Food", "", undefined, null, undefined, 0],
      ["Post", "", undefined, null, undefined, null],
    ]);
  });

  it("take pounds from thousands where the heading says so, and counts as they are", () => {
    expect(figures([["Line", "Tendered hours", "Tendered £000"], ["Staff", 1200, 20.4], ["Agency", 100, 3]])).toEqual([["Staff", "", 1200, 20_400, undefined, undefined], ["Agency", "", 100, 3000, undefined, undefined]]);
  });

  it("follow a person who says which column is which", () => {
    const block = blockOf([["Line", "2024-25", "2025-26"], ["Staff", 90, 100]]);
    expect(readKnownFigures(block).lines[0]?.last ?? null).toBeNull();
    const { lines, columns } = readKnownFigures(block, { roles: new Map([[1, "last"], [2, "tendered"]]) });
    expect([lines[0]?.last?.value, lines[0]?.tendered?.value]).toEqual([90, 100]);
    expect(columns.map(({ role }) => role)).toEqual(["line", "last", "tendered"]);
  });

  it("says that there is nothing where there is nothing", () => {
    const { lines, remarks } = readKnownFigures(blockOf([["", ""]]));
    expect(lines).toEqual([]);
    expect(remarks.map(({ words }) => words)).toEqual(["There is nothing in these cells: choose the cells that hold the cost lines."]);
  });

  it("counts every cell under the heading of a figure once", () => {
    const { counts } = readKnownFigures(blockOf([HEADINGS, ["Staff", "hours", 10, "£5", "", 7], ["Total", "", 10, 5, 0, 7]]));
    expect(counts.read).toBe(counts.used + counts.fixed + counts.leftOut);
    expect(counts.fixed).toBe(1);
  });
});
