import { serialOf } from "../../../src/domain/kernel/day";
import { Book } from "../../../src/workbench/book/book";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { contractAnswer } from "../../../src/workings/contracts/contractAnswer";
import { recalculate } from "../../_libreoffice/recalculate";
import { describeWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { Inserted } from "../_inserted";
import { addLinkedCells } from "../_linkedCells";
import { writePlan } from "../_writePlan";
import { LOTS, on } from "./_cases";
import { calculated, planOf } from "./_inserted";

const FROM_1904 = { ...LOTS, date1904: true };
const BEHIND = 1462;

describeWithLibreOffice("a workbook that counts dates from 1904", () => {
  it("comes to the same value and threshold, its dates counted as it counts", async () => {
    const plan = planOf(FROM_1904, "workings");
    const book = new Book();
    book.date1904 = true;
    addLinkedCells(book, FROM_1904);
    writePlan(book, plan);
    const inserted = new Inserted(plan, (await recalculate(saveWorkbook(book))).value);
    expect(inserted.failing()).toEqual([]);
    expect([inserted.named("openbook_contract_value"), inserted.named("openbook_contract_threshold")]).toEqual([contractAnswer(LOTS).value, 663_540]);
    expect(inserted.column("Contract_value_by_period", "To")).toEqual(contractAnswer(LOTS).periods.map(({ to }) => serialOf(to) - BEHIND));
  }, 120_000);
});

it("puts dates back for functions, by a number in a cell, and theirs into the workbook's", async () => {
  const inserted = await calculated(FROM_1904, "functions");
  expect(inserted.masterCheck).toBe(0);
  expect(inserted.named("openbook_contract_threshold")).toBe(663_540);
  expect(inserted.column("Contract_value_by_period", "From")[0]).toBe(serialOf(on("2026-09-01").day) - BEHIND);
  expect(inserted.column("Contract_value_by_period", "To")).toEqual(contractAnswer(LOTS).periods.map(({ to }) => serialOf(to) - BEHIND));
});
