import { matchingKey } from "../cleanText";
import type { FlowCash, FlowKind, PayerGroup } from "./optionsReading";
import type { ConfidenceWord, Recurrence, SavingType } from "./registerReading";

const LONGEST = 120;

type Meanings<Value> = readonly (readonly [RegExp, Value])[];

const YES = /^(?:y|yes|true|✓|✔)$/;
const NO = /^(?:n|no|false|✗|✘)$/;

const TYPES: Meanings<SavingType> = [
  [/^ca$|\bavoid(?:ance|ed|s|ing)?\b|\bdemand (?:management|prevention)\b/, "cost avoidance"],
  [/^nc(?:r)?$|\bnon[- ]?cash(?:able)?\b|\bnon[- ]?cash[- ]releas|\bnot cash(?:able)?\b|\bproductivity\b|\bcapacity releas/, "non-cashable"],
  [/^cr?$|\bcash(?:able)?\b|\bcash[- ]releas|\bbudget reduction\b/, "cashable"],
];
const RECURRENCES: Meanings<Recurrence> = [
  [/^(?:nr|o|t)$|\bone[- ]?(?:off|time)\b|\bnon[- ]?recur|\bnot recur|\btemporary\b|\bsingle year\b/, "one-off"],
  [/^(?:r|p)$|\brecurr|\bon-?going\b|\bpermanent\b|\bannual(?:ly)?\b|\bevery year\b|\bbase budget\b/, "recurrent"],
];
const CONFIDENCES: Meanings<ConfidenceWord> = [
  [/^(?:h|high|g|green)$/, "high"],
  [/^(?:m|med|medium|moderate|a|amber|yellow)$/, "medium"],
  [/^(?:l|low|r|red)$/, "low"],
];
const KINDS: Meanings<FlowKind> = [
  [/\bbenefits?\b|\bsavings?\b|\bincome\b|\bgrant\b|\breceipts?\b|\bvalue\b|^b$/, "benefit"],
  [/\bcosts?\b|\bspend(?:ing)?\b|\bexpenditure\b|\bexpenses?\b|\bpay(?:ments?)?\b|\btupe\b|\binvestment\b|\bcapital\b|^c$/, "cost"],
];
const CASH: Meanings<FlowCash> = [
  [/\bnon[- ]?cash|\bnot cash|\bnon[- ]?financial\b|\bsocial\b|\bwider\b|\bquality\b|^nc(?:r)?$/, "non-cashable"],
  [/\bcash|^cr?$/, "cashable"],
];
const PAYERS: Meanings<PayerGroup> = [
  [/\bprovider\b|\bsuppliers?\b|\bcontractor\b|\bcharity\b|\bvcse?\b|\bvoluntary\b/, "provider"],
  [/\bnhs\b|\bicb\b|\bccg\b|\bhealth (?:board|trust)\b|\bhospital\b|\bgps?\b|\bfoundation trust\b|\bhealth$/, "NHS"],
  [/\bpolice\b|\bpcc\b|\bopcc\b|\bpfcc\b/, "police"],
  [/\bcouncil\b|\blocal authority\b|^la$|\bborough\b|\bcounty\b|\bpublic health\b|\bdistrict\b|^we$|^us$/, "council"],
  [/\bprobation\b|\bfire\b|\bgovernment\b|\bdwp\b|\bmoj\b|\bdepartment\b|\bministry\b|\bschools?\b|\bpublic sector\b|\bprisons?\b|\bcourts?\b|\bhmpps\b|\bpartners?\b/, "other public"],
];

/** The type of a saving; "yes" and "no" answer a heading such as "Cashable?". */
export function savingTypeOf(text: string, heading: string): SavingType | null {
  const asks = /\bcash/.test(matchingKey(heading.slice(0, LONGEST)));
  return answered(text, asks ? "cashable" : null, asks ? "non-cashable" : null) ?? meaningOf(text, TYPES);
}

/** Whether a saving comes every year or once; "yes" and "no" answer a heading such as "Recurrent?" or "One-off?". */
export function recurrenceOf(text: string, heading: string): Recurrence | null {
  const asked = meaningOf(heading, RECURRENCES);
  const both = /\/|\bor\b/.test(heading);
  const other = asked === "recurrent" ? "one-off" : "recurrent";
  return (asked && !both ? answered(text, asked, other) : null) ?? meaningOf(text, RECURRENCES);
}

/** High, medium or low, or the colour that stands for it. */
export function confidenceWordOf(text: string): ConfidenceWord | null {
  return meaningOf(text, CONFIDENCES);
}

/** Cost or benefit; null where the words say neither, or both. */
export function flowKindOf(text: string): FlowKind | null {
  const key = keyOf(text).replace(/\bcosts? (?:avoid(?:ed|ance)|savings?|reductions?)\b|\bavoided costs?\b/g, "saving");
  const found = KINDS.filter(([pattern]) => pattern.test(key));
  if (found.length === 1) return found[0]?.[1] ?? null;
  // "Cost saving" and "benefits in kind, cost": the last word is what it is.
  const [last] = key.split(" ").slice(-1);
  return found.length === 0 || last === undefined ? null : (KINDS.find(([pattern]) => pattern.test(last))?.[1] ?? null);
}

/** Whether a benefit is cash; "yes" and "no" answer a heading such as "Cashable?". */
export function flowCashOf(text: string): FlowCash | null {
  return answered(text, "cashable", "non-cashable") ?? meaningOf(text, CASH);
}

/** What kind of body pays. */
export function payerGroupOf(text: string): PayerGroup | null {
  return meaningOf(text, PAYERS);
}

function answered<Value>(text: string, yes: Value | null, no: Value | null): Value | null {
  const key = keyOf(text);
  return YES.test(key) ? yes : NO.test(key) ? no : null;
}

function meaningOf<Value>(text: string, meanings: Meanings<Value>): Value | null {
  const key = keyOf(text);
  return key === "" ? null : (meanings.find(([pattern]) => pattern.test(key))?.[1] ?? null);
}

function keyOf(text: string): string {
  return text.length > LONGEST ? "" : matchingKey(text).replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[?:.]+$/, "");
}
