import { contractTermCell } from "../../src/functions/contractTerm";
import { contractThresholdCell } from "../../src/functions/contractThreshold";
import { contractValueCell } from "../../src/functions/contractValue";
import { openPvmCell } from "../../src/functions/openPvm";
import { openSurplusCell } from "../../src/functions/openSurplus";
import { openVarianceCell } from "../../src/functions/openVariance";
import { optionCompareCell } from "../../src/functions/optionCompare";
import { optionScoreCell } from "../../src/functions/optionScore";
import { saveDiscountCell } from "../../src/functions/saveDiscount";
import { saveEfficiencyCell } from "../../src/functions/saveEfficiency";
import { saveGainshareCell } from "../../src/functions/saveGainshare";
import { saveImpactCell } from "../../src/functions/saveImpact";
import { saveNpvCell } from "../../src/functions/saveNpv";
import { savePaybackCell } from "../../src/functions/savePayback";
import { saveProfileCell } from "../../src/functions/saveProfile";
import { saveRiskCell } from "../../src/functions/saveRisk";
import { customFunctions, inACell, type CellFunction } from "./cells";

Object.assign(globalThis, { CustomFunctions: customFunctions().global });

const [VALUE, NA, DIV] = ["#VALUE!", "#N/A", "#DIV/0!"];
const profile = saveProfileCell as CellFunction;
const discount = saveDiscountCell as CellFunction;
const npv = saveNpvCell as CellFunction;
const payback = savePaybackCell as CellFunction;
const impact = saveImpactCell as CellFunction;
const efficiency = saveEfficiencyCell as CellFunction;
const gain = saveGainshareCell as CellFunction;
const risk = saveRiskCell as CellFunction;
const term = contractTermCell as CellFunction;
const value = contractValueCell as CellFunction;
const threshold = contractThresholdCell as CellFunction;
const compare = optionCompareCell as CellFunction;
const score = optionScoreCell as CellFunction;
const variance = openVarianceCell as CellFunction;
const pvm = openPvmCell as CellFunction;
const surplus = openSurplusCell as CellFunction;

const OCTOBER = 45931;

describe("a refusal names the place, the value and what to do", () => {
  it.each<readonly [string, CellFunction, readonly unknown[], string, RegExp]>([
    ["a year that could be two", profile, [1, OCTOBER, "FY26", 3], VALUE!, /^firstYear is the text "FY26", which could mean more than one financial year: type it like "2025-26"\.$/],
    ["a start that is no date", profile, [1, "soon", "2025-26", 3], VALUE!, /^start is the text "soon", which is not a date/],
    ["an end before the start", profile, [1, OCTOBER, "2025-26", 3, null, "2025-09-30"], VALUE!, /^end is 2025-09-30, before start on 2025-10-01: enter a later date, or leave it empty\.$/],
    ["an end that came as 0", profile, [1, OCTOBER, "2025-26", 3, null, 0], VALUE!, /^end is 0, which is not a date/],
    ["no years", profile, [1, OCTOBER, "2025-26", 0], VALUE!, /^years is 0: enter a whole number from 1 to 100\.$/],
    ["another scheme", discount, [1, "treasury"], VALUE!, /^scheme is the text "treasury": choose "green-book", "health", "sensitivity" or a rate such as 3\.5%\.$/],
    ["3.5 for 3.5%", discount, [1, 3.5], VALUE!, /^scheme: 3\.5 looks like 3\.5%: enter 3\.5% or 0\.035\.$/],
    ["TRUE for a scheme", discount, [1, true], VALUE!, /^scheme is TRUE: enter a number\.$/],
    ["text among flows", npv, [[[-1], ["TBC"]]], VALUE!, /^flows, row 2 is the text "TBC": enter a number\.$/],
    ["a block of flows", npv, [[[1, 2], [3, 4]]], VALUE!, /^flows is a block of 2 rows by 2 columns/],
    ["an outlay that never comes back", payback, [[[-100], [40]]], NA!, /^The outlay is not recouped: after 1 year, £60\.00 of it is left/],
    ["an outlay that never comes back, after a year in hand", payback, [[[100], [-300], [50]]], NA!, /^The outlay is not recouped: after 2 years, £150\.00 of it is left/],
    ["30 for 30%", impact, [100, 2000, 30], VALUE!, /^change: 30 looks like 30%/],
    ["grade 7", impact, [100, 2000, 0.3, null, null, null, null, null, 7], VALUE!, /^grade is 7: enter a whole number from 1 to 6\.$/],
    ["no output before", efficiency, [1, 0, 1, 1], DIV!, /^outputBefore is 0, and nothing can be divided by that/],
    ["bands of two columns", gain, [100, 90, [[0, 1]]], VALUE!, /^bands is a block of 1 row by 2 columns: choose three columns, from, to and share\.$/],
    ["a band without a share", gain, [100, 120, [[0, 1, 0.5], [1, "", ""]]], VALUE!, /^bands, row 2, column 3 is empty/],
    ["a hole between bands", gain, [100, 90, [[0, 0.8, 0.1], [0.9, "", 0.2]]], VALUE!, /^bands, row 2 starts at 0\.9, but the band before it ends at 0\.8/],
    ["likely below low, in a column", risk, [[[1], [9]], [[2], [3]], [[4], [10]]], VALUE!, /^likely, row 2 is 3, below low at 9: enter low, likely and high in that order\.$/],
    ["years not quite whole", profile, [1, OCTOBER, "2025-26", 2.9999999], VALUE!, /^years is 2\.9999999: enter a whole number from 1 to 100\.$/],
    ["too many draws", risk, [[[1]], [[2]], [[3]], 2e6], VALUE!, /^draws is 2000000: enter a whole number from 1 to 1000000\.$/],
    ["a term in words", term, ["5 and 2", OCTOBER], VALUE!, /^term is the text "5 and 2", in which "5 and 2" cannot be read: write years joined by \+, like "5\+2\+2\+1", or months like "18m"\.$/],
    ["TRUE for a term", value, [1, true], VALUE!, /^term is TRUE/],
    ["20 for 20%", value, [1, "1", null, 20], VALUE!, /^vat: 20 looks like 20%/],
    ["another kind of contract", threshold, ["goods", OCTOBER], VALUE!, /^kind is the text "goods": choose "light-touch", "services" or "works"\.$/],
    ["a threshold past the law", threshold, ["works", "2035-01-01"], NA!, /^THRESHOLD-WORKS has no figure for 2035-01-01: .* ends at 2027-12-31/],
    ["benefits of other years", compare, [[["A"]], [[1, 2]], [[1]]], VALUE!, /^costs has 2 years but benefits has 1 year: choose ranges that match\.$/],
    ["a criterion that was not scored", score, [[[0.5, 0.5]], [[1, ""]]], VALUE!, /^scores, row 1, column 2 is empty/],
    ["weights of 90%", score, [[[0.5, 0.4]], [[1, 2]]], VALUE!, /^weights total 90%, not 100%/],
    ["too few names", score, [[[1]], [[1], [2]], [["A"]]], VALUE!, /^names has 1 value but scores has 2 values/],
    ["text among what was spent", variance, [[["A"]], [[1]], [["n/a"]]], VALUE!, /^actual, row 1 is the text "n\/a": enter a number\.$/],
    ["no volume before", pvm, [[[1]], [[0]], [[1]], [[1]]], DIV!, /^volumeBefore adds to zero/],
    ["a maximum below the minimum", surplus, [1, 1, 0.08, 0.02], VALUE!, /^maximum is 0\.02: enter a number from 0\.08 to 1\.$/],
  ])("%s", (_, run, given, error, sentence) => {
    expect(inACell(run, given)).toEqual({ error, sentence: expect.stringMatching(sentence) });
  });
});

