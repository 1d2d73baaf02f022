import { POUNDS } from "../formats";
import type { SheetCheck } from "../checks";
import type { LogPlaces } from "../readingsLog";
import type { PlacedTable } from "../sheetLayout";
import { unreadCount } from "../unreadFigures";
import type { GainPlaced } from "./gainTable";
import type { PlanPlaced } from "./planSheet";
import type { ResultsPlaced } from "./rangeResults";
import { SAVING_TYPES } from "./savingsCase";
import type { SavingsContext, SavingsWorkings } from "./savingsContext";

/** The sheets' words for themselves in the table of checks. */
export const AREAS = { plan: "Plan", inputs: "Inputs", workings: "Workings", log: "Log" } as const;

export interface SavingsPlaced {
  readonly workings: SavingsWorkings;
  readonly plan: PlanPlaced;
  readonly results: ResultsPlaced | null;
  readonly gain: GainPlaced | null;
}

/** Everything that must hold, in native formulas, read on the checks sheet. */
export function savingsChecks(context: SavingsContext, placed: SavingsPlaced, log: LogPlaces, unread: PlacedTable | null): SheetCheck[] {
  const { inputs, names: { checks: on }, answer } = context;
  const states = inputs.table.range("state", on);
  const { read, used, fixed, leftOut } = log.counts;
  return [
    ...planChecks(context, placed, on),
    ...overlapChecks(placed, on),
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", `COUNTIF(${states},"not a number")+COUNTIF(${states},"text changed")`, "figures"),
    ...placed.workings.checks.map((check) => none(AREAS.workings, check.words, check.is(on), check.unit)),
    ...rangeChecks(context, placed, on),
    ...(answer.rangeRefused ? [none(AREAS.plan, "Ranges that could not be worked out", "1", "ranges")] : []),
    ...gainChecks(context, placed, on),
    none(AREAS.log, "Figures and dates written in the register that could not be read", unreadCount(unread, on), "cells"),
    { area: AREAS.log, words: "Cells used, fixed and left out add up to the cells read", shouldBe: read, is: `${used}+${fixed}+${leftOut}`, unit: "cells", numberFormat: "0" },
    ...(log.readings ? [none(AREAS.log, "Cells left out that have become numbers since", `COUNTIF(${log.readings},"now a number")`, "cells")] : []),
  ];
}

function planChecks({ answer }: SavingsContext, { workings: { byInitiative }, plan: { plan, present, worth, refused } }: SavingsPlaced, on: string): SheetCheck[] {
  const total = (key: string): string => plan.totalCell(key, on);
  const years = answer.years.map((_, at) => byInitiative.totalCell(`year${at + 1}`, on)).join("+");
  return [
    none(AREAS.plan, "Initiatives of the register that could not be worked out", refused ? `COUNTIF(${refused.range("c1", on)},"initiative")` : "0", "initiatives"),
    none(AREAS.plan, "Initiatives whose saving or one-off cost falls in no year of the plan", `SUM(${byInitiative.range("outside", on)})`, "initiatives"),
    pounds(AREAS.plan, "Savings by initiative and by type come to the same", years, total("savings")),
    pounds(AREAS.plan, "Savings by type add up to the plan's", total("savings"), SAVING_TYPES.map((type) => total(type)).join("+")),
    pounds(AREAS.plan, "Net is the savings that count less one-off costs", `${total("counted")}-${total("costs")}`, total("net")),
    pounds(AREAS.plan, "Net after the optimism correction is net and the correction", `${total("net")}+${present.totalCell("correction", on)}`, present.totalCell("netAfter", on)),
    pounds(AREAS.plan, "The net present value keeps every year in its place: what Excel's NPV is wrong by is not in it", worth.cell("amount", 4, on), `${worth.cell("amount", 0, on)}+${worth.cell("amount", 5, on)}`),
  ];
}

function overlapChecks({ workings: { lines, alone, byInitiative, months }, plan: { overlaps } }: SavingsPlaced, on: string): SheetCheck[] {
  return [
    ...(lines ? [none(AREAS.workings, "Budget lines whose initiatives, added, save more than the line costs", `COUNTIF(${lines.range("beyond", on)},">0")`, "lines")] : []),
    none(AREAS.workings, "Initiatives that are there twice", `SUM(${alone.range("twice", on)})`, "initiatives"),
    none(AREAS.workings, "Initiatives whose baseline is not that of the others on their line", `SUM(${alone.range("differs", on)})`, "initiatives"),
    none(AREAS.workings, "One-off savings that have moved to another year than the one they are grouped in", `SUMPRODUCT(ISNUMBER(${months.range("grouped", on)})*(${months.range("grouped", on)}<>${months.range("yearNo", on)}))`, "initiatives"),
    ...(overlaps ? [pounds(AREAS.plan, "What is counted and what adding would count twice come to what is added", overlaps.totalCell("added", on), `${overlaps.totalCell("counted", on)}+${overlaps.totalCell("difference", on)}`)] : []),
    none(AREAS.workings, "Initiatives counted for more than they save alone", `SUMPRODUCT((${byInitiative.range("counted", on)}>${alone.range("alone", on)})*1)`, "initiatives"),
  ];
}

function rangeChecks({ inputs, settings }: SavingsContext, { results }: SavingsPlaced, on: string): SheetCheck[] {
  if (!results) return [];
  const [mean, tends, deviation] = [results("mean", on), results("tends", on), results("deviation", on)];
  return [
    none(AREAS.workings, "Means of the draws that are further from what they tend to than the standard errors allow", `IF(ABS(${mean}-${tends})<=${settings.at("errors", on)}*${deviation}/SQRT(${inputs.cell("draws", 0, on)})+1/100,0,1)`, "means"),
    pounds(AREAS.workings, "The draws were made from the figures as they are now", results("tended", on), tends),
  ];
}

function gainChecks({ inputs, answer }: SavingsContext, { gain }: SavingsPlaced, on: string): SheetCheck[] {
  if (answer.gainShareRefused) return [none(AREAS.plan, "Gain shares that could not be worked out", "1", "gain shares")];
  if (!gain) return [];
  return [pounds(AREAS.workings, "The bands hold the whole gap between target and actual cost", `ABS(${inputs.cell("gain target", 0, on)}-${inputs.cell("gain actual", 0, on)})`, gain.bands.totalCell("part", on))];
}

function none(area: string, words: string, is: string, unit: string): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat: "0" };
}

function pounds(area: string, words: string, shouldBe: string, is: string): SheetCheck {
  return { area, words, shouldBe, is, unit: "£", numberFormat: POUNDS };
}
