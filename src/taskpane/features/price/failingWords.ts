import { countWords, poundsWords, quantityWords } from "../../shared/figureWords";
import type { PriceAnswer } from "../../../workings/price/priceCase";

/** What is said of a check that does not hold: by how much. */
export function failingWords({ words, difference, unit }: PriceAnswer["checks"][number]): string {
  if (unit === "£") return `${words} The difference is ${poundsWords(difference)}.`;
  if (unit === "cell") return `${words} The difference is ${quantityWords(difference)} ${Math.abs(difference) === 1 ? "cell" : "cells"}.`;
  return `${words} ${countWords(difference, unit)} ${difference === 1 ? "is" : "are"} not.`;
}
