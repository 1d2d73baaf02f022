/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { combinedSaving } from "../../../src/domain/savings/combinedSaving";
import { readCriteria } from "../../../src/intake/savings/readCriteria";
import { readOptions } from "../../../src/intake/savings/readOptions";
import { readRegister } from "../../../src/intake/savings/readRegister";
import type { OptionLine } from "../../../src/intake/savings/optionsReading";
import type { Book } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { APPRAISAL, APPRAISAL_CRITERIA, APPRAISAL_YEARS, APPRAISED, SCENARIO_LINES, SCENARIOS } from "../../../src/workbench/samples/appraisalFigures";
import { negotiationScenarios, optionsAppraisal } from "../../../src/workbench/samples/optionsAppraisal";
import { AMOUNT_TWICE, BEYOND_AS_SHARES, BEYOND_IN_POUNDS, MISTYPED, NAMED_TWICE, WITH_EMPTY_YEAR } from "../../../src/workbench/samples/registerFigures";
import { registerRows, savingsRegister } from "../../../src/workbench/samples/savingsRegister";
import type { Workbook } from "../../../src/workbook/port";
import { openExcel } from "../../workbook/excelHost";
import { serialOf } from "../../intake/_block";

// jsdom has neither, and the sample is packed as a file.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The sample from its own file, through the real office.js. */
async function opened(book: Book): Promise<Workbook> {
  return (await openExcel(openWorkbook(saveWorkbook(book), "sample.xlsx"))).workbook;
}

async function readSheet(workbook: Workbook, name: string) {
  const source = (await workbook.dataSources()).find((each) => each.kind === "sheet" && each.name === name)!;
  return workbook.read(source.range);
}

const words = (table: { remarks: readonly { words: string }[] }): string => table.remarks.map((remark) => remark.words).join("\n");

describe("the savings register", () => {
  let table: ReturnType<typeof readRegister>;
  beforeAll(async () => { table = readRegister(await readSheet(await opened(savingsRegister()), "Register")); });

  test("is read as sixty initiatives, its total set against them", () => {
    expect(table.columns.map(({ role }) => role)).toEqual(["ignore", "initiative", "line", "baseline", "saving", "share", "type", "recurrence", "start", "ramp", "end", "cost", "cost date", "owner", "confidence", "low", "high", "ignore"]);
    expect(table.lines).toHaveLength(60);
    expect(table.totals?.map(({ label }) => label)).toEqual(["Total"]);
    // Excel's SUM leaves out what was typed as text: £96,000 and 38,000 of savings; £380,000 and 8,000 of costs.
    expect(table.footings.map(({ holds, difference }) => [holds, difference])).toEqual([[false, -134_000], [false, -388_000]]);
  });

  test("comes through as typed", () => {
    expect(table.lines.map(({ name, line, baseline, owner }) => [name, line, baseline?.value, owner])).toEqual(registerRows().map(({ line, baseline, initiative }) => [initiative.name, line.line, baseline, line.owner]));
    const wanted = registerRows().map(({ initiative: { name, saving, share } }) => (name === "Panel of barristers" ? null : (saving ?? share)));
    expect(table.lines.map(({ saving }) => saving.value)).toEqual(wanted);
    expect(table.lines.filter(({ saving }) => saving.value === null).map(({ saving }) => saving.reason)).toEqual(["“£33k” is shortened and the heading does not say so: type the figure in full"]);
    expect(table.lines.every(({ type, recurrence, start, confidence }) => type?.value && recurrence?.value && start?.value && (confidence?.word ?? confidence?.value) != null)).toBe(true);
    expect(new Set(table.lines.map(({ confidence }) => confidence?.word ?? "figure"))).toEqual(new Set(["high", "medium", "low", "figure"]));
  });

  test("has the overlaps that were planted", () => {
    const on = (line: string): typeof table.lines => table.lines.filter((each) => each.line === line);
    const shares = on(BEYOND_AS_SHARES).map(({ saving }) => saving.value!);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1.1, 12);
    expect(combinedSaving(3_200_000, shares)).toBeCloseTo(3_200_000 * (1 - 0.65 * 0.7 * 0.75 * 0.8), 6);
    expect(on(BEYOND_IN_POUNDS).reduce((sum, { saving }) => sum + saving.value!, 0)).toBeGreaterThan(240_000);
    expect(on(MISTYPED.line).map(({ baseline }) => baseline?.value)).toEqual([1_450_000, 1_450_000, 1_540_000, 1_540_000]);
    expect(table.lines.filter(({ name }) => name === NAMED_TWICE)).toHaveLength(2);
    const [one, other] = AMOUNT_TWICE.map((name) => table.lines.find((line) => line.name === name)!);
    expect([one!.saving.value, one!.line, one!.start?.value]).toEqual([other!.saving.value, other!.line, other!.start?.value]);
    const moved = table.lines.find(({ name }) => name === WITH_EMPTY_YEAR)!;
    expect([moved.costDate?.value, moved.start?.value]).toEqual([serialOf(2026, 4, 1), serialOf(2028, 4, 1)]);
  });

  test("says what a person should know", () => {
    expect(words(table)).toContain(`“${NAMED_TWICE}” is in rows`);
    expect(words(table)).toContain("One initiative has no saving that can be read");
    expect(words(table)).toContain("figures are stored as text");
  });
});

/** Each year's pounds of a line, null for an empty cell. */
const flows = ({ flows: years }: OptionLine): readonly (number | null)[] => years.map((cells) => (cells.length === 0 ? null : cells.reduce((sum, { value }) => sum + value!, 0)));

test("the appraisal is read as typed, with its four options and their criteria", async () => {
  const workbook = await opened(optionsAppraisal());
  const table = readOptions(await readSheet(workbook, "Options"));
  expect([table.options, table.firstYear, table.years.map(({ label }) => label)]).toEqual([APPRAISED, 2026, APPRAISAL_YEARS]);
  expect(table.lines.map((line) => [line.option, line.name, flows(line)])).toEqual(APPRAISAL.map((line) => [line.option, line.line, line.flows]));
  expect(table.lines.every(({ kind, payer }) => kind?.value && payer?.value)).toBe(true);
  expect(new Set(table.lines.map(({ payer }) => payer?.value))).toEqual(new Set(["council", "NHS", "police", "provider"]));
  expect(table.lines.filter(({ cash }) => cash?.value === "cashable").map(({ name }) => name)).toEqual(Array(3).fill("Saving on spot placements"));
  const criteria = readCriteria(await readSheet(workbook, "Criteria"));
  expect(criteria.options.map(({ name }) => name)).toEqual(APPRAISED);
  expect(criteria.lines.map(({ name, weight, scores }) => [name, Math.round(weight!.value! * 100), scores.map(({ value }) => value)])).toEqual(APPRAISAL_CRITERIA);
  expect(criteria.footings).toEqual([expect.objectContaining({ holds: true })]);
});

test("the seven scenarios are read as options beside a new tender", async () => {
  const table = readOptions(await readSheet(await opened(negotiationScenarios()), "Scenarios"));
  expect([table.options, table.firstYear, table.years.map(({ year }) => year)]).toEqual([SCENARIOS, null, [0, 1, 2, 3, 4, 5, 6]]);
  expect(table.lines.map((line) => [line.option, line.name, flows(line)])).toEqual(SCENARIO_LINES.map((line) => [line.option, line.line, line.flows]));
  expect(table.lines.every(({ kind, payer }) => kind?.value && payer?.value)).toBe(true);
});
