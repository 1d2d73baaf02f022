import type { Explanation } from "../explanation";
import { explainContribution, explainInKind, explainPartner, explainPeriod, explainShare, explainTotal } from "./explainContribution";
import { explainDamped, explainNeed, explainTarget } from "./explainNeed";
import { explainDue, explainPayment, explainRiskPart, explainVariance } from "./explainRisk";
import type { PoolAnswer, PoolCase } from "./poolCase";

export type { Explanation, ExplanationSource, ExplanationStep } from "../explanation";

/** A figure of the answer that can be opened up; places count from 0. */
export type PoolFigure =
  | { readonly kind: "total" }
  | { readonly kind: "periodTotal"; readonly period: number }
  | { readonly kind: "contribution"; readonly period: number; readonly partner: number }
  | { readonly kind: "partnerTotal" | "share" | "inKind" | "needShare" | "target" | "damped" | "riskPart" | "due"; readonly partner: number }
  | { readonly kind: "variance" }
  | { readonly kind: "payment"; readonly payment: number };

/** How a figure came about: words, each step with its values, and the cells it rests on. */
export function poolExplanation(poolCase: PoolCase, answer: PoolAnswer, figure: PoolFigure): Explanation {
  const at = { poolCase, answer };
  switch (figure.kind) {
    case "total": return explainTotal(at);
    case "periodTotal": return explainPeriod(at, figure.period);
    case "contribution": return explainContribution(at, figure.period, figure.partner);
    case "partnerTotal": return explainPartner(at, figure.partner);
    case "share": return explainShare(at, figure.partner);
    case "inKind": return explainInKind(at, figure.partner);
    case "needShare": return explainNeed(at, figure.partner);
    case "target": return explainTarget(at, figure.partner);
    case "damped": return explainDamped(at, figure.partner);
    case "variance": return explainVariance(at);
    case "riskPart": return explainRiskPart(at, figure.partner);
    case "due": return explainDue(at, figure.partner);
    case "payment": return explainPayment(at, figure.payment);
  }
}
