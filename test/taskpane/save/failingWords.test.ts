import { failingWords } from "../../../src/taskpane/features/save/failingWords";
import { appraisalAnswer } from "../../../src/workings/appraisal/appraisalAnswer";
import { contractAnswer } from "../../../src/workings/contracts/contractAnswer";
import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import type { AnswerCheck } from "../../../src/workings/answerCheck";
import { FOUR_OPTIONS } from "../../workings/appraisal/_cases";
import { RED_CASES } from "../../workings/contracts/_cases";
import { REGISTER } from "../../workings/savings/_cases";

const said = (checks: readonly AnswerCheck[]) => checks.map((check) => failingWords({ ...check, difference: 2 }).slice(check.words.length));
const units = (checks: readonly AnswerCheck[]) => checks.map(({ unit }) => unit);

describe("a check that does not hold", () => {
  it.each([
    ["No initiative is there twice.", 2, "initiative", " It does not hold for 2 initiatives."],
    ["Every initiative of the register could be worked out.", 1, "initiative", " It does not hold for 1 initiative."],
    ["The range could be worked out.", 1, "", ""],
    ["Cells read = used + fixed + left out.", 1, "cell", " The difference is 1 cell."],
    ["Savings by type add up to the plan's.", -0.01, "£", " The difference is −£0.01."],
  ])("%s says by how much", (words, difference, unit, more) => expect(failingWords({ words, holds: false, difference, unit })).toBe(`${words}${more}`));

  it.each([
    [["Shared desks"], " It does not hold for Shared desks."],
    [["A", "B", "C"], " It does not hold for A, B and C."],
    [["A", "B", "C", "D", "E", "F", "G"], " It does not hold for A, B, C, D, E and 2 more."],
  ])("names what it does not hold for: %j", (named, more) => {
    expect(failingWords({ words: "Every saving has a year.", holds: false, difference: named.length, unit: "initiative", named })).toBe(`Every saving has a year.${more}`);
  });

  it("counts what its words count", () => {
    expect(units(savingsAnswer(REGISTER).checks)).toEqual(["figure", "initiative", "initiative", "£", "£", "£", "line", "initiative", "line", "£", "£", "", "cell"]);
    expect(units(appraisalAnswer(FOUR_OPTIONS).checks)).toEqual(["amount", "£", "£", "£", "line", "", "cell"]);
    expect(said(appraisalAnswer(FOUR_OPTIONS).checks).at(-1)).toBe(" The difference is 2 cells.");
    const [red] = Object.values(RED_CASES);
    expect(said(contractAnswer(red!).checks).filter((words) => words === "")).toHaveLength(2);
  });
});
