import type { Explanation } from "../explanation";
import type { BenchmarkAnswer, BenchmarkCase } from "./benchmarkCase";
import { explainBid, explainGap, explainLineGap, explainRule } from "./explainMedians";
import { explainOutlier, explainPosition, explainSummary, type SpreadMeasure } from "./explainSpread";
import { explainSaving, explainSavingTotal, explainUnitCost } from "./explainUnitCost";

/** A figure of the answer that can be opened up. Everything counts from 0: services, providers, lines and rules in their order. */
export type BenchmarkFigure =
  | { readonly kind: "summary"; readonly service: number; readonly measure: SpreadMeasure }
  | { readonly kind: "unitCost" | "outlier" | "saving" | "bid"; readonly service: number; readonly provider: number }
  | { readonly kind: "position" | "savingTotal"; readonly service: number }
  | { readonly kind: "gap" }
  | { readonly kind: "lineGap"; readonly line: number }
  | { readonly kind: "byRule"; readonly rule: number };

/**
 * How a figure came about: words, each step with its values, and the cells and published figures it rests on.
 *
 * @throws {RangeError} for a figure that the answer does not have
 */
export function benchmarkExplanation(benchmarkCase: BenchmarkCase, answer: BenchmarkAnswer, figure: BenchmarkFigure): Explanation {
  const solved = { benchmarkCase, answer };
  switch (figure.kind) {
    case "summary": return explainSummary(solved, figure.service, figure.measure);
    case "unitCost": return explainUnitCost(solved, figure.service, figure.provider);
    case "outlier": return explainOutlier(solved, figure.service, figure.provider);
    case "saving": return explainSaving(solved, figure.service, figure.provider);
    case "bid": return explainBid(solved, figure.service, figure.provider);
    case "position": return explainPosition(solved, figure.service);
    case "savingTotal": return explainSavingTotal(solved, figure.service);
    case "gap": return explainGap(solved);
    case "lineGap": return explainLineGap(solved, figure.line);
    case "byRule": return explainRule(solved, figure.rule);
  }
}
