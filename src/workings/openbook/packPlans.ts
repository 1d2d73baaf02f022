import { cellOnSheet } from "../../cells/sheetReference";
import { inputsHash } from "../inputsHash";
import type { InsertPlan, SheetPlan } from "../insertPlan";
import { NOT_APPLICABLE, text, words } from "../planCells";
import { SHARE_METHOD, sharePack, type SharePackOptions } from "../sharing/sharePack";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import type { PackAnswer, PackCase, PackLeftOut } from "./packCase";

/** The sheets of the workbook that goes out. */
export const PACK_GOES_OUT: readonly [shared: string, receipt: string] = ["Unit costs to share", "Receipt"];
/** The names to ask the commissioner's own workbook for. */
export const PACK_STAYS: readonly [key: string, leftOut: string] = ["Key - do not share", "Left out of the pack"];

export interface PackPlans {
  /** For a new workbook: values alone, nothing of a provider. */
  readonly goesOut: InsertPlan;
  /** For the commissioner's own workbook: who is who, the checks of what was published, and who is in no figure. */
  readonly stays: InsertPlan;
}

export interface PackPlansOptions {
  /** Free names for PACK_STAYS, in the same order. */
  readonly stayNames: readonly string[];
  readonly stamp: SharePackOptions["stamp"];
}

/** A pack as two plans: what goes out, and what stays. */
export function packPlans({ title, rules, seed, earlier }: PackCase, { share, leftOut }: PackAnswer, { stayNames, stamp }: PackPlansOptions): PackPlans {
  if (stayNames.length !== PACK_STAYS.length) throw new RangeError(`What stays needs ${PACK_STAYS.length} sheet names`);
  const [key, left] = stayNames as [string, string];
  const whole = sharePack({ title, services: [], rules, seed, earlier }, share, { sheetNames: [...PACK_GOES_OUT, key], stamp });
  const [shared, receipt, keySheet] = whole.sheets as [SheetPlan, SheetPlan, SheetPlan];
  const stamped: RunStamp = { ...stamp, method: SHARE_METHOD, inputsHash: inputsHash(leftOut) };
  return {
    goesOut: { ...whole, sheets: [shared, receipt], masterCheck: { sheet: shared.name, row: CHECK_ROW, column: 1 }, show: shared.name },
    stays: { ...whole, title: `Key to: ${share.shownTitle}`, sheets: [keySheet, leftOutSheet(left, leftOut, key, stamped)], show: key },
  };
}

function leftOutSheet(name: string, leftOut: readonly PackLeftOut[], key: string, stamp: RunStamp): SheetPlan {
  const layout = new SheetLayout(name, "log");
  sheetHead(layout, "Left out of the pack: OFFICIAL-SENSITIVE COMMERCIAL", "Providers that are in no figure of a service and year, or not in a line's, with the reason. Not to be shared.", stamp);
  const counted = cellOnSheet(key, CHECK_ROW, 1);
  layout.put(CHECK_ROW, 0, text("Checks"));
  layout.put(CHECK_ROW, 1, { formula: `=${counted}`, style: "Output", numberFormat: "0", align: "left" });
  layout.put(CHECK_ROW, 2, words(`=IF(${counted}=0,"All checks of the key hold","Checks of the key do not hold: see that sheet")`, "Output"));
  if (leftOut.length === 0) {
    layout.line(text("Every provider is in the figures."));
    return finished(layout);
  }
  layout.heading("Who is left out, and why");
  const at = (index: number): PackLeftOut => leftOut[index]!;
  const shown = (said: string): string => (said === "" ? NOT_APPLICABLE : said);
  const table = layout.table({
    name: "Share_left_out",
    rows: leftOut.length,
    columns: [
      { key: "provider", heading: "Provider", width: 30, cell: ({ index }) => text(shown(at(index).provider)) },
      { key: "service", heading: "Service", width: 24, cell: ({ index }) => text(shown(at(index).service)) },
      { key: "year", heading: "Year", width: 12, cell: ({ index }) => text(shown(at(index).year)) },
      { key: "line", heading: "Line", width: 24, cell: ({ index }) => text(shown(at(index).line)) },
      { key: "cell", heading: "Cell of the return", width: 18, cell: ({ index }) => text(shown(at(index).cell)) },
      { key: "why", heading: "Why, and what to do", width: 64, cell: ({ index }) => text(at(index).words, "Normal", { wrap: true }) },
    ],
  });
  return finished(layout, table);
}
