import { dateInWords } from "../daysInWords";
import type { Explanation, ExplanationStep } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { floorsOf } from "./bridgeAnswer";
import { bridged } from "./explainBridge";
import { figureSources, FORECAST, priceInWords, source, type Solved } from "./explainParts";
import { isForecast } from "./upliftFigures";
import type { PayAnswer, PayData } from "./upliftCase";

function paid(solved: Solved): { readonly data: PayData; readonly pay: PayAnswer } {
  const { bridge, found } = bridged(solved);
  if (!bridge.pay || !found.pay) throw new RangeError("There is no affordable pay");
  return { data: bridge.pay, pay: found.pay };
}

export function explainPayBefore(solved: Solved): Explanation {
  const { data, pay } = paid(solved);
  return {
    title: "Pay the fee can carry now",
    sentences: ["The hourly pay left once the surplus, the cost that is not pay, on-costs and the hours paid for each hour of contact are met."],
    steps: carried(data, data.fee.value, data.nonPayCost.value, pay.before),
    sources: paySources(data),
  };
}

export function explainPayAfter(solved: Solved): Explanation {
  const { data, pay } = paid(solved);
  const { award, pressure } = bridged(solved).found;
  const rise = award?.rate ?? pressure;
  return {
    title: `Pay the fee can carry after the ${pay.feeRisesBy}`,
    sentences: [
      pay.feeRisesBy === "award" ? "The fee rises by the award, and cost that is not pay by what drives its own lines." : "There is no award: the fee rises by the pressure, and cost that is not pay by what drives its own lines.",
      ...(bridged(solved).found.forecast ? [FORECAST] : []),
    ],
    steps: [
      { label: "Fee", formula: `${priceInWords(data.fee.value)} × (1 + ${percentInWords(rise)})`, value: priceInWords(pay.feeAfter) },
      { label: "Cost that is not pay", formula: `${priceInWords(data.nonPayCost.value)} × (1 + ${percentInWords(pay.nonPayChange)})`, value: priceInWords(pay.nonPayAfter) },
      ...carried(data, pay.feeAfter, pay.nonPayAfter, pay.after),
    ],
    sources: paySources(data),
  };
}

export function explainFloor(solved: Solved, when: "before" | "after"): Explanation {
  const { bridge } = bridged(solved);
  const day = when === "before" ? bridge.base.day : bridge.review.day;
  const floor = floorsOf(bridge, solved.figures)[when === "before" ? 0 : 1];
  if (!floor) throw new RangeError("No National Living Wage is held");
  return {
    title: `National Living Wage on ${dateInWords(day)}`,
    sentences: ["The least an employer must pay those it applies to, for every hour worked.", ...(isForecast(floor) ? [FORECAST] : [])],
    steps: [],
    sources: figureSources([floor], solved.figures),
  };
}

function carried({ onCostRate, paidHoursPerContactHour: hours, surplus, surplusOn }: PayData, fee: number, nonPay: number, pay: number): ExplanationStep[] {
  const allowed = surplusOn === "cost" ? fee / (1 + surplus.value) : fee * (1 - surplus.value);
  const rate = percentInWords(surplus.value);
  return [
    {
      label: "Cost the fee allows", value: priceInWords(allowed),
      formula: surplusOn === "cost" ? `${priceInWords(fee)} ÷ (1 + ${rate} surplus on cost)` : `${priceInWords(fee)} × (1 − ${rate} surplus on price)`,
    },
    { label: "Left for pay", formula: `${priceInWords(allowed)} − ${priceInWords(nonPay)}`, value: priceInWords(allowed - nonPay) },
    {
      label: "Pay an hour", value: priceInWords(pay),
      formula: `${priceInWords(allowed - nonPay)} ÷ ((1 + ${percentInWords(onCostRate.value)} on-costs) × ${numberInWords(Number(hours.value.toPrecision(8)))} paid hours)`,
    },
  ];
}

function paySources(data: PayData): Explanation["sources"] {
  return [
    source("Fee an hour", data.fee, poundsInWords), source("Cost that is not pay, an hour", data.nonPayCost, poundsInWords), source("On-costs", data.onCostRate, percentInWords),
    source("Hours paid for each hour of contact", data.paidHoursPerContactHour, numberInWords), source(`Surplus, on ${data.surplusOn}`, data.surplus, percentInWords),
  ];
}
