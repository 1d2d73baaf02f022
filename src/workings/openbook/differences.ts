import type { ReturnGiven } from "../../returns/returnGiven";
import type { Difference } from "./comparisonFigures";
import { earlierDifferences } from "./earlierDifferences";
import { moneyDifferences, quantityDifferences } from "./figureDifferences";
import { costDifferences } from "./costDifferences";
import type { ReturnCompared } from "./returnCompared";

/** Everything in one return that is worth a question: costs, activity, income, then what changed since its earlier return; in the order of the return. */
export function returnDifferences(of: ReturnCompared): readonly Difference[] {
  return [...costDifferences(of), ...quantityDifferences(of), ...moneyDifferences(of), ...earlierDifferences(of)];
}

/** Providers with an earlier return and none now, asked for where returns are set against earlier ones. */
export function missingReturns(gone: readonly ReturnGiven[], year: string): readonly Difference[] {
  return gone.map(({ provider, service, year: given, source }): Difference => ({
    provider, service, year, against: "earlier", part: null, ref: "", line: "", kind: "missing", before: `a return for ${given === "" ? "an earlier year" : given} (${source})`, after: "no return", amount: null, cell: "",
    question: `There is no return for ${service === "" ? "this service" : service} among those read, and there was one before. When will it come?`,
  }));
}
