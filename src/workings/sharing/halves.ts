import type { NamelessCut, ShareAnswer } from "./shareAnswer";

/** Which half of a cut a provider is in: what the readers are told of each code. */
export interface CodedHalf {
  readonly code: string;
  readonly cut: NamelessCut;
  readonly half: "lower half" | "upper half";
}

/** A row for each code in each cut of a whole service whose median is published, by code: the middle one of an odd number is in the lower half. */
export function halves({ cuts, codes }: ShareAnswer): CodedHalf[] {
  return cuts.flatMap((cut) => {
    if (cut.isPart || !cut.figures.some(({ statistic, published }) => statistic === "median" && published !== null)) return [];
    const order = [...cut.contributors].sort((a, b) => a.price - b.price);
    return order.map(({ name }, place): CodedHalf => ({ code: codes.get(name)!, cut, half: 2 * place < order.length ? "lower half" : "upper half" }));
    // Cuts follow one another, and a sort keeps the order of those with one code.
  }).sort((a, b) => (a.code === b.code ? 0 : a.code < b.code ? -1 : 1));
}
