import { writeFileSync } from "node:fs";
import { planBytes } from "../../../../src/workbook/files/newWorkbook/planBytes";
import { readFile } from "../../../../src/workbook/files/readFile";
import { STANDARD_ACTIVITY, STANDARD_COSTS, STANDARD_INCOME } from "../../../../src/returns/standardLines";
import { filledReturn, goodAnswers, sentReturn, SAMPLE_REQUEST } from "../_filledReturn";
it("writes", async () => {
  const std = { ...SAMPLE_REQUEST, costs: STANDARD_COSTS, activity: STANDARD_ACTIVITY, income: STANDARD_INCOME, posts: 20 };
  const a = sentReturn(std);
  const bytes = await planBytes(a); writeFileSync("/tmp/o2/std.xlsx", bytes);
  for (let i = 0; i < 5; i++) await readFile("std.xlsx", bytes); const t = Date.now(); for (let i = 0; i < 10; i++) await readFile("std.xlsx", bytes); console.log("read ms", Date.now() - t, "bytes", bytes.length, "formulas", a.sheets.flatMap((s) => s.rows.flat()).filter((c) => c?.formula).length, "widths", a.sheets.map((s) => [s.name, s.columnWidths.reduce((x, y) => x + y, 0), s.print.pagesWide ?? 1, s.rows.length].join(" ")).join("; "));
  writeFileSync("/tmp/o2/bad.xlsx", await planBytes(filledReturn([...goodAnswers(), [["costs", "this", 4], "£24,035.40"], [["costs", "this", 2], ""], [["staffing", "pay", 1], 2400]])));
}, 60000);
