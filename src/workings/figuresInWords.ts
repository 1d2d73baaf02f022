/** "£1,234.56", "-£0.05": to the penny, thousands separated. */
export function poundsInWords(amount: number): string {
  const pence = Math.round(Math.abs(amount) * 100);
  const whole = String(Math.floor(pence / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 && pence > 0 ? "-" : ""}£${whole}.${String(pence % 100).padStart(2, "0")}`;
}

/** "58%", "33.333333%": up to six decimals of a per cent, no trailing zeros. */
export function percentInWords(fraction: number): string {
  return `${Number((fraction * 100).toFixed(6))}%`;
}

/** "512,301", "1.5": thousands separated, up to twelve figures. */
export function numberInWords(value: number): string {
  const [whole, decimals] = String(Number(value.toPrecision(12))).split(".");
  const grouped = whole!.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
