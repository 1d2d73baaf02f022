import { affordablePay } from "../../src/domain/pricing/affordablePay";
import { allocatedPools } from "../../src/domain/pricing/allocatedPools";
import { employerNationalInsurance } from "../../src/domain/pricing/employerNationalInsurance";
import { fullCostPrice } from "../../src/domain/pricing/fullCostPrice";
import { fullCosts } from "../../src/domain/pricing/fullCosts";
import { postCost } from "../../src/domain/pricing/postCost";
import { redundancyPay } from "../../src/domain/pricing/redundancyPay";
import { redundancyWeeks } from "../../src/domain/pricing/redundancyWeeks";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { day } from "../domain/inflation/_figures";

const figures = referenceFigures();
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const within = (value: number, published: number, tolerance: number) => expect(Math.abs(value - published)).toBeLessThanOrEqual(tolerance);

describe("Full cost recovery template of five staff (scribd.com/document/494354401, Fundraising Spreadsheet Template)", () => {
  it("direct cost of two youth workers, one of them for half the time: £3,267 of £4,257", () => {
    // Employer's National Insurance is a tenth of pay there. Tolerance 0.
    const [first, second] = [postCost(2070, 1, 0, 0, 0, 0.1), postCost(1800, 1, 0, 0, 0, 0.1)];
    expect(first + second).toBeCloseTo(4257, 9);
    expect(first + second * 0.5).toBeCloseTo(3267, 9);
  });

  it("premises and office of £1,520 by staff time out of 5: £106, £441, £289", () => {
    const pool = 50 + sum([200, 150, 300, 20, 400, 350, 50]);
    expect(pool).toBe(1520);
    // Published to the pound; exact to the penny 106.40, 440.80, 288.80. What is left is for the other staff.
    const shares = allocatedPools([pool], [[0.35, 1.45, 0.95, 5 - 0.35 - 1.45 - 0.95]])[0]!;
    expect(shares).toEqual([106.4, 440.8, 288.8, 684]);
    expect(shares.map(Math.round)).toEqual([106, 441, 289, 684]);
  });
});

describe("UKHCA, A Minimum Price for Homecare, version 7, April 2020 to March 2021 (thecareruk.com, 20 January 2020)", () => {
  const [contact, travel, insuranceAndPension, otherOnCosts, mileage, running, surplus] = [8.72, 1.7, 1.14, 1.97, 1.36, 5.2, 0.6] as const;
  const cost = sum([contact, travel, insuranceAndPension, otherOnCosts, mileage, running]);

  it("comes to £20.69 an hour with its surplus on price", () => {
    // Tolerance 0.005 on the total; the parts that follow from it as precisely as they are printed.
    within(cost + surplus, 20.69, 0.005);
    within(fullCostPrice(cost, 0, 1, 1, surplus / 20.69, "price"), 20.69, 0.005);
    within(cost - running, 14.89, 0.005);
    within(surplus + running, 5.8, 0.005);
    within(surplus / 20.69, 0.029, 0.0005);
    within(travel / contact, 0.19495, 0.000005);
  });

  it("read backwards carries £8.72 an hour, the National Living Wage of that year", () => {
    const pay = affordablePay(20.69, mileage + running, (insuranceAndPension + otherOnCosts) / (contact + travel), (contact + travel) / contact, surplus / 20.69, "price");
    within(pay, 8.72, 0.005);
    within(pay, figures.on("NLW", day("2020-04-01")), 1e-9);
  });
});

describe("A council's homecare rate from below (bloomsburyhomecare.com, The price of home care, and Local authority commissioning)", () => {
  it("£22.63 an hour, visits of 30 minutes and 10 of travel at £13.64 an hour: cost £11.15 of £11.32, margin 1.5%", () => {
    const [contact, travel] = [13.64 / 2, (13.64 * 10) / 60];
    const cost = sum([contact, travel, 1.1, 0.69, 0.27]);
    within(contact, 6.82, 0.005);
    within(travel, 2.27, 0.005);
    within(cost, 11.15, 0.005);
    // 22.63 ÷ 2 = 11.315, printed half up.
    within(22.63 / 2, 11.32, 0.0051);
    within(1 - cost / 11.32, 0.015, 0.005);
    within(fullCostPrice(11.15, 0, 1, 1, 0.015, "price"), 11.32, 0.005);
  });

  it("£15.65 an hour, the same visits at the minimum wage of £8.91: cost £8.23 of £7.83, so the fee cannot carry the wage", () => {
    const [contact, travel] = [4.46, 1.49];
    const onCosts = sum([0.73, 0.6, 0.2]);
    within(sum([contact, travel, onCosts, 0.75]), 8.23, 0.005);
    within(15.65 / 2, 7.83, 0.0051);
    const paidHours = (30 + 10) / 30;
    const carried = (fee: number) => affordablePay(fee, 0.75 * 2, onCosts / (contact + travel), paidHours);
    expect(carried(15.65)).toBeLessThan(8.91);
    // The published parts are rounded to the penny, of half an hour: a penny or two of the hour.
    within(carried(8.23 * 2), 8.91, 0.02);
  });
});

describe("Unit cost of a social care worker in the community, Ireland (Smith et al., HRB Open Research, table 17b, PMC8917322)", () => {
  it.each<readonly [year: number, wages: number, onCosts: number, overheads: number, capital: number, hours: number, total: number, unit: number]>([
    [2016, 37_663, 11_346, 9416, 6496, 1636, 64_920, 40], [2017, 38_413, 11_128, 9603, 6566, 1631, 65_710, 40],
    [2018, 39_147, 10_955, 9787, 5263, 1635, 65_151, 40], [2019, 39_670, 11_538, 9917, 5379, 1634, 66_504, 41],
  ])("%d", (_, wages, onCosts, overheads, capital, hours, total, unit) => {
    // Overheads are 25% of pay alone. Totals within 1, as parts are rounded; unit costs to the whole euro.
    within(postCost(wages, 1, 0, 0, 0, 0.25) - wages, overheads, 1);
    within(wages * 1.25 + onCosts + capital, total, 1);
    expect(Math.round(fullCostPrice(wages + onCosts, wages * 0.25 + capital, hours))).toBe(unit);
  });
});

