import { comparedName, requireDifferentNames } from "../../kernel/names";
import { RandomStream } from "../../kernel/RandomStream";
import { requireWhole } from "../../kernel/requireWhole";

const MOST_SEED = 0xffffffff;

/**
 * A code for each provider, dealt at random: "P01" to "P12" for twelve. Never in the order given, where there are two or more.
 *
 * The same seed and names give the same codes, so a seed that others know, or can guess, gives the providers away: draw it at
 * random for each pack, and keep it with the key.
 *
 * @param seed whole, 0 to 4,294,967,295
 * @returns by the names as given
 * @throws {DomainError} empty-input, duplicate-name, not-whole
 * @source benchmarking/METHOD.md §10
 */
export function providerCodes(names: readonly string[], seed: number): ReadonlyMap<string, string> {
  requireDifferentNames("providers", names);
  requireWhole("seed", seed, 0, MOST_SEED);
  const stream = RandomStream.fromSeed(seed);
  // Dealt from an order of their own, so that the table's order tells nothing to whoever knows the seed alone.
  const dealt = [...names].sort((a, b) => (comparedName(a) < comparedName(b) ? -1 : 1));
  do {
    for (let last = dealt.length - 1; last > 0; last--) {
      const at = Math.floor(stream.fraction() * (last + 1));
      [dealt[last], dealt[at]] = [dealt[at]!, dealt[last]!];
    }
  } while (names.length > 1 && dealt.every((name, i) => name === names[i]));
  const digits = Math.max(2, String(names.length).length);
  const codes = new Map(dealt.map((name, i) => [name, `P${String(i + 1).padStart(digits, "0")}`]));
  return new Map(names.map((name) => [name, codes.get(name)!]));
}
