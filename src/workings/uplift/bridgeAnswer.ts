import { upliftBridge } from "../../domain/inflation/upliftBridge";
import { DomainError } from "../../domain/kernel/DomainError";
import type { Day } from "../../domain/kernel/day";
import type { Rate } from "../../domain/kernel/quantities";
import { requireMoney } from "../../domain/kernel/requireMoney";
import { affordablePay } from "../../domain/pricing/affordablePay";
import type { FigureWithSource, ReferenceFigures } from "../../reference/referenceFigures";
import { namingDriver } from "./clauseOfLine";
import type { ReadingsMade } from "./readingsMade";
import { isForecast } from "./upliftFigures";
import type { BridgeAnswer, BridgeCase, CostLine, PayAnswer, PayData } from "./upliftCase";

/** The wage that affordable pay is held against. */
const FLOOR = "NLW";

type Bridge = Omit<BridgeAnswer, "pay" | "payRefused">;

/**
 * What each cost line and each driver adds, how an award compares, and the pay the fee can carry before and after it.
 *
 *     nonPayChange = Σ shareᵢ × changeᵢ ÷ Σ shareᵢ over the lines that are not pay
 *     after        = FCR.AFFORDABLEPAY(fee × (1 + award, or pressure), nonPayCost × (1 + nonPayChange), …)
 *
 * @throws {DomainError} what upliftBridge refuses and what a driver is refused for, naming its line
 */
export function bridgeAnswer(bridge: BridgeCase, readings: ReadingsMade, figures: ReferenceFigures): BridgeAnswer {
  const { lines, award, pay } = bridge;
  const places = lines.map(({ name, driver }) => namingDriver(name, () => readings.place(driver.text, bridge.base.day, bridge.review.day)));
  const changes = places.map((place) => readings.at(place).reading.change);
  const found = upliftBridge(lines.map(({ name }) => name), lines.map(({ share }) => share.value), changes, award?.value ?? null);
  const answer: Bridge = {
    lines: found.lines.map((line, i) => ({ ...line, reading: places[i]! })),
    pressure: found.pressure,
    award: found.award,
    drivers: byDriver(lines, found.lines.map(({ contribution }) => contribution)),
    forecast: places.some((place) => readings.at(place).forecast),
  };
  return { ...answer, ...(pay ? payOrRefusal(bridge, pay, answer, figures) : { pay: null, payRefused: null }) };
}

/** Drivers written alike but for case and spaces are one. */
export function driverKey(driver: string): string {
  return driver.replace(/\s+/g, "").toUpperCase();
}

function byDriver(lines: readonly CostLine[], contributions: readonly Rate[]): BridgeAnswer["drivers"] {
  const drivers = new Map<string, { readonly driver: string; readonly contribution: Rate }>();
  lines.forEach(({ driver }, i) => {
    const key = driverKey(driver.text);
    const before = drivers.get(key);
    drivers.set(key, { driver: before?.driver ?? driver.text, contribution: (before?.contribution ?? 0) + contributions[i]! });
  });
  return [...drivers.values()].sort((a, b) => b.contribution - a.contribution);
}

function payOrRefusal(bridge: BridgeCase, pay: PayData, answer: Bridge, figures: ReferenceFigures): Pick<BridgeAnswer, "pay" | "payRefused"> {
  try {
    return { pay: payAnswer(bridge, pay, answer, figures), payRefused: null };
  } catch (error) {
    if (error instanceof DomainError) return { pay: null, payRefused: error };
    throw error;
  }
}

function payAnswer(bridge: BridgeCase, pay: PayData, { lines, pressure, award }: Bridge, figures: ReferenceFigures): PayAnswer {
  const nonPay = lines.filter((_, i) => !bridge.lines[i]!.isPay);
  const shares = nonPay.reduce((sum, { share }) => sum + share, 0);
  const nonPayChange = shares === 0 ? 0 : nonPay.reduce((sum, { contribution }) => sum + contribution, 0) / shares;
  const feeAfter = pay.fee.value * (1 + (award?.rate ?? pressure));
  const nonPayAfter = pay.nonPayCost.value * (1 + nonPayChange);
  requireMoney("fee after the award", feeAfter);
  requireMoney("non-pay cost after the award", nonPayAfter);
  const carried = (fee: number, nonPayCost: number): number => affordablePay(
    fee, nonPayCost, pay.onCostRate.value, pay.paidHoursPerContactHour.value, pay.surplus.value, pay.surplusOn,
  );
  const floors = floorsOf(bridge, figures);
  return {
    before: carried(pay.fee.value, pay.nonPayCost.value), after: carried(feeAfter, nonPayAfter),
    feeAfter, feeRisesBy: award ? "award" : "pressure", nonPayAfter, nonPayChange,
    floorBefore: floors[0]?.value ?? null, floorAfter: floors[1]?.value ?? null, floorForecast: floors[1] !== null && isForecast(floors[1]),
  };
}

/** The National Living Wage on the bridge's base and review days; null where none is held. */
export function floorsOf({ base, review }: Pick<BridgeCase, "base" | "review">, figures: ReferenceFigures): readonly [FigureWithSource | null, FigureWithSource | null] {
  const on = (day: Day): FigureWithSource | null => {
    try {
      return figures.figureWithSource(FLOOR, day);
    } catch (error) {
      if (error instanceof DomainError && error.code === "date-not-covered") return null;
      throw error;
    }
  };
  return [on(base.day), on(review.day)];
}
