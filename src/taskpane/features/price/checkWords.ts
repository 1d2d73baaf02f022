import { countWords, poundsWords, quantityWords } from "../../shared/figureWords";
import type { PriceAnswer } from "../../../workings/price/priceCase";

/** A check in words; where it does not hold, by how much. */
export function checkWords({ words, holds, difference, unit }: PriceAnswer["checks"][number]): string {
  if (holds) return words;
  if (unit === "£") return `${words} The difference is ${poundsWords(difference)}.`;
  if (unit === "cell") return `${words} The difference is ${quantityWords(difference)} ${Math.abs(difference) === 1 ? "cell" : "cells"}.`;
  return `${words} ${countWords(difference, unit)} ${difference === 1 ? "is" : "are"} not.`;
}
