import { DomainError } from "../../kernel/DomainError";
import { comparedName } from "../../kernel/names";
import type { Limits } from "./BoundedProgramme";
import { safeFromContributors } from "./contributorReader";
import { safeFromOrdered } from "./orderedReader";
import { hidingFigures } from "./ownRounding";
import { publishedRow, statisticWeights, weightedSum, type PublishedRow } from "./publishedRow";
import { roundedFigures } from "./roundedFigures";
import { serviceOrder } from "./serviceOrder";
import { SHARED_STATISTICS, type Contributor, type EarlierCut, type SharedFigure, type SharedStatistic, type ShareRules } from "./shareCase";

/** More providers of one service than this would keep a workbook waiting. */
const MOST_PROVIDERS = 500;

/** What a provider's price is known to be between. */
export interface PriceBounds {
  readonly least: number;
  readonly most: number;
}

/** By the name as it is compared; a provider that is not there may charge anything. */
export type KnownBounds = ReadonlyMap<string, PriceBounds>;

/** What readers are told of one service's prices, each figure taken only where no price is given away by all of them together. */
export class GuardedService {
  /** Everyone whose price is guarded, those of packs before included. */
  readonly contributors: readonly Contributor[];
  private readonly prices: Float64Array;
  private readonly volumes: readonly (number | null)[];
  /** The name at each place, as it is compared. */
  private readonly names: readonly string[];
  private readonly places: readonly (readonly number[])[];
  private readonly rows: PublishedRow[];

  /**
   * @param market   the service's providers: those in no cut read it too
   * @param earlier  cuts of packs before this one whose figures still stand
   * @param cuts     what figures are wanted of
   * @throws {DomainError} block-too-large; what `serviceOrder` throws
   */
  constructor(market: readonly Contributor[], private readonly earlier: readonly EarlierCut[], private readonly cuts: readonly (readonly Contributor[])[], private readonly rules: ShareRules) {
    const all = new Map([...earlier.flatMap(({ contributors }) => contributors), ...market].map((each) => [comparedName(each.name), each]));
    if (all.size > MOST_PROVIDERS) throw new DomainError("block-too-large", { argument: "providers", cells: all.size, most: MOST_PROVIDERS });
    const { contributors, prices, places } = serviceOrder([...all.values()]);
    this.contributors = contributors;
    this.prices = prices;
    this.volumes = contributors.map(({ volume }) => volume);
    this.names = contributors.map(({ name }) => comparedName(name));
    this.places = [...earlier.map((cut) => cut.contributors), ...cuts].map((members) => places(members.map(({ name }) => name)));
    this.rows = earlier.flatMap((cut, at) => cut.figures.flatMap((figure) => {
      const weights = statisticWeights(figure.statistic, this.places[at]!, this.volumes);
      return weights === null ? [] : [publishedRow(figure, at, weights)];
    }));
  }

  /** True where readers have a figure of it, from this pack or one before. */
  get isTold(): boolean {
    return this.rows.length > 0;
  }

  /** True where what has been told gives no price away to readers who know these bounds. */
  isSafe(bounds: KnownBounds | null): boolean {
    return this.isSafeWith(this.rows, this.limits(bounds));
  }

  /** For each cut, each of these statistics as fine as it can be: the most wanted of every cut first. */
  tell(bounds: KnownBounds | null, statistics: readonly SharedStatistic[] = SHARED_STATISTICS): SharedFigure[][] {
    const limits = this.limits(bounds);
    const figures: SharedFigure[][] = this.cuts.map(() => []);
    for (const statistic of statistics) {
      this.cuts.forEach((_, i) => {
        const at = this.earlier.length + i;
        const weights = statisticWeights(statistic, this.places[at]!, this.volumes);
        if (weights === null) {
          figures[i]!.push({ statistic, published: null, withheld: "no-volumes" });
          return;
        }
        const figuresOf = weights.some((weight) => weight === 1) ? hidingFigures : roundedFigures;
        const found = figuresOf(statistic, weightedSum(weights, this.prices), this.rules.step)
          .map((figure) => ({ figure, row: publishedRow(figure, at, weights) }))
          .find(({ row }) => this.isSafeWith([...this.rows, row], limits));
        if (found) this.rows.push(found.row);
        figures[i]!.push({ statistic, published: found?.figure ?? null, withheld: found ? null : "gives-away" });
      });
    }
    return figures;
  }

  /** For each cut, these statistics withheld. */
  withhold(statistics: readonly SharedStatistic[]): SharedFigure[][] {
    return this.cuts.map(() => statistics.map((statistic) => ({ statistic, published: null, withheld: "gives-away" })));
  }

  private isSafeWith(rows: readonly PublishedRow[], limits: Limits | null): boolean {
    const { prices } = this;
    return this.rules.orderKnown
      ? this.names.every((_, own) => safeFromOrdered(prices, rows, limits, own))
      : safeFromOrdered(prices, rows, limits) && safeFromContributors(prices, rows, new Map(this.places.map((own, cut) => [cut, own])), limits);
  }

  private limits(bounds: KnownBounds | null): Limits | null {
    return bounds === null ? null : {
      least: Float64Array.from(this.names, (name) => bounds.get(name)?.least ?? 0),
      most: Float64Array.from(this.names, (name) => bounds.get(name)?.most ?? Infinity),
    };
  }
}
