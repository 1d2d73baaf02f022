import { countsFrom1904 } from "../../../src/workbook/officeWorkbook/dateSystem";

// 1 April 2025 is 45748 counted from 1900 and 44286 counted from 1904.
test.each([
  [45_748, "01/04/2025", "dd/mm/yyyy", false],
  [44_286, "01/04/2025", "dd/mm/yyyy", true],
  [44_286, "1 April 2025", "d mmmm yyyy", true],
  [44_286, "01/04/25", "dd/mm/yy", false],
  [44_286, "44,286", "#,##0", false],
  [44_286, "########", "dd/mm/yyyy", false],
])("%p shown as %p in %p", (value, text, format, expected) => {
  expect(countsFrom1904([["", value]], [["", text]], [["yyyy", format]])).toBe(expected);
});
