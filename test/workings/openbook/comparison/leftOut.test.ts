import type { ReturnRemark } from "../../../../src/returns/returnGiven";
import { leftOutList } from "../../../../src/workings/openbook/leftOutTable";
import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import { ACME, caseOf } from "./_cases";
import { calculated } from "./_inserted";
import { returnOf } from "./_returns";

const remark = (sort: ReturnRemark["sort"], words: string, seen = ""): ReturnRemark => ({ sort, part: "costs", cell: "Costs!J12", seen, words });
const CASE = caseOf({
  returns: [
    { ...returnOf({ provider: "", source: "Sheet2", costs: { C01: { cost: ["", "", 5] } }, income: { I01: { cost: ["", "", -5] } } }), remarks: [remark("left out", "This is no figure.", "=1+1")] },
    { ...returnOf(ACME), remarks: [remark("altered", "The heading was typed over."), remark("odd", "This is ten times last year.", "12,000")] },
  ],
  earlier: [{ ...returnOf({ ...ACME, year: "2024-25" }), remarks: [remark("odd", "A total was typed over.")] }],
  unread: [{ source: "Notes.xlsx", words: "It holds no return." }],
});

test("everything left out, odd or altered is listed under whose it is: what could not be read, then each return in order", () => {
  const list = leftOutList({ comparisonCase: CASE, all: [...CASE.returns, ...CASE.earlier], answer: comparisonAnswer(CASE), sentence: ({ code }) => `Refused: ${code}.` });
  expect(list.map(({ source, sort, words }) => [source, sort, words])).toEqual([
    ["Notes.xlsx", "not read", "It holds no return."],
    ["Sheet2", "not compared", "The return gives no costs as tendered, so there is nothing to compare with."],
    ["Sheet2", "left out", "Its surplus is not worked out. Refused: negative."],
    ["Sheet2", "left out", "This is no figure."],
    ["Acme Care 2025-26.xlsx", "altered", "The heading was typed over."], ["Acme Care 2025-26.xlsx", "odd", "This is ten times last year."], ["Acme Care 2024-25.xlsx", "odd", "A total was typed over."],
  ]);
});

test("on its sheet, what was seen stays words whatever it begins with", async () => {
  const inserted = await calculated(CASE, "workings");
  expect(inserted.column("Openbook_left_out", "Seen")).toEqual(["–", "–", "–", "=1+1", "–", "12,000", "–"]);
  expect(inserted.column("Openbook_left_out", "Provider")[3]).toBe("(none given)");
});

test("nothing to list is said", async () => {
  const inserted = await calculated(caseOf({ returns: [returnOf(ACME)] }), "workings");
  expect(inserted.has("Openbook_left_out")).toBe(false);
});
