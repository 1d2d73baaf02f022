import { BoundedProgramme, type Limits } from "./BoundedProgramme";
import { orderedProgramme, pointPrice, SLACK, upTo } from "./orderedPrices";
import { isWide, wideAbove, wideBelow } from "./pinnedPrice";
import { weightedSum, type PublishedRow } from "./publishedRow";

/** How much work goes into pairs of a contributor and a price that are looked at one by one, before the answer is that it is not known to be safe. */
const MOST_WORK = 1e7;

/**
 * True where no contributor can give another's price away: it knows its own price, every volume and every figure published,
 * and which half of a cut each other provider is in where the cut's median is published; not the order of the prices.
 *
 * For each provider and each contributor, two sets of prices are found that fit all the contributor knows, and in which the
 * provider's price differs widely. They come of letting the provider change places with another of the same cuts and half,
 * and moving other prices until every figure is as published.
 *
 * @param prices   rising
 * @param cuts     for each cut of `rows`, by its number, the places in it, rising
 * @param between  what each provider's price is known to be between, by the place it truly has; null where nothing is
 */
export function safeFromContributors(prices: Float64Array, rows: readonly PublishedRow[], cuts: ReadonlyMap<number, readonly number[]>, between: Limits | null): boolean {
  const groups = alike(prices.length, rows, cuts);
  const pairs = MOST_WORK / (prices.length * prices.length);
  let looked = 0;
  const inFigures = new Set(rows.flatMap(({ cut }) => cuts.get(cut)!));
  return groups.every((group, place) => {
    // Of a price that is in no figure, whoever does not know the order learns nothing.
    if (!inFigures.has(place)) return true;
    const seen = new PossiblePrices(prices, place, between);
    seen.exchange(rows, group);
    return seen.narrow().every((contributor) => ++looked <= pairs && isWideFor(prices, rows, place, contributor, group, seen.low[contributor]!, seen.high[contributor]!, between));
  });
}

/** For each place, those that a provider there may change places with: in the same cuts that have figures, and in the same half where it is known. */
function alike(count: number, rows: readonly PublishedRow[], cuts: ReadonlyMap<number, readonly number[]>): number[][] {
  const kinds = Array.from({ length: count }, () => "");
  for (const cut of new Set(rows.map((row) => row.cut))) {
    const places = cuts.get(cut)!;
    const halves = rows.some((row) => row.cut === cut && row.statistic === "median");
    places.forEach((place, i) => (kinds[place] += ` ${cut}${halves ? (2 * i < places.length ? "l" : "u") : ""}`));
  }
  const byKind = new Map<string, number[]>();
  kinds.forEach((kind, place) => {
    const group = byKind.get(kind);
    if (group) group.push(place);
    else byKind.set(kind, [place]);
  });
  return kinds.map((kind) => byKind.get(kind)!);
}

/** What the provider at a place may charge, as each contributor must see it: from a low to a high that have been found to fit. */
class PossiblePrices {
  readonly low: Float64Array;
  readonly high: Float64Array;

  constructor(private readonly prices: Float64Array, private readonly place: number, private readonly between: Limits | null) {
    this.low = new Float64Array(prices.length).fill(prices[place]!);
    this.high = Float64Array.from(this.low);
  }

  /** The contributors for whom the price is still narrow. */
  narrow(): number[] {
    const found: number[] = [];
    for (let contributor = 0; contributor < this.low.length; contributor++) {
      if (contributor !== this.place && !isWide(this.low[contributor]!, this.high[contributor]!)) found.push(contributor);
    }
    return found;
  }

  /** Looks for prices by changing places, until the price is wide for every contributor or there is nothing left to try. */
  exchange(rows: readonly PublishedRow[], group: readonly number[]): void {
    const free = group.filter((other) => this.mayCharge(this.place, this.prices[other]!) && this.mayCharge(other, this.prices[this.place]!));
    // Those at the ends make the widest difference; the second at each end in case the contributor is the first.
    const others = [...new Set([free.at(-1)!, free[0]!, free.at(-2)!, free[1]!, this.place])].filter((other) => other !== undefined);
    const exchanged = new Map(others.map((other) => [other, rows.map((row) => afterExchange(row, this.place, other))]));
    for (const other of others) {
      const fits = exchanged.get(other)!.every(({ weights, least, most }) => isBetween(least, weightedSum(weights, this.prices), most));
      if (fits) this.found(this.prices[other]!, (contributor) => contributor !== other);
    }
    for (const other of others) {
      for (const half of [0, 1]) {
        if (this.narrow().every((contributor) => contributor % 2 === half || contributor === other)) continue;
        this.moveHalf(exchanged.get(other)!, other, half);
      }
    }
  }

