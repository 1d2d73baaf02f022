import { priceSchedule, type PriceSchedule, type ReviewYear, type ScheduleRounding } from "../../domain/inflation/priceSchedule";
import type { Day } from "../../domain/kernel/day";
import { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds, Rate } from "../../domain/kernel/quantities";
import { requireMoney } from "../../domain/kernel/requireMoney";
import { clauseOfLine } from "./clauseOfLine";
import type { Deflator } from "./realTerms";
import type { ReadingsMade } from "./readingsMade";
import type { LineAnswer, PriceLine, PriceRounding, PriceYear, ReadingMade, UpliftCase } from "./upliftCase";

/** A case's rounding as the domain takes it. */
export function scheduleRounding(rounding: PriceRounding): ScheduleRounding {
  return rounding.kind === "up" ? { kind: "up", multiple: rounding.multiple.value } : rounding;
}

/** One line's prices by year, or why it has none. */
export function linePrices(upliftCase: UpliftCase, line: PriceLine, readings: ReadingsMade, deflator: Deflator | null): LineAnswer {
  try {
    return priced(upliftCase, line, readings, deflator);
  } catch (error) {
    if (error instanceof DomainError) return { kind: "refused", error };
    throw error;
  }
}

function priced(upliftCase: UpliftCase, line: PriceLine, readings: ReadingsMade, deflator: Deflator | null): LineAnswer {
  const clause = clauseOfLine(upliftCase, line);
  const schedule = (years: number, change: (made: ReadingMade) => Rate): PriceSchedule => priceSchedule(
    line.price.value, line.base.day, line.review.day, years, scheduleRounding(upliftCase.rounding),
    (from, to) => change(readings.at(readings.place(clause, from, to))),
  );
  const { now, years, stopped } = schedule(upliftCase.years, ({ reading }) => reading.change);
  if (years.length === 0) return { kind: "refused", error: stopped! };
  for (const price of [now, ...years.map((each) => each.price)]) requireMoney("cost", price * (line.quantity?.value ?? 0));
  const places = years.map(({ from }, i) => readings.place(clause, i === 0 ? line.base.day : years[i - 1]!.from, from));
  const limited = places.some((place) => readings.at(place).unlimited !== readings.at(place).reading.change);
  const uncapped = limited ? schedule(years.length, ({ unlimited }) => unlimited).years : years;
  const realNow = inMoneyOf(deflator, now, line.base.day);
  let forecast = false;
  return {
    kind: "uplifted",
    now,
    realNow: realNow?.amount ?? null,
    years: years.map((year, i) => {
      forecast ||= readings.at(places[i]!).forecast;
      return priceYear(year, places[i]!, uncapped[i]!.price, forecast, deflator);
    }),
    stopped,
  };
}

function priceYear({ year, from, change, price, unrounded }: ReviewYear, reading: number, uncapped: Pounds, forecast: boolean, deflator: Deflator | null): PriceYear {
  const real = inMoneyOf(deflator, price, from);
  return { year, from, reading, change, price, unrounded, uncapped, real: real?.amount ?? null, forecast, realForecast: real !== null && (forecast || real.forecast) };
}

function inMoneyOf(deflator: Deflator | null, price: Pounds, on: Day): { readonly amount: Pounds; readonly forecast: boolean } | null {
  const found = deflator?.from(on);
  if (!found) return null;
  const amount = price * found.factor;
  requireMoney("real-terms price", amount);
  return { amount: amount === 0 ? 0 : amount, forecast: found.forecast };
}
