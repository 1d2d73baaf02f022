import type { InsertPlan, PlanCell } from "../../src/workings/insertPlan";

/** Text no spreadsheet may take for a formula, a number or a date. */
export const HOSTILE: readonly string[] = [
  "=cmd|' /C calc'!A0", "=1+1", "+1", "-1", "@SUM(A1:A2)", "'=1+1", "'t Hart", "＝1+1", "＋1", "\t=1+1", " =1+1", "=HYPERLINK(\"http://x\",\"y\")",
  "2025-26", "1/4/25", "007", "1e5", "12%", "£5", "(500)", "TRUE", "#N/A", "May 2025", "__proto__", "constructor", "=".repeat(200), "=" + "x".repeat(9_000),
];

const input = (value: number, note: string): PlanCell => ({ value, style: "Input", numberFormat: "0.00%", note, align: "right" });

/** A plan with one of everything a plan can hold, small enough to read. */
export function smallPlan(changes: Partial<InsertPlan> = {}): InsertPlan {
  return {
    job: "Pool", title: "Contributions to the pooled fund, 2025-26",
    sheets: [
      {
        name: "Pool inputs", role: "inputs",
        rows: [
          [{ value: "Inputs to the pooled fund", style: "Title" }],
          [{ value: "Shares agreed in March, as read from the sheet Budget and shown to the partners for checking.", style: "Explanatory Text", wrap: true }],
          [],
          [{ value: "Partner", style: "Heading 3" }, { value: "Share", style: "Heading 3", align: "right" }],
          [{ value: "Staffordshire" }, input(0.58, "From Budget!B2")],
          [{ value: "Stoke" }, input(0.17, "From Budget!B3")],
          [{ value: "Probation" }, input(0.25, "From Budget!B4")],
          [{ value: "Total", style: "Total" }, { formula: "=SUM(B5:B7)", style: "Total", numberFormat: "0.00%" }],
        ],
        columnWidths: [24, 12], frozenRows: 4, frozenColumns: 1,
        tables: [{ row: 3, column: 0, rows: 4, columns: 2, name: "PoolShares" }], charts: [], print: { landscape: true, titleRows: [0, 3], titleColumns: [0, 1] },
      },
      {
        name: "Pool", role: "summary",
        rows: [
          [{ value: "Contributions to the pooled fund", style: "Title" }],
          [{ value: "Partner", style: "Heading 3" }, { value: "Contribution", style: "Heading 3", align: "right" }],
          ...["B5", "B6", "B7"].map((share, index): (PlanCell | null)[] => [
            { formula: `='Pool inputs'!A${5 + index}`, style: "Linked Cell" }, { formula: `=ROUND(Fund_total*'Pool inputs'!${share},2)`, style: "Calculation", numberFormat: "#,##0.00" },
          ]),
          [{ value: "Check: shares make a whole", style: "Normal" }, { formula: "=ROUND('Pool inputs'!B8-1,9)", style: "Check Cell", numberFormat: "0" }],
          [{ value: "Fund in the year", style: "Normal" }, { value: 1_000, style: "Input", numberFormat: "#,##0.00" }],
          ...HOSTILE.map((value): (PlanCell | null)[] => [null, null, null, { value }]),
        ],
        columnWidths: [30, 16], frozenRows: 0, frozenColumns: 0, tables: [],
        charts: [{
          kind: "clusteredColumn", title: "Contributions by partner",
          source: { row: 1, column: 0, rows: 4, columns: 2 }, from: { row: 9, column: 0 }, to: { row: 24, column: 2 }, valueFormat: "#,##0",
        }, {
          kind: "stackedColumn", title: "Step by step", fills: [null],
          source: { row: 1, column: 0, rows: 4, columns: 2 }, from: { row: 25, column: 0 }, to: { row: 40, column: 2 }, valueFormat: "#,##0",
        }],
        print: { landscape: true, pagesWide: 2, parts: [{ row: 0, column: 0, rows: 8, columns: 4 }, { row: 8, column: 0, rows: 33, columns: 4 }] },
      },
    ],
    names: [{ name: "Fund_total", sheet: "Pool", row: 6, column: 1, rows: 1, columns: 1, comment: "Total of the pooled fund in the year" }],
    masterCheck: { sheet: "Pool", row: 5, column: 1 },
    show: "Pool",
    answerBlock: {
      sheet: "Budget", row: 9, column: 1,
      rows: [
        [{ value: "Contributions", style: "Heading 3" }, null],
        [{ formula: "=Pool!A3" }, { formula: "=Pool!B3", numberFormat: "#,##0.00" }],
        [{ formula: "=Pool!A4" }, { formula: "=Pool!B4" }],
      ],
    },
    ...changes,
  };
}
