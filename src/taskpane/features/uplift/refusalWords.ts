import type { DomainError } from "../../../domain/kernel/DomainError";
import { explain } from "../../../messages/explain";

const OF_PRICE = { clause: "The clause", rate: "The agreed rate", shares: "The shares of the basket", price: "The price" };
const OF_BRIDGE = {
  clause: "The driver", shares: "The shares of the cost lines", rates: "The change of a cost line", award: "The award", fee: "The fee", nonPayCost: "The cost that is not pay",
  onCostRate: "The on-costs", paidHoursPerContactHour: "The hours paid for each hour of contact", surplus: "The surplus",
};

/** The sentence for a price that was refused, as this screen calls things. */
export function refusalWords(error: DomainError): string {
  return capital(explain(error, OF_PRICE));
}

/** The sentence for a bridge, or the pay beside it, that was refused. */
export function bridgeRefusalWords(error: DomainError): string {
  return capital(explain(error, OF_BRIDGE));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
