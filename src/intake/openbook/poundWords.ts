import { pennies } from "../decimal";

const POUNDS = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** "£1,200.00", "−£5.50" for an amount of money in a sentence. */
export function poundWords(pounds: number): string {
  const whole = pennies(pounds);
  return `${whole < 0 ? "−" : ""}£${POUNDS.format(Math.abs(whole) / 100)}`;
}
