import { shareableFigures } from "../../src/domain/benchmarking/sharing/shareableFigures";
import { SHARE_RULES, type Contributor, type EarlierCut, type SharedCut, type SharedService, type ShareRules } from "../../src/domain/benchmarking/sharing/shareCase";
import { RandomStream } from "../../src/domain/kernel/RandomStream";

export interface SharePack {
  readonly rules: ShareRules;
  readonly services: readonly SharedService[];
  readonly earlier: readonly EarlierCut[];
  readonly cuts: readonly SharedCut[];
}

/** A pack of a market of some kind: close or wide prices, round ones, one large provider, volumes unknown, several cuts, packs before it. */
export function anyPack(seed: number, orderKnown = false): SharePack {
  const stream = RandomStream.fromSeed(seed);
  const below = (most: number) => Math.floor(stream.fraction() * most);
  const chance = (part: number) => stream.fraction() < part;
  const normal = () => Array.from({ length: 12 }, () => stream.fraction()).reduce((sum, each) => sum + each, -6);
  const rules: ShareRules = { ...SHARE_RULES, minimum: chance(0.7) ? 10 : 5 + below(5), step: [0.1, 0.1, 0.5, 1][below(4)]!, orderKnown };

  const service = (name: string): SharedService => {
    const count = 6 + below(17);
    const level = [7.5, 23.5, 96, 850][below(4)]!;
    const spread = 0.02 + stream.fraction() * 0.33;
    const whole = chance(0.2);
    const volumesKnown = chance(0.9);
    const contributors: Contributor[] = Array.from({ length: count }, (_, i) => {
      const price = level * Math.exp(spread * normal());
      return { name: `${name} ${i + 1}`, price: whole ? Math.max(1, Math.round(price)) : Math.round(price * 100) / 100, volume: volumesKnown ? 1 + Math.round(1000 * Math.exp(0.8 * normal())) : null };
    });
    if (volumesKnown && chance(0.15)) contributors[0] = { ...contributors[0]!, volume: contributors[0]!.volume! * 15 };
    const names = contributors.map((each) => each.name);
    const cuts = [{ name: "All providers", members: names }];
    for (let i = below(3); i > 0; i--) cuts.push({ name: `Peers ${i}`, members: names.filter(() => chance(0.55)) });
    return { service: name, contributors, cuts: cuts.filter(({ members }) => members.length > 0) };
  };

  const services = ["Nursing", "Residential"].slice(0, 1 + below(2)).map(service);
  const before = chance(0.3) ? services.map((each) => ({ ...each, cuts: [{ name: "Before", members: each.contributors.map(({ name }) => name).filter(() => chance(0.5)) }].filter(({ members }) => members.length > 0) })) : [];
  const earlier = shareableFigures(before, rules).filter(({ refused }) => refused === null).map((cut): EarlierCut => ({
    pack: "1 April 2026", service: cut.service, cut: cut.cut, contributors: cut.contributors, figures: cut.figures.flatMap(({ published }) => (published ? [published] : [])),
  }));
  return { rules, services, earlier, cuts: shareableFigures(services, rules, earlier) };
}
