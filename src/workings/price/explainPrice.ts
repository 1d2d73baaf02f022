import type { Explanation, ExplanationSource, ExplanationStep } from "../explanation";
import { differenceInWords, numberInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import { optionalSource, poundsAdded, serviceAt, source, unitPriceInWords, unitsInWords, type Solved } from "./explainParts";
import type { PricedService, ServicePrice } from "./priceCase";
import { deliveryOf } from "./servicePrice";

const METHOD_NAMES = { "reciprocal": "the reciprocal method", "stepdown": "step-down", "direct": "the direct method", "single driver": "one driver, direct cost, for every pool" } as const;

export function explainContingency(solved: Solved, at: number): Explanation {
  const { priced } = serviceAt(solved, at);
  return {
    title: `${priced.service}, contingency`,
    sentences: ["A rate on full cost for what may go wrong, shown apart so that it is not taken for cost."],
    steps: [contingencyStep(solved, priced)],
    sources: [source("Contingency, on full cost", solved.priceCase.contingency, percentInWords)],
  };
}

export function explainSurplus(solved: Solved, at: number): Explanation {
  const { priced } = serviceAt(solved, at);
  return {
    title: `${priced.service}, surplus`,
    sentences: [`A surplus on ${solved.priceCase.surplusOn}: what is charged beyond full cost and contingency.`],
    steps: [...chargeSteps(solved, priced), { label: "Surplus", formula: differenceInWords(priced.charge, poundsAdded([priced.full, priced.contingency]), poundsInWords), value: poundsInWords(priced.surplus) }],
    sources: termsSources(solved),
  };
}

export function explainCharge(solved: Solved, at: number): Explanation {
  const { priced } = serviceAt(solved, at);
  return { title: `${priced.service}, charge a year`, sentences: ["What the units delivered must bring in: full cost, contingency and surplus."], steps: chargeSteps(solved, priced), sources: termsSources(solved) };
}

export function explainPrice(solved: Solved, at: number): Explanation {
  const { given, priced } = serviceAt(solved, at);
  const price = priceOf(priced);
  return {
    title: `${priced.service}, price per ${given.unit || "unit"}`,
    sentences: [
      `The price of one ${given.unit || "unit"} delivered and paid for that meets full cost and leaves the contingency and the surplus. It is not rounded here: to the penny it is ${poundsInWords(price)}.`,
    ],
    steps: [
      ...chargeSteps(solved, priced),
      ...unitSteps(given, priced),
      { label: "Price", formula: `${poundsInWords(priced.charge)} ÷ ${unitsInWords(priced.unitsDelivered!, given.unit)}`, value: unitPriceInWords(price) },
    ],
    sources: [...unitSources(given), ...termsSources(solved)],
  };
}

export function explainUnits(solved: Solved, at: number): Explanation {
  const { given, priced } = serviceAt(solved, at);
  if (priced.unitsDelivered === null) throw new RangeError(`${priced.service} has no units`);
  return {
    title: `${priced.service}, units delivered`,
    sentences: [given.units ? "As given." : "What is delivered and paid for of what there is room for: voids and missed visits are out of it."],
    steps: unitSteps(given, priced), sources: unitSources(given),
  };
}

/** The units at which income meets full cost, and the part of the capacity that they are. */
export function explainBreakEven(solved: Solved, at: number): Explanation {
  const { given, priced } = serviceAt(solved, at);
  if (priced.breakEvenUnits === null || priced.breakEvenUtilisation === null) throw new RangeError(`${priced.service} has no break-even`);
  const price = priceOf(priced);
  const variable = priced.full * given.variableShare.value;
  const each = variable / priced.unitsDelivered!;
  const { capacity } = deliveryOf(given);
  return {
    title: `${priced.service}, break-even`,
    sentences: ["Below these units, at this price, income does not meet full cost. The fixed part of cost stays whatever is delivered."],
    steps: [
      { label: "Fixed cost", formula: `${poundsInWords(priced.full)} × (1 − ${percentInWords(given.variableShare.value)})`, value: poundsInWords(priced.full - variable) },
      { label: `Cost that varies, for each ${given.unit || "unit"}`, formula: `${poundsInWords(variable)} ÷ ${unitsInWords(priced.unitsDelivered!, given.unit)}`, value: unitPriceInWords(each) },
      { label: "Units to break even", formula: `${poundsInWords(priced.full - variable)} ÷ (${unitPriceInWords(price)} − ${unitPriceInWords(each)})`, value: numberInWords(priced.breakEvenUnits) },
      { label: given.capacity ? "Of the capacity" : "Of the units", formula: `${numberInWords(priced.breakEvenUnits)} ÷ ${numberInWords(capacity)}`, value: percentInWords(priced.breakEvenUtilisation) },
    ],
    sources: [...unitSources(given), source("Part of cost that varies", given.variableShare, percentInWords)],
  };
}

export function explainGap(solved: Solved, at: number): Explanation {
  const { given, priced } = serviceAt(solved, at);
  if (priced.gap === null || priced.funding === null) throw new RangeError(`Nobody says what is paid for ${priced.service}`);
  return {
    title: `${priced.service}, funding less full cost`,
    sentences: [
      priced.gap < 0 ? `Today's funding falls ${poundsInWords(-priced.gap)} short of full cost: other services, reserves or donations pay the rest.`
        : priced.gap > 0 ? `Today's funding is ${poundsInWords(priced.gap)} more than full cost: it helps to pay for other services.` : "Today's funding is exactly full cost.",
      "Contingency and surplus are not in this gap.",
    ],
    steps: [{ label: "Gap", formula: differenceInWords(priced.funding, priced.full, poundsInWords), value: poundsInWords(priced.gap) }],
    sources: optionalSource("Funding today, a year", given.funding, poundsInWords),
  };
}

/** The price at one of the answer's utilisations. */
export function explainAtUtilisation(solved: Solved, at: number, step: number): Explanation {
  const { given, priced } = serviceAt(solved, at);
  const [used, price] = [solved.answer.utilisations[step], priced.byUtilisation[step]];
  if (used === undefined || price === undefined) throw new RangeError(`${priced.service} has no price at that utilisation`);
  const { capacity, utilisation } = deliveryOf(given);
  const variable = priced.full * given.variableShare.value;
  const cost = poundsAdded([priced.full - variable + (variable * used) / utilisation]);
  return {
    title: `${priced.service}, price at ${percentInWords(used)}`,
    sentences: [`If ${percentInWords(used)} of the ${given.capacity ? "capacity" : "units"} were delivered. Fixed cost stays; the part that varies moves with the units. Contingency and surplus are added at their rates.`],
    steps: [
      { label: "Units", formula: `${numberInWords(capacity)} × ${percentInWords(used)}`, value: numberInWords(capacity * used) },
      { label: "Full cost", formula: `${poundsInWords(priced.full - variable)} + ${poundsInWords(variable)} × ${percentInWords(used)} ÷ ${percentInWords(utilisation)}`, value: poundsInWords(cost) },
      { label: "Price", formula: `with contingency and surplus, ÷ ${unitsInWords(capacity * used, given.unit)}`, value: unitPriceInWords(price) },
    ],
    sources: [...unitSources(given), source("Part of cost that varies", given.variableShare, percentInWords), ...termsSources(solved)],
  };
}

/** The price by one of the answer's methods. */
export function explainMethod(solved: Solved, at: number, number: number): Explanation {
  const { given, priced } = serviceAt(solved, at);
  const other = solved.answer.methods[number];
  const price = other?.pricePerUnit[at];
  if (!other || price === undefined || price === null) throw new RangeError(`${priced.service} has no price by that method`);
  const overhead = other.overhead[at]!;
  const now = priceOf(priced);
  return {
    title: `${priced.service}, price by ${METHOD_NAMES[other.method]}`,
    sentences: [
      "The same ledger, units and terms; only the way overheads are shared differs.",
      ...(price === now ? [] : [`It is ${unitPriceInWords(Math.abs(price - now))} ${price > now ? "more" : "less"} for each ${given.unit || "unit"} than by the method chosen.`]),
      ...(other.refused ? ["A pool that this method cannot share is in no service's price."] : []),
    ],
    steps: [
      { label: "Overheads", formula: METHOD_NAMES[other.method], value: poundsInWords(overhead) },
      { label: "Full cost", formula: sumInWords([priced.direct, overhead], poundsInWords), value: poundsInWords(poundsAdded([priced.direct, overhead])) },
      { label: "Price", formula: `with contingency and surplus, ÷ ${unitsInWords(priced.unitsDelivered!, given.unit)}`, value: unitPriceInWords(price) },
    ],
    sources: [...unitSources(given), ...termsSources(solved)],
  };
}

function priceOf({ service, pricePerUnit }: ServicePrice): number {
  if (pricePerUnit === null) throw new RangeError(`${service} has no price`);
  return pricePerUnit;
}

function contingencyStep({ priceCase }: Solved, { full, contingency }: ServicePrice): ExplanationStep {
  return { label: "Contingency", formula: `${poundsInWords(full)} × ${percentInWords(priceCase.contingency.value)}, to the penny`, value: poundsInWords(contingency) };
}

function chargeSteps(solved: Solved, priced: ServicePrice): ExplanationStep[] {
  const { surplus, surplusOn } = solved.priceCase;
  const cost = poundsAdded([priced.full, priced.contingency]);
  const rate = percentInWords(surplus.value);
  return [
    { label: "Full cost", formula: sumInWords([priced.direct, priced.overhead], poundsInWords), value: poundsInWords(priced.full) },
    contingencyStep(solved, priced),
    {
      label: "Charge", value: poundsInWords(priced.charge),
      formula: surplusOn === "cost" ? `${poundsInWords(cost)} × (1 + ${rate} surplus on cost), to the penny` : `${poundsInWords(cost)} ÷ (1 − ${rate} surplus on price), to the penny`,
    },
  ];
}

function unitSteps({ units, capacity, utilisation, unit }: PricedService, { unitsDelivered }: ServicePrice): ExplanationStep[] {
  if (units || !capacity || !utilisation) return [];
  return [{ label: "Units delivered", formula: `${numberInWords(capacity.value)} × ${percentInWords(utilisation.value)}`, value: unitsInWords(unitsDelivered!, unit) }];
}

function unitSources({ units, capacity, utilisation }: PricedService): ExplanationSource[] {
  return [...optionalSource("Units a year", units, numberInWords), ...optionalSource("Capacity, units a year", capacity, numberInWords), ...optionalSource("Utilisation", utilisation, percentInWords)];
}

function termsSources({ priceCase: { contingency, surplus, surplusOn } }: Solved): ExplanationSource[] {
  return [source("Contingency, on full cost", contingency, percentInWords), source(`Surplus, on ${surplusOn}`, surplus, percentInWords)];
}
