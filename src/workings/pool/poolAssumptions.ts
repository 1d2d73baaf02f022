import type { Assumption } from "../assumptionsLog";
import { AS_IT_IS, FINE_PERCENT, PERCENT, POUNDS, QUANTITY } from "../formats";
import type { PlanCell } from "../insertPlan";
import { sourceText } from "../linkedCells";
import { formula, NOT_APPLICABLE, text } from "../planCells";
import type { ContributionsPlaced } from "./contributionsSheet";
import type { InputKind } from "./poolInputs";
import type { Sourced } from "./poolCase";
import type { PoolContext, PoolWorkings } from "./poolWorkings";

/** What the answer rests on, each with the figure it moves. Formulas are read on the checks sheet. */
export function poolAssumptions(context: PoolContext, workings: PoolWorkings, placed: ContributionsPlaced): Assumption[] {
  const { poolCase } = context;
  const on = context.names.checks;
  const total = placed.schedule.totalCell("total", on);
  return [
    ...basisAssumptions(context, workings, total, on),
    {
      description: "Each partner's payments to date are its exact share of the total to date; pence left over go to the largest remainders, then the larger weight, then the earlier partner.",
      value: text("Largest remainder"), unit: "method", effect: formula("=1/100", POUNDS), effectMeans: "Most any partner is ahead or behind",
      why: "Rows and columns add up to the penny.", source: "Openbook: POOL.GRID",
    },
    ...riskAssumptions(context, on),
    ...(poolCase.inKind
      ? [{
          description: "In-kind contributions are shown beside cash and are not taken off it.",
          value: formula(`=SUM(${context.inputs.used("in kind", on)})`, POUNDS), unit: "£", effect: formula("=0", POUNDS), effectMeans: "On the cash contributions",
          why: "Cash due does not depend on how staff, premises or time are valued.", source: sources(poolCase.inKind),
        }]
      : []),
    ...roundedWeights(context, on),
  ];
}

function basisAssumptions(context: PoolContext, workings: PoolWorkings, total: string, on: string): Assumption[] {
  const { poolCase, inputs } = context;
  const { basis, partners } = poolCase;
  const point = { effect: formula(`=${total}/100`, POUNDS), effectMeans: "Moved by one percentage point" };
  if (basis.kind === "shares") {
    return basis.shares.map((share, at) => ({
      description: `${partners[at]}: share fixed by the agreement`, value: formula(`=${inputs.cell("share", at, on)}`, PERCENT), unit: "share", ...point,
      why: "The agreement between the partners.", source: sourceText(share.origin),
    }));
  }
  if (basis.kind === "weights") {
    return basis.weights.map((weight, at) => ({
      description: `${partners[at]}: weight`, value: formula(`=${inputs.cell("weight", at, on)}`, QUANTITY), unit: "quantity",
      effect: formula(`=${total}*${workings.weights.cell("share", at, on)}`, POUNDS), effectMeans: "Contribution at this weight",
      why: "Contributions are in proportion to the weights.", source: sourceText(weight.origin),
    }));
  }
  const log: Assumption[] = basis.indicators.map(({ name, weight }, at) => ({
    description: `Weight of the indicator ${name}`, value: formula(`=${inputs.cell("indicator weight", at, on)}`, PERCENT), unit: "share",
    effect: formula(`=${total}*${inputs.cell("indicator weight", at, on)}`, POUNDS), effectMeans: "Shared by this indicator",
    why: "Contributions follow need.", source: sourceText(weight.origin),
  }));
  log.push({
    description: "Shares of need are agreed to eight decimals and total exactly 100%.", value: formula(`=1/${context.settings.at("agreedUnits", on)}`, FINE_PERCENT), unit: "share",
    effect: formula(`=${total}/${context.settings.at("agreedUnits", on)}`, "£#,##0.00######"), effectMeans: "Moved by one unit of share",
    why: "Everyone can hold the same shares in an agreement.", source: "Openbook: POOL.SPLIT",
  });
  const { damping } = basis;
  if (damping) {
    const moved = { effect: formula(`=SUM(${workings.damping!.lowest(on)})/100`, POUNDS), effectMeans: "Settled by the floors" };
    const limit = (kind: "floor" | "ceiling", sourced: Sourced, words: string): Assumption => ({
      description: words, value: formula(`=${inputs.cell(kind, 0, on)}`, PERCENT), unit: "share", ...moved,
      why: "Protects partners from a sudden change.", source: sourceText(sourced.origin),
    });
    log.push(limit("floor", damping.floor, "Nobody's contribution changes by less than this on what they paid before."));
    if (damping.ceiling) log.push(limit("ceiling", damping.ceiling, "Nobody's contribution changes by more than this on what they paid before."));
  }
  return log;
}

function riskAssumptions({ poolCase, inputs }: PoolContext, on: string): Assumption[] {
  const { riskShare } = poolCase;
  if (!riskShare) return [];
  const one = (kind: InputKind, index: number, description: string, effectMeans: string, effect: PlanCell, sourced: Sourced): Assumption => ({
    description, value: formula(`=${inputs.cell(kind, index, on)}`, POUNDS), unit: "£", effect, effectMeans,
    why: "The agreement's risk share.", source: sourceText(sourced.origin),
  });
  const pound = formula("=1", POUNDS);
  return [
    one("spend", 0, riskShare.on === "forecast" ? "Forecast spend: not outturn" : "Outturn spend", "Variance moved by £1 of spend", pound, riskShare.spend),
    ...riskShare.tiers.flatMap((tier, at) =>
      tier.upTo ? [one("tier limit", at, `Tier ${at + 1} of the risk share ends at this variance`, "Moved between tiers by £1", pound, tier.upTo)] : []),
  ];
}

function roundedWeights({ settings }: PoolContext, on: string): Assumption[] {
  if (settings.divisions.weights.exact && settings.divisions.tiers.exact) return [];
  return [{
    description: "Some shares or weights have more decimals than the split's units hold and are rounded to them.",
    value: formula(`=1/${settings.at("scale", on)}`, AS_IT_IS), unit: "weight",
    effect: text(NOT_APPLICABLE, "Normal", { align: "right" }), effectMeans: "Less than a penny in most pools",
    why: "Every step stays a whole number, so the split is exact in any spreadsheet.", source: "Openbook: settings on the inputs sheet",
  }];
}

/** "Typed in the pane", or the first and last cells. */
function sources(figures: readonly Sourced[]): string {
  const first = sourceText(figures[0]!.origin);
  const last = sourceText(figures.at(-1)!.origin);
  return first === last ? first : `${first} to ${last}`;
}
