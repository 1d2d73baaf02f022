import type { Explanation } from "../explanation";
import { explainContribution, explainInKind, explainPartner, explainPeriod, explainShare, explainTotal } from "./explainContribution";
import { explainBalance, explainDue, explainPaid, explainPayment } from "./explainDue";
import { explainDamped, explainNeed, explainTarget } from "./explainNeed";
import { explainRiskPart, explainVariance } from "./explainRisk";
import { explainBalanceTotal, explainDueTotal, explainInKindTotal, explainPaidTotal, explainShareTotal } from "./explainTotals";
import type { PoolAnswer, PoolCase } from "./poolCase";

export type { Explanation, ExplanationSource, ExplanationStep } from "../explanation";

/** A figure of the answer that can be opened up; places count from 0. */
export type PoolFigure =
  | { readonly kind: "total" }
  | { readonly kind: "periodTotal"; readonly period: number }
  | { readonly kind: "contribution"; readonly period: number; readonly partner: number }
  | { readonly kind: "partnerTotal" | "share" | "inKind" | "needShare" | "target" | "damped" | "riskPart" | "due" | "paid" | "balance"; readonly partner: number }
  | { readonly kind: "variance" | "shareTotal" | "inKindTotal" | "dueTotal" | "paidTotal" | "balanceTotal" }
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
    case "paid": return explainPaid(at, figure.partner);
    case "balance": return explainBalance(at, figure.partner);
    case "shareTotal": return explainShareTotal(at);
    case "inKindTotal": return explainInKindTotal(at);
    case "dueTotal": return explainDueTotal(at);
    case "paidTotal": return explainPaidTotal(at);
    case "balanceTotal": return explainBalanceTotal(at);
    case "payment": return explainPayment(at, figure.payment);
  }
}