describe("Practice nurse, PSSRU Unit Costs of Health and Social Care 2025, table 9.3.1; direct to indirect time 1:0.30, PSSRU 2015, section 10.6", () => {
  it.each([[50, 65, 12.916666666666666, 16.791666666666668], [57, 74.1, 14.725, 19.1425]])("£%d an hour: £%d with the ratio, visits of 15.5 minutes", (hourly, withRatio, visit, visitWithRatio) => {
    // An hour of contact needs 1.3 paid hours: a contact share of 1 ÷ 1.3. Tolerance 1e-9.
    const contactHour = fullCostPrice(hourly, 0, 1, 1 / 1.3);
    within(contactHour, withRatio, 1e-9);
    within(fullCostPrice(hourly, 0, 60 / 15.5), visit, 1e-9);
    within((contactHour * 15.5) / 60, visitWithRatio, 1e-9);
  });

  it("£50 an hour: face to face for 10 minutes and by telephone for 6", () => {
    within(fullCostPrice(50, 0, 60 / 10), 8.333333333333334, 1e-9);
    within(fullCostPrice(50, 0, 60 / 6), 5, 1e-9);
  });
});

describe("Support departments, published answers", () => {
  it("reciprocal: costs of $27,000 and $18,000, 20% and 10% of them to each other (CMA question, gaodun.com/q/e012yg)", () => {
    // S1 gives S2 10%, P1 50%, P2 40%; S2 gives S1 20%, P1 30%, P2 50%. Published to the dollar: $21,949 and $23,051.
    expect(fullCosts([27_000, 18_000, 0, 0], [[0, 10, 50, 40], [20, 0, 30, 50]]).map(Math.round)).toEqual([21_949, 23_051]);
  });

  it("step-down: maintenance of $4,800 by machine-hours, then personnel by labour-hours (Lanen, Anderson and Maher, Fundamentals of Cost Accounting, exercise 11-30)", () => {
    // A worked answer to the exercise with figures of its own (www2.dbl.id/lock-code/13055487): 18,930 and 29,970, after 960, 960, 2,880 and then 1,970, 13,790. Tolerance 0.
    expect(fullCosts([4800, 14_800, 16_000, 13_300], [[0, 1500, 1500, 4500], [500, 0, 500, 3500]], "stepdown")).toEqual([18_930, 29_970]);
  });

  it("direct: $2,400 by 1,700 and 5,100 machine-hours, $12,400 by 700 and 2,800 labour-hours (the same, exercise 11-28)", () => {
    // A worked answer likewise (partnerperformance.uonbi.ac.ke/preguntia/16852965): 600 and 1,800; 2,480 and 9,920. Tolerance 0.
    expect(allocatedPools([2400, 12_400], [[1700, 5100], [700, 2800]])).toEqual([[600, 1800], [2480, 9920]]);
    expect(fullCosts([2400, 12_400, 0, 0], [[0, 1700, 1700, 5100], [700, 0, 700, 2800]], "direct")).toEqual([3080, 11_720]);
  });
});

describe("Employer's National Insurance of a year's salary (ukcalculator.com, Employer NI calculator, 2025/26; smallbizaccounts.co.uk for both years)", () => {
  const of = (salary: number, year: string) => employerNationalInsurance(salary, 1, figures.on("NI-RATE", day(year)), figures.on("NI-THRESHOLD", day(year)));

  it.each([[20_000, 2250], [25_000, 3000], [30_000, 3750], [40_000, 5250], [50_000, 6750], [75_000, 10_500], [100_000, 14_250], [24_000, 2850]])("2025-26: £%d pays £%d", (salary, expected) => {
    within(of(salary, "2025-04-01"), expected, 1e-9);
  });

  it("2024-25: £24,000 pays £2,056", () => {
    // To the pound.
    within(of(24_000, "2024-04-01"), 2056, 0.5);
  });
});

describe("Statutory redundancy pay table, half weeks (Employment Rights Act 1996, section 162; BERR ready reckoner, 2 December 2009, docsford.com/document/4598635)", () => {
  // Weeks for 2, 3, 4 … complete years of service.
  it.each<readonly [number, readonly number[]]>([
    [18, [1]], [19, [1, 1.5]], [20, [1, 1.5, 2]], [21, [1, 1.5, 2, 2.5]], [22, [1, 1.5, 2, 2.5, 3]], [23, [1.5, 2, 2.5, 3, 3.5, 4]], [24, [2, 2.5, 3, 3.5, 4, 4.5, 5]], [25, [2, 3, 3.5, 4, 4.5, 5, 5.5, 6]],
    [29, [2, 3, 4, 5, 6, 7, 7.5, 8, 8.5, 9, 9.5, 10]], [35, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 13.5, 14, 14.5, 15, 15.5, 16, 16.5]],
    [40, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 18.5, 19]], [41, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]],
  ])("aged %d", (age, weeks) => {
    expect(weeks.map((_, i) => redundancyWeeks(age, i + 2))).toEqual(weeks);
  });

  it("aged 22, four years, £200 a week: £400", () => {
    expect(redundancyPay(22, 4, 200, 380)).toBe(400);
  });
});
