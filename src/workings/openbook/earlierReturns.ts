import type { ReturnGiven } from "../../returns/returnGiven";
import { plainWords } from "./plainWords";

/** Names a provider's service through all its returns. One that does not say whose it is belongs with no other. */
export function providerService({ provider, service, source = "" }: Pick<ReturnGiven, "provider" | "service"> & Partial<Pick<ReturnGiven, "source">>): string {
  return JSON.stringify([plainWords(provider), plainWords(service), ...(plainWords(provider) === "" ? [source] : [])]);
}

/** The returns to compare, the latest of each provider and service, and those they may be set against. Of one year the one given last is the later. */
export function laterAndEarlier(given: readonly ReturnGiven[]): { readonly returns: readonly ReturnGiven[]; readonly earlier: readonly ReturnGiven[] } {
  const latest = new Map<string, ReturnGiven>();
  for (const each of given) {
    const held = latest.get(providerService(each));
    if (!held || each.year >= held.year) latest.set(providerService(each), each);
  }
  const returns = given.filter((each) => latest.get(providerService(each)) === each);
  return { returns, earlier: given.filter((each) => !returns.includes(each)) };
}

/** The place among the earlier returns of the one a return is set against: its provider's latest of that service no later than it; of one year the last. */
export function earlierOf(given: ReturnGiven, earlier: readonly ReturnGiven[]): number | null {
  let found: number | null = null;
  earlier.forEach((each, at) => {
    if (each === given || providerService(each) !== providerService(given) || each.year > given.year) return;
    if (found === null || each.year >= earlier[found]!.year) found = at;
  });
  return found;
}
