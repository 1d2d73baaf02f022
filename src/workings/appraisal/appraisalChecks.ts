import type { SheetCheck } from "../checks";
import { POUNDS } from "../formats";
import type { LogPlaces } from "../readingsLog";
import type { AppraisalContext, AppraisalWorkings } from "./appraisalContext";
import type { DiscountPlaced } from "./discountSearch";
import type { PlacedTable } from "../sheetLayout";
import { unreadCount } from "../unreadFigures";
import { VIEW_WORDS } from "./appraisalSettings";
import { VIEWS } from "./viewAnswer";

/** The sheets' words for themselves in the table of checks. */
export const AREAS = { paper: "Page", inputs: "Inputs", workings: "Workings", sensitivity: "Sensitivity", log: "Log" } as const;

/** What the sensitivity sheet has; null where there is one option. */
export interface SensitivityPlaced {
  readonly switching: PlacedTable;
  readonly discount: DiscountPlaced;
}

/** What the checks read of the sheets that show the answer. */
export interface AppraisalOutputs {
  readonly sensitivity: SensitivityPlaced | null;
  readonly paper: { readonly options: PlacedTable };
}

/** Everything that must hold, in native formulas, read on the checks sheet. */
export function appraisalChecks(context: AppraisalContext, workings: AppraisalWorkings, { sensitivity, paper }: AppraisalOutputs, log: LogPlaces, unread: PlacedTable | null): SheetCheck[] {
  const { inputs, names: { checks: on } } = context;
  const states = inputs.table.range("state", on);
  const { read, used, fixed, leftOut } = log.counts;
  return [
    {
      area: AREAS.paper, words: "The page's net present values are what its costs, benefits and corrections come to", unit: "£", numberFormat: POUNDS,
      shouldBe: `SUM(${paper.options.range("benefit", on)})-SUM(${paper.options.range("cost", on)})+SUM(${paper.options.range("correction", on)})`, is: `SUM(${paper.options.range("net", on)})`,
    },
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", `COUNTIF(${states},"not a number")+COUNTIF(${states},"text changed")`, "figures"),
    ...rangeChecks(context, on),
    ...workingsChecks(context, workings, on),
    ...(sensitivity ? sensitivityChecks(sensitivity, on) : []),
    none(AREAS.log, "Amounts written in the table that could not be read", unreadCount(unread, on), "cells"),
    { area: AREAS.log, words: "Cells used, fixed and left out add up to the cells read", shouldBe: read, is: `${used}+${fixed}+${leftOut}`, unit: "cells", numberFormat: "0" },
    ...(log.readings ? [none(AREAS.log, "Cells left out that have become numbers since", `COUNTIF(${log.readings},"now a number")`, "cells")] : []),
  ];
}

function rangeChecks({ inputs, appraisal: { criteria }, settings }: AppraisalContext, on: string): SheetCheck[] {
  const outside = (range: string, most: string): string => `SUMPRODUCT((${range}<0)*1)+SUMPRODUCT((${range}>${most})*1)`;
  const costs = inputs.used("cost correction", on);
  const benefits = inputs.used("benefit correction", on);
  const weights = criteria ? inputs.used("weight", on) : "";
  return [
    none(AREAS.inputs, "Corrections for optimism below 0, or above 200% on costs or 100% off benefits", `${outside(costs, "1+1")}+${outside(benefits, "1")}`, "corrections"),
    { area: AREAS.inputs, words: "The view that decides is one of the three", shouldBe: "1", is: `IF(OR(${["1", "1+1", "1+1+1"].map((view) => `${settings.at("decides", on)}=${view}`).join(",")}),1,0)`, unit: "view", numberFormat: "0" },
    ...(criteria ? [none(AREAS.inputs, "Weights of the criteria that do not total 100%, or are below 0", `IF(OR(ABS(SUM(${weights})-1)>${settings.at("weights", on)},MIN(${weights})<0),1,0)`, "sets")] : []),
  ];
}

function workingsChecks({ answer, appraisal: { criteria } }: AppraisalContext, { lines, compared, decided, nets, years, scores }: AppraisalWorkings, on: string): SheetCheck[] {
  const sum = (table: PlacedTable, key: string): string => `SUM(${table.range(key, on)})`;
  const wrong = decided.range("net", on);
  const first = decided.range("no", on);
  return [
    none(AREAS.workings, "Options whose net present value is not what their lines add up to", `SUMPRODUCT((ABS(ROUND((${wrong}-SUMIF(${lines.range("optionNo", on)},${first},${lines.range("worth", on)}))*100,0))>0)*1)`, "options"),
    { area: AREAS.workings, words: "Net amounts by year, discounted, come to the options' net present values", shouldBe: sum(decided, "net"), is: `SUMPRODUCT(${nets.block("option0", `option${decided.rows - 1}`, on)}*${years.range("factor", on)})`, unit: "£", numberFormat: POUNDS },
    ...compared.map((table, at): SheetCheck => ({
      area: AREAS.workings, words: `${VIEW_WORDS[VIEWS[at]!]}: as given and the optimism corrections come to the corrected figures`, unit: "£", numberFormat: POUNDS,
      shouldBe: sum(table, "net"), is: `${sum(table, "before")}+${sum(table, "costCorrection")}+${sum(table, "benefitCorrection")}`,
    })),
    ...(criteria === null ? [] : [none(AREAS.workings, "Weighted scores that could not be worked out", scores ? `ROWS(${scores.options.range("score", on)})-COUNT(${scores.options.range("score", on)})` : String(answer.scoresRefused ? 1 : 0), "options")]),
  ];
}

function sensitivityChecks({ switching, discount: { shift, putBack } }: SensitivityPlaced, on: string): SheetCheck[] {
  const leads = putBack.range("lead", on);
  return [
    none(AREAS.sensitivity, "Switching values that, put back, leave the two options apart", `SUMPRODUCT((ABS(ROUND(SUMIF(${switching.range("no", on)},${switching.range("no", on)},${switching.range("level", on)})*100,0))>0)*1)`, "lines"),
    none(AREAS.sensitivity, "Switching values beyond which the ranking does not turn", `COUNTIF(${switching.range("turned", on)},0)`, "lines"),
    none(AREAS.sensitivity, "Options level with the preferred at the switching discount rate, fewer than one", `IF(ISNUMBER(${shift(on)}),IF(SUMPRODUCT((ABS(ROUND(${leads}*100,0))=0)*1)>1,0,1),0)`, "searches"),
  ];
}

function none(area: string, words: string, is: string, unit: string): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat: "0" };
}
