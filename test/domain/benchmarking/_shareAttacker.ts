import { solve, type Constraint } from "yalps";
import type { Contributor, EarlierCut, PublishedFigure, SharedCut } from "../../../src/domain/benchmarking/sharing/shareCase";

/** One price, known to within 5%: what the attacker is after. */
export const RECOVERED = 1.05 / 0.95;

/** What has been published of one service: cuts by the names of their providers, with their figures. */
export interface Publication {
  readonly providers: readonly Contributor[];
  readonly cuts: readonly { readonly members: readonly string[]; readonly figures: readonly PublishedFigure[] }[];
}

/** Everything a reader has of a service: this pack and those before it. */
export function publicationOf(service: string, cuts: readonly SharedCut[], earlier: readonly EarlierCut[]): Publication {
  const seen = [
    ...earlier.filter((cut) => cut.service === service).map(({ contributors, figures }) => ({ contributors, figures })),
    ...cuts.filter((cut) => cut.service === service && cut.refused === null)
      .map(({ contributors, figures }) => ({ contributors, figures: figures.flatMap(({ published }) => (published ? [published] : [])) })),
  ];
  const providers = [...new Map(seen.flatMap(({ contributors }) => contributors).map((each) => [each.name, each])).values()].sort((a, b) => a.price - b.price);
  // A set of providers with no figures tells nothing.
  return { providers, cuts: seen.filter(({ figures }) => figures.length > 0).map(({ contributors, figures }) => ({ members: contributors.map(({ name }) => name), figures })) };
}

/** How far into the sorted list a statistic stands; null for the means. */
const DEPTH: Partial<Record<PublishedFigure["statistic"], number>> = { lowerQuartile: 0.25, median: 0.5, upperQuartile: 0.75 };

/** The weight of each provider's price in a figure, when the providers stand in this order. */
function parts(figure: PublishedFigure, members: readonly string[], order: readonly Contributor[]): Map<string, number> {
  const inOrder = order.filter(({ name }) => members.includes(name));
  const depth = DEPTH[figure.statistic];
  if (depth === undefined) {
    const size = ({ volume }: Contributor) => (figure.statistic === "mean" ? 1 : volume!);
    const all = inOrder.reduce((sum, each) => sum + size(each), 0);
    return new Map(inOrder.map((each) => [each.name, size(each) / all]));
  }
  const at = depth * (inOrder.length - 1);
  const upper = at % 1;
  return new Map(upper === 0 ? [[inOrder[at]!.name, 1]] : [[inOrder[Math.floor(at)]!.name, 1 - upper], [inOrder[Math.ceil(at)]!.name, upper]]);
}

/**
 * The least and the most that a provider may charge, by a linear solver, when the providers stand in this order: given
 * every published figure to half its step, and one price exactly. The unknowns are the cheapest price and what each is above
 * the one before it. Null where no prices fit.
 */
export function range({ cuts }: Publication, order: readonly Contributor[], target: string, own: Contributor | null): { low: number; high: number } | null {
  const constraints: Record<string, Constraint> = {};
  const columns = order.map((): Record<string, number> => ({}));
  const weigh = (key: string, part: (name: string) => number): void => {
    order.reduceRight((sum, { name }, place) => (columns[place]![key] = sum + part(name)), 0);
  };
  weigh("price", (name) => (name === target ? 1 : 0));
  cuts.forEach(({ members, figures }, cut) => figures.forEach((figure) => {
    const key = `${cut} ${figure.statistic}`;
    const part = parts(figure, members, order);
    constraints[key] = { min: figure.value - figure.step / 2, max: figure.value + figure.step / 2 };
    weigh(key, (name) => part.get(name) ?? 0);
  }));
  if (own) {
    constraints["own"] = { equal: own.price };
    weigh("own", (name) => (name === own.name ? 1 : 0));
  }
  const named = columns.map((column, place) => [`rise ${place}`, column] as const);
  const [least, most] = (["minimize", "maximize"] as const).map((direction) => {
    // The solver may go round in circles; with its unknowns in another order it does not.
    for (let turn = 0; turn < named.length; turn++) {
      const solved = solve({ direction, objective: "price", constraints, variables: [...named.slice(turn), ...named.slice(0, turn)] });
      if (solved.status !== "cycled" && solved.status !== "timedout") return solved;
    }
    throw new Error("the solver gave no answer");
  });
  if (least!.status === "infeasible" || most!.status === "infeasible") return null;
  return { low: least!.status === "unbounded" ? 0 : least!.result, high: most!.status === "unbounded" ? Infinity : most!.result };
}

