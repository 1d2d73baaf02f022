import { upliftBridgeCell } from "../../src/functions/upliftBridge";
import { upliftClauseCell } from "../../src/functions/upliftClause";
import { upliftFactorCell } from "../../src/functions/upliftFactor";
import { upliftIndexCell } from "../../src/functions/upliftIndex";
import { upliftRealCell } from "../../src/functions/upliftReal";
import { upliftScheduleCell } from "../../src/functions/upliftSchedule";
import { upliftWeightedCell } from "../../src/functions/upliftWeighted";
import { badValues, customFunctions, inACell, type CellFunction } from "./cells";

Object.assign(globalThis, { CustomFunctions: customFunctions().global });

const [VALUE, NA, DIV] = ["#VALUE!", "#N/A", "#DIV/0!"];
const index = upliftIndexCell as CellFunction;
const factor = upliftFactorCell as CellFunction;
const weighted = upliftWeightedCell as CellFunction;
const clause = upliftClauseCell as CellFunction;
const schedule = upliftScheduleCell as CellFunction;
const real = upliftRealCell as CellFunction;
const bridge = upliftBridgeCell as CellFunction;

const [APRIL_24, APRIL_25] = [45383, 45748];
const OWN = [["Series", "Period", "Value"], ["Bread", "2024-04", 100], ["Bread", "2025-04", 104.2], ["CPI", "2024-04", 200], ["CPI", "2025-04", 220]];

describe("a refusal in an UPLIFT cell names the place, the value and what to do", () => {
  it.each<readonly [string, CellFunction, readonly unknown[], string, RegExp]>([
    ["a month past the end", index, ["CPI", "2031-01"], NA!, /^CPI has no figure for 2031-01: it starts at 1988-01 and ends at 2026-02/],
    ["a wage past the end of the law", index, ["NLW", "2027-04-01"], NA!, /^NLW has no figure for 2027-04-01: .* ends at 2027-03-31/],
    ["a series that is not held", index, ["XYZ", "2025-01"], VALUE!, /^There is no series called "XYZ": use one of CPI, CPI12M/],
    ["no series", index, ["", "2025-01"], VALUE!, /^series is empty/],
    ["a series that is a number", index, [5, "2025-01"], VALUE!, /^series is 5: enter text like "CPI"\.$/],
    ["no period", index, ["CPI", null], VALUE!, /^period is empty/],
    ["a bare year", index, ["CPI", 2025], VALUE!, /^period is 2025, which could mean more than one month/],
    ["a year that could be two", index, ["GDPDEF", "FY26"], VALUE!, /^period is the text "FY26", which could mean more than one financial year: type it like "2025-26"\.$/],
    ["TRUE for a period", index, ["CPI", true], VALUE!, /^period is TRUE, which is not a date/],
    ["a financial year for a wage", index, ["NLW", "2024-25"], VALUE!, /^period is the text "2024-25", which is a financial year where a date or a month is needed/],
    ["two cells for a series", index, [[["CPI"], ["RPI"]], "2025-01"], VALUE!, /^series is a block of 2 rows by 1 column: choose one cell/],
    ["a factor of rates", factor, ["CPI12M", "2022-09", "2023-09"], VALUE!, /^CPI12M is itself a rate/],
    ["a factor past the end", factor, ["CPI", "2022-09", "2031-01"], NA!, /^CPI has no figure for 2031-01/],
    ["a table of two columns", factor, ["Bread", "2024-04", "2025-04", [["Bread", 1]]], VALUE!, /three columns, Series, Period and Value/],
    ["a table with a period twice", factor, ["Bread", "2024-04", "2025-04", [...OWN, ["Bread", "Apr 2025", 104]]], VALUE!, /^table, row 6 gives Bread for 2025-04, which row 3 gives already/],
    ["a gap in a table", factor, ["Bread", "2024-04", "2024-09", OWN], NA!, /^Bread has no figure for 2024-09 in your table/],
    ["shares of 90%", weighted, [20, [[0.7], [0.2]], [[0.05], [0.05]]], VALUE!, /^shares total 90%, not 100%/],
    ["a rate of 6.7 for 6.7%", weighted, [20, [[0.7, 0.3]], [[6.7, 0]]], VALUE!, /^rates, column 1: 6\.7 looks like 6\.7%: enter 6\.7% or 0\.067\.$/],
    ["text among rates", weighted, [20, [[1]], [["5%"]]], VALUE!, /^rates, row 1 is the text "5%": enter a number/],
    ["a clause that is a number", clause, [100, 0.05, APRIL_24, APRIL_25], VALUE!, /^clause is 0\.05: enter text like "CPI cap 5%"\.$/],
    ["no clause", clause, [100, " ", APRIL_24, APRIL_25], VALUE!, /^clause is empty/],
    ["a clause not understood", clause, [100, "CPI capped at 5%", APRIL_24, APRIL_25], VALUE!, /^clause: "capped" at character 5 was not understood: write cap 5% instead\.$/],
    ["an unknown series in a clause", clause, [100, "2% + CPX", APRIL_24, APRIL_25], VALUE!, /^clause: "CPX" at character 6 is not a series that is held/],
    ["a clause past the end", clause, [100, "CPI", "2025-04-01", "2031-04-01"], NA!, /^CPI has no figure for 2031-04/],
    ["a clause that divides by nothing", clause, [100, "CPI / (1% - 1%)", APRIL_24, APRIL_25], DIV!, /comes to zero/],
    ["a base that is a month or a year", clause, [100, "CPI", "2010-11", APRIL_25], VALUE!, /^base is the text "2010-11", which could mean a month or a financial year: type "2010-11-01" .* or "2010-04-01"/],
    ["a review that is no date", clause, [100, "CPI", APRIL_24, "next April"], VALUE!, /^review is the text "next April", which is not a date/],
    ["no amount", clause, [null, "CPI", APRIL_24, APRIL_25], VALUE!, /^amount is empty/],
    ["0 for pennies", schedule, [100, APRIL_24, 2, "5%", null, 0], VALUE!, /^pennies is 0: enter TRUE or FALSE\.$/],
    ["text for pennies", schedule, [100, APRIL_24, 2, "5%", null, "TRUE"], VALUE!, /^pennies is the text "TRUE": enter TRUE or FALSE\.$/],
    ["no years", schedule, [100, APRIL_24, 0, "5%"], VALUE!, /^years is 0: enter a whole number from 1 to 100\.$/],
    ["years past the end", schedule, [100, APRIL_25, 5, "CPI"], NA!, /^CPI has no figure for 2026-04/],
    ["text among amounts", real, [[[1, "n/a"]], "2022-23", "2024-25"], VALUE!, /^amounts, row 1, column 2 is the text "n\/a": enter a number/],
    ["a month for a yearly series", real, [[[1]], "2022-09", "2024-25"], VALUE!, /^from is the text "2022-09", which is not a financial year/],
    ["a bridge of 80%", bridge, [[["a"], ["b"]], [[0.5], [0.3]], [[0], [0]]], VALUE!, /^shares total 80%, not 100%/],
    ["an award of 3 for 3%", bridge, [[["a"]], [[1]], [[0]], 3], VALUE!, /^award: 3 looks like 3%/],
  ])("%s", (_, run, given, error, sentence) => {
    expect(inACell(run, given)).toEqual({ error, sentence: expect.stringMatching(sentence) as string });
  });
});

