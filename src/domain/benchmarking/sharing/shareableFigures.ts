import { allAtOnce } from "../../kernel/allAtOnce";
import { DomainError } from "../../kernel/DomainError";
import { comparedName } from "../../kernel/names";
import { lookedService, sharedCuts } from "./lookedService";
import { partedFigures } from "./partedFigures";
import type { EarlierCut, SharedCut, SharedService, ShareRules } from "./shareCase";
import { requireShareRules } from "./shareRules";

/**
 * What may be published of each cut of each service, so that no reader can give a provider's price away: to within 5% of it.
 *
 * A cut is refused where it has too few contributors, where one of them has most of the cost, or where its providers are
 * nearly those of another cut. Of the rest each figure is rounded, as finely as it can be beside the others, or withheld.
 * A part of a service is refused where beside its whole, and the parts before it, it would give a price away.
 *
 * @param services each of a name of its own, its cuts in the order they matter; parts in the order they are wanted, those that
 *   only an earlier pack may have told without cuts
 * @param earlier  what others have, or may have, already
 * @returns a row a cut, in the order given
 * @throws {DomainError} duplicate-name, empty-input, name-not-found, not-a-number, too-large, out-of-range, not-whole, block-too-large
 * @source benchmarking/METHOD.md §10
 */
export function shareableFigures(services: readonly SharedService[], rules: ShareRules, earlier: readonly EarlierCut[] = []): SharedCut[] {
  return allAtOnce(shareableInSlices(services, rules, earlier));
}

/** As `shareableFigures`, a service at a time, so that a caller can let others work between them. */
export function* shareableInSlices(services: readonly SharedService[], rules: ShareRules, earlier: readonly EarlierCut[] = []): Generator<void, SharedCut[]> {
  requireShareRules(rules);
  const byName = new Map<string, SharedService>();
  services.forEach((each, i) => {
    const name = comparedName(each.service);
    if (byName.has(name)) throw new DomainError("duplicate-name", { argument: "services", item: i + 1, name: each.service });
    byName.set(name, each);
  });
  services.forEach(({ partOf }, i) => {
    if (partOf === undefined) return;
    const whole = byName.get(comparedName(partOf));
    if (whole === undefined || whole.partOf !== undefined) throw new DomainError("name-not-found", { argument: "wholes", item: i + 1, text: partOf, among: "services" });
  });

  const shared = new Map<SharedService, SharedCut[]>();
  for (const whole of services) {
    if (whole.partOf !== undefined) continue;
    const parts = services.filter(({ partOf }) => partOf !== undefined && comparedName(partOf) === comparedName(whole.service));
    yield;
    if ([whole, ...parts].every(({ cuts }) => cuts.length === 0)) continue;
    if (parts.length === 0) {
      const looked = lookedService(whole, rules, earlier);
      shared.set(whole, sharedCuts(looked, looked.guard.tell(null)));
    } else {
      const [ofWhole, ...ofParts] = yield* partedFigures(whole, parts, rules, earlier);
      shared.set(whole, ofWhole!);
      parts.forEach((part, i) => shared.set(part, ofParts[i]!));
    }
  }
  return services.flatMap((each) => shared.get(each) ?? []);
}
