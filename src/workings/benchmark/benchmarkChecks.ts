import type { SheetCheck } from "../checks";
import { POUNDS } from "../formats";
import type { LogPlaces } from "../readingsLog";
import type { BenchmarkContext, BenchmarkWorkings } from "./benchmarkContext";
import type { BenchmarkPlaced } from "./benchmarkSheet";
import type { LeftOutPlaced } from "./leftOutSheet";

/** The sheets' words for themselves in the table of checks. */
export const AREAS = { benchmark: "Benchmark", inputs: "Inputs", workings: "Workings", leftOut: "Left out", log: "Log" } as const;

interface SheetsPlaced {
  readonly workings: BenchmarkWorkings;
  readonly leftOut: LeftOutPlaced;
  readonly benchmark: BenchmarkPlaced;
  readonly log: LogPlaces;
}

/** Everything that must hold, in native formulas, read on the checks sheet. */
export function benchmarkChecks(context: BenchmarkContext, placed: SheetsPlaced): SheetCheck[] {
  const { names: { checks: on } } = context;
  const { read, used, fixed, leftOut } = placed.log.counts;
  return [
    ...benchmarkSheetChecks(placed, on),
    ...linesChecks(context, placed, on),
    ...(placed.benchmark.questions ? [none(AREAS.benchmark, "Questions drafted for bids whose flag has changed since", `ROWS(${placed.benchmark.questions.range("state", on)})-COUNTIF(${placed.benchmark.questions.range("state", on)},"as drafted")`, "questions")] : []),
    ...inputChecks(context, on),
    ...workingsChecks(context, placed.workings, on),
    ...leftOutChecks(placed.leftOut, on),
    { area: AREAS.log, words: "Cells used, fixed and left out add up to the cells read", shouldBe: read, is: `${used}+${fixed}+${leftOut}`, unit: "cells", numberFormat: "0" },
    ...(placed.log.readings ? [none(AREAS.log, "Cells left out that have become numbers since", `COUNTIF(${placed.log.readings},"now a number")`, "cells")] : []),
  ];
}

function benchmarkSheetChecks({ workings: { spread }, benchmark: { summary, ranked } }: SheetsPlaced, on: string): SheetCheck[] {
  if (!spread) return [];
  return [
    none(AREAS.benchmark, "Services whose median or mean is not between the lowest and the highest", `SUM(${spread.range("outside", on)})`, "services"),
    ...(summary?.has("saving") ? [
      { area: AREAS.benchmark, words: "The services' potential savings come to the total", shouldBe: `SUM(${spread.range("saving", on)})`, is: summary.totalCell("saving", on), unit: "£", numberFormat: POUNDS },
      none(AREAS.workings, "Potential savings below nothing", `SUM(${spread.range("below", on)})`, "providers"),
    ] : []),
    ...ranked.map(({ table, service, values }): SheetCheck => ({
      area: AREAS.benchmark, words: `${service}: the providers in order come to those compared`, shouldBe: `SUM(${values(on)})`, is: `SUM(${table.range("unit", on)})`, unit: "£", numberFormat: POUNDS,
    })),
  ];
}

/** The gap between the two medians is all of its parts, and the lines' figures. */
function linesChecks({ settings }: BenchmarkContext, { workings: { lines }, benchmark }: SheetsPlaced, on: string): SheetCheck[] {
  if (!lines || !benchmark.lines) return [];
  const [sum, gap, among, incomplete] = [0, 2, 3, 4].map((row) => benchmark.lines!.medians.cell("pounds", row, on)) as [string, string, string, string];
  return [
    none(AREAS.benchmark, "The lines' parts do not come to the gap between the two medians (1 is so)", `IF(ISNUMBER(${gap}),IF(ABS(${gap}-${among}-${incomplete})>${settings.at("same", on)}*100*(1+ABS(${sum})),1,0),0)`, "gaps"),
    { area: AREAS.workings, words: "Every total has a place of its own from the cheapest", shouldBe: lines.totals.cell("compared", 0, on), is: `IF(COUNT(${lines.matrix.range("place", on)})=0,0,MAX(${lines.matrix.range("place", on)}))`, unit: "totals", numberFormat: "0" },
  ];
}

function inputChecks({ inputs, priceYears }: BenchmarkContext, on: string): SheetCheck[] {
  const states = inputs.table.range("state", on);
  return [
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", `COUNTIF(${states},"not a number")+COUNTIF(${states},"text changed")`, "figures"),
    ...(priceYears ? [none(AREAS.inputs, "Price years whose text has changed since it was read", `COUNTIF(${priceYears.read.range("state", on)},"text changed")`, "price years")] : []),
  ];
}

function workingsChecks({ answer }: BenchmarkContext, { spread, position, checks }: BenchmarkWorkings, on: string): SheetCheck[] {
  return [
    ...(spread?.has("missed") ? [none(AREAS.workings, "Services whose weighted mean is not all the cost ÷ all the activity", `SUM(${spread.range("missed", on)})`, "services")] : []),
    ...(position && answer.services.some((service) => service.position)
      ? [{ area: AREAS.workings, words: "The subject is one of those compared", shouldBe: "1", is: `IF(COUNT(${position.range("value", on)})>0,1,0)`, unit: "provider", numberFormat: "0" }]
      : []),
    ...checks.map((check) => none(AREAS.workings, check.words, check.is(on), check.unit)),
  ];
}

function leftOutChecks({ counts, list }: LeftOutPlaced, on: string): SheetCheck[] {
  return [
    none(AREAS.leftOut, "Services that have nobody to compare", `COUNTIF(${counts.range("in", on)},0)`, "services"),
    none(AREAS.leftOut, "Providers that were compared and have no unit cost now", `SUM(${counts.range("lost", on)})`, "providers"),
    none(AREAS.leftOut, "Providers that are neither compared, set aside nor left out, or are twice", `SUMPRODUCT(ABS(${counts.range("closes", on)}))`, "providers"),
    ...(list ? [none(AREAS.leftOut, "Cells of providers left out that have become numbers since", `COUNTIF(${list.range("state", on)},"now a number")`, "cells")] : []),
  ];
}

function none(area: string, words: string, is: string, unit: string): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat: "0" };
}
