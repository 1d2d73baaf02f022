import { PERCENT, POUNDS } from "../formats";
import { formula, NOT_APPLICABLE, words } from "../planCells";
import type { ColumnSpec, RowPlace } from "../sheetLayout";
import { NONE, type BenchmarkContext } from "./benchmarkContext";
import type { Room } from "./functionBlock";

type Cell = RowPlace["cell"];

/** Each bid beside the median of the others, step by step or by BENCH.BIDS. */
export function bidColumns({ settings, inputs }: BenchmarkContext, spilled: Room | null, sheet: string): ColumnSpec[] {
  const tolerance = inputs.cell("tolerance", 0, sheet);
  const beside = (cell: Cell): string => settings.isAbove(cell("compared"), `(${cell("median")}+${tolerance}*ABS(${cell("median")}))`, sheet);
  const below = (cell: Cell): string => settings.isAbove(`(${cell("median")}-${tolerance}*ABS(${cell("median")}))`, cell("compared"), sheet);
  // The first row of the function's answer is its headings.
  const given = (column: number, index: number, test: string): string => `=IF(${test.replace("#", spilled!.cell(column, index + 1))},${spilled!.cell(column, index + 1)},"${NOT_APPLICABLE}")`;
  const steps: ColumnSpec[] = spilled ? [] : [
    { key: "others", heading: "Other bids", width: 10, cell: ({ cell, range }) => formula(`=IF(${cell("counts")}=1,SUM(${range("counts")})-1,0)`, "0") },
    place("lowerAt", "Place of the lower middle one", (others) => `INT(AVERAGE(1,${others}))`),
    place("upperAt", "Place of the upper middle one", (others) => `INT(AVERAGE(0,${others}))+1`),
    middle("lowerBid", "Lower middle of the others (£)", "lowerAt"),
    middle("upperBid", "Upper middle of the others (£)", "upperAt"),
  ];
  return [
    ...steps,
    {
      key: "median", heading: "Median of the others (£)", width: 15,
      cell: ({ cell, index }) => formula(spilled ? given(1, index, "ISNUMBER(#)") : `=IF(ISNUMBER(${cell("lowerBid")}),AVERAGE(${cell("lowerBid")},${cell("upperBid")}),"${NOT_APPLICABLE}")`, POUNDS),
    },
    {
      key: "difference", heading: "Difference from it", width: 12,
      cell: ({ cell, index }) => formula(spilled ? given(2, index, "ISNUMBER(#)") : `=IF(ISNUMBER(${cell("median")}),IF(${cell("median")}=0,"${NOT_APPLICABLE}",(${cell("compared")}-${cell("median")})/${cell("median")}),"${NOT_APPLICABLE}")`, PERCENT),
    },
    {
      key: "flag", heading: "To ask about", width: 12,
      cell: ({ cell, index }) => words(spilled
        ? `=IF(OR(${spilled.cell(3, index + 1)}="high",${spilled.cell(3, index + 1)}="low"),${spilled.cell(3, index + 1)},"${NOT_APPLICABLE}")`
        : `=IF(ISNUMBER(${cell("difference")}),IF(${beside(cell)},"high",IF(${below(cell)},"low","${NOT_APPLICABLE}")),"${NOT_APPLICABLE}")`, "Output"),
    },
  ];
}

function place(key: string, heading: string, of: (others: string) => string): ColumnSpec {
  return { key, heading, width: 10, cell: ({ cell }) => formula(`=IF(${cell("others")}>0,${of(cell("others"))},"${NONE}")`, "0") };
}

/** What stands at a place among the others: one place further on among all from the bid's own place on. */
function middle(key: string, heading: string, at: string): ColumnSpec {
  return {
    key, heading, width: 15,
    cell: ({ cell, range }) => {
      const [bids, own] = [range("compared"), cell(at)];
      return formula(`=IF(ISNUMBER(${own}),IF(SMALL(${bids},${own})<${cell("compared")},SMALL(${bids},${own}),SMALL(${bids},${own}+1)),"${NONE}")`, POUNDS);
    },
  };
}
