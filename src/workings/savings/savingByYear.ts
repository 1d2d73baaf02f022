import { financialYearOfDay, type FinancialYear } from "../../domain/kernel/financialYear";
import type { Pounds, Share } from "../../domain/kernel/quantities";
import { roundMoney } from "../../domain/kernel/roundMoney";
import { savingProfile } from "../../domain/savings/savingProfile";
import type { SavingInitiative } from "./savingsCase";

/** An initiative's saving in each year of the plan, to the penny. */
export function savingByYear(counted: Pounds, initiative: SavingInitiative, years: readonly FinancialYear[]): Pounds[] {
  if (initiative.recurrence === "one-off") return inTheYear(counted, financialYearOfDay(initiative.start.day), years);
  return profileOf(counted, initiative, years).map((saving) => roundMoney(saving));
}

/** The part of its saving that falls in a year: of a full year, or of a one-off saving. */
export function partOfSaving(initiative: SavingInitiative, year: FinancialYear): Share {
  if (initiative.recurrence === "one-off") return financialYearOfDay(initiative.start.day) === year ? 1 : 0;
  return profileOf(1, initiative, [year])[0]!;
}

/** Its one-off cost in the year it is spent, to the penny. */
export function costByYear(initiative: SavingInitiative, years: readonly FinancialYear[]): Pounds[] {
  return inTheYear(roundMoney(initiative.oneOffCost.value), costYearOf(initiative), years);
}

export function costYearOf({ oneOffCostYear, start }: SavingInitiative): FinancialYear {
  return oneOffCostYear ?? financialYearOfDay(start.day);
}

function profileOf(fullYear: Pounds, { start, end, rampMonths }: SavingInitiative, years: readonly FinancialYear[]): Pounds[] {
  return savingProfile(fullYear, years[0]!, years.length, { start: start.day, end: end?.day ?? null, rampMonths: rampMonths.value });
}

function inTheYear(amount: Pounds, when: FinancialYear, years: readonly FinancialYear[]): Pounds[] {
  return years.map((year) => (year === when ? amount : 0));
}