  /**
   * The provider being at another's place, moves every second price between its neighbours until the figures are as published,
   * and then the provider's own as far as it goes. Those whose prices stand still see no difference.
   */
  private moveHalf(rows: readonly PublishedRow[], other: number, half: number): void {
    const { prices, place } = this;
    const last = prices.length - 1;
    const places = [other];
    for (let at = half; at <= last; at += 2) if (at !== place && at !== other && Math.abs(at - other) > 1) places.push(at);
    const variables = {
      least: Float64Array.from(places, (at) => Math.max(at === 0 ? 0 : prices[at - 1]!, this.leastOf(at === other ? place : at))),
      most: Float64Array.from(places, (at) => Math.min(at === last ? Infinity : prices[at + 1]!, this.mostOf(at === other ? place : at))),
    };
    if (variables.least.some((least, i) => least > variables.most[i]!)) return;
    const start = Float64Array.from(places, (at, i) => Math.min(variables.most[i]!, Math.max(variables.least[i]!, prices[at]!)));
    const sums = rows.map(({ weights }) => Float64Array.from(places, (at) => weights[at]!));
    const still = rows.map(({ weights }, i) => weightedSum(weights, prices) - weightedSum(sums[i]!, Float64Array.from(places, (at) => prices[at]!)));
    const programme = new BoundedProgramme(start, sums, variables, {
      least: Float64Array.from(rows, ({ least }, i) => least - still[i]!),
      most: Float64Array.from(rows, ({ most }, i) => most - still[i]!),
    });
    const seesNothing = (contributor: number) => contributor % 2 !== half && (contributor !== other || other === place);
    const seen = () => {
      const point = programme.point(SLACK * prices[last]!);
      if (point) this.found(point[0]!, seesNothing);
    };
    if (!programme.repair()) return;
    seen();
    const own = new Float64Array(places.length);
    for (const way of [1, -1]) {
      own[0] = way;
      if (programme.raise(own, way > 0 ? wideAbove(prices[place]!) : -wideBelow(prices[place]!)) < Infinity) seen();
      else this.found(Infinity, seesNothing);
    }
  }

  private leastOf(provider: number): number {
    return this.between?.least[provider] ?? 0;
  }

  private mostOf(provider: number): number {
    return this.between?.most[provider] ?? Infinity;
  }

  private mayCharge(provider: number, price: number): boolean {
    return isBetween(this.leastOf(provider), price, this.mostOf(provider));
  }

  private found(price: number, seesNothing: (contributor: number) => boolean): void {
    for (let contributor = 0; contributor < this.low.length; contributor++) {
      if (!seesNothing(contributor)) continue;
      if (price < this.low[contributor]!) this.low[contributor] = price;
      if (price > this.high[contributor]!) this.high[contributor] = price;
    }
  }
}

function isBetween(least: number, value: number, most: number): boolean {
  return value >= least && value <= most;
}

/** A row once the providers of two places have changed them: only their volumes tell. */
function afterExchange(row: PublishedRow, a: number, b: number): PublishedRow {
  if (row.statistic !== "weightedMean" || row.weights[a] === row.weights[b]) return row;
  const weights = Float64Array.from(row.weights);
  [weights[a], weights[b]] = [row.weights[b]!, row.weights[a]!];
  return { ...row, weights };
}

/**
 * The same for one contributor by itself, all prices but its own free to move, and its own place as free as the provider's:
 * a contributor does not know that it is the dearest.
 */
function isWideFor(
  prices: Float64Array, rows: readonly PublishedRow[], place: number, contributor: number, group: readonly number[], low: number, high: number,
  between: Limits | null,
): boolean {
  const own = prices[contributor]!;
  for (const order of ordersFor(prices.length, place, contributor, group)) {
    const at = order.indexOf(place);
    const ordered = rows.map((row) => inOrder(row, order));
    const limits = between === null ? null : { least: Float64Array.from(order, (provider) => between.least[provider]!), most: Float64Array.from(order, (provider) => between.most[provider]!) };
    for (const way of [1, -1]) {
      const programme = orderedProgramme(prices, ordered, { place: order.indexOf(contributor), price: own }, limits);
      if (!programme.repair()) break;
      const most = programme.raise(upTo(at, prices.length).map((weight) => weight * way), way > 0 ? wideAbove(low) : -wideBelow(high));
      const price = most === Infinity ? Infinity : pointPrice(programme, prices, at);
      if (price === null) continue;
      low = Math.min(low, price);
      high = Math.max(high, price);
      if (isWide(low, high)) return true;
    }
  }
  return false;
}

/** Orders the providers may stand in: as they do, and the provider moved to either end of its group, the others of it moving up or changing with it. */
function* ordersFor(count: number, place: number, contributor: number, group: readonly number[]): Generator<number[]> {
  const asTheyAre = Array.from({ length: count }, (_, at) => at);
  yield asTheyAre;
  const others = group.filter((other) => other !== place);
  for (const moved of [[...others, place], [place, ...others]]) {
    const order = [...asTheyAre];
    group.forEach((at, i) => (order[at] = moved[i]!));
    yield order;
  }
  const free = others.filter((other) => other !== contributor);
  for (const other of [free.at(-1), free[0]]) {
    if (other === undefined) continue;
    const order = [...asTheyAre];
    [order[place], order[other]] = [other, place];
    yield order;
  }
}

/** A row once the providers stand in another order: only their volumes tell. */
function inOrder(row: PublishedRow, order: readonly number[]): PublishedRow {
  return row.statistic === "weightedMean" ? { ...row, weights: Float64Array.from(order, (provider) => row.weights[provider]!) } : row;
}