export const isRecovered = ({ low, high }: { low: number; high: number }): boolean => high <= low * RECOVERED;

/** Prices that a reader who knows their order recovers, with one price of its own or none. */
export function recoveredInOrder(publication: Publication, own: Contributor | null): string[] {
  return publication.providers.filter(({ name }) => {
    if (name === own?.name) return false;
    const found = range(publication, publication.providers, name, own);
    // The true prices fit, so there is an answer.
    if (!found) throw new Error("the solver finds no prices that fit");
    return isRecovered(found);
  }).map(({ name }) => name);
}

/** Which half of each cut with a median each provider is in, when they stand in this order. */
function sides({ cuts }: Publication, order: readonly Contributor[]): string {
  return cuts.filter(({ figures }) => figures.some(({ statistic }) => statistic === "median")).map(({ members }) => {
    const inOrder = order.filter(({ name }) => members.includes(name)).map(({ name }) => name);
    return inOrder.slice(0, Math.ceil(inOrder.length / 2)).sort().join();
  }).join(" | ");
}

/**
 * Whether a contributor that does not know the order can be sure of a price: not where orders, in each of which a solver
 * finds prices that fit all it knows, leave the price anywhere in a wide range. The halves of each cut with a median are known.
 */
export function isRecoveredByContributor(publication: Publication, target: Contributor, own: Contributor): boolean {
  const { providers } = publication;
  const known = sides(publication, providers);
  let [low, high] = [target.price, target.price];
  for (const order of orders(publication, target, own)) {
    if (sides(publication, order) !== known) continue;
    const found = range(publication, order, target.name, own);
    if (!found) continue;
    low = Math.min(low, found.low);
    high = Math.max(high, found.high);
    if (!isRecovered({ low, high })) return false;
  }
  return true;
}

/**
 * As they are; the target, or the one who asks, put anywhere among the others; the target changed with each other one; and
 * either put anywhere among those that are in the same cuts and halves, which alone move up.
 */
function* orders(publication: Publication, target: Contributor, own: Contributor): Generator<readonly Contributor[]> {
  const { providers } = publication;
  yield providers;
  const last = providers.length - 1;
  for (let i = 0; i <= last; i++) {
    // From both ends inwards: the ends make the widest difference.
    const place = i % 2 === 0 ? i / 2 : last - (i - 1) / 2;
    for (const moved of [target, own]) yield movedAmong(providers, providers, moved, place);
    const other = providers[place]!;
    yield providers.map((each) => (each === other ? target : each === target ? other : each));
  }
  const alike = providers.filter((each) => standing(publication, each) === standing(publication, target));
  for (let place = 0; place < alike.length; place++) {
    for (const moved of [target, own]) if (alike.includes(moved)) yield movedAmong(providers, alike, moved, place);
  }
}

/** The order once one of a group stands at a place of it, the group's others moving up or down among its own places. */
function movedAmong(order: readonly Contributor[], group: readonly Contributor[], moved: Contributor, place: number): readonly Contributor[] {
  const others = group.filter((each) => each !== moved);
  const placed = [...others.slice(0, place), moved, ...others.slice(place)];
  return order.map((each) => (group.includes(each) ? placed[group.indexOf(each)]! : each));
}

/** Which cuts a provider is in, and which half of those with a median. */
function standing({ cuts, providers }: Publication, { name }: Contributor): string {
  return cuts.map(({ members, figures }) => {
    if (!members.includes(name)) return "";
    if (!figures.some(({ statistic }) => statistic === "median")) return "in";
    const inOrder = providers.filter((each) => members.includes(each.name));
    return 2 * inOrder.findIndex((each) => each.name === name) < inOrder.length ? "lower" : "upper";
  }).join();
}
