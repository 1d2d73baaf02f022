import { firstDayOfYear, financialYearText, lastDayOfYear, type FinancialYear } from "../../domain/kernel/financialYear";
import { serialOf } from "../../domain/kernel/day";
import { FORM_FIELDS } from "../../returns/returnForm";
import { changesOrder, matchingKey, quoted } from "../cleanText";
import { serialWords } from "../dateSerial";
import { financialYearsIn } from "../financialYear";
import { missingReason } from "../missingWords";
import { readDay } from "../readDay";
import { formAnswers, type AnswerCell } from "./formQuestions";
import type { RemarkList } from "./remarkList";
import type { PartSheet } from "./returnGroups";

/** Who a return is of, and of when. */
export interface AboutReturn {
  readonly provider: string;
  readonly service: string;
  readonly commissioner: string;
  readonly year: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Reads the sheet that says who and when; `callIt` stands for a provider that gives no name. */
export function aboutReturn(sheet: PartSheet | undefined, callIt: string, remarks: RemarkList): AboutReturn {
  if (!sheet) return { provider: callIt, service: "", commissioner: "", year: "", from: null, to: null };
  const answers = formAnswers("about", sheet, remarks);
  const said = (key: string): string => {
    const words = answers.get(key)?.words ?? "";
    return missingReason(words) === null ? words : "";
  };
  const place = (key: string): { part: "about"; cell: string; seen: string } => ({ part: "about", cell: answers.get(key)?.cell ?? "", seen: answers.get(key)?.words ?? "" });
  if (said("provider") === "") remarks.add("left out", place("provider"), `The provider is not named: it is called ${quoted(callIt)} here.`);
  else if (changesOrder(said("provider"))) remarks.add("odd", place("provider"), "The provider’s name holds hidden characters that change the order it is shown in: have it typed again.");
  if (said("service") === "") remarks.add("left out", place("service"), "The service is not named: it stands by itself in any comparison.");
  const year = yearOf(answers.get("year"), place("year"), remarks);
  const [from, to] = (["from", "to"] as const).map((key) => dayOf(sheet, answers.get(key), place(key), remarks));
  remarkOnPeriod(year, from ?? null, to ?? null, place("to"), remarks);
  remarkOnScope(said, place, remarks);
  return { provider: said("provider") === "" ? callIt : said("provider"), service: said("service"), commissioner: said("commissioner"), year: year === null ? "" : financialYearText(year), from: from ?? null, to: to ?? null };
}

/** Reads the declaration: true where someone named confirms it with a date. */
export function isDeclared(sheet: PartSheet | undefined, remarks: RemarkList): boolean {
  if (!sheet) return false;
  const answers = formAnswers("declaration", sheet, remarks);
  const confirmed = answers.get("confirmed");
  const isYes = /^(?:yes|y|true|confirmed|i confirm)$/i.test(confirmed?.words ?? "");
  const name = answers.get("name");
  const named = name !== undefined && name.words !== "" && missingReason(name.words) === null;
  const date = answers.get("date");
  const dated = date !== undefined && readDay(sheet.cells.cell(date.row, date.column)).found === "day";
  const missing = [named ? "" : "no name", dated ? "" : "no date", isYes ? "" : "no confirmation"].filter((each) => each !== "");
  if (missing.length > 0) remarks.add("odd", { part: "declaration", cell: (!named ? name : !dated ? date : confirmed)?.cell ?? "", seen: (!named ? name : !dated ? date : confirmed)?.words ?? "" }, `The declaration has ${missing.join(", ").replace(/, ([^,]*)$/, " and $1")}: ask for it before relying on the figures.`);
  return missing.length === 0;
}

function yearOf(answer: AnswerCell | undefined, place: { part: "about"; cell: string; seen: string }, remarks: RemarkList): FinancialYear | null {
  const years = financialYearsIn(answer?.words ?? "");
  if (years.length === 1) return (years[0] ?? 0) as FinancialYear;
  if (answer) remarks.add("left out", place, `The year of the return, ${answer.words === "" ? "which is blank" : quoted(answer.words)}, is not a financial year such as 2025-26: its figures stand under no year.`);
  return null;
}

function dayOf({ cells }: PartSheet, answer: AnswerCell | undefined, place: { part: "about"; cell: string; seen: string }, remarks: RemarkList): number | null {
  if (!answer) return null;
  const day = readDay(cells.cell(answer.row, answer.column));
  if (day.found === "day") {
    if (day.fromText) remarks.add("odd", place, `The date is text: ${day.reason}.`);
    return day.serial;
  }
  remarks.add(day.found === "blank" ? "odd" : "left out", place, day.found === "blank" ? "No day is given here, so what time the figures are of is not known." : `The day is not read: ${day.reason}.`);
  return null;
}

function remarkOnPeriod(year: FinancialYear | null, from: number | null, to: number | null, place: { part: "about"; cell: string; seen: string }, remarks: RemarkList): void {
  if (from === null || to === null) return;
  const span = `${serialWords(from, false) ?? ""} to ${serialWords(to, false) ?? ""}`;
  if (to < from) remarks.add("odd", place, `The figures end before they begin: ${span}.`);
  else if (year !== null && (from !== serialOf(firstDayOfYear(year)) || to !== serialOf(lastDayOfYear(year)))) {
    remarks.add("odd", place, `The figures are of ${span}, not of the whole of ${financialYearText(year)}: they are not made into a year.`);
  }
}

/** Answers that make the figures another thing than what was asked. */
function remarkOnScope(said: (key: string) => string, place: (key: string) => { part: "about"; cell: string; seen: string }, remarks: RemarkList): void {
  const choices = (key: string): readonly string[] => FORM_FIELDS.about.flatMap((field) => (field.key === key && "choices" in field ? field.choices : []));
  const expected = new Map<string, string>([["area", "Yes"], ["vat", "before VAT"]]);
  for (const { key, label } of FORM_FIELDS.about.filter((field) => field.kind === "choice")) {
    const words = said(key);
    const known = choices(key).find((choice) => matchingKey(choice) === matchingKey(words));
    if (known === undefined) {
      remarks.add("odd", place(key), `“${label}” is ${words === "" ? "blank" : quoted(words)}: ask for ${choices(key).map(quoted).join(", ").replace(/, ([^,]*)$/, " or $1")}.`);
    } else if (key === "area" && known !== expected.get(key)) {
      remarks.add("odd", place(key), "The figures take in other commissioners’ people or places: ask for this commissioner’s alone.");
    } else if (key === "vat" && known !== expected.get(key)) {
      remarks.add("odd", place(key), "Costs are given with VAT that cannot be recovered: set them beside others that are too.");
    } else if (key === "basis" && known === "forecast") remarks.add("odd", place(key), "The figures are a forecast, not what was spent.");
  }
}
