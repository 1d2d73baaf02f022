import type { SheetCheck } from "../checks";
import { POUNDS } from "../formats";
import type { LogPlaces } from "../readingsLog";
import type { PlacedTable } from "../sheetLayout";
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
    ...benchmarkSheetChecks(context, placed, on),
    ...linesChecks(context, placed, on),
    ...(placed.benchmark.questions ? [none(AREAS.benchmark, "Questions drafted for bids whose flag has changed since", `ROWS(${placed.benchmark.questions.range("state", on)})-COUNTIF(${placed.benchmark.questions.range("state", on)},"as drafted")`, "questions")] : []),
    ...inputChecks(context, on),
    ...workingsChecks(context, placed.workings, on),
    ...leftOutChecks(placed.leftOut, on),
    { area: AREAS.log, words: "Cells used, fixed and left out add up to the cells read", shouldBe: read, is: `${used}+${fixed}+${leftOut}`, unit: "cells", numberFormat: "0" },
    ...(placed.log.readings ? [none(AREAS.log, "Cells left out that have become numbers since", `COUNTIF(${placed.log.readings},"now a number")`, "cells")] : []),
  ];
}

function benchmarkSheetChecks(context: BenchmarkContext, { workings, benchmark }: SheetsPlaced, on: string): SheetCheck[] {
  const { spread } = workings;
  if (!spread) return [];
  const savings = workings.services.filter(({ table }) => table.has("saving"));
  return [
    none(AREAS.benchmark, "Medians and means that are not between the lowest and the highest", ["median", "mean"].map((key) => outside(context, spread, key, on)).join("+"), "services"),
    ...(benchmark.summary?.has("saving") && savings.length > 0
      ? [{ area: AREAS.benchmark, words: "The services' potential savings come to every provider's", shouldBe: savings.map(({ table }) => table.totalCell("saving", on)).join("+"), is: benchmark.summary.totalCell("saving", on), unit: "£", numberFormat: POUNDS }]
      : []),
    ...benchmark.ranked.map(({ table, service, values }): SheetCheck => ({
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

/** Formula (without "="): services whose figure is outside the lowest and highest by more than floating point. */
function outside({ settings, open }: BenchmarkContext, spread: PlacedTable, key: string, on: string): string {
  return open.map((_, at) => {
    const [figure, least, most] = [key, "minimum", "maximum"].map((column) => spread.cell(column, at, on)) as [string, string, string];
    const dust = `${settings.at("same", on)}*100*MAX(ABS(${least}),ABS(${most}))`;
    return `IF(ISNUMBER(${figure}),IF(OR(${figure}<${least}-${dust},${figure}>${most}+${dust}),1,0),0)`;
  }).join("+");
}

function inputChecks({ inputs, priceYears }: BenchmarkContext, on: string): SheetCheck[] {
  const states = inputs.table.range("state", on);
  return [
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", `COUNTIF(${states},"not a number")+COUNTIF(${states},"text changed")`, "figures"),
    ...(priceYears ? [none(AREAS.inputs, "Price years whose text has changed since it was read", `COUNTIF(${priceYears.read.range("state", on)},"text changed")`, "price years")] : []),
  ];
}

function workingsChecks(context: BenchmarkContext, workings: BenchmarkWorkings, on: string): SheetCheck[] {
  const { settings, answer } = context;
  const lost = workings.services.map(({ table }) => (table.has("in") ? `COUNTIFS(${table.range("in", on)},1,${table.range("counts", on)},0)` : `COUNTIF(${table.range("counts", on)},0)`)).join("+");
  const weighted = workings.services.flatMap(({ table, service }, at) => {
    if (!workings.spread || !table.has("weight") || service.given.basis === "unit cost") return [];
    const [weight, cost] = [table.totalCell("weight", on), table.totalCell("cost compared", on)];
    const found = `N(${workings.spread.cell("weighted", at, on)})*${weight}`;
    return [`IF(ABS(${found}-${cost})>${settings.at("same", on)}*100*ABS(${cost}),1,0)`];
  });
  return [
    ...(workings.services.length === 0 ? [] : [none(AREAS.workings, "Providers that were compared and have no unit cost now", lost, "providers")]),
    ...(weighted.length === 0 ? [] : [none(AREAS.workings, "Weighted means that are not all the cost ÷ all the activity", weighted.join("+"), "services")]),
    ...(workings.position && answer.services.some(({ position }) => position)
      ? [{ area: AREAS.workings, words: "The subject is one of those compared", shouldBe: "1", is: `IF(COUNT(${workings.position.range("value", on)})>0,1,0)`, unit: "provider", numberFormat: "0" }]
      : []),
    ...workings.checks.map((check) => none(AREAS.workings, check.words, check.is(on), check.unit)),
  ];
}

function leftOutChecks({ counts, list }: LeftOutPlaced, on: string): SheetCheck[] {
  return [
    none(AREAS.leftOut, "Services that have nobody to compare", `COUNTIF(${counts.range("in", on)},0)`, "services"),
    none(AREAS.leftOut, "Providers that are neither compared, set aside nor left out, or are twice", `SUMPRODUCT(ABS(${counts.range("closes", on)}))`, "providers"),
    ...(list ? [none(AREAS.leftOut, "Cells of providers left out that have become numbers since", `COUNTIF(${list.range("state", on)},"now a number")`, "cells")] : []),
  ];
}

function none(area: string, words: string, is: string, unit: string): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat: "0" };
}
