import { readTerms } from "../../../src/intake/openbook/readTerms";
import { termsFrom } from "../../../src/taskpane/features/openbook/returns/termsFrom";
import { blockOf, type LiteralCell } from "../../intake/_block";
import { returnOf } from "../../workings/openbook/comparison/_returns";

const HEADINGS = ["Provider", "Service", "Minimum surplus", "Maximum surplus", "Provider’s share", "Top-up limit (£)"];
const RETURNS = [
  returnOf({ provider: "Acme Care", service: "Home care", costs: {} }), returnOf({ provider: "ACME  care", service: "Day care", costs: {} }), returnOf({ provider: "Bright & Sons", service: "Home care", costs: {} }),
];
const given = (...rows: LiteralCell[][]) => termsFrom(readTerms(blockOf([HEADINGS, ...rows], { sheet: "Terms" })), RETURNS);
const of = (...rows: LiteralCell[][]) => {
  const { terms, termsOf, unused } = given(...rows);
  return { of: termsOf.map((at) => (at === null ? null : terms[at]!.name)), unused: unused.map(({ source, words }) => `${source}: ${words}`) };
};

describe("terms by provider, set against the returns", () => {
  it("go to every service of a provider, but where a service has terms of its own", () => {
    expect(of(["acme care", "", "2%", "8%", "50%", ""], ["Acme Care", "Day care", "1%", "", "", ""])).toEqual({ of: ["acme care", "Acme Care, Day care", null], unused: [] });
  });

  it("are linked to their cells, and an empty cell is no such term", () => {
    expect(given(["Acme Care", "", "2%", "", "", "£5,000"]).terms).toEqual([{
      name: "Acme Care", maximum: null,
      minimum: { value: 0.02, origin: { kind: "cell", sheet: "Terms", row: 1, column: 2, readFrom: "2%", scale: 1 } },
      providerShare: { value: 0, origin: { kind: "cell", sheet: "Terms", row: 1, column: 4, readFrom: "", scale: 1 } },
      topUpLimit: { value: 5_000, origin: { kind: "cell", sheet: "Terms", row: 1, column: 5, readFrom: "£5,000", scale: 1 } },
    }]);
  });

  it("are of nobody where the name is another, and that is said", () => {
    expect(of(["Acme Care Ltd", "", "2%", "8%", "50%", ""], ["Acme Care", "Respite", "2%", "8%", "50%", ""])).toEqual({
      of: [null, null, null],
      unused: ["Terms!A2: The terms of “Acme Care Ltd” are of no return that was read. Check the name where one should be.", "Terms!A3: The terms of “Acme Care, Respite” are of no return that was read. Check the name where one should be."],
    });
  });

  it("given twice, neither is taken", () => {
    expect(of(["Bright & Sons", "", "2%", "8%", "50%", ""], ["bright & sons", "", "3%", "8%", "50%", ""])).toEqual({
      of: [null, null, null],
      unused: ["Terms!A2: The terms of “Bright & Sons” are given twice: none of them is used. Leave one.", "Terms!A3: The terms of “bright & sons” are given twice: none of them is used. Leave one."],
    });
  });

  it.each<[string, LiteralCell[]]>([
    ["in Terms!C2, “about 2” is text, not a figure.", ["Acme Care", "Home care", "about 2", "8%", "50%", ""]],
    ["neither a minimum nor a maximum is given", ["Acme Care", "Home care", "none", "n/a", "50%", ""]],
    ["the maximum is below the minimum", ["Acme Care", "Home care", "8%", "2%", "50%", ""]],
    ["not from 0% to 100%", ["Acme Care", "Home care", "2%", "8%", "150%", ""]],
    ["it is not said what share of the excess the provider keeps", ["Acme Care", "Home care", "2%", "8%", "", ""]],
    ["less than 100% of it", ["Acme Care", "Home care", "2%", "800%", "50%", ""]],
    ["less than £0", ["Acme Care", "Home care", "2%", "8%", "50%", -5]],
  ])("are not used where %s; those of all services do not stand in for them", (words, row) => {
    const { of: found, unused } = of(row, ["Acme Care", "", "2%", "8%", "50%", ""]);
    expect([found, unused]).toEqual([[null, "Acme Care", null], [expect.stringContaining(words)]]);
  });

  it("need a column for the share", () => {
    const { unused } = termsFrom(readTerms(blockOf([["Provider", "Minimum"], ["Acme Care", "2%"]])), RETURNS);
    expect(unused[0]!.words).toContain("no column says what share of the excess the provider keeps");
  });
});
