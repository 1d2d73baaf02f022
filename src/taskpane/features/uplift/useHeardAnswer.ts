import { useEffect } from "react";
import { useAnnounce } from "../../shared/Announcer";
import { countWords } from "../../shared/figureWords";
import type { UpliftSolution } from "./upliftFound";
import { headlineWords } from "./headlineWords";

/** Says the headline when the answer is opened and each time it comes to another. */
export function useHeardAnswer(solution: UpliftSolution | null, leftOut: number): void {
  const announce = useAnnounce();
  const words = solution ? `${headlineWords(solution, leftOut)} ${checksWords(solution)}` : null;
  useEffect(() => {
    if (words !== null) announce(words);
  }, [announce, words]);
}

function checksWords({ answer: { checks } }: UpliftSolution): string {
  const failing = checks.filter(({ holds }) => !holds).length;
  return failing === 0 ? "Every check holds." : `${countWords(failing, "check")} not holding.`;
}