describe("what a cell may be given", () => {
  it.each<readonly [string, CellFunction, readonly unknown[], readonly (readonly unknown[])[]]>([
    ["a rate of 0 is a rate", discount, [5, 0], [[1]]],
    ["a scheme left out, blank or empty", discount, [0, ""], [[1]]],
    ["a scheme in a range of one cell", discount, [0, [["Health"]]], [[1]]],
    ["blank flows are years of nothing", payback, [[[-100, "", null, 200]]], [[2.5]]],
    // Nothing in year 0; 100 spent in year 1 and 300 saved in year 2: 1 + 100 ÷ 300.
    ["an outlay after a year of nothing", payback, [[["", -100, 300]]], [[1 + 100 / 300]]],
    // 100 in hand, then 300 spent: 200 is left to recoup, half a year of 400.
    ["an outlay larger than what came in before it", payback, [[[100, -300, 400]]], [[1.5]]],
    ["an outlay that what came in before it covers", payback, [[[100, -50, 20]]], [[0]]],
    ["nothing spent and nothing saved", payback, [[["", 0]]], [[0]]],
    ["attribution of 0 is nothing, not its default", impact, [100, 2000, 0.3, 0, 0], [[0]]],
    ["a term that is a number", value, [100, 2, 0, 0], [[200]]],
    ["a term in a range of one cell", value, [100, [["1+1"]], 0, 0], [[200]]],
    ["a month for a start means its first day", term, ["1", "2025-10"], [["Period", "From", "To", "Years so far"], ["Initial term", OCTOBER, OCTOBER + 364, 1]]],
    ["one option, named by its number", score, [[[1]], [[5]]], [["Option", "Score", "Rank"], ["Option 1", 5, 1]]],
    ["no bands at all", gain, [100, 80, ""], [[10]]],
    ["a line with nothing on either side", variance, [[["A"]], [[null]], [[""]]],
      [["Line", "Tendered", "Actual", "Variance", "Variance %", "Flag"], ["A", 0, 0, 0, "", ""], ["Total", 0, 0, 0, "", ""]]],
    ["a minimum of 0 is a minimum", surplus, [100, 110, 0], [["Measure", "Value"], ["Surplus", -10], ["Surplus % of income", -0.1], ["Adjustment", 10], ["Surplus after", 0], ["Surplus after %", 0]]],
  ])("%s", (_, run, given, rows) => {
    expect(inACell(run, given)).toEqual({ rows });
  });
});
