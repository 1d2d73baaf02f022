import { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds } from "../../domain/kernel/quantities";
import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import { firstDayOfYear, readFinancialYear } from "../../domain/kernel/financialYear";
import { requireRate } from "../../domain/kernel/rates";
import { postCost } from "../../domain/pricing/postCost";
import { productiveHours } from "../../domain/pricing/productiveHours";
import type { FigureWithSource } from "../../reference/referenceFigures";
import { heldFigure } from "./heldFigure";
import type { PriceCase, ProductiveTime, StaffCost, StaffPost, StaffTerms } from "./priceCase";

/** Arguments of a post's cost that are every post's alike. */
const TERMS: ReadonlySet<string> = new Set(["pensionRate", "otherRate"]);

export interface StaffCosted extends StaffCost {
  /** The year's rate and threshold of National Insurance. */
  readonly figures: readonly FigureWithSource[];
}

/**
 * What the posts cost by place, each post to the penny.
 *
 *     cost of a post = FCR.POSTCOST(salary, fte, year, pension, other) × (1 − vacancy)
 *
 * @throws {DomainError} what FCR.POSTCOST, FCR.HOURS and the year refuse, naming the post by item; date-not-covered
 * @throws {RangeError} for a post in a service or pool that the case does not have
 */
export function staffCosts({ services, pools, staff }: PriceCase & { readonly staff: NonNullable<PriceCase["staff"]> }): StaffCosted {
  const { posts, terms, time } = staff;
  const insurance = nationalInsurance(terms);
  requireRate("vacancy", terms.vacancy.value);
  const byPost = posts.map((post, at) => naming(at + 1, () => toPence(costOf(post, terms, insurance) * (1 - terms.vacancy.value), "cost of a post")));
  const places = Array.from({ length: services.length + pools.length }, (_, place) => addPence(byPost.filter((_cost, at) => posts[at]!.worksIn === place), "staff"));
  const total = addPence(byPost, "staff");
  const lost = posts.find(({ worksIn }) => places[worksIn] === undefined);
  if (lost) throw new RangeError(`${lost.post} works in ${lost.worksIn}, which is not there`);
  return {
    byPost: byPost.map(toPounds),
    byPlace: places.map(toPounds),
    total: toPounds(total),
    fte: posts.reduce((sum, { fte }) => sum + fte.value, 0),
    productiveHours: hoursOf(time),
    figures: [insurance.rate, insurance.threshold],
  };
}

function costOf({ salary, fte }: StaffPost, { pension, other }: StaffTerms, { rate, threshold }: NationalInsurance): Pounds {
  return postCost(salary.value, fte.value, rate.value, threshold.value, pension.value, other.value);
}

/** A refusal of a post's own figures says which post. */
function naming<Figure>(item: number, figure: () => Figure): Figure {
  try {
    return figure();
  } catch (error) {
    if (!(error instanceof DomainError) || TERMS.has(String(error.detail["argument"]))) throw error;
    throw new DomainError(error.code, { ...error.detail, item });
  }
}

export interface NationalInsurance {
  readonly rate: FigureWithSource;
  readonly threshold: FigureWithSource;
}

/** The figures of employer's National Insurance of the year. */
export function nationalInsurance({ year }: Pick<StaffTerms, "year">): NationalInsurance {
  const day = firstDayOfYear(readFinancialYear("year", year));
  return { rate: heldFigure("NI-RATE", day), threshold: heldFigure("NI-THRESHOLD", day) };
}

/** FCR.HOURS of a whole post. */
export function hoursOf({ weeklyHours, leaveDays, bankHolidays, sickDays, trainingDays, contactShare }: ProductiveTime): number {
  return productiveHours(weeklyHours.value, leaveDays.value, bankHolidays.value, sickDays.value, trainingDays.value, contactShare.value);
}
