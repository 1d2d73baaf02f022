const MINUS = "\u2212";

const withPence = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const wholePounds = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 });

/** "1,234.50", without a unit, for a table whose heading carries it. */
export function amountWords(pounds: number): string {
  return signed(pounds, withPence.format(Math.abs(pounds)));
}

/** "£1,234.50", for a sentence. */
export function poundsWords(pounds: number): string {
  return signed(pounds, `£${withPence.format(Math.abs(pounds))}`);
}

/** "£1,235", for a headline or a chart, where the pence are in the table. */
export function roundPoundsWords(pounds: number): string {
  return signed(Math.round(pounds), `£${wholePounds.format(Math.abs(pounds))}`);
}

/** "58%" from 0.58, to as many places as are asked, without trailing noughts. */
export function percentWords(fraction: number, places = 2): string {
  const percent = Number((Math.abs(fraction) * 100).toFixed(places));
  return signed(percent === 0 ? 0 : fraction, `${plain.format(percent)}%`);
}

/** A count or quantity, thousands separated. */
export function quantityWords(value: number): string {
  return signed(value, plain.format(Math.abs(value)));
}

/** "1 cell", "2 cells". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${plain.format(count)} ${count === 1 ? one : many}`;
}

/** "a, b and c". */
export function listWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`;
}

function signed(value: number, words: string): string {
  return value < 0 ? MINUS + words : words;
}
