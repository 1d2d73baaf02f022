import type { Assumption } from "../assumptionsLog";
import { PERCENT, POUNDS } from "../formats";
import { sourceText } from "../linkedCells";
import { formula, NOT_APPLICABLE, text } from "../planCells";
import type { PlanCell } from "../insertPlan";
import { methodInWords } from "./methodsFollowed";
import type { PriceContext, PriceWorkings } from "./priceContext";

/** What the answer rests on, each with the figure it moves where one can be given. Formulas are read on the checks sheet. */
export function priceAssumptions(context: PriceContext, workings: PriceWorkings): Assumption[] {
  return [...costAssumptions(context, workings), ...methodAssumptions(context, workings), ...rateAssumptions(context, workings), ...staffAssumptions(context, workings)];
}

function costAssumptions({ priceCase: { payFrom, centres }, places, ledger, names: { checks: on } }: PriceContext, { places: table }: PriceWorkings): Assumption[] {
  const leftOut = `SUMIFS(${table.range("ledger", on)},${table.range("kind", on)},"left out")`;
  return [
    {
      description: payFrom === "staffing" ? "Pay is what the staffing list costs; the pay in the ledger is left out by name." : "Pay is what the ledger says.",
      value: text(payFrom === "staffing" ? "Staffing list" : "Ledger"), unit: "source",
      effect: payFrom === "staffing" ? formula(`=${table.totalCell("staff", on)}-${ledger.centres.cell("amount", centres.length, on)}`, POUNDS) : unknown(),
      effectMeans: payFrom === "staffing" ? "The list's cost, less the pay left out of the ledger" : NOT_APPLICABLE, why: "Chosen for this price.", source: "Chosen in the pane",
    },
    ...(places.reasons.length === 0 ? [] : [{
      description: "What is left out is no cost of the services.", value: text(`${places.reasons.length} ${places.reasons.length === 1 ? "reason" : "reasons"}`), unit: "reasons",
      effect: formula(`=${leftOut}`, POUNDS), effectMeans: "Pounds of the ledger that are in no price", why: "Each is named in the statement.", source: "Chosen in the pane",
    }]),
  ];
}

function methodAssumptions({ priceCase: { pools, method }, names: { checks: on } }: PriceContext, { byMethod, services, pools: table }: PriceWorkings): Assumption[] {
  if (!table) return [];
  const drivers = new Set(pools.map(({ driver }) => (driver.kind === "direct cost" ? "direct cost" : driver.name)));
  return [
    {
      description: "Overheads are shared by this method; the methods sheet has the others beside it.", value: text(methodInWords(method)), unit: "method",
      effect: formula(`=MAX(${byMethod.range("overhead", on, 0, services.rows)})-MAX(${services.range("overhead", on)})`, POUNDS), effectMeans: "The largest part of a service by the reciprocal method, less that by this one",
      why: "Chosen for this price.", source: "Chosen in the pane",
    },
    {
      description: "What a pool supplies is in proportion to its driver.", value: text([...drivers].join(", ")), unit: "drivers", effect: unknown(), effectMeans: "Change a quantity on the inputs sheet to see",
      why: "A driver stands for what causes the cost.", source: "The drivers on the inputs sheet",
    },
  ];
}

function rateAssumptions({ priceCase: { contingency, surplus, surplusOn }, inputs, names: { checks: on } }: PriceContext, { services }: PriceWorkings): Assumption[] {
  return [
    {
      description: "Contingency is a rate on full cost, stated apart.", value: formula(`=${inputs.cell("contingency", 0, on)}`, PERCENT), unit: "rate",
      effect: formula(`=${services.totalCell("contingency", on)}`, POUNDS), effectMeans: "Added to the charges", why: "For what cannot be foreseen.", source: sourceText(contingency.origin),
    },
    {
      description: surplusOn === "cost" ? "Surplus is a rate on cost, contingency included." : "Surplus is a part of the price.", value: formula(`=${inputs.cell("surplus", 0, on)}`, PERCENT), unit: "rate",
      effect: formula(`=${services.totalCell("surplus", on)}`, POUNDS), effectMeans: "Added to the charges", why: "For reserves and renewal.", source: sourceText(surplus.origin),
    },
  ];
}

function staffAssumptions({ priceCase: { staff }, inputs, names: { checks: on } }: PriceContext, { posts }: PriceWorkings): Assumption[] {
  if (!staff || !posts) return [];
  return [{
    description: "Vacancies save this part of the cost of every post.", value: formula(`=${inputs.cell("vacancy", 0, on)}`, PERCENT), unit: "rate",
    effect: formula(`=${posts.totalCell("cost", on)}-${posts.totalCell("before", on)}`, POUNDS), effectMeans: "On the cost of the posts", why: "Posts are not all filled all year.", source: sourceText(staff.terms.vacancy.origin),
  }];
}

function unknown(): PlanCell {
  return text(NOT_APPLICABLE, "Normal", { align: "right" });
}
