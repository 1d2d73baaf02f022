import type { QueryLimits } from "../../domain/openbook/beyondLimits";
import type { Against } from "../../returns/queryLog";
import type { ReturnGiven } from "../../returns/returnGiven";
import type { ComparedReturn, Difference } from "./comparisonFigures";
import { earlierDifferences } from "./earlierDifferences";
import { moneyDifferences, quantityDifferences } from "./figureDifferences";
import { costDifferences } from "./costDifferences";

/** A return and what it is set against. */
export interface ReturnCompared {
  readonly given: ReturnGiven;
  /** The one before it of the same provider and service, whatever it is compared with; null where there is none. */
  readonly earlier: ReturnGiven | null;
  readonly against: Against;
  readonly limits: QueryLimits;
  readonly compared: ComparedReturn;
}

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
