import { lotsFrom } from "../../../src/taskpane/features/save/contract/lotsFrom";
import { blockOf, type LiteralCell } from "../../intake/_block";

const from = (rows: readonly (readonly LiteralCell[])[]) => lotsFrom(blockOf(rows, { sheet: "Lots" }), "Lots!A1:B9");
const lot = (name: string, annual: string) => ({ name, annual, unknown: false });

describe("lots out of a table", () => {
  it("are linked to their cells, those typed as text too", () => {
    expect(from([["Lot", "Annual value (£)"], ["North", 48_000], ["South", "£22,000"]])).toEqual({ lots: [lot("North", "Lots!B2"), lot("South", "Lots!B3")], words: "2 lots taken from Lots!A1:B9. Each value moves with its cell." });
  });

  it("are typed in pounds where their cells are not in pounds, and say so", () => {
    expect(from([["Lot", "Annual value (£000)"], ["North", 48]])).toEqual({ lots: [lot("North", "48000")], words: "1 lot taken from Lots!A1:B9. Amounts that are not pounds in their cells are typed in pounds: they do not move with the cells." });
  });

  it("keep an empty cell empty and one that cannot be read in sight", () => {
    expect(from([["Lot", "Annual value"], ["North", ""], ["South", "tbc"], ["East", 5]])).toEqual({
      lots: [lot("North", ""), lot("South", "Lots!B3"), lot("East", "Lots!B4")],
      words: "3 lots taken from Lots!A1:B9. Each value moves with its cell. North and South have no value that can be read: enter it, or say that it cannot be estimated.",
    });
  });

  it("are refused in words where there are none, none with a value, or more than fifty", () => {
    expect(from([])).toEqual({ problem: "There is nothing in these cells: choose the cells that hold the lots." });
    expect(from([["Lot", "Value over the term"], ["North", 1]])).toEqual({ problem: "No column holds what each lot costs in its first year, before VAT: head one “Annual value (£)”." });
    expect(from([["Lot", "Annual value"], ...Array.from({ length: 51 }, (_, at): LiteralCell[] => [`Place ${at + 1}`, 1000 + at * 7])])).toEqual({ problem: "There are 51 lots in these cells, and 50 at most can be worked out. Choose fewer, or add the smallest up into one." });
  });
});
