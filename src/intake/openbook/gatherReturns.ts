import { matchingKey, quoted } from "../cleanText";
import type { GivenFigures, ReturnGiven, ReturnRemark } from "../../returns/returnGiven";
import { againstSent } from "./againstSent";
import { besideOthers } from "./besideOthers";
import { missingLine } from "./lineRemarks";
import { isUnanswered } from "./readReturn";
import { providerNames } from "./sameProvider";
import { sentInForm } from "./sentForm";
import { refsOf, serviceKey, serviceLines, type ServiceLines } from "./serviceLines";
import type { NotReturn, ReturnsReading, WorkbookReading } from "./returnsReading";

/**
 * Puts the returns of several workbooks side by side: names those of the same provider, service and year, and says what one has otherwise than the
 * rest. A return with nothing filled in and nobody named is taken for the form as it was sent: it is not among the returns, and those of its service and year are held against it.
 */
export function gatherReturns(readings: readonly WorkbookReading[]): ReturnsReading {
  const all = readings.flatMap(({ returns }) => returns);
  const forms = all.filter((each) => isForm(each, all));
  const returns = all.filter((each) => !forms.includes(each));
  const repeated = sets(returns);
  const setOf = new Map(repeated.flatMap((set) => set.map((at) => [at, set] as const)));
  const names = providerNames(returns);
  const together = serviceLines(returns);
  const asked = serviceLines([...returns, ...forms]);
  const extra = returns.map((each, at): readonly ReturnRemark[] => {
    const form = formOf(each, forms);
    const twins = (setOf.get(at) ?? []).filter((other) => other !== at).flatMap((other) => returns[other] ?? []);
    const like = names.otherNameOf(each);
    const service = together.get(serviceKey(each));
    return [
      ...twins.map((twin): ReturnRemark => ({ sort: "odd", part: null, cell: "", seen: twin.source, words: `${quoted(twin.source)} is a return of the same provider, service and year${sameFigures(each, twin) ? " with the same figures" : ""}: choose which of them to use.` })),
      ...(like ? [likeName(each, like)] : []),
      ...notSaid(each, form ? againstSent(each, sentInForm(form)) : service ? besideOthers(each, service) : []),
    ];
  });
  return {
    returns: returns.map((each, at) => ({ ...each, remarks: [...(extra[at] ?? []), ...withoutNeverAsked(each, asked.get(serviceKey(each)))] })),
    notReturns: [
      ...readings.flatMap(({ notReturns }) => notReturns),
      ...forms.map(({ source }): NotReturn => ({ source, sheet: "", words: "It is the form as it was sent, with nothing filled in: the returns of its service and year are held against it." })),
    ],
    repeated,
  };
}

function sameService(a: ReturnGiven, b: ReturnGiven): boolean {
  return serviceKey(a) === serviceKey(b);
}

function sameFigures(a: ReturnGiven, b: ReturnGiven): boolean {
  const figures = ({ costs, activity, income }: ReturnGiven): string => JSON.stringify([
    costs.map(({ ref, cost, quantity }) => [ref, valuesOf(cost), valuesOf(quantity)]), activity.map(({ ref, quantity }) => [ref, valuesOf(quantity)]), income.map(({ ref, amount }) => [ref, valuesOf(amount)]),
  ]);
  return figures(a) === figures(b);
}

function valuesOf({ tendered, last, this: now }: GivenFigures): readonly (number | string)[] {
  return [tendered, last, now].map(({ value, state }) => value ?? state);
}

/** A provider named two ways would be taken for two. */
function likeName({ provider }: ReturnGiven, like: ReturnGiven): ReturnRemark {
  return { sort: "odd", part: "about", cell: "", seen: provider, words: `${quoted(provider)} may be ${quoted(like.provider)} of ${quoted(like.source)}: they are taken for two providers until both returns name it the same.` };
}

/** The form that was sent to the provider, else the one that names nobody. */
function formOf(given: ReturnGiven, forms: readonly ReturnGiven[]): ReturnGiven | undefined {
  const own = forms.filter((form) => sameService(form, given));
  return own.find((form) => matchingKey(form.provider) === matchingKey(given.provider)) ?? own.find(namesNobody);
}

/** A return keeps what it was sent with, so that most of what a form would say is said already. */
function notSaid({ remarks }: ReturnGiven, more: readonly ReturnRemark[]): readonly ReturnRemark[] {
  return more.filter(({ sort, part, seen, words }) => !remarks.some((said) => said.words === words || (sort === "left out" && said.sort === sort && said.part === part && said.seen === seen)));
}

function namesNobody({ remarks }: ReturnGiven): boolean {
  return remarks.some(({ words, part }) => part === "about" && words.startsWith("The provider is not named"));
}

/** A blank return that names nobody, or names a provider that has filled one in too. */
function isForm(given: ReturnGiven, all: readonly ReturnGiven[]): boolean {
  if (given.declared || given.costs.length === 0 || !isUnanswered(given)) return false;
  if (namesNobody(given)) return true;
  return all.some((other) => other !== given && sameService(other, given) && matchingKey(other.provider) === matchingKey(given.provider) && !isUnanswered(other));
}

function sets(returns: readonly ReturnGiven[]): readonly (readonly number[])[] {
  const byKey = new Map<string, number[]>();
  for (const [at, { provider, service, year }] of returns.entries()) {
    const key = [provider, service, year].map(matchingKey).join("\n");
    byKey.set(key, [...(byKey.get(key) ?? []), at]);
  }
  return [...byKey.values()].filter((set) => set.length > 1);
}

/** A ref that no return or form of the service and year has was never asked for, so that no row of it was deleted. */
function withoutNeverAsked(given: ReturnGiven, asked: ServiceLines | undefined): readonly ReturnRemark[] {
  if (!asked || asked.returns < 2) return given.remarks;
  const own = new Set(refsOf(given));
  return given.remarks.filter(({ seen, words }) => words !== missingLine(seen) || own.has(seen) || asked.refs.has(seen));
}
