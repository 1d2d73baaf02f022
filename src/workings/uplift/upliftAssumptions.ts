import type { Assumption } from "../assumptionsLog";
import { PERCENT, POUNDS } from "../formats";
import { sourceText } from "../linkedCells";
import { formula, NOT_APPLICABLE, text } from "../planCells";
import type { PlanCell } from "../insertPlan";
import type { UpliftContext, UpliftWorkings } from "./upliftContext";
import { CHANGE, DATE } from "./upliftFormats";

/** What the answer rests on, each with the figure it moves where one can be given. Formulas are read on the checks sheet. */
export function upliftAssumptions(context: UpliftContext, workings: UpliftWorkings): Assumption[] {
  return [roundingAssumption(context, workings), ...clauseAssumptions(context), ...growthAssumptions(context), ...otherAssumptions(context)];
}

function roundingAssumption({ upliftCase: { rounding }, inputs, settings, names: { checks: on } }: UpliftContext, { prices }: UpliftWorkings): Assumption {
  const cost: PlanCell = prices ? formula(`=MAX(${prices.range("price", on)})-MAX(${prices.range("unrounded", on)})`, "£0.000000;-£0.000000") : unknown();
  const common = { effect: cost, effectMeans: "On the highest price", source: "Chosen in the pane" };
  switch (rounding.kind) {
    case "none": return { ...common, description: "Prices are not rounded.", value: text("Not rounded"), unit: "rule", why: "They are rounded where they are used." };
    case "end": return {
      ...common, description: "Each year's price is rounded to the penny; the next is worked out from the one that is not rounded.",
      value: formula(`=${settings.at("pennies", on)}`, "0"), unit: "decimals of £1", why: "Rounding does not build up from year to year.",
    };
    case "each year": return {
      ...common, description: "Each year's price is rounded to the penny before the next is worked out from it, the price now included.",
      value: formula(`=${settings.at("pennies", on)}`, "0"), unit: "decimals of £1", why: "Each year's uplift is on the price that was charged.",
    };
    case "up": return {
      ...common, description: "Each year's price is rounded up to the next multiple of so many pence before the next is worked out from it.",
      value: formula(`=${inputs.cell("multiple", 0, on)}`, "0"), unit: "pence", why: "Rates charged by part of an hour stay in whole pence.", source: sourceText(rounding.multiple.origin),
    };
  }
}

function clauseAssumptions({ rows: { readings, clauses }, names: { checks: on }, words }: UpliftContext): Assumption[] {
  if (readings.length === 0) return [];
  const unread = words ? formula(`=COUNTIF(${words.range("state", on)},"<>as read")`, "0") : unknown();
  return [{
    description: "Each clause means what the table How each clause was read says. Its numbers and months are those of the words read; its figures and dates move with the sheets.",
    value: text(clauses.length === 1 ? "1 clause" : `${clauses.length} clauses`), unit: "clauses", effect: unread, effectMeans: "Clauses whose words have changed since",
    why: "The contract's own words decide.", source: "The clauses on the inputs sheet",
  }];
}

function growthAssumptions({ upliftCase: { assumed }, inputs, names: { checks: on } }: UpliftContext): Assumption[] {
  return assumed.map(({ series, yearly }, at) => ({
    description: `${series} grows by this much a year after the last figure held. Every figure so made is a forecast.`,
    value: formula(`=${inputs.cell("growth", at, on)}`, PERCENT), unit: "a year", effect: unknown(), effectMeans: "Change it on the inputs sheet to see",
    why: "Figures for later years are not published yet.", source: sourceText(yearly.origin),
  }));
}

function otherAssumptions({ upliftCase: { realTerms, bridge, own }, inputs, names: { checks: on } }: UpliftContext): Assumption[] {
  const log: Assumption[] = [];
  if (realTerms) {
    log.push({
      description: `Real prices are in the money of the period that holds this day, by ${realTerms.series}.`, value: formula(`=${inputs.cell("real day", 0, on)}`, DATE), unit: "date",
      effect: unknown(), effectMeans: "On the prices charged: none", why: "Prices of different years are compared in the same money.", source: sourceText(realTerms.day.origin),
    });
  }
  if (own) {
    log.push({
      description: "Series in the workbook's own table are read from it alone, and not from those published with Openbook.", value: text(`'${own.sheet}'!${own.address}`), unit: "cells",
      effect: unknown(), effectMeans: NOT_APPLICABLE, why: "Newer or local figures.", source: own.sheet,
    });
  }
  if (bridge?.award) {
    log.push({
      description: "The award that the cost pressure is compared with.", value: formula(`=${inputs.cell("award", 0, on)}`, CHANGE), unit: "change",
      effect: formula("=1/100", PERCENT), effectMeans: "Award less pressure, moved by one point of award", why: "What was given.", source: sourceText(bridge.award.origin),
    });
  }
  if (bridge?.pay) {
    log.push({
      description: "On-costs, hours paid and surplus stay as they are after the award.", value: formula(`=${inputs.cell("fee", 0, on)}`, POUNDS), unit: "£ an hour now",
      effect: unknown(), effectMeans: NOT_APPLICABLE, why: "Only the price, pay and other costs are uplifted.", source: sourceText(bridge.pay.fee.origin),
    });
  }
  return log;
}

function unknown(): PlanCell {
  return text(NOT_APPLICABLE, "Normal", { align: "right" });
}
