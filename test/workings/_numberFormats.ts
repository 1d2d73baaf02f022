import { format } from "numfmt";
import type { InsertPlan, SheetPlan } from "../../src/workings/insertPlan";

/** Numbers with no decimals to show, and some too near a whole number to show any. */
const SHOWN = [0, 1, -3, 120, 12_000, -12_000, 1e-14, 3_000_000_000_000, 12_000.000000000002];

/** What any number format of a plan shows with a point that no figure follows ("12,000."), and where. */
export function barePoints({ sheets, answerBlock }: Pick<InsertPlan, "sheets" | "answerBlock">): string[] {
  const formats = [...sheets.flatMap((sheet) => formatsOf(sheet)), ...(answerBlock?.rows ?? []).flatMap((line) => line.map((cell) => cell?.numberFormat))];
  return [...new Set(formats)].flatMap((one) => {
    const bare = one === undefined ? undefined : SHOWN.map((number) => format(one, number)).find((shown) => /\.(?!\d)/.test(shown));
    return bare === undefined ? [] : [`${String(one)} shows ${bare}`];
  });
}

function formatsOf({ rows, charts }: SheetPlan): (string | undefined)[] {
  return [...rows.flatMap((line) => line.map((cell) => cell?.numberFormat)), ...charts.map(({ valueFormat }) => valueFormat)];
}
