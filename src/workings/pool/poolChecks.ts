import { POUNDS } from "../formats";
import type { SheetCheck } from "../checks";
import { nearestPenny } from "../neverMinusZero";
import type { LogPlaces } from "../readingsLog";
import type { ContributionsPlaced } from "./contributionsSheet";
import type { PoolContext, PoolWorkings } from "./poolWorkings";

/** The sheets' words for themselves in the table of checks. */
export const AREAS = { contributions: "Contributions", inputs: "Inputs", workings: "Workings", log: "Log" } as const;

/** Everything that must hold, in native formulas, read on the checks sheet. */
export function poolChecks(context: PoolContext, workings: PoolWorkings, placed: ContributionsPlaced, log: LogPlaces): SheetCheck[] {
  const { poolCase, inputs } = context;
  const on = context.names.checks;
  const { schedule, partners } = placed;
  const last = `partner${poolCase.partners.length}`;
  const body = schedule.block("partner1", last, on);
  const columnTotals = schedule.block("partner1", last, on, schedule.rows, 1);
  const { periods, weights } = workings;
  const total = `SUM(${periods.range("total", on)})`;

  const states = inputs.table.range("state", on);
  const checks: SheetCheck[] = [
    money(AREAS.contributions, "All contributions add up to the pool's total", total, `SUM(${body})`),
    none(AREAS.contributions, "Periods whose contributions do not add up to the period's total", `SUMPRODUCT((ROUND((${schedule.range("total", on)}-${periods.range("total", on)})*100,0)<>0)*1)`, "periods"),
    money(AREAS.contributions, "The partners' totals add up to the periods' totals", `SUM(${schedule.range("total", on)})`, `SUM(${columnTotals})`),
    none(
      AREAS.contributions, "Partners a penny or more away from their exact share of the total",
      `SUMPRODUCT((ABS(${partners.range("cash", on)}-${total}*${weights.range("share", on)})*100>=1)*1)`, "partners",
    ),
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", `COUNTIF(${states},"not a number")+COUNTIF(${states},"text changed")`, "figures"),
    {
      area: AREAS.inputs, words: "Budget figures add up to the pool's total, to the penny", unit: "£", numberFormat: POUNDS,
      shouldBe: `ROUND(ROUND(SUM(${inputs.used("budget", on)})*100,${context.settings.at("places", on)}),0)/100`, is: total,
    },
    ...basisChecks(context, workings),
    ...workings.stepChecks.map(({ words, is, unit }) => none(AREAS.workings, words, is(on), unit)),
  ];
  if (workings.damping) checks.push(...dampingChecks(workings.damping, total, on));
  if (workings.variance) {
    checks.push(money(AREAS.workings, "The parts of the variance add up to it", workings.variance(on), `SUM(${workings.partners.range("part", on)})`));
    checks.push(...tierChecks(context));
  }
  if (poolCase.paid) {
    checks.push(money(AREAS.inputs, "What has been paid adds up to what is due", `SUM(${workings.partners.range("due", on)})`, `SUM(${workings.partners.range("paid", on)})`));
    if (placed.settlement) checks.push(settlementCheck(placed, on));
  }
  const { read, used, fixed, leftOut } = log.counts;
  checks.push({ area: AREAS.log, words: "Cells used, fixed and left out add up to the cells read", shouldBe: read, is: `${used}+${fixed}+${leftOut}`, unit: "cells", numberFormat: "0" });
  if (log.readings) checks.push(none(AREAS.log, "Cells left out that have become numbers since", `COUNTIF(${log.readings},"now a number")`, "cells"));
  return checks;
}

function basisChecks({ poolCase, inputs, settings, names }: PoolContext, { weights }: PoolWorkings): SheetCheck[] {
  const on = names.checks;
  const checks: SheetCheck[] = [];
  if (poolCase.basis.kind === "shares") checks.push(whole("Agreed shares total 100%: units over or under", inputs.used("share", on), settings.at("scale", on)));
  if (poolCase.basis.kind === "need") checks.push(whole("Weights of the indicators total 100%: units over or under", inputs.used("indicator weight", on), settings.at("agreedUnits", on)));
  checks.push(none(AREAS.workings, "Weights below zero", `SUMPRODUCT((${weights.range("given", on)}<0)*1)`, "partners"));
  if (settings.divisions.weights.exact) {
    checks.push(none(AREAS.workings, "Weights with more decimals than their units hold", `SUMPRODUCT((${weights.range("away", on)}<>0)*1)`, "partners"));
  }
  return checks;
}

function dampingChecks(damping: NonNullable<PoolWorkings["damping"]>, total: string, on: string): SheetCheck[] {
  const damped = damping.damped(on);
  const checks = [
    money(AREAS.workings, "The damped contributions add up to the pool's total", total, `SUM(${damped})/100`),
    none(AREAS.workings, "Partners below their floor", `SUMPRODUCT((${damped}<${damping.lowest(on)})*1)`, "partners"),
  ];
  if (damping.highest) checks.push(none(AREAS.workings, "Partners above their ceiling", `SUMPRODUCT((${damped}>${damping.highest(on)})*1)`, "partners"));
  return checks;
}

function tierChecks({ poolCase, inputs, settings, names }: PoolContext): SheetCheck[] {
  const on = names.checks;
  const count = poolCase.partners.length;
  return poolCase.riskShare!.tiers.map((_, tier) =>
    whole(`Shares of tier ${tier + 1} total 100%: units over or under`, inputs.part("tier share", tier * count, count, on), settings.at("tierScale", on)));
}

/** Shares that must make a whole, in the units they are split by. */
function whole(words: string, shares: string, units: string): SheetCheck {
  return none(AREAS.inputs, words, `ROUND((SUM(${shares})-1)*${units},0)`, "share units");
}

function settlementCheck({ partners }: ContributionsPlaced, on: string): SheetCheck {
  return none(AREAS.contributions, "Partners not settled to the penny by the payments", `SUMPRODUCT((ROUND(${partners.range("left", on)}*100,0)<>0)*1)`, "partners");
}

function money(area: string, words: string, shouldBe: string, is: string): SheetCheck {
  return { area, words, shouldBe, is: nearestPenny(is), unit: "£", numberFormat: POUNDS };
}

function none(area: string, words: string, is: string, unit: string): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat: "0" };
}
