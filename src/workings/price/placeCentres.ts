import { holds, overheadNamed, wordsOf } from "./overheadWords";
import type { CentrePlacing } from "./priceCase";

/** Words that tell no service from another. */
const GENERAL = new Set(["service", "project", "team", "scheme", "programme", "cost", "centre", "dept", "department", "the", "of", "and", "for", "a"]);

/**
 * Where each cost centre goes, as its name suggests; a person decides.
 *
 * A centre with a service's name, or all the words of one in it, goes to that service ("4100 Outreach team" to "Outreach"). Else it goes to
 * a pool: of its name, or of the kind of overheads that its words are of. Else to the service or the pool whose name holds all its
 * words. A name that fits two, and any other, is unplaced.
 *
 * @param pools the pools there are; `suggestedPools` names those that the centres call for
 */
export function placeCentres(centres: readonly string[], services: readonly string[], pools: readonly string[]): CentrePlacing[] {
  const named = { service: services.map(nameOf), pool: pools.map(nameOf) };
  return centres.map((centre) => placed(nameOf(centre), named));
}

/** The pools that the centres call for by their names, each once, in the order they first appear. */
export function suggestedPools(centres: readonly string[], services: readonly string[]): string[] {
  const named = services.map(nameOf);
  return [...new Set(centres.flatMap((centre) => {
    const name = nameOf(centre);
    return name.kind === null || fitting(named, name).some((way) => way.length > 0) ? [] : [name.kind];
  }))];
}

function placed(centre: Name, { service, pool }: { readonly service: readonly Name[]; readonly pool: readonly Name[] }): CentrePlacing {
  const ways: readonly (readonly CentrePlacing[])[] = [
    ...fitting(service, centre).map((way) => way.map((at): CentrePlacing => ({ kind: "service", service: at }))),
    ...[...sameName(pool, centre), where(pool, ({ kind }) => kind !== null && kind === centre.kind)].map(asPools),
    where(service, ({ words }) => holds(words, centre.words)).map((at): CentrePlacing => ({ kind: "service", service: at })),
    ...[longest(pool, where(pool, ({ words }) => holds(centre.words, words))), where(pool, ({ words }) => holds(words, centre.words))].map(asPools),
  ];
  const found = ways.find((way) => way.length > 0);
  return found?.length === 1 ? found[0]! : { kind: "unplaced" };
}

function asPools(at: readonly number[]): CentrePlacing[] {
  return at.map((pool) => ({ kind: "pool", pool }));
}

interface Name {
  readonly plain: string;
  readonly words: readonly string[];
  /** Of overheads; null where its words are none of them. */
  readonly kind: string | null;
}

/** A name with its words that tell it from others; all its words where they are all general. */
function nameOf(name: string): Name {
  const words = wordsOf(name);
  const telling = words.filter((word) => !GENERAL.has(word));
  return { plain: name.trim().toLowerCase(), words: telling.length === 0 ? words : telling, kind: overheadNamed(name) };
}

/** The names that are the same, then those of the same words, then the longest of those whose words it has. */
function fitting(names: readonly Name[], wanted: Name): number[][] {
  return [...sameName(names, wanted), longest(names, where(names, ({ words }) => holds(wanted.words, words)))];
}

function sameName(names: readonly Name[], { plain, words }: Name): number[][] {
  return [where(names, (name) => name.plain === plain), where(names, (name) => name.words.length === words.length && holds(words, name.words))];
}

function where(names: readonly Name[], fits: (name: Name) => boolean): number[] {
  return [...names.keys()].filter((at) => fits(names[at]!));
}

/** "Supported housing north" is nearer to "Supported housing" than to "Housing". */
function longest(names: readonly Name[], at: readonly number[]): number[] {
  const most = Math.max(0, ...at.map((each) => names[each]!.words.length));
  return at.filter((each) => names[each]!.words.length === most);
}
