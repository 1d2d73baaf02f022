/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { roundMoney } from "../../src/domain/kernel/roundMoney";
import { appraisalFrom, criteriaRead, optionsRead } from "../../src/taskpane/features/save/appraisal/appraisalFrom";
import { EMPTY_FORM as OPTIONS_FORM, type MethodForm as OptionsForm } from "../../src/taskpane/features/save/appraisal/appraisalForm";
import { EMPTY_FORM as REGISTER_FORM } from "../../src/taskpane/features/save/register/registerForm";
import { registerFrom, registerRead } from "../../src/taskpane/features/save/register/registerFrom";
import type { AppraisalView } from "../../src/workings/appraisal/appraisalCase";
import type { Book } from "../../src/workbench/book/book";
import { openWorkbook } from "../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../src/workbench/file/saveWorkbook";
import { negotiationScenarios, optionsAppraisal } from "../../src/workbench/samples/optionsAppraisal";
import { savingsRegister } from "../../src/workbench/samples/savingsRegister";
import { NO_FIGURE } from "../taskpane/save/_asked";
import { openExcel } from "../workbook/excelHost";

// jsdom has neither, and a sample is packed as a file.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** Cells of a sample as the pane has them, from its own file. */
async function cellsOf(book: Book, sheet: string) {
  const { workbook } = await openExcel(openWorkbook(saveWorkbook(book), "sample.xlsx"));
  const source = (await workbook.dataSources()).find((each) => each.kind === "sheet" && each.name === sheet)!;
  return { status: "read", block: await workbook.read(source.range), problem: undefined } as const;
}

async function appraised(book: Book, sheet: string, criteria: boolean, method: Partial<OptionsForm> = {}) {
  const found = appraisalFrom({
    options: optionsRead(await cellsOf(book, sheet), {}), criteria: criteria ? criteriaRead(await cellsOf(book, "Criteria"), {}) : null, method: { ...OPTIONS_FORM.method, ...method },
  });
  if (!found.solution) throw new Error(JSON.stringify(found.problems));
  return found.solution;
}

// Every figure here was worked out by exact fractions, apart from this code, from the samples' own cells.
describe("the four options: a core offer in-house, contracted, embedded or none", () => {
  it.each<[AppraisalView, readonly (readonly [string, number, number, number])[]]>([
    ["value", [["No core offer", 44_120.42, 0, -44_120.42], ["In-house", 830_303.01, 786_401.37, -43_901.64], ["Contracted out", 737_569.7, 746_280.95, 8_711.25], ["Embedded in primary care", 712_956.81, 749_649.88, 36_693.07]]],
    ["council", [["No core offer", 44_120.42, 0, -44_120.42], ["In-house", 830_303.01, 150_451.57, -679_851.44], ["Contracted out", 737_569.7, 150_451.57, -587_118.13], ["Embedded in primary care", 370_083.77, 150_451.57, -219_632.2]]],
  ])("cost, benefit and net present value by option, %s", async (view, wanted) => {
    const { answer, appraisal } = await appraised(optionsAppraisal(), "Options", true);
    expect(answer.views[view].options.map(({ cost, benefit, netPresentValue }, at) => [appraisal.options[at]!.name, roundMoney(cost), roundMoney(benefit), roundMoney(netPresentValue)])).toEqual(wanted);
  });

  it("the one that leads, by how much, its scores, and how far a line must move to turn the choice", async () => {
    const { answer, appraisal } = await appraised(optionsAppraisal(), "Options", true);
    expect([answer.preferred, answer.next, roundMoney(answer.lead!)]).toEqual([3, 2, 27_981.81]);
    expect(answer.scores!.options.map(({ score }) => roundMoney(score))).toEqual([2.15, 3.35, 3.5, 3.85]);
    const turns = Object.fromEntries(appraisal.lines.map(({ option, name }, at) => [`${appraisal.options[option]!.name}: ${name}`, answer.switching[at]!.multiplier]));
    expect(turns["Contracted out: Contract price"]).toBeCloseTo(0.956409641950773, 12);
    expect(turns["Contracted out: TUPE and pension guarantee"]).toBeCloseTo(0.22272736468481402, 12);
    expect(turns["Embedded in primary care: Council’s contribution"]).toBeCloseTo(1.0774939698652923, 12);
    expect(turns["Embedded in primary care: Saving on spot placements"]).toBeCloseTo(0.8140144723232985, 12);
    expect(turns["No core offer: Signposting by duty workers"]).toBeNull();
    expect(answer.discountSwitch!.rate).toBeCloseTo(0.268803788940, 10);
  });
});

describe("seven negotiation scenarios, each beside retendering", () => {
  it("net present value by scenario, and against the new tender", async () => {
    const { answer, appraisal } = await appraised(negotiationScenarios(), "Scenarios", false);
    const wanted = [-8_004_214.51, -7_594_263.62, -8_231_473.8, -7_794_368.67, -8_045_283.64, -7_861_057.39, -7_922_072.88, -7_847_312.95];
    expect(appraisal.options.map(({ name }) => name.slice(0, 1))).toEqual(["0", "1", "2", "3", "4", "5", "6", "7"]);
    expect(answer.views.value.options.map(({ netPresentValue }) => roundMoney(netPresentValue))).toEqual(wanted);
    answer.views.value.options.forEach(({ againstFirst }, at) => expect(Math.abs(againstFirst - (wanted[at]! - wanted[0]!))).toBeLessThanOrEqual(0.0101));
    expect(answer.views.council.options.map(({ netPresentValue }) => roundMoney(netPresentValue))).toEqual(wanted.map((net, at) => (at === 3 ? -7_408_326.93 : net)));
  });

  it("a longer term for a lower cost, cost brought to a benchmark, and open book with a least surplus each cost less than retendering", async () => {
    const { answer } = await appraised(negotiationScenarios(), "Scenarios", false);
    expect([5, 6, 7].map((at) => answer.views.value.options[at]!.againstFirst > 0)).toEqual([true, true, true]);
  });

  it("counts a cost that is not cash in value and not in cash", async () => {
    const { answer } = await appraised(negotiationScenarios(), "Scenarios", false);
    expect(roundMoney(answer.views.cash.options[3]!.netPresentValue)).toBe(-7_408_326.93);
  });
});

it("the savings register: the plan's years, its worth, its range and what adding would count twice", async () => {
  const asked = { register: registerRead(await cellsOf(savingsRegister(), "Register"), {}), target: NO_FIGURE, targetCost: NO_FIGURE, actualCost: NO_FIGURE, method: { ...REGISTER_FORM.method, years: "4" } };
  const { answer } = registerFrom(asked).solution!;
  expect(answer.totals).toEqual({ savings: 30_186_764.27, adjusted: 21_415_809.69, costs: 2_697_000, net: 24_969_453.16, netAfter: 24_969_453.16, fullYear: 9_275_578.49, fullYearCounted: 8_578_078.49, overlap: 1_302_821.51 });
  expect(answer.net).toEqual([1_048_075.59, 7_014_434.29, 8_478_023.41, 8_428_919.87]);
  expect([answer.presentValue, answer.range!.p10, answer.range!.p50, answer.range!.p90]).toEqual([23_342_035.15, 7_335_139.2, 7_596_272.21, 7_837_209.96]);
  expect(answer.beyond.map(({ line, beyond }) => [line, beyond])).toEqual([["Home to school transport", 320_000], ["Mobile phones and devices", 42_000], ["Mobile phones and devices", 66_000]]);
});
