import { readTerms } from "../../../src/intake/openbook/readTerms";
import { blockOf, type LiteralCell } from "../_block";

const HEADINGS = ["Provider", "Service", "Minimum surplus (%)", "Maximum surplus (%)", "Provider’s share (%)", "Top-up limit (£)"];
const terms = (rows: readonly (readonly LiteralCell[])[]) => readTerms(blockOf(rows as LiteralCell[][])).lines.map(({ provider, service, ...of }) => [provider, service, of.minimum?.value, of.maximum?.value, of.share?.value, of.limit?.value]);

describe("terms of surplus by provider", () => {
  it("are read by their headings; an empty cell is no such term", () => {
    expect(terms([HEADINGS, ["Acme Care", "Home care", 2, 8, 50, "£5,000"], ["Bright & Sons", "", "", 5, "40%", ""]])).toEqual([
      ["Acme Care", "Home care", 0.02, 0.08, 0.5, 5_000], ["Bright & Sons", "", null, 0.05, 0.4, null],
    ]);
  });

  it("are read in whatever order and words, without the columns that are not there", () => {
    expect(terms([["Collar", "Supplier", "Kept by the supplier", "Floor"], ["8%", "Acme Care", "50%", "2%"]])).toEqual([["Acme Care", "", 0.02, 0.08, 0.5, undefined]]);
    expect(terms([["Name", "Least surplus", "Maximum top-up"], ["Acme Care", "0%", 100]])).toEqual([["Acme Care", "", 0, undefined, undefined, 100]]);
  });

  it("are fractions where no heading says per cent", () => {
    expect(terms([["Provider", "Minimum", "Maximum", "Share"], ["Acme Care", 0.02, 0.08, 1], ["Bright", -0.01, 0.05, 0.5]])).toEqual([["Acme Care", "", 0.02, 0.08, 1, undefined], ["Bright", "", -0.01, 0.05, 0.5, undefined]]);
  });

  it("refuse a 1 that could be 1% or all of it, whether others of the column are larger or not", () => {
    for (const other of [5, ""]) {
      const [first] = readTerms(blockOf([HEADINGS, ["Acme Care", "", 1, 8, 50, ""], ["Bright", "", other, 8, 50, ""]])).lines;
      expect(first!.minimum).toMatchObject({ outcome: "left out", value: null, reason: "1 could be 1% or 100%: type it with a % sign" });
    }
  });

  it("say that there is nothing, or that nobody is named", () => {
    expect(readTerms(blockOf([["", ""]])).lines).toEqual([]);
    const { lines, remarks } = readTerms(blockOf([["Minimum", "Maximum"], [0.02, 0.08]]));
    expect([lines, remarks.map(({ words }) => words)]).toEqual([[], expect.arrayContaining(["No column names the providers: choose which column does."])]);
  });

  it("follow a person who says which column is which", () => {
    const block = blockOf([["Contract", "A", "B", "C"], ["Acme Care", "2%", "8%", "50%"]]);
    const roles = new Map([[0, "provider"], [1, "minimum"], [2, "maximum"], [3, "share"]] as const);
    expect(readTerms(block, { roles }).lines).toMatchObject([{ provider: "Acme Care", minimum: { value: 0.02 }, maximum: { value: 0.08 }, share: { value: 0.5 } }]);
  });
});
