import { Book, ensureCell } from "../../../../src/workbench/book/book";
import { saveWorkbook } from "../../../../src/workbench/file/saveWorkbook";
import { planBytes } from "../../../../src/workbook/files/newWorkbook/planBytes";
import { CHECK_KEYS } from "../../../../src/workings/openbook/template/returnChecks";
import { RETURN_SHEETS } from "../../../../src/workings/openbook/template/returnPlanOptions";
import { recalculate, type Recalculated } from "../../../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../../../_libreoffice/withLibreOffice";
import { calculatedPlan, type Calculated } from "../../_calculated";
import { Inserted } from "../../_inserted";
import { writePlan } from "../../_writePlan";
import { filledReturn, placeOf, SAMPLE_REQUEST, sentReturn, goodAnswers, typedInto } from "../_filledReturn";
import { looks, notOk, saidInRow, wordsFor } from "./_calculatedForm";
import { FAULTS, type Fault } from "./_faults";

/** Holds one faulty return to what its checks must say, wherever it was calculated. */
function expectFound(fault: Fault, form: Inserted, read: Recalculated["value"]): void {
  const found = looks(form);
  expect([...found.keys()].sort()).toEqual([fault.check, ...(fault.besides ?? [])].sort());
  expect(found.get(fault.check)).toBe(wordsFor(fault, form.plan));
  expect(String(saidInRow(fault, form.plan, read))).toMatch(fault.says);
  expect(form.masterCheck).toBe(found.size);
}

it("plants sixty faults and more, one for every check but those of lines added or taken out", () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(FAULTS.map(({ fault }) => fault)).size).toBe(FAULTS.length);
  const planted = new Set(FAULTS.map(({ check }) => check));
  expect(CHECK_KEYS.filter((key) => !planted.has(key))).toEqual(["lines", "payAgrees"]);
});

describe("a return calculated by the grid", () => {
  let form: Calculated;

  beforeAll(async () => { form = await calculatedPlan(filledReturn(), () => undefined, false); }, 60_000);

  it("has nothing to look at and is complete where it is filled in well", () => {
    expect([...looks(form).keys()]).toEqual([]);
    expect(notOk(form)).toEqual([]);
    expect(form.masterCheck).toBe(0);
    expect(form.total("Form_completeness", "Answered (%)")).toBe(1);
  });

  it.each(FAULTS)("$fault: $check", async (fault) => {
    const places = fault.typed.map(([cell, typed]) => ({ ...placeOf(form.plan, cell), typed }));
    const before = places.map(({ sheet, row, column }) => ({ ...ensureCell(form.book.sheetNamed(sheet)!, row, column) }));
    try {
      for (const { sheet, row, column, typed } of places) await put(form, sheet, row, column, typed);
      expectFound(fault, form, form.value);
    } finally {
      for (const [at, { sheet, row, column }] of places.entries()) await put(form, sheet, row, column, before[at]!.formula ?? before[at]!.value as string | number | null);
    }
    expect(form.masterCheck).toBe(0);
  });
});

async function put(form: Calculated, sheet: string, row: number, column: number, typed: string | number | null): Promise<void> {
  const cell = ensureCell(form.book.sheetNamed(sheet)!, row, column);
  if (typeof typed === "string" && typed.startsWith("=")) cell.formula = typed;
  else delete cell.formula;
  await form.type(sheet, row, column, cell.formula === undefined ? typed : null);
}

describeWithLibreOffice("returns calculated by LibreOffice", () => {
  const named = (at: string): string[] => RETURN_SHEETS.map((name) => `${name} ${at}`);
  const tried = FAULTS.map((fault, at) => ({ ...fault, plan: typedInto(filledReturn(goodAnswers(), SAMPLE_REQUEST, named(String(at + 1))), fault.typed) }));
  const good = filledReturn(goodAnswers(), SAMPLE_REQUEST, named("good"));
  const sent = sentReturn(SAMPLE_REQUEST, named("sent"));
  let calculated: Recalculated;

  beforeAll(async () => {
    const book = new Book();
    for (const plan of [good, sent, ...tried.map(({ plan }) => plan)]) writePlan(book, plan);
    calculated = await recalculate(saveWorkbook(book));
  }, 280_000);

  it("have nothing to look at and are complete where they are filled in well", () => {
    const form = new Inserted(good, calculated.value);
    expect([...looks(form).keys()]).toEqual([]);
    expect(notOk(form)).toEqual([]);
    expect(form.masterCheck).toBe(0);
    expect(form.total("Form_completeness", "Answered (%)")).toBe(1);
  });

  it("say of a form as it is sent that it is blank, and nothing else", () => {
    const form = new Inserted(sent, calculated.value);
    expect([...looks(form).keys()]).toEqual(["blankFigures", "blankAnswers"]);
    expect(form.total("Form_completeness", "Answered (%)")).toBe(0);
  });

  it("are the same in the file a provider opens", async () => {
    const planted = FAULTS.filter(({ check }) => check === "choices" || check === "wholeYear" || check === "carried");
    for (const typed of [[], planted.flatMap((fault) => fault.typed)]) {
      const plan = typedInto(filledReturn(), typed);
      const { value } = await recalculate(await planBytes(plan));
      expect([...looks(new Inserted(plan, value)).keys()]).toEqual(CHECK_KEYS.filter((key) => typed.length > 0 && planted.some(({ check }) => check === key)));
    }
  }, 120_000);

  it.each(tried)("$fault: $check", ({ plan, ...fault }) => {
    expectFound(fault, new Inserted(plan, calculated.value), calculated.value);
  });
});
