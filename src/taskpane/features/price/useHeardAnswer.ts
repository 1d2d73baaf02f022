import { useEffect } from "react";
import { useAnnounce } from "../../shared/Announcer";
import { countWords } from "../../shared/figureWords";
import type { PriceSolution } from "./priceFound";
import { priceWords } from "./priceWords";

/** Says the headline when the answer is opened and each time it comes to another. */
export function useHeardAnswer(solution: PriceSolution | null): void {
  const announce = useAnnounce();
  const words = solution && headlineWords(solution);
  useEffect(() => {
    if (words !== null) announce(words);
  }, [announce, words]);
}

function headlineWords({ priceCase, answer: { services, checks } }: PriceSolution): string {
  const priced = services.flatMap(({ service, pricePerUnit }, index) => (pricePerUnit === null ? [] : [`${service} ${priceWords(pricePerUnit)} per ${priceCase.services[index]?.unit ?? "unit"}`]));
  const failing = checks.filter(({ holds }) => !holds);
  const said = priced.length > 3 ? `${countWords(priced.length, "service")} priced, from ${priced[0] ?? ""}` : priced.join(", ") || "No price yet";
  return `${said}. ${failing.length === 0 ? "Every check holds." : `${countWords(failing.length, "check")} not holding.`}`;
}
