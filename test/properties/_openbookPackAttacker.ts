import { solve, type Constraint } from "yalps";
import type { Contributor, PublishedFigure } from "../../src/domain/benchmarking/sharing/shareCase";
import { isRecovered } from "../domain/benchmarking/_shareAttacker";

/** What readers are told of one service's prices, by set of providers. */
export interface ToldService {
  readonly service: string;
  /** Cheapest first. */
  readonly providers: readonly Contributor[];
  readonly cuts: readonly { readonly members: readonly string[]; readonly figures: readonly PublishedFigure[] }[];
}

/** A total and lines of it that are told: all of a provider's lines come to no more than its total. Null where the total is not told. */
export interface ToldParts {
  readonly whole: ToldService | null;
  readonly parts: readonly ToldService[];
}

/** A price of one provider in one service; or what its total has besides the lines told. */
export interface Target {
  readonly service: string | "rest";
  readonly provider: string;
}

/** A price that a reader has: its own, in every service it is in. */
export type Own = string | null;

/** How far into the sorted list a statistic stands; absent for the means. */
const DEPTH: Partial<Record<PublishedFigure["statistic"], number>> = { lowerQuartile: 0.25, median: 0.5, upperQuartile: 0.75 };

function weight(figure: PublishedFigure, members: readonly Contributor[], provider: string): number {
  const at = members.findIndex(({ name }) => name === provider);
  if (at < 0) return 0;
  const depth = DEPTH[figure.statistic];
  if (depth === undefined) {
    const size = ({ volume }: Contributor): number => (figure.statistic === "mean" ? 1 : volume!);
    return size(members[at]!) / members.reduce((sum, each) => sum + size(each), 0);
  }
  const place = depth * (members.length - 1);
  if (at === Math.floor(place)) return 1 - (place % 1);
  return at === Math.ceil(place) ? place % 1 : 0;
}

/**
 * The least and the most of a price that fit everything told of total and lines together, by a linear solver, when each service's
 * providers stand in the order given; null where none fit. The unknowns are each service's cheapest price and the rises from it.
 */
export function jointRange({ whole, parts }: ToldParts, orders: ReadonlyMap<string, readonly Contributor[]>, target: Target, own: Own): { low: number; high: number } | null {
  const services = whole === null ? parts : [whole, ...parts];
  const constraints: Record<string, Constraint> = {};
  const columns = new Map<string, Record<string, number>>();
  const weigh = (key: string, { service }: ToldService, part: (name: string) => number): void => {
    let sum = 0;
    const order = orders.get(service)!;
    for (let place = order.length - 1; place >= 0; place--) {
      sum += part(order[place]!.name);
      const column = columns.get(`${service} ${place}`) ?? {};
      columns.set(`${service} ${place}`, column);
      if (sum !== 0) column[key] = (column[key] ?? 0) + sum;
    }
  };
  for (const each of services) {
    each.cuts.forEach(({ members, figures }, cut) => {
      const inOrder = orders.get(each.service)!.filter(({ name }) => members.includes(name));
      for (const figure of figures) {
        const key = `${each.service} ${cut} ${figure.statistic}`;
        constraints[key] = { min: figure.value - figure.step / 2, max: figure.value + figure.step / 2 };
        weigh(key, each, (name) => weight(figure, inOrder, name));
      }
    });
    const known = each.providers.find(({ name }) => name === own);
    if (known) {
      constraints[`own ${each.service}`] = { equal: known.price };
      weigh(`own ${each.service}`, each, (name) => (name === own ? 1 : 0));
    }
    if (target.service === each.service) weigh("price", each, (name) => (name === target.provider ? 1 : 0));
  }
  const rest = (key: string, provider: string): void => {
    weigh(key, whole!, (name) => (name === provider ? 1 : 0));
    for (const part of parts) weigh(key, part, (name) => (name === provider ? -1 : 0));
  };
  if (whole !== null) {
    for (const { name } of whole.providers) {
      constraints[`rest ${name}`] = { min: 0 };
      rest(`rest ${name}`, name);
    }
    if (target.service === "rest") rest("price", target.provider);
  }
  const named = [...columns];
  const [least, most] = (["minimize", "maximize"] as const).map((direction) => {
    // The solver may go round in circles; with its unknowns in another order it does not.
    for (let turn = 0; turn < named.length; turn++) {
      const solved = solve({ direction, objective: "price", constraints, variables: [...named.slice(turn), ...named.slice(0, turn)] });
      if (solved.status !== "cycled" && solved.status !== "timedout") return solved;
    }
    throw new Error("the solver gave no answer");
  });
  if (least!.status === "infeasible" || most!.status === "infeasible") return null;
  return { low: least!.status === "unbounded" ? 0 : Math.max(0, least!.result), high: most!.status === "unbounded" ? Infinity : most!.result };
}

function trueOrders({ whole, parts }: ToldParts): Map<string, readonly Contributor[]> {
  return new Map((whole === null ? parts : [whole, ...parts]).map(({ service, providers }) => [service, providers]));
}

/** Whether a reader who knows the order of every service's prices, and no price but its own, is sure of this one. */
export function isRecoveredInOrder(told: ToldParts, target: Target, own: Own = null): boolean {
  const found = jointRange(told, trueOrders(told), target, own);
  // The true prices fit, so there is an answer.
  if (!found) throw new Error("the solver finds no prices that fit");
  return isRecovered(found);
}

/** Which half of each cut with a median each provider is in, when the service's providers stand in this order. */
function halves({ cuts }: ToldService, order: readonly Contributor[]): string {
  return cuts.filter(({ figures }) => figures.some(({ statistic }) => statistic === "median")).map(({ members }) => {
    const inOrder = order.filter(({ name }) => members.includes(name)).map(({ name }) => name);
    return inOrder.slice(0, Math.ceil(inOrder.length / 2)).sort().join();
  }).join(" | ");
}

/**
 * Whether a contributor that knows its own total and lines, and no order, is sure of a price: not where a solver finds prices
 * far enough apart that fit, with the providers of that service in other orders and of the others as they are.
 */
export function isRecoveredByOne(told: ToldParts, target: Target, own: string): boolean {
  const service = [...(told.whole === null ? [] : [told.whole]), ...told.parts].find((each) => each.service === target.service)!;
  const known = halves(service, service.providers);
  const asTheyAre = trueOrders(told);
  let [low, high] = [Infinity, 0];
  for (const order of ordersOf(service.providers, target.provider, own)) {
    if (halves(service, order) !== known) continue;
    const found = jointRange(told, new Map([...asTheyAre, [service.service, order]]), target, own);
    if (!found) continue;
    low = Math.min(low, found.low);
    high = Math.max(high, found.high);
    if (!isRecovered({ low, high })) return false;
  }
  return true;
}

/** As they are; the target, or the one who asks, put anywhere among the others; the target changed with each other one, and that with the one who asks moved. */
function* ordersOf(providers: readonly Contributor[], target: string, own: string): Generator<readonly Contributor[]> {
  yield providers;
  const last = providers.length - 1;
  for (let i = 0; i <= last; i++) {
    // From both ends inwards: the ends make the widest difference.
    const place = i % 2 === 0 ? i / 2 : last - (i - 1) / 2;
    for (const moved of [target, own]) {
      const one = providers.find(({ name }) => name === moved);
      if (!one) continue;
      const others = providers.filter((each) => each !== one);
      yield [...others.slice(0, place), one, ...others.slice(place)];
    }
    const [other, one] = [providers[place]!, providers.find(({ name }) => name === target)!];
    yield providers.map((each) => (each === other ? one : each === one ? other : each));
  }
}
