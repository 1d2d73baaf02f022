import type { Contributor, SharedService } from "../../domain/benchmarking/sharing/shareCase";
import { comparedName } from "../../domain/kernel/names";
import type { BenchmarkAnswer, BenchmarkCase, ProviderCost } from "./benchmarkCase";

/** The benchmark of one set of peers: "All providers", "Nearest ten". */
export interface BenchmarkCut {
  readonly name: string;
  readonly answer: BenchmarkAnswer;
}

/**
 * A benchmark as a pack to share is made of: for each service with a unit cost above zero, its providers, their unit costs as
 * compared, and a cut for each set of peers. Bids are for nobody else to see: none.
 *
 * @param cuts answers to the same case but for its peers, those that matter most first
 */
export function sharedServices({ view, providers, services }: BenchmarkCase, cuts: readonly BenchmarkCut[]): (SharedService & { readonly unit: string; readonly notCounted: number })[] {
  if (view === "bids") return [];
  const names = namesToldApart(providers.map(({ name }) => name));
  const serviceNames = namesToldApart(services.map(({ name }) => name));
  return services.flatMap(({ unit }, at) => {
    const given = cuts.map(({ name, answer }) => ({ name, compared: answer.services[at]?.compared ?? [] }));
    const byCut = given.map(({ name, compared }) => ({ name, compared: compared.filter(hasPrice) })).filter(({ compared }) => compared.length > 0);
    if (byCut.length === 0) return [];
    const all = new Map(byCut.flatMap(({ compared }) => compared).map((each) => [each.provider, contributor(each, names)]));
    return [{
      service: serviceNames[at]!, unit, contributors: [...all.values()],
      notCounted: new Set(given.flatMap(({ compared }) => compared).filter((each) => !hasPrice(each)).map(({ provider }) => provider)).size,
      cuts: byCut.map(({ name, compared }) => ({ name, members: compared.map(({ provider }) => names[provider]!) })),
    }];
  });
}

function hasPrice({ unitCost }: ProviderCost): boolean {
  return unitCost > 0;
}

function contributor({ provider, unitCost, activity }: ProviderCost, names: readonly string[]): Contributor {
  return { name: names[provider]!, price: unitCost, volume: activity !== null && activity > 0 ? activity : null };
}

/** Each name once: "Ashby", "Ashby (2)"; one that is empty is "Not named". */
function namesToldApart(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const given = name.trim() === "" ? "Not named" : name.trim();
    let free = given;
    for (let count = 2; taken.has(comparedName(free)); count++) free = `${given} (${count})`;
    taken.add(comparedName(free));
    return free;
  });
}
