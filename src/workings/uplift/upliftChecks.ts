import type { SheetCheck } from "../checks";
import { POUNDS } from "../formats";
import type { LogPlaces } from "../readingsLog";
import type { PlacedTable } from "../sheetLayout";
import type { BridgePlaced } from "./bridgeSheet";
import type { PricesPlaced } from "./pricesSheet";
import type { UpliftContext, UpliftWorkings } from "./upliftContext";

/** The sheets' words for themselves in the table of checks. */
export const AREAS = { prices: "Prices", inputs: "Inputs", reference: "Reference", workings: "Workings", bridge: "Bridge", log: "Log" } as const;

/** What the checks are made of, besides the context. */
export interface UpliftPlaced {
  readonly workings: UpliftWorkings;
  readonly baskets: PlacedTable | null;
  readonly prices: PricesPlaced;
  readonly bridge: BridgePlaced | null;
}

/** Everything that must hold, in native formulas, read on the checks sheet. */
export function upliftChecks(context: UpliftContext, placed: UpliftPlaced, log: LogPlaces): SheetCheck[] {
  const { inputs, words, names: { checks: on } } = context;
  const states = inputs.table.range("state", on);
  const { read, used, fixed, leftOut } = log.counts;
  return [
    ...listChecks(context, placed, on),
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", `COUNTIF(${states},"not a number")+COUNTIF(${states},"text changed")`, "figures"),
    ...(words ? [none(AREAS.inputs, "Clauses whose words are no longer those that were read", `COUNTIF(${words.range("state", on)},"<>as read")`, "clauses")] : []),
    ...priceChecks(context, placed, on),
    ...placed.workings.checks.map((check) => none(AREAS[check.area], check.words, check.is(on), check.unit)),
    ...(context.reference ? [none(AREAS.reference, "Figures of the reference sheet that are not numbers", `ROWS(${context.reference.values(on)})-COUNT(${context.reference.values(on)})`, "figures")] : []),
    ...(placed.bridge ? bridgeChecks(context, placed.bridge, on) : []),
    { area: AREAS.log, words: "Cells used, fixed and left out add up to the cells read", shouldBe: read, is: `${used}+${fixed}+${leftOut}`, unit: "cells", numberFormat: "0" },
    ...(log.readings ? [none(AREAS.log, "Cells left out that have become numbers since", `COUNTIF(${log.readings},"now a number")`, "cells")] : []),
  ];
}

function listChecks({ upliftCase, inputs }: UpliftContext, { prices, workings }: UpliftPlaced, on: string): SheetCheck[] {
  if (upliftCase.lines.length === 0) return [];
  // What is no price at all has no number among those not uplifted.
  const rows = (table: PlacedTable | null): string => (table ? `COUNT(${table.range("no", on)})` : "0");
  const checks: SheetCheck[] = [{
    area: AREAS.prices, words: "Prices uplifted and not uplifted add up to the prices read", unit: "prices", numberFormat: "0",
    shouldBe: `ROWS(${inputs.used("price", on)})`, is: `${rows(prices.prices)}+${rows(prices.refused)}`,
  }];
  if (prices.shown && workings.lines) {
    checks.push({
      area: AREAS.prices, words: "The line shown in the chart is one of the prices", unit: "lines", numberFormat: "0",
      shouldBe: "1", is: `COUNTIF(${workings.lines.range("no", on)},${prices.shown(on)})`,
    });
  }
  if (prices.cost && workings.lines && workings.prices) {
    checks.push({
      area: AREAS.prices, words: "The cost by year adds up to what every price costs", unit: "£", numberFormat: POUNDS,
      shouldBe: `SUM(${workings.lines.range("cost", on)})+SUM(${workings.prices.range("cost", on)})`, is: `SUM(${prices.cost.range("cost", on)})`,
    });
  }
  return checks;
}

function priceChecks({ upliftCase: { rounding }, settings, inputs }: UpliftContext, { workings, baskets }: UpliftPlaced, on: string): SheetCheck[] {
  const { prices, readings, lines } = workings;
  const checks: SheetCheck[] = [];
  const tolerance = settings.at("tolerance", on);
  if (prices && lines) {
    const price = prices.range("price", on);
    checks.push(
      none(AREAS.workings, "Prices whose dates are no longer those their change was read for", `COUNTIF(${prices.range("state", on)},"<>as read")`, "prices"),
      none(AREAS.workings, "Prices that could not be worked out", `ROWS(${price})-COUNT(${price})`, "prices"),
    );
    if (rounding.kind === "end" || rounding.kind === "each year") {
      checks.push(none(AREAS.workings, "Prices that are not whole pence", `SUMPRODUCT((ABS(${price}*100-ROUND(${price}*100,0))>ABS(${price})*100*${tolerance})*1)`, "prices"));
    }
    if (rounding.kind === "up") {
      const multiples = `${price}*100/${inputs.cell("multiple", 0, on)}`;
      checks.push(
        none(AREAS.workings, "Prices that are not a whole multiple of the pence chosen", `SUMPRODUCT((ABS(${multiples}-ROUND(${multiples},0))>ABS(${price})*100*${tolerance})*1)`, "prices"),
        none(AREAS.workings, "Prices rounded down", `SUMPRODUCT((${prices.range("unrounded", on)}-${price}>ABS(${price})*${tolerance})*1)`, "prices"),
      );
    }
  }
  if (readings) checks.push(none(AREAS.workings, "Changes that are a fall of more than the whole price", `SUMPRODUCT((${readings.range("change", on)}<-1)*1)`, "readings"));
  if (baskets) {
    checks.push(
      none(AREAS.workings, "Baskets whose shares do not total 100%", `SUMPRODUCT((ABS(${baskets.range("total", on)}-1)>${settings.at("shares", on)})*1)`, "baskets"),
      none(AREAS.workings, "Shares of a basket whose driver was not read", `SUM(${baskets.range("unread", on)})`, "shares"),
    );
  }
  return checks;
}

function bridgeChecks({ settings }: UpliftContext, { lines, drivers, pressure }: BridgePlaced, on: string): SheetCheck[] {
  const tolerance = settings.at("tolerance", on);
  const differs = (a: string, b: string): string => `IF(ABS(${a}-${b})>${tolerance},1,0)`;
  return [
    none(AREAS.bridge, "The cost lines' shares do not total 100% (1 is yes)", `IF(ABS(${lines.totalCell("share", on)}-1)>${settings.at("shares", on)},1,0)`, "bridges"),
    none(AREAS.bridge, "What the lines add does not come to the pressure (1 is yes)", differs(`SUMPRODUCT(${lines.range("share", on)},${lines.range("change", on)})`, pressure(on)), "bridges"),
    none(AREAS.bridge, "What the drivers add does not come to the pressure (1 is yes)", differs(`SUM(${drivers.range("contribution", on)})`, pressure(on)), "bridges"),
  ];
}

function none(area: string, words: string, is: string, unit: string): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat: "0" };
}
