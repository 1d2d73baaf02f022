import { providerCodes } from "../../domain/benchmarking/sharing/providerCodes";
import { shareableInSlices } from "../../domain/benchmarking/sharing/shareableFigures";
import { SHARED_STATISTICS, type EarlierCut, type SharedCut, type SharedService, type ShareRules } from "../../domain/benchmarking/sharing/shareCase";
import { allAtOnce } from "../../domain/kernel/allAtOnce";
import { comparedName } from "../../domain/kernel/names";
import { namelessWords } from "./namelessWords";

/** What a pack is made of. */
export interface ShareCase {
  /** Goes to the readers: "Unit costs of care homes, 2024-25 prices". */
  readonly title: string;
  /** One name for one service and one year's figures of it; words that go to the readers. */
  readonly services: readonly (SharedService & {
    /** "week", "hour", in the singular; "" where nobody says. */
    readonly unit: string;
    /** Providers that have no unit cost above zero, and so are in no figure: how many. */
    readonly notCounted: number;
  })[];
  readonly rules: ShareRules;
  /** Deals the codes: drawn at random for each pack, told to nobody. Whole, 0 to 4,294,967,295. */
  readonly seed: number;
  /** Of the packs that are in the workbook already: see `earlierCuts`. */
  readonly earlier: readonly EarlierCut[];
}

/** A cut in words that give no provider's name away. */
export interface NamelessCut extends SharedCut {
  readonly shownService: string;
  readonly shownCut: string;
  readonly unit: string;
  /** True of a part of another service: which half a provider is in is told of the whole alone. */
  readonly isPart: boolean;
}

export interface ShareAnswer {
  readonly shownTitle: string;
  readonly cuts: readonly NamelessCut[];
  /** Services with providers that are in no figure: how many, null where the number would tell one of the others that all the rest have none. */
  readonly notCounted: readonly { readonly shownService: string; readonly providers: number | null }[];
  /** By the name as the table has it. */
  readonly codes: ReadonlyMap<string, string>;
  /** Figures published and withheld, of all that were asked for. */
  readonly counts: { readonly asked: number; readonly published: number; readonly withheld: number };
}

/** With fewer providers that have a price, the number that have none is not said. */
const FEWEST_BESIDE = 3;

/**
 * What may be shared of a benchmark, and the codes of its providers.
 *
 * @throws {DomainError} as `shareableFigures` and `providerCodes` do
 */
export function shareAnswer(given: ShareCase): ShareAnswer {
  return allAtOnce(shareAnswerInSlices(given));
}

/** As `shareAnswer`, a service at a time, so that a caller can let others work between them. */
export function* shareAnswerInSlices({ title, services, rules, seed, earlier }: ShareCase): Generator<void, ShareAnswer> {
  const cuts = yield* shareableInSlices(services, rules, earlier);
  const names = new Map(services.flatMap(({ contributors }) => contributors).map(({ name }) => [comparedName(name), name]));
  const byOneName = providerCodes([...names.values()], seed);
  const codes = new Map(services.flatMap(({ contributors }) => contributors).map(({ name }) => [name, byOneName.get(names.get(comparedName(name))!)!]));
  const of = new Map(services.map((each) => [each.service, each]));
  const asked = cuts.length * SHARED_STATISTICS.length;
  const published = cuts.flatMap(({ figures }) => figures).filter((figure) => figure.published !== null).length;
  // A provider of an earlier pack has no code in this one.
  const hidden = new Map([...earlier.flatMap(({ contributors }) => contributors).map(({ name }) => [name, "a provider"] as const), ...codes]);
  const nameless = (words: string) => namelessWords(words, hidden);
  return {
    shownTitle: nameless(title),
    cuts: cuts.map((cut) => ({ ...cut, shownService: nameless(cut.service), shownCut: nameless(cut.cut), unit: nameless(of.get(cut.service)!.unit), isPart: of.get(cut.service)!.partOf !== undefined, refused: namelessRefusal(cut.refused, nameless) })),
    notCounted: services.filter((each) => each.notCounted > 0).map((each) => ({ shownService: nameless(each.service), providers: each.contributors.length < FEWEST_BESIDE ? null : each.notCounted })),
    codes,
    counts: { asked, published, withheld: asked - published },
  };
}

/** The name of another cut may hold a provider's; a provider named as the reason stays, for the key alone. */
function namelessRefusal(refused: SharedCut["refused"], nameless: (words: string) => string): SharedCut["refused"] {
  return refused !== null && "other" in refused ? { ...refused, other: nameless(refused.other) } : refused;
}
