import { DomainError } from "../../kernel/DomainError";
import { comparedName } from "../../kernel/names";
import { areNearly } from "../../kernel/nearly";
import { cutRefusal } from "./cutRefusal";
import type { KnownBounds, PriceBounds } from "./GuardedService";
import { lookedService, refusedCuts, sharedCuts, type LookedService } from "./lookedService";
import { SHARED_STATISTICS, type Contributor, type CutRefusal, type EarlierCut, type SharedCut, type SharedFigure, type SharedService, type ShareRules } from "./shareCase";

/**
 * What may be published of a whole and of its parts, beside each other: each part is taken in the order given where the whole,
 * the parts before it and its own figures still give no price away, and is refused where they do not.
 *
 * A reader who has the whole's figures knows that a provider's parts come to no more than its whole. Whatever a provider's whole
 * has besides the parts that are told is its rest. One provider's part may then be dearer by its rest and no more, and its whole
 * cheaper by its rest and no more, with all its other prices as they are: prices of one service that fit these bounds fit all
 * that is told of the others. So each is looked at by itself, within its bounds.
 *
 * Pauses after each service, for a caller that lets others work.
 *
 * @returns for the whole, then for each part in order, its cuts
 * @throws {DomainError} as `shareableFigures` does
 */
export function* partedFigures(whole: SharedService, parts: readonly SharedService[], rules: ShareRules, earlier: readonly EarlierCut[]): Generator<void, SharedCut[][]> {
  const wholePrices = new Map(whole.contributors.map((each) => [comparedName(each.name), each]));
  for (const { contributors } of parts) {
    contributors.forEach(({ name }, i) => {
      if (!wholePrices.has(comparedName(name))) throw new DomainError("name-not-found", { argument: "providers", item: i + 1, text: name, among: "providers of the whole" });
    });
  }
  const all = lookedService(whole, rules, earlier);
  const looked = parts.map((part) => lookedService(part, rules, earlier));
  // What was told of one before the figures changed says, beside the others, more than they are guarded against.
  const moved = [all, ...looked].find((each) => each.moved !== null)?.moved ?? null;
  if (moved !== null) return [all, ...looked].map((each) => refusedCuts(each, moved));
  const refusals = new Map<LookedService, CutRefusal>();
  const figures = new Map<LookedService, SharedFigure[][]>();
  let told = looked.filter(({ guard }) => guard.isTold);

  // Parts that a pack before told without their whole were not told for readers who have the whole.
  const refusedWhole = told.length === 0 || all.guard.isTold ? null : restRefusal(all, told, rules);
  if (refusedWhole !== null) refusals.set(all, refusedWhole);
  else figures.set(all, all.guard.tell(wholeBounds(all, told), CENTRES));
  const isWholeTold = all.guard.isTold;

  for (const part of looked) {
    if (part.cuts.length === 0) continue;
    yield;
    const beside = told.includes(part) ? told : [...told, part];
    const refused = !isWholeTold || beside === told ? null : restRefusal(all, beside, rules);
    if (refused !== null) {
      refusals.set(part, refused);
      continue;
    }
    figures.set(part, part.guard.tell(isWholeTold ? partBounds(part, all, beside) : null, CENTRES));
    if (part.guard.isTold) told = beside;
  }
  // Who is told is settled, and with it the bounds: more of each tells nothing of another.
  for (const [each, centres] of figures) {
    yield;
    const bounds = each === all ? wholeBounds(all, told) : isWholeTold ? partBounds(each, all, told) : null;
    const spread = each.guard.isTold ? each.guard.tell(bounds, SPREAD) : each.guard.withhold(SPREAD);
    figures.set(each, centres.map((ofCut, i) => [...ofCut, ...spread[i]!]));
  }
  return [all, ...looked].map((each) => (refusals.has(each) ? refusedCuts(each, refusals.get(each)!) : sharedCuts(each, figures.get(each) ?? [])));
}

/** The middle of whole and parts is wanted before how far either is spread. */
const CENTRES = SHARED_STATISTICS.slice(0, 3);
const SPREAD = SHARED_STATISTICS.slice(3);

/** Why the whole and these parts may not be told beside each other, whatever the figures of the last of them. */
function restRefusal(all: LookedService, told: readonly LookedService[], rules: ShareRules): CutRefusal | null {
  const rests = restOf(all, told);
  // A reader who takes the parts from the whole has the rest: it is held to the rule for a set of its own.
  const few = cutRefusal(all.service.contributors.flatMap((each): Contributor[] => {
    const price = rests.get(comparedName(each.name))!;
    return price > 0 ? [{ ...each, price }] : [];
  }), [], rules);
  if (few !== null) return { kind: "rest", why: few.kind === "too-few" ? "too-few" : "dominance" };
  const isSafe = all.guard.isSafe(wholeBounds(all, told)) && told.every((part) => part.guard.isSafe(partBounds(part, all, told)));
  return isSafe ? null : { kind: "rest", why: "gives-away" };
}

/** What each provider's whole has besides its parts that are told: zero or more. */
function restOf({ guard }: LookedService, told: readonly LookedService[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of told) for (const { name, price } of part.guard.contributors) sums.set(comparedName(name), (sums.get(comparedName(name)) ?? 0) + price);
  return new Map(guard.contributors.map(({ name, price }) => {
    const sum = sums.get(comparedName(name)) ?? 0;
    return [comparedName(name), areNearly(sum, price) ? 0 : Math.max(0, price - sum)];
  }));
}

function wholeBounds(all: LookedService, told: readonly LookedService[]): KnownBounds | null {
  if (told.length === 0) return null;
  const rests = restOf(all, told);
  return new Map(all.guard.contributors.map(({ name, price }): [string, PriceBounds] => [comparedName(name), { least: price - rests.get(comparedName(name))!, most: Infinity }]));
}

function partBounds({ guard }: LookedService, all: LookedService, told: readonly LookedService[]): KnownBounds {
  const rests = restOf(all, told);
  return new Map(guard.contributors.map(({ name, price }): [string, PriceBounds] => [comparedName(name), { least: 0, most: price + (rests.get(comparedName(name)) ?? Infinity) }]));
}
