import { clauseChange } from "../../../../src/domain/inflation/clause/clauseChange";
import { parseClause } from "../../../../src/domain/inflation/clause/parseClause";
import { withoutLimits } from "../../../../src/domain/inflation/clause/withoutLimits";
import { day, PUBLISHED } from "../_figures";

const change = (clause: string) => clauseChange(withoutLimits(parseClause(clause)), day("2024-04-01"), day("2025-04-01"), PUBLISHED);
const given = (clause: string) => clauseChange(parseClause(clause), day("2024-04-01"), day("2025-04-01"), PUBLISHED);

describe("withoutLimits", () => {
  it.each([
    ["CPI cap 1%", "CPI"], ["NLW cap 5% collar 0%", "NLW"], ["-4% floor 0%", "-4%"], ["80% (NLW cap 5%) + 20% CPI", "80% NLW + 20% CPI"], ["1% - (NLW cap 5%)", "1% - NLW"],
    ["-(NLW cap 5%)", "-NLW"], ["(NLW cap 5%) * 2", "NLW * 2"], ["2 * (NLW cap 5%) / 4", "2 * NLW / 4"], ["lower of NLW cap 5% and RPI", "lower of NLW and RPI"], ["min(NLW cap 5%, 9%)", "min(NLW, 9%)"],
    ["(NLW cap 5%) excess over 2% cap 1%", "NLW excess over 2%"], ["(NLW cap 5%) to 0.1%", "NLW to 0.1%"], ["((NLW cap 6%) cap 5%) cap 4%", "NLW"],
  ])("%s becomes %s", (clause, without) => {
    // RPI stands for a series that is not among these figures: NLW again.
    expect(change(clause.replace("RPI", "NLW"))).toBe(given(without.replace("RPI", "NLW")));
  });

  it.each(["NLW", "5%", "published(CPI)", "80% NLW + 20% CPI - 1%", "-(CPI)", "CPI / 2", "max(CPI, 2%)", "CPI excess over 2% to 0.1%"])("gives %s back itself", (clause) => {
    const tree = parseClause(clause);
    expect(withoutLimits(tree)).toBe(tree);
  });

  it("leaves the tree it was given as it was", () => {
    const tree = parseClause("80% (NLW cap 5%) + 20% CPI cap 4%");
    const before = JSON.stringify(tree);
    withoutLimits(tree);
    expect(JSON.stringify(tree)).toBe(before);
  });
});
