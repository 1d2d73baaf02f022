import type { CellValue } from "../../../src/intake/cellBlock";
import { appraisalFrom, criteriaRead, optionsRead } from "../../../src/taskpane/features/save/appraisal/appraisalFrom";
import { FIELD } from "../../../src/taskpane/features/save/appraisal/appraisalFields";
import { EMPTY_FORM, type MethodForm } from "../../../src/taskpane/features/save/appraisal/appraisalForm";
import type { AppraisalFound } from "../../../src/taskpane/features/save/appraisal/appraisalFound";
import { stepOf } from "../../../src/taskpane/features/save/appraisal/appraisalSteps";
import { guessAppraisal } from "../../../src/taskpane/features/save/appraisal/guessAppraisal";
import { blockOf } from "../../intake/_block";
import { MemoryWorkbook } from "../_memoryWorkbook";
import { pooledWorkbook } from "../_poolSheets";
import { pricedWorkbook } from "../price/_priceSheets";
import { criteriaRows, optionRows, optionsWorkbook } from "./_appraisalSheets";
import { registerWorkbook } from "./_registerSheets";

type Rows = readonly (readonly CellValue[])[];
const source = (sheet: string, rows: Rows) => ({ status: "read", block: blockOf(rows, { sheet }), problem: undefined }) as const;

function found(method: Partial<MethodForm> = {}, options: Rows = optionRows(), criteria: Rows | null = criteriaRows()): AppraisalFound {
  return appraisalFrom({
    options: optionsRead(source("Options", options), {}),
    criteria: criteria && criteriaRead(source("Criteria", criteria), {}),
    method: { ...EMPTY_FORM.method, ...method },
  });
}
const solved = (from: AppraisalFound) => {
  if (!from.solution) throw new Error(from.problems.map(({ field, words }) => `${field}: ${words}`).join("\n"));
  return from.solution;
};

