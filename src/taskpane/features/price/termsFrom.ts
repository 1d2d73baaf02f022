import { readFinancialYear, financialYearText } from "../../../domain/kernel/financialYear";
import type { Sourced } from "../../../workings/origin";
import { nationalInsurance } from "../../../workings/price/staffCosts";
import type { ProductiveTime, StaffTerms, TransferCase } from "../../../workings/price/priceCase";
import { amountIn, percentIn, typed } from "../../shared/job/typedFigures";
import type { Problem } from "../../shared/job/problem";
import { sentenceFor } from "../../shared/sentenceFor";
import { typedDate } from "../../shared/typedDate";
import { typedPercent } from "../../shared/typedFigure";
import { figureIn } from "../../shared/job/figureIn";
import { FIELD } from "./priceFields";
import type { MethodForm, TimeForm } from "./priceForm";
import type { PostFound } from "./staffFrom";

/** The year in its usual form; null with its problem noted where there is none, or Openbook holds no National Insurance for it. */
export function yearIn(text: string, problems: Problem[]): string | null {
  if (text.trim() === "") {
    problems.push({ field: FIELD.year, words: "Enter the financial year, such as 2025-26.", missing: true });
    return null;
  }
  try {
    const year = financialYearText(readFinancialYear("year", text.trim()));
    nationalInsurance({ year });
    return year;
  } catch (error) {
    const words = sentenceFor(error, { year: "The year" });
    if (words === null) throw error;
    problems.push({ field: FIELD.year, words });
    return null;
  }
}

/** On-costs and vacancies; null while they are not all given. Where pay is from the ledger they may be left empty. */
export function staffTermsIn(form: MethodForm, year: string, problems: Problem[]): StaffTerms | null {
  const needed = form.payFrom === "staffing";
  if (!needed && form.pension.trim() === "" && form.other.trim() === "") return null;
  const pension = percentIn(FIELD.pension, form.pension, "the employer's pension contribution as a share of pay, such as 3, or 0 for none", problems, { least: 0 });
  const other = form.other.trim() === "" ? typed(0) : percentIn(FIELD.other, form.other, "other on-costs as a share of pay, such as 0.5, or 0 for none", problems, { least: 0 });
  const vacancy = percentIn(FIELD.vacancy, form.vacancy, "the part of pay that vacancies save, such as 4, or 0 for none", problems, { least: 0 });
  return pension && other && vacancy ? { year, pension, other, vacancy } : null;
}

/** The days and hours of a full-time post; null with its problems noted. */
export function timeIn(form: TimeForm, problems: Problem[]): ProductiveTime | null {
  const days = (field: string, text: string, what: string): Sourced | null => amountIn(field, text, `the days of ${what}, such as 8, or 0 for none`, problems);
  const weeklyHours = amountIn(FIELD.weeklyHours, form.weeklyHours, "the hours of a full-time week, such as 37", problems, 1);
  const leaveDays = days(FIELD.leaveDays, form.leaveDays, "annual leave");
  const bankHolidays = days(FIELD.bankHolidays, form.bankHolidays, "bank holidays");
  const sickDays = days(FIELD.sickDays, form.sickDays, "sickness");
  const trainingDays = days(FIELD.trainingDays, form.trainingDays, "training");
  const contactShare = percentIn(FIELD.contactShare, form.contactShare, "the part of time at work that is spent with people, such as 80", problems, { least: 0 });
  return weeklyHours && leaveDays && bankHolidays && sickDays && trainingDays && contactShare ? { weeklyHours, leaveDays, bankHolidays, sickDays, trainingDays, contactShare } : null;
}

/** Posts with a protected salary, and the terms they are held against; null where none is asked for, or something is missing. */
export function transferIn(form: MethodForm, posts: readonly PostFound[], year: string, problems: Problem[]): TransferCase | null {
  if (!form.transfer) return null;
  const pension = percentIn(FIELD.pension, form.pension, "the employer's pension contribution as a share of pay, such as 3, or 0 for none", problems, { least: 0 });
  const other = form.other.trim() === "" ? typed(0) : typedPercent(form.other) === null ? null : typed(typedPercent(form.other) ?? 0);
  const kept = percentIn(FIELD.protectedPension, form.protectedPension ?? form.pension, "the pension contribution that is protected, such as 14", problems, { least: 0 });
  const end = typedDate(form.transferEnd);
  if (!("day" in end)) problems.push({ field: FIELD.transferEnd, words: end.words, ...(form.transferEnd.trim() === "" ? { missing: true } : {}) });
  if (!pension || !other || !kept || !("day" in end)) return null;
  const transferring = posts.flatMap(({ post, salary, fte, line }) => {
    const protectedSalary = figureIn(line.protectedSalary);
    return protectedSalary ? [{ post, fte, standardSalary: salary, protectedSalary, age: figureIn(line.age), serviceYears: figureIn(line.serviceYears) }] : [];
  });
  if (transferring.length === 0) return null;
  return { posts: transferring, year, pension: { standard: pension, protected: kept }, other, end: { day: end.day, origin: { kind: "typed" } } };
}
