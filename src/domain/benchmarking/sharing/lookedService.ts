import { DomainError } from "../../kernel/DomainError";
import { comparedName } from "../../kernel/names";
import { areNearly } from "../../kernel/nearly";
import { cutRefusal, type OtherCut } from "./cutRefusal";
import { GuardedService } from "./GuardedService";
import { serviceOrder } from "./serviceOrder";
import type { Contributor, CutRefusal, EarlierCut, ShareCut, SharedCut, SharedFigure, SharedService, ShareRules } from "./shareCase";

/** One service once each of its cuts has been looked at: which may be told of, if its figures may. */
export interface LookedService {
  readonly service: SharedService;
  readonly cuts: readonly { readonly cut: ShareCut; readonly members: readonly Contributor[]; readonly refused: CutRefusal | null }[];
  readonly guard: GuardedService;
  /** A pack before that told of it what no longer holds; null for none. */
  readonly moved: CutRefusal | null;
}

/** @throws {DomainError} as `shareableFigures` does for one service */
export function lookedService(service: SharedService, rules: ShareRules, packsBefore: readonly EarlierCut[]): LookedService {
  const { contributors, cuts } = service;
  const earlier = packsBefore.filter((cut) => comparedName(cut.service) === comparedName(service.service));
  serviceOrder(contributors);
  const byName = new Map(contributors.map((each) => [comparedName(each.name), each]));
  const standing = earlier.filter((cut) => movedProvider(cut, byName) === null);
  const allowed: OtherCut[] = earlier.map(({ cut, pack, contributors: theirs }) => ({ name: cut, pack, contributors: theirs }));
  const told = earlier.filter(({ figures }) => figures.length > 0);
  const looked = cuts.map((cut, at) => {
    const members = requireMembers(cut, byName, cuts.slice(0, at));
    const refused = pricesMoved(members, earlier, byName) ?? cutRefusal(members, allowed, rules);
    if (refused === null) allowed.push({ name: cut.name, pack: null, contributors: members });
    return { cut, members, refused };
  });
  return { service, cuts: looked, guard: new GuardedService(contributors, standing, looked.flatMap(({ members, refused }) => (refused === null ? [members] : [])), rules), moved: pricesMoved(contributors, told, byName) };
}

/** The cuts with their figures, those of the cuts that are not refused in order. */
export function sharedCuts({ service, cuts }: LookedService, figures: readonly (readonly SharedFigure[])[]): SharedCut[] {
  let next = 0;
  return cuts.map(({ cut, members, refused }) => ({ service: service.service, cut: cut.name, contributors: members, refused, figures: refused === null ? figures[next++]! : [] }));
}

/** The same with every cut refused, those that were not for this reason. */
export function refusedCuts({ service, cuts }: LookedService, why: CutRefusal): SharedCut[] {
  return cuts.map(({ cut, members, refused }) => ({ service: service.service, cut: cut.name, contributors: members, refused: refused ?? why, figures: [] }));
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
