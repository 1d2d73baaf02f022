import fc from "fast-check";
import { SHARED_STATISTICS, type PublishedFigure, type SharedStatistic } from "../../src/domain/benchmarking/sharing/shareCase";
import { isRecoveredByOne, isRecoveredInOrder, jointRange, type Target, type ToldParts, type ToldService } from "./_openbookPackAttacker";
import { anyPack, anyReturns, SERVICE, toldBy, YEAR } from "./_openbookPacks";
import { law, must } from "./law";

jest.setTimeout(900_000);

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const tally: Record<string, number> = {};
const count = (what: string): void => void (tally[what] = (tally[what] ?? 0) + 1);

describe("packs of returns, totals and lines together, before an attacker with a linear solver", () => {
  law("no provider's total, line or what is left of its total is known to within 5% by a reader who knows the order of all prices, or by a provider who knows its own, and where the setting says so the order as well", [seed], (given) => {
    const pack = anyPack(given);
    const told = toldBy(pack);
    count(told.whole === null ? "packs without a total" : told.parts.length === 0 ? "packs with a total alone" : "packs with a total and lines");
    for (const { refused, isPart } of pack.answer.share.cuts) count(`${isPart ? "line" : "total"} ${refused === null ? "given" : refused.kind === "rest" ? `refused: rest ${refused.why}` : `refused: ${refused.kind}`}`);
    mustBeTrue(pack);
    for (const target of targets(told, given)) must(!isRecoveredInOrder(told, target), `${target.provider}'s ${target.service} is recovered by who knows the order`);
    const { orderKnown } = pack.given.rules;
    count(orderKnown ? "packs for readers who may know the order" : "packs for readers who do not");
    for (const [target, own] of pairs(told, given)) {
      must(!(orderKnown ? isRecoveredInOrder(told, target, own) : isRecoveredByOne(told, target, own)), `${target.provider}'s ${target.service} is recovered by ${own}`);
    }
  }, 20);

  it("the attacker recovers prices where nothing is guarded", () => {
    expect(SMALL.reduce((sum, given) => sum + recoveredIn(bare(given), given), 0)).toBeGreaterThan(5);
  });

  it("the attacker narrows prices by having total and lines together", () => {
    let narrower = 0;
    for (const given of SMALL) {
      const told = bare(given, ["median", "weightedMean", "mean"]);
      const orders = ordersOf(told);
      for (const target of targets(told, given).filter(({ service }) => service !== "rest")) {
        const together = jointRange(told, orders, target, null)!;
        const alone = jointRange({ whole: null, parts: [told.whole!, ...told.parts] }, orders, target, null)!;
        if (together.high - together.low < (alone.high - alone.low) * 0.9) narrower++;
      }
    }
    expect(narrower).toBeGreaterThan(5);
  });

  afterAll(() => void process.stdout.write(`of 20 packs: ${Object.entries(tally).sort().map(([what, times]) => `${what} ${times}`).join("; ")}\n`));
});

/** Published figures are those of the returns, worked out here from the returns alone. */
function mustBeTrue({ given, answer }: ReturnType<typeof anyPack>): void {
  for (const { service, refused, contributors, figures } of answer.share.cuts) {
    if (refused !== null) continue;
    const line = service === `${SERVICE}, ${YEAR}: all costs` ? null : given.returns[0]!.costs.find(({ name }) => service.endsWith(`: ${name}`))!.ref;
    const prices = given.returns.map(({ costs, activity }) => costs.filter(({ ref }) => line === null || ref === line).reduce((sum, { cost }) => sum + (cost.this.value ?? 0), 0) / activity[0]!.quantity.this.value!)
      .filter((price) => price > 0).sort((a, b) => a - b);
    must(prices.length === contributors.length && contributors.length >= given.rules.minimum, "providers are missing, or too few");
    const median = figures.find(({ statistic }) => statistic === "median")!.published;
    const middle = (prices[Math.floor((prices.length - 1) / 2)]! + prices[Math.ceil((prices.length - 1) / 2)]!) / 2;
    must(median === null || Math.abs(median.value - middle) <= median.step / 2 + 1e-9, "not the true median");
  }
}

/** In each service an end or the middle, and one more; and what is left of one total. */
function targets({ whole, parts }: ToldParts, given: number): Target[] {
  const of = ({ service, providers }: ToldService): Target[] => [...new Set([given % 3 === 0 ? 0 : given % 3 === 1 ? providers.length >> 1 : providers.length - 1, given % providers.length])].map((at) => ({ service, provider: providers[at]!.name }));
  return [...(whole === null ? [] : [...of(whole), ...(parts.length === 0 ? [] : of(whole).slice(0, 1).map(({ provider }): Target => ({ service: "rest", provider })))]), ...parts.flatMap(of)];
}

/** For one target of each service, a neighbour in price and the largest provider. */
function pairs({ whole, parts }: ToldParts, given: number): [Target, string][] {
  return [...(whole === null ? [] : [whole]), ...parts].flatMap(({ service, providers }) => {
    const at = given % providers.length;
    const largest = providers.reduce((most, each, place) => ((each.volume ?? 0) > (providers[most]!.volume ?? 0) ? place : most), 0);
    return [...new Set([at === 0 ? 1 : at - 1, largest])].filter((own) => own !== at).map((own): [Target, string] => [{ service, provider: providers[at]!.name }, providers[own]!.name]);
  });
}

/** Total and all lines with every figure to 1p, as if nobody guarded them. */
function bare(given: number, statistics: readonly SharedStatistic[] = SHARED_STATISTICS): ToldParts {
  const { returns } = anyReturns(given);
  const service = (name: string, ref: string | null): ToldService => {
    const providers = returns.flatMap(({ provider, costs, activity }) => {
      const volume = activity[0]!.quantity.this.value!;
      const cost = costs.filter((line) => ref === null || line.ref === ref).reduce((sum, line) => sum + (line.cost.this.value ?? 0), 0);
      return cost > 0 ? [{ name: provider, price: cost / volume, volume }] : [];
    }).sort((a, b) => a.price - b.price);
    const prices = providers.map(({ price }) => price);
    const value = (statistic: SharedStatistic): number => {
      if (statistic === "mean") return prices.reduce((sum, price) => sum + price, 0) / prices.length;
      if (statistic === "weightedMean") return providers.reduce((sum, { price, volume }) => sum + price * volume, 0) / providers.reduce((sum, { volume }) => sum + volume, 0);
      const at = (prices.length - 1) * { lowerQuartile: 0.25, median: 0.5, upperQuartile: 0.75 }[statistic];
      return prices[Math.floor(at)]! + (prices[Math.ceil(at)]! - prices[Math.floor(at)]!) * (at % 1);
    };
    const figures = statistics.map((statistic): PublishedFigure => ({ statistic, value: Math.round(value(statistic) * 100) / 100, step: 0.01 }));
    return { service: name, providers, cuts: [{ members: providers.map(({ name: provider }) => provider), figures }] };
  };
  return { whole: service("total", null), parts: returns[0]!.costs.map(({ name, ref }) => service(name, ref)) };
}

/** Seeds of markets with few lines: of those, every target is tried without a guard. */
const SMALL = Array.from({ length: 40 }, (_, given) => given).filter((given) => anyReturns(given).lines.length <= 3).slice(0, 4);

function ordersOf(told: ToldParts): ReadonlyMap<string, ToldService["providers"]> {
  return new Map([told.whole!, ...told.parts].map(({ service, providers }) => [service, providers]));
}

function recoveredIn(told: ToldParts, given: number): number {
  return targets(told, given).filter((target) => isRecoveredInOrder(told, target)).length;
}
