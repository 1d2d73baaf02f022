import { matchingKey } from "../cleanText";
import type { ReturnGiven } from "../../returns/returnGiven";

/** Words that say what kind of body it is, which one return gives and another leaves out. */
const KINDS_OF_BODY = /\b(?:the|limited|ltd|plc|llp|cic|cio|community interest company|charitable incorporated organisation|uk)\b/g;

export interface ProviderNames {
  /** The first return whose provider may be this one's under another name: "Acme Care Ltd" and "ACME Care Limited"; undefined where there is none. */
  otherNameOf(given: ReturnGiven): ReturnGiven | undefined;
}

/** The providers of many returns by what their names have in common. Names that differ by case and spaces alone are one name. */
export function providerNames(returns: readonly ReturnGiven[]): ProviderNames {
  const alike = new Map<string, Map<string, ReturnGiven>>();
  for (const given of returns) {
    const bare = bareName(given.provider);
    if (bare === "") continue;
    const names = alike.get(bare) ?? new Map<string, ReturnGiven>();
    const key = matchingKey(given.provider);
    if (!names.has(key)) names.set(key, given);
    alike.set(bare, names);
  }
  return {
    otherNameOf: ({ provider }) => {
      const own = matchingKey(provider);
      return [...(alike.get(bareName(provider)) ?? [])].find(([key]) => key !== own)?.[1];
    },
  };
}

function bareName(name: string): string {
  const words = matchingKey(name.slice(0, 200)).replace(/&/g, " and ").replace(/[.'’`]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ");
  return words.replace(KINDS_OF_BODY, " ").replace(/ +/g, " ").trim();
}
