import { DomainError } from "../../kernel/DomainError";
import { comparedName } from "../../kernel/names";
import { areNearly } from "../../kernel/nearly";
import { safeFromContributors } from "./contributorReader";
import { cutRefusal, type OtherCut } from "./cutRefusal";
import { safeFromOrdered } from "./orderedReader";
import { publishedRow, statisticWeights, weightedSum, type PublishedRow } from "./publishedRow";
import { roundedFigures } from "./roundedFigures";
import { serviceOrder } from "./serviceOrder";
import {
  SHARED_STATISTICS, type Contributor, type CutRefusal, type EarlierCut, type ShareCut, type SharedCut, type SharedFigure, type SharedService, type ShareRules,
} from "./shareCase";
import { requireShareRules } from "./shareRules";

/** More providers of one service than this would keep a workbook waiting. */
const MOST_PROVIDERS = 500;

/**
 * What may be published of each cut of each service, so that no reader can give a provider's price away: to within 5% of it.
 *
 * A cut is refused where it has too few contributors, where one of them has most of the cost, or where its providers are
 * nearly those of another cut. Of the rest each figure is rounded, as finely as it can be beside the others, or withheld.
 *
 * @param services each of a name of its own, its cuts in the order they matter
 * @param earlier  what others have, or may have, already
 * @returns a row a cut, in the order given
 * @throws {DomainError} duplicate-name, empty-input, name-not-found, not-a-number, too-large, out-of-range, not-whole, block-too-large
 * @source benchmarking/METHOD.md §10
 */
export function shareableFigures(services: readonly SharedService[], rules: ShareRules, earlier: readonly EarlierCut[] = []): SharedCut[] {
  requireShareRules(rules);
  const named = new Set<string>();
  services.forEach(({ service }, i) => {
    if (named.has(comparedName(service))) throw new DomainError("duplicate-name", { argument: "services", item: i + 1, name: service });
    named.add(comparedName(service));
  });
  return services.flatMap((each) => serviceFigures(each, rules, earlier.filter(({ service }) => comparedName(service) === comparedName(each.service))));
}

function serviceFigures({ service, contributors, cuts }: SharedService, rules: ShareRules, earlier: readonly EarlierCut[]): SharedCut[] {
  if (cuts.length === 0) return [];
  serviceOrder(contributors);
  const byName = new Map(contributors.map((each) => [comparedName(each.name), each]));
  const standing = earlier.filter((cut) => movedProvider(cut, byName) === null);
  const allowed: OtherCut[] = earlier.map(({ cut, pack, contributors: theirs }) => ({ name: cut, pack, contributors: theirs }));

  const looked = cuts.map((cut, at) => {
    const members = requireMembers(cut, byName, cuts.slice(0, at));
    const refused = pricesMoved(members, earlier, byName) ?? cutRefusal(members, allowed, rules);
    if (refused === null) allowed.push({ name: cut.name, pack: null, contributors: members });
    return { cut, members, refused };
  });
  const figures = publishable(contributors, standing, looked.flatMap(({ members, refused }) => (refused === null ? [members] : [])), rules);
  let next = 0;
  return looked.map(({ cut, members, refused }) => ({ service, cut: cut.name, contributors: members, refused, figures: refused === null ? figures[next++]! : [] }));
}

function requireMembers(cut: ShareCut, byName: ReadonlyMap<string, Contributor>, before: readonly ShareCut[]): Contributor[] {
  if (before.some(({ name }) => comparedName(name) === comparedName(cut.name))) throw new DomainError("duplicate-name", { argument: "cuts", item: before.length + 1, name: cut.name });
  const seen = new Set<string>();
  return cut.members.map((name, i) => {
    const compared = comparedName(name);
    const member = byName.get(compared);
    if (member === undefined) throw new DomainError("name-not-found", { argument: "members", item: i + 1, text: name, among: "providers" });
    if (seen.has(compared)) throw new DomainError("duplicate-name", { argument: "members", item: i + 1, name });
    seen.add(compared);
    return member;
  });
}

/** A provider whose figures are no longer those of an earlier pack: beside each other the two would tell of the change. */
function movedProvider({ contributors }: EarlierCut, byName: ReadonlyMap<string, Contributor>): string | null {
  const moved = contributors.find(({ name, price, volume }) => {
    const now = byName.get(comparedName(name));
    return now !== undefined && !(areNearly(now.price, price) && (now.volume === volume || areNearly(now.volume ?? 0, volume ?? 0)));
  });
  return moved?.name ?? null;
}

function pricesMoved(members: readonly Contributor[], earlier: readonly EarlierCut[], byName: ReadonlyMap<string, Contributor>): CutRefusal | null {
  const own = new Set(members.map(({ name }) => comparedName(name)));
  for (const cut of earlier) {
    const provider = movedProvider(cut, byName);
    if (provider !== null && cut.contributors.some(({ name }) => own.has(comparedName(name)))) return { kind: "prices-moved", provider, other: cut.cut, pack: cut.pack };
  }
  return null;
}

/** For each cut, each statistic as fine as it can be: the most wanted of every cut first. Providers of the service that are in no cut read it too. */
function publishable(market: readonly Contributor[], earlier: readonly EarlierCut[], cuts: readonly (readonly Contributor[])[], rules: ShareRules): SharedFigure[][] {
  if (cuts.length === 0) return [];
  const all = new Map([...earlier.flatMap(({ contributors }) => contributors), ...market].map((each) => [comparedName(each.name), each]));
  if (all.size > MOST_PROVIDERS) throw new DomainError("block-too-large", { argument: "providers", cells: all.size, most: MOST_PROVIDERS });
  const { contributors, prices, places } = serviceOrder([...all.values()]);
  const volumes = contributors.map(({ volume }) => volume);
  const placesOf = [...earlier.map((cut) => cut.contributors), ...cuts].map((members) => places(members.map(({ name }) => name)));
  const byCut = new Map(placesOf.map((own, cut) => [cut, own]));
  const rows: PublishedRow[] = earlier.flatMap((cut, at) => cut.figures.flatMap((figure) => {
    const weights = statisticWeights(figure.statistic, placesOf[at]!, volumes);
    return weights === null ? [] : [publishedRow(figure, at, weights)];
  }));
  const isSafe = (with_: readonly PublishedRow[]) => (rules.orderKnown
    ? contributors.every((_, own) => safeFromOrdered(prices, with_, own))
    : safeFromOrdered(prices, with_) && safeFromContributors(prices, with_, byCut));

  const figures: SharedFigure[][] = cuts.map(() => []);
  for (const statistic of SHARED_STATISTICS) {
    cuts.forEach((_, i) => {
      const at = earlier.length + i;
      const weights = statisticWeights(statistic, placesOf[at]!, volumes);
      if (weights === null) {
        figures[i]!.push({ statistic, published: null, withheld: "no-volumes" });
        return;
      }
      const found = roundedFigures(statistic, weightedSum(weights, prices), rules.step)
        .map((figure) => ({ figure, row: publishedRow(figure, at, weights) }))
        .find(({ row }) => isSafe([...rows, row]));
      if (found) rows.push(found.row);
      figures[i]!.push({ statistic, published: found?.figure ?? null, withheld: found ? null : "gives-away" });
    });
  }
  return figures;
}
