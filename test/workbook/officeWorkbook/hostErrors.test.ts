import { explainWorkbook } from "../../../src/messages/explainWorkbook";
import { asWorkbookError, hostCode, isAnswerTooLarge } from "../../../src/workbook/officeWorkbook/hostErrors";
import { WorkbookError } from "../../../src/workbook/port";

/** As office.js throws it. */
function fromHost(code: string): Error {
  return Object.assign(new Error(`The host says ${code}.`), { code, debugInfo: { code } });
}

test.each([
  ["AccessDenied", "protected"], ["InvalidOperationInCellEditMode", "cell-being-edited"], ["InvalidSelection", "nothing-selected"],
  ["ItemNotFound", "sheet-gone"], ["InvalidReference", "sheet-gone"], ["ItemAlreadyExists", "changed-meanwhile"],
  ["RequestPayloadSizeLimitExceeded", "too-large"], ["ResponsePayloadSizeLimitExceeded", "too-large"], ["RangeExceedsLimit", "too-large"],
  ["ApiNotFound", "host-too-old"], ["UnsupportedOperation", "host-too-old"], ["MergedRangeConflict", "would-overwrite"], ["FilteredRangeConflict", "would-overwrite"],
  ["GeneralException", "host"], ["InactiveWorkbook", "host"], ["RequestAborted", "host"], ["SomethingNew", "host"],
])("%s is %s, with where it happened", (code, expected) => {
  const cause = fromHost(code);
  const error = asWorkbookError(cause, { sheet: "Costs", address: "B2:C4" });
  expect(error).toBeInstanceOf(WorkbookError);
  expect(error).toMatchObject({ code: expected, cause });
  expect(explainWorkbook(error as WorkbookError)).toMatch(/^(?!.*undefined).+: .+\.$/);
  if (expected === "host") expect(error).toMatchObject({ detail: { sheet: "Costs", address: "B2:C4", code, message: `The host says ${code}.` } });
});

test("something missing that is no sheet of ours is a change by someone else", () => {
  expect(asWorkbookError(fromHost("ItemNotFound"))).toMatchObject({ code: "changed-meanwhile" });
});

test("a refusal of ours stays as it is, and a fault of ours surfaces as one", () => {
  const ours = new WorkbookError("cancelled"), bug = new TypeError("x is not a function");
  expect(asWorkbookError(ours)).toBe(ours);
  expect(asWorkbookError(bug)).toBe(bug);
  expect(asWorkbookError("text")).toBe("text");
  expect(hostCode(bug)).toBeUndefined();
});

test("only an answer that is too large may be asked for in parts", () => {
  expect(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "RequestPayloadSizeLimitExceeded", "GeneralException"].map((code) => isAnswerTooLarge(fromHost(code))))
    .toEqual([true, true, false, false]);
});
