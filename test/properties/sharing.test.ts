import fc from "fast-check";
import { SHARED_STATISTICS, type Contributor, type PublishedFigure, type SharedCut, type ShareRules } from "../../src/domain/benchmarking/sharing/shareCase";
import { isRecoveredByContributor, publicationOf, recoveredInOrder } from "../domain/benchmarking/_shareAttacker";
import { anyPack } from "./_sharePacks";
import { law, must } from "./law";

jest.setTimeout(900_000);

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const finest: Record<string, number> = {};
const count = (what: string) => (finest[what] = (finest[what] ?? 0) + 1);

function tally(packs: readonly SharedCut[], step: number): void {
  count(packs.some(({ refused }) => refused === null) ? "packs with something published" : "packs with nothing published");
  for (const { refused, figures } of packs) {
    count(refused ? `cuts refused: ${refused.kind}` : "cuts published");
    for (const { statistic, published, withheld } of figures) count(`${statistic}: ${published ? (published.step <= step ? "at the step asked for" : "coarser") : withheld}`);
  }
}

describe("share-safe packs before an attacker with a linear solver", () => {
  law("what is published is true and no price is recovered within 5%, by a reader who knows the order of all the prices, or by a contributor who knows its own and every half", [seed], (given) => {
    const { rules, services, earlier, cuts } = anyPack(given);
    tally(cuts, rules.step);
    mustBeTrue(cuts, rules);
    for (const { service } of services) {
      const publication = publicationOf(service, cuts, earlier);
      must(recoveredInOrder(publication, null).length === 0, "a reader who knows the order recovers a price");
      for (const [target, own] of pairs(publication.providers, given)) must(!isRecoveredByContributor(publication, target, own), "a contributor recovers a price");
    }
  }, 500);

  law("where the order may be known, no price is recovered by a contributor who knows the order as well", [seed], (given) => {
    const { services, earlier, cuts } = anyPack(given, true);
    for (const { service } of services) {
      const publication = publicationOf(service, cuts, earlier);
      for (const own of publication.providers) must(recoveredInOrder(publication, own).length === 0, "a price is recovered");
    }
  }, 15);

  it("the attacker recovers prices where nothing is withheld", () => {
    let recovered = 0;
    for (let given = 0; given < 10; given++) {
      const { services, earlier, cuts } = anyPack(given);
      const bare = cuts.map((cut): SharedCut => ({ ...cut, figures: SHARED_STATISTICS.map((statistic) => ({ statistic, published: unguarded(cut, statistic), withheld: null })) }));
      for (const { service } of services) recovered += recoveredInOrder(publicationOf(service, bare, earlier), null).length;
    }
    expect(recovered).toBeGreaterThan(30);
  });

  afterAll(() => void process.stdout.write(`of 500 packs: ${Object.entries(finest).sort().map(([what, times]) => `${what} ${times}`).join("; ")}\n`));
});

/** What is published is the true figure rounded, to a whole number of steps no finer than asked. */
function mustBeTrue(cuts: readonly SharedCut[], rules: ShareRules): void {
  for (const cut of cuts) {
    must((cut.refused === null) === (cut.figures.length === SHARED_STATISTICS.length), "figures of a refused cut, or none of a published one");
    must(cut.refused !== null || cut.contributors.length >= rules.minimum, "too few contributors");
    for (const { statistic, published, withheld } of cut.figures) {
      must((published === null) !== (withheld === null), "neither published nor withheld, or both");
      if (!published) continue;
      must(published.step >= rules.step, "finer than asked");
      must(Math.abs(published.value - trueFigure(cut, statistic)) <= published.step / 2 + 1e-9, "not the true figure");
      const steps = published.value / published.step;
      must(Math.abs(steps - Math.round(steps)) < 1e-9, "not a whole number of steps");
    }
  }
}

/** The ends, the middle and the largest, each before its neighbours in price and one far off. */
function pairs(providers: readonly Contributor[], given: number): [target: Contributor, own: Contributor][] {
  if (providers.length < 2) return [];
  const largest = providers.reduce((most, each, place) => ((each.volume ?? 0) > (providers[most]!.volume ?? 0) ? place : most), 0);
  return [...new Set([0, providers.length - 1, providers.length >> 1, largest])].flatMap((target) => [...new Set([target - 1, target + 1, (target + 3 + (given % 7)) % providers.length])]
    .filter((own) => own !== target && own >= 0 && own < providers.length).map((own): [Contributor, Contributor] => [providers[target]!, providers[own]!]));
}

function unguarded(cut: SharedCut, statistic: PublishedFigure["statistic"]): PublishedFigure | null {
  const value = statistic === "weightedMean" && cut.contributors.some(({ volume }) => volume === null) ? null : trueFigure(cut, statistic);
  return value === null ? null : { statistic, value, step: 0.1 };
}

function trueFigure({ contributors }: SharedCut, statistic: PublishedFigure["statistic"]): number {
  const prices = contributors.map(({ price }) => price).sort((a, b) => a - b);
  if (statistic === "mean") return prices.reduce((sum, price) => sum + price, 0) / prices.length;
  if (statistic === "weightedMean") return contributors.reduce((sum, { price, volume }) => sum + price * volume!, 0) / contributors.reduce((sum, { volume }) => sum + volume!, 0);
  const at = (prices.length - 1) * { lowerQuartile: 0.25, median: 0.5, upperQuartile: 0.75 }[statistic];
  return prices[Math.floor(at)]! + (prices[Math.ceil(at)]! - prices[Math.floor(at)]!) * (at % 1);
}
