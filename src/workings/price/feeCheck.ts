import { DomainError } from "../../domain/kernel/DomainError";
import type { Day } from "../../domain/kernel/day";
import { affordablePay } from "../../domain/pricing/affordablePay";
import { referenceFigures, type FigureWithSource, type ReferenceFigures } from "../../reference/referenceFigures";
import type { FeeCheck, FeeTerms, PriceAnswer, PriceCase } from "./priceCase";

/** The wage floor that pay is held against. */
const FLOOR = "NLW";
/** Paid weeks in a year, as FCR.HOURS counts them. */
const WEEKS_A_YEAR = 365 / 7;

/**
 * The hourly pay that a fee can carry, against the National Living Wage on a day.
 *
 *     pay = FCR.AFFORDABLEPAY(fee, nonPayCost, onCostRate, paidHoursPerContactHour, surplus, surplusOn)
 *
 * @throws {DomainError} what FCR.AFFORDABLEPAY refuses
 */
export function feeCheck(terms: FeeTerms, day: Day, figures: ReferenceFigures = referenceFigures()): FeeCheck {
  const { fee, nonPayCost, onCostRate, paidHoursPerContactHour, surplus, surplusOn } = terms;
  const pay = affordablePay(fee, nonPayCost, onCostRate, paidHoursPerContactHour, surplus, surplusOn);
  const floorFigure = floorOn(day, figures);
  const floor = floorFigure && floorFigure.value;
  return { fee, pay, floor, overFloor: floor === null ? null : pay - floor || 0, floorFigure, onCostRate };
}

/**
 * What a unit of a service is made of, from the case's own figures: the fee is its funding by unit, pay is its posts', and the rest of
 * its full cost is not pay. Null where pay is not from the staffing list, nothing is paid, or the service has no posts or no price.
 *
 *     onCostRate              = cost of its posts ÷ their pay − 1, vacancies left out of both
 *     paidHoursPerContactHour = 365/7 × weekly hours × posts filled ÷ units: the hours paid for a unit, an hour of contact or another
 */
export function feeTermsOf({ services, staff, payFrom, surplus, surplusOn }: PriceCase, answer: PriceAnswer, service: number): FeeTerms | null {
  const { staffCost } = answer;
  const priced = answer.services[service];
  if (!services[service] || !priced || !staff || !staffCost || payFrom !== "staffing" || priced.funding === null || !priced.unitsDelivered) return null;
  const posts = [...staff.posts.keys()].filter((at) => staff.posts[at]!.worksIn === service);
  const filled = 1 - staff.terms.vacancy.value;
  const cost = posts.reduce((sum, at) => sum + staffCost.byPost[at]!, 0);
  const pay = posts.reduce((sum, at) => sum + staff.posts[at]!.salary.value * staff.posts[at]!.fte.value * filled, 0);
  const hours = posts.reduce((sum, at) => sum + staff.posts[at]!.fte.value * filled, 0) * staff.time.weeklyHours.value * WEEKS_A_YEAR;
  const units = priced.unitsDelivered;
  if (!(pay > 0) || !(hours > 0) || priced.funding < 0 || priced.full < cost) return null;
  return {
    fee: priced.funding / units, nonPayCost: (priced.full - cost) / units, onCostRate: Math.max(0, cost / pay - 1), paidHoursPerContactHour: hours / units, surplus: surplus.value, surplusOn,
  };
}

/** The wage floor in force on a day; null where none is held. */
export function floorOn(day: Day, figures: ReferenceFigures = referenceFigures()): FigureWithSource | null {
  try {
    return figures.figureWithSource(FLOOR, day);
  } catch (error) {
    if (error instanceof DomainError && error.code === "date-not-covered") return null;
    throw error;
  }
}
