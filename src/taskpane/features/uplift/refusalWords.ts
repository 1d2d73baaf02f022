import type { DomainError } from "../../../domain/kernel/DomainError";
import { explain } from "../../../messages/explain";

/** The sentence for a price that was refused, as this screen calls things. */
export function refusalWords(error: DomainError): string {
  const words = explain(error, { clause: "The clause", rate: "The agreed rate", shares: "The shares of the basket", price: "The price" });
  return words.charAt(0).toUpperCase() + words.slice(1);
}