describe("an appraisal out of its tables", () => {
  it("puts the option that does nothing first, and reads lines with their payers, cash and cells", () => {
    const from = found();
    expect(from.problems).toEqual([]);
    const { appraisal, answer } = solved(from);
    expect(appraisal.options.map(({ name }) => name)).toEqual(["Do nothing", "In-house", "Contracted"]);
    expect(appraisal.years).toEqual(["2026-27", "2027-28", "2028-29"]);
    expect(appraisal.payers).toEqual([{ name: "Council", sector: "council" }, { name: "Provider", sector: "provider" }, { name: "NHS", sector: "public" }]);
    expect(appraisal.lines[1]).toMatchObject({ option: 1, kind: "benefit", cash: true, amounts: [[{ value: 20_000, origin: { kind: "cell", sheet: "Options", row: 2, column: 4 } }], [{ value: 140_000, origin: { readFrom: "£140,000" } }], [{ value: 140_000 }]] });
    expect(appraisal.lines[4]?.amounts.map((cells) => cells.length)).toEqual([1, 0, 0]);
    expect(appraisal.lines[7]).toMatchObject({ option: 2, cash: false, payer: 2 });
    // Not discounted, the council's cash: −£150,000, nothing, and £260,000 − £310,000.
    expect(answer.views.council.undiscounted).toEqual([-150_000, 0, -50_000]);
    expect(answer.preferred).toBe(2);
    expect(answer.scores?.options.map(({ score }) => Number(score.toFixed(2)))).toEqual([2.6, 3.6, 3.4]);
  });

  it("leaves out of cash a cost that its words call non-cash, and none that only says no under a heading of savings", () => {
    const rows = (kind: string, cashable: string) => [["Option", "Line", "Cost or benefit", "Cashable?", "Payer", "2026/27", "2027/28"], ["Do nothing", "Crisis", "Cost", "", "Council", 50, 50], ["New", "Volunteers' time", kind, cashable, "Council", 30, 30], ["New", "Saving", "Benefit", "Yes", "Council", 40, 40]];
    const cashOf = (kind: string, cashable: string) => solved(found({}, rows(kind, cashable), null)).appraisal.lines.find(({ name }) => name === "Volunteers' time")!.cash;
    expect([cashOf("Non-cashable cost", ""), cashOf("Cost", "Non-cash"), cashOf("Cost", "No"), cashOf("Cost", ""), cashOf("Cost", "Yes")]).toEqual([false, false, true, true, true]);
  });

  it("names an amount that cannot be read, and keeps a check red while it counts for nothing", () => {
    const rows = (staff: CellValue): Rows => [["Option", "Line", "Cost or benefit", "Payer", "2026/27", "2027/28", "2028/29"], ["Do nothing", "Contract", "Cost", "Council", 100_000, 100_000, 100_000], ["In house", "Staff", "Cost", "Council", 90_000, staff, 95_000]];
    const from = found({}, rows("£1.2m"), null);
    const { appraisal, answer } = solved(from);
    expect(appraisal.unread).toEqual([{ address: "Options!F3", what: "In house: Staff, 2027/28", seen: "£1.2m", taken: "nothing", reason: expect.stringContaining("is shortened") as string }]);
    expect(from.method?.unread).toEqual(appraisal.unread);
    expect(answer.checks[0]).toMatchObject({ words: "Every amount that is written could be read.", holds: false, difference: 1, unit: "amount" });
    for (const nothing of ["", "–", 0]) expect(solved(found({}, rows(nothing), null)).answer.checks[0]?.holds).toBe(true);
  });

  it("counts the provider only where it is asked to, and decides by the view chosen", () => {
    expect(solved(found()).answer.views.value.undiscounted[2]).toBe(10_000);
    expect(solved(found({ withProvider: true })).answer.views.value.undiscounted[2]).toBe(0);
    expect(solved(found({ decidedBy: "council" })).answer.preferred).toBe(1);
    expect(solved(found({ sectors: new Map([["NHS", "council"]]) })).appraisal.payers[2]).toEqual({ name: "NHS", sector: "council" });
  });

  it("compares with the option chosen, corrects each option by its own rates, and logs what the table does not say", () => {
    const rows = optionRows().map((row) => row.map((cell, column) => (column === 2 && typeof cell === "string" && cell.includes("benefit") ? "Benefit" : column === 3 && cell === "NHS" ? "" : cell)));
    const from = found({ first: "In-house", costs: new Map([["Contracted", "20"]]), grades: new Map([["Contracted", "3"]]), silentCash: false }, rows, null);
    const { appraisal } = solved(from);
    expect(appraisal.options[0]?.name).toBe("In-house");
    expect(appraisal.options[2]).toMatchObject({ name: "Contracted", costCorrection: { value: 0.2 }, benefitCorrection: { value: 0.1 } });
    expect(from.method?.silent).toMatchObject({ cash: 3, payer: 1 });
    expect(appraisal.lines[1]?.cash).toBe(false);
    expect(appraisal.readings).toContainEqual({ address: "Options!B3", seen: "Fewer placements", became: "not cash", reason: "the benefit does not say whether it is cash: taken as set in the pane" });
    expect(appraisal.criteria).toBeNull();
  });

  it.each([
    [{ swing: "" }, FIELD.swing, "Enter how far each line is moved, such as 10."],
    [{ costs: new Map([["Do nothing", "x"]]) }, FIELD.costs(0), "“x” is not a percentage. Enter what is added to its costs, such as 20, or 0 for nothing."],
    [{ scheme: "rate", rate: "200" }, FIELD.rate, "200% is not from 0% to 100%. Enter the discount rate, such as 3.5."],
  ] as const)("refuses %j under its field, in the third step", (method, field, words) => {
    const from = found(method);
    expect(from.solution).toBeNull();
    expect(from.problems).toEqual([expect.objectContaining({ field, words })]);
    expect(stepOf(field)).toBe(3);
  });

  it("keeps the money where the criteria do not fit, and says which option has no scores", () => {
    const from = found({}, undefined, criteriaRows().map((row) => row.slice(0, 4)));
    expect(from.problems).toEqual([{ field: FIELD.criteria, words: "No column of scores is headed “Contracted”. Head a column with each option’s name, as it is in the options." }]);
    expect(solved(from).answer.scores).toBeNull();
    const gap = found({}, undefined, criteriaRows().map((row, at) => (at === 1 ? ["Quality", "60%", 1, "", 3] : row)));
    expect(gap.problems[0]?.words).toBe("“Quality” has no weight or lacks a score. Give it a weight and a score for every option.");
    const light = found({}, undefined, criteriaRows().map((row, at) => (at === 1 ? ["Quality", "50%", 1, 4, 3] : row)));
    expect(light.problems).toEqual([expect.objectContaining({ field: FIELD.criteria })]);
    expect(solved(light).answer.scoresRefused).not.toBeNull();
  });

  it("refuses ten options, and cells that hold no options, under the options", () => {
    const many = [["Option", "Line", "Cost or benefit", "2026/27"], ...Array.from({ length: 10 }, (_, at) => [`Option ${at}`, "Staff", "Cost", 1000 + at])];
    expect(found({}, many, null)).toMatchObject({ solution: null, problems: [{ field: FIELD.options, words: expect.stringContaining("The number of options") }] });
    const none = found({}, [["Minutes", "Of"], ["Present", "all"]], null);
    expect(none.solution).toBeNull();
    expect(none.problems).toHaveLength(1);
  });
});

describe("guessing where the options and the criteria are", () => {
  it("finds both, and neither in other workbooks", async () => {
    expect(await guessAppraisal(optionsWorkbook())).toEqual({ options: "Options!A1:H9", criteria: "Criteria!A1:E3" });
    for (const workbook of [new MemoryWorkbook({ Notes: [["Minutes"]] }), new MemoryWorkbook({ Criteria: criteriaRows() }), pooledWorkbook(), pricedWorkbook(), registerWorkbook()]) {
      expect(await guessAppraisal(workbook)).toEqual({ options: null, criteria: null });
    }
  });
});
