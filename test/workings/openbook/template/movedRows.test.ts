import { Book } from "../../../../src/workbench/book/book";
import { saveWorkbook } from "../../../../src/workbench/file/saveWorkbook";
import type { InsertPlan } from "../../../../src/workings/insertPlan";
import type { ReturnCheck } from "../../../../src/workings/openbook/template/returnChecks";
import { RETURN_SHEETS } from "../../../../src/workings/openbook/template/returnPlanOptions";
import { recalculate, type Recalculated } from "../../../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../../../_libreoffice/withLibreOffice";
import { calculatedPlan } from "../../_calculated";
import { Inserted } from "../../_inserted";
import { writePlan } from "../../_writePlan";
import { filledReturn, goodAnswers, SAMPLE_REQUEST } from "../_filledReturn";
import { looks } from "./_calculatedForm";
import { withRowPutIn, withRowTakenOut, withSheetDeleted } from "./_movedRows";

const good = (at: string): InsertPlan => filledReturn(goodAnswers(), SAMPLE_REQUEST, RETURN_SHEETS.map((name) => `${name} ${at}`));
/** Sheet rows, from 0, of the first line, of one in the middle and of the total of costs. */
const [FIRST, MIDDLE, TOTAL] = [8, 10, 14];

/** A row put in within a table has no check of its own; one taken out leaves errors where it was read. */
const MOVED: readonly (readonly [string, (at: string) => InsertPlan, readonly ReturnCheck[]])[] = [
  ["a row put in between two lines of cost", (at) => withRowPutIn(good(at), `Costs ${at}`, MIDDLE), ["checkCells", "lines"]],
  ["a row put in under the last line of cost", (at) => withRowPutIn(good(at), `Costs ${at}`, TOTAL), ["lines"]],
  ["a row put in under the headings of the posts", (at) => withRowPutIn(good(at), `Staffing ${at}`, FIRST), ["lines"]],
  ["a line of cost taken out", (at) => withRowTakenOut(good(at), `Costs ${at}`, MIDDLE), ["errors", "lines"]],
  ["the total of costs taken out", (at) => withRowTakenOut(good(at), `Costs ${at}`, TOTAL), ["lines", "totalsFoot", "totalsTyped"]],
  ["the sheet of activity deleted", (at) => withSheetDeleted(good(at), `Activity ${at}`), ["checkCells", "errors", "headings", "lines"]],
  ["the sheet of costs deleted", (at) => withSheetDeleted(good(at), `Costs ${at}`), ["checkCells", "errors", "headings", "lines", "totalsTyped"]],
  ["a row put in above the table", (at) => withRowPutIn(good(at), `Costs ${at}`, 5), []],
];

it.each(MOVED)("%s, calculated by the grid", async (_name, planned, checks) => {
  const form = await calculatedPlan(planned("1"), () => undefined, false);
  expect([...looks(form).keys()].sort()).toEqual([...checks]);
}, 30_000);

describeWithLibreOffice("rows moved, calculated by LibreOffice", () => {
  const plans = MOVED.map(([name, planned, checks], at) => ({ name, plan: planned(String(at + 1)), checks }));
  let calculated: Recalculated;

  beforeAll(async () => {
    const book = new Book();
    for (const { plan } of plans) writePlan(book, plan);
    calculated = await recalculate(saveWorkbook(book));
  }, 120_000);

  it.each(plans)("$name", ({ plan, checks }) => {
    expect([...looks(new Inserted(plan, calculated.value)).keys()].sort()).toEqual([...checks]);
  });
});
