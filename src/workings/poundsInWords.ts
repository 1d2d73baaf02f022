/** "£1,234.56", "-£0.05": to the penny, thousands separated. */
export function poundsInWords(amount: number): string {
  const pence = Math.round(Math.abs(amount) * 100);
  const whole = String(Math.floor(pence / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 && pence > 0 ? "-" : ""}£${whole}.${String(pence % 100).padStart(2, "0")}`;
}
