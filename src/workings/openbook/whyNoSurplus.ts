import type { DomainError } from "../../domain/kernel/DomainError";
import type { ReturnSurplus } from "./comparisonFigures";

const MOST_NAMED = 3;

/** Why a return under terms has no surplus, in one or two sentences; "" where it has. `sentence` words a refusal. */
export function whyNoSurplus({ result, refused, notGiven }: Pick<ReturnSurplus, "result" | "refused" | "notGiven">, sentence: (error: DomainError) => string): string {
  if (result) return "";
  if (refused) return `Its surplus is not worked out. ${sentence(refused)}`;
  const named = notGiven.slice(0, MOST_NAMED).map((name) => `“${name}”`).join(", ");
  const more = notGiven.length > MOST_NAMED ? ` and ${notGiven.length - MOST_NAMED} more` : "";
  return `Its surplus is not worked out: no figure of this year is given for ${named}${more}. Ask for ${notGiven.length === 1 ? "it" : "each"}, for 0 if there was none, or for n/a.`;
}
