import { CPI } from "../../../src/reference/series/cpi";
import { CPI12M } from "../../../src/reference/series/cpi12m";
import { NLW } from "../../../src/reference/series/nlw";
import { heldFigures } from "../../../src/workings/reference/heldFigures";
import { stampOf } from "../_stamp";
import type { ReferenceCase, TableSeries } from "../../../src/workings/reference/referenceCase";

export const STAMP = stampOf("Reference 1");

export const CPI_TABLE: TableSeries = { name: "CPI", title: CPI.title, unit: CPI.unit, measure: "index", timing: "month", figures: heldFigures(CPI) };
const NEWER = { period: "2026-03", value: 140.7, status: "outturn", source: "D7BT, ONS, released 22-04-2026" };

/** Series of each timing and measure, one of them of a new name whose every period could be a month or a year. */
export const CASE: ReferenceCase = {
  title: "Reference figures: CPI and others",
  series: [
    { ...CPI_TABLE, figures: [...CPI_TABLE.figures.slice(-30), NEWER] },
    { name: "CPI12M", title: CPI12M.title, unit: "%", measure: "rate", timing: "month", figures: heldFigures(CPI12M).slice(-14) },
    { name: "NLW", title: NLW.title, unit: NLW.unit, measure: "pounds", timing: "in force", figures: heldFigures(NLW) },
    {
      name: "Fees & co (care)", title: "", unit: "", measure: "index", timing: "year",
      figures: ["2008-09", "2009-10", "2010-11"].map((period, i) => ({ period, value: 100 + i * 2.5, status: "given", source: "=1+1" })),
    },
    { name: "One month", title: "One month", unit: "", measure: "index", timing: "month", figures: [{ period: "2010-11", value: 50, status: "given", source: "typed" }] },
  ],
  notes: [
    { series: "CPI", period: "2026-01", was: 139.4, now: 139.5, words: "Revised since the figure held by Openbook." },
    { series: "CPI", period: "", was: null, now: null, words: "Row 30: “Average” stands where a period belongs." },
  ],
};

/** The rows of the figures as a function is given them. */
export function tableCells({ series }: ReferenceCase): [string, string, number][] {
  return series.flatMap(({ name, figures }) => figures.map(({ period, value }): [string, string, number] => [name, period, value]));
}
