import type { Assumption } from "../assumptionsLog";
import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { sourceText } from "../linkedCells";
import { figure, formula, NOT_APPLICABLE, text } from "../planCells";
import { comparesCosts, type BenchmarkContext, type BenchmarkWorkings } from "./benchmarkContext";
import { FACTOR } from "./benchmarkFormats";

/** What the answer rests on, each with the figure it moves where one can be given. Formulas are read on the checks sheet. */
export function benchmarkAssumptions(context: BenchmarkContext, workings: BenchmarkWorkings): Assumption[] {
  return [...comparedAssumptions(context), ...broughtAssumptions(context), ...ruleAssumptions(context, workings)];
}

const CHOSEN = "Chosen in the pane";

function comparedAssumptions({ benchmarkCase: { peers, providers, zeros, costScale, indicators } }: BenchmarkContext): Assumption[] {
  const counted = (kind: "aggregate" | "chosen"): number => providers.filter(({ aside }) => aside?.kind === kind).length;
  const [aggregates, chosen] = [counted("aggregate"), counted("chosen")];
  const who = { all: "Every provider with figures is a fair comparison.", chosen: "The providers chosen are a fair comparison.", nearest: `The nearest by ${indicators.map(({ name }) => name).join(", ")} are a fair comparison.` };
  return [
    { description: who[peers.kind], value: text(peers.kind === "all" ? "All" : peers.kind === "chosen" ? "A list" : "The nearest"), unit: "peers", effect: unknown(), effectMeans: "Choose other peers in the pane and insert again to see", why: "Unit costs mean little but beside those of others like them.", source: CHOSEN },
    { description: zeros === "keep" ? "A unit cost of 0 is a figure." : "A unit cost of 0 is no figure.", value: text(zeros === "keep" ? "Counts" : "Left out"), unit: "zeros", effect: unknown(), effectMeans: NOT_APPLICABLE, why: zeros === "keep" ? "The activity happened." : "A 0 may stand for a blank.", source: CHOSEN },
    ...(aggregates === 0 ? [] : [{ description: "Rows that add up or average others are no providers.", value: figure(aggregates, "0"), unit: "left out", effect: unknown(), effectMeans: "The left out sheet has each with what it adds up", why: "They would be counted twice.", source: "The table" }]),
    ...(chosen === 0 ? [] : [{ description: "Providers left out by choice are no fair comparison.", value: figure(chosen, "0"), unit: "left out", effect: unknown(), effectMeans: "The left out sheet has each with the reason given", why: "The left out sheet says.", source: CHOSEN }]),
    ...(costScale ? [{
      description: "Costs in the table are in larger units than pounds.", value: figure(costScale.factor, "#,##0"), unit: "pounds", effect: costScale.proof ? figure(costScale.proof.agree + costScale.proof.withinRounding, "#,##0") : unknown(),
      effectMeans: costScale.proof ? `Published unit costs that it gives, or gives within rounding, of ${costScale.proof.of.toLocaleString("en-GB")}` : NOT_APPLICABLE, why: costScale.proof ? "It gives the unit costs that are published beside." : "The table says so.", source: "The table",
    }] : []),
  ];
}

function broughtAssumptions({ benchmarkCase: { prices, area, services }, priceYears, inputs, inputPlaces, factors, names: { checks: on } }: BenchmarkContext): Assumption[] {
  return [
    ...services.flatMap(({ name, conversion }, at): Assumption[] => (conversion ? [{
      description: `${name}: ${conversion.words}`, value: formula(`=${inputs.cell("conversion", inputPlaces.conversions[at]!, on)}`, FACTOR), unit: "factor", effect: unknown(), effectMeans: "Change it on the inputs sheet to see",
      why: "Activity is counted in other units than costs are compared in.", source: sourceText(conversion.factor.origin),
    }] : [])),
    ...(prices ? [{
      description: `Costs of other years are brought to prices of ${prices.to.period} by ${prices.series}.`, value: text(prices.to.period), unit: "price year",
      effect: factors ? formula(`=MAX(${factors.range("factor", on)})-1`, PERCENT) : unknown(), effectMeans: "The most that a cost is raised by", why: "Costs of different years differ by prices alone.",
      source: priceYears ? "The published series on the inputs sheet" : CHOSEN,
    }] : []),
    ...(area ? [{
      description: `Costs are divided by "${area.heading}": a factor of 1.2 is an area where the same costs a fifth more.`, value: text(area.heading), unit: "factor",
      effect: inputs.has("area factor") ? formula(`=MAX(${inputs.used("area factor", on)})-MIN(${inputs.used("area factor", on)})`, FACTOR) : unknown(), effectMeans: "The greatest factor less the least", why: "The same service costs more in some areas.", source: "The table",
    }] : []),
  ];
}

function ruleAssumptions(context: BenchmarkContext, { spread }: BenchmarkWorkings): Assumption[] {
  const { benchmarkCase: { outliers, target, tolerance, view }, inputs, names: { checks: on } } = context;
  return [
    ...(inputs.has("k") ? [{
      description: outliers.rule === "IQR" ? "An outlier is further beyond the quartiles than k × the range between them." : "An outlier is further from the median than k × the median absolute deviation ÷ 0.6745.",
      value: formula(`=${inputs.cell("k", 0, on)}`, "0.0###"), unit: "k", effect: spread && comparesCosts(context) ? formula(`=SUM(${spread.range("outliers", on)})`, "0") : unknown(), effectMeans: "Outliers in all services, by the rule or by name",
      why: "A usual rule; none is removed.", source: sourceText(outliers.k.origin),
    }] : []),
    ...(view === "costs" ? [{
      description: "Unit costs above this percentile of the others could come down to it.", value: formula(`=${inputs.cell("target", 0, on)}`, PERCENT), unit: "percentile",
      effect: spread && context.answer.saving !== null ? formula(`=SUM(${spread.range("saving", on)})`, POUNDS) : unknown(), effectMeans: "Potential saving of all services", why: "Quality, need and what is counted are taken to be the same.", source: sourceText(target.origin),
    }] : []),
    ...(view === "bids" ? [{
      description: "A bid further than this from the median of the others is worth a question.", value: formula(`=${inputs.cell("tolerance", 0, on)}`, PERCENT), unit: "share", effect: unknown(), effectMeans: NOT_APPLICABLE, why: "A bid far from the others may misread what is asked.", source: sourceText(tolerance.origin),
    }] : []),
  ];
}

function unknown(): PlanCell {
  return text(NOT_APPLICABLE, "Normal", { align: "right" });
}
