import { failingWords } from "../../../src/taskpane/features/save/failingWords";
import { appraisalAnswer } from "../../../src/workings/appraisal/appraisalAnswer";
import { contractAnswer } from "../../../src/workings/contracts/contractAnswer";
import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import { FOUR_OPTIONS } from "../../workings/appraisal/_cases";
import { RED_CASES } from "../../workings/contracts/_cases";
import { REGISTER } from "../../workings/savings/_cases";

const said = (checks: readonly { readonly words: string; readonly difference: number }[]) => checks.map((check) => failingWords({ ...check, difference: 2 }).slice(check.words.length));

describe("a check that does not hold", () => {
  it.each([
    [{ words: "No initiative is there twice.", difference: 2 }, "No initiative is there twice. 2 exceptions."],
    [{ words: "Every initiative of the register could be worked out.", difference: 1 }, "Every initiative of the register could be worked out. 1 exception."],
    [{ words: "The range could be worked out.", difference: 1 }, "The range could be worked out."],
    [{ words: "Cells read = used + fixed + left out.", difference: 1 }, "Cells read = used + fixed + left out. The difference is 1 cell."],
    [{ words: "Savings by type add up to the plan's.", difference: -0.01 }, "Savings by type add up to the plan's. The difference is −£0.01."],
  ])("says by how much: %j", (check, words) => expect(failingWords(check)).toBe(words));

  it("takes no count of an answer for pounds", () => {
    const pounds = (words: string) => words.startsWith(" The difference is £");
    expect(said(savingsAnswer(REGISTER).checks).map(pounds)).toEqual([false, false, true, true, true, false, false, false, true, true, false, false]);
    expect(said(appraisalAnswer(FOUR_OPTIONS).checks).at(-1)).toBe(" The difference is 2 cells.");
    const [red] = Object.values(RED_CASES);
    expect(said(contractAnswer(red!).checks).filter((words) => words === "")).toHaveLength(2);
  });
});
