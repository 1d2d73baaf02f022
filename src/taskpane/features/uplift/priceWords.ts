import type { PriceRounding } from "../../../workings/uplift/upliftCase";
import { amountWords } from "../../shared/figureWords";

const finer = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 4 });

/** A price without its unit: to the penny, or to four places where prices are not rounded. */
export function priceWords(price: number, { kind }: PriceRounding): string {
  if (kind !== "none") return amountWords(price);
  const words = finer.format(Math.abs(price));
  return price < 0 && /[1-9]/.test(words) ? `−${words}` : words;
}

/** "£21.14", "−£0.05". */
export function poundsPriceWords(price: number, rounding: PriceRounding): string {
  const words = priceWords(price, rounding);
  return words.startsWith("−") ? `−£${words.slice(1)}` : `£${words}`;
}

/** "up 5.72%", "down 1%", "no change". */
export function changeWords(change: number, percent: string): string {
  if (percent === "0%") return "no change";
  return `${change < 0 ? "down" : "up"} ${percent.replace("−", "")}`;
}

/** How prices were rounded, in a sentence. */
export function roundingWords(rounding: PriceRounding): string {
  switch (rounding.kind) {
    case "none":
      return "Prices are not rounded; they are shown to four places.";
    case "end":
      return "Each price is rounded to the penny; the next is worked out from the one before it was rounded.";
    case "each year":
      return "Each price is rounded to the penny, and the next is worked out from it.";
    case "up":
      return `Each price is rounded up to the next penny that divides by ${rounding.multiple.value}, and the next is worked out from it.`;
  }
}
