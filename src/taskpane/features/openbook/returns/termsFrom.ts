import type { TermsLine, TermsTable } from "../../../../intake/openbook/readTerms";
import { comparedName } from "../../../../domain/kernel/names";
import type { ReturnGiven } from "../../../../returns/returnGiven";
import type { SurplusTerms, UnreadSource } from "../../../../workings/openbook/comparisonCase";
import { placeWords } from "../../../shared/cellAddress";
import { figureIn } from "../../../shared/job/figureIn";
import { sourcedFrom } from "../../../shared/job/sourcedFrom";

export interface TermsGiven {
  /** Those that a return is under, in the order of the cells. */
  readonly terms: readonly SurplusTerms[];
  /** By return. */
  readonly termsOf: readonly (number | null)[];
  /** Terms that are not used, and why. */
  readonly unused: readonly UnreadSource[];
}

/** What people write where there is no such term. */
const NONE = /^(?:none|no|n\/?a|-|–|—)?$/i;

/** Terms read from cells given to the returns of their provider, and service where it is said. Nothing is guessed: a name is the same but for capitals and spaces, or another. */
export function termsFrom({ lines }: Pick<TermsTable, "lines">, returns: readonly ReturnGiven[]): TermsGiven {
  const made = lines.map((line) => ({ line, key: keyOf(line.provider, line.service), terms: termsOf(line) }));
  const twice = new Set(made.map(({ key }) => key).filter((key, at, all) => all.indexOf(key) !== at));
  const sound = new Map(made.flatMap(({ key, terms }) => (twice.has(key) || typeof terms === "string" ? [] : [[key, terms] as const])));
  // Terms that cannot be used still say whose they are: those of all services do not stand in for them.
  const said = new Set(made.map(({ key }) => key));
  const keys = returns.map(({ provider, service }) => [keyOf(provider, service), keyOf(provider, "")].find((key) => said.has(key)));
  const used = [...sound].filter(([key]) => keys.includes(key));
  const place = (key: string | undefined): number | null => {
    const at = used.findIndex(([each]) => each === key);
    return at === -1 ? null : at;
  };
  return {
    terms: used.map(([, terms]) => terms),
    termsOf: keys.map(place),
    unused: made.flatMap(({ line, key, terms }): UnreadSource[] => {
      const words = twice.has(key) ? "are given twice: none of them is used. Leave one."
        : typeof terms === "string" ? `are not used: ${terms}`
        : keys.includes(key) ? "" : "are of no return that was read. Check the name where one should be.";
      return words === "" ? [] : [{ source: placeWords(line.place), words: `The terms of ${nameOf(line)} ${words}` }];
    }),
  };
}

function keyOf(provider: string, service: string): string {
  const plain = (words: string): string => comparedName(words.replaceAll(/\s+/g, " "));
  return JSON.stringify([plain(provider), plain(service)]);
}

function nameOf({ provider, service }: TermsLine): string {
  return service === "" ? `“${provider}”` : `“${provider}, ${service}”`;
}

/** The terms of a line, or why they cannot be used. */
function termsOf(line: TermsLine): SurplusTerms | string {
  const { minimum, maximum, share, limit } = line;
  const wrong = [minimum, maximum, share, limit].find((reading) => reading && reading.value === null && !NONE.test(reading.seen.trim()));
  if (wrong) return `in ${placeWords(wrong.place)}, ${wrong.reason}.`;
  const [least, most, kept, limited] = [figureIn(minimum), figureIn(maximum), figureIn(share), figureIn(limit)];
  if (!least && !most) return "neither a minimum nor a maximum is given.";
  if ([least, most].some((rate) => rate && Math.abs(rate.value) >= 1)) return "a surplus is a part of income, less than 100% of it.";
  if (least && most && least.value > most.value) return "the maximum is below the minimum.";
  if (kept && (kept.value < 0 || kept.value > 1)) return "the provider's share of the excess is not from 0% to 100%.";
  if (limited && limited.value < 0) return "the most that is topped up is less than £0.";
  if (!share) return "no column says what share of the excess the provider keeps.";
  if (most && !kept) return "it is not said what share of the excess the provider keeps.";
  return { name: line.service === "" ? line.provider : `${line.provider}, ${line.service}`, minimum: least, maximum: most, providerShare: kept ?? sourcedFrom(share, 0), topUpLimit: limited };
}