describe("what an UPLIFT cell may be given", () => {
  const shownIn = (run: CellFunction, given: readonly unknown[]) => {
    const shown = inACell(run, given);
    if ("error" in shown) throw new Error(shown.sentence);
    expect(badValues(shown)).toEqual([]);
    return shown.rows.map((row) => row.map((value) => (typeof value === "number" ? Number(value.toPrecision(14)) : value)));
  };

  it.each<readonly [string, CellFunction, readonly unknown[], readonly (readonly unknown[])[]]>([
    ["a date serial where a month is asked for", index, ["cpi", 45200], [[132]]],
    ["the same text to a month's series and to a year's", index, ["CPI", "2010-11"], [[90.3]]],
    ["the same text to a year's series", index, ["GDPDEF", "2010-11"], [[69.104]]],
    ["a wage on the last day before it changes", index, ["NLW", "2025-03-31"], [[11.44]]],
    ["a table laid over the built-in series", factor, ["CPI", "2024-04", "2025-04", OWN], [[1.1]]],
    ["built-in series beside a table", factor, ["NLW", "2024-04-01", "2025-04-01", OWN], [[Number((12.21 / 11.44).toPrecision(14))]]],
    ["a table left blank", factor, ["CPI", "2023-09", "2023-09", [[""]]], [[1]]],
    ["a series of one's own in a clause", clause, [100, "50% bread + 50% CPI", APRIL_24, APRIL_25, OWN], [[107.1]]],
    ["data-type cells by their plain value", clause, [{ basicValue: 100 }, { basicValue: "5%" }, { basicValue: APRIL_24 }, APRIL_25], [[105]]],
    ["pennies left blank", schedule, [10.005, APRIL_24, 2, "5%", null, ""], [["Year", "From", "Change", "Price"], [1, APRIL_24, "", 10.005], [2, APRIL_25, 0.05, 10.50525]]],
    ["pennies FALSE", schedule, [10.005, APRIL_24, 1, "5%", null, false], [["Year", "From", "Change", "Price"], [1, APRIL_24, "", 10.005]]],
    ["pennies TRUE, and a table", schedule, [10.005, "Apr 2024", 2, "Bread", OWN, true], [["Year", "From", "Change", "Price"], [1, APRIL_24, "", 10.01], [2, APRIL_25, 0.042, 10.43]]],
    ["a block of amounts with blanks", real, [[[100, null], ["", 200]], "2024-25", "2024-25", null, null], [[100, ""], ["", 200]]],
    ["amounts in another series", real, [100, "2024-04", "2025-04", "Bread", OWN], [[104.2]]],
    ["a single amount", real, [[[100]], 45383, 45400], [[100]]],
    ["an award of nothing", bridge, [[["Pay"]], [[1]], [[0.05]], 0], [["Line", "Share", "Change", "Contribution"], ["Pay", 1, 0.05, 0.05], ["Cost pressure", "", "", 0.05], ["Award", "", "", 0], ["Award less pressure", "", "", -0.05]]],
    ["lines across", bridge, [[["Pay", "Other"]], [[0.5, 0.5]], [[0.04, ""]], null], [["Line", "Share", "Change", "Contribution"], ["Pay", 0.5, 0.04, 0.02], ["Other", 0.5, 0, 0], ["Cost pressure", "", "", 0.02]]],
  ])("%s", (_, run, given, rows) => {
    expect(shownIn(run, given)).toEqual(rows);
  });
});
