import { PINNED_WITHIN } from "../../domain/benchmarking/sharing/pinnedPrice";
import type { CutRefusal, SharedFigure, SharedStatistic, ShareRules } from "../../domain/benchmarking/sharing/shareCase";
import { percentInWords, poundsInWords } from "../figuresInWords";

export const STATISTIC_WORDS: Readonly<Record<SharedStatistic, string>> = {
  median: "Median", weightedMean: "Weighted mean", mean: "Mean", lowerQuartile: "Lower quartile", upperQuartile: "Upper quartile",
};

/** Why a cut is not published, for the readers: no provider, no figure of one. */
export function refusalInWords(refused: CutRefusal, rules: ShareRules): string {
  switch (refused.kind) {
    case "too-few": return `Fewer than ${rules.minimum} providers.`;
    case "largest-share": return `One provider has more than ${percentInWords(rules.largestShare)} of the cost.`;
    case "remainder": return "Two providers have so much of the cost that one of them could work out the other's.";
    case "same-providers": return refused.pack === null
      ? `The providers are those of "${refused.other}".` : `Figures of the same providers were in the pack of ${refused.pack}.`;
    case "too-alike": return `Its providers and those of "${refused.other}"${inPack(refused.pack)} differ by fewer than ${rules.minimum}: the difference between the two would be the figure of a few.`;
    case "prices-moved": return `The pack of ${refused.pack} gave figures of some of these providers before they changed: the difference between the two would tell of the change.`;
    case "rest": return `Beside the total and the other lines given, ${restInWords(refused.why, rules)}`;
  }
}

/** The same for the people who hold the key: which provider, how much, and what to do. */
export function refusalForTheTeam(refused: CutRefusal, contributors: number, rules: ShareRules): string {
  switch (refused.kind) {
    case "too-few": return `${contributors} ${contributors === 1 ? "provider" : "providers"}, fewer than ${rules.minimum}: join it with another set, or share nothing of it.`;
    case "largest-share": return `${refused.provider} has ${percentInWords(refused.share)} of the cost, more than ${percentInWords(rules.largestShare)}: share nothing of it, or leave that provider out and say so.`;
    case "remainder": return `Beside the two largest, the rest come to ${percentInWords(refused.remainder)} of the cost of ${refused.provider}, less than ${percentInWords(rules.remainder)}: share nothing of it, or join it with another set.`;
    case "same-providers": return refused.pack === null
      ? `The providers are those of "${refused.other}": one of the two is enough.`
      : `"${refused.other}" in the pack of ${refused.pack} has the same providers: send that one, or if it has not been sent remove it and make this one again.`;
    case "too-alike": return `Its providers and those of "${refused.other}"${inPack(refused.pack)} differ by fewer than ${rules.minimum}: choose sets that are further apart${refused.pack === null ? ", or share one of the two" : ", or if that pack has not been sent remove it"}.`;
    case "prices-moved": return `${refused.provider} has other figures than in "${refused.other}" of the pack of ${refused.pack}: if that pack has not been sent remove it; if these are another year's figures, say so in the service's name.`;
    case "rest": return `Beside the total and the other lines given, ${restInWords(refused.why, rules).replace(/\.$/, "")}: ask for fewer lines, or for this one before the others.`;
  }
}

function restInWords(why: Extract<CutRefusal, { kind: "rest" }>["why"], rules: ShareRules): string {
  switch (why) {
    case "too-few": return `what is left of the cost would be that of fewer than ${rules.minimum} providers.`;
    case "dominance": return "what is left of the cost would be mostly one provider's, or two providers'.";
    case "gives-away": return `it would let a provider's unit cost be known to within ${percentInWords(PINNED_WITHIN)}.`;
  }
}

function inPack(pack: string | null): string {
  return pack === null ? "" : ` in the pack of ${pack}`;
}

/** What was done to a figure and why; for the readers. */
export function figureInWords({ published, withheld }: SharedFigure, rules: ShareRules): string {
  const within = percentInWords(PINNED_WITHIN);
  if (withheld === "no-volumes") return "Withheld: the activity of some of the providers is not known.";
  if (withheld === "gives-away") return `Withheld: however it is rounded, beside the figures given it would let a provider's unit cost be known to within ${within}.`;
  return published !== null && published.step > rules.step
    ? `Rounded to ${stepInWords(published.step)} and not ${stepInWords(rules.step)}: finer, it would let a provider's unit cost be known to within ${within}.`
    : `Rounded to ${stepInWords(rules.step)}.`;
}

/** "10p", "£2.50", "£30". */
export function stepInWords(step: number): string {
  return step < 1 ? `${Math.round(step * 100)}p` : poundsInWords(step).replace(/\.00$/, "");
}
