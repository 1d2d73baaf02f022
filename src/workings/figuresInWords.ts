const MINUS = "\u2212";

/** "£1,234.56", "−£0.05": to the penny, thousands separated. */
export function poundsInWords(amount: number): string {
  const pence = Math.round(Math.abs(amount) * 100);
  const whole = String(Math.floor(pence / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return signed(amount < 0 && pence > 0, `£${whole}.${String(pence % 100).padStart(2, "0")}`);
}

/** "58%", "33.333333%", "−2.5%": up to six decimals of a per cent, no trailing zeros. */
export function percentInWords(fraction: number): string {
  const percent = Number((Math.abs(fraction) * 100).toFixed(6));
  return signed(fraction < 0 && percent > 0, `${percent}%`);
}

/** "512,301", "1.5": thousands separated, up to twelve figures. */
export function numberInWords(value: number): string {
  const [whole, decimals] = String(Number(Math.abs(value).toPrecision(12))).split(".");
  const grouped = whole!.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return signed(value < 0, decimals === undefined ? grouped : `${grouped}.${decimals}`);
}

/** "£5.00 + £3.00 − £2.00": figures added up, a negative one taken off. */
export function sumInWords(values: readonly number[], words: (value: number) => string): string {
  return values.map((value, at) => (at === 0 ? words(value) : `${value < 0 ? MINUS : "+"} ${words(Math.abs(value))}`)).join(" ");
}

/** "£5.00 − £3.00"; "£5.00 + £3.00" where what is taken off is negative. */
export function differenceInWords(from: number, taken: number, words: (value: number) => string): string {
  return `${words(from)} ${taken < 0 ? "+" : MINUS} ${words(Math.abs(taken))}`;
}

function signed(negative: boolean, words: string): string {
  return negative ? MINUS + words : words;
}
