import { isBeyond } from "../../domain/openbook/beyondLimits";
import type { DifferenceKind } from "../../returns/queryLog";
import type { ComparedLine, Difference } from "./comparisonFigures";
import { givesNoCosts } from "./comparedReturn";
import { amountInWords, figureInWords, moreOrLess, priceInWords, whenBefore, whereNothing } from "./differenceWords";
import { comparedPairs, figurePair, isMissing, isNumber, type FigurePair } from "./linePairs";
import type { ReturnCompared } from "./returnCompared";

/** Cost lines that are new, dropped or missing, or whose price, quantity or cost moved by more than the limits. */
export function costDifferences({ given, earlier, against, limits, compared }: ReturnCompared): readonly Difference[] {
  if (compared.notCompared !== "") return givesNoCosts(given) ? nothingGiven({ given, against }) : [];
  const when = whenBefore(against, given, earlier);
  const ownLines = [...compared.lines];
  return comparedPairs(({ costs }) => costs, given, earlier, against).flatMap((pair): readonly Difference[] => {
    const line = (pair.now ?? pair.was)!;
    const cost = figurePair(pair, ({ cost }) => cost, against);
    const quantity = figurePair(pair, ({ quantity }) => quantity, against);
    // Names and refs may stand twice: each line is taken once, in order.
    const found = ownLines.splice(ownLines.findIndex(({ ref, name }) => ref === line.ref && name === line.name), 1)[0]!;
    const about = (kind: DifferenceKind, before: string, after: string, amount: number | null, question: string, cell: string): Difference => ({
      provider: given.provider, service: given.service, year: given.year, against, part: "costs", ref: line.ref, line: line.name, kind, before, after, amount, question, cell,
    });
    const cell = cost.after?.cell ?? "";
    const lost = [{ pair: cost, unit: "£" }, { pair: quantity, unit: line.unit }].filter(({ pair: each }) => isLost(each));
    if (lost.length > 0) {
      const [before, after] = (["before", "after"] as const).map((side) => lost.map(({ pair: each, unit }) => figureInWords(each[side], unit)).join(", ")) as [string, string];
      const missing = about("missing", before, after, null, `${line.name}: no figure is given, against ${before} ${when}. What is it?`, lost[0]!.pair.after!.cell);
      return isLost(cost) ? [missing] : [missing, ...moved(found)];
    }
    return moved(found);

    function moved({ before, after, change, rate, flag, unit, volume, mix, price }: ComparedLine): readonly Difference[] {
      const [was, is] = [amountInWords(before.cost, "£"), amountInWords(after.cost, "£")];
      if (flag === "new") return [about("new", figureInWords(cost.before, "£"), is, change, `${line.name}: ${is}, ${whereNothing(against, when)}. What is it for?`, cell)];
      if (flag === "dropped") return [about("dropped", was, figureInWords(cost.after, "£"), change, `${line.name}: nothing this year, against ${was} ${when}. Where has it gone?`, cell)];
      const split = unit !== "" && (before.quantity ?? 0) > 0 && (after.quantity ?? 0) > 0;
      const found = split ? [
        ...(isBeyond(price, before.cost, after.cost, limits) ? [priceMoved()] : []),
        ...(isBeyond(volume + mix, before.cost, after.cost, limits) ? [quantityMoved()] : []),
      ] : [];
      if (found.length > 0 || flag !== "query") return found;
      return [about("over tolerance", was, is, change, `${line.name}: ${is}, against ${was} ${when}: ${moreOrLess(change, rate)}. What changed?`, cell)];

      function priceMoved(): Difference {
        const [p0, p1] = [priceInWords(before.cost / before.quantity!, line.unit), priceInWords(after.cost / after.quantity!, line.unit)];
        return about("price", p0, p1, price, `${line.name}: ${p1}, against ${p0} ${when}. On this year's quantity that is ${moreOrLess(price, null)}. What changed?`, cell);
      }
      function quantityMoved(): Difference {
        const [v0, v1] = [amountInWords(before.quantity!, line.unit), amountInWords(after.quantity!, line.unit)];
        return about("quantity", v0, v1, volume + mix, `${line.name}: ${v1}, against ${v0} ${when}. At the price before that is ${moreOrLess(volume + mix, null)}. What changed?`, quantity.after?.cell ?? cell);
      }
    }
  });
}

/** One question about a return whose costs are all left empty, and not one a line. */
function nothingGiven({ given: { provider, service, year, costs }, against }: Pick<ReturnCompared, "given" | "against">): readonly Difference[] {
  return costs.slice(0, 1).map(({ cost }): Difference => ({
    provider, service, year, against, part: "costs", ref: "", line: "", kind: "missing", before: "a form with its costs to fill in", after: "no costs of the year", amount: null, cell: cost.this.cell,
    question: "No cost of this year is given in the return. When will it be filled in?",
  }));
}

/** Whether a figure other than nothing was there, and nothing that can be read is now. */
export function isLost({ before, after }: FigurePair): boolean {
  return isNumber(before) && before.value !== 0 && isMissing(after);
}
