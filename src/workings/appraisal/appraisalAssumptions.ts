import type { Assumption } from "../assumptionsLog";
import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { sourceText } from "../linkedCells";
import { formula, NOT_APPLICABLE, text } from "../planCells";
import type { AppraisalContext, AppraisalWorkings } from "./appraisalContext";
import { VIEW_WORDS } from "./appraisalSettings";
import { schemeInWords } from "./schemeInWords";
import { VIEWS } from "./viewAnswer";

/** What the appraisal rests on, each with the figure it moves where one can be given. Formulas are read on the checks sheet. */
export function appraisalAssumptions({ appraisal, inputs, rates, settings, names: { checks: on } }: AppraisalContext, { compared, decided, preferred, years }: AppraisalWorkings): Assumption[] {
  const { scheme, withProvider, options, years: given, criteria, swing } = appraisal;
  const view = (key: string): string => `INDEX(CHOOSE(${settings.at("decides", on)},${compared.map((table) => table.range(key, on)).join(",")}),${preferred(on)})`;
  const sources = [...new Set(options.flatMap(({ costCorrection, benefitCorrection }) => [sourceText(costCorrection.origin), sourceText(benefitCorrection.origin)]))];
  return [
    {
      description: "Amounts are in one year's prices, and are discounted to year 0.", value: formula(`=INDEX(${rates.range("rate", on)},1)`, PERCENT), unit: "rate of year 1",
      effect: formula(`=${view("net")}-(${view("undiscounted")}+${view("costCorrection")}+${view("benefitCorrection")})`, POUNDS), effectMeans: "The preferred option's net present value, less its undiscounted net and its corrections",
      why: "Money later is worth less than money now.", source: schemeInWords(scheme),
    },
    {
      description: "Year 0 is the first year shown, and every option covers the same years.", value: text(given[0]!), unit: "year", effect: formula(`=ROWS(${years.range("no", on)})`, "0"), effectMeans: "Years compared",
      why: "Options are compared on one footing.", source: "The table of options",
    },
    {
      description: "What the options are ranked by.", value: formula(`=${settings.at("decides", on)}`, "0"), unit: "view", effect: formula(`=MAX(${decided.range("net", on)})`, POUNDS), effectMeans: "The best net present value in this view",
      why: VIEWS.map((name, at) => `${at + 1}: ${VIEW_WORDS[name].toLowerCase()}`).join("; "), source: "Chosen in the pane",
    },
    {
      description: withProvider ? "The provider's own costs and benefits count." : "The provider's own costs and benefits do not count.", value: formula(`=${settings.at("provider", on)}`, "@"), unit: "yes or no", effect: unknown(),
      effectMeans: NOT_APPLICABLE, why: "Chosen for this appraisal.", source: "Chosen in the pane",
    },
    {
      description: "Costs are raised and benefits lowered for optimism, on lines of their own.", value: formula(`=MAX(${inputs.used("benefit correction", on)})`, PERCENT), unit: "most off benefits",
      effect: formula(`=${view("costCorrection")}+${view("benefitCorrection")}`, POUNDS), effectMeans: "On the preferred option's net present value", why: "Estimates lean to what is hoped for.", source: sources.join(", "),
    },
    {
      description: "One line moves at a time in the tornado and in the switching values.", value: formula(`=${inputs.cell("swing", 0, on)}`, PERCENT), unit: "of a line", effect: unknown(), effectMeans: NOT_APPLICABLE,
      why: "It shows which line matters most, not how uncertain each is.", source: sourceText(swing.origin),
    },
    ...(criteria ? [{
      description: "Weights and scores are judgements, beside the money and not in it.", value: text(String(criteria.length)), unit: "criteria", effect: unknown(), effectMeans: NOT_APPLICABLE,
      why: "What cannot be put in pounds.", source: "The table of criteria",
    }] : []),
  ];
}

function unknown(): PlanCell {
  return text(NOT_APPLICABLE, "Normal", { align: "right" });
}
