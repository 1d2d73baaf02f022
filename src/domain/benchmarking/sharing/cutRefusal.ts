import { comparedName } from "../../kernel/names";
import { areNearly } from "../../kernel/nearly";
import type { Contributor, CutRefusal, ShareRules } from "./shareCase";

/** A cut that is published, or was in an earlier pack. */
export interface OtherCut {
  readonly name: string;
  /** Null for one of this pack. */
  readonly pack: string | null;
  readonly contributors: readonly Contributor[];
}

/**
 * Why a cut may not be published whatever its figures: too few contributors, one that has most of the cost, or providers too
 * nearly those of another cut of the same service, so that the difference between the two is the figure of a few. Null where it may.
 */
export function cutRefusal(contributors: readonly Contributor[], others: readonly OtherCut[], rules: ShareRules): CutRefusal | null {
  if (contributors.length < rules.minimum) return { kind: "too-few" };
  return dominance(contributors, rules) ?? likeness(contributors, others, rules);
}

/** Dominance is of cost; where volumes are not known, every provider counts with its price alone. */
function dominance(contributors: readonly Contributor[], { largestShare, remainder }: ShareRules): CutRefusal | null {
  const volumesKnown = contributors.every(({ volume }) => volume !== null);
  const costs = contributors.map(({ name, price, volume }) => ({ name, cost: volumesKnown ? price * volume! : price })).sort((a, b) => b.cost - a.cost);
  const total = costs.reduce((sum, { cost }) => sum + cost, 0);
  const [first, second] = [costs[0]!, costs[1]!];
  const share = first.cost / total;
  if (share > largestShare && !areNearly(share, largestShare)) return { kind: "largest-share", provider: first.name, share };
  const left = Math.max(0, total - first.cost - second.cost) / first.cost;
  return left < remainder && !areNearly(left, remainder) ? { kind: "remainder", provider: first.name, remainder: left } : null;
}

function likeness(contributors: readonly Contributor[], others: readonly OtherCut[], { minimum }: ShareRules): CutRefusal | null {
  const own = new Set(contributors.map(({ name }) => comparedName(name)));
  for (const { name, pack, contributors: theirs } of others) {
    const shared = theirs.filter((each) => own.has(comparedName(each.name)));
    if (shared.length === 0) continue;
    const [onlyOwn, onlyTheirs] = [own.size - shared.length, theirs.length - shared.length];
    if (onlyOwn === 0 && onlyTheirs === 0) return { kind: "same-providers", other: name, pack };
    // Either difference may be taken for a group of its own.
    if ([onlyOwn, onlyTheirs].some((count) => count > 0 && count < minimum)) return { kind: "too-alike", other: name, pack };
  }
  return null;
}
