import { dayOf, serialOf } from "../../domain/kernel/day";
import type { CostKind, KnownFigures, ReturnRequest } from "../../returns/returnRequest";
import { lineRef } from "../../returns/standardLines";
import { lineAnswers, questionAnswers, type Answers } from "./filledForm";
import { COMMISSIONER, PROVIDERS, RETYPED_HEADING, SERVICE, THIS_YEAR, type ProviderGiven, type YearGiven } from "./supportedLivingFigures";

/** A form as it was sent to a provider, and what the provider typed into it. */
export interface FilledForm {
  readonly provider: string;
  readonly year: string;
  readonly request: ReturnRequest;
  readonly answers: Answers;
}

const LINES: readonly (readonly [name: string, kind: CostKind, unit: string])[] = [
  ["Front-line staff", "pay", "hours"], ["Managers and supervisors", "pay", "hours"], ["Agency and bank staff", "direct", "hours"], ["Training and recruitment", "direct", ""],
  ["Travel and mileage", "direct", "miles"], ["Rent, rates and service charges", "direct", ""], ["Head office and central services", "overhead", ""], ["Other costs", "direct", ""],
];
/** Last year where a provider's return of it is not among these: so much of this year's. */
const BEFORE = { cost: 0.965, quantity: 0.995 } as const;

/** Every return, a year's after another's: last year's two, then this year's three. */
export function filledForms(): readonly FilledForm[] {
  return PROVIDERS.flatMap((given) => given.years.map((year, at) => filledForm(given, year, given.years[at - 1])))
    .sort((a, b) => a.year.localeCompare(b.year));
}

function filledForm(given: ProviderGiven, year: YearGiven, before: YearGiven | undefined): FilledForm {
  return { provider: given.provider, year: year.year, request: requestOf(given, year, before), answers: answersOf(given, year) };
}

function requestOf({ provider }: ProviderGiven, now: YearGiven, before: YearGiven | undefined): ReturnRequest {
  const costs = LINES.map(([name, kind, unit], at) => {
    const ref = lineRef("C", at);
    return {
      ref, name, kind, unit,
      quantity: unit === "" ? { tendered: null, last: null } : known(before?.costs[ref]?.quantity ?? Math.round((now.costs[ref]?.quantity ?? 0) * BEFORE.quantity), 10),
      cost: known(before ? costOf(before, ref) : (now.costs[ref]?.last ?? pennies(costOf(now, ref) * BEFORE.cost)), 100),
    };
  });
  return {
    commissioner: COMMISSIONER, service: SERVICE, provider, year: now.year, costs,
    activity: [{ ref: lineRef("A", 0), name: "Support delivered", unit: "hours", quantity: known(before?.hours ?? Math.round(now.hours * BEFORE.quantity), 100) }],
    income: [
      { ref: lineRef("I", 0), name: "Contract income", amount: known(before?.income ?? Math.round(now.income * BEFORE.cost), 100) },
      { ref: lineRef("I", 1), name: "Other income for this service", amount: { tendered: 0, last: 0 } },
    ],
    posts: 6, tolerance: 0.1, ignoreBelow: 500,
  };
}

/** The tender was in round figures a little under last year's. */
function known(last: number, step: number): KnownFigures {
  return { last, tendered: Math.floor(last / step) * step };
}

function answersOf({ provider, number, signed: [name, position] }: ProviderGiven, given: YearGiven): Answers {
  const first = Number(given.year.slice(0, 4));
  return [
    ...questionAnswers("about", { provider, registered: number, from: serial(first, 4, 1), to: serial(first + 1, 3, 31), area: "Yes", vat: "before VAT", basis: "audited" }),
    ...given.posts.flatMap(({ role, line, fte, pay, onCosts }, at) => lineAnswers("staffing", at, { role, line, fte, pay, onCosts })),
    ...LINES.flatMap(([, kind, unit], at) => {
      const { quantity, cost, note } = given.costs[lineRef("C", at)] ?? {};
      return lineAnswers("costs", at, {
        this: kind === "pay" ? costOf(given, lineRef("C", at)) : (cost ?? 0),
        ...(unit === "" ? {} : { thisQuantity: quantity ?? 0 }), ...(note === undefined ? {} : { note }),
      });
    }),
    ...lineAnswers("activity", 0, { this: given.hours }),
    ...lineAnswers("income", 0, { this: given.income }),
    ...lineAnswers("income", 1, { this: 0 }),
    ...questionAnswers("declaration", { name, position, date: serial(first + 1, 5, 20), confirmed: "Yes" }),
    ...(provider === RETYPED_HEADING.provider && given.year === THIS_YEAR ? lineAnswers("costs", -1, { this: RETYPED_HEADING.words }) : []),
  ];
}

/** Pounds of a line: a pay line's posts, to the penny; what a formula "=miles*rate" comes to. */
function costOf({ posts, costs }: YearGiven, ref: string): number {
  const cost = costs[ref]?.cost;
  if (typeof cost === "number") return cost;
  if (cost?.startsWith("=")) return pennies(cost.slice(1).split("*").map(Number).reduce((product, each) => product * each, 1));
  return pennies(posts.filter(({ line }) => line === ref).reduce((sum, { fte, pay, onCosts }) => sum + pennies(fte * (pay + onCosts)), 0));
}

function pennies(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}

function serial(year: number, month: number, day: number): number {
  const found = dayOf({ year, month, day });
  if (found === null) throw new RangeError(`There is no ${String(day)}/${String(month)}/${String(year)}.`);
  return serialOf(found);
}
