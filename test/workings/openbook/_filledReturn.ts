import type { ReturnRequest } from "../../../src/returns/returnRequest";
import { lineAnswers as line, placeOf, questionAnswers as questions, typedAt, typedInto, type Answers, type FormCell } from "../../../src/workbench/samples/filledForm";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import { returnPlan } from "../../../src/workings/openbook/template/returnPlan";
import { RETURN_METHOD, RETURN_SHEETS } from "../../../src/workings/openbook/template/returnPlanOptions";
import { stampOf } from "../_stamp";

export type { Answers, FormCell };
export { placeOf, typedAt, typedInto };

const known = (tendered: number | null, last: number | null) => ({ tendered, last });

/** A small return with every kind of line: pay, counted, sums, a line whose tender and last year the provider gives. */
export const SAMPLE_REQUEST: ReturnRequest = {
  commissioner: "Ashford Borough Council",
  service: "Supported living",
  provider: "",
  year: "2025-26",
  costs: [
    { ref: "C01", name: "Front-line staff", kind: "pay", unit: "hours", quantity: known(41_600, 40_900), cost: known(707_200, 695_300) },
    { ref: "C02", name: "Managers and supervisors", kind: "pay", unit: "hours", quantity: known(3_900, 3_900), cost: known(101_400, 99_450) },
    { ref: "C03", name: "Agency and bank staff", kind: "direct", unit: "hours", quantity: known(1_200, 1_450), cost: known(28_800, 35_525) },
    { ref: "C04", name: "Travel and mileage", kind: "direct", unit: "miles", quantity: known(18_000, 17_450), cost: known(8_100, 7_852.5) },
    { ref: "C05", name: "Rent, rates and service charges", kind: "direct", unit: "", quantity: known(null, null), cost: known(24_000, 23_450) },
    { ref: "C06", name: "Head office and central services", kind: "overhead", unit: "", quantity: known(null, null), cost: known(null, null) },
  ],
  activity: [{ ref: "A01", name: "Support delivered", unit: "hours", quantity: known(39_500, 38_800) }],
  income: [
    { ref: "I01", name: "Contract income", amount: known(905_000, 897_000) },
    { ref: "I02", name: "Other income for this service", amount: known(0, null) },
  ],
  posts: 6,
  tolerance: 0.05,
  ignoreBelow: 500,
};

/** 1 April 2025, 31 March 2026 and 20 May 2026 as Excel counts days. */
export const [FIRST_DAY, LAST_DAY, DECLARED_ON] = [45_748, 46_112, 46_162];

/** A return filled in as it should be: nothing for any check to find. */
export function goodAnswers(provider = "Willow Support CIC"): Answers {
  return [
    ...questions("about", {
      provider, registered: "07654321", from: FIRST_DAY, to: LAST_DAY, area: "Yes", vat: "before VAT", basis: "audited",
    }),
    ...line("staffing", 0, { role: "Support worker", line: "C01", fte: 21, pay: 26_400, onCosts: 6_850.24 }),
    ...line("staffing", 1, { role: "Senior support worker", line: "C01", fte: 1, pay: 29_000, onCosts: 7_613.41 }),
    ...line("staffing", 2, { role: "Service manager", line: "C02", fte: 2, pay: 41_205, onCosts: 10_871.3, note: "One of them shared until June" }),
    ...line("costs", 0, { thisQuantity: 41_870, this: 734_868.45, note: "The pay award of April" }),
    ...line("costs", 1, { thisQuantity: 3_912, this: 104_152.6 }),
    ...line("costs", 2, { thisQuantity: 1_105, this: 28_177.5, note: "Two vacancies filled in June" }),
    ...line("costs", 3, { thisQuantity: 18_020, this: 8_109 }),
    ...line("costs", 4, { this: 24_035.4 }),
    ...line("costs", 5, { tendered: 45_000, last: 43_812.2, this: 44_905.35 }),
    ...line("activity", 0, { this: 39_742 }),
    ...line("income", 0, { this: 932_000 }),
    ...line("income", 1, { last: 0, this: 1_250, note: "A grant for training" }),
    ...questions("declaration", { name: "A. Treasurer", position: "Finance director", date: DECLARED_ON, confirmed: "Yes" }),
  ];
}

/** The form as it is sent. */
export function sentReturn(request: ReturnRequest = SAMPLE_REQUEST, sheetNames: readonly string[] = RETURN_SHEETS): InsertPlan {
  return returnPlan(request, { sheetNames, stamp: stampOf(RETURN_METHOD) });
}

/** The form with what was typed into it. */
export function filledReturn(answers: Answers = goodAnswers(), request: ReturnRequest = SAMPLE_REQUEST, sheetNames: readonly string[] = RETURN_SHEETS): InsertPlan {
  return typedInto(sentReturn(request, sheetNames), answers);
}
