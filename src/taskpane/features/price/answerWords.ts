import { countWords } from "../../shared/figureWords";
import { checksWords } from "../../shared/job/checksWords";
import type { PriceSolution } from "./priceFound";
import { priceWords } from "./priceWords";

/** What is said aloud when the answer is opened and each time it comes to another. */
export function answerWords({ priceCase, answer: { services, checks } }: PriceSolution): string {
  const priced = services.flatMap(({ service, pricePerUnit }, index) => (pricePerUnit === null ? [] : [`${service} ${priceWords(pricePerUnit)} per ${priceCase.services[index]?.unit ?? "unit"}`]));
  const said = priced.length > 3 ? `${countWords(priced.length, "service")} priced, from ${priced[0] ?? ""}` : priced.join(", ") || "No price yet";
  return `${said}. ${checksWords(checks)}`;
}
